namespace DocLint.Syntax;

/// <summary>A search for one mark that goes forward through a text and never looks at the same part twice.</summary>
internal struct MarkSearch
{
    private int _from;
    private int _found;

    /// <summary>The first place of the mark at or behind a position, or -1.</summary>
    public int Find(string text, int from, int end, string mark)
    {
        // The default value knows nothing: no place lies between 0 and 0 but 0 itself, where no closing mark can be.
        if (from < _from || from > _found || _found == 0)
        {
            int offset = text.AsSpan(from, end - from).IndexOf(mark, StringComparison.Ordinal);
            _from = from;
            _found = offset < 0 ? int.MaxValue : from + offset;
        }

        return _found == int.MaxValue ? -1 : _found;
    }
}
