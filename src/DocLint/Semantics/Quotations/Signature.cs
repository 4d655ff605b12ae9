namespace DocLint.Semantics;

/// <summary>Reads the name behind a dash at the end of a quotation: “…” — Ada Okafor.</summary>
internal static class Signature
{
    private const int LongestName = 80;

    /// <summary>The dash and the name behind the last sentence of a text, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the dash may begin at the earliest.</param>
    public static (int Dash, int Start)? Behind(string text, int from)
    {
        from = Math.Max(from, text.Length - LongestName - 20);
        for (int i = text.Length - 2; i >= from && i > 0; i--)
        {
            // "Jae-in" holds a hyphen, no dash.
            if (text[i] is not ('\u2014' or '\u2013' or '\u2015' or '-') || text[i] == '-' && char.IsLetterOrDigit(text[i - 1]))
            {
                continue;
            }

            int dash = i;
            while (dash > from && text[dash - 1] == text[i])
            {
                dash--;
            }

            return NameAt(text, dash, i + 1) is int name and >= 0 ? (dash, name) : null;
        }

        return null;
    }

    // The name must follow a finished sentence or a closing mark, begin with a capital and end the text.
    private static int NameAt(string text, int dash, int start)
    {
        int before = dash - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        if (before < 0 || !(text[before] is '.' or '!' or '?' or '\u2026' || QuoteMarks.IsMark(text[before])))
        {
            return -1;
        }

        while (start < text.Length && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        if (start >= text.Length || text.Length - start > LongestName || !char.IsUpper(text[start]))
        {
            return -1;
        }

        // "Mr. Okafor" is a name, "He left. She stayed." is not.
        int end = text.AsSpan().TrimEnd().TrimEnd('.').Length;
        for (int i = start; i < end; i++)
        {
            if (text[i] is '!' or '?' or ':' or ';' || text[i] == '.' && i - start > 3 && char.IsLower(text[i - 1]) && i + 1 < end && text[i + 1] == ' ')
            {
                return -1;
            }
        }

        return start;
    }
}
