using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>The blocks of a document that a change has touched.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
public sealed class ChangedBlocks
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<int> _lineFeeds = [];
    private readonly FileChange _change;

    /// <summary>Finds the blocks.</summary>
    /// <param name="tree">The document as it stands now.</param>
    /// <param name="change">The lines that have changed.</param>
    public ChangedBlocks(DocumentTree tree, FileChange change)
    {
        _change = change;
        for (int i = tree.Source.Content.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = tree.Source.Content.IndexOf('\n', i + 1))
        {
            _lineFeeds.Add(i);
        }

        foreach (Block block in tree.Blocks)
        {
            // The cells of a row stand in one line, and what one says of the other may have changed with either.
            bool isWhole = block is TextBlock or TableRowBlock || block.Children.IsEmpty;
            if (isWhole && !block.Span.IsEmpty && Touches(block.Span))
            {
                _spans.Add(block.Span);
            }
        }

        _spans.Sort();
    }

    /// <summary>The number of lines.</summary>
    public int LineCount => _lineFeeds.Count + 1;

    /// <summary>Whether a finding counts: it, or its other end in the same document, stands in a block that has changed; and what cannot be checked at all counts always.</summary>
    public bool Concerns(Diagnostic diagnostic)
    {
        DiagnosticDescriptor rule = diagnostic.Descriptor;
        if (rule == EngineRules.RuleFailed || rule == EngineRules.UnreadableInput || rule == EngineRules.InvalidConfiguration || IsChanged(diagnostic.Span))
        {
            return true;
        }

        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            if ((related.Source is null || related.Source == diagnostic.Source) && IsChanged(related.Span))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsChanged(TextSpan span)
    {
        if (Touches(span))
        {
            return true;
        }

        foreach (TextSpan block in _spans)
        {
            if (block.Start >= Math.Max(span.End, span.Start + 1))
            {
                break;
            }

            if (block.OverlapsWith(span) || block.Contains(span.Start))
            {
                return true;
            }
        }

        return false;
    }

    private bool Touches(TextSpan span) =>
        _change.Touches(GetLine(span.Start), GetLine(Math.Max(span.Start, span.End - 1)));

    private int GetLine(int position)
    {
        int line = _lineFeeds.BinarySearch(position);
        return line < 0 ? ~line : line;
    }
}
