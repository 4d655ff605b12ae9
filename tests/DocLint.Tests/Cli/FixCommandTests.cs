using System.Text;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Fixing changes what it says it does, and nothing else of a file.</summary>
public sealed class FixCommandTests : IDisposable
{
    private const string Spaced = "# Harbour\n\nThe  quay is  new, and the hearing is on Monday, 3 March 2026.\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Safe_fixes_alone_are_made_by_default()
    {
        _workspace.Write("a.md", Spaced);

        CliResult result = _workspace.Run("fix");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal("# Harbour\n\nThe quay is new, and the hearing is on Monday, 3 March 2026.\n", File.ReadAllText(_workspace.PathOf("a.md")));
        Assert.Contains("a.md: DL5016 ×2\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 finding still has a fix that needs a look", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unsafe_makes_those_too_that_need_a_look()
    {
        _workspace.Write("a.md", Spaced);

        _workspace.Run("fix", "--unsafe");

        Assert.Equal("# Harbour\n\nThe quay is new, and the hearing is on Tuesday, 3 March 2026.\n", File.ReadAllText(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void A_preview_is_a_patch_and_changes_nothing()
    {
        _workspace.Write("a.md", Spaced);

        CliResult result = _workspace.Run("fix", "--diff");

        Assert.Equal(ExitCode.Findings, result.Exit);
        Assert.Equal(
            "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n # Harbour\n \n-The  quay is  new, and the hearing is on Monday, 3 March 2026.\n+The quay is new, and the hearing is on Monday, 3 March 2026.\n",
            result.Output);
        Assert.Equal(Spaced, File.ReadAllText(_workspace.PathOf("a.md")));
        Assert.Equal(ExitCode.Clean, _workspace.Run("fix", "--diff", "--select", "DL3001").Exit);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-8", false)]
    public void Encoding_mark_and_line_ends_stay(string encoding, bool hasMark)
    {
        Encoding written = encoding == "utf-8" ? new UTF8Encoding(hasMark) : Encoding.GetEncoding(encoding);
        byte[] mark = hasMark ? written.GetPreamble() : [];
        string text = "# Hafen\r\n\r\nDer  Kai – neu,  am Mittwoch.\r\nThe  quay.\r\n";
        _workspace.Write("a.md", [.. mark, .. written.GetBytes(text)]);

        CliResult result = _workspace.Run("fix", "--select", "DL5016");

        Assert.Equal(ExitCode.Clean, result.Exit);
        byte[] wanted = [.. mark, .. written.GetBytes("# Hafen\r\n\r\nDer Kai – neu, am Mittwoch.\r\nThe quay.\r\n")];
        Assert.Equal(wanted, File.ReadAllBytes(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void A_link_stays_a_link_and_the_mode_of_the_file_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _workspace.Write("texts/a.md", Spaced);
        File.SetUnixFileMode(_workspace.PathOf("texts/a.md"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.CreateSymbolicLink(_workspace.PathOf("link.md"), "texts/a.md");

        CliResult result = _workspace.Run("fix", "link.md");

        Assert.Equal(ExitCode.Clean, result.Exit);
        Assert.Equal("texts/a.md", new FileInfo(_workspace.PathOf("link.md")).LinkTarget);
        Assert.Contains("The quay is new,", File.ReadAllText(_workspace.PathOf("texts/a.md")), StringComparison.Ordinal);
        Assert.True(File.GetUnixFileMode(_workspace.PathOf("texts/a.md")).HasFlag(UnixFileMode.UserExecute));
        Assert.Equal(["a.md"], Directory.GetFiles(_workspace.PathOf("texts")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_with_undecodable_bytes_is_left_alone_and_named()
    {
        byte[] content = [.. Encoding.UTF8.GetBytes("# Harbour\n\nThe  quay "), 0xE9, .. Encoding.UTF8.GetBytes(" is new.\n")];
        _workspace.Write("a.md", content);

        CliResult result = _workspace.Run("fix");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("doclint: a.md: it is left alone", result.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllBytes(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void A_read_only_file_is_left_alone_and_named()
    {
        _workspace.Write("a.md", Spaced);
        _workspace.Write("b.md", Spaced);
        File.SetAttributes(_workspace.PathOf("a.md"), FileAttributes.ReadOnly);

        CliResult result = _workspace.Run("fix");
        File.SetAttributes(_workspace.PathOf("a.md"), FileAttributes.Normal);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("doclint: a.md: it is read-only", result.Error, StringComparison.Ordinal);
        Assert.Equal(Spaced, File.ReadAllText(_workspace.PathOf("a.md")));
        Assert.NotEqual(Spaced, File.ReadAllText(_workspace.PathOf("b.md")));
    }

    [Fact]
    public void Suppressed_findings_are_not_fixed()
    {
        string text = "# Harbour\n\n<!-- doclint-disable-next-block DL5016 -- typed so -->\n\nThe  quay is new.\n";
        _workspace.Write("a.md", text);

        _workspace.Run("fix");

        Assert.Equal(text, File.ReadAllText(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void Standard_input_comes_out_fixed()
    {
        CliResult result = _workspace.RunWithInput(Spaced, "fix", "-");

        Assert.Equal("# Harbour\n\nThe quay is new, and the hearing is on Monday, 3 March 2026.\n", result.Output);
        Assert.Contains("Fixed 2 findings in 1 file.", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix", "gone.md")]
    [InlineData("fix", "--select", "DL9999")]
    [InlineData("fix", "--as-of", "today")]
    [InlineData("fix", "empty")]
    [InlineData("fix", "--nonsense")]
    public void Bad_usage_changes_nothing(params string[] arguments)
    {
        _workspace.Write("a.md", Spaced);
        Directory.CreateDirectory(_workspace.PathOf("empty"));

        CliResult result = _workspace.Run(arguments);

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.NotEqual("", result.Error);
        Assert.Equal(Spaced, File.ReadAllText(_workspace.PathOf("a.md")));
    }

    [Fact]
    public void Bad_configuration_changes_nothing()
    {
        _workspace.Write("a.md", Spaced);
        _workspace.Write(".editorconfig", "root = true\n[*]\ndoclint_diagnostic.DL9999.severity = error\n");

        CliResult result = _workspace.Run("fix");

        Assert.Equal(ExitCode.Untrustworthy, result.Exit);
        Assert.Contains("nothing was changed", result.Error, StringComparison.Ordinal);
        Assert.Equal(Spaced, File.ReadAllText(_workspace.PathOf("a.md")));
    }
}
