using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

public class MarkdownBlockTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("One line.", "Paragraph")]
    [InlineData("One\nparagraph.\n\nAnother.", "Paragraph Paragraph")]
    [InlineData("- a\n- b", "List(ListItem(Paragraph) ListItem(Paragraph))")]
    [InlineData("- a\n\n  b\n", "List(ListItem(Paragraph Paragraph))")]
    [InlineData("1. a\n   - b", "List(ListItem(Paragraph List(ListItem(Paragraph))))")]
    [InlineData("- a\n* b", "List(ListItem(Paragraph)) List(ListItem(Paragraph))")]
    [InlineData("> a\nb", "BlockQuote(Paragraph)")]
    [InlineData("> > a\n> b", "BlockQuote(BlockQuote(Paragraph))")]
    [InlineData("> a\n>\n", "BlockQuote(Paragraph)")]
    [InlineData("-\n- a", "List(ListItem ListItem(Paragraph))")]
    [InlineData("    code", "CodeBlock")]
    [InlineData("a\n    b", "Paragraph")]
    [InlineData("```cs\nx\n```\na", "CodeBlock Paragraph")]
    [InlineData("~~~\n```\n~~~", "CodeBlock")]
    [InlineData("```\nnever closed", "CodeBlock")]
    [InlineData("a\n\n***\n", "Paragraph ThematicBreak")]
    [InlineData("<div>\nraw\n</div>\n\na", "RawBlock Paragraph")]
    [InlineData("<!-- c -->\na", "RawBlock Paragraph")]
    [InlineData("a|b\n-|-\n1|2", "Table(TableRow(TableCell TableCell) TableRow(TableCell TableCell))")]
    [InlineData("text\n\n|a|\n|-|\n\ntext", "Paragraph Table(TableRow(TableCell)) Paragraph")]
    [InlineData("text\n|a|\n|-|", "Paragraph Table(TableRow(TableCell))")]
    [InlineData("a|b\n-|-|-", "Table(TableRow(TableCell TableCell))")]
    [InlineData("a\n-|-", "Paragraph")]
    [InlineData("[a]: b\n[c]: d\ntext", "LinkDefinition LinkDefinition Paragraph")]
    [InlineData("text\n[a]: b", "Paragraph")]
    [InlineData("[a]: b\n===\n===", "LinkDefinition Section(Heading)")]
    [InlineData("[^a]: b\n[^c]: d\n\n    e\n\nf", "FootnoteDefinition(Paragraph) FootnoteDefinition(Paragraph Paragraph) Paragraph")]
    [InlineData("[^a]: - b", "FootnoteDefinition(List(ListItem(Paragraph)))")]
    public void Reads_blocks(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Blocks(text));

    [Theory]
    [InlineData("# A\na\n## B\nb\n# C", "Section(Heading Paragraph Section(Heading Paragraph)) Section(Heading)")]
    [InlineData("a\n### B\n# C\n## D", "Paragraph Section(Heading) Section(Heading Section(Heading))")]
    [InlineData("A\n=\n\nB\n-\n", "Section(Heading Section(Heading))")]
    [InlineData("> # A\n\n- # B", "BlockQuote(Heading) List(ListItem(Heading))")]
    [InlineData("# A\n#not one\n", "Section(Heading Paragraph)")]
    public void Puts_blocks_into_sections(string text, string outline) => Assert.Equal(outline, MarkdownOutline.Blocks(text));

    [Theory]
    [InlineData("## Title ##", 2, "Title", null)]
    [InlineData("# Title {#my-id}", 1, "Title", "my-id")]
    [InlineData("# Title {#my-id .wide}", 1, "Title", "my-id")]
    [InlineData("# Title {: #my-id}", 1, "Title", "my-id")]
    [InlineData("# Title {/my-id/}", 1, "Title", "my-id")]
    [InlineData("# Title {/* #my-id */}", 1, "Title", "my-id")]
    [InlineData("### Title {.wide}", 3, "Title", null)]
    [InlineData("# Title {#my-id} #", 1, "Title", "my-id")]
    [InlineData("Title {#my-id}\n---", 2, "Title", "my-id")]
    [InlineData("# The set {1, 2}", 1, "The set {1, 2}", null)]
    [InlineData("#\tTabbed", 1, "Tabbed", null)]
    public void Reads_headings(string text, int level, string prose, string? id)
    {
        HeadingBlock heading = MarkdownOutline.Only<HeadingBlock>(MarkdownOutline.Parse(text));
        Assert.Equal((level, prose, id), (heading.Level, heading.Prose.Text.TrimEnd(), heading.ExplicitId));
        Assert.Equal(text.Length, heading.Span.Length);
    }

    [Fact]
    public void Gives_every_block_its_source()
    {
        const string text = "> - one\n>   two\n>\n> 1) three\n\n| a | b |\n|---|---|\n|   | c |\n";
        DocumentTree tree = MarkdownOutline.Parse(text);
        string[] sources = [.. tree.Blocks.Skip(1).Select(block => tree.Source.ToString(block.Span))];
        Assert.Equal(
            [
                "> - one\n>   two\n>\n> 1) three", "- one\n>   two", "- one\n>   two", "one\n>   two", "1) three", "1) three", "three",
                "| a | b |\n|---|---|\n|   | c |", "| a | b |", "a", "b", "|   | c |", "", "c",
            ],
            sources);
    }

    [Fact]
    public void Knows_the_state_of_tasks()
    {
        DocumentTree tree = MarkdownOutline.Parse("- [ ] open\n- [x] done\n- [X] done\n- [y] no\n- [ ]\n- no");
        Assert.Equal([false, true, true, null, null, null], tree.Blocks.OfType<ListItemBlock>().Select(item => item.IsChecked));
        Assert.Equal("open", tree.TextBlocks[0].Prose.Text);
    }

    [Theory]
    [InlineData("> [!NOTE]\n> Mind the gap.", "NOTE", "Mind the gap.")]
    [InlineData("> [!warning]\n>\n> Mind the gap.", "WARNING", "Mind the gap.")]
    [InlineData("> [!NOTE] Mind the gap.", null, "[!NOTE] Mind the gap.")]
    [InlineData("> Mind the gap.", null, "Mind the gap.")]
    public void Knows_alerts_from_quotations(string text, string? alert, string prose)
    {
        DocumentTree tree = MarkdownOutline.Parse(text);
        Assert.Equal(alert, MarkdownOutline.Only<BlockQuoteBlock>(tree).Alert);
        Assert.Equal(prose, MarkdownOutline.Only<ParagraphBlock>(tree).Prose.Text);
    }

    [Theory]
    [InlineData("```cs title=\"a\"\nx\n```", "cs")]
    [InlineData("``` js{1,2}\nx\n```", "js")]
    [InlineData("```\nx\n```", null)]
    [InlineData("    x", null)]
    public void Knows_the_language_of_code(string text, string? language) =>
        Assert.Equal(language, MarkdownOutline.Only<CodeBlock>(MarkdownOutline.Parse(text)).Language);

    [Fact]
    public void Keeps_unused_and_duplicate_link_definitions_where_they_stand()
    {
        DocumentTree tree = MarkdownOutline.Parse("[A b]: <c d> 'title'\n[a  B]: e&amp;f\n\n> [g]:\n>   h\n");
        LinkDefinitionBlock[] definitions = [.. tree.Blocks.OfType<LinkDefinitionBlock>()];
        Assert.Equal(["A b", "a  B", "g"], definitions.Select(definition => definition.Label));
        Assert.Equal(["c d", "e&f", "h"], definitions.Select(definition => definition.Address));
        Assert.Equal(["[A b]", "[a  B]", "[g]"], definitions.Select(definition => tree.Source.ToString(definition.LabelSpan)));
        Assert.Equal(["c d", "e&amp;f", "h"], definitions.Select(definition => tree.Source.ToString(definition.AddressSpan)));
    }

    [Fact]
    public void Collects_comments_of_blocks_and_lines_in_order()
    {
        DocumentTree tree = MarkdownOutline.Parse("a <!-- one --> b\n\n<div>\n<!--two-->\n</div>\n\n<!--\nthree\n-->\n\n`<!-- code -->`\n\n- x <!-- four -->");
        Assert.Equal(["one", "two", "three", "four"], tree.Comments.Select(comment => tree.Source.ToString(comment.TextSpan)));
        Assert.Equal(["<!-- one -->", "<!--two-->", "<!--\nthree\n-->", "<!-- four -->"], tree.Comments.Select(comment => tree.Source.ToString(comment.Span)));
    }

    [Fact]
    public void Keeps_the_source_of_html_for_those_who_look_for_anchors()
    {
        DocumentTree tree = MarkdownOutline.Parse("<a id=\"one\"></a>\n\n<div id=\"two\">\nx\n</div>\n\n<script>\nlet x;\n</script>\n\n<style>\np {}\n</style>");
        Assert.Equal(["html", "script", "style"], tree.Blocks.OfType<RawBlock>().Select(block => block.Language));
        Assert.Equal("<a id=\"one\">", tree.Source.ToString(tree.Root.Descendants().OfType<RawInline>().First().Span));
        Assert.Equal("<div id=\"two\">\nx\n</div>", tree.Source.ToString(tree.Blocks.OfType<RawBlock>().First().Span));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_every_kind_of_line_end(string lineEnd)
    {
        string text = "# A\n\nb\nc\n\n> d\n> e\n\n- f\n  g\n\n```\nh\n```\n\n| i |\n|---|\n| j |\n\n[k]: l".Replace("\n", lineEnd);
        Assert.Equal("A\nb c\nd e\nf g\ni\nj", MarkdownOutline.Prose(text));
    }

    [Fact]
    public void Holds_positions_behind_nul_tabs_and_surrogates()
    {
        const string text = "\0a\u0001\t😀 b\n\n-\tc\0\n\n\td\n\n>\t\te\n\n#\tf\t#\n";
        DocumentTree tree = MarkdownOutline.Parse(text);
        Assert.Equal(["\0a\u0001\t😀 b", "c\0", "d", "f"], tree.TextBlocks.Select(block => block.Prose.Text).Where(prose => prose.Length > 0));
    }

    [Fact]
    public void Falls_back_to_paragraphs_where_blocks_cannot_be_read()
    {
        SourceText source = SourceText.From("# a *b*\r\n> c\r\n\r\n- d\n");
        var context = new MarkdownContext(source, false);
        List<SyntaxNode> blocks = new MarkdownTreeBuilder(context, new MarkdownRoot(context, source.Content)).BuildPlain(0);
        Assert.Equal(["# a *b*\r\n> c", "- d"], blocks.Select(block => source.ToString(block.Span)));
    }
}
