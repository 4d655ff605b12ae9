using DocLint.Syntax;

namespace DocLint.Tests.Syntax;

public class MarkdownInlineTests
{
    [Theory]
    [InlineData("*a*", "Emphasis(Text'a')")]
    [InlineData("**a** b", "Strong(Text'a') Text' b'")]
    [InlineData("***a***", "Emphasis(Strong(Text'a'))")]
    [InlineData("**a*", "Text'*' Emphasis(Text'a')")]
    [InlineData("*a **b***", "Emphasis(Text'a ' Strong(Text'b'))")]
    [InlineData("*a _b* c_", "Emphasis(Text'a _b') Text' c_'")]
    [InlineData("snake_case_word", "Text'snake_case_word'")]
    [InlineData("un*frigging*believable", "Text'un' Emphasis(Text'frigging') Text'believable'")]
    [InlineData("2 * 3 * 4", "Text'2 * 3 * 4'")]
    [InlineData("~~a~~ ~5 and 6~", "Strikethrough(Text'a') Text' ~5 and 6~'")]
    [InlineData("$5 … $10", "Text'$5 … $10'")]
    [InlineData("`a` ``b`c`` `d", "Code'`a`' Text' ' Code'``b`c``' Text' `d'")]
    [InlineData("*a `b*`", "Text'*a ' Code'`b*`'")]
    [InlineData("a\\*b\\c", "Text'a' Text'\\*' Text'b\\c'")]
    [InlineData("a &lt; b &nope; &#65;&#x42;", "Text'a ' Text'&lt;' Text' b &nope; ' Text'&#65;' Text'&#x42;'")]
    [InlineData("a  \nb\\\nc\nd", "Text'a' LineBreak'  \n' Text'b' LineBreak'\\\n' Text'c' LineBreak'\n' Text'd'")]
    [InlineData("a<br>b<br />c", "Text'a' LineBreak'<br>' Text'b' LineBreak'<br />' Text'c'")]
    [InlineData("a <b class=\"x\">c</b> < d", "Text'a ' RawInline'<b class=\"x\">' Text'c' RawInline'</b>' Text' < d'")]
    [InlineData("a <!-- b --> c", "Text'a ' RawInline'<!-- b -->' Text' c'")]
    [InlineData("press <code>a *b*</code>", "Text'press ' Code'<code>a *b*</code>'")]
    [InlineData("> a\n> b", "Text'a' LineBreak'\n> ' Text'b'")]
    public void Reads_text_and_markup(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Inlines(text));

    [Theory]
    [InlineData("[a](b)", "a", LinkForm.Inline, "b", "b", null)]
    [InlineData("[a *b*](<c d> \"e\")", "a b", LinkForm.Inline, "c d", "c d", "e")]
    [InlineData("[a](b_(c)&amp;d 'e')", "a", LinkForm.Inline, "b_(c)&d", "b_(c)&amp;d", "e")]
    [InlineData("[a](\n  b\n  (e))", "a", LinkForm.Inline, "b", "b", "e")]
    [InlineData("[a]()", "a", LinkForm.Inline, "", "", null)]
    [InlineData("[a](/b \"c \\\" d\")", "a", LinkForm.Inline, "/b", "/b", "c \" d")]
    [InlineData("<https://a.org/b*c*>", "", LinkForm.Autolink, "https://a.org/b*c*", "https://a.org/b*c*", null)]
    [InlineData("<a@b.org>", "", LinkForm.Autolink, "mailto:a@b.org", "a@b.org", null)]
    [InlineData("**https://a.org/b_c_d**.", "", LinkForm.Bare, "https://a.org/b_c_d", "https://a.org/b_c_d", null)]
    [InlineData("(see https://a.org/b_(c)).", "", LinkForm.Bare, "https://a.org/b_(c)", "https://a.org/b_(c)", null)]
    [InlineData("at www.a.org, now", "", LinkForm.Bare, "http://www.a.org", "www.a.org", null)]
    [InlineData("“https://a.org/b”", "", LinkForm.Bare, "https://a.org/b", "https://a.org/b", null)]
    public void Reads_links(string text, string linked, LinkForm form, string address, string addressSource, string? title)
    {
        DocumentTree tree = MarkdownOutline.Parse(text);
        LinkInline link = MarkdownOutline.Only<LinkInline>(tree);
        Assert.Equal((form, address, title), (link.Form, link.Address, link.Title));
        Assert.Equal(addressSource, tree.Source.ToString(link.AddressSpan));
        Assert.Equal(linked, string.Concat(link.Descendants().OfType<TextInline>().Select(piece => piece.Value)));
    }

    [Theory]
    [InlineData("[a][B c]\n\n[b  C]: d", "[a][B c]", "d", "B c")]
    [InlineData("[b c][]\n\n[B C]: d", "[b c][]", "d", "b c")]
    [InlineData("[b]\n\n[b]: d", "[b]", "d", "b")]
    [InlineData("[a][nowhere]", "[a][nowhere]", null, "nowhere")]
    [InlineData("[nowhere][]", "[nowhere][]", null, "nowhere")]
    public void Reads_references(string text, string source, string? address, string label)
    {
        DocumentTree tree = MarkdownOutline.Parse(text);
        LinkInline link = MarkdownOutline.Only<LinkInline>(tree);
        Assert.Equal((LinkForm.Reference, address, label), (link.Form, link.Address, link.Label));
        Assert.Equal(source, tree.Source.ToString(link.Span));
        Assert.Equal(label, tree.Source.ToString(link.AddressSpan));
    }

    [Theory]
    [InlineData("[a]")]
    [InlineData("[a] [b]")]
    [InlineData("a[i][j]")]
    [InlineData("[1][2]")]
    [InlineData("\\[a][b]")]
    [InlineData("`[a][b]`")]
    [InlineData("[a](b c)")]
    [InlineData("[a](<b)")]
    [InlineData("[ ][a]")]
    public void Sees_no_link_where_none_is(string text) =>
        Assert.Empty(MarkdownOutline.Parse(text).Root.Descendants().OfType<LinkInline>());

    [Fact]
    public void Links_do_not_nest()
    {
        Assert.Equal("Text'[a ' Link(Text'b') Text'](d)'", MarkdownOutline.Inlines("[a [b](c)](d)"));
        Assert.Equal("Link(Text'see https://a.org')", MarkdownOutline.Inlines("[see https://a.org](b)"));
        Assert.Equal("Link(Image'![a](b)')", MarkdownOutline.Inlines("[![a](b)](c)"));
    }

    [Theory]
    [InlineData("![a *b* `c`](d.png)", "d.png", "a b c", null)]
    [InlineData("![](d.png)", "d.png", null, null)]
    [InlineData("![a][b]\n\n[b]: d.png", "d.png", "a", "b")]
    [InlineData("![a][nowhere]", null, "a", "nowhere")]
    [InlineData("![a ![b](c)](d)", "d", "a b", null)]
    public void Reads_images(string text, string? address, string? alternative, string? label)
    {
        ImageInline image = MarkdownOutline.Only<ImageInline>(MarkdownOutline.Parse(text));
        Assert.Equal((address, alternative, label), (image.Address, image.AlternativeText, image.Label));
    }

    [Fact]
    public void Reads_links_and_images_that_are_written_as_html()
    {
        DocumentTree tree = MarkdownOutline.Parse("See <a class=x href=\"/b?c&amp;d\" title='e'>the *f* https://g.org</a> and <img alt=\"\" src='h.png'/>.");
        LinkInline link = MarkdownOutline.Only<LinkInline>(tree);
        Assert.Equal((LinkForm.Inline, "/b?c&d", "e", "x"), (link.Form, link.Address, link.Title, link.Element!["class"]));
        Assert.Equal("/b?c&amp;d", tree.Source.ToString(link.AddressSpan));
        ImageInline image = MarkdownOutline.Only<ImageInline>(tree);
        Assert.Equal(("h.png", ""), (image.Address, image.AlternativeText));
        Assert.Equal("See the f https://g.org and \uFFFC.", tree.TextBlocks[0].Prose.Text);
    }

    [Theory]
    [InlineData("<a id=\"x\" href=\"y\">z</a>", "RawInline'<a id=\"x\" href=\"y\">' Text'z' RawInline'</a>'")]
    [InlineData("<a name=\"x\"></a>z", "RawInline'<a name=\"x\">' RawInline'</a>' Text'z'")]
    [InlineData("<a href=\"y\">never closed", "RawInline'<a href=\"y\">' Text'never closed'")]
    [InlineData("*a <a href=\"y\">b* c</a>", "Text'*a ' Link(Text'b* c')")]
    [InlineData("<a href=\"y\">[b](c)]</a>", "RawInline'<a href=\"y\">' Link(Text'b') Text']' RawInline'</a>'")]
    [InlineData("[a <a href=\"y\">b</a>](c)", "Text'[a ' Link(Text'b') Text'](c)'")]
    public void Keeps_other_tags_as_they_are(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Inlines(text));

    [Fact]
    public void Knows_which_footnotes_are_defined()
    {
        DocumentTree tree = MarkdownOutline.Parse("One[^1], two[^Two], three[^3] and `[^4]`.\n\n[^1]: a\n[^two]: b\n[^5]: c");
        FootnoteReferenceInline[] references = [.. tree.Root.Descendants().OfType<FootnoteReferenceInline>()];
        Assert.Equal(["1", "Two", "3"], references.Select(reference => reference.Label));
        Assert.Equal([true, true, false], references.Select(reference => reference.IsDefined));
        Assert.Equal(["1", "two", "5"], tree.Blocks.OfType<FootnoteDefinitionBlock>().Select(footnote => footnote.Label));
        Assert.Equal("One, two, three and @.", MarkdownOutline.Prose("One[^1], two[^Two], three[^3] and `[^4]`."));
    }

    [Theory]
    [InlineData("A &amp; B", "A & B")]
    [InlineData("5&nbsp;km", "5\u00A0km")]
    [InlineData("*a* **b** ~~c~~", "a b c")]
    [InlineData("a  \nb", "a/b")]
    [InlineData("a\nb", "a b")]
    [InlineData("See https://a.org and `x`.", "See @ and @.")]
    [InlineData("A <span>b</span> c", "A b c")]
    [InlineData("An ![x](y) image", "An @ image")]
    [InlineData("&#0; &#xD800; &#x110000;", "\uFFFD \uFFFD \uFFFD")]
    [InlineData("&#x1F600;", "😀")]
    public void Flattens_to_prose(string text, string prose) => Assert.Equal(prose, MarkdownOutline.Prose(text));

    [Fact]
    public void Maps_prose_to_its_exact_source()
    {
        const string text = "> He said &ldquo;**never**\n> again&rdquo; \\*twice\\*.";
        DocumentTree tree = MarkdownOutline.Parse(text);
        Prose prose = tree.TextBlocks[0].Prose;
        Assert.Equal("He said “never again” *twice*.", prose.Text);
        Assert.Equal("&ldquo;**never**\n> again&rdquo;", Source("“never again”"));
        Assert.Equal("never**\n> again", Source("never again"));
        Assert.Equal("\\*twice\\*", Source("*twice*"));
        Assert.Equal("twice", Source("twice"));

        string Source(string part) =>
            tree.Source.ToString(prose.ToSource(new DocLint.Text.TextSpan(prose.Text.IndexOf(part, StringComparison.Ordinal), part.Length)));
    }
}
