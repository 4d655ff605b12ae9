using System.Text;
using DocLint.Cli;
using DocLint.Rules;

namespace DocLint.Tests.Cli;

/// <summary><c>explain</c> and <c>rules</c> on a terminal, where pages are laid out, and for other programs.</summary>
public sealed class PageOutputTests
{
    private const char Escape = '\u001B';

    [Fact]
    public void A_page_is_plain_Markdown_for_another_program() =>
        Assert.Equal(RulePages.Find("DL3001"), Run(isTerminal: false, 80, "explain", "DL3001"));

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(300)]
    public void Every_page_fits_the_terminal_and_keeps_its_words(int width)
    {
        foreach (string path in Directory.EnumerateFiles(Repository.Rules, "DL*.md"))
        {
            string shown = Run(isTerminal: true, width, "explain", Path.GetFileNameWithoutExtension(path), "--color", "never");

            Assert.All(shown.Split('\n'), line => Assert.True(line.TrimEnd().EnumerateRunes().Count() <= Math.Min(width, 100), $"{path}: {line}"));
            Assert.DoesNotContain(Escape, shown);
            Assert.Contains("What it finds", shown, StringComparison.Ordinal);
            string words = string.Concat(shown.Where(char.IsAsciiLetter));
            foreach (string paragraph in File.ReadAllLines(path).Where(line => line.Length > 0 && line.AsSpan().IndexOfAny("`*[_<&|#\\-:") < 0))
            {
                Assert.Contains(string.Concat(paragraph.Where(char.IsAsciiLetter)), words, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Code_says_what_it_is_an_example_of()
    {
        string shown = Run(isTerminal: true, 80, "explain", "DL3001", "--color", "never");

        Assert.Contains("  reported:", shown, StringComparison.Ordinal);
        Assert.Contains("  │ The hearing is on Monday, 3 March 2026.", shown, StringComparison.Ordinal);
        Assert.Contains("  after the fix:", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("```", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_is_shown_where_it_is_asked_for()
    {
        Assert.Contains(Escape, Run(isTerminal: false, 80, "explain", "DL3001", "--color", "always"));
        Assert.Contains(Escape, Run(isTerminal: false, 80, "rules", "--color", "always"));
        Assert.DoesNotContain(Escape, Run(isTerminal: false, 80, "rules"));
    }

    [Fact]
    public void Rules_are_listed_by_ID_beginning_name_or_category()
    {
        Assert.StartsWith("Consistency\n  DL3001  error ", Run(isTerminal: false, 80, "rules", "DL3001"), StringComparison.Ordinal);
        Assert.Contains("DL5015", Run(isTerminal: false, 80, "rules", "Boilerplate"), StringComparison.Ordinal);
        Assert.DoesNotContain("DL3001", Run(isTerminal: false, 80, "rules", "DL5", "UnsupportedNumber"), StringComparison.Ordinal);
        using var workspace = new Workspace();
        CliResult unknown = workspace.Run("rules", "DL9");
        Assert.Equal(ExitCode.Untrustworthy, unknown.Exit);
        Assert.Equal("doclint: there is no rule 'DL9'; 'doclint rules' lists all\n", unknown.Error);
    }

    [Fact]
    public void Rules_are_listed_as_JSON()
    {
        using var workspace = new Workspace();
        System.Text.Json.JsonElement rules = workspace.Run("rules", "DL3001", "--format", "json").Json;

        Assert.Equal("DL3001", rules[0].GetProperty("id").GetString());
        Assert.Equal("error", rules[0].GetProperty("level").GetString());
        Assert.Equal("always", rules[0].GetProperty("fix").GetString());
        Assert.Equal(1, rules.GetArrayLength());
    }

    private static string Run(bool isTerminal, int width, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int exit = CommandTree.RunAsync(arguments, new ConsoleStreams(Stream.Null, output, error, "/", isTerminal, false, width)).GetAwaiter().GetResult();
        Assert.Equal(("", ExitCode.Clean), (error.ToString(), exit));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
