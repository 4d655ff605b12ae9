using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Puts the blocks behind each heading into the heading's section.</summary>
internal static class SectionNester
{
    /// <summary>Nests sibling blocks; each heading opens a section that ends before the next heading of its level or above.</summary>
    /// <param name="blocks">The siblings in source order.</param>
    public static ImmutableArray<SyntaxNode> Nest(List<SyntaxNode> blocks)
    {
        bool hasHeading = false;
        foreach (SyntaxNode block in blocks)
        {
            if (block is HeadingBlock)
            {
                hasHeading = true;
                break;
            }
        }

        if (!hasHeading)
        {
            return [.. blocks];
        }

        // One list for what stands before all headings, and one for each open section, outermost first.
        var open = new List<(int Level, List<SyntaxNode> Children)> { (0, []) };
        foreach (SyntaxNode block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                Close(open, heading.Level);
                open.Add((heading.Level, [heading]));
            }
            else
            {
                open[^1].Children.Add(block);
            }
        }

        Close(open, 1);
        return [.. open[0].Children];
    }

    private static void Close(List<(int Level, List<SyntaxNode> Children)> open, int level)
    {
        while (open[^1].Level >= level)
        {
            List<SyntaxNode> children = open[^1].Children;
            open.RemoveAt(open.Count - 1);
            open[^1].Children.Add(new SectionBlock(TextSpan.FromBounds(children[0].Span.Start, children[^1].Span.End), [.. children]));
        }
    }
}
