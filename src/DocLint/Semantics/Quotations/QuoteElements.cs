using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the quotations that a page marks with <c>q</c>: browsers show the marks, the text has none.</summary>
internal static class QuoteElements
{
    /// <summary>Adds the outermost <c>q</c> elements of a block.</summary>
    public static void AddTo(TextBlock block, int index, List<QuoteRange> found)
    {
        var open = new Stack<SyntaxNode>();
        foreach (SyntaxNode child in block.Children)
        {
            if (child.Kind is not (NodeKind.Text or NodeKind.LineBreak))
            {
                open.Push(child);
            }
        }

        while (open.TryPop(out SyntaxNode? node))
        {
            if (node is ContainerInline { Element.Name: "q" })
            {
                Add(block.Prose, node, index, found);
                continue;
            }

            foreach (SyntaxNode child in node.Children)
            {
                open.Push(child);
            }
        }
    }

    private static void Add(Prose prose, SyntaxNode node, int index, List<QuoteRange> found)
    {
        int start = ProsePositions.At(prose, node.Span.Start);
        int end = ProsePositions.At(prose, node.Span.End);
        while (start < end && char.IsWhiteSpace(prose.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(prose.Text[end - 1]))
        {
            end--;
        }

        // A mark that the writer set inside the element is the quotation already.
        if (end > start && !QuoteMarks.IsMark(prose.Text[start]))
        {
            var span = TextSpan.FromBounds(start, end);
            found.Add(new QuoteRange([new QuotePart(prose, span, span)], span, 0, index));
        }
    }
}
