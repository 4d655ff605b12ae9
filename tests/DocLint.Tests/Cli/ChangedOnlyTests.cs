using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Only findings in blocks that have changed count, and rules still see the whole document.</summary>
public sealed class ChangedOnlyTests : IDisposable
{
    private const string Old = "# Harbour\n\nThe hearing is on Monday, 3 March 2026.\n\nA line\nin between.\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Old_findings_in_other_blocks_do_not_count()
    {
        Commit(("a.md", Old), ("b.md", Workspace.Wrong));
        _workspace.Write("a.md", Old.Replace("in between", "that has changed", StringComparison.Ordinal) + "\nThe vote is\non Monday, 5 March 2026.\n");

        CliResult result = _workspace.Check("--changed-since", "main");

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Equal(["a.md:9 DL3001"], result.Findings);
        Assert.Contains("they have not changed since 'main'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changed_is_a_clean_run()
    {
        Commit(("a.md", Old));

        CliResult result = _workspace.Check("--changed-since", "HEAD");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void Changes_count_from_where_the_branches_parted()
    {
        Commit(("a.md", Old));
        InRepository("checkout", "-q", "-b", "draft");
        Commit(("b.md", Workspace.Wrong));
        InRepository("checkout", "-q", "main");
        Commit(("a.md", Old + "\nA line that only the main branch has.\n"));
        InRepository("checkout", "-q", "draft");

        Assert.Equal(["b.md:3 DL3001"], _workspace.Check("--changed-since", "main").Findings);
    }

    [Fact]
    public void Files_that_are_new_staged_or_renamed_are_seen()
    {
        Commit(("a.md", Old), (".gitignore", "ignored.md\n"));
        _workspace.Write("new.md", Workspace.Wrong);
        _workspace.Write("staged.md", Workspace.Wrong);
        _workspace.Write("ignored.md", Workspace.Wrong);
        InRepository("add", "staged.md");
        InRepository("mv", "a.md", "renamed.md");

        Assert.Equal(["new.md:3 DL3001", "staged.md:3 DL3001"], _workspace.Check("--changed-since", "main").Findings);
    }

    [Fact]
    public void Names_with_odd_characters_are_seen()
    {
        string[] names = ["Über uns.md", "a \"quoted\" name.md", "b\ttab.md", "c\nline.md", "d\\back.md"];
        Commit([.. names.Select(name => (name, Workspace.Right))]);
        foreach (string name in names)
        {
            _workspace.Write(name, Workspace.Wrong);
        }

        CliResult result = _workspace.Check("--changed-since", "main");

        Assert.Equal(names.Order(StringComparer.Ordinal).Select(name => $"{name}:3 DL3001").Order(StringComparer.Ordinal), result.Findings.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_repository_may_lie_about_its_prefixes()
    {
        Commit(("a.md", Workspace.Right));
        InRepository("config", "diff.noprefix", "true");
        InRepository("config", "diff.external", "false");
        InRepository("config", "color.ui", "always");
        _workspace.Write("a.md", Workspace.Wrong);

        Assert.Equal(["a.md:3 DL3001"], _workspace.Check("--changed-since", "main").Findings);
    }

    [Theory]
    [InlineData("--output=stolen.txt", "is no revision")]
    [InlineData("-x", "is no revision")]
    [InlineData("", "is no revision")]
    [InlineData("no-such-branch", "git knows no commit 'no-such-branch'")]
    [InlineData("main..HEAD", "git knows no commit")]
    [InlineData("main; touch stolen.txt", "git knows no commit")]
    [InlineData("$(touch stolen.txt)", "git knows no commit")]
    public void A_revision_is_data(string revision, string message)
    {
        Commit(("a.md", Workspace.Right));

        CliResult result = _workspace.Check($"--changed-since={revision}");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_workspace.PathOf("stolen.txt")));
    }

    [Fact]
    public void Outside_of_git_the_message_says_what_to_do()
    {
        _workspace.Write("a.md", Workspace.Wrong);

        CliResult result = _workspace.Check("--changed-since", "main");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("no working tree of git", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_shallow_clone_the_message_says_what_to_do()
    {
        Commit(("a.md", Workspace.Right));
        InRepository("tag", "start");
        Commit(("a.md", Workspace.Wrong));
        using var clone = new Workspace();
        Git.Run(clone.Root, "clone", "-q", "--depth", "1", "file://" + _workspace.Root, "here");

        CliResult unknown = clone.Run("check", "here", "--changed-since", "start");

        Assert.Equal(ExitCode.Untrustworthy, unknown.Exit);
        Assert.Contains("this clone is shallow and does not hold 'start'", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("--unshallow", unknown.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--- a/a.md\n+++ b/a.md\n@@ -5,0 +6,1 @@\n+in between.\n", new string[0])]
    [InlineData("--- a/a.md\n+++ b/a.md\n@@ -3 +3 @@\n-x\n+The hearing is on Monday, 3 March 2026.\n", new[] { "a.md:3 DL3001" })]
    [InlineData("--- a.md\n+++ a.md\n@@ -3 +3 @@\n-x\n+The hearing is on Monday, 3 March 2026.\n", new[] { "a.md:3 DL3001" })]
    [InlineData("", new string[0])]
    public void A_difference_from_standard_input_narrows_the_run(string diff, string[] findings)
    {
        _workspace.Write("a.md", Old);

        CliResult result = _workspace.RunWithInput(diff, "check", "--diff", "-", "--format", "json");

        Assert.Equal("", result.Error);
        Assert.Equal(findings, result.Findings);
    }

    [Theory]
    [InlineData("nonsense", "it is no unified difference")]
    [InlineData("--- a/z.md\n+++ b/z.md\n@@ -1 +1 @@\n-x\n+y\n", "none of the files in the difference")]
    public void A_difference_that_does_not_fit_is_bad_usage(string diff, string message)
    {
        _workspace.Write("a.md", Old);
        File.WriteAllText(_workspace.PathOf("change.diff"), diff);

        CliResult result = _workspace.Run("check", "--diff", "change.diff");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_behind_the_end_of_a_file_is_an_error()
    {
        _workspace.Write("a.md", Old);

        CliResult result = _workspace.RunWithInput("--- a/a.md\n+++ b/a.md\n@@ -90 +90 @@\n-x\n+y\n", "check", "--diff", "-", "--format", "json");

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Contains("the difference speaks of line 90, and the file has 7", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--diff", "gone.diff")]
    [InlineData("--diff", "a.diff", "--changed-since", "main")]
    [InlineData("-", "--changed-since", "main")]
    [InlineData("--diff")]
    public void Bad_usage_is_named(params string[] arguments)
    {
        _workspace.Write("a.md", Old);
        _workspace.Write("a.diff", "");

        CliResult result = _workspace.Check(arguments);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.NotEqual("", result.Error);
    }

    private void InRepository(params string[] arguments) => Git.Run(_workspace.Root, arguments);

    private void Commit(params (string Name, string Content)[] files)
    {
        if (!Directory.Exists(_workspace.PathOf(".git")))
        {
            InRepository("init", "-q");
        }

        foreach ((string name, string content) in files)
        {
            _workspace.Write(name, Encoding.UTF8.GetBytes(content));
        }

        InRepository("add", "-A");
        InRepository("commit", "-q", "-m", "Change articles");
    }
}
