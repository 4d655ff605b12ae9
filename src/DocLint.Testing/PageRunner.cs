using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Testing;

/// <summary>Runs the examples of a rule's page.</summary>
public static class PageRunner
{
    /// <summary>What the analyzer says of an example: one line a finding, <c>line:column ID message</c>.</summary>
    public static string Output(DiagnosticAnalyzer analyzer, PageExample example)
    {
        var output = new StringBuilder();
        foreach (Diagnostic diagnostic in Runner(analyzer, example).Run(example.Text.Text, PathOf(example), Repository(example)))
        {
            LinePosition position = diagnostic.Source!.Lines.GetPosition(diagnostic.Span.Start);
            output.Append(output.Length > 0 ? "\n" : "").Append($"{position} {diagnostic.Descriptor.Id} {diagnostic.Message}");
        }

        return output.ToString();
    }

    /// <summary>What the fixes make of an example.</summary>
    public static string Fixed(DiagnosticAnalyzer analyzer, PageExample example) =>
        Runner(analyzer, example).ApplyFixes(example.Text.Text, PathOf(example), Repository(example));

    private static RuleRunner Runner(DiagnosticAnalyzer analyzer, PageExample example) => new([analyzer], Options(example.Options));

    private static IRepositoryFiles? Repository(PageExample example) =>
        example.Files.IsEmpty ? null : TestRepository.Create([.. example.Files.Select(file => (file.Path, file.Text))]);

    private static string PathOf(PageExample example) => $"example.{example.Format}";

    // "doclint.DL1001.minimum = 10" becomes "DL1001.minimum".
    private static ImmutableDictionary<string, string> Options(string text)
    {
        const string Prefix = "doclint.";
        ImmutableDictionary<string, string>.Builder options = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = line.IndexOf('=');
            if (equals > 0 && line.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            {
                options[line[Prefix.Length..equals].Trim()] = line[(equals + 1)..].Trim();
            }
        }

        return options.ToImmutable();
    }
}
