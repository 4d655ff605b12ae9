using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using DocLint.Cli.Plugins;
using DocLint.Diagnostics;
using DocLint.Linting;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint explain</c>: shows a rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create(ConsoleStreams console)
    {
        var rule = new Argument<string>("rule") { HelpName = "rule", Description = "The rule's ID or name: DL3001, WeekdayDoesNotMatchDate." };
        rule.CompletionSources.Add(_ => RuleNames.All().Select(name => new CompletionItem(name)));
        var plugins = new PluginOption(console);
        var output = new PageOutput(console);
        var command = new Command("explain", "Shows a rule's page: what it finds, why it matters, examples, options.") { rule };
        plugins.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            using ServiceProvider services = plugins.CreateServices(parsed);
            string page = Find(parsed.GetRequiredValue(rule), services);
            output.Write(parsed, (writer, width, useColor) => TerminalPage.Write(page, writer, width, useColor), () => page);
        });
        return command;
    }

    private static string Find(string name, ServiceProvider services)
    {
        var rules = new RuleIndex(services.GetRequiredService<Linter>().Descriptors);
        DiagnosticDescriptor rule = rules.Find(name) ?? throw new UsageException($"there is no rule '{name}'{rules.Hint(name)}; 'doclint rules' lists them");
        return services.GetRequiredService<PluginSet>().FindPage(rule.Id) ?? MakePage(rule);
    }

    // A plug-in need not bring pages; what its rules say of themselves is all there is to show then.
    private static string MakePage(DiagnosticDescriptor rule)
    {
        var page = new StringBuilder($"# {rule.Id}: {rule.Title}\n\n{rule.Description}\n");
        if (!rule.Options.IsEmpty)
        {
            page.Append("\n## Options\n\n| Option | Default | Values | |\n|---|---|---|---|\n");
            foreach (RuleOption option in rule.Options)
            {
                page.Append($"| `{option.Name}` | {option.DefaultText} | {option.ValueDescription} | {option.Description} |\n");
            }
        }

        return (rule.HelpUri is { } address ? page.Append($"\nMore: {address}\n") : page).ToString();
    }
}
