namespace DocLint.Syntax.Sentences;

/// <summary>Judges whether a period ends a sentence or belongs to the word before it.</summary>
internal static class PeriodRules
{
    // A time of day this near to the start of its sentence opens it ("At 5 a.m. Mr. Smith went …").
    private const int OpeningTokens = 4;

    /// <summary>Whether the period of <paramref name="mark"/> ends the sentence before the token <paramref name="mark"/>.Next.</summary>
    public static bool Ends(in SentenceContext context, in StopMark mark)
    {
        int word = context.Tokens[mark.Token].Kind == TokenKind.Abbreviation ? mark.Token : mark.Token - 1;
        bool standsAlone = word < context.First || (word < mark.Token && !context.Touches(mark.Token));
        if (standsAlone)
        {
            return mark.Follower is Follower.Upper or Follower.Digit or Follower.Uncased or Follower.Other && !IsParted(context, mark, mark.Token - 1);
        }

        switch (mark.Follower)
        {
            case Follower.Continuation:
                return false;
            case Follower.Dash:
                return BeginsBehindDash(context, mark.Next) && EndsBefore(context, mark with { Lead = mark.Next + 1, Follower = Follower.Upper }, word);
            default:
                return EndsBefore(context, mark, word);
        }
    }

    // "Mt . Aster", "A.J . Silva": in tokenised text a blank parts the period from its abbreviation.
    private static bool IsParted(in SentenceContext context, in StopMark mark, int word) =>
        word >= context.First
        && (context.Tokens[word].Kind == TokenKind.Abbreviation ? mark.Follower == Follower.Upper && !SentenceWords.IsStarter(context.TextOf(mark.Lead))
            : context.Tokens[word].Kind == TokenKind.Word && Abbreviations.Classify(context.TextOf(word)) is AbbreviationKind.Title or AbbreviationKind.Place);

    /// <summary>Whether a dash stands free before a capital or a digit, as before an item or a signature.</summary>
    public static bool BeginsBehindDash(in SentenceContext context, int dash) =>
        dash + 1 < context.Tokens.Length && !context.Touches(dash + 1) && context.FollowerAt(context.SkipOpeners(dash + 1)) is Follower.Upper or Follower.Digit;

    private static bool EndsBefore(in SentenceContext context, in StopMark mark, int word)
    {
        bool ends = context.Tokens[word].Kind switch
        {
            TokenKind.Number => EndsAfterNumber(context, mark, word),
            TokenKind.Word or TokenKind.Abbreviation => EndsAfterWord(context, mark, word),

            // "N°. 12".
            TokenKind.Symbol => context.CharOf(word) != '\u00B0' || mark.Follower != Follower.Digit,
            _ => true,
        };
        return ends && !(mark.ClosesQuotation && Speech.GoesOn(context, mark));
    }

    private static bool EndsAfterNumber(in SentenceContext context, in StopMark mark, int number)
    {
        int length = context.Tokens[number].Length;

        // "1." at the start counts an item; "2005." does not.
        if (length <= 3 && mark.MayCount && context.IsAtStart(number))
        {
            return false;
        }

        // "for 1. above" refers to an item; "at 555-0133. they" ends.
        return mark.Follower != Follower.Lower || length > 2 || context.Touches(number);
    }

    private static bool EndsAfterWord(in SentenceContext context, in StopMark mark, int word)
    {
        ReadOnlySpan<char> text = context.TextOf(word);
        if (text[^1] == '.')
        {
            text = text[..^1];
        }

        if (text.Length == 1 && char.IsLetter(text[0]))
        {
            return EndsAfterLetter(context, mark, word);
        }

        AbbreviationKind kind = Abbreviations.Classify(text);
        if (kind == AbbreviationKind.None)
        {
            if (context.Tokens[word].Kind == TokenKind.Abbreviation)
            {
                return EndsAfterInitials(context, mark, word);
            }

            return EndsAfterPlainWord(context, mark, word, text);
        }

        // A unit needs its number: "6 ft. tall", but "he came in. The".
        if (kind == AbbreviationKind.Unit && (word == context.First || context.Tokens[word - 1].Kind != TokenKind.Number))
        {
            return EndsAfterPlainWord(context, mark, word, text);
        }

        return mark.Follower switch
        {
            Follower.Upper => EndsBeforeCapital(context, mark, word, kind),
            Follower.Lower => text is "no" or "No" && EndsAfterPlainWord(context, mark, word, text),
            Follower.Digit => kind is AbbreviationKind.Closing,
            Follower.Uncased => true,
            _ => kind is AbbreviationKind.Closing or AbbreviationKind.Reference,
        };
    }

    private static bool EndsBeforeCapital(in SentenceContext context, in StopMark mark, int word, AbbreviationKind kind)
    {
        // "(Apple Inc.) The" and "& Co. (cited …)": a bracket belongs to the sentence before it.
        if (mark.OpensBracket && kind != AbbreviationKind.Closing)
        {
            return false;
        }

        switch (kind)
        {
            case AbbreviationKind.Leading or AbbreviationKind.Title:
                return false;
            case AbbreviationKind.Reference or AbbreviationKind.NumberedSoft:
                return !context.IsRoman(mark.Lead) && !(context.Tokens[mark.Lead].Length == 1 && kind == AbbreviationKind.NumberedSoft);
            case AbbreviationKind.Soft or AbbreviationKind.Unit or AbbreviationKind.Closing:
                return true;
            case AbbreviationKind.TimeOfDay:
                return word - context.First >= OpeningTokens && !SentenceWords.FollowsTime(context.TextOf(mark.Lead));
            default:
                return mark.ClosesQuotation || SentenceWords.IsStarter(context.TextOf(mark.Lead));
        }
    }

    private static bool EndsAfterPlainWord(in SentenceContext context, in StopMark mark, int word, ReadOnlySpan<char> text)
    {
        bool hasVowel = text[0] > 0x7F || text.IndexOfAny("aeiouyAEIOUY") >= 0;
        if (mark.Follower == Follower.Digit)
        {
            // "Bd. 3": an unknown abbreviation.
            return hasVowel || text.Length > 3 || mark.HasClosers || context.Tokens[word].Kind != TokenKind.Word || char.IsUpper(text[^1]);
        }

        if (mark.Follower != Follower.Lower)
        {
            // "ii. Next item" at the start counts an item.
            return !(mark.MayCount && text.Length <= 4 && text.IndexOfAnyExcept("ivx") < 0 && context.IsAtStart(word));
        }

        if (mark.ClosesBracket || mark.ClosesQuotation)
        {
            return false;
        }

        // An unknown abbreviation rather than a sentence that begins small: no vowel in it.
        return !context.IsCapitalised(context.First) || hasVowel;
    }

    // "U.S.", "W.H.", "i.v.": ends before a word that begins sentences.
    private static bool EndsAfterInitials(in SentenceContext context, in StopMark mark, int word)
    {
        if (word == context.First && !mark.HasClosers)
        {
            return false;
        }

        return mark.Follower switch
        {
            Follower.Upper => mark.ClosesQuotation || (!mark.OpensBracket && SentenceWords.IsStarter(context.TextOf(mark.Lead))),
            Follower.Uncased => true,
            _ => false,
        };
    }

    // "E. Smith", "v. Wade", "you and I. Did", "vitamin C. The".
    private static bool EndsAfterLetter(in SentenceContext context, in StopMark mark, int word)
    {
        char letter = context.CharOf(word);
        bool first = word == context.First || context.IsAtStart(word);
        bool joined = context.Touches(word);
        if (mark.Follower == Follower.Lower)
        {
            // "you and i. we" in text without capitals; elsewhere "E. coli".
            return letter is 'i' or 'I' && !first && !mark.HasClosers && !context.IsCapitalised(context.First);
        }

        if (mark.Follower != Follower.Upper)
        {
            return mark.Follower == Follower.Uncased || (joined && !first);
        }

        if (first && mark.MayCount)
        {
            return false;
        }

        ReadOnlySpan<char> next = context.TextOf(mark.Lead);
        bool afterName = word > context.First && context.IsCapitalised(word - 1);
        if (word > context.First && SentenceWords.IsLabelled(context.TextOf(word - 1)))
        {
            return true;
        }

        if (letter == 'I' && !afterName)
        {
            return true;
        }

        // A name's middle initial stands before a surname, which may look like "May" or "An".
        return mark.ClosesQuotation || (afterName || char.IsLower(letter) ? SentenceWords.IsStrongStarter(next) : SentenceWords.IsStarter(next));
    }
}
