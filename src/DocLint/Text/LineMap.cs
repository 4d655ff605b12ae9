namespace DocLint.Text;

/// <summary>Where the lines of a text begin. A line ends with CR LF, LF or a lone CR.</summary>
/// <remarks><para>Immutable and safe to read from many threads. A text without line breaks, the empty one too, has one line.</para></remarks>
public sealed class LineMap
{
    private readonly int[] _starts;
    private readonly string _text;

    internal LineMap(string text)
    {
        _text = text;
        var starts = new List<int>(text.Length / 60 + 1) { 0 };
        int position = 0;
        while (true)
        {
            int offset = text.AsSpan(position).IndexOfAny('\r', '\n');
            if (offset < 0)
            {
                break;
            }

            position += offset + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
            {
                position++;
            }

            starts.Add(position);
        }

        _starts = [.. starts];
    }

    /// <summary>The number of lines; at least 1.</summary>
    public int Count => _starts.Length;

    /// <summary>The line end that most lines have; LF where there is none or as many.</summary>
    public string DominantLineEnd
    {
        get
        {
            int lineFeeds = 0;
            int returns = 0;
            int pairs = 0;
            for (int line = 1; line < _starts.Length; line++)
            {
                int end = _starts[line];
                bool isPair = _text[end - 1] == '\n' && end >= 2 && _text[end - 2] == '\r';
                pairs += isPair ? 1 : 0;
                lineFeeds += !isPair && _text[end - 1] == '\n' ? 1 : 0;
                returns += _text[end - 1] == '\r' ? 1 : 0;
            }

            return pairs > lineFeeds && pairs >= returns ? "\r\n" : returns > lineFeeds ? "\r" : "\n";
        }
    }

    /// <summary>The line, from 0, that holds <paramref name="position"/>; the end of the text belongs to the last line.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in the text.</exception>
    public int GetLine(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, _text.Length);
        int found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Line and character of <paramref name="position"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The position is not in the text.</exception>
    public LinePosition GetPosition(int position)
    {
        int line = GetLine(position);
        return new LinePosition(line, position - _starts[line]);
    }

    /// <summary>The first position of a line, from 0.</summary>
    public int GetStart(int line) => _starts[line];

    /// <summary>The span of a line without its line break.</summary>
    public TextSpan GetSpan(int line)
    {
        int start = _starts[line];
        int end = GetEndIncludingBreak(line);
        if (end > start && _text[end - 1] == '\n')
        {
            end--;
        }

        if (end > start && _text[end - 1] == '\r')
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The span of a line with its line break.</summary>
    public TextSpan GetSpanIncludingBreak(int line) => TextSpan.FromBounds(_starts[line], GetEndIncludingBreak(line));

    private int GetEndIncludingBreak(int line) => line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;
}
