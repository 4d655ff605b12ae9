using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Finds the block that a comment speaks of when it says "next".</summary>
internal sealed class NextBlockFinder
{
    private readonly DocumentTree _tree;

    // For each block, itself or the first behind it that is more than comments.
    private readonly int[] _next;

    public NextBlockFinder(DocumentTree tree)
    {
        _tree = tree;
        _next = new int[tree.Blocks.Length + 1];
        _next[^1] = tree.Blocks.Length;
        for (int i = tree.Blocks.Length - 1; i >= 0; i--)
        {
            _next[i] = IsComments(tree.Blocks[i]) ? _next[i + 1] : i;
        }
    }

    /// <summary>The span of the block behind a comment; empty at the end when there is none.</summary>
    public TextSpan Find(Comment comment)
    {
        if (FindAround(comment) is { } block)
        {
            return block.Span;
        }

        ImmutableArray<Block> blocks = _tree.Blocks;
        int index = _next[FindFirstFrom(blocks.Length, i => blocks[i].Span.Start, comment.Span.End)];
        if (index == blocks.Length)
        {
            return new TextSpan(_tree.Source.Length, 0);
        }

        return blocks[index] is SectionBlock section ? section.Heading.Span : blocks[index].Span;
    }

    // A comment at the very beginning of a paragraph speaks of that paragraph, as it does in a page's "<p><!-- … -->Text".
    private TextBlock? FindAround(Comment comment)
    {
        ImmutableArray<TextBlock> blocks = _tree.TextBlocks;
        int index = FindFirstFrom(blocks.Length, i => blocks[i].Span.Start, comment.Span.Start + 1) - 1;
        if (index < 0 || !blocks[index].Span.Contains(comment.Span))
        {
            return null;
        }

        Prose prose = blocks[index].Prose;
        int first = 0;
        while (first < prose.Text.Length && char.IsWhiteSpace(prose.Text[first]))
        {
            first++;
        }

        return first < prose.Text.Length && prose.ToSource(new TextSpan(first, 1)).Start >= comment.Span.End ? blocks[index] : null;
    }

    private bool IsComments(Block block)
    {
        if (block is not RawBlock)
        {
            return false;
        }

        ImmutableArray<Comment> comments = _tree.Comments;
        int position = block.Span.Start;
        for (int i = FindFirstFrom(comments.Length, c => comments[c].Span.Start, position); i < comments.Length && comments[i].Span.End <= block.Span.End; i++)
        {
            if (!_tree.Source.AsSpan(TextSpan.FromBounds(position, comments[i].Span.Start)).IsWhiteSpace())
            {
                return false;
            }

            position = comments[i].Span.End;
        }

        return _tree.Source.AsSpan(TextSpan.FromBounds(position, block.Span.End)).IsWhiteSpace();
    }

    private static int FindFirstFrom(int count, Func<int, int> start, int position)
    {
        int low = 0;
        int high = count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (start(middle) < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
