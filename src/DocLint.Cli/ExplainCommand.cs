using System.CommandLine;
using System.CommandLine.Completions;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint explain</c>: shows a rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create(ConsoleStreams console)
    {
        var rule = new Argument<string>("rule") { HelpName = "rule", Description = "The rule's ID or name: DL3001, WeekdayDoesNotMatchDate." };
        rule.CompletionSources.Add(_ => RuleNames.All().Select(name => new CompletionItem(name)));
        var output = new PageOutput(console);
        var command = new Command("explain", "Shows a rule's page: what it finds, why it matters, examples, options.") { rule };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            string page = Find(parsed.GetRequiredValue(rule));
            output.Write(parsed, (writer, width, useColor) => TerminalPage.Write(page, writer, width, useColor), () => page);
        });
        return command;
    }

    private static string Find(string name)
    {
        using ServiceProvider services = Composition.Create();
        var rules = new RuleIndex(services.GetRequiredService<Linter>().Descriptors);
        DiagnosticDescriptor rule = rules.Find(name) ?? throw new UsageException($"there is no rule '{name}'{rules.Hint(name)}; 'doclint rules' lists them");
        return RulePages.Find(rule.Id) ?? $"# {rule.Id}: {rule.Title}\n\n{rule.Description}\n";
    }
}
