namespace DocLint.Syntax.Sentences;

/// <summary>Finds the marks that may end a sentence, what closes behind them, and whether they do end it.</summary>
internal static class StopRules
{
    // A bracket longer than this is read like other text.
    private const int LongestEnclosure = 150;

    // And so is a quotation longer than this.
    private const int LongestSpeech = 80;

    // So few words before dots are a fragment.
    private const int FragmentWords = 3;

    /// <summary>The last token of the sentence if one ends with the mark at <paramref name="token"/>, or -1.</summary>
    /// <param name="context">The sentence so far.</param>
    /// <param name="token">The token to look at.</param>
    /// <param name="resume">The token to go on with.</param>
    public static int EndBehind(ref SentenceContext context, int token, out int resume)
    {
        resume = token + 1;
        Token current = context.Tokens[token];
        switch (current.Kind)
        {
            case TokenKind.Abbreviation when context.Text[current.End - 1] == '.':
                break;
            case TokenKind.Number:
                return MessageRules.EndOfStamp(context, token);
            case TokenKind.Object when token == context.First:
                return MessageRules.EndsAtAddress(context, token) ? token : -1;
            case TokenKind.Word when token == context.First:
                return MessageRules.EndOfAddressLine(context, token);
            case TokenKind.Punctuation or TokenKind.Symbol:
                char c = context.CharOf(token);
                if (Marks.StopOf(c) != Stop.None)
                {
                    break;
                }

                return Pass(ref context, token, c, ref resume);
            default:
                return -1;
        }

        return Judge(ref context, token, out resume);
    }

    // Marks that end nothing themselves: they may open an enclosure, draw a line or smile.
    private static int Pass(ref SentenceContext context, int token, char c, ref int resume)
    {
        if (Marks.IsOpenBracket(c))
        {
            int closer = context.Enclosures.CloserOf(token);
            if (token > context.First && closer - token < LongestEnclosure)
            {
                context.BracketEnd = Math.Max(context.BracketEnd, closer);
            }
        }
        else if (Marks.IsQuote(c))
        {
            int closer = context.Enclosures.CloserOf(token);
            if (closer - token < LongestSpeech)
            {
                context.QuotationEnd = Math.Max(context.QuotationEnd, closer);
            }
        }
        else if (Marks.DrawsLine(c) && StartRules.LineEnd(context, token) is var line and >= 0)
        {
            resume = line + 1;
            return line + 1 < context.Tokens.Length ? line : -1;
        }
        else if (c is ':' or ';' or '=' or '<' && token > context.First && !context.Touches(token))
        {
            return BehindEmoticon(context, token);
        }
        else if (c == ',')
        {
            return MessageRules.EndsAtComma(context, token) ? token : -1;
        }
        else if (c == '@')
        {
            return MessageRules.EndOfHeader(context, token);
        }
        else if (c == ')')
        {
            return EndsAtRemark(context, token) ? token : -1;
        }

        return -1;
    }

    // "(Reuters) The …": a credit or a remark on its own before a sentence.
    private static bool EndsAtRemark(in SentenceContext context, int token)
    {
        int next = token + 1;
        return context.Enclosures.OpenerOf(token) == context.First && next < context.Tokens.Length && !context.Touches(next)
            && context.IsCapitalised(context.First + 1) && context.Tokens[context.First + 1].Length > 2
            && (context.CharOf(next) == '(' || (context.IsCapitalised(context.SkipOpeners(next)) && SentenceWords.IsStrongStarter(context.TextOf(context.SkipOpeners(next)))));
    }

    private static int BehindEmoticon(in SentenceContext context, int token)
    {
        int length = Marks.EmoticonLength(context.Text, context.Tokens[token].Start);
        if (length == 0)
        {
            return -1;
        }

        int last = LastTokenBefore(context, token, context.Tokens[token].Start + length);
        return last + 1 < context.Tokens.Length && context.FollowerAt(last + 1) == Follower.Upper ? last : -1;
    }

    private static int Judge(ref SentenceContext context, int token, out int resume)
    {
        StopMark mark = Read(context, token);
        resume = mark.Last + 1;
        if (mark.Next >= context.Tokens.Length)
        {
            return mark.Last;
        }

        if (mark.Stop == Stop.Period && mark.Dots > 3 && context.Touches(token) && mark.Follower is Follower.Upper && !mark.HasClosers)
        {
            // "compounds. . . . The practice": the first dot ends, the others are an omission.
            resume = token + 1;
            return token;
        }

        if (context.HasLineEnd(mark.Next))
        {
            return mark.Last;
        }

        if (mark.Last < context.BracketEnd || mark.Last < context.SpeechEnd || IsAlone(context, mark))
        {
            return -1;
        }

        // Speech goes on within its quotation marks: “Dear, dear! How queer …”. From there on all of it is held together.
        if (mark.Stop == Stop.Exclamation && mark.Last < context.QuotationEnd)
        {
            context.SpeechEnd = context.QuotationEnd;
            return -1;
        }

        bool ends = context.Touches(mark.Next) ? MissingBlanks.Ends(ref context, mark) : Ends(context, mark);
        return ends ? mark.Last : -1;
    }

    private static bool Ends(in SentenceContext context, in StopMark mark) => mark.Stop switch
    {
        Stop.Full => mark.Follower != Follower.Continuation,
        Stop.Exclamation => ExclamationRules.Ends(context, mark),
        Stop.Ellipsis => EndsAtEllipsis(context, mark),
        _ when mark.Dots > 1 => EndsAtEllipsis(context, mark),
        _ => PeriodRules.Ends(context, mark),
    };

    // Dots end a sentence before a capital, unless what trails off is a mere fragment ("Nice people... And").
    private static bool EndsAtEllipsis(in SentenceContext context, in StopMark mark)
    {
        if (mark.Follower != Follower.Upper)
        {
            return mark.Token > context.First && (mark.Follower == Follower.Uncased || MessageRules.IsAddressStart(context, mark.Lead));
        }

        if (mark.ClosesQuotation && Speech.GoesOn(context, mark))
        {
            return false;
        }

        int words = 0;
        for (int i = context.First; i < mark.Token && words <= FragmentWords; i++)
        {
            words += context.Tokens[i].Kind is TokenKind.Punctuation ? 0 : 1;
        }

        ReadOnlySpan<char> next = context.TextOf(mark.Lead);
        return words > FragmentWords && next is not ("I" or "I'm" or "I\u2019m" or "I'd" or "I've" or "I'll" or "And" or "But");
    }

    // "(?)", "[!]", "[...]": a remark within the sentence.
    private static bool IsAlone(in SentenceContext context, in StopMark mark) =>
        mark.ClosesBracket && Marks.IsCloseBracket(context.CharOf(mark.Last)) && mark.Token > 0 && context.Touches(mark.Token) && Marks.IsOpenBracket(context.CharOf(mark.Token - 1));

    // Reads the run of marks that begins at a token, and what closes behind it.
    private static StopMark Read(in SentenceContext context, int token)
    {
        ReadOnlySpan<Token> tokens = context.Tokens;
        Stop stop = tokens[token].Kind == TokenKind.Abbreviation ? Stop.Period : Marks.StopOf(context.CharOf(token));
        int dots = 0;
        bool quotation = false;
        bool bracket = false;
        int last = token;
        for (int i = token; i < tokens.Length; i++)
        {
            bool touches = i == token || context.Touches(i);
            char c = context.CharOf(i);
            Stop here = i == token ? stop : tokens[i].Kind is TokenKind.Punctuation ? Marks.StopOf(c) : Stop.None;
            if (here != Stop.None && (touches || (c == '.' && context.CharOf(i - 1) == '.' && !quotation && !bracket)))
            {
                dots += here == Stop.Period ? (tokens[i].Kind == TokenKind.Abbreviation ? 1 : tokens[i].Length) : 0;
                if (i == token && here == Stop.Period && dots > 1)
                {
                    stop = Stop.Ellipsis;
                }

                stop = here is Stop.Exclamation or Stop.Full ? here : stop;
            }
            else if (touches ? Closes(context, i, last) : ClosesBehindBlank(context, i))
            {
                quotation |= Marks.IsQuote(c);
                bracket |= Marks.IsCloseBracket(c);
            }
            else if (Notes.End(context, i, stop, quotation || bracket) is var note and >= 0)
            {
                i = note;
            }
            else if (!touches && SmileEnd(context, i) is var smile and >= 0)
            {
                i = smile;
            }
            else
            {
                break;
            }

            last = i;
        }

        int next = last + 1;
        int lead = context.SkipOpeners(next);
        return new StopMark
        {
            Stop = stop,
            Token = token,
            Last = last,
            Dots = dots,
            ClosesQuotation = quotation,
            ClosesBracket = bracket,
            Next = next,
            Lead = lead,
            OpensBracket = lead > next && Marks.IsOpenBracket(context.CharOf(next)),
            Follower = lead >= tokens.Length && next < tokens.Length ? Follower.Other : context.FollowerAt(lead),
        };
    }

    private static bool Closes(in SentenceContext context, int token, int last)
    {
        char c = context.CharOf(token);
        if (Marks.IsCloseBracket(c) || c is '\u201D' or '\u00BB')
        {
            return true;
        }

        if (!Marks.IsQuote(c))
        {
            return false;
        }

        bool blankFollows = context.Tokens[token].End >= context.Text.Length || !char.IsLetterOrDigit(context.Text[context.Tokens[token].End]);
        return context.Enclosures.OpenerOf(token) >= 0 || (blankFollows && context.Enclosures.CloserOf(token) < 0);
    }

    // "next day. )", "the phrase. '": tokenised text leaves a blank.
    private static bool ClosesBehindBlank(in SentenceContext context, int token)
    {
        char c = context.CharOf(token);
        if (!(Marks.IsCloseBracket(c) || Marks.IsQuote(c)) || context.Tokens[token].Start - context.Tokens[token - 1].End != 1 || context.HasLineEnd(token))
        {
            return false;
        }

        return context.Enclosures.OpenerOf(token) >= context.First || IsTail(context, token);
    }

    // Nothing but quotation marks is left of the prose.
    private static bool IsTail(in SentenceContext context, int token)
    {
        for (int i = token; i < context.Tokens.Length; i++)
        {
            if (i - token > 2 || !Marks.IsQuote(context.CharOf(i)))
            {
                return false;
            }
        }

        return true;
    }

    // An emoticon or a picture behind the mark belongs to the sentence before it.
    private static int SmileEnd(in SentenceContext context, int token)
    {
        if (context.Tokens[token].Kind is not (TokenKind.Punctuation or TokenKind.Symbol) || context.HasLineEnd(token))
        {
            return -1;
        }

        int position = context.Tokens[token].Start;
        if (Marks.IsPicture(context.Text, position))
        {
            return token;
        }

        int length = Marks.EmoticonLength(context.Text, position);
        return length == 0 ? -1 : LastTokenBefore(context, token, position + length);
    }

    private static int LastTokenBefore(in SentenceContext context, int token, int end)
    {
        while (token + 1 < context.Tokens.Length && context.Tokens[token + 1].Start < end)
        {
            token++;
        }

        return token;
    }
}
