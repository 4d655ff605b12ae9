using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Says whether a noun phrase names somebody, a role, or nobody in particular.</summary>
/// <remarks>
/// <para>"Nobody in particular" is what a reader could not look up however hard he tried: "critics", "some experts", "studies", "people familiar with the matter".
/// A definite phrase ("the researchers") points back to somebody, an office ("police", "officials") can be asked; both are roles.</para>
/// </remarks>
internal static class SourceClassifier
{
    /// <summary>Classifies a phrase; null when it can be no source at all.</summary>
    public static SourcePhrase? Classify(in CueText text, int sentenceFirst, int first, int head, int last)
    {
        if (head < first || !text.IsWord(head))
        {
            return null;
        }

        first = TrimModifiers(text, first, head);
        Cue headCue = text.CueOf(head);
        bool plural = IsPlural(text, head);
        bool hasName = false;
        bool hasDemonym = false;
        int quantifier = -1;
        bool isDefinite = false;
        bool isIndefinite = false;
        bool isPossessive = false;
        for (int i = first; i <= last; i++)
        {
            Cue cue = text.CueOf(i);
            if (i <= head)
            {
                quantifier = quantifier < 0 && (cue & Cue.Quantifier) != 0 ? i : quantifier;
                isDefinite |= (cue & Cue.Definite) != 0;
                isIndefinite |= (cue & Cue.Indefinite) != 0;
                isPossessive |= (cue & Cue.Possessive) != 0 || i < head && IsGenitive(text, i);
            }

            if (text.IsCapitalized(i) && (i > sentenceFirst || IsNameAtStart(text, i, head)) && (cue & (Cue.Quantifier | Cue.Definite | Cue.Indefinite | Cue.Calendar | Cue.Preposition)) == 0)
            {
                bool demonym = IsDemonym(text.TextOf(i));
                hasDemonym |= demonym;
                hasName |= !demonym;
            }
        }

        if (IsUnnamedInsider(text, first, head, last, headCue))
        {
            return new SourcePhrase(first, last, AttributionKind.Anonymous, plural);
        }

        if (quantifier == first + 1 && !isDefinite && !text.Has(first, Cue.Indefinite) && !text.IsCapitalized(first))
        {
            first = quantifier;
        }

        // "Few believe" denies, "a few believe" counts; "some students said" tells of people whom the writer met.
        bool isFew = quantifier >= 0 && text.Is(quantifier, "few") && !isIndefinite;
        if (quantifier >= 0 && !isFew && (headCue & Cue.Role) != 0 && (headCue & (Cue.Trade | Cue.Camp)) == 0)
        {
            return new SourcePhrase(first, last, hasName ? AttributionKind.Named : AttributionKind.Role, plural);
        }

        if (quantifier >= 0 && !isFew && (quantifier == first || isDefinite || quantifier == first + 1))
        {
            // "Some", "many of them", "several experts"; "several" and "most" need people or findings, since they also count things.
            bool isAlone = quantifier == head && (last == head || !text.Is(head + 1, "of") || IsPeople(text, last));
            bool counts = isAlone || (headCue & (Cue.Camp | Cue.Trade | Cue.Evidence | Cue.Role)) != 0 || plural && (IsAgent(text.TextOf(head)) || text.IsCapitalized(head) && IsDemonym(text.TextOf(head)));
            return counts && !IsCounted(text, first, head) ? new SourcePhrase(first, last, AttributionKind.Anonymous, true) : null;
        }

        if ((headCue & Cue.Camp) != 0 && !isDefinite && !IsCounted(text, first, head))
        {
            return new SourcePhrase(first, last, AttributionKind.Anonymous, plural);
        }

        if ((headCue & Cue.Trade) != 0 && !isDefinite && !isPossessive && !hasName && !IsCounted(text, first, head) && !HasPlace(text, head, last))
        {
            return new SourcePhrase(first, last, AttributionKind.Anonymous, true);
        }

        if ((headCue & Cue.Evidence) != 0 && !isDefinite && !isIndefinite && !isPossessive && !hasName && !IsCounted(text, first, head) && !HasPlace(text, head, last))
        {
            return new SourcePhrase(first, last, AttributionKind.Anonymous, plural);
        }

        if ((headCue & Cue.Tale) != 0 && (headCue & Cue.Camp) == 0 && head == last && head == first)
        {
            return new SourcePhrase(first, last, AttributionKind.Anonymous, plural);
        }

        if (hasName)
        {
            return new SourcePhrase(first, last, AttributionKind.Named, plural);
        }

        bool couldBeFound = (headCue & (Cue.Role | Cue.Trade | Cue.Camp | Cue.Evidence | Cue.Document)) != 0 || isDefinite || isIndefinite || isPossessive || hasDemonym;
        return couldBeFound || text[head].Kind == TokenKind.Word && text[head].Length > 2 ? new SourcePhrase(first, last, AttributionKind.Role, plural) : null;
    }

    // The walk to the left takes every word that is no verb of the lexicon. Before a head that needs no name, two
    // modifiers are enough, so that the end of another clause does not become part of the source.
    private static int TrimModifiers(in CueText text, int first, int head)
    {
        if (!text.Has(head, Cue.Camp | Cue.Trade | Cue.Evidence) || head - first <= 2)
        {
            return first;
        }

        for (int i = head - 1; i >= first; i--)
        {
            if (text.Has(i, Cue.Quantifier | Cue.Definite | Cue.Indefinite | Cue.Possessive) || IsGenitive(text, i))
            {
                return text.Has(i, Cue.Quantifier) && i > first && text.Has(i - 1, Cue.Definite | Cue.Indefinite) ? i - 1 : i;
            }
        }

        return Math.Max(first, head - 2);
    }

    // "people familiar with the matter", "a person close to the talks", "sources who asked not to be named".
    private static bool IsUnnamedInsider(in CueText text, int first, int head, int last, Cue headCue)
    {
        if (text.Is(head, "source") || text.Is(head, "sources") && (headCue & Cue.Camp) != 0)
        {
            return true;
        }

        for (int i = first; i < last; i++)
        {
            if (text.Is(i, "familiar") && text.Is(i + 1, "with") || text.Is(i, "condition") && text.Is(i + 1, "of") || text.Is(i, "knowledge") && text.Is(i + 1, "of")
                || text.Is(i, "briefed") && text.Is(i + 1, "on") || text.Is(i, "close") && text.Is(i + 1, "to"))
            {
                return true;
            }
        }

        return false;
    }

    // "experts at the university", "scientists from NASA": the place is where a reader can ask.
    private static bool HasPlace(in CueText text, int head, int last)
    {
        for (int i = head + 1; i < last; i++)
        {
            if ((text.Is(i, "at") || text.Is(i, "from") || text.Is(i, "for") || text.Is(i, "with") || text.Is(i, "of") || text.Is(i, "by") || text.Is(i, "in")) && text.IsCapitalized(i + 1)
                || text.Is(i, "at") || text.Is(i, "by"))
            {
                return true;
            }
        }

        return false;
    }

    // "Three experts" were counted, so somebody knows who they are.
    private static bool IsCounted(in CueText text, int first, int head)
    {
        for (int i = first; i < head; i++)
        {
            if (text[i].Kind == TokenKind.Number || IsNumberWord(text.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNumberWord(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 5
        && (word.Equals("two", StringComparison.OrdinalIgnoreCase) || word.Equals("three", StringComparison.OrdinalIgnoreCase) || word.Equals("four", StringComparison.OrdinalIgnoreCase)
            || word.Equals("five", StringComparison.OrdinalIgnoreCase) || word.Equals("six", StringComparison.OrdinalIgnoreCase) || word.Equals("both", StringComparison.OrdinalIgnoreCase));

    // "some of them", "many of the voters", but not "some of the changes".
    private static bool IsPeople(in CueText text, int index) =>
        text.Has(index, Cue.Camp | Cue.Trade | Cue.Evidence | Cue.Role | Cue.Definite) || text.TextOf(index) is "them" or "us" or "these" or "those" or "whom" || IsAgent(text.TextOf(index))
        || text.IsCapitalized(index);

    // Words that people are called by, as far as their ending shows it: voters, authors, activists, librarians, residents.
    internal static bool IsAgent(ReadOnlySpan<char> word) => word is "people" or "men" or "women" or "Americans" or "folks" or "children" or "countries" or "governments" or "companies" or "businesses" or "fans"
        || word.Length > 4 && (word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal)
            || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("ents", StringComparison.Ordinal) && !word.EndsWith("ments", StringComparison.Ordinal)
            || word.EndsWith("ants", StringComparison.Ordinal) || word.EndsWith("icans", StringComparison.Ordinal) || word.EndsWith("ees", StringComparison.Ordinal) || word.EndsWith("ics", StringComparison.Ordinal)
            || word.EndsWith("ates", StringComparison.Ordinal));

    private static bool IsGenitive(in CueText text, int index)
    {
        ReadOnlySpan<char> word = text.TextOf(index);
        return word.Length > 2 && word[^1] is 's' && word[^2] is '\'' or '\u2019';
    }

    private static bool IsPlural(in CueText text, int head)
    {
        ReadOnlySpan<char> word = text.TextOf(head);
        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or '\'' or '\u2019' or 'u' or 'i')
            || word.Equals("people", StringComparison.OrdinalIgnoreCase) || word.Equals("men", StringComparison.OrdinalIgnoreCase)
            || word.Equals("women", StringComparison.OrdinalIgnoreCase) || word.Equals("children", StringComparison.OrdinalIgnoreCase)
            || word.Equals("police", StringComparison.OrdinalIgnoreCase) || word.Equals("folk", StringComparison.OrdinalIgnoreCase)
            || word.Equals("data", StringComparison.OrdinalIgnoreCase) || word.Equals("media", StringComparison.OrdinalIgnoreCase);
    }

    // At a sentence's start every word has a capital: only one that is no word of the lexicon and no plain plural is taken for a name.
    private static bool IsNameAtStart(in CueText text, int index, int head)
    {
        if (text[index].Kind != TokenKind.Word)
        {
            return true;
        }

        if (text.CueOf(index) != Cue.None)
        {
            return false;
        }

        return index + 1 <= head ? text.IsCapitalized(index + 1) || IsGenitive(text, index) : !IsPlural(text, index);
    }

    private static bool IsDemonym(ReadOnlySpan<char> word) =>
        word.EndsWith("ese", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal)
        || word.EndsWith("ican", StringComparison.Ordinal) || word.EndsWith("ians", StringComparison.Ordinal) || word.EndsWith("icans", StringComparison.Ordinal)
        || word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal) || word is "French" or "German" or "Germans" or "Dutch" or "Greek" or "Israeli"
            or "Israelis" or "Iraqi" or "Muslim" or "Muslims" or "Jewish" or "Jews" or "Catholic" or "Catholics" or "Democrats" or "Protestants";
}
