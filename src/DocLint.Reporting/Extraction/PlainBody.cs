using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>The body of an article as plain text: a blank line between paragraphs, none between the items of a list and the rows of a table, a tab between the cells of a row.</summary>
public static class PlainBody
{
    /// <summary>Writes the body; empty when the article has none.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var body = new StringBuilder();
        Block? previous = null;
        foreach (Block block in article.Body)
        {
            int start = body.Length;
            body.Append(previous is null ? "" : Separator(previous, block));
            int content = body.Length;
            if (block is TextBlock text)
            {
                AppendText(body, article.Tree, text);
            }
            else
            {
                AppendLines(body, CodeText.Of(article.Tree, block));
            }

            // An image has no text to part from the next.
            if (body.Length == content)
            {
                body.Length = start;
            }
            else
            {
                previous = block;
            }
        }

        return body.ToString();
    }

    private static string Separator(Block previous, Block block)
    {
        if (block is TableCellBlock && previous is TableCellBlock)
        {
            return block.Parent == previous.Parent ? "\t" : block.Parent?.Parent == previous.Parent?.Parent ? "\n" : "\n\n";
        }

        return block.Ancestor<ListItemBlock>() is { } item && previous.Ancestor<ListItemBlock>() is { } before
            && item != before && OuterList(item) == OuterList(before) ? "\n" : "\n\n";
    }

    private static ListBlock? OuterList(SyntaxNode item)
    {
        ListBlock? outer = null;
        foreach (SyntaxNode node in item.Ancestors())
        {
            if (node is ListBlock list)
            {
                outer = list;
            }
            else if (node is not ListItemBlock)
            {
                break;
            }
        }

        return outer;
    }

    private static void AppendText(StringBuilder body, DocumentTree tree, TextBlock block)
    {
        Prose prose = block.Prose;
        if (!prose.Text.Contains(Prose.ObjectCharacter))
        {
            AppendLines(body, prose.Text);
            return;
        }

        var text = new StringBuilder(prose.Text.Length);
        foreach (SyntaxNode node in block.Descendants())
        {
            switch (node)
            {
                case TextInline inline:
                    text.Append(inline.Value);
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case CodeInline:
                    text.Append(CodeText.Of(tree, node));
                    break;
                case LinkInline { Children.IsEmpty: true, Form: LinkForm.Autolink or LinkForm.Bare }:
                    text.Append(tree.Source.AsSpan(node.Span).Trim("<>"));
                    break;
                case RawInline { IsVisible: true }:
                    text.Append(tree.Source.AsSpan(node.Span));
                    break;
            }
        }

        AppendLines(body, text.ToString());
    }

    // A blank at a line's end is none of the text's; control characters do not belong into text.
    private static void AppendLines(StringBuilder body, string text)
    {
        foreach (char c in text.AsSpan().Trim())
        {
            if (c == '\n')
            {
                while (body.Length > 0 && body[^1] == ' ')
                {
                    body.Length--;
                }
            }

            if (c is '\n' or '\t' || !char.IsControl(c))
            {
                body.Append(c);
            }
        }
    }
}
