using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting.GitHub;
using DocLint.Text;

namespace DocLint.Tests.Reporting;

/// <summary>The summary of a job: Markdown in which a document's words stay words.</summary>
public class GitHubSummaryReporterTests
{
    private static readonly DiagnosticDescriptor s_rule = new("DL9001", "Title of it", "It says '{0}'.", RuleCategory.Structure, RuleLevel.Warning) { Description = "Made for tests." };

    [Fact]
    public void Counts_rules_and_names_findings()
    {
        string summary = Report("a.md", ["one", "two"]);

        Assert.Contains("0 errors, 2 warnings, 0 suggestions in 1 file.", summary, StringComparison.Ordinal);
        Assert.Contains("DL9001.md) Title of it | 2 | 1 |", summary, StringComparison.Ordinal);
        Assert.Contains("- **warning** DL9001 in a.md, line 1: It says 'two'.\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_markup_mentions_and_table_bars_from_working()
    {
        string summary = Report("a|b.md", ["<script> | @team #12 [x](y) `code`\n# Heading"]);

        Assert.Contains("a\\|b.md, line 1: It says '&lt;script&gt; \\| &#64;team &#35;12 \\[x\\](y) \\`code\\` &#35; Heading'.", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_fifty_and_says_how_many_more_there_are()
    {
        string summary = Report("a.md", [.. Enumerable.Range(1, 60).Select(i => $"{i}")]);

        Assert.Equal(50, summary.Split('\n').Count(line => line.StartsWith("- **", StringComparison.Ordinal)));
        Assert.Contains("\n10 more findings are in the log and in the SARIF output.\n", summary, StringComparison.Ordinal);
    }

    private static string Report(string path, string[] arguments)
    {
        using var writer = new StringWriter();
        var reporter = new GitHubSummaryReporter(writer);
        SourceText source = SourceText.From("Text.", path);
        reporter.Begin(new RunInfo([s_rule], "/", new DateOnly(2026, 6, 15)));
        reporter.Report(new DocumentReport(path, source, [.. arguments.Select(a => new Diagnostic { Descriptor = s_rule, Span = new TextSpan(0, 1), Arguments = [a], Source = source, Level = RuleLevel.Warning })], default));
        reporter.End(new RunSummary { Files = 1, Warnings = arguments.Length });
        return writer.ToString();
    }
}
