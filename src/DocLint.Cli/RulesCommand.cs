using System.CommandLine;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Linting;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint rules</c>: lists the rules.</summary>
internal static class RulesCommand
{
    public static Command Create(ConsoleStreams console)
    {
        var command = new Command("rules", "Lists the rules with their levels.");
        command.SetAction(_ => Run(console));
        return command;
    }

    private static int Run(ConsoleStreams console)
    {
        using ServiceProvider services = Composition.Create();
        var list = new StringBuilder();
        foreach (IGrouping<RuleCategory, DiagnosticDescriptor> category in services.GetRequiredService<Linter>().Descriptors.GroupBy(rule => rule.Category))
        {
            list.Append(list.Length > 0 ? "\n" : "").Append($"{category.Key}\n");
            foreach (DiagnosticDescriptor rule in category)
            {
                string fix = rule.Fix switch { FixAvailability.Always => "fix", FixAvailability.Sometimes => "some", _ => "" };
                list.Append($"  {rule.Id}  {rule.DefaultLevel.ToString().ToLowerInvariant(),-10}  {fix,-4}  {rule.Name,-30}  {rule.Description}\n");
            }
        }

        console.Output.Write(Encoding.UTF8.GetBytes(list.ToString()));
        return ExitCode.Clean;
    }
}
