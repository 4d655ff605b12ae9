using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using DocLint.Cli;
using DocLint.Linting;
using DocLint.Tests.Cli;
using DocLint.Tests.Reporting.Shapes;

namespace DocLint.Tests.Reporting;

/// <summary>Each format against the shape that its readers take: which properties, which values, no others.</summary>
public sealed class FormatShapeTests : IDisposable
{
    private static readonly JsonShape GitLab = new("""
        finding: description!=text check_name!=text fingerprint!=text severity!='info|minor|major|critical|blocker' location!=location
        location: path!=text lines!=lines
        lines: begin!=place end=place
        """);

    private static readonly JsonShape ReviewDog = new("""
        diagnostic: message!=text location!=location severity!='ERROR|WARNING|INFO' source=source code=code suggestions=[suggestion] related_locations=[related]
        source: name!=text url=uri
        code: value!=text url=uri
        location: path!=text range=range
        range: start!=position end=position
        position: line!=place column=place
        suggestion: range!=range text!=text
        related: message=text location!=location
        """);

    private readonly Workspace _workspace = new();

    public FormatShapeTests()
    {
        string article = Workspace.Wrong + "\nThe  channel took 4,100 ships in 2024, and on Friday, 6 March 2026, [more](gone.md).\n";
        _workspace.Write("a.md", article);
        _workspace.Write("marked.md", [.. "\uFEFF"u8, .. System.Text.Encoding.UTF8.GetBytes(article.ReplaceLineEndings("\r\n"))]);
        _workspace.Write("folder of é/50% [new] #1 & <b>, 🚢.md", article);
        _workspace.Write("line.txt", "The hearing is on Monday, 3 March 2026");
        _workspace.Write("bytes.md", [.. "The hearing is on Monday, 3 March 2026, at the caf"u8, 0xE9, .. ".\n"u8]);
        _workspace.Write("null.md", [0, 1, 2, 0, 0, 5]);
        _workspace.Write("suppressed.md", "<!-- doclint-disable-file DL3001 -- agreed owner=desk until=2026-12-31 -->\n\n" + Workspace.Wrong);
        _workspace.Write("clean.md", Workspace.Right);
        if (!OperatingSystem.IsWindows())
        {
            _workspace.Write("a:b::error::\u001b[31m\n.md", article);
        }
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_sarif_log_with_everything_has_the_shape_of_the_standard() => AssertSarif(ExitCode.Findings, results: 10, ".");

    [Fact]
    public void A_sarif_log_without_findings_has_the_shape_of_the_standard() => AssertSarif(ExitCode.Clean, results: 0, "clean.md");

    [Fact]
    public void A_sarif_log_of_a_run_over_nothing_has_the_shape_of_the_standard() => AssertSarif(ExitCode.Untrustworthy, results: 0, "missing.md");

    [Fact]
    public void A_sarif_log_of_a_bad_configuration_has_the_shape_of_the_standard()
    {
        _workspace.Write(".editorconfig", "root = true\n[*.md]\ndoclint.DL9999.minimum = 1\n");

        AssertSarif(ExitCode.Untrustworthy, results: 1, "clean.md");
    }

    [Fact]
    public void A_sarif_log_with_a_baseline_has_the_shape_of_the_standard_and_a_state_for_each_result()
    {
        _workspace.Run("baseline", "--as-of", "2026-06-15", "--reason", "old", "--owner", "desk");
        File.Delete(_workspace.PathOf("a.md"));
        _workspace.Write("marked.md", Workspace.Right);
        _workspace.Write("z.md", "The other hearing is on Monday, 3 March 2026.\n");

        JsonElement[] results = AssertSarif(ExitCode.Findings, results: 10, ".", "--baseline", Baseline.DefaultFileName);

        Assert.Equal(["absent", "new", "unchanged"], results.Select(result => result.GetProperty("baselineState").GetString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"kind\": \"fail\"", "\"kind\": \"failed\"", "is no 'fail|review|open'")]
    [InlineData("\"ruleIndex\": ", "\"ruleNumber\": ", "a result has no such property")]
    [InlineData("\"startLine\": 3", "\"startLine\": 0", "'0' is no place")]
    [InlineData("\"suppressions\": []", "\"suppressions\": null", "it is no list")]
    [InlineData("\"informationUri\": \"https:", "\"informationUri\": \"", "is no uri")]
    public void A_defect_in_a_log_is_found(string written, string instead, string problem)
    {
        string log = Run(ExitCode.Findings, "sarif", "line.txt", "a.md");
        Assert.Contains(written, log, StringComparison.Ordinal);
        using JsonDocument document = JsonDocument.Parse(log.Replace(written, instead, StringComparison.Ordinal));

        Assert.Contains(SarifShape.Log.Judge(document.RootElement, "log"), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void GitLab_reads_every_finding()
    {
        using JsonDocument report = JsonDocument.Parse(Run(ExitCode.Findings, "gitlab", "."));

        Assert.Empty(GitLab.Judge(report.RootElement, "[finding]"));
        JsonElement[] findings = [.. report.RootElement.EnumerateArray()];
        Assert.True(findings.Length > 10, "too few findings to judge by");
        Assert.Equal(findings.Length, findings.Select(finding => finding.GetProperty("fingerprint").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(findings, finding => finding.GetProperty("location").GetProperty("path").GetString() is ['.', '/', ..] or ['/', ..]);
    }

    [Fact]
    public void Reviewdog_reads_every_line()
    {
        string[] lines = Run(ExitCode.Findings, "rdjsonl", ".").TrimEnd('\n').Split('\n');

        Assert.True(lines.Length > 10, "too few findings to judge by");
        foreach (string line in lines)
        {
            using JsonDocument finding = JsonDocument.Parse(line);
            Assert.Empty(ReviewDog.Judge(finding.RootElement, "diagnostic"));
        }
    }

    [Fact]
    public void Checkstyle_has_the_elements_and_attributes_that_its_readers_know()
    {
        XElement root = XDocument.Parse(Run(ExitCode.Findings, "checkstyle", ".")).Root!;

        Assert.Equal("checkstyle", root.Name.LocalName);
        AssertAttributes(root, ["version"], []);
        Assert.All(root.Elements(), file =>
        {
            Assert.Equal("file", file.Name.LocalName);
            AssertAttributes(file, ["name"], []);
            Assert.All(file.Elements(), error =>
            {
                Assert.Equal("error", error.Name.LocalName);
                Assert.Empty(error.Nodes());
                AssertAttributes(error, ["line", "severity", "message", "source"], ["column"]);
                Assert.Contains((string)error.Attribute("severity")!, (string[])["error", "warning", "info", "ignore"]);
                Assert.True(Number(error, "line") >= 1 && Number(error, "column") >= 1);
            });
        });
        Assert.True(root.Descendants("error").Count() > 10, "too few findings to judge by");
    }

    [Fact]
    public void JUnit_has_the_elements_and_attributes_that_its_readers_know_and_counts_right()
    {
        XElement root = XDocument.Parse(Run(ExitCode.Findings, "junit", ".")).Root!;

        Assert.Equal("testsuites", root.Name.LocalName);
        AssertAttributes(root, [], ["name", "tests", "failures", "errors", "skipped", "time"]);
        Assert.All(root.Elements(), suite =>
        {
            Assert.Equal("testsuite", suite.Name.LocalName);
            AssertAttributes(suite, ["name", "tests", "failures", "errors"], ["skipped", "time", "timestamp"]);
            Assert.Equal(suite.Elements("testcase").Count(), Number(suite, "tests"));
            Assert.Equal(suite.Descendants("failure").Count(), Number(suite, "failures"));
            Assert.Equal(suite.Descendants("error").Count(), Number(suite, "errors"));
            Assert.All(suite.Elements(), test =>
            {
                Assert.Equal("testcase", test.Name.LocalName);
                AssertAttributes(test, ["name", "classname"], ["file", "line", "time"]);
                Assert.All(test.Elements(), part => Assert.Contains(part.Name.LocalName, (string[])["failure", "error", "skipped", "system-out"]));
                Assert.All(test.Elements("failure"), failure => AssertAttributes(failure, ["message", "type"], []));
            });
        });
        Assert.True(root.Descendants("failure").Count() > 5, "too few findings to judge by");
    }

    private static void AssertAttributes(XElement element, string[] required, string[] others)
    {
        string[] names = [.. element.Attributes().Select(attribute => attribute.Name.LocalName)];
        Assert.Empty(required.Except(names, StringComparer.Ordinal));
        Assert.Empty(names.Except(required, StringComparer.Ordinal).Except(others, StringComparer.Ordinal));
    }

    private static int Number(XElement element, string attribute) => int.Parse((string)element.Attribute(attribute)!, NumberStyles.None, CultureInfo.InvariantCulture);

    private JsonElement[] AssertSarif(int exit, int results, params string[] arguments)
    {
        using JsonDocument log = JsonDocument.Parse(Run(exit, "sarif", arguments));

        Assert.Empty(SarifShape.Log.Judge(log.RootElement, "log"));
        JsonElement[] found = [.. log.RootElement.GetProperty("runs")[0].GetProperty("results").Clone().EnumerateArray()];
        Assert.True(results == 0 ? found.Length == 0 : found.Length >= results, $"the log has {found.Length} results");
        return found;
    }

    private string Run(int exit, string format, params string[] arguments)
    {
        CliResult result = _workspace.Run(["check", .. arguments, "--format", format, "--as-of", "2026-06-15"]);
        Assert.True(result.Exit == exit, result.Error);
        return result.Output;
    }
}
