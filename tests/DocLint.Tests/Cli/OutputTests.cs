using System.Text;
using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Where reports go, and the verbs that show something other than findings.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public OutputTests() => _workspace.Write("a.md", Workspace.Wrong);

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Each_format_goes_to_the_output_of_the_same_place()
    {
        CliResult result = _workspace.Run("a.md", "-f", "sarif", "-o", "run.sarif", "-f", "json", "-o", "run.json", "-f", "text");

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.StartsWith("a.md:3:19: error DL3001", result.Output, StringComparison.Ordinal);
        using JsonDocument sarif = JsonDocument.Parse(File.ReadAllBytes(_workspace.PathOf("run.sarif")));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(_workspace.PathOf("run.json")));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("findings").GetArrayLength());
        Assert.Equal([".editorconfig", "a.md", "run.json", "run.sarif"], Names());
    }

    [Theory]
    [InlineData("gone/run.json")]
    [InlineData("folder")]
    public void An_output_that_cannot_be_written_is_bad_usage_and_leaves_nothing_behind(string output)
    {
        Directory.CreateDirectory(_workspace.PathOf("folder"));

        CliResult result = _workspace.Run("a.md", "-f", "sarif", "-o", "run.sarif", "-f", "json", "-o", output);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("cannot write '", result.Error, StringComparison.Ordinal);
        Assert.Equal([".editorconfig", "a.md", "folder"], Names());
    }

    [Fact]
    public void An_earlier_report_stays_when_the_run_does_not_begin()
    {
        _workspace.Write("run.json", "kept");

        _workspace.Run("a.md", "-f", "json", "-o", "run.json", "--select", "DL9999");

        Assert.Equal("kept", File.ReadAllText(_workspace.PathOf("run.json")));
    }

    [Theory]
    [InlineData("DL3001")]
    [InlineData("WeekdayDoesNotMatchDate")]
    public void Explains_a_rule_by_its_ID_or_name(string rule)
    {
        CliResult result = _workspace.Run("explain", rule);

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.StartsWith("# DL3001: Weekday does not match date\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_no_rule_that_is_not_there()
    {
        CliResult result = _workspace.Run("explain", "DL9999");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("there is no rule 'DL9999'", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Lists_every_rule_with_its_level()
    {
        CliResult result = _workspace.Run("rules");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Matches("(?m)^  DL3001  error +fix +WeekdayDoesNotMatchDate ", result.Output);
        Assert.All(Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "DL*.md"), page => Assert.Contains($"  {Path.GetFileNameWithoutExtension(page)}  ", result.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Inspects_documents_as_one_object_a_line()
    {
        _workspace.Write("b.md", "# Fleet\n\nThe line bought 12 ferries.\n");

        CliResult result = _workspace.Run("inspect", "--format", "jsonl", "a.md", "b.md");

        Assert.Equal(ExitCode.Clean, result.Exit);
        string[] lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line =>
        {
            using JsonDocument document = JsonDocument.Parse(line);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        });
        Assert.Contains("12 ferries", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Inspects_no_file_that_is_not_there()
    {
        CliResult result = _workspace.Run("inspect", "gone.md");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("gone.md", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("always", false, "", "", "", true)]
    [InlineData("never", true, "", "1", "", false)]
    [InlineData("always", true, "1", "", "", true)]
    [InlineData("auto", true, "", "", "xterm", true)]
    [InlineData("auto", true, "", "", "dumb", false)]
    [InlineData("auto", false, "", "", "xterm", false)]
    [InlineData("auto", true, "1", "1", "xterm", false)]
    [InlineData("auto", false, "", "1", "", true)]
    public void Colours_when_asked_or_on_a_terminal(string asked, bool terminal, string noColor, string forceColor, string term, bool expected)
    {
        string? Variable(string name) => name switch { "NO_COLOR" => noColor, "FORCE_COLOR" => forceColor, "TERM" => term, _ => null };

        Assert.Equal(expected, ColorChoice.Decide(asked, terminal, Variable));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    [InlineData("", false)]
    public void Colours_when_the_older_variable_says_so(string value, bool expected) =>
        Assert.Equal(expected, ColorChoice.Decide("auto", false, name => name == "CLICOLOR_FORCE" ? value : null));

    [Fact]
    public void Colours_text_and_never_a_file()
    {
        string plain = _workspace.Run("a.md", "--color", "never").Output;
        string colored = _workspace.Run("a.md", "--color", "always").Output;
        _workspace.Run("a.md", "--color", "always", "-f", "text", "-o", "run.txt");

        Assert.DoesNotContain('\e', plain);
        Assert.Contains("\e[", colored, StringComparison.Ordinal);
        Assert.Equal(plain, File.ReadAllText(_workspace.PathOf("run.txt")));
    }

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(_workspace.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
