using System.CommandLine;
using System.Text;
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
        var rule = new Argument<string>("rule") { Description = "The rule's ID or name: DL3001, WeekdayDoesNotMatchDate." };
        var command = new Command("explain", "Shows a rule's page: what it finds, why it matters, examples, options.") { rule };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(rule), console));
        return command;
    }

    private static int Run(string name, ConsoleStreams console)
    {
        using ServiceProvider services = Composition.Create();
        var rules = new RuleIndex(services.GetRequiredService<Linter>().Descriptors);
        DiagnosticDescriptor rule = rules.Find(name) ?? throw new UsageException($"there is no rule '{name}'{rules.Hint(name)}; 'doclint rules' lists them");
        string page = RulePages.Find(rule.Id) ?? $"# {rule.Id}: {rule.Title}\n\n{rule.Description}\n";
        console.Output.Write(Encoding.UTF8.GetBytes(page));
        return ExitCode.Clean;
    }
}
