using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

/// <summary>Shows the tree of a page in one line, so that a test can say it.</summary>
internal static class HtmlOutline
{
    /// <summary>Parses a page and checks what holds for every tree.</summary>
    public static DocumentTree Parse(string html)
    {
        DocumentTree tree = new HtmlFormat().Parse(SourceText.From(html, "a.html"));
        TreeInvariants.Verify(tree, coversSource: false);
        return tree;
    }

    /// <summary>The blocks of a page: <c>Container&lt;div>(Paragraph "text")</c>; an element is shown where it is not the usual one.</summary>
    public static string Blocks(string html) => ShowChildren(Parse(html).Root, ShowBlock);

    /// <summary>The inlines of the only text block of a page: <c>"a " Emphasis("b")</c>.</summary>
    public static string Inlines(string html) => ShowChildren(Assert.Single(Parse(html).TextBlocks), ShowInline);

    /// <summary>The prose of every text block of a page.</summary>
    public static List<string> Proses(string html) => [.. Parse(html).TextBlocks.Select(block => block.Prose.Text)];

    private static string ShowBlock(SyntaxNode node)
    {
        string element = node is ContainerBlock { Element: { } info } ? $"<{info.Name}>" : "";
        string level = node is HeadingBlock heading ? heading.Level.ToString() : node is RawBlock raw ? $"[{raw.Language}]" : "";
        string content = node is TextBlock text ? $" \"{text.Prose.Text.Replace("\n", "\\n")}\"" : node.Children.IsEmpty ? "" : $"({ShowChildren(node, ShowBlock)})";
        return $"{node.Kind}{element}{level}{content}";
    }

    private static string ShowInline(SyntaxNode node) => node switch
    {
        TextInline text => $"\"{text.Value}\"",
        LineBreakInline lineBreak => lineBreak.IsHard ? "\\n" : "~",
        ContainerInline container => $"<{container.Element.Name}>({ShowChildren(node, ShowInline)})",
        LinkInline link => $"Link[{link.Address}]({ShowChildren(node, ShowInline)})",
        ImageInline image => $"Image[{image.Address}|{image.AlternativeText}]",
        _ => node.Children.IsEmpty ? node.Kind.ToString() : $"{node.Kind}({ShowChildren(node, ShowInline)})",
    };

    private static string ShowChildren(SyntaxNode node, Func<SyntaxNode, string> show)
    {
        var shown = new StringBuilder();
        foreach (SyntaxNode child in node.Children)
        {
            shown.Append(shown.Length > 0 ? " " : "").Append(show(child));
        }

        return shown.ToString();
    }
}
