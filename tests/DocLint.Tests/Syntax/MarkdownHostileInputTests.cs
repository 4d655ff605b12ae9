using System.Text;
using CsCheck;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

public class MarkdownHostileInputTests
{
    // Pieces that mean something in Markdown, alone or together.
    private static readonly string[] Pieces =
    [
        "a", "b c", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "\n> ", "> ", "- ", "* ", "1. ", "10) ", "# ", "## ", " #", "===", "---", "***", "___",
        "`", "``", "```", "~~~", "~~", "~", "*", "**", "_", "__", "[", "]", "(", ")", "](", "][", "![", "[^", "[^a]", "[^a]: ", "[a]: ", "[a]", "[b]: c \"d\"\n",
        "<", ">", "<!--", "-->", "<div>", "</div>", "<br>", "<b>", "</b>", "<code>", "</code>", "<a href=\"x\">", "</a>", "<img src=a>", "<a href=y>", "<script>", "</script>", "<http://a.b>", "<a@b.c>",
        "http://a.b/c", "www.a.b", "&amp;", "&", "&#65;", "&#0;", "&nbsp;", "\\", "\\*", "\\\n", "|", "|-|", "|---|---|\n", "a|b\n", "-|-\n", ":-:",
        "{{", "}}", "{{ a }}", "{{< a >}}", "{{< /a >}}", "{% if %}", "{%", "%}", "{# c #}", "{: .a}", "{#id}", ":::", "::: tip\n", "{", "}", "{/*", "*/}",
        "<A b={c}>", "import a\n", "export a", "\0", "é", "😀", "\uD83D", "\uDE00", "\u00A0", "\u2028", "\f", "\uFEFF", "+++\n", "---\n", "a: b\n",
        "- [ ] ", "- [x] a", "[!NOTE]\n", "\"", "'", "$5", "!", ":", ".", "“", "a = \"b\"\n", "&a ", "*a\n", "{\"a\": [1]}\n",
    ];

    [Theory]
    [InlineData("text.md")]
    [InlineData("text.mdx")]
    public void Makes_a_sound_tree_of_any_text(string path) =>
        Gen.Int[0, Pieces.Length - 1].Array[0, 30]
            .Select(pieces => string.Concat(pieces.Select(piece => Pieces[piece])))
            .Sample(text => TreeInvariants.Verify(new MarkdownFormat().Parse(SourceText.From(text, path))), iter: 2000);

    [Fact]
    public void Makes_a_sound_tree_of_any_characters() =>
        Gen.String.Sample(text => TreeInvariants.Verify(new MarkdownFormat().Parse(SourceText.From(text))), iter: 500);

    [Theory]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData(">")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("<div>")]
    [InlineData("&")]
    [InlineData("![")]
    [InlineData("|")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("*a_")]
    [InlineData("**a ")]
    [InlineData("a**b")]
    [InlineData("{{")]
    [InlineData("{%\n")]
    [InlineData("#\n")]
    [InlineData("===\n")]
    [InlineData("<!--")]
    [InlineData("](")]
    [InlineData("[a](b")]
    [InlineData("[a][b]")]
    [InlineData("[a]: b\n")]
    [InlineData("[^a]: b\n")]
    [InlineData("[^a]")]
    [InlineData("a|b\n")]
    [InlineData("> a\n")]
    [InlineData("- a\n")]
    [InlineData("<a b='")]
    [InlineData("<a href=b>")]
    [InlineData("<a href=b>c</a>")]
    [InlineData("http://a.b/(")]
    [InlineData("{")]
    [InlineData("\0")]
    public void Reads_a_megabyte_of_anything_in_linear_time(string piece)
    {
        var text = new StringBuilder(1_000_000);
        while (text.Length < 1_000_000)
        {
            text.Append(piece);
        }

        VerifyFast(text.ToString(), "text.md");
    }

    [Fact]
    public void Reads_deep_nesting_in_linear_time()
    {
        string lists = string.Concat(Enumerable.Range(0, 1400).Select(i => new string(' ', 2 * Math.Min(i, 700)) + "- a\n"));
        string ticks = string.Concat(Enumerable.Range(1, 1400).Select(i => new string('`', i) + " "));
        string brackets = new string('[', 500_000) + new string(']', 500_000);
        string images = string.Concat(Enumerable.Repeat("![", 200_000)) + string.Concat(Enumerable.Repeat("](a)", 150_000));
        string emphasis = string.Concat(Enumerable.Repeat("*a ", 170_000)) + string.Concat(Enumerable.Repeat("b* ", 170_000));
        foreach (string text in new[] { lists, ticks, brackets, images, emphasis })
        {
            VerifyFast(text, "text.md");
        }
    }

    [Fact]
    public void Reads_an_embedded_picture_at_once()
    {
        string data = Convert.ToBase64String(new byte[1_050_000]);
        VerifyFast($"Text ![a](data:image/png;base64,{data}) text", "text.md");
        VerifyFast($"![a][b]\n\n[b]: data:image/png;base64,{data}\n", "text.md");
        VerifyFast($"Text <img src=\"data:image/png;base64,{data}\">", "text.md");
    }

    private static void VerifyFast(string text, string path)
    {
        DocumentTree? tree = null;
        TimeSpan used = default;

        // A small stack, so that recursion over hostile nesting would be seen.
        var thread = new Thread(() => used = CpuTime.Measure(() => tree = new MarkdownFormat().Parse(SourceText.From(text, path))), 512 * 1024);
        thread.Start();
        thread.Join();
        Assert.InRange(used.TotalSeconds, 0, 3);
        Assert.Equal(text.Length, tree!.Root.Span.Length);
    }
}
