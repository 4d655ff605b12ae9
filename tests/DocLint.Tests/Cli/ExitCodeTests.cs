using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>What a run answers to the shell: 0 clean, 1 findings, 2 not to be trusted.</summary>
public sealed class ExitCodeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Is_0_without_findings()
    {
        _workspace.Write("a.md", Workspace.Right);

        CliResult result = _workspace.Check();

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Empty(result.Findings);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void Is_1_with_an_error()
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult result = _workspace.Check();

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Equal(["a.md:3 DL3001"], result.Findings);
    }

    [Theory]
    [InlineData("a.md")]
    [InlineData(".")]
    [InlineData("./a.md")]
    public void Checks_without_a_verb(string path)
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult result = _workspace.Run(path, "--format", "json");

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Equal(["a.md:3 DL3001"], result.Findings);
    }

    [Fact]
    public void Checks_the_current_folder_without_any_word()
    {
        _workspace.Write("sub/a.md", Workspace.Wrong);

        CliResult result = _workspace.Run();

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.StartsWith("sub/a.md:3:19: error DL3001: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_2_for_a_missing_path_and_the_others_are_checked()
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult result = _workspace.Check("a.md", "gone.md");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal(["a.md:3 DL3001"], result.Findings);
        Assert.Contains("gone.md", result.Error, StringComparison.Ordinal);
        Assert.False(result.Json.GetProperty("summary").GetProperty("trustworthy").GetBoolean());
    }

    [Fact]
    public void Is_2_in_an_empty_folder()
    {
        Directory.CreateDirectory(_workspace.PathOf("empty"));

        CliResult result = _workspace.Run("empty");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("error DL0007: Nothing was checked: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", ExitCode.Clean)]
    [InlineData("warning", ExitCode.Clean)]
    [InlineData("suggestion", ExitCode.Findings)]
    [InlineData("never", ExitCode.Clean)]
    public void Is_1_from_the_fail_level_on_for_a_suggestion(string level, int expected) => AssertFailOn("suggestion", level, expected);

    [Theory]
    [InlineData("error", ExitCode.Clean)]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("suggestion", ExitCode.Findings)]
    [InlineData("never", ExitCode.Clean)]
    public void Is_1_from_the_fail_level_on_for_a_warning(string level, int expected) => AssertFailOn("warning", level, expected);

    [Theory]
    [InlineData("error", ExitCode.Findings)]
    [InlineData("warning", ExitCode.Findings)]
    [InlineData("suggestion", ExitCode.Findings)]
    [InlineData("never", ExitCode.Clean)]
    public void Is_1_from_the_fail_level_on_for_an_error(string level, int expected) => AssertFailOn("error", level, expected);

    [Fact]
    public void Never_failing_does_not_hide_a_run_that_cannot_be_trusted() =>
        Assert.Equal(ExitCode.Untrustworthy, _workspace.Run("gone.md", "--fail-on", "never").Exit);

    [Theory]
    [InlineData("there is no option '--colour'", "--colour", "always")]
    [InlineData("--select names no rule: 'DL9999'", "--select", "DL9999")]
    [InlineData("--ignore names no rule: 'Weekdays'", "--ignore", "Weekdays")]
    [InlineData("--severity names no rule: 'DL9999'", "--severity", "DL9999=error")]
    [InlineData("--severity takes RULE=LEVEL", "--severity", "DL3001")]
    [InlineData("not 'fatal'", "--severity", "DL3001=fatal")]
    [InlineData("--as-of takes a day such as 2026-01-31, not '31.1.2026'", "--as-of", "31.1.2026")]
    [InlineData("not '2026-02-30'", "--as-of", "2026-02-30")]
    [InlineData("'loud'", "--fail-on", "loud")]
    [InlineData("'xml'", "--format", "xml")]
    [InlineData("--stdin-filename goes with '-'", "--stdin-filename", "a.md")]
    [InlineData("there are 2 --output and 1 --format", "--format", "json", "--output", "a.json", "--output", "b.json")]
    [InlineData("only one format can go to standard output", "--format", "json", "--format", "sarif")]
    [InlineData("'-' reads one document", "-")]
    public void Is_2_for_bad_usage_and_says_what_is_wrong(string expected, params string[] options)
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult result = _workspace.Run(["check", "a.md", .. options]);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
        Assert.False(File.Exists(_workspace.PathOf("a.json")));
    }

    [Fact]
    public void Is_2_for_an_unknown_key_of_the_configuration_which_is_found_at_its_line()
    {
        _workspace.Write(".editorconfig", "root = true\n\n[*.md]\ndoclint_diagnostic.DL3001.sevrity = warning\n");
        _workspace.Write("a.md", Workspace.Right);

        CliResult result = _workspace.Check();

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Equal([".editorconfig:4 DL0003"], result.Findings);
    }

    private void AssertFailOn(string severity, string level, int expected)
    {
        _workspace.Write("a.md", Workspace.Wrong);

        Assert.Equal(expected, _workspace.Check("a.md", "--severity", $"DL3001={severity}", "--fail-on", level).Exit);
    }
}
