using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Semantics.Corpus;

/// <summary>The lines that are read without a tree are the text blocks of the tree.</summary>
public sealed class LineReaderTests
{
    private static readonly DocumentFormats Formats = new([new PlainTextFormat(), new MarkdownFormat(), new HtmlFormat()]);

    [Theory]
    [InlineData("Ferry returns\n\nBy Ane Holm\n\nThe ferry is back on the sound after three years in the yard.\nTickets cost 40 kroner, see https://example.org/tickets?from=pier.\n")]
    [InlineData("Packing\n\nBring these things:\n- a coat\n- two pairs of socks,\n  both dry\n- www.example.org on paper\n\n1. Walk\n2. Rest\n\n• Share\n• Print\n")]
    [InlineData("The council met for the third time this year to talk about the old quay,\nwhich nobody has repaired since the storm took half of its northern wall\nand left the other half to the gulls. It will meet again when the money is\nthere, its chair said, and until then the quay stays closed to all visitors.\n\nSubscribe\n")]
    [InlineData("Year\tBoats\tCrew\n2023\tsixteen\tforty\n2024\ttwelve\tthirty\n\nQuay\n=====\n\n-----\n\nÅrsmøtet på Røst – «ingen kom»\n")]
    public void Plain_text(string text) => AssertSame(text, "a.txt");

    [Theory]
    [InlineData("---\ntitle: Ferry returns\ntags: [boats]\n---\n\n# Ferry *returns* ##\n\nThe [ferry](https://example.org/a_(b) \"Boat\") is **back** &amp; afloat\nafter three years.\n\n```sh\nnpm run ferry\n```\n\n    set in as code\n\nMore.\n")]
    [InlineData("- first point\n- second point\n  goes on\n\n  with a paragraph\n    - nested *point*\n\n1. one\n2) two\n- [x] done task\n\n> quoted words\n> go on\nlazily\n\n> [!NOTE]\n> An alert speaks.\n")]
    [InlineData("| Year | Boats |\n|------|------:|\n| 2023 | sixteen `x` |\n\nKey|Value\n:--|---\nalpha|beta words\n\nSetext heading\n===\n\nText behind it.[^1]\n\n[^1]: A note speaks.\n[^2]: Another note.\n\n[label]: https://example.org\n")]
    [InlineData("![A picture](a.png) of the quay\n\n[![Badge](b.svg)](https://example.org) badge\n\nSee https://example.org/x and <https://example.org/y> or [https://example.org](https://example.org).\n\n<!-- hidden words -->\n# Shown\n\n<div>\nraw words\n</div>\n\nA <em>tag</em> inside, {{< shortcode >}} and {% raw %} too.\n\n## Title {#anchor}\n\n## Other {/*anchor*/}\n")]
    [InlineData("A line with `code ``of` two kinds ``and ` more`` words \\*escaped\\* and \\[brackets\\](not a link), [half open(\n\n***\n\nLast words ~~struck~~, \"said\" it.\r\n\r\nWindows line.\r\n")]
    public void Markdown(string text) => AssertSame(text, "a.md");

    [Theory]
    [InlineData("<!doctype html><html><head><title>Ferry</title><style>p { color: red }</style></head><body><nav><a href=/>Home</a> <a href=/b>Boats</a></nav><h1>Ferry <span>returns</span></h1><p>It is <b>back</b> &amp; afl&ouml;at.<p>Unclosed, see https://example.org/a?b=1&amp;c=2 now<ul><li>One<li>Two <em>more</em></ul></body></html>")]
    [InlineData("<div>Bare words<div>inner words</div>tail words</div><p>One<br>two<br><br>three</p><div>first run<br><br>second run</div><script>var words = 'unseen';</script><!-- unseen too --><p hidden>not shown</p>")]
    [InlineData("<table><tr><th>Year<th>Boats<tr><td>2023<td><p>sixteen</p><p>hulls</p></table><table><tr><td><p>Laid out</p><p>by table</p></td></tr></table><pre>Old  poem\nkept</pre><pre class=\"language-sh\">code words</pre><figure><img src=a.png><figcaption>The <i>quay</i></figcaption></figure>")]
    [InlineData("<h2>Part <div>one</div></h2><a href=/x><div>Card title</div><p>Card text</p></a><button>Press</button><select><option>Hidden</select><p>Code <code>unseen()</code> ends.</p>text & more &lt;tag&gt; &nosuch; words")]
    public void Html(string text) => AssertSame(text, "a.html");

    [Theory]
    [InlineData("*.md")]
    [InlineData("*.txt")]
    [InlineData("*.html")]
    public void The_samples_of_this_project(string pattern)
    {
        int blocks = 0;
        int missed = 0;
        foreach (string file in Directory.EnumerateFiles(Repository.Seeds, pattern).Concat(Directory.EnumerateFiles(Repository.Rules, pattern)))
        {
            ulong[] folds = LinesOf(File.ReadAllText(file), file).Folds;
            foreach (ulong fold in BlocksOf(File.ReadAllText(file), file))
            {
                blocks++;
                missed += Array.BinarySearch(folds, fold) < 0 ? 1 : 0;
            }
        }

        Assert.True(missed * 50 <= blocks, $"{missed} of {blocks} blocks are missed");
    }

    [Fact]
    public void A_line_that_closes_as_a_sentence_is_running_text()
    {
        DocumentLines lines = LinesOf("Sign up now.\n\nThe quay was closed for eight weeks last winter (it says).\n\nThe ten best hotels for you and your dog today\n", "a.txt");

        Assert.Equal([0, 0, 11], lines.Measures.Select(LineMeasure.RunningWords).Order());
        Assert.Equal([3, 10, 11], lines.Measures.Select(LineMeasure.Words).Order());
    }

    [Fact]
    public void A_line_without_three_letters_is_none() => Assert.Empty(LinesOf("12 000\n\n—\n\nOK\n\n2024 AD\n", "a.txt").Folds);

    [Theory]
    [InlineData("a.txt", "word ", 200_000)]
    [InlineData("a.md", "![[", 300_000)]
    [InlineData("a.md", "[](<`", 200_000)]
    [InlineData("a.md", "`a ``b ```c ", 80_000)]
    [InlineData("a.md", "www.-www.-", 100_000)]
    [InlineData("a.md", "> - ", 250_000)]
    [InlineData("a.md", "| a | b |\n", 100_000)]
    [InlineData("a.md", "- x y z\n", 125_000)]
    [InlineData("a.md", "{{ &amp; ", 100_000)]
    [InlineData("a.html", "<b><div>", 125_000)]
    [InlineData("a.html", "<table><td><br>", 60_000)]
    [InlineData("a.html", "<p>&amp;words", 80_000)]
    [InlineData("a.txt", "a b c\n", 1_000_000)]
    public void Hostile_texts_take_linear_time(string path, string part, int count)
    {
        string text = new StringBuilder().Insert(0, part, count).ToString();
        LinesOf(text[..(text.Length / 50)], path);

        CpuTime.AssertWithin(TimeSpan.FromSeconds(5), () => Assert.True(LinesOf(text, path).Folds.Length <= LineCollector.MostLines));
    }

    [Fact]
    public void Of_very_many_lines_the_first_ones_are_kept()
    {
        var text = new StringBuilder();
        for (int i = 0; i < LineCollector.MostLines + 1000; i++)
        {
            text.Append("line number ").Append(i).Append("\n\n");
        }

        DocumentLines lines = LinesOf(text.ToString(), "a.md");

        Assert.Equal(LineCollector.MostLines, lines.Folds.Length);
        Assert.Contains(TextFold.Of("line number 0"), lines.Folds);
    }

    private static DocumentLines LinesOf(string text, string path) => LineReader.Read(SourceText.From(text, path), Formats.Find(path)!);

    private static IEnumerable<ulong> BlocksOf(string text, string path) =>
        Formats.Find(path)!.Parse(SourceText.From(text, path)).TextBlocks.Select(block => block.Prose.Text)
            .Where(prose => prose.Count(char.IsLetter) >= 3).Select(TextFold.Of).Distinct();

    private static void AssertSame(string text, string path)
    {
        var prose = Formats.Find(path)!.Parse(SourceText.From(text, path)).TextBlocks.Select(block => block.Prose.Text).Where(block => block.Count(char.IsLetter) >= 3).Distinct().ToList();
        ulong[] folds = LinesOf(text, path).Folds;

        Assert.All(prose, block => Assert.Contains(TextFold.Of(block), folds));
        Assert.Equal(prose.Select(TextFold.Of).Distinct().Count(), folds.Length);
    }
}
