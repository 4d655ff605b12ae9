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
    private readonly ImmutableArray<Words> _words;
    private readonly double[] _weights;

    /// <summary>Creates an index.</summary>
    /// <param name="reviews">The fact-checks.</param>
    public ClaimReviewIndex(ImmutableArray<ClaimReview> reviews)
    {
        Reviews = reviews;
        var words = ImmutableArray.CreateBuilder<Words>(reviews.Length);
        for (int i = 0; i < reviews.Length; i++)
        {
            Words ofClaim = Words.Of(reviews[i].Claim, Tokenizer.Tokenize(reviews[i].Claim).AsSpan());
            words.Add(ofClaim);
            foreach (string stem in ofClaim.Stems)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_postings, stem, out _) ??= []).Add(i);
            }
        }

        _words = words.MoveToImmutable();
        _weights = new double[reviews.Length];
        for (int i = 0; i < _weights.Length; i++)
        {
            foreach (string stem in _words[i].Stems)
            {
                _weights[i] += Weight(stem);
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
            double score = weight / Math.Sqrt(total * _weights[claim]);
            if ((score > bestScore || score == bestScore && claim < best) && _words[claim].Stems.Count >= FewestWords && _words[claim].IsNegated == stated.IsNegated && _words[claim].Numbers.SetEquals(stated.Numbers)
                && stated.Names.IsSubsetOf(_words[claim].Stems) && _words[claim].Names.IsSubsetOf(stated.Stems))
            {
                best = claim;
                bestScore = score;
            }
        }

        return best < 0 ? null : Reviews[best];
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

        public static Words Of(string text, ReadOnlySpan<Token> tokens)
        {
            var stems = new HashSet<string>(StringComparer.Ordinal);
            var names = new HashSet<string>(StringComparer.Ordinal);
            var numbers = new HashSet<string>(StringComparer.Ordinal);
            bool isNegated = false;
            const int LongestWord = 60;
            Span<char> lower = stackalloc char[LongestWord];
            Span<char> buffer = stackalloc char[LongestWord];
            for (int i = 0; i < tokens.Length; i++)
            {
                Token token = tokens[i];
                ReadOnlySpan<char> word = FactWords.TextOf(text, token);
                isNegated ^= Negations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n\u2019t", StringComparison.OrdinalIgnoreCase);
                if (token.Kind == TokenKind.Number)
                {
                    numbers.Add(word.ToString().Replace(",", "", StringComparison.Ordinal));
                }
                else if (token.Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Abbreviation && word.Length <= LongestWord && !Empty.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                {
                    int length = word.ToLowerInvariant(lower);
                    string stem = ClaimStem.Of(lower[..length], buffer).ToString();
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
