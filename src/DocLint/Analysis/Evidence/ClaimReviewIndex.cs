using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Analysis;

/// <summary>Published fact-checks, found by the words of their claims.</summary>
/// <remarks>
/// <para>A sentence matches a claim when the two share nearly all words that carry meaning, weighed by how rare these are among all claims, all names and numbers, and their negation.</para>
/// <para>Immutable and thread-safe. A look-up reads the lists of the sentence's words that not many claims have.</para>
/// </remarks>
public sealed class ClaimReviewIndex
{
    private const int FewestWords = 4;
    private const double Enough = .84;
    private const int CommonFrom = 2_000;
    private readonly Dictionary<string, List<int>> _postings = new(StringComparer.Ordinal);

    /// <summary>Creates an index.</summary>
    /// <param name="reviews">The fact-checks.</param>
    public ClaimReviewIndex(ImmutableArray<ClaimReview> reviews)
    {
        Reviews = reviews;
        Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> postings = _postings.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[Words.LongestWord];
        Span<char> buffer = stackalloc char[Words.LongestWord];
        for (int i = 0; i < reviews.Length; i++)
        {
            string claim = reviews[i].Claim;
            foreach (Token token in Tokenizer.Tokenize(claim))
            {
                ReadOnlySpan<char> stem = Words.StemOf(claim, token, lower, buffer);
                if (!stem.IsEmpty)
                {
                    List<int> claims = CollectionsMarshal.GetValueRefOrAddDefault(postings, stem, out _) ??= [];
                    if (claims.Count == 0 || claims[^1] != i)
                    {
                        claims.Add(i);
                    }
                }
            }
        }
    }

    /// <summary>An index of nothing.</summary>
    public static ClaimReviewIndex Empty { get; } = new([]);

    /// <summary>The fact-checks, in the order of their files.</summary>
    public ImmutableArray<ClaimReview> Reviews { get; }

    /// <summary>The fact-check whose claim a sentence states; null when there is none.</summary>
    public ClaimReview? Find(Sentence sentence)
    {
        if (Reviews.IsEmpty)
        {
            return null;
        }

        Words stated = Words.Of(sentence.Prose.Text, sentence.Tokens);
        if (stated.Stems.Count < FewestWords)
        {
            return null;
        }

        var shared = new Dictionary<int, double>();
        double total = 0;
        foreach (string stem in stated.Stems)
        {
            double weight = Weight(stem);
            total += weight;

            // Words that thousands of claims have find nothing; a claim is always also found by a rarer one.
            if (_postings.TryGetValue(stem, out List<int>? claims) && (claims.Count < CommonFrom || Reviews.Length < CommonFrom))
            {
                foreach (int claim in claims)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(shared, claim, out _) += weight;
                }
            }
        }

        int best = -1;
        double bestScore = Enough;
        foreach ((int claim, double weight) in shared)
        {
            // A claim weighs at least what it shares, so most of them need not be read.
            if (weight < Enough * Enough * total)
            {
                continue;
            }

            Words words = Words.Of(Reviews[claim].Claim, Tokenizer.Tokenize(Reviews[claim].Claim).AsSpan());
            double score = weight / Math.Sqrt(total * Weight(words));
            if ((score > bestScore || score == bestScore && claim < best) && words.Stems.Count >= FewestWords && words.IsNegated == stated.IsNegated && words.Numbers.SetEquals(stated.Numbers)
                && stated.Names.IsSubsetOf(words.Stems) && words.Names.IsSubsetOf(stated.Stems))
            {
                best = claim;
                bestScore = score;
            }
        }

        return best < 0 ? null : Reviews[best];
    }

    private double Weight(Words words)
    {
        double weight = 0;
        foreach (string stem in words.Stems)
        {
            weight += Weight(stem);
        }

        return weight;
    }

    // A word of no claim counts as one of the rarest: it makes the sentence say something else.
    private double Weight(string stem) => Math.Log(1 + (Reviews.Length + 1.0) / ((_postings.TryGetValue(stem, out List<int>? claims) ? claims.Count : 0) + 1));

    private sealed record Words(HashSet<string> Stems, HashSet<string> Names, HashSet<string> Numbers, bool IsNegated)
    {
        private static readonly HashSet<string> Negations = new(StringComparer.OrdinalIgnoreCase) { "not", "no", "never", "none", "nobody", "nothing", "cannot", "without", "false", "hoax", "myth" };

        private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase)
        {
            "a", "an", "the", "of", "in", "on", "at", "to", "for", "from", "by", "with", "and", "or", "but", "as", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did",
            "will", "would", "can", "could", "may", "might", "shall", "should", "it", "its", "he", "she", "they", "his", "her", "their", "this", "that", "these", "those", "there", "which", "who", "whom",
            "says", "said", "say", "claims", "claim", "claimed", "according", "than", "then", "so", "such", "about", "into", "over", "also", "just", "because", "when", "while", "we", "our", "i", "you", "your",
        };

        public const int LongestWord = 60;

        /// <summary>The stem of a token that carries meaning; empty for numbers, marks and words such as "the".</summary>
        public static ReadOnlySpan<char> StemOf(string text, Token token, Span<char> lower, Span<char> buffer)
        {
            ReadOnlySpan<char> word = FactWords.TextOf(text, token);
            if (token.Kind is not (TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Abbreviation) || word.Length > LongestWord || Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return default;
            }

            int length = word.ToLowerInvariant(lower);
            return ClaimStem.Of(lower[..length], buffer);
        }

        public static Words Of(string text, ReadOnlySpan<Token> tokens)
        {
            var stems = new HashSet<string>(StringComparer.Ordinal);
            var names = new HashSet<string>(StringComparer.Ordinal);
            var numbers = new HashSet<string>(StringComparer.Ordinal);
            bool isNegated = false;
            Span<char> lower = stackalloc char[LongestWord];
            Span<char> buffer = stackalloc char[LongestWord];
            for (int i = 0; i < tokens.Length; i++)
            {
                ReadOnlySpan<char> word = FactWords.TextOf(text, tokens[i]);
                isNegated ^= Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase);
                if (tokens[i].Kind == TokenKind.Number)
                {
                    numbers.Add(word.ToString().Replace(",", "", StringComparison.Ordinal));
                }
                else if (StemOf(text, tokens[i], lower, buffer) is { IsEmpty: false } found)
                {
                    string stem = found.ToString();
                    stems.Add(stem);
                    if (i > 0 && char.IsUpper(word[0]))
                    {
                        names.Add(stem);
                    }
                }
            }

            return new Words(stems, names, numbers, isNegated);
        }
    }
}
