namespace DocLint.Syntax;

/// <summary>Tells lines that an editor wrapped from lines that stand for themselves.</summary>
/// <remarks>
/// <para>A wrapped line is full: the next line's first word would not have fitted on it. A text whose longer runs are
/// wrapped at one width is taken to be wrapped throughout; elsewhere two lines are joined only when the first breaks
/// off in mid-sentence.</para>
/// </remarks>
internal sealed class LineWrapping
{
    private const int MinimumWidth = 45;
    private const int MaximumWidth = 120;
    private const int ShortestFullLine = 60;
    private const int LongestFullLine = 100;

    private readonly string _text;
    private readonly TextLine[] _lines;
    private readonly int _width;

    public LineWrapping(string text, TextLine[] lines)
    {
        _text = text;
        _lines = lines;
        _width = FindWidth();
    }

    /// <summary>Whether a line and the next one are one paragraph; neither is blank.</summary>
    public bool Joins(int line)
    {
        TextLine upper = _lines[line];
        TextLine lower = _lines[line + 1];
        bool midSentence = EndsInMidSentence(upper);
        bool continues = midSentence && CannotBegin(lower);
        if (_width > 0 && upper.Length <= _width + 2 && lower.Length <= _width + 2)
        {
            // A first line that is set in begins a new paragraph.
            bool setIn = lower.Indent >= upper.Indent + 2;
            return (!setIn && IsFull(upper, lower, _width)) || (continues && upper.Length >= _width / 2);
        }

        if (!continues)
        {
            return false;
        }

        // A blank left behind at the break says that the words around it were one line.
        bool keptBlank = upper.Trailing == 1 && char.IsUpper(_text[upper.Start]) && EndsSentence(lower);
        return keptBlank || (upper.Length is >= ShortestFullLine and <= LongestFullLine && lower.Length <= LongestFullLine);
    }

    /// <summary>Whether a line closes with a sentence's mark, quotes and brackets behind it ignored.</summary>
    public bool EndsSentence(TextLine line)
    {
        int end = line.End;
        while (end > line.Start && _text[end - 1] is '"' or '\'' or '\u201D' or '\u2019' or '\u00BB' or ')' or ']')
        {
            end--;
        }

        return end > line.Start && _text[end - 1] is '.' or '!' or '?' or '\u2026';
    }

    // The width at which the runs of at least three lines are wrapped, or 0.
    private int FindWidth()
    {
        int width = 0;
        int full = 0;
        int first = 0;
        while (first < _lines.Length)
        {
            if (_lines[first].IsBlank)
            {
                first++;
                continue;
            }

            int end = first + 1;
            while (end < _lines.Length && !_lines[end].IsBlank)
            {
                end++;
            }

            int longest = end - first >= 3 ? WrappedWidth(first, end) : 0;
            if (longest > 0)
            {
                width = Math.Max(width, longest);
                full += end - first - 1;
            }

            first = end;
        }

        return full >= 2 ? width : 0;
    }

    private int WrappedWidth(int first, int end)
    {
        int longest = 0;
        for (int i = first; i < end; i++)
        {
            longest = Math.Max(longest, _lines[i].Length);
        }

        if (longest is < MinimumWidth or > MaximumWidth)
        {
            return 0;
        }

        int full = 0;
        int broken = 0;
        int continued = 0;
        for (int i = first; i + 1 < end; i++)
        {
            full += IsFull(_lines[i], _lines[i + 1], longest) ? 1 : 0;
            bool midSentence = EndsInMidSentence(_lines[i]);
            broken += midSentence ? 1 : 0;
            continued += midSentence && CannotBegin(_lines[i + 1]) ? 1 : 0;
        }

        int breaks = end - first - 1;
        return full * 10 >= breaks * 8 && broken * 2 >= breaks && continued * 3 >= breaks ? longest : 0;
    }

    private bool IsFull(TextLine upper, TextLine lower, int width)
    {
        // No more of the word needs to be seen than would not fit.
        int limit = Math.Min(lower.End, lower.Start + width);
        int wordEnd = lower.Start;
        while (wordEnd < limit && !char.IsWhiteSpace(_text[wordEnd]))
        {
            wordEnd++;
        }

        return upper.Length + 1 + (wordEnd - lower.Start) > width - Math.Max(3, width / 16);
    }

    private bool EndsInMidSentence(TextLine line) => !EndsSentence(line) && _text[line.End - 1] is not (':' or ';');

    private bool CannotBegin(TextLine line)
    {
        char c = _text[line.Start];
        return (char.IsLower(c) && !BareAddresses.Begins(_text, line.Start)) || c is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '%' or '\u2019' or '\u201D'
            || (c == '(' && line.Length > 1 && !char.IsUpper(_text[line.Start + 1]));
    }
}
