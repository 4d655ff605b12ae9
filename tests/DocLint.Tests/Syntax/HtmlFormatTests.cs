using DocLint.Syntax;
using static DocLint.Tests.Syntax.HtmlOutline;

namespace DocLint.Tests.Syntax;

public class HtmlFormatTests
{
    [Theory]
    [InlineData("<p>a</p><p>b</p>", "Paragraph \"a\" Paragraph \"b\"")]
    [InlineData("<div>a<p>b</p>c</div>", "Container<div>(Paragraph \"a\" Paragraph \"b\" Paragraph \"c\")")]
    [InlineData("<blockquote><p>a</p></blockquote>", "BlockQuote(Paragraph \"a\")")]
    [InlineData("<ol><li>a</li><li><p>b</p></li></ol>", "List(ListItem(Paragraph \"a\") ListItem(Paragraph \"b\"))")]
    [InlineData("<dl><dt>a</dt><dd>b</dd></dl>", "List(ListItem(Paragraph \"a\") ListItem(Paragraph \"b\"))")]
    [InlineData("<figure><img src=x.png alt=y><figcaption>a</figcaption></figure>", "Figure(Paragraph \"\uFFFC\" Caption \"a\")")]
    [InlineData("a<hr>b", "Paragraph \"a\" ThematicBreak Paragraph \"b\"")]
    [InlineData("<nav><a href=/>Home</a></nav><main>a</main>", "Container<nav>(Paragraph \"Home\") Container<main>(Paragraph \"a\")")]
    [InlineData("<html><head></head><body class=x><p>a</body></html>", "Paragraph \"a\"")]
    [InlineData("one<br><br/>two<br>three", "Paragraph \"one\" Paragraph \"two\\nthree\"")]
    [InlineData("<div></div><p></p><p>&nbsp;</p><ul></ul>", "")]
    public void Reads_blocks(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Theory]
    [InlineData("<h1>a</h1><p>b</p><h2>c</h2><p>d</p><h1>e</h1><p>f</p>", "Section(Heading1 \"a\" Paragraph \"b\" Section(Heading2 \"c\" Paragraph \"d\")) Section(Heading1 \"e\" Paragraph \"f\")")]
    [InlineData("<article><h2>a</h2>b</article>c", "Container<article>(Section(Heading2 \"a\" Paragraph \"b\")) Paragraph \"c\"")]
    [InlineData("<header><h1>a</h1></header><p>b</p>", "Container<header>(Heading1 \"a\") Paragraph \"b\"")]
    [InlineData("<ul><li><h3>a</h3><p>b</p></li></ul>", "List(ListItem(Heading3 \"a\" Paragraph \"b\"))")]
    [InlineData("<h2><a href=x><div>a</div><div>b</div></a></h2>", "Heading2 \"a\\nb\"")]
    public void Opens_sections_where_a_heading_has_siblings(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Theory]
    [InlineData("<p>a<p>b", "Paragraph \"a\" Paragraph \"b\"")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul></ul>", "List(ListItem(Paragraph \"a\") ListItem(Paragraph \"b\" List(ListItem(Paragraph \"c\"))))")]
    [InlineData("<dl><dt>a<dd>b<dt>c</dl>", "List(ListItem(Paragraph \"a\") ListItem(Paragraph \"b\") ListItem(Paragraph \"c\"))")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "Table(TableRow(TableCell \"a\" TableCell \"b\") TableRow(TableCell \"c\"))")]
    [InlineData("<table><td>a<td>b</table>", "Table(TableRow(TableCell \"a\" TableCell \"b\"))")]
    [InlineData("<P CLASS=x>a</P><DIV>b</Div>", "Paragraph \"a\" Container<div>(Paragraph \"b\")")]
    [InlineData("<p>a<div>b</div>c</p>d", "Paragraph \"a\" Container<div>(Paragraph \"b\") Paragraph \"c\" Paragraph \"d\"")]
    [InlineData("<h2>a</h3>b", "Section(Heading2 \"a\" Paragraph \"b\")")]
    [InlineData("<h2>a<h3>b</h3>", "Heading2 \"a\" Heading3 \"b\"")]
    [InlineData("<div>a</section></div>b", "Container<div>(Paragraph \"a\") Paragraph \"b\"")]
    [InlineData("<td>a</td>b", "Paragraph \"a\" Paragraph \"b\"")]
    [InlineData("<li>a<li>b", "List(ListItem(Paragraph \"a\") ListItem(Paragraph \"b\"))")]
    [InlineData("<div>a", "Container<div>(Paragraph \"a\")")]
    [InlineData("<a href=x><div>a</a></div>b", "Container<a>(Container<div>(Paragraph \"a\")) Paragraph \"b\"")]
    [InlineData("<custom-card><p>a</p></custom-card>b", "Container<custom-card>(Paragraph \"a\") Paragraph \"b\"")]
    [InlineData("<!DOCTYPE html><!--[if IE]><p>old</p><![endif]--><![if !IE]>a<![endif]><![CDATA[x]]>", "Paragraph \"a\"")]
    [InlineData("a < b <3 & c </ d> e", "Paragraph \"a < b <3 & c e\"")]
    public void Reads_loose_markup_as_browsers_do(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Theory]
    [InlineData("<script>if (a < b) '<p>x</p>'</script>", "RawBlock[script]")]
    [InlineData("<style>p { }</style><p>a</p>", "RawBlock[style] Paragraph \"a\"")]
    [InlineData("<noscript><img src=x></noscript>", "RawBlock[noscript]")]
    [InlineData("<template><p>x<template></template></template>a", "RawBlock[template] Paragraph \"a\"")]
    [InlineData("<svg><title>x</title><text>y</text></svg><p>a", "RawBlock[svg] Paragraph \"a\"")]
    [InlineData("<iframe src=x>y</iframe>", "RawBlock[iframe]")]
    [InlineData("<div hidden><p>x</p></div>a", "RawBlock[hidden] Paragraph \"a\"")]
    [InlineData("<div style='color:red; DISPLAY : none'>x<div>y</div></div>a", "RawBlock[hidden] Paragraph \"a\"")]
    [InlineData("<div aria-hidden=true>x</div>a", "RawBlock[hidden] Paragraph \"a\"")]
    [InlineData("<select><option>x<option>y</select>a", "RawBlock[select] Paragraph \"a\"")]
    [InlineData("<select><option>x<p>a</p>", "RawBlock[select] Paragraph \"a\"")]
    [InlineData("<video src=x>y</video>", "RawBlock[video]")]
    [InlineData("<head><title>x</title><meta charset=utf-8></head>a", "Paragraph \"a\"")]
    public void Keeps_what_nobody_reads_out_of_prose(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Theory]
    [InlineData("<table><caption>a</caption><thead><tr><th>b<th>c</thead><tr><td colspan=2>d</table>", "Table(Caption \"a\" TableRow(TableCell \"b\" TableCell \"c\") TableRow(TableCell \"d\"))")]
    [InlineData("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", "Table(TableRow(TableCell \"a\\nb\" TableCell \"c\"))")]
    [InlineData("<table><tr><td></td><td>a</td></tr></table>", "Table(TableRow(TableCell \"\" TableCell \"a\"))")]
    [InlineData("<table><tr><td><h1>a</h1><p>b</p></td><td>c</td></tr></table>", "Container<table>(Container<tr>(Container<td>(Section(Heading1 \"a\" Paragraph \"b\")) Container<td>(Paragraph \"c\")))")]
    [InlineData("<table role=presentation><tr><td>a<td>b</table>", "Container<table>(Container<tr>(Container<td>(Paragraph \"a\") Container<td>(Paragraph \"b\")))")]
    public void Reads_tables_and_tells_those_that_only_lay_out_the_page(string html, string blocks) => Assert.Equal(blocks, Blocks(html));

    [Fact]
    public void Knows_header_rows_and_spans_of_columns()
    {
        TableBlock table = Assert.Single(Parse("<table><tr><th>a<th>b<tr><th>c<td>d<tr><td colspan=2>e</table>").Blocks.OfType<TableBlock>());

        Assert.Equal([true, false, false], table.Rows.Select(row => row.IsHeader));
        Assert.Equal([1, 1, 1, 1, 2], table.Rows.SelectMany(row => row.Children).Select(cell => ((TableCellBlock)cell).ColumnSpan));
        Assert.Equal([true, true, true, false, false], table.Rows.SelectMany(row => row.Children).Select(cell => ((TableCellBlock)cell).IsHeader));
    }

    [Fact]
    public void Keeps_the_elements_of_blocks_with_their_attributes()
    {
        Block block = Parse("<DIV Class=\"a &amp; b\" data-X='1' class=z disabled>t</div>").Blocks[1];

        Assert.Equal("div", block.Element!.Name);
        Assert.Equal(["class", "data-x", "disabled"], block.Element.Attributes.Select(pair => pair.Key));
        Assert.Equal(["a & b", "1", ""], block.Element.Attributes.Select(pair => pair.Value));
    }

    [Fact]
    public void Cuts_attributes_that_are_data() =>
        Assert.Equal(1024, Parse($"<div data-x={new string('x', 5000)}>t</div>").Blocks[1].Element!["data-x"]!.Length);

    [Fact]
    public void Keeps_the_anchors_of_empty_elements() =>
        Assert.Equal(["top", "here"], Parse("<div id=top></div><p>a <a name=here></a>b").Root.Descendants().Select(node => node switch
        {
            ContainerBlock block => block.Element!["id"],
            ContainerInline inline => inline.Element["name"],
            _ => null,
        }).Where(name => name is not null));

    [Theory]
    [InlineData("<pre><code class=\"x language-cs\">var a;</code></pre>", "cs")]
    [InlineData("<pre class=prettyprint>a</pre>", null)]
    public void Reads_code(string html, string? language) =>
        Assert.Equal(language, Assert.Single(Parse(html).Blocks.OfType<CodeBlock>()).Language);

    [Fact]
    public void Keeps_the_blanks_of_preformatted_prose() =>
        Assert.Equal(["Dear  all,\n  it is & was"], Proses("<pre>\nDear  all,\n  it is &amp; <b>was</b></pre>"));

    [Fact]
    public void Reads_what_the_head_says()
    {
        const string Html = """
            <html lang="en-GB"><head><title> A &amp; B
             c </title><meta NAME="Author" content="Ada &quot;A&quot; Winter"><meta property='og:title' content=Quay>
            <link rel=Canonical href="https://example.org/?a=1&amp;b=2"><meta charset=utf-8></head>
            <body><script type="application/ld+json"> {"@type": "NewsArticle"} </script><script>x</script><svg><title>no</title></svg></body></html>
            """;

        DocumentTree tree = Parse(Html);

        Assert.Equal(
            [
                (HeadEntryKind.Language, "", "en-GB", "en-GB"),
                (HeadEntryKind.Title, "", "A & B c", "A &amp; B\n c"),
                (HeadEntryKind.Meta, "author", "Ada \"A\" Winter", "Ada &quot;A&quot; Winter"),
                (HeadEntryKind.Meta, "og:title", "Quay", "Quay"),
                (HeadEntryKind.Link, "canonical", "https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
                (HeadEntryKind.JsonLd, "", "{\"@type\": \"NewsArticle\"}", "{\"@type\": \"NewsArticle\"}"),
            ],
            tree.HeadEntries.Select(entry => (entry.Kind, entry.Name, entry.Value, tree.Source.ToString(entry.Span).Replace("\r", ""))));
    }

    [Fact]
    public void Collects_comments()
    {
        DocumentTree tree = Parse("<!-- a -->b<!----><!-->c<!-- d --!><script><!-- no --></script><!-- e");

        Assert.Equal(["a", "", "", "d", "e"], tree.Comments.Select(comment => tree.Source.ToString(comment.TextSpan)));
        Assert.Equal(["bc"], tree.TextBlocks.Select(block => block.Prose.Text));
    }
}
