using DocLint.Reporting.Sarif;

namespace DocLint.Tests.Reporting;

/// <summary>The hash that GitHub computes itself where a log lacks it; both must agree.</summary>
public class GitHubLineHashTests
{
    [Theory]
    [InlineData("", "c129715d7a2bc9a3:1")]
    [InlineData(" a\nb\n  \t\tc\n d", "271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1")]
    public void Gives_the_published_values(string text, params string[] expected) => Assert.Equal(expected, Hashes(text, expected.Length));

    [Theory]
    [InlineData("a\nb\n c", "a\r\nb\r\n\tc")]
    [InlineData("a\nb\n c", "a\rb\rc ")]
    public void Counts_every_line_end_as_one_and_leaves_blanks_out(string one, string other) => Assert.Equal(Hashes(one, 3), Hashes(other, 3));

    [Fact]
    public void Numbers_equal_lines()
    {
        string line = new string('a', 120) + "\n";

        string[] hashes = Hashes(line + line + line, 3);

        Assert.Equal([":1", ":2", ":3"], hashes.Select(hash => hash[hash.IndexOf(':', StringComparison.Ordinal)..]));
        Assert.Single(hashes.Select(hash => hash[..hash.IndexOf(':', StringComparison.Ordinal)]).Distinct());
    }

    [Fact]
    public void Knows_a_line_again_when_lines_come_above_it()
    {
        const string Line = "The hearing is on Monday.\nThe channel is open.";

        Assert.Equal(Hashes(Line, 2), Hashes("New above it.\n" + Line, 3)[1..]);
    }

    [Fact]
    public void Hashes_a_megabyte_at_once() =>
        CpuTime.AssertWithin(TimeSpan.FromSeconds(1), () => Hashes(new string('\n', 1 << 20), 1 << 20));

    private static string[] Hashes(string text, int lines)
    {
        var hash = new GitHubLineHash(text, false, lines);
        return [.. Enumerable.Range(0, lines).Select(line => hash[line])];
    }
}
