using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Finds the noun phrase behind a number: "U.S. forces" in "28,000 U.S. forces stationed in".</summary>
/// <remarks><para>There is no part-of-speech tagger: the phrase runs to its first plural, or to the last noun of several in a row.</para></remarks>
internal static class NounReader
{
    private const int LongestPhrase = 6;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = Words(
        // Prepositions, conjunctions, articles, pronouns.
        "a an the of in on at by to from for with without within into onto over under about above below after before since until till than as and or but nor so yet per via during through throughout across along among amid against between behind beyond despite near off out up down upon toward towards around except like unlike plus minus versus vs "
        + "i you he she it we they me him her us them his its their our my your this that these those who whom whose which what when where why how if because while whereas though although there here such each every both either neither not no any some all none another other's one's "
        // Auxiliary and common verbs.
        + "is are was were be been being am has have had having do does did doing will would can could shall should may might must ought "
        + "said says say come came comes go goes went gone get gets got make makes made take takes took taken give gives gave given become became show shows showed shown see sees saw seen find found live lives lived die died dies kill killed kills run runs ran rise rises rose risen fall falls fell fallen grow grew grown drop dropped lose lost win won begin began begun leave left keep kept hold held cost costs need needs want wants voted vote believe believed think thought work worked works play played plays spent spend pay paid sold sell bought buy called call used use including according based compared due "
        // Adverbs that stand behind a number.
        + "ago later earlier early late now then too also only just still already again away apart more less fewer most least further together annually monthly weekly daily yearly each respectively alone instead yesterday today tomorrow per overall altogether total worldwide nationwide globally long wide high tall deep thick old or so almost nearly roughly approximately exactly very quite rather back ahead straight away");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals = Words(
        "people bpd mpg men women children feet teeth mice geese police staff personnel troops cattle sheep deer fish aircraft spacecraft hovercraft offspring species series headquarters data media criteria phenomena bacteria alumni crew crews americans wives lives knives leaves wolves shelves halves thieves "
        + "fishermen policemen servicemen servicewomen policewomen businessmen businesswomen congressmen congresswomen firefighters spokesmen gunmen lawmen salesmen sportsmen workmen craftsmen grandchildren schoolchildren stepchildren");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AdjectivesBehindNumber = Words("more other total straight consecutive further old high long less fewer further");

    // Words in -s that are no plurals.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Singulars = Words(
        "gas bus virus campus bonus census status focus class business process access success loss glass mass pass press dress stress progress congress address boss cross grass tennis crisis analysis basis thesis news physics mathematics economics politics always perhaps less across as is was has his its this thus plus us yes famous various previous serious religious dangerous religious numerous consecutive");

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
        while (end - index < LongestPhrase * 2 && lexemes.Kind(end) is LexemeKind.Word or LexemeKind.Mixed && IsPart(lexemes, end, index))
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
            if (lexemes.IsHyphen(end) && lexemes.Kind(end + 1) is LexemeKind.Word or LexemeKind.Mixed)
            {
                end++;
            }
        }

        return end > index && lexemes.IsHyphen(end - 1) ? end - 1 : end;
    }

    /// <summary>Whether a word may stand inside a noun phrase.</summary>
    public static bool IsNounWord(LexemeList lexemes, int index) =>
        lexemes.Kind(index) == LexemeKind.Word && lexemes.Word(index) is null or { Kind: NumberWordKind.MultipleVerb } && !(Ends.Contains(lexemes.Text(index)) && lexemes.Text(index) is not ("US" or "IT"));

    /// <summary>Whether a word ends every noun phrase: a preposition, a pronoun, a common verb.</summary>
    public static bool IsFunctionWord(ReadOnlySpan<char> word) => Ends.Contains(word);

    /// <summary>Whether a word looks like a plural.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (Plurals.Contains(word))
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
            'i' => word is "taxis" or "skis" or "kiwis" or "alibis" or "safaris" or "bikinis",
            _ => !Singulars.Contains(word),
        };
    }

    private static bool IsPluralNoun(LexemeList lexemes, int index, int first) =>
        (index == first ? lexemes.Kind(index) == LexemeKind.Word : IsNounWord(lexemes, index)) && IsPlural(lexemes.Text(index));

    private static bool IsPart(LexemeList lexemes, int index, int first)
    {
        ReadOnlySpan<char> word = lexemes.Text(index);
        if (Ends.Contains(word) && word is not ("US" or "IT"))
        {
            // Directly behind a number "other", "more" and "old" are adjectives, and "shows" and "runs" are nouns.
            return index == first && (AdjectivesBehindNumber.Contains(word)
                ? IsNounWord(lexemes, index + 1)
                : word.Length > 3 && word[^1] == 's' && IsPlural(word) && word is not ("says" or "goes" or "does" or "gets" or "includes" or "believes" or "comes" or "takes" or "gives" or "makes"));
        }

        if (lexemes.Word(index) is { IsAtom: true })
        {
            // "1,000 five-star ratings".
            return lexemes.IsHyphen(index + 1) && lexemes.Kind(index + 2) == LexemeKind.Word;
        }

        return lexemes.Word(index) is null or { Kind: NumberWordKind.Ordinal or NumberWordKind.Quarter or NumberWordKind.Half or NumberWordKind.MultipleVerb or NumberWordKind.Denominators };
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
