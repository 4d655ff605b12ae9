namespace DocLint.Syntax;

/// <summary>What browsers take characters for.</summary>
internal static class HtmlText
{
    /// <summary>Whether a character folds with its like into one blank.</summary>
    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    /// <summary>Whether a text has anything but blanks, and anything to see.</summary>
    public static HtmlNodeStates Classify(ReadOnlySpan<char> text)
    {
        HtmlNodeStates states = HtmlNodeStates.None;
        int position = 0;
        while (position < text.Length)
        {
            char c = text[position];
            int length = 1;
            if (c == '&' && HtmlEntities.TryDecode(text[position..], inAttribute: false, out string value, out length))
            {
                c = value[0];
            }
            else
            {
                length = 1;
            }

            if (!IsBlank(c))
            {
                states |= HtmlNodeStates.IsSolid;
                if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u200C' or '\u200D' or '\u2060'))
                {
                    return states | HtmlNodeStates.HasContent;
                }
            }

            position += length;
        }

        return states;
    }

    /// <summary>Whether an inline style hides its element.</summary>
    public static bool HidesElement(ReadOnlySpan<char> style)
    {
        while (true)
        {
            int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            style = style[(at + "display".Length)..].TrimStart(" \t\n\r\f");
            if (style.Length > 0 && style[0] == ':' && style[1..].TrimStart(" \t\n\r\f").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
    }
}
