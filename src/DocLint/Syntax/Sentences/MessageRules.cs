namespace DocLint.Syntax.Sentences;

/// <summary>Recognises what messages are made of: addresses, header fields, stamps of date and time, openings and closings.</summary>
/// <remarks><para>Their lines often arrive joined, without a mark between them.</para></remarks>
internal static class MessageRules
{
    // "Dear Professor Jane A. Doe," is as long as an opening gets.
    private const int LongestOpening = 7;

    // A mail address has few tokens; longer stretches are not worth reading at each of their signs.
    private const int LongestMailAddress = 40;

    /// <summary>The last token of the stamp that begins at a number ("08/16/2000 12:05 PM"), when a sentence ends with it, or -1.</summary>
    public static int EndOfStamp(in SentenceContext context, int token)
    {
        int last = StampEnd(context, token);
        return last >= 0 && last + 1 < context.Tokens.Length && !context.Touches(last + 1) && context.FollowerAt(context.SkipOpeners(last + 1)) is Follower.Upper or Follower.Lower
            && (token == 0 || context.CharOf(token - 1) != '(') ? last : -1;
    }

    /// <summary>The last token of the stamp that begins at a number, or -1.</summary>
    public static int StampEnd(in SentenceContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (!context.Touches(token + 1) || context.CharOf(token + 1) != '/' || token + 7 >= tokens.Length)
        {
            return -1;
        }

        bool isStamp = IsNumber(context, token + 2, '/') && context.CharOf(token + 3) == '/' && IsNumber(context, token + 4, '/')
            && IsNumber(context, token + 5, ' ') && context.CharOf(token + 6) == ':' && IsNumber(context, token + 7, ':');
        if (!isStamp)
        {
            return -1;
        }

        int last = token + 7;
        if (context.Touches(last + 1) && context.CharOf(last + 1) == ':' && last + 2 < tokens.Length && IsNumber(context, last + 2, ':'))
        {
            last += 2;
        }

        return last + 1 < tokens.Length && context.TextOf(last + 1) is "AM" or "PM" ? last + 1 : last;
    }

    /// <summary>The last token of the web address that a sentence begins with, when a sentence or another address follows, or -1.</summary>
    public static int EndOfAddressLine(in SentenceContext context, int token)
    {
        if (!IsAddressStart(context, token))
        {
            return -1;
        }

        int last = ChunkEnd(context, token);
        return last + 1 < context.Tokens.Length && Marks.StopOf(context.Text[context.Tokens[last].End - 1]) == Stop.None
            && (context.IsCapitalised(last + 1) || IsAddressStart(context, last + 1)) ? last : -1;
    }

    /// <summary>Whether a web address that a format has already read as a link, at the start of a sentence, is a line of its own.</summary>
    public static bool EndsAtAddress(in SentenceContext context, int token) =>
        token + 1 < context.Tokens.Length && !context.Touches(token + 1) && context.IsBareLink(token)
        && (context.IsCapitalised(token + 1) || context.IsBareLink(token + 1));

    /// <summary>Whether a web address begins at a token.</summary>
    public static bool IsAddressStart(in SentenceContext context, int token) =>
        context.IsBareLink(token) || IsSpelledOut(context, token);

    private static bool IsSpelledOut(in SentenceContext context, int token) =>
        token < context.Tokens.Length && context.Tokens[token].Kind == TokenKind.Word && context.TextOf(token) is "http" or "https" or "www"
        && context.Touches(token + 1) && context.CharOf(token + 1) is ':' or '.';

    /// <summary>The last token of a header field with a mail address ("Email: Jane Doe &lt;jane@example.org>"), asked at the address' sign, or -1.</summary>
    public static int EndOfHeader(in SentenceContext context, int at)
    {
        if (!BeginsWithField(context) && !IsNamedAddress(context, at))
        {
            return -1;
        }

        int last = ChunkEnd(context, at, LongestMailAddress);
        return last + 1 < context.Tokens.Length && !context.Touches(last + 1) && context.FollowerAt(last + 1) is Follower.Upper or Follower.Lower or Follower.Digit && context.CharOf(last) != ',' ? last : -1;
    }

    /// <summary>Whether a comma ends the opening ("Dear All,") or the closing ("Best regards,") of a letter.</summary>
    public static bool EndsAtComma(in SentenceContext context, int comma)
    {
        int first = context.First;
        int length = comma - first;
        if (length is 0 or > LongestOpening || comma + 1 >= context.Tokens.Length || !context.IsCapitalised(comma + 1))
        {
            return false;
        }

        ReadOnlySpan<char> word = context.TextOf(first);
        if (word is "Dear" or "Hi" or "Hello")
        {
            return length > 1 ? AreCapitalised(context, first + 1, comma) : true;
        }

        return length <= 2 && SentenceWords.ClosesLetter(context.TextOf(comma - 1)) && !SentenceWords.IsStarter(context.TextOf(comma + 1));
    }

    private static bool AreCapitalised(in SentenceContext context, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (context.Tokens[i].Kind == TokenKind.Word && !context.IsCapitalised(i) && context.TextOf(i) is not ("and" or "all"))
            {
                return false;
            }
        }

        return true;
    }

    // "Email:", "E-mail:", "From:" at the start.
    private static bool BeginsWithField(in SentenceContext context)
    {
        int first = context.First;
        int colon = context.TextOf(first) is "E" && first + 3 < context.Tokens.Length && context.CharOf(first + 1) == '-' ? first + 3 : first + 1;
        return colon < context.Tokens.Length && context.CharOf(colon) == ':'
            && context.TextOf(first) is "Email" or "E" or "From" or "To" or "Cc" or "CC" or "Bcc" or "Sender" or "Reply" or "Author";
    }

    // "Jane Doe" <jane@example.org>: nothing but a name before the address.
    private static bool IsNamedAddress(in SentenceContext context, int at)
    {
        int open = at;
        while (open > context.First && at - open < LongestOpening && context.CharOf(open) != '<')
        {
            open--;
        }

        if (context.CharOf(open) != '<' || open == context.First || open - context.First > LongestOpening)
        {
            return false;
        }

        return AreCapitalised(context, context.First, open);
    }

    private static int ChunkEnd(in SentenceContext context, int token, int limit = int.MaxValue)
    {
        int first = token;
        while (context.Touches(token + 1) && token - first < limit)
        {
            token++;
        }

        return token;
    }

    private static bool IsNumber(in SentenceContext context, int token, char before) =>
        context.Tokens[token].Kind == TokenKind.Number && context.Tokens[token].Length <= 4 && context.Text[context.Tokens[token].Start - 1] == before;
}
