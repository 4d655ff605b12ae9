namespace DocLint.Syntax;

/// <summary>Code in a line.</summary>
internal sealed partial class MarkdownInlineReader
{
    // For each length of a run of backticks, where the runs of that length begin.
    private Dictionary<int, List<int>>? _codeRuns;

    private void ReadCode()
    {
        int length = CountRun(_position, '`');
        int closing = FindClosingRun(_position + length, length);
        if (closing < 0)
        {
            _position += length;
            return;
        }

        Take(ItemKind.Code, closing + length);
    }

    private int CountRun(int position, char c)
    {
        int offset = _text.AsSpan(position, _end - position).IndexOfAnyExcept(c);
        return offset < 0 ? _end - position : offset;
    }

    private int FindClosingRun(int from, int length)
    {
        // The next run is the closing one as a rule; the table is only for the others.
        int offset = _text.AsSpan(from, _end - from).IndexOf('`');
        if (offset < 0)
        {
            return -1;
        }

        if (CountRun(from + offset, '`') == length)
        {
            return from + offset;
        }

        _codeRuns ??= IndexRuns(from);
        if (!_codeRuns.TryGetValue(length, out List<int>? runs))
        {
            return -1;
        }

        int found = runs.BinarySearch(from);
        found = found >= 0 ? found : ~found;
        return found < runs.Count ? runs[found] : -1;
    }

    private Dictionary<int, List<int>> IndexRuns(int from)
    {
        var runs = new Dictionary<int, List<int>>();
        int position = from;
        while (position < _end)
        {
            int offset = _text.AsSpan(position, _end - position).IndexOf('`');
            if (offset < 0)
            {
                break;
            }

            position += offset;
            int length = CountRun(position, '`');
            if (!runs.TryGetValue(length, out List<int>? starts))
            {
                runs[length] = starts = [];
            }

            starts.Add(position);
            position += length;
        }

        return runs;
    }
}
