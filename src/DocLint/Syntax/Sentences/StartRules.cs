namespace DocLint.Syntax.Sentences;

/// <summary>Judges whether something new begins at a token, whatever stands before it.</summary>
internal static class StartRules
{
    /// <summary>How many signs in a row draw a line.</summary>
    public const int LineLength = 5;

    /// <summary>Whether a sentence begins at <paramref name="token"/>, which is not the first of its sentence.</summary>
    public static bool Starts(in SentenceContext context, int token)
    {
        if (context.HasLineEnd(token))
        {
            return StartsLine(context, token);
        }

        if (context.Tokens[token].Kind == TokenKind.Number)
        {
            return MessageRules.StampEnd(context, token) >= 0 && (context.IsCapitalised(token - 1) || context.CharOf(token - 1) == '>');
        }

        if (context.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Symbol) || context.Touches(token))
        {
            return false;
        }

        char c = context.CharOf(token);
        return Marks.IsBullet(c) ? token + 1 < context.Tokens.Length && !Marks.IsBullet(context.CharOf(token - 1))
            : Marks.DrawsLine(c) && LineEnd(context, token) >= 0;
    }

    /// <summary>The last token of the line that is drawn from <paramref name="token"/> on ("=====", "***"), or -1.</summary>
    public static int LineEnd(in SentenceContext context, int token)
    {
        char c = context.CharOf(token);
        if (context.Tokens[token].Length >= LineLength)
        {
            return c == '-' ? token : -1;
        }

        if (token + 1 >= context.Tokens.Length || !context.Touches(token + 1) || context.CharOf(token + 1) != c || context.Touches(token))
        {
            return -1;
        }

        int last = token + 1;
        while (context.Touches(last + 1) && context.CharOf(last + 1) == c)
        {
            last++;
        }

        int length = last - token + 1;
        return !context.Touches(last + 1) && (length >= LineLength || (c == '*' && length == 3)) ? last : -1;
    }

    // A line that goes on in mid-sentence begins small, or follows a comma.
    private static bool StartsLine(in SentenceContext context, int token)
    {
        char before = context.Text[context.Tokens[token - 1].End - 1];
        if (Marks.StopOf(before) != Stop.None)
        {
            return true;
        }

        Follower follower = context.FollowerAt(context.SkipOpeners(token));
        return follower is Follower.Upper or Follower.Uncased or Follower.Digit or Follower.Dash or Follower.Other
            || (follower == Follower.Lower && before is ':' or ';');
    }
}
