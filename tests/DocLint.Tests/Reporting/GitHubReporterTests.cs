using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting.GitHub;
using DocLint.Tests.Cli;
using DocLint.Text;

namespace DocLint.Tests.Reporting;

/// <summary>Workflow commands: what a document or a path says must not end a command or begin another one.</summary>
public class GitHubReporterTests
{
    private static readonly DiagnosticDescriptor s_rule = new("DL9001", "Title: one, two 100%", "It says '{0}'.", RuleCategory.Structure, RuleLevel.Warning) { Description = "Made for tests." };

    [Fact]
    public void Escapes_a_message()
    {
        string line = Report("a.md", "50%\r\n::error::gone, or: not");

        Assert.EndsWith("::It says '50%25%0D%0A::error::gone, or: not'.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b.md", "file=a%2Cb.md,")]
    [InlineData("a:b.md", "file=a%3Ab.md,")]
    [InlineData("50%.md", "file=50%25.md,")]
    [InlineData("a\n::error::b.md", "file=a%0A%3A%3Aerror%3A%3Ab.md,")]
    public void Escapes_a_path(string path, string expected) => Assert.StartsWith($"::warning {expected}line=1,", Report(path, "x"), StringComparison.Ordinal);

    [Fact]
    public void Escapes_a_title() => Assert.Contains(",title=DL9001 Title%3A one%2C two 100%25::", Report("a.md", "x"), StringComparison.Ordinal);

    [Fact]
    public void Shows_ten_of_a_type_and_says_how_many_more_there_are()
    {
        using var workspace = new Workspace();
        workspace.Write("a.md", string.Concat(Enumerable.Range(1, 12).Select(i => $"Hearing {i} is on Monday, 3 March 2026.\n\n")));

        CliResult result = workspace.Run("a.md", "--select", "DL3001", "--format", "github");

        Assert.Equal(1, result.Exit);
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error file=a.md,line=", StringComparison.Ordinal)));
        Assert.Equal(["2 more findings of level error are not shown as annotations; see the text or SARIF output.", "DocLint checked 1 file: 12 errors, 0 warnings, 0 suggestions."], lines[10..]);
    }

    [Fact]
    public void Gives_columns_from_1()
    {
        using var workspace = new Workspace();
        workspace.Write("a.md", Workspace.Wrong);

        CliResult result = workspace.Run("a.md", "--format", "github");

        Assert.StartsWith("::error file=a.md,line=3,endLine=3,col=19,endColumn=", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Calls_a_suggestion_a_notice_and_leaves_suppressed_findings_out()
    {
        using var workspace = new Workspace();
        workspace.Write("a.md", Workspace.Wrong + "\n<!-- doclint-disable-next-block DL3001 -- agreed -->\n\nThe other is on Monday, 3 March 2026.\n");

        CliResult result = workspace.Run("a.md", "--format", "github", "--severity", "DL3001=suggestion");

        Assert.Single(result.Output.Split('\n'), line => line.StartsWith("::notice file=a.md,line=3,", StringComparison.Ordinal));
        Assert.DoesNotContain("line=7", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_nothing_was_checked()
    {
        using var workspace = new Workspace();

        CliResult result = workspace.Run("--format", "github");

        Assert.Equal(2, result.Exit);
        Assert.StartsWith("::error title=DL0007::Nothing was checked: ", result.Output, StringComparison.Ordinal);
    }

    private static string Report(string path, string argument)
    {
        using var writer = new StringWriter();
        var reporter = new GitHubReporter(writer);
        var diagnostic = new Diagnostic { Descriptor = s_rule, Span = new TextSpan(0, 1), Arguments = [argument], Source = SourceText.From("Text.", path), Level = RuleLevel.Warning };
        reporter.Begin(new RunInfo([s_rule], "/", new DateOnly(2026, 6, 15)));
        reporter.Report(new DocumentReport(path, diagnostic.Source, [diagnostic], default));
        reporter.End(new RunSummary { Files = 1, Warnings = 1 });
        string[] lines = writer.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        return lines[0];
    }
}
