using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Closes the gaps between the blocks of a document, and puts them into sections by heading.</summary>
internal static class MarkdownSections
{
    /// <summary>Makes the children of the document.</summary>
    public static ImmutableArray<SyntaxNode> Build(string source, int from, List<SyntaxNode> blocks)
    {
        List<SyntaxNode> covering = Cover(source, from, blocks);
        var open = new Stack<List<SyntaxNode>>();
        var levels = new Stack<int>();
        open.Push([]);
        levels.Push(0);
        foreach (SyntaxNode block in covering)
        {
            if (block is HeadingBlock heading)
            {
                while (levels.Peek() >= heading.Level)
                {
                    CloseSection(open, levels);
                }

                open.Push([]);
                levels.Push(heading.Level);
            }

            open.Peek().Add(block);
        }

        while (levels.Count > 1)
        {
            CloseSection(open, levels);
        }

        return [.. CollectionsMarshal.AsSpan(open.Pop())];
    }

    private static void CloseSection(Stack<List<SyntaxNode>> open, Stack<int> levels)
    {
        List<SyntaxNode> children = open.Pop();
        levels.Pop();
        open.Peek().Add(new SectionBlock(TextSpan.FromBounds(children[0].Span.Start, children[^1].Span.End), [.. CollectionsMarshal.AsSpan(children)]));
    }

    // Markers without text, such as the last ">" of a quote, belong to the block before them.
    private static List<SyntaxNode> Cover(string source, int from, List<SyntaxNode> blocks)
    {
        var covering = new List<SyntaxNode>(blocks.Count);
        int position = from;
        foreach (SyntaxNode block in blocks)
        {
            CoverGap(source, position, block.Span.Start, covering);
            covering.Add(block);
            position = block.Span.End;
        }

        CoverGap(source, position, source.Length, covering);
        return covering;
    }

    private static void CoverGap(string source, int start, int end, List<SyntaxNode> covering)
    {
        ReadOnlySpan<char> gap = source.AsSpan(start, end - start);
        if (gap.IsWhiteSpace())
        {
            return;
        }

        start += gap.Length - gap.TrimStart().Length;
        end -= gap.Length - gap.TrimEnd().Length;
        TextSpan missing = TextSpan.FromBounds(start, end);
        SyntaxNode? last = covering.Count > 0 ? covering[^1] : null;
        SyntaxNode? extended = last switch
        {
            BlockQuoteBlock quote => new BlockQuoteBlock(quote.Span.Union(missing), quote.Children, quote.Alert),
            ListBlock list => new ListBlock(list.Span.Union(missing), list.IsOrdered, list.Children),
            FootnoteDefinitionBlock footnote => new FootnoteDefinitionBlock(footnote.Span.Union(missing), footnote.Label, footnote.LabelSpan, footnote.Children),
            LinkDefinitionBlock definition => new LinkDefinitionBlock(definition.Span.Union(missing), definition.Label, definition.LabelSpan, definition.Address, definition.AddressSpan),
            _ => null,
        };
        if (extended is null)
        {
            covering.Add(new RawBlock(missing, "markdown"));
        }
        else
        {
            covering[^1] = extended;
        }
    }
}
