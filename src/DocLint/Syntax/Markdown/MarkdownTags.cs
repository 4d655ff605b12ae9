namespace DocLint.Syntax;

/// <summary>Finds HTML tags, comments and the like in a line of Markdown, and JSX tags in MDX.</summary>
/// <remarks><para>One instance serves one text, and remembers where closing marks are.</para></remarks>
internal sealed class MarkdownTags(string text, int end, BraceMap? braces)
{
    private MarkSearch _commentEnds;
    private MarkSearch _instructionEnds;
    private MarkSearch _dataEnds;
    private MarkSearch _declarationEnds;
    private MarkSearch _doubleQuotes;
    private MarkSearch _singleQuotes;

    /// <summary>The position behind the comment, tag, declaration or instruction at a <c>&lt;</c>, or -1.</summary>
    public int Match(int position, out bool isComment)
    {
        isComment = false;
        if (position + 1 >= end)
        {
            return -1;
        }

        char next = text[position + 1];
        if (next == '!')
        {
            if (StartsWith(position, "<!--"))
            {
                isComment = true;
                if (StartsWith(position, "<!-->") || StartsWith(position, "<!--->"))
                {
                    return position + (text[position + 4] == '>' ? 5 : 6);
                }

                return Find(position + 4, "-->", ref _commentEnds);
            }

            return StartsWith(position, "<![CDATA[") ? Find(position + 9, "]]>", ref _dataEnds)
                : position + 2 < end && char.IsAsciiLetter(text[position + 2]) ? Find(position + 2, ">", ref _declarationEnds)
                : -1;
        }

        return next == '?' ? Find(position + 2, "?>", ref _instructionEnds) : MatchTag(position);
    }

    /// <summary>The name of the tag at a <c>&lt;</c>.</summary>
    public ReadOnlySpan<char> GetName(int position)
    {
        int start = position + (position + 1 < end && text[position + 1] == '/' ? 2 : 1);
        int stop = start;
        while (stop < end && IsNameCharacter(text[stop]))
        {
            stop++;
        }

        return text.AsSpan(start, stop - start);
    }

    private int MatchTag(int position)
    {
        bool isJsx = braces is not null;
        int p = position + 1;
        bool isClosing = text[p] == '/';
        if (isClosing)
        {
            p++;
        }

        if (p < end && text[p] == '>' && isJsx)
        {
            return p + 1;
        }

        if (p >= end || !char.IsAsciiLetter(text[p]))
        {
            return -1;
        }

        while (p < end && (IsNameCharacter(text[p]) || (isJsx && text[p] is '.' or '_' or '$')))
        {
            p++;
        }

        while (true)
        {
            int blanks = SkipBlanks(p);
            if (blanks >= end)
            {
                return -1;
            }

            bool parted = blanks > p;
            p = blanks;
            char c = text[p];
            if (c == '>')
            {
                return p + 1;
            }

            if (isClosing)
            {
                return -1;
            }

            if (c == '/')
            {
                return p + 1 < end && text[p + 1] == '>' ? p + 2 : -1;
            }

            if (!parted)
            {
                return -1;
            }

            p = c == '{' && isJsx ? braces!.FindEnd(p) : MatchAttribute(p, isJsx);
            if (p < 0 || p > end)
            {
                return -1;
            }
        }
    }

    private int MatchAttribute(int p, bool isJsx)
    {
        if (!(char.IsAsciiLetter(text[p]) || text[p] is '_' or ':' or '@' or '#' or '*' or '('))
        {
            return -1;
        }

        while (p < end && (char.IsAsciiLetterOrDigit(text[p]) || text[p] is '_' or ':' or '.' or '-' or '@' or '#' or '(' or ')' or '*'))
        {
            p++;
        }

        int equals = SkipBlanks(p);
        if (equals >= end || text[equals] != '=')
        {
            return p;
        }

        p = SkipBlanks(equals + 1);
        if (p >= end)
        {
            return -1;
        }

        switch (text[p])
        {
            case '"':
                return Find(p + 1, "\"", ref _doubleQuotes);
            case '\'':
                return Find(p + 1, "'", ref _singleQuotes);
            case '{' when isJsx:
                return braces!.FindEnd(p);
            default:
                int start = p;
                while (p < end && !(text[p] <= ' ' || text[p] is '"' or '\'' or '=' or '<' or '>' or '`'))
                {
                    p++;
                }

                return p > start ? p : -1;
        }
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c == '-';

    private int SkipBlanks(int p)
    {
        while (p < end && text[p] is ' ' or '\t' or '\r' or '\n')
        {
            p++;
        }

        return p;
    }

    private bool StartsWith(int position, string mark) =>
        position + mark.Length <= end && text.AsSpan(position, mark.Length).SequenceEqual(mark);

    private int Find(int from, string mark, ref MarkSearch search)
    {
        int found = from > end ? -1 : search.Find(text, from, end, mark);
        return found < 0 ? -1 : found + mark.Length;
    }
}
