using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The small words that decide whether two statements say the same.</summary>
internal static class StatementVocabulary
{
    /// <summary>Words that deny.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Negations = Set("not never cannot neither nor no none without nobody nothing");

    /// <summary>Words that a statement about something else, or about another time, has: they stand in both statements or the two are not compared.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Qualifiers = Set(
        """
        again another other others additional further more fewer less previous previously former formerly original originally initial initially earlier later now then today
        each every average averaged until till still longer once if unless would could might should may can cannot will expected planned proposed projected forecast estimated
        remaining rest last next current currently latest new old because although before after since while when where alone including only both either least most up to over under
        than total altogether combined approximately about around almost nearly some per when whether annual annually yearly already yet another else except between among
        minimum maximum median mean typical typically usually sometimes often normally generally initially eventually finally
        """);

    /// <summary>Words that tell one event after another.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sequence = Set("next then again another further additional later eventually finally");

    /// <summary>Words of which two may stand for one subject.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns = Set("he she it they this that these those i we you");

    /// <summary>Points of the compass: a thing lies in one.</summary>
    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Directions = Set(
        """
        north south east west northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern southwestern
        northernmost southernmost easternmost westernmost
        """);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
