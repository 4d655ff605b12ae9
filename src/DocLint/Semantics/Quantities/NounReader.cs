namespace DocLint.Semantics;

/// <summary>Finds the noun phrase behind a number: "U.S. forces" in "28,000 U.S. forces stationed in".</summary>
/// <remarks><para>There is no part-of-speech tagger: the phrase runs to its first plural, or to the last noun of several in a row.</para></remarks>
internal static class NounReader
{
    private const int MostLexemes = 12;

    /// <summary>Reads the phrase that begins at a lexeme.</summary>
    public static bool TryRead(LexemeList lexemes, int index, out NounPhrase noun)
    {
        // "600 “unreliable” sites": a quotation mark may open the phrase.
        if (lexemes.Mark(index) is '\u201C' or '"' && lexemes.IsGlued(index + 1) && !lexemes.IsGlued(index))
        {
            index++;
        }

        int end = Run(lexemes, index, out int plural);
        if (plural < 0 && end > index && lexemes.Mark(end) is '\u201D' or '"' && lexemes.IsGlued(end) && !lexemes.IsGlued(end + 1))
        {
            end = Run(lexemes, end + 1, out plural);
        }

        // "three current and former officials".
        if (plural < 0 && end > index && end - index <= 2 && (lexemes.Is(end, "and") || lexemes.Is(end, "or") || lexemes.IsMark(end, ',')))
        {
            Run(lexemes, end + 1, out plural);
        }

        noun = plural >= 0 ? new NounPhrase(index, plural + 1, true) : new NounPhrase(index, end, false);
        return noun.End > index;
    }

    // The words up to the plural, or to what ends the phrase.
    private static int Run(LexemeList lexemes, int index, out int plural)
    {
        int end = index;
        plural = -1;
        while (end - index < MostLexemes && (IsPart(lexemes, end, index) || IsPartOfName(lexemes, end, index)))
        {
            if (IsPluralNoun(lexemes, end, index))
            {
                plural = end;

                // "50 sales jobs": a plural may stand before another; anything else behind it is another part of the sentence.
                if (!IsPluralNoun(lexemes, end + 1, index))
                {
                    return end + 1;
                }
            }

            end++;
            if (lexemes.IsHyphen(end) && (lexemes.Kind(end + 1) is LexemeKind.Word or LexemeKind.Mixed || IsPartOfName(lexemes, end - 1, index)))
            {
                end++;
            }
        }

        return end > index && lexemes.IsHyphen(end - 1) ? end - 1 : end;
    }

    /// <summary>Whether a word may stand inside a noun phrase.</summary>
    public static bool IsNounWord(LexemeList lexemes, int index) =>
        lexemes.Kind(index) == LexemeKind.Word && lexemes.Word(index) is null or { Kind: NumberWordKind.MultipleVerb } && !EndsPhrase(lexemes.Text(index));

    /// <summary>Whether a word ends every noun phrase: a preposition, a pronoun, a common verb.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => NounWords.Ends.Contains(word);

    /// <summary>Whether a word looks like a plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (NounWords.Plurals.Contains(word))
        {
            return true;
        }

        if (word.Length < 3 || word[^1] != 's')
        {
            return false;
        }

        if (word.Length == 3)
        {
            return char.IsUpper(word[0]) && char.IsUpper(word[1]);
        }

        return word[^2] switch
        {
            's' or '\'' or '\u2019' => false,
            'u' => word is "menus" or "gurus" or "bureaus" or "plateaus" or "tofus",
            'i' => word is "taxis" or "skis" or "kiwis" or "alibis" or "safaris" or "bikinis" || IsPeople(word),
            _ => !NounWords.Singulars.Contains(word),
        };
    }

    // Israelis, Iraqis, Pakistanis, Saudis, Kuwaitis.
    private static bool IsPeople(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.EndsWith("anis") || word.EndsWith("aqis") || word.EndsWith("elis") || word.EndsWith("udis") || word.EndsWith("aitis") || word.EndsWith("enis")
            || word.EndsWith("eshis") || word.EndsWith("inis") || word.EndsWith("ratis") || word.EndsWith("taris") || word.EndsWith("malis") || word.EndsWith("palis"));

    private static bool IsPluralNoun(LexemeList lexemes, int index, int first) =>
        (index == first ? lexemes.Kind(index) == LexemeKind.Word : IsNounWord(lexemes, index)) && IsPlural(lexemes.Text(index));

    // In capitals two of the pronouns are names.
    private static bool EndsPhrase(ReadOnlySpan<char> word) => NounWords.Ends.Contains(word) && word is not ("US" or "IT");

    // "15 Boeing 777-200 aircraft": digits behind a name.
    private static bool IsPartOfName(LexemeList lexemes, int index, int first) =>
        lexemes.Kind(index) == LexemeKind.Number && index > first
        && ((lexemes.IsCapitalised(index - 1) && !lexemes.IsGlued(index)) || (lexemes.IsHyphen(index - 1) && lexemes.Kind(index - 2) == LexemeKind.Number && index - 2 > first));

    private static bool IsPart(LexemeList lexemes, int index, int first)
    {
        if (lexemes.Kind(index) is not (LexemeKind.Word or LexemeKind.Mixed))
        {
            return false;
        }

        ReadOnlySpan<char> word = lexemes.Text(index);
        if (EndsPhrase(word))
        {
            // Directly behind a number "other", "more" and "old" are adjectives, and "shows" and "runs" are nouns.
            return index == first && (NounWords.AdjectivesBehindNumber.Contains(word)
                ? IsNounWord(lexemes, index + 1)
                : word.Length > 3 && word[^1] == 's' && IsPlural(word) && !NounWords.VerbsBehindNumber.Contains(word));
        }

        if (lexemes.Word(index) is { IsAtom: true })
        {
            // "1,000 five-star ratings".
            return lexemes.IsHyphen(index + 1) && lexemes.Kind(index + 2) == LexemeKind.Word;
        }

        return lexemes.Word(index) is null or { Kind: NumberWordKind.Ordinal or NumberWordKind.Quarter or NumberWordKind.Half or NumberWordKind.MultipleVerb or NumberWordKind.Denominators };
    }
}
