namespace DocLint.Syntax.Sentences;

/// <summary>Recognises the words that report a speech: "she said", "thought Alice", "the man replied".</summary>
internal static class Speech
{
    private const int LongestName = 3;

    /// <summary>Whether the sentence goes on behind a quotation that closes with a mark: with who spoke, or with a source in brackets.</summary>
    /// <remarks><para>Behind a period a name begins a new sentence, since a reporting clause would follow a comma.</para></remarks>
    public static bool GoesOn(in SentenceContext context, in StopMark mark) =>
        mark.OpensBracket || (mark.Stop == Stop.Exclamation && mark.Lead == mark.Next && IsReported(context, mark.Next));

    /// <summary>Whether a reporting clause begins at a token.</summary>
    public static bool IsReported(in SentenceContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        if (token >= tokens.Length || tokens[token].Kind != TokenKind.Word)
        {
            return false;
        }

        ReadOnlySpan<char> word = context.TextOf(token);
        if (!context.IsCapitalised(token))
        {
            // "thought Alice", "said the king".
            if (SentenceWords.IsReportingVerb(word))
            {
                return token + 1 < tokens.Length && (context.IsCapitalised(token + 1) || SentenceWords.IsPronoun(context.TextOf(token + 1)) || context.TextOf(token + 1) is "the");
            }

            // "she said", "the old man replied".
            return SentenceWords.IsPronoun(word) ? IsVerb(context, token + 1) : word is "the" && (IsVerb(context, token + 2) || IsVerb(context, token + 3));
        }

        // "John Smith said": a pronoun with a capital begins a sentence of its own.
        if (SentenceWords.IsStarter(word))
        {
            return false;
        }

        int end = token;
        while (end < tokens.Length && end - token < LongestName && tokens[end].Kind == TokenKind.Word && context.IsCapitalised(end))
        {
            end++;
        }

        return IsVerb(context, end) && (end + 1 >= tokens.Length || context.FollowerAt(end + 1) is Follower.Continuation || Marks.StopOf(context.CharOf(end + 1)) != Stop.None);
    }

    private static bool IsVerb(in SentenceContext context, int token) =>
        token < context.Tokens.Length && context.Tokens[token].Kind == TokenKind.Word && SentenceWords.IsReportingVerb(context.TextOf(token));
}
