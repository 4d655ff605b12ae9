using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The text of its article that a page gives to machines, in JSON-LD, as a set of word sequences to compare blocks with.</summary>
internal sealed class PublishedBody
{
    private const int WordsAtOnce = 4;
    private const int ShortestBody = 300;
    private const uint Base = 16777619;

    private readonly HashSet<uint> _sequences = [];

    private PublishedBody(string text)
    {
        Length = text.Length;

        // Some pages give it with its tags, or with entities.
        Span<uint> last = stackalloc uint[WordsAtOnce];
        int words = 0;
        foreach (uint word in Words(text, skipTags: true))
        {
            last[words++ % WordsAtOnce] = word;
            if (words >= WordsAtOnce)
            {
                _sequences.Add(Combine(last, words));
            }
        }
    }

    /// <summary>Its length in characters.</summary>
    public int Length { get; }

    /// <summary>The published text of a page, or null where it gives none.</summary>
    public static PublishedBody? Read(DocumentTree tree)
    {
        string? longest = null;
        foreach (HeadEntry entry in tree.HeadEntries)
        {
            if (entry.Kind == HeadEntryKind.JsonLd && JsonLdMetadata.ArticleBody(entry) is { } body && body.Length > (longest?.Length ?? 0))
            {
                longest = body;
            }
        }

        return longest is { Length: >= ShortestBody } ? new PublishedBody(longest) : null;
    }

    /// <summary>The share of a text's word sequences that stand in the published text, 0 to 1; -1 for a text of too few words to tell.</summary>
    public double Share(string text)
    {
        Span<uint> last = stackalloc uint[WordsAtOnce];
        int words = 0;
        int found = 0;
        foreach (uint word in Words(text, skipTags: false))
        {
            last[words++ % WordsAtOnce] = word;
            found += words >= WordsAtOnce && _sequences.Contains(Combine(last, words)) ? 1 : 0;
        }

        return words < WordsAtOnce ? -1 : (double)found / (words - WordsAtOnce + 1);
    }

    private static uint Combine(ReadOnlySpan<uint> last, int words)
    {
        uint hash = 2166136261;
        for (int i = 0; i < WordsAtOnce; i++)
        {
            hash = (hash * 31) ^ (last[(words + i) % WordsAtOnce] * Base);
        }

        return hash;
    }

    // The hashes of the words: letters and digits, in lower case.
    private static IEnumerable<uint> Words(string text, bool skipTags)
    {
        uint word = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word = ((word == 0 ? 2166136261 : word) ^ char.ToLowerInvariant(c)) * Base;
                continue;
            }

            if (word != 0)
            {
                yield return word;
                word = 0;
            }

            if (skipTags && c is ('<' or '&'))
            {
                char end = c == '<' ? '>' : ';';
                int length = text.AsSpan(i, Math.Min(c == '<' ? 400 : 10, text.Length - i)).IndexOf(end);
                i += Math.Max(0, length);
            }
        }

        if (word != 0)
        {
            yield return word;
        }
    }
}
