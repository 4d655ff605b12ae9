namespace DocLint.Syntax.Sentences;

/// <summary>Judges marks with no blank behind them: "end.Next" is two sentences, "example.com" and "Node.js" are none.</summary>
internal static class MissingBlanks
{
    /// <summary>Whether the mark ends a sentence although a token touches it.</summary>
    public static bool Ends(ref SentenceContext context, in StopMark mark)
    {
        if (mark.Stop == Stop.Full)
        {
            return mark.Follower != Follower.Continuation;
        }

        if (context.CharOf(mark.Token) == '\uFF0E')
        {
            return mark.Follower is Follower.Upper or Follower.Uncased;
        }

        // A mark that stands free at its left and touches the word behind it begins that word: "!Kung", ".NET".
        if (!context.Touches(mark.Token) && context.Tokens[mark.Token].Kind != TokenKind.Abbreviation)
        {
            return false;
        }

        if (mark.ClosesQuotation && mark.Follower == Follower.Upper && mark.Lead == mark.Next)
        {
            return true;
        }

        if (mark.HasClosers || mark.Lead != mark.Next || mark.Token == 0)
        {
            return false;
        }

        return mark.Stop switch
        {
            Stop.Exclamation => mark.Follower is Follower.Upper or Follower.Lower && IsLetterBefore(context, mark) && !IsInAddress(ref context, mark),
            Stop.Ellipsis => mark.Follower == Follower.Upper && IsLetterBefore(context, mark) && !IsInAddress(ref context, mark),
            _ => EndsAtPeriod(ref context, mark),
        };
    }

    private static bool EndsAtPeriod(ref SentenceContext context, in StopMark mark)
    {
        Token before = context.Tokens[mark.Token - 1];
        if (mark.Follower != Follower.Upper || mark.Dots != 1 || context.Tokens[mark.Token].Kind == TokenKind.Abbreviation || !IsWordLike(context, mark.Lead))
        {
            return false;
        }

        bool plain = before.Kind == TokenKind.Number ? before.Length > 2
            : before.Kind == TokenKind.Word && before.Length > 1 && char.IsLower(context.Text[before.End - 1]) && Abbreviations.Classify(context.TextOf(mark.Token - 1)) == AbbreviationKind.None;
        return plain && !IsInAddress(ref context, mark);
    }

    // A capital and small letters, or a whole short word such as "I".
    private static bool IsWordLike(in SentenceContext context, int token)
    {
        Token word = context.Tokens[token];
        if (word.Kind != TokenKind.Word || context.TextOf(token) is "Com" or "Net" or "Org" or "Html" or "Js")
        {
            return false;
        }

        return word.Length == 1 ? word.End < context.Text.Length && context.Text[word.End] == ' '
            : char.IsLower(context.Text[word.Start + 1]) || context.Text[word.Start + 1] is '\'' or '\u2019';
    }

    private static bool IsLetterBefore(in SentenceContext context, in StopMark mark) => char.IsLetter(context.Text[context.Tokens[mark.Token].Start - 1]);

    // Signs of an address in the unbroken stretch around the mark. The stretch is read once for all marks in it.
    private static bool IsInAddress(ref SentenceContext context, in StopMark mark)
    {
        string text = context.Text;
        int position = context.Tokens[mark.Token].Start;
        if (position >= context.StretchEnd)
        {
            int start = position;
            while (start > context.StretchEnd && text[start - 1] > ' ')
            {
                start--;
            }

            int end = position;
            while (end < text.Length && text[end] > ' ')
            {
                context.LastDomainPeriod = text[end] == '.' && end + 1 < text.Length && char.IsAsciiLetterLower(text[end + 1]) ? end : context.LastDomainPeriod;
                end++;
            }

            ReadOnlySpan<char> stretch = text.AsSpan(start, end - start);
            context.StretchEnd = end;
            context.IsAddress = stretch.IndexOfAny("/@\\=&_<>") >= 0 || stretch.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        }

        return context.IsAddress || context.LastDomainPeriod >= context.Tokens[mark.Last].End;
    }
}
