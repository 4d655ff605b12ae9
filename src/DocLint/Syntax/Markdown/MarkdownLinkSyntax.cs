using System.Text;

namespace DocLint.Syntax;

/// <summary>The parts that inline links and link definitions share: destination and title.</summary>
internal static class MarkdownLinkSyntax
{
    private const int MaximumParentheses = 32;

    /// <summary>Skips blanks with at most one line break.</summary>
    public static int SkipBlanks(string text, int position, int end)
    {
        bool sawBreak = false;
        while (position < end)
        {
            char c = text[position];
            if (c is '\n' or '\r')
            {
                bool isSecondHalf = c == '\n' && position > 0 && text[position - 1] == '\r';
                if (sawBreak && !isSecondHalf)
                {
                    break;
                }

                sawBreak = true;
            }
            else if (c is not (' ' or '\t'))
            {
                break;
            }

            position++;
        }

        return position;
    }

    /// <summary>Reads a destination; empty ones are allowed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">Where the destination may begin.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="templates">Finds the templating that may stand in it.</param>
    /// <param name="start">Where the address begins.</param>
    /// <param name="stop">Where the address ends.</param>
    /// <param name="next">The position behind the destination.</param>
    public static bool TryReadDestination(string text, int position, int end, MarkdownTemplates? templates, out int start, out int stop, out int next)
    {
        start = stop = next = position;
        if (position >= end)
        {
            return false;
        }

        if (text[position] == '<')
        {
            for (int p = position + 1; p < end; p++)
            {
                switch (text[p])
                {
                    case '\\':
                        p++;
                        break;
                    case '\n' or '\r' or '<':
                        return false;
                    case '>':
                        start = position + 1;
                        stop = p;
                        next = p + 1;
                        return true;
                }
            }

            return false;
        }

        int depth = 0;
        int q = position;
        while (q < end)
        {
            char c = text[q];
            if (c <= ' ')
            {
                break;
            }

            if (c == '\\' && q + 1 < end && text[q + 1] > ' ')
            {
                q += 2;
                continue;
            }

            if (c == '{' && templates?.Match(q, out _) is > 0 and int templateEnd && templateEnd <= end)
            {
                q = templateEnd;
                continue;
            }

            if (c == '(' && ++depth > MaximumParentheses)
            {
                return false;
            }

            if (c == ')' && --depth < 0)
            {
                break;
            }

            q++;
        }

        if (depth > 0)
        {
            return false;
        }

        stop = next = q;
        return true;
    }

    /// <summary>Reads a title in quotes or parentheses.</summary>
    public static bool TryReadTitle(string text, int position, int end, ref TitleSearch search, out string? title, out int next)
    {
        title = null;
        next = position;
        char opening = text[position];
        if (opening is not ('"' or '\'' or '('))
        {
            return false;
        }

        // A quote that was looked for in vain is not looked for again.
        int missingFrom = opening == '"' ? search.NoDoubleQuoteFrom : opening == '\'' ? search.NoSingleQuoteFrom : 0;
        if (missingFrom > 0 && position >= missingFrom)
        {
            return false;
        }

        char closing = opening == '(' ? ')' : opening;
        for (int p = position + 1; p < end; p++)
        {
            char c = text[p];
            if (c == '\\')
            {
                p++;
            }
            else if (c == closing)
            {
                title = Decode(text, position + 1, p);
                next = p + 1;
                return true;
            }
            else if (c == '(' && opening == '(')
            {
                return false;
            }
        }

        if (opening == '"')
        {
            search.NoDoubleQuoteFrom = position;
        }
        else if (opening == '\'')
        {
            search.NoSingleQuoteFrom = position;
        }

        return false;
    }

    /// <summary>Resolves escapes and entities.</summary>
    public static string Decode(string text, int start, int end) => Decode(text, start, end, true);

    /// <summary>Resolves entities; backslashes stay.</summary>
    public static string DecodeEntities(string text, int start, int end) => Decode(text, start, end, false);

    private static string Decode(string text, int start, int end, bool hasEscapes)
    {
        if (!text.AsSpan(start, end - start).ContainsAny('\\', '&'))
        {
            return text[start..end];
        }

        var decoded = new StringBuilder(end - start);
        for (int p = start; p < end; p++)
        {
            char c = text[p];
            if (hasEscapes && c == '\\' && p + 1 < end && !char.IsAsciiLetterOrDigit(text[p + 1]) && text[p + 1] is > ' ' and <= '~')
            {
                decoded.Append(text[++p]);
            }
            else if (c == '&' && MarkdownInlineReader.DecodeEntity(text, p, end, out int next) is { } value)
            {
                decoded.Append(value);
                p = next - 1;
            }
            else
            {
                decoded.Append(c);
            }
        }

        return decoded.ToString();
    }
}

/// <summary>From where on no closing quote of a title comes any more; 0 where that is not known.</summary>
internal struct TitleSearch
{
    public int NoDoubleQuoteFrom;
    public int NoSingleQuoteFrom;
}
