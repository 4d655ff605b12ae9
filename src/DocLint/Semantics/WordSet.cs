using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Makes sets of words, which are asked for a stretch of text without copying it.</summary>
internal static class WordSet
{
    /// <summary>The words of a list, parted by white space; letter case does not count.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
