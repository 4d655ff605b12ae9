using System.Text;
using CsCheck;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

public class HtmlRobustnessTests
{
    private static readonly string[] s_pieces =
    [
        "a", "b c", " ", "\n", "\r\n", "\t", "&amp;", "&nbsp;", "&#32;", "&", ";", "<", ">", "\"", "'", "=", "\uD83D\uDE00", "\uD83D", "\0", "\u00A0",
        "<p>", "</p>", "<p class=x>", "<div>", "</div>", "<div hidden>", "<span>", "</span>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<a>",
        "<h1>", "</h1>", "<h2>", "</h3>", "<ul>", "</ul>", "<li>", "</li>", "<dl>", "<dt>", "<dd>", "</dl>", "<blockquote>", "</blockquote>",
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td colspan=2>", "</td>", "<th>", "<thead>", "</thead>", "<caption>", "</caption>",
        "<br>", "</br>", "<br/>", "<hr>", "<img src=x alt=y>", "<code>", "</code>", "<pre>", "</pre>", "<pre class=code>", "<figure>", "<figcaption>", "</figure>",
        "<!-- c -->", "<!--", "-->", "<!", "<?", "</", "<!DOCTYPE html>", "<html lang=en>", "<head>", "</head>", "<body>", "</body>", "<title>", "</title>", "<meta name=a content=b>",
        "<script>", "</script>", "<style>", "<svg>", "</svg>", "<math>", "</math>", "<template>", "</template>", "<noscript>", "</noscript>",
        "<select>", "<option>", "</select>", "<button>", "</button>", "<video>", "</video>", "<x-y>", "</x-y>", "<x-y", " a=\"", " hidden>", "<section>", "</section>",
    ];

    [Fact]
    public void Keeps_the_tree_sound_on_arbitrary_markup() =>
        Gen.Int[0, s_pieces.Length - 1].Array[0, 60]
            .Select(indices => string.Concat(indices.Select(index => s_pieces[index])))
            .Sample(html => HtmlOutline.Parse(html), iter: 5000);

    [Fact]
    public void Keeps_the_tree_sound_on_arbitrary_text() =>
        Gen.String.Sample(html => HtmlOutline.Parse(html), iter: 1000);

    // On markup that nests as it should, another parser sees the same words in the same order.
    [Fact]
    public void Sees_the_words_that_another_parser_sees() =>
        Gen.Int[0, 1 << 20].Array[1, 40].Sample(seeds =>
        {
            string html = WellFormed(seeds);
            var other = new HtmlAgilityPack.HtmlDocument();
            other.LoadHtml(html);
            string[] expected = HtmlAgilityPack.HtmlEntity.DeEntitize(other.DocumentNode.InnerText).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

            IEnumerable<string> words = HtmlOutline.Parse(html).TextBlocks.SelectMany(block => block.Prose.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

            Assert.Equal(string.Concat(expected), string.Concat(words));
        });

    [Theory]
    [InlineData("<div>")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<a")]
    [InlineData("<a ")]
    [InlineData("</p>")]
    [InlineData("<p>")]
    [InlineData("<b><i>")]
    [InlineData("<b></i>")]
    [InlineData("<!--")]
    [InlineData("<table>")]
    [InlineData("<table><td>")]
    [InlineData("<li>")]
    [InlineData("<svg>")]
    [InlineData("<template>")]
    [InlineData("<noscript>")]
    [InlineData("<select>")]
    [InlineData("<a href='")]
    [InlineData(" a=b")]
    [InlineData("<x></y>")]
    [InlineData("a<br><br>")]
    [InlineData("<span hidden>")]
    public void Reads_a_megabyte_of_anything_at_once(string piece)
    {
        SourceText source = SourceText.From((piece[0] == ' ' ? "<a" : "") + string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length)), "a.html");

        CpuTime.AssertWithin(TimeSpan.FromSeconds(3), () => new HtmlFormat().Parse(source));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<blockquote>")]
    [InlineData("<table><tr><td>")]
    public void Keeps_text_that_stands_too_deep(string piece)
    {
        string html = string.Concat(Enumerable.Repeat(piece, 100_000)) + "deep<p>er</p>" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "<p>after";

        Assert.Equal(["deep", "er", "after"], HtmlOutline.Proses(html));
    }

    private static string WellFormed(int[] seeds)
    {
        string[] names = ["div", "p", "b", "span", "ul", "li", "section", "a", "em", "h2"];
        var html = new StringBuilder();
        var open = new Stack<string>();
        foreach (int seed in seeds)
        {
            string name = names[seed % names.Length];
            switch (seed / names.Length % 4)
            {
                // Inlines hold no blocks, and paragraphs and headings only inlines, so that the markup is what it seems.
                case 0 when !open.Any(outer => outer is "p" or "h2" or "b" or "span" or "a" or "em") || (name is "b" or "span" or "em" && !open.Contains(name)):
                    html.Append('<').Append(name).Append(">\n");
                    open.Push(name);
                    break;
                case 1 when open.Count > 0:
                    html.Append("</").Append(open.Pop()).Append('>');
                    break;
                default:
                    html.Append("word").Append(seed % 100).Append(" &amp; &eacute;t&#233; ");
                    break;
            }
        }

        while (open.TryPop(out string? name))
        {
            html.Append("</").Append(name).Append('>');
        }

        return html.ToString();
    }
}
