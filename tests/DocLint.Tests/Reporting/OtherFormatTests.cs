using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using DocLint.Cli;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting.ReviewDog;
using DocLint.Tests.Cli;
using DocLint.Text;

namespace DocLint.Tests.Reporting;

/// <summary>The formats of other people's tools, read back as those tools read them.</summary>
public sealed class OtherFormatTests : IDisposable
{
    // An error in line 3, a suggestion in line 5, and one more error that is suppressed.
    private const string Article = "# Harbour\n\nThe café's hearing is on Monday, 3 March 2026.\n\nThe channel  is open.\n\n<!-- doclint-disable-next-block DL3001 -- agreed -->\n\nThe other is on Monday, 3 March 2026.\n";
    private const string Message = "'2026-03-03' falls on a 'Tuesday', but the text says 'Monday'.";
    private readonly Workspace _workspace = new();

    public OtherFormatTests()
    {
        _workspace.Write("a.md", Article);
        _workspace.Write("clean.md", Workspace.Right);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Line_is_what_compilers_print() =>
        Assert.Equal($"a.md:3:26: error: {Message} [DL3001]\na.md:5:12: note: The blanks between 'channel' and 'is' are '2', where '1' belong. [DL5016]\n", Run("line"));

    [Fact]
    public void Line_says_nothing_of_clean_files() => Assert.Equal("", _workspace.Run("clean.md", "--format", "line").Output);

    [Fact]
    public void Azure_shows_errors_and_counts_suggestions() => Assert.Equal(
        $"##vso[task.logissue type=error;sourcepath=a.md;linenumber=3;columnnumber=26;code=DL3001;]{Message}\n"
        + "DocLint checked 2 files: 1 error, 0 warnings, 1 suggestion (not shown as issues).\n",
        Run("azure"));

    [Fact]
    public void Azure_escapes_what_would_end_a_command()
    {
        _workspace.Write("50%;a].md", Workspace.Wrong);

        Assert.Contains("sourcepath=50%AZP25%3Ba%5D.md;", _workspace.Run("50%;a].md", "--format", "azure").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_gets_each_finding_with_a_fingerprint_of_its_own()
    {
        _workspace.Write("a.md", Article + "\nThe hearing is on Monday, 3 March 2026.\n\nThe hearing is on Monday, 3 March 2026.\n");
        JsonElement[] findings = [.. JsonDocument.Parse(Run("gitlab")).RootElement.EnumerateArray()];

        Assert.Equal(["major", "info", "major", "major"], findings.Select(finding => finding.GetProperty("severity").GetString()));
        Assert.Equal($"DL3001: {Message}", findings[0].GetProperty("description").GetString());
        Assert.Equal("a.md", findings[0].GetProperty("location").GetProperty("path").GetString());
        Assert.Equal(3, findings[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
        Assert.Equal(4, findings.Select(finding => finding.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void GitLab_fingerprints_stay_when_lines_move()
    {
        string[] Fingerprints() => [.. JsonDocument.Parse(Run("gitlab")).RootElement.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()!)];
        string[] before = Fingerprints();
        _workspace.Write("a.md", Article.Replace("# Harbour\n", "# Harbour\n\nA new paragraph.\n", StringComparison.Ordinal));

        Assert.Equal(before, Fingerprints());
    }

    [Fact]
    public void Checkstyle_lists_every_file()
    {
        XElement root = XDocument.Parse(Run("checkstyle")).Root!;

        Assert.Equal(["a.md", "clean.md"], root.Elements("file").Select(file => (string)file.Attribute("name")!));
        Assert.Equal(
            [$"3:26 error doclint.DL3001 {Message}", "5:12 info doclint.DL5016 The blanks between 'channel' and 'is' are '2', where '1' belong."],
            root.Descendants("error").Select(e => $"{(string)e.Attribute("line")!}:{(string)e.Attribute("column")!} {(string)e.Attribute("severity")!} {(string)e.Attribute("source")!} {(string)e.Attribute("message")!}"));
    }

    [Theory]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    public void Xml_survives_every_character_of_a_document(string format)
    {
        _workspace.Write("a.md", "# Harbour\n\nThe \u0001hear\uFFFEing <i> & ]]> 🚢 is on Monday, 3 March 2026 at [\u0001x\u000B](<gone\u0002&\"'.md>).\n");

        CliResult result = _workspace.Run("a.md", "--format", format);

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.NotEmpty(XDocument.Parse(result.Output).Descendants());
    }

    [Fact]
    public void JUnit_fails_what_fails_the_run_and_tells_the_rest()
    {
        XElement root = XDocument.Parse(Run("junit")).Root!;

        Assert.Equal(["a.md 2 1", "clean.md 1 0"], root.Elements("testsuite").Select(suite => $"{(string)suite.Attribute("name")!} {(string)suite.Attribute("tests")!} {(string)suite.Attribute("failures")!}"));
        XElement failed = Assert.Single(root.Descendants("failure"));
        Assert.Equal($"a.md:3:26: error DL3001: {Message}", failed.Value);
        Assert.Equal("DL3001 a.md:3:26", (string)failed.Parent!.Attribute("name")!);
        Assert.StartsWith("a.md:5:12: suggestion DL5016", Assert.Single(root.Descendants("system-out")).Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("suggestion", 2)]
    [InlineData("never", 0)]
    public void JUnit_follows_the_level_that_fails_the_run(string failOn, int failures) =>
        Assert.Equal(failures, XDocument.Parse(_workspace.Run("a.md", "--format", "junit", "--fail-on", failOn).Output).Descendants("failure").Count());

    [Fact]
    public void Rdjson_counts_columns_in_bytes()
    {
        JsonElement[] lines = [.. Run("rdjsonl").TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];

        Assert.Equal(2, lines.Length);
        Assert.Equal("ERROR", lines[0].GetProperty("severity").GetString());
        Assert.Equal("DL3001", lines[0].GetProperty("code").GetProperty("value").GetString());
        JsonElement range = lines[0].GetProperty("location").GetProperty("range");
        Assert.Equal((3, 27), (range.GetProperty("start").GetProperty("line").GetInt32(), range.GetProperty("start").GetProperty("column").GetInt32()));
        Assert.Equal(33, range.GetProperty("end").GetProperty("column").GetInt32());
        Assert.Equal("Tuesday", lines[0].GetProperty("suggestions")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Rdjson_counts_right_when_evidence_stands_in_front()
    {
        const string Line = "Über Ålesund, äöü, zurück";
        SourceText source = SourceText.From(Line, "a.txt");
        var rule = new DiagnosticDescriptor("DL9001", "Title", "Message.", RuleCategory.Structure, RuleLevel.Warning) { Description = "Made for tests." };
        TextSpan Of(string word) => new(Line.IndexOf(word, StringComparison.Ordinal), word.Length);
        Diagnostic first = new() { Descriptor = rule, Span = Of("äöü"), Source = source, Level = RuleLevel.Warning, RelatedLocations = [new RelatedLocation(Of("Ålesund"), "the other")] };
        Diagnostic second = first with { Span = Of("zurück"), RelatedLocations = [] };
        using var output = new MemoryStream();
        using (var reporter = new RdJsonReporter(output))
        {
            reporter.Report(new DocumentReport("a.txt", source, [first, second], default));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(Line);
        string Marked(JsonElement place)
        {
            JsonElement range = place.GetProperty("location").GetProperty("range");
            return Encoding.UTF8.GetString(bytes[(range.GetProperty("start").GetProperty("column").GetInt32() - 1)..(range.GetProperty("end").GetProperty("column").GetInt32() - 1)]);
        }

        JsonElement[] lines = [.. Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["äöü", "Ålesund", "zurück"], [Marked(lines[0]), Marked(lines[0].GetProperty("related_locations")[0]), Marked(lines[1])]);
    }

    [Theory]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("rdjsonl")]
    [InlineData("line")]
    [InlineData("html")]
    public void Every_format_says_that_nothing_was_checked(string format)
    {
        using var empty = new Workspace();

        CliResult result = empty.Run("--format", format);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("Nothing was checked: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gitlab")]
    [InlineData("azure")]
    [InlineData("checkstyle")]
    [InlineData("junit")]
    [InlineData("rdjsonl")]
    [InlineData("line")]
    [InlineData("html")]
    public void Every_format_is_the_same_for_any_number_of_threads(string format)
    {
        for (int i = 0; i < 30; i++)
        {
            _workspace.Write($"more/{i}.md", Article);
        }

        Assert.Equal(_workspace.Run(".", "--format", format, "--jobs", "1").Output, _workspace.Run(".", "--format", format, "--jobs", "4").Output);
    }

    [Fact]
    public void Statistics_count_findings_and_files_on_standard_error()
    {
        CliResult result = _workspace.Run("a.md", "clean.md", "--format", "line", "--statistics");

        Assert.Contains("       1         1  DL3001 Weekday does not match date\n", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Output.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Statistics_say_so_when_there_is_nothing_to_count() =>
        Assert.Contains("No rule has findings.", _workspace.Run("clean.md", "--statistics").Error, StringComparison.Ordinal);

    [Fact]
    public void Timing_names_stages_and_rules_on_standard_error_and_changes_no_finding()
    {
        CliResult timed = _workspace.Run("a.md", "--timing", "--format", "line");

        Assert.Contains("%  reading and parsing\n", timed.Error, StringComparison.Ordinal);
        Assert.Contains("%  quantities\n", timed.Error, StringComparison.Ordinal);
        Assert.Contains("%  DL3001 WeekdayDoesNotMatchDate\n", timed.Error, StringComparison.Ordinal);
        Assert.Equal(_workspace.Run("a.md", "--format", "line").Output, timed.Output);
    }

    private string Run(string format)
    {
        CliResult result = _workspace.Run(".", "--format", format, "--as-of", "2026-06-15", "--select", "DL3001,DL5016");
        Assert.Equal(ExitCode.Findings, result.Exit);
        return result.Output;
    }
}
