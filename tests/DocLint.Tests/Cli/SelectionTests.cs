using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Which rules and which files a run has: selection, levels, suppressions, ignored files, standard input.</summary>
public sealed class SelectionTests : IDisposable
{
    private const string TwoFindings = "# Harbour\n\nThe hearing is on Monday, 3 March 2026.\n\n### Soundings\n\nThe channel is open.\n";
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_slip_in_a_verb_is_told_from_a_path()
    {
        CliResult slip = _workspace.Run("suppresions");
        _workspace.Write("suppresions/a.md", Workspace.Right);

        Assert.Equal((2, "", "doclint: there is no verb 'suppresions'; did you mean 'suppressions'? For a file or folder of that name write './suppresions'.\n"), (slip.Exit, slip.Output, slip.Error.ReplaceLineEndings("\n")));
        Assert.Equal(0, _workspace.Run("suppresions").Exit);
        Assert.Contains("There is no file or folder 'articles'", _workspace.Run("articles").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DL3001", "a.md:3 DL3001")]
    [InlineData("DL7002", "a.md:5 DL7002")]
    [InlineData("WeekdayDoesNotMatchDate", "a.md:3 DL3001")]
    [InlineData("Structure", "a.md:5 DL7002")]
    [InlineData("DL3", "a.md:3 DL3001")]
    [InlineData("DL3,DL7002", "a.md:3 DL3001 a.md:5 DL7002")]
    [InlineData("DL5001", "")]
    public void Turns_on_exactly_what_is_selected(string selected, string expected)
    {
        _workspace.Write("a.md", TwoFindings);

        Assert.Equal(expected, string.Join(' ', _workspace.Check("--select", selected).Findings));
    }

    [Theory]
    [InlineData("DL3001", "a.md:5 DL7002")]
    [InlineData("Structure", "a.md:3 DL3001")]
    [InlineData("DL3001,DL7", "")]
    public void Leaves_out_what_is_ignored(string ignored, string expected)
    {
        _workspace.Write("a.md", TwoFindings);

        Assert.Equal(expected, string.Join(' ', _workspace.Check("--ignore", ignored).Findings));
    }

    [Fact]
    public void Sets_the_level_of_a_rule_and_turns_it_off()
    {
        _workspace.Write("a.md", TwoFindings);

        CliResult lower = _workspace.Check("--severity", "DL3001=suggestion", "--severity", "Structure=none");

        Assert.Equal(["a.md:3 DL3001"], lower.Findings);
        Assert.Equal("suggestion", lower.Json.GetProperty("findings")[0].GetProperty("level").GetString());
        Assert.Equal(ExitCode.Clean, lower.Exit);
    }

    [Fact]
    public void The_command_line_wins_over_the_configuration()
    {
        _workspace.Write(".editorconfig", "root = true\n[*.md]\ndoclint_diagnostic.DL3001.severity = none\n");
        _workspace.Write("a.md", Workspace.Wrong);

        Assert.Empty(_workspace.Check().Findings);
        Assert.Equal(["a.md:3 DL3001"], _workspace.Check("--select", "DL3001").Findings);
        Assert.Equal(["a.md:3 DL3001"], _workspace.Check("--severity", "DL3001=error").Findings);
    }

    [Theory]
    [InlineData("DL3001 -- agreed with the desk", "a.md:5 DL3001", ExitCode.Clean)]
    [InlineData("DL3001 -- agreed until=2026-06-15", "a.md:5 DL3001", ExitCode.Clean)]
    [InlineData("DL3001 -- agreed until=2026-06-14", "a.md:3 DL0005 a.md:5 DL3001", ExitCode.Findings)]
    [InlineData("DL3001", "a.md:3 DL0006 a.md:5 DL3001", ExitCode.Clean)]
    [InlineData("DL7002 -- agreed", "a.md:3 DL0004 a.md:5 DL3001", ExitCode.Findings)]
    public void A_suppression_holds_back_what_it_names_until_its_day(string directive, string expected, int exit)
    {
        _workspace.Write("a.md", $"# Harbour\n\n<!-- doclint-disable-next-block {directive} -->\n\nThe hearing is on Monday, 3 March 2026.\n");

        CliResult result = _workspace.Check();

        Assert.Equal(expected, string.Join(' ', result.Findings));
        Assert.Equal(exit, result.Exit);
        Assert.Equal(exit == ExitCode.Clean ? 1 : 0, result.Json.GetProperty("summary").GetProperty("suppressed").GetInt32());
    }

    [Fact]
    public void A_suppressed_finding_does_not_show_in_text()
    {
        _workspace.Write("a.md", "# Harbour\n\n<!-- doclint-disable-next-block DL3001 -- agreed -->\n\nThe hearing is on Monday, 3 March 2026.\n");

        CliResult result = _workspace.Run("a.md");

        Assert.DoesNotContain("DL3001", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 errors, 0 warnings, 0 suggestions (1 suppressed)\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_of_a_rule_that_was_not_selected_may_be_of_use_another_time()
    {
        _workspace.Write("a.md", "# Harbour\n\n<!-- doclint-disable-next-block DL3001 -- agreed -->\n\nThe hearing is on Monday, 3 March 2026.\n");

        Assert.Empty(_workspace.Check("--select", "DL7002").Findings);
    }

    [Fact]
    public void Standard_input_is_checked_under_its_name()
    {
        CliResult named = _workspace.RunWithInput(Workspace.Wrong, "-", "--stdin-filename", "drafts/new.md", "--format", "json");
        CliResult nameless = _workspace.RunWithInput(Workspace.Wrong, "-", "--format", "json");

        Assert.Equal(["drafts/new.md:3 DL3001"], named.Findings);
        Assert.Equal(ExitCode.Findings, named.Exit);
        Assert.Equal(["stdin.md:3 DL3001"], nameless.Findings);
    }

    [Fact]
    public void Standard_input_follows_the_configuration_of_its_place()
    {
        _workspace.Write("drafts/.editorconfig", "[*.md]\ndoclint_diagnostic.DL3001.severity = none\n");

        Assert.Empty(_workspace.RunWithInput(Workspace.Wrong, "-", "--stdin-filename", "drafts/new.md", "--format", "json").Findings);
    }

    [Fact]
    public void Standard_input_of_an_unknown_kind_is_bad_usage()
    {
        CliResult result = _workspace.RunWithInput(Workspace.Wrong, "-", "--stdin-filename", "picture.png");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("no format reads 'picture.png'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ignored_file_is_left_out_unless_it_is_named()
    {
        Directory.CreateDirectory(_workspace.PathOf(".git"));
        _workspace.Write(".gitignore", "drafts/\n");
        _workspace.Write("drafts/a.md", Workspace.Wrong);
        _workspace.Write("b.md", Workspace.Right);

        Assert.Empty(_workspace.Check().Findings);
        Assert.Equal(["drafts/a.md:3 DL3001"], _workspace.Check("drafts/a.md").Findings);
    }

    [Fact]
    public void Says_the_same_for_any_number_of_threads()
    {
        for (int i = 0; i < 40; i++)
        {
            _workspace.Write($"{i:00}.md", i % 3 == 0 ? Workspace.Right : TwoFindings);
        }

        foreach (string format in ReportSet.Formats)
        {
            CliResult one = _workspace.Run("--format", format, "--jobs", "1", "--as-of", "2026-06-15");
            CliResult four = _workspace.Run("--format", format, "--jobs", "4", "--as-of", "2026-06-15");

            Assert.Equal(one, four);
        }
    }
}
