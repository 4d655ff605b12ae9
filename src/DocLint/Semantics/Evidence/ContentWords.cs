using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words that say what a sentence is about, as hashes of their stems; function words are none.</summary>
internal static class ContentWords
{
    /// <summary>Stands for a word that says nothing of the subject.</summary>
    public const ulong None = 0;

    private const int LongestWord = 48;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FunctionWords = new[]
    {
        "a", "an", "the", "this", "that", "these", "those", "and", "or", "but", "nor", "if", "of", "in", "on", "at", "by", "to", "for", "from", "with", "into", "onto", "as", "than", "then",
        "it", "its", "he", "him", "his", "she", "her", "hers", "they", "them", "their", "we", "us", "our", "you", "your", "who", "whom", "whose", "which", "what", "when", "where", "while",
        "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "will", "would", "can", "could", "may", "might", "shall", "should", "must",
        "not", "no", "there", "here", "also", "more", "less", "most", "least", "over", "under", "about", "around", "nearly", "almost", "some", "just", "only", "very", "so", "such", "up", "out",
        "s", "t", "re", "ve", "ll", "d", "m", "between", "before", "after", "during", "since", "until", "per", "each", "both", "all", "any", "other", "others", "one", "said", "says", "say",
        "fewer", "based", "according", "approximately", "roughly", "least", "off", "him", "himself", "herself", "itself", "themselves", "own", "same", "too", "through", "within", "without",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a word, as a hash that is the same in every run; <see cref="None"/> for a function word.</summary>
    public static ulong Stem(ReadOnlySpan<char> word)
    {
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        Span<char> lower = stackalloc char[LongestWord];
        int length = word.ToLowerInvariant(lower);
        ReadOnlySpan<char> text = lower[..length];
        int apostrophe = text.IndexOfAny('\'', '\u2019');
        text = apostrophe > 0 ? text[..apostrophe] : text;
        if (FunctionWords.Contains(text))
        {
            return None;
        }

        Span<char> buffer = stackalloc char[LongestWord + 1];
        return Hash(ClaimStem.Of(text, buffer));
    }

    /// <summary>A word as a hash that is the same in every run, letter case aside, function words too.</summary>
    public static ulong Key(ReadOnlySpan<char> word)
    {
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        Span<char> lower = stackalloc char[LongestWord];
        return Hash(lower[..word.ToLowerInvariant(lower)]);
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return hash == None ? 1 : hash;
    }
}
