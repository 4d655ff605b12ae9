namespace DocLint.Syntax;

/// <summary>Which of a document's shortcodes wrap text, and which stand for it.</summary>
/// <remarks><para>A shortcode that is closed somewhere in the document wraps what stands between; the others show something themselves.</para></remarks>
internal sealed class ShortcodeNames
{
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);

    public ShortcodeNames(string text)
    {
        int position = 0;
        while (text.AsSpan(position).IndexOf("{{", StringComparison.Ordinal) is >= 0 and int offset)
        {
            position += offset + 2;
            if (position < text.Length && text[position] is '<' or '%')
            {
                ReadOnlySpan<char> name = GetName(text, position + 1, text.Length, out bool isClosing);
                if (isClosing && !name.IsEmpty)
                {
                    _closed.Add(name.ToString());
                }
            }
        }
    }

    /// <summary>Whether the shortcode from one position to another stands for text.</summary>
    public bool StandsForText(string text, int start, int end)
    {
        ReadOnlySpan<char> name = GetName(text, start + 3, end, out bool isClosing);
        return !isClosing && !name.IsEmpty && !_closed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }

    private static ReadOnlySpan<char> GetName(string text, int position, int end, out bool isClosing)
    {
        position = SkipBlanks(text, position, end);
        isClosing = position < end && text[position] == '/';
        position = SkipBlanks(text, position + (isClosing ? 1 : 0), end);
        int stop = position;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || text[stop] is '-' or '_' or '/' or '.'))
        {
            stop++;
        }

        return text.AsSpan(position, stop - position);
    }

    private static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
