using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

/// <summary>Writes trees of Markdown as short lines, so that tests can be read: kinds with what is in them, leaves with their source.</summary>
internal static class MarkdownOutline
{
    public static DocumentTree Parse(string text, string path = "text.md")
    {
        DocumentTree tree = new MarkdownFormat().Parse(SourceText.From(text, path));
        TreeInvariants.Verify(tree);
        return tree;
    }

    /// <summary>The blocks: <c>List(ListItem(Paragraph)) CodeBlock</c>.</summary>
    public static string Blocks(string text, string path = "text.md")
    {
        var outline = new StringBuilder();
        WriteBlocks(Parse(text, path).Root, outline);
        return outline.ToString();
    }

    /// <summary>The inlines of the only text block: <c>Text'a ' Strong(Text'b')</c>.</summary>
    public static string Inlines(string text, string path = "text.md")
    {
        DocumentTree tree = Parse(text, path);
        var outline = new StringBuilder();
        WriteInlines(tree, Assert.Single(tree.TextBlocks), outline);
        return outline.ToString();
    }

    /// <summary>The prose of all text blocks, one line each; objects stand as <c>@</c>, line breaks as <c>/</c>.</summary>
    public static string Prose(string text, string path = "text.md") =>
        string.Join("\n", Parse(text, path).TextBlocks.Select(block => block.Prose.Text.Replace(DocLint.Syntax.Prose.ObjectCharacter, '@').Replace('\n', '/')));

    /// <summary>The only node of a type.</summary>
    public static TNode Only<TNode>(DocumentTree tree)
        where TNode : SyntaxNode => Assert.Single(tree.Root.Descendants().OfType<TNode>());

    private static void WriteBlocks(SyntaxNode node, StringBuilder outline)
    {
        bool isFirst = true;
        foreach (Block child in node.Children.OfType<Block>())
        {
            outline.Append(isFirst ? "" : " ").Append(child.Kind);
            isFirst = false;
            if (child.Children.OfType<Block>().Any())
            {
                outline.Append('(');
                WriteBlocks(child, outline);
                outline.Append(')');
            }
        }
    }

    private static void WriteInlines(DocumentTree tree, SyntaxNode node, StringBuilder outline)
    {
        for (int i = 0; i < node.Children.Length; i++)
        {
            SyntaxNode child = node.Children[i];
            outline.Append(i == 0 ? "" : " ").Append(child.Kind);
            if (child.Children.Length > 0)
            {
                outline.Append('(');
                WriteInlines(tree, child, outline);
                outline.Append(')');
            }
            else
            {
                outline.Append('\'').Append(tree.Source.ToString(child.Span)).Append('\'');
            }
        }
    }
}
