using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the noun phrase on the left or on the right of a reporting verb.</summary>
/// <remarks><para>Every walk is bounded, so that a sentence of a megabyte costs no more a verb than a short one.</para></remarks>
internal static class SourcePhraseReader
{
    private const int LongestPhrase = 14;
    private const int LongestApposition = 30;

    // What ends a noun phrase when one walks away from the verb.
    private const Cue Stops = Cue.Boundary | Cue.Be | Cue.Auxiliary | Cue.Modal;

    // Words that can begin or be a source by themselves, so that a phrase can be cut in front of them.
    private const Cue Starters = Cue.Quantifier | Cue.Definite | Cue.Indefinite | Cue.Possessive | Cue.Pronoun;

    /// <summary>The phrase that ends at <paramref name="last"/>, or null.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="sentenceFirst">Where the sentence begins.</param>
    /// <param name="last">The token before the verb group.</param>
    public static SourcePhrase? Left(in CueText text, int sentenceFirst, int last)
    {
        if (last < sentenceFirst)
        {
            return null;
        }

        if (text.IsMark(last, ','))
        {
            last = BeforeApposition(text, sentenceFirst, last);

            // "Ada Okafor, MD, MSc, a study author, told": degrees are no names.
            while (last > sentenceFirst + 1 && text[last].Length <= 4 && text.IsCapitalized(last) && text.IsMark(last - 1, ',') && text.IsCapitalized(last - 2))
            {
                last -= 2;
            }

            if (last < sentenceFirst)
            {
                return null;
            }
        }

        if (text.IsMark(last, ')'))
        {
            last = BeforeBracket(text, sentenceFirst, last);
            if (last < sentenceFirst)
            {
                return null;
            }
        }

        if (!IsNominal(text, last))
        {
            return null;
        }

        if (text.Has(last, Cue.Pronoun))
        {
            return new SourcePhrase(last, last, AttributionKind.Named, !text.Is(last, "he") && !text.Is(last, "she"));
        }

        int limit = Math.Max(sentenceFirst, last - LongestPhrase);
        int first = last;
        int preposition = -1;
        while (first > limit && IsNominal(text, first - 1, inside: true) && !IsTime(text, first - 1))
        {
            first--;
            if (text.Has(first, Cue.Preposition))
            {
                preposition = first;
            }

            if (text.Has(first, Cue.Pronoun))
            {
                first++;
                break;
            }
        }

        // "In recent years critics …": the phrase cannot begin with its preposition, so it is the noun phrase next to the verb.
        if (preposition == first || preposition >= 0 && !CanHoldPreposition(text, first, preposition))
        {
            first = first == last ? last : AfterLeadingPreposition(text, first, last);
            if (text.Has(first, Cue.Preposition) || first > sentenceFirst && text.Has(first - 1, Cue.Preposition))
            {
                return null;
            }

            preposition = FirstPreposition(text, first, last);
        }

        while (first < last && (text.IsQuoteMark(first) || text.Has(first, Cue.Adverb) && !text.Has(first, Cue.Quantifier | Cue.Indefinite) && !text.Is(first, "most") || text.IsHyphen(first)))
        {
            first++;
        }

        int head = preposition > first ? preposition - 1 : last;
        return Classify(text, sentenceFirst, first, head, last);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, or null.</summary>
    public static SourcePhrase? Right(in CueText text, int sentenceFirst, int sentenceEnd, int first, bool withPrepositions)
    {
        if (first >= sentenceEnd || !IsNominal(text, first) || text.Has(first, Cue.Preposition) && !text.Is(first, "one"))
        {
            return null;
        }

        if (text.Has(first, Cue.Pronoun) || text.Is(first, "him") || text.Is(first, "them") || text.Is(first, "her") && (first + 1 >= sentenceEnd || !text.IsWord(first + 1)))
        {
            return new SourcePhrase(first, first, AttributionKind.Named, true);
        }

        int last = first;
        int head = -1;
        int limit = Math.Min(sentenceEnd, first + LongestPhrase);
        while (last + 1 < limit && IsNominal(text, last + 1, inside: true))
        {
            int next = last + 1;
            if (text.Has(next, Cue.Preposition))
            {
                bool joins = text.Is(next, "of") || text.Is(next, "for") && text.IsCapitalized(last) && next + 1 < sentenceEnd && text.IsCapitalized(next + 1);
                joins |= withPrepositions && (text.Is(next, "at") || text.Is(next, "from") || text.Is(next, "in") || text.Is(next, "with") || text.Is(next, "to") || text.Is(next, "by"));
                if (!joins || next + 1 >= limit || !IsNominal(text, next + 1))
                {
                    break;
                }

                head = head < 0 ? last : head;
            }
            else if (text.Has(next, Cue.Pronoun) || text.Has(next, Cue.Adverb) && !text.IsCapitalized(next)
                || text.Has(next, Cue.Say) && !text.Has(next, Cue.AlsoNoun)
                || text.Has(next, Cue.Calendar) && text.IsCapitalized(next) && !text.Is(next, "may") && !text.Is(next, "march"))
            {
                break;
            }

            last = next;
        }

        while (last > first && (text.Has(last, Cue.Preposition | Cue.Definite) || text.IsHyphen(last)))
        {
            last--;
        }

        return Classify(text, sentenceFirst, first, head < 0 ? last : Math.Min(head, last), last);
    }

    private static bool IsNominal(in CueText text, int index, bool inside = false)
    {
        Token token = text[index];
        switch (token.Kind)
        {
            case TokenKind.Word:
                Cue cue = text.CueOf(index);
                if ((cue & Cue.Definite) != 0)
                {
                    // "that" joins clauses far more often than it points.
                    return !text.Is(index, "that");
                }

                if ((cue & Stops) != 0)
                {
                    // May, Will and March are names as well.
                    return inside && (cue & Cue.Modal) != 0 && text.IsCapitalized(index) && index > 0;
                }

                if ((cue & Cue.Negation) != 0)
                {
                    return false;
                }

                // A verb in the phrase is the verb of another clause, unless it reads as a noun.
                return (cue & (Cue.Say | Cue.Report)) == 0 || (cue & (Cue.AlsoNoun | Cue.Document | Cue.Role | Cue.Evidence)) != 0 || text.IsCapitalized(index);
            case TokenKind.Abbreviation or TokenKind.Alphanumeric:
                return true;
            case TokenKind.Number:
                return true;
            case TokenKind.Symbol:
                return text.IsMark(index, '&') || text.IsMark(index, '@');
            case TokenKind.Punctuation:
                return inside && (text.IsHyphen(index) || text.IsMark(index, '.') && IsInitialOrTitle(text, index - 1) || text.IsQuoteMark(index) && IsShortQuote(text, index));
            default:
                return false;
        }
    }

    // "Late last year Moon said": a time of one word or several is not part of who said it.
    private static bool IsTime(in CueText text, int index) =>
        text.Has(index, Cue.Calendar) && text.IsCapitalized(index) && !text.Is(index, "may") && !text.Is(index, "march") && !text.Is(index, "fall")
        || !text.IsHyphen(index + 1) && text.TextOf(index) is "year" or "week" or "month" or "day" or "morning" or "night" or "evening" or "afternoon" or "today" or "yesterday";

    // "Moon, the president of South Korea, said": from the comma before the verb to the word before the apposition.
    private static int BeforeApposition(in CueText text, int sentenceFirst, int comma)
    {
        int limit = Math.Max(sentenceFirst, comma - LongestApposition);
        for (int i = comma - 1; i > limit; i--)
        {
            if (text.IsMark(i, ','))
            {
                // What stands between two commas is an apposition or a relative clause only behind a noun.
                return IsNominal(text, i - 1) && !text.Has(i - 1, Cue.Preposition | Cue.Adverb) && (text.IsCapitalized(i - 1) || text.Has(i - 1, Cue.Role | Cue.Camp | Cue.Trade | Cue.Quantifier)) ? i - 1 : -1;
            }

            if (text.IsQuoteMark(i))
            {
                return -1;
            }
        }

        return -1;
    }

    private static int BeforeBracket(in CueText text, int sentenceFirst, int close)
    {
        int limit = Math.Max(sentenceFirst, close - LongestApposition);
        for (int i = close - 1; i >= limit; i--)
        {
            if (text.IsMark(i, '('))
            {
                return i - 1;
            }
        }

        return -1;
    }

    private static bool IsInitialOrTitle(in CueText text, int index) =>
        index >= 0 && text.IsCapitalized(index) && (text[index].Length == 1 || text[index].Length <= 4 && text.TextOf(index) is
            "Mr" or "Mrs" or "Ms" or "Dr" or "Sen" or "Gov" or "Rep" or "Gen" or "Lt" or "Col" or "Sgt" or "Capt" or "Prof" or "Rev" or "Hon" or "Adm" or "Maj" or "Pres" or "St" or "Supt" or "Det");

    // The mark of a quotation of a word or two, as in: some “experts” say.
    private static bool IsShortQuote(in CueText text, int index)
    {
        for (int i = index - 1; i >= Math.Max(0, index - 4); i--)
        {
            if (text.IsQuoteMark(i))
            {
                return i < index - 1;
            }

            if (!text.IsWord(i))
            {
                return false;
            }
        }

        return false;
    }

    private static bool CanHoldPreposition(in CueText text, int first, int preposition)
    {
        // What stands before the preposition must be able to be a source, else it is the rest of another clause.
        for (int i = first; i < preposition; i++)
        {
            if (text.Has(i, Cue.Quantifier | Cue.Camp | Cue.Trade | Cue.Evidence | Cue.Role | Cue.Definite | Cue.Indefinite | Cue.Possessive | Cue.Document) || text.IsCapitalized(i) || text.Is(i, "people") || text.Is(i, "person") || text.Is(i, "those"))
            {
                return true;
            }
        }

        return preposition - first == 1;
    }

    private static int AfterLeadingPreposition(in CueText text, int first, int last)
    {
        int start = last;
        if (text.IsCapitalized(last))
        {
            while (start > first && text.IsCapitalized(start - 1) && !text.Has(start - 1, Cue.Preposition))
            {
                start--;
            }

            return Math.Max(start, first + 1);
        }

        while (start > first && !text.Has(start - 1, Cue.Preposition))
        {
            start--;
            if (text.Has(start, Starters) && !text.Has(start, Cue.Preposition))
            {
                return Math.Max(start, first + 1);
            }
        }

        // "In 2019 critics …": no word parts the year from the people, but the people are the source.
        return text.Has(last, Cue.Camp | Cue.Trade | Cue.Evidence | Cue.Pronoun) ? last : Math.Max(start, first + 1);
    }

    private static int FirstPreposition(in CueText text, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (text.Has(i, Cue.Preposition))
            {
                return i;
            }
        }

        return -1;
    }

    private static SourcePhrase? Classify(in CueText text, int sentenceFirst, int first, int head, int last) =>
        SourceClassifier.Classify(text, sentenceFirst, first, head, last);
}
