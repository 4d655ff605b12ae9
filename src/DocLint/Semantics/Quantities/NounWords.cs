using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words that <see cref="NounReader"/> tells nouns by.</summary>
internal static class NounWords
{
    /// <summary>Words that end a noun phrase.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ends = Words(
        // Prepositions, conjunctions, articles, pronouns.
        "a an the of in on at by to from for with without within into onto over under about above below after before since until till than "
        + "as and or but nor so yet per via during through throughout across along among amid against between behind beyond despite near off "
        + "out up down upon toward towards around except like unlike plus minus versus vs i you he she it we they me him her us them his its "
        + "their our my your this that these those who whom whose which what when where why how if because while whereas though although "
        + "there here such each every both either neither not no any some all none another "
        // Auxiliary and common verbs.
        + "is are was were be been being am has have had having do does did doing will would can could shall should may might must ought said "
        + "says say come came comes go goes went gone get gets got make makes made take takes took taken give gives gave given become became "
        + "show shows showed shown see sees saw seen find found live lives lived die died dies kill killed kills run runs ran rise rises rose "
        + "risen fall falls fell fallen grow grew grown drop dropped lose lost win won begin began begun leave left keep kept hold held cost "
        + "costs need needs want wants voted vote believe believed think thought work worked works play played plays spent spend pay paid "
        + "sold sell bought buy called call used use including according based compared due "
        // Adverbs that stand behind a number.
        + "ago later earlier early late now then too also only just still already again away apart more less fewer most least further "
        + "together annually monthly weekly daily yearly respectively alone instead yesterday today tomorrow overall altogether total "
        + "worldwide nationwide globally long wide high tall deep thick old almost nearly roughly approximately exactly very quite rather "
        + "back ahead straight");

    /// <summary>Plurals that do not end in -s, or that look like a singular.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Plurals = Words(
        "people bpd mpg men women children feet teeth mice geese police staff personnel troops cattle sheep deer fish aircraft spacecraft "
        + "hovercraft offspring species series headquarters data media criteria phenomena bacteria alumni crew crews americans wives lives "
        + "knives leaves wolves shelves halves thieves fishermen policemen servicemen servicewomen policewomen businessmen businesswomen "
        + "congressmen congresswomen firefighters spokesmen gunmen lawmen salesmen sportsmen workmen craftsmen grandchildren schoolchildren "
        + "stepchildren");

    /// <summary>Words in -s that are no plurals.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Singulars = Words(
        "gas bus virus campus bonus census status focus class business process access success loss glass mass pass press dress stress "
        + "progress congress address boss cross grass tennis crisis analysis basis thesis news physics mathematics economics politics always "
        + "perhaps less across as is was has his its this thus plus us yes famous various previous serious religious dangerous numerous "
        + "consecutive towards whereas unless");

    /// <summary>Words of <see cref="Ends"/> that are adjectives directly behind a number: "three other men".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AdjectivesBehindNumber = Words(
        "more other total straight consecutive further old high long less fewer");

    /// <summary>Words of <see cref="Ends"/> in -s that are verbs even directly behind a number; the others are nouns there: "five shows".</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsBehindNumber = Words(
        "says goes does gets includes believes comes takes gives makes");

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
