using System.Text;
using DocLint.Tests.Cli;

namespace DocLint.Tests.Reporting;

/// <summary>The report for people: what it shows of a document, and what it must never pass on to a terminal.</summary>
public sealed class TextReporterTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Shows_place_message_and_the_marked_line()
    {
        _workspace.Write("a.md", Workspace.Wrong);

        string[] lines = _workspace.Run("a.md", "--select", "DL3001").Output.Split('\n');

        Assert.Equal("a.md:3:19: error DL3001: '2026-03-03' falls on a 'Tuesday', but the text says 'Monday'.", lines[0]);
        Assert.Equal("  3 │ The hearing is on Monday, 3 March 2026.", lines[1]);
        Assert.StartsWith("    │                   ^", lines[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\e[31m")]
    [InlineData("\e]0;title\a")]
    [InlineData("\u009B2J")]
    [InlineData("\b")]
    [InlineData("\u007F")]
    [InlineData("\u202E")]
    [InlineData("\u2066")]
    [InlineData("\u061C")]
    [InlineData("\u2028")]
    public void Control_characters_of_a_document_never_reach_the_output(string control)
    {
        _workspace.Write("a.md", $"# Harbour {control}\n\nThe {control} hearing is on Monday, 3 March 2026. {control}\n\n### Sound{control}ings\n\nThe [chart](go{control}ne.md) of Sunday, {control}2 March 2026.\n");

        string output = _workspace.Run("a.md", "--color", "never").Output;

        Assert.Contains("error DL3001", output, StringComparison.Ordinal);
        AssertHarmless(output);
    }

    [Fact]
    public void Control_characters_of_a_path_never_reach_the_output()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _workspace.Write("a\e[31m\n\u202Eb.md", Workspace.Wrong);
        _workspace.Write("c\e[31m.xyz", "");

        string output = _workspace.Run("--color", "never").Output;

        Assert.Contains("error DL3001", output, StringComparison.Ordinal);
        AssertHarmless(output);
        Assert.DoesNotContain(output.Split('\n'), line => line.StartsWith('b'));
    }

    [Fact]
    public void Control_characters_of_the_configuration_never_reach_the_output()
    {
        _workspace.Write(".editorconfig", "root = true\n[*.md]\ndoclint_diagnostic.DL3001.severity = \e[31mloud\n");
        _workspace.Write("a.md", Workspace.Right);

        string output = _workspace.Run("--color", "never").Output;

        Assert.Contains("DL0003", output, StringComparison.Ordinal);
        AssertHarmless(output);
    }

    [Fact]
    public void A_line_without_end_is_cut_around_its_finding()
    {
        _workspace.Write("a.txt", string.Concat(Enumerable.Repeat("The pilots wait for the tide. ", 400)) + "The hearing is on Monday, 3 March 2026. " + string.Concat(Enumerable.Repeat("The channel stays open. ", 400)));

        string[] lines = _workspace.Run("a.txt", "--select", "DL3001").Output.Split('\n');

        Assert.Contains("Monday, 3 March 2026", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.True(line.Length < 200));
        Assert.Equal("Monday", lines[1].Substring(lines[2].IndexOf('^', StringComparison.Ordinal), 6));
    }

    [Fact]
    public void Says_what_was_not_checked_and_why()
    {
        _workspace.Write("a.md", Workspace.Right);
        _workspace.Write("one.png", "");
        _workspace.Write("two.png", "");
        _workspace.Write("a.xyz", "");
        _workspace.Write("b.zyx", "");

        string output = _workspace.Run(".").Output;

        Assert.Contains("\nNot checked: *.png, no format reads such files (2 met).\n", output, StringComparison.Ordinal);

        // Kinds of files are counted here, not files.
        Assert.Contains("\nNot checked: *.xyz and 1 more, no format reads such files (1 met).\n", output, StringComparison.Ordinal);
    }

    private static void AssertHarmless(string output) =>
        Assert.DoesNotContain(output, c => (char.IsControl(c) && c != '\n') || c is (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u061C');
}
