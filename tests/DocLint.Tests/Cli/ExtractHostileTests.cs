using System.Text.Json;
using DocLint.Cli;

namespace DocLint.Tests.Cli;

/// <summary>Pages and texts that nobody writes by hand: read to their end, in time linear in their size, by <c>extract</c> and by <c>check</c>.</summary>
public sealed class ExtractHostileTests : IDisposable
{
    private const string Article = "The agency wants to close the harbour in May, and nobody has said in public where the ships that land there now are supposed to go.";
    private const int Deep = 100_000;

    private readonly Workspace _workspace = new();

    private static readonly Dictionary<string, Func<string>> Documents = new()
    {
        { "divs.html", () => Repeat("<div>", Deep) + $"<p>{Article}</p>" },
        { "quotations.html", () => Repeat("<blockquote>", Deep) + $"<p>{Article}</p>" },
        { "lists.html", () => Repeat("<ul><li>", Deep) + $"<p>{Article}</p>" },
        { "inlines.html", () => "<p>" + Repeat("<b><i>", Deep / 2) + Article },
        { "tables.html", () => Repeat("<table><tr><td>", Deep / 5) + Article },
        { "data.html", () => $"<script type=\"application/ld+json\">{Repeat("[", Deep)}</script><p>{Article}" },
        { "quotations.md", () => Repeat(">", Deep) + " " + Article },
        { "lists.md", () => Repeat("- ", Deep) + Article },
        { "emphasis.md", () => Repeat("*_", Deep) + Article },
        { "links.md", () => Repeat("[a](", Deep / 5) + Article },
        { "comment.html", () => $"<p>{Article}</p><!-- {Repeat(Article, 1000)}" },
        { "script.html", () => $"<p>{Article}</p><script>{Repeat(Article, 1000)}" },
        { "tag.html", () => $"<p>{Article}</p><p class=\"{Repeat(Article, 1000)}" },
        { "attributes.html", () => $"<p {Repeat("a=b ", Deep)}>{Article}" },
        { "comments.html", () => $"<p>{Article}</p>{Repeat("<!--", Deep)}" },
        { "ends.html", () => $"<p>{Article}</p>{Repeat("</div>", Deep)}" },
        { "nul.html", () => $"<p>\0{Article}\0</p>\0<p\0>\0</p\0>" },
        { "nul.txt", () => $"\0{Article}\0" },
        { "nul.md", () => $"\0{Article}\0" },
        { "empty.html", () => Repeat("\n", 1_000_000) + Article },
        { "empty.txt", () => Repeat("\n", 1_000_000) + Article },
        { "empty.md", () => Repeat("\n", 1_000_000) + Article },
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    public static TheoryData<string, string, int> Growing => new()
    {
        { "paragraphs.html", $"<p>{Article}</p>\n", 150 },
        { "divs.html", "<div>", 8_000 },
        { "quotations.html", "<blockquote>", 8_000 },
        { "lists.html", "<ul><li>", 8_000 },
        { "inlines.html", "<b><i>", 8_000 },
        { "links.html", "<a href=\"/x\">to x</a> ", 1_000 },
        { "rows.html", "<tr><td>1<td>2<td>3", 400 },
        { "opened.html", "<", 15_000 },
        { "line.html", Article + " ", 150 },
        { "line.txt", Article + " ", 150 },
        { "line.md", Article + " ", 150 },
        { "word.txt", "a", 60_000 },
        { "empty.txt", "\n", 60_000 },
        { "lines.txt", "Quay\n\n", 800 },
        { "columns.txt", "a\tb\tc\n", 400 },
        { "brackets.md", "[", 8_000 },
        { "items.md", "- item\n", 800 },
        { "quotations.md", "> ", 4_000 },
    };

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_read_to_their_end(string name)
    {
        _workspace.Write(name, Documents[name]());
        CliResult? result = null;
        CliResult? check = null;

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => result = Extract(name));
        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => check = _workspace.Check(name));

        Assert.Equal(ExitCode.Clean, result!.Exit);
        Assert.Contains(Article, JsonDocument.Parse(result.Output).RootElement.GetProperty("body").GetString()!, StringComparison.Ordinal);
        Assert.Empty(result.Error);
        Assert.InRange(check!.Exit, ExitCode.Clean, ExitCode.Findings);
        Assert.Empty(check.Error);
    }

    [Fact]
    public void Ten_megabytes_and_a_hundred_thousand_links_are_read()
    {
        _workspace.Write("large.html", $"<article>{Repeat($"<p>{Article}</p>", 75_000)}</article>");
        _workspace.Write("links.html", $"<p>{Article}</p><p>{Repeat("<a href=\"/x\">x</a> ", 100_000)}</p>");
        CliResult? result = null;

        CpuTime.AssertWithin(TimeSpan.FromSeconds(20), () => result = Extract("large.html", "links.html"));

        Assert.Equal(ExitCode.Clean, result!.Exit);
        string[] bodies = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("body").GetString()!)];
        Assert.Equal((75_000 * (Article.Length + 2)) - 2, bodies[0].Length);
        Assert.StartsWith(Article, bodies[1], StringComparison.Ordinal);
    }

    // Twice the time for twice the text; a noisy machine is let off with twice as much again.
    [Theory]
    [MemberData(nameof(Growing))]
    public void Take_time_linear_in_their_size(string name, string piece, int count)
    {
        _workspace.Write(name, Text(count));
        _workspace.Write($"four.{name}", Text(4 * count));

        AssertLinear(() => Extract(name), () => Extract($"four.{name}"));
        AssertLinear(() => _workspace.Check(name), () => _workspace.Check($"four.{name}"));

        string Text(int pieces) => name.EndsWith(".html", StringComparison.Ordinal) ? $"<p>{Article}</p>\n{Repeat(piece, pieces)}" : $"{Article}\n\n{Repeat(piece, pieces)}";
    }

    private static void AssertLinear(Action small, Action large)
    {
        const int Most = 8;
        const int Tries = 3;
        TimeSpan tolerance = TimeSpan.FromMilliseconds(40);
        TimeSpan one = TimeSpan.Zero;
        TimeSpan four = TimeSpan.Zero;
        for (int i = 0; i < Tries; i++)
        {
            // The first run also makes the code ready.
            one = CpuTime.Measure(small);
            four = CpuTime.Measure(large);
            if (four < (Most * one) + tolerance)
            {
                return;
            }
        }

        Assert.Fail($"Four times the text took {four.TotalMilliseconds:0} ms, and once the text {one.TotalMilliseconds:0} ms.");
    }

    private static string Repeat(string piece, int count) => string.Concat(Enumerable.Repeat(piece, count));

    private CliResult Extract(params string[] names) => _workspace.Run(["extract", .. names, "--format", "jsonl", "--jobs", "1"]);
}
