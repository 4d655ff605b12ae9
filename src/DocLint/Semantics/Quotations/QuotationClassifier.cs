using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells speech from words held at a distance and from titles.</summary>
/// <remarks>
/// <para>Quotation marks around a word or two say nothing of who speaks: writers hold words at a distance, name words, give titles. So few words are speech only
/// when a reporting verb governs them; many words, or a whole sentence with its period, are speech even when nobody is named.</para>
/// </remarks>
internal static class QuotationClassifier
{
    private const int FewestSpokenWords = 6;

    public static QuotationKind Classify(QuoteRange range, SpokenBy spoken)
    {
        QuotePart part = range.Parts[0];
        string text = part.Prose.Text;
        ReadOnlySpan<char> content = text.AsSpan(part.Content.Start, part.Content.Length);
        if (range.Parts.Count > 1)
        {
            return QuotationKind.Speech;
        }

        (int words, int capitals, int small) = Count(content);
        (string before, string twoBefore) = WordsBefore(text, range.ProseSpan.Start);
        Cue cue = CueLexicon.Of(before);
        bool isSentence = content[^1] is '.' or '!' or '?' or ',' or '\u2026' && words >= 2 || content[^1] == ',' || content[^1] is '!' or '?';
        bool isModifier = (cue & (Cue.Definite | Cue.Indefinite | Cue.Possessive)) != 0 && IsNounBehind(text, range.ProseSpan.End);
        bool isNamed = (cue & Cue.Naming) != 0 || (CueLexicon.Of(twoBefore) & Cue.Naming) != 0 && (cue & (Cue.Indefinite | Cue.Definite)) != 0;
        bool isWork = (cue & Cue.Work) != 0 || words <= 8 && capitals > 0 && (CueLexicon.Of(twoBefore) & Cue.Work) != 0;
        bool isAlias = before == "as" || twoBefore == "as" && (cue & (Cue.Definite | Cue.Indefinite)) != 0;
        bool isTitled = !isAlias && capitals >= 2 && small == 0 || isWork && capitals > 0 && small <= capitals;
        bool isCalling = spoken.Attribution?.Verb is "call" or "calls" or "dubbed" or "dubs" or "labeled" or "labelled";
        if (spoken.Attribution is { } attribution && (attribution.Kind != AttributionKind.Anonymous || words >= 3))
        {
            if (spoken.IsAdjacent && !isCalling && !(isTitled && !isSentence && words <= 8 && !IsCommaBetween(part, text)))
            {
                return QuotationKind.Speech;
            }

            if (!isNamed && !isTitled && !isWork && !(isModifier && words <= 3) && !isCalling)
            {
                // Behind a comma or a reporting verb a single word can be all that was said; else a name or a term.
                return words >= 2 || spoken.IsAdjacent || (cue & (Cue.Be | Cue.Adverb | Cue.Preposition | Cue.Possessive | Cue.Pronoun)) != 0 || before is "it" or "them" or "him" or "as"
                    ? QuotationKind.Speech
                    : QuotationKind.ScareQuote;
            }
        }

        if (isWork && words <= 15 && (capitals >= 1 || (cue & Cue.Work) != 0) && !isNamed && !(isSentence && small > 3) || isTitled && words <= 12 && !isNamed)
        {
            return QuotationKind.Title;
        }

        return words >= FewestSpokenWords || isSentence && words >= 4 && capitals > 0 && char.IsUpper(content[0]) && content[^1] != ',' || spoken.IsAdjacent && !isCalling && isSentence && words >= 2
            ? QuotationKind.Speech
            : QuotationKind.ScareQuote;
    }

    // Words, words with a capital, and small words that a title would give one.
    private static (int Words, int Capitals, int Small) Count(ReadOnlySpan<char> content)
    {
        int words = 0;
        int capitals = 0;
        int small = 0;
        int i = 0;
        while (i < content.Length && words < 60)
        {
            if (!char.IsLetterOrDigit(content[i]))
            {
                i++;
                continue;
            }

            int start = i;
            while (i < content.Length && (char.IsLetterOrDigit(content[i]) || content[i] is '\'' or '\u2019' or '-' or '.' && i + 1 < content.Length && char.IsLetterOrDigit(content[i + 1])))
            {
                i++;
            }

            words++;
            ReadOnlySpan<char> word = content[start..i];
            if (char.IsUpper(word[0]))
            {
                capitals++;
            }
            else if (char.IsLetter(word[0]) && (CueLexicon.Of(word) & (Cue.Definite | Cue.Indefinite | Cue.Preposition | Cue.Boundary)) == 0)
            {
                small++;
            }
        }

        return (words, capitals, small);
    }

    private static (string Before, string TwoBefore) WordsBefore(string text, int position)
    {
        int end = position;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ':' or '('))
        {
            end--;
        }

        int start = WordStart(text, end);
        int secondEnd = start;
        while (secondEnd > 0 && char.IsWhiteSpace(text[secondEnd - 1]))
        {
            secondEnd--;
        }

        return (text[start..end], text[WordStart(text, secondEnd)..secondEnd]);
    }

    private static int WordStart(string text, int end)
    {
        int start = end;
        while (start > 0 && end - start < 24 && (char.IsLetter(text[start - 1]) || text[start - 1] is '-' or '\u2019' or '\''))
        {
            start--;
        }

        return start;
    }

    // the “buffer” zone
    private static bool IsNounBehind(string text, int end)
    {
        int i = end;
        while (i < text.Length && text[i] is ' ' or '\u00A0')
        {
            i++;
        }

        if (i == end || i >= text.Length || !char.IsLetter(text[i]))
        {
            return false;
        }

        int stop = i;
        while (stop < text.Length && stop - i < 24 && char.IsLetter(text[stop]))
        {
            stop++;
        }

        return (CueLexicon.Of(text.AsSpan(i, stop - i)) & (Cue.Be | Cue.Auxiliary | Cue.Modal | Cue.Boundary | Cue.Preposition | Cue.Adverb | Cue.Pronoun)) == 0;
    }

    private static bool IsCommaBetween(QuotePart part, string text)
    {
        int start = part.WithMarks.Start - 1;
        while (start >= 0 && char.IsWhiteSpace(text[start]))
        {
            start--;
        }

        return start >= 0 && text[start] is ',' or ':' || part.Content.Length > 0 && text[part.Content.End - 1] == ',' || part.WithMarks.End < text.Length && text[part.WithMarks.End] == ',';
    }
}
