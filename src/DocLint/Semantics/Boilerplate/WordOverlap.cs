using System.Runtime.InteropServices;

namespace DocLint.Semantics;

/// <summary>How far blocks tell of what the article tells of: headings share words with the paragraph below them, furniture with nothing.</summary>
/// <remarks><para>Takes time linear in the document.</para></remarks>
internal sealed class WordOverlap
{
    private const int Reach = 3;

    private readonly BlockFacts[] _facts;
    private readonly Func<int, bool> _isBody;
    private readonly Dictionary<ulong, int> _counts = [];
    private readonly HashSet<ulong> _next = [];

    /// <summary>Counts the words of the article's paragraphs.</summary>
    /// <param name="facts">The facts of the blocks.</param>
    /// <param name="isBody">Whether a block reads as a paragraph of the article.</param>
    public WordOverlap(BlockFacts[] facts, Func<int, bool> isBody)
    {
        (_facts, _isBody) = (facts, isBody);
        for (int i = 0; i < facts.Length; i++)
        {
            if (isBody(i))
            {
                foreach (ulong word in facts[i].Content)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _)++;
                }
            }
        }
    }

    /// <summary>How many of a block's words other paragraphs of the article have: 0 it has none, 1 none, 2 less than a third, 3 less than two thirds, 4 nearly all, 5 all.</summary>
    public int WithText(int i)
    {
        List<ulong> words = _facts[i].Content;
        int own = _isBody(i) ? 1 : 0;
        int shared = 0;
        foreach (ulong word in words)
        {
            shared += _counts.GetValueOrDefault(word) > own ? 1 : 0;
        }

        return Step(shared, words.Count);
    }

    /// <summary>Whether no other paragraph of the article has one of the words that a block begins with.</summary>
    /// <param name="i">The block.</param>
    /// <param name="words">How many words are meant.</param>
    public bool BeginsApart(int i, int words)
    {
        int own = _isBody(i) ? 1 : 0;
        List<ulong> content = _facts[i].Content;
        for (int word = 0; word < Math.Min(words, content.Count); word++)
        {
            if (_counts.GetValueOrDefault(content[word]) > own)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many of a short block's words the next paragraph below has, as in <see cref="WithText"/>; 6 when none follows within three lines.</summary>
    public int WithNext(int i)
    {
        int next = i + 1;
        while (next < _facts.Length && next < i + Reach && !_isBody(next))
        {
            next++;
        }

        if (next >= _facts.Length || !_isBody(next))
        {
            return 6;
        }

        _next.Clear();
        foreach (ulong word in _facts[next].Content)
        {
            _next.Add(word);
        }

        List<ulong> words = _facts[i].Content;
        int shared = 0;
        foreach (ulong word in words)
        {
            shared += _next.Contains(word) ? 1 : 0;
        }

        return Step(shared, words.Count);
    }

    private static int Step(int shared, int all) => all == 0 ? 0 : shared == 0 ? 1 : shared == all ? 5 : 3 * shared < all ? 2 : 3 * shared < 2 * all ? 3 : 4;
}
