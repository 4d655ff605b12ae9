namespace DocLint.Syntax.Sentences;

/// <summary>Recognises the marks of notes that stand behind a sentence: "[7]", "[2–4, 9]", "¹", and the bare "1" or "11 12" behind a period.</summary>
internal static class Notes
{
    private const int LongestNumber = 3;
    private const int LongestList = 12;

    /// <summary>The last token of the mark that begins at <paramref name="token"/>, which touches the sentence before it, or -1.</summary>
    /// <param name="context">The prose.</param>
    /// <param name="token">The token behind the stop and its closers.</param>
    /// <param name="stop">The stop.</param>
    /// <param name="closed">Whether quotation marks or brackets closed behind the stop.</param>
    public static int End(in SentenceContext context, int token, Stop stop, bool closed)
    {
        if (!context.Touches(token))
        {
            return -1;
        }

        char c = context.CharOf(token);
        return Marks.IsRaised(c) ? token
            : c == '[' ? BracketEnd(context, token)
            : context.Tokens[token].Kind == TokenKind.Number && stop == Stop.Period ? NumberEnd(context, token, closed)
            : -1;
    }

    // Numbers, commas and dashes in brackets, or one short word as in "[a]".
    private static int BracketEnd(in SentenceContext context, int token)
    {
        int end = Math.Min(context.Tokens.Length, token + LongestList);
        for (int i = token + 1; i < end; i++)
        {
            Token current = context.Tokens[i];
            char c = context.CharOf(i);
            if (c == ']')
            {
                return i > token + 1 ? i : -1;
            }

            bool belongs = (current.Kind == TokenKind.Number && current.Length <= LongestNumber) || c is ',' or '-' or '\u2013'
                || (i == token + 1 && current.Length <= LongestNumber && current.Kind is TokenKind.Word or TokenKind.Alphanumeric);
            if (!belongs)
            {
                return -1;
            }
        }

        return -1;
    }

    // "consultation.11 12 Take …": behind a whole word or a bracket, and before a capital.
    private static int NumberEnd(in SentenceContext context, int token, bool closed)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (token < 2 || tokens[token - 1].Length != 1 || !context.Touches(token - 1))
        {
            return -1;
        }

        Token before = tokens[token - 2];
        char last = context.CharOf(token - 2);
        bool behindWord = before.Kind == TokenKind.Word && before.Length > 3 && Abbreviations.Classify(context.TextOf(token - 2)) == AbbreviationKind.None;
        if (!closed && !behindWord && !Marks.IsCloseBracket(last) && !Marks.IsQuote(last))
        {
            return -1;
        }

        int end = token;
        while (end - token < LongestList && end < tokens.Length && tokens[end].Kind == TokenKind.Number && tokens[end].Length <= LongestNumber)
        {
            end++;
        }

        return end > token && end < tokens.Length && !context.Touches(end) && context.FollowerAt(end) == Follower.Upper ? end - 1 : -1;
    }
}
