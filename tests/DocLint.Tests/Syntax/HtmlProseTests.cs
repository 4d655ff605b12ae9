using DocLint.Syntax;
using DocLint.Text;
using static DocLint.Tests.Syntax.HtmlOutline;

namespace DocLint.Tests.Syntax;

public class HtmlProseTests
{
    [Theory]
    [InlineData("<p>a <em>b</em> <i>c</i>", "\"a \" Emphasis(\"b\") \" \" Emphasis(\"c\")")]
    [InlineData("<p><b>a</b><strong>b</strong>", "Strong(\"a\") Strong(\"b\")")]
    [InlineData("<p><del>a</del><s>b</s>", "Strikethrough(\"a\") Strikethrough(\"b\")")]
    [InlineData("<p><a href=\" x?a=1&amp;b=2&copy=3 \">a</a>", "Link[x?a=1&b=2&copy=3](\"a\")")]
    [InlineData("<p><a>a</a>", "<a>(\"a\")")]
    [InlineData("<p><img src=x.png alt=\"a &lt; b\"> c", "Image[x.png|a < b] \" c\"")]
    [InlineData("<p><img>a", "Image[|] \"a\"")]
    [InlineData("<p>a <code>b <i>c</i></code>", "\"a \" Code")]
    [InlineData("<p>a<br>b", "\"a\" \\n \"b\"")]
    [InlineData("<p>10<sup>6</sup> <time datetime=x>now</time>", "\"10\" <sup>(\"6\") \" \" <time>(\"now\")")]
    [InlineData("<p><q>a</q> <button>b</button>", "<q>(\"a\") \" \" <button>(\"b\")")]
    [InlineData("<p>a<script>x</script>b", "\"a\" RawInline \"b\"")]
    [InlineData("<p>a<span hidden>x</span>b", "\"a\" RawInline \"b\"")]
    [InlineData("<p>a<i></i><span></span>b<wbr>c<input>d", "\"a\" \"b\" \"c\" \"d\"")]
    [InlineData("<p><b>x<i>y</b>z</i>t", "Strong(\"x\" Emphasis(\"y\")) Emphasis(\"z\") \"t\"")]
    [InlineData("<p><a href=x>a<a href=y>b", "Link[x](\"a\") Link[y](\"b\")")]
    [InlineData("<p>See www.example.org, or <a href=x>https://a.b</a>.", "\"See \" Link[http://www.example.org]() \", or \" Link[x](\"https://a.b\") \".\"")]
    [InlineData("<p>a<math><mi>x</mi></math>", "\"a\" RawInline")]
    public void Reads_inlines(string html, string inlines) => Assert.Equal(inlines, Inlines(html));

    [Theory]
    [InlineData("<p> \n a \t\r\n b \n </p>", "a b")]
    [InlineData("<p>a <b> b </b> c", "a b c")]
    [InlineData("<p>a<b> b</b>c", "a bc")]
    [InlineData("<p>a <b>b </b></p>", "a b")]
    [InlineData("<p>a <br> b", "a\nb")]
    [InlineData("<p><br>a<br></p>", "a")]
    [InlineData("<p>a\nb\tc", "a b c")]
    [InlineData("<p>a&nbsp; \u00A0b", "a\u00A0 \u00A0b")]
    [InlineData("<p>a &#32;&#10; b", "a b")]
    [InlineData("<p>a <!-- c --> b", "a b")]
    [InlineData("<p>a<span> </span><span> </span>b", "a b")]
    [InlineData("a <script>x</script> b", "a b")]
    public void Folds_white_space_as_browsers_do(string html, string prose) => Assert.Equal([prose], Proses(html));

    [Theory]
    [InlineData("&amp;&lt;&gt;&quot;&apos;", "&<>\"'")]
    [InlineData("&eacute;&Eacute;&rsquo;&mdash;&hellip;&euro;&frac12;&check;&lpar;", "\u00E9\u00C9\u2019\u2014\u2026\u20AC\u00BD\u2713(")]
    [InlineData("&#233;&#xE9;&#XE9;&#128512;&#151;", "\u00E9\u00E9\u00E9\uD83D\uDE00\u2014")]
    [InlineData("&#0;&#xD800;&#x110000;&#99999999999;", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("x &ampy &copy 2 &eacutex", "x &y \u00A9 2 \u00E9x")]
    [InlineData("&unknown; &; &#; &#x; & AT&T", "&unknown; &; &#; &#x; & AT&T")]
    [InlineData("&rsquo &hellip", "&rsquo &hellip")]
    public void Decodes_entities(string html, string prose) => Assert.Equal([prose], Proses("<p>" + html));

    [Theory]
    [InlineData("<p>Ann &amp; Bob&rsquo;s\r\n  caf&#233; \uD83D\uDE00 <b>opens</b> today")]
    [InlineData("\uFEFF<!-- \uD83D\uDE00 -->\r\n<P Title='a>b'>x &gt; y</p><p>z")]
    public void Maps_every_position_to_its_source(string html)
    {
        DocumentTree tree = Parse(html);

        foreach (TextBlock block in tree.TextBlocks)
        {
            for (int i = 0; i < block.Prose.Text.Length; i++)
            {
                TextSpan span = block.Prose.ToSource(new TextSpan(i, 1));
                string source = tree.Source.ToString(span);
                char shown = block.Prose.Text[i];
                Assert.True(source == shown.ToString() || (shown == ' ' && string.IsNullOrWhiteSpace(source)) || (source[0] == '&' && source[^1] == ';'), $"{shown} is {source}");
            }
        }
    }

    [Fact]
    public void Gives_the_spans_of_links_and_addresses()
    {
        DocumentTree tree = Parse("<p>See <a class=x href=\"/a?b&amp;c\">this\r\npage</a>.");

        LinkInline link = Assert.Single(tree.Root.Descendants().OfType<LinkInline>());
        Assert.Equal("<a class=x href=\"/a?b&amp;c\">this\r\npage</a>", tree.Source.ToString(link.Span));
        Assert.Equal("/a?b&amp;c", tree.Source.ToString(link.AddressSpan));
        Assert.Equal("x", link.Element!["class"]);
    }

    [Fact]
    public void Gives_the_spans_of_elements_that_end_unsaid()
    {
        DocumentTree tree = Parse("<ul>\n<li>a <li>b</ul>");

        Assert.Equal(["<li>a ", "<li>b"], tree.Blocks.OfType<ListItemBlock>().Select(item => tree.Source.ToString(item.Span)));
        Assert.Equal(["a", "b"], tree.TextBlocks.Select(block => tree.Source.ToString(block.Span)));
    }
}
