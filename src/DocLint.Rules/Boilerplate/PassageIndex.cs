using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>A text block as folded words.</summary>
/// <param name="Block">The block.</param>
/// <param name="Order">Its place among the blocks.</param>
/// <param name="Words">The hashes of its words; an ellipsis is 0.</param>
/// <param name="Spans">The words' places in the prose.</param>
internal sealed record Passage(TextBlock Block, int Order, ImmutableArray<int> Words, ImmutableArray<TextSpan> Spans);

/// <summary>Finds blocks whose words stand again in another block, whole or with an ellipsis for what was left out.</summary>
/// <remarks><para>Runs of a few words are hashed once for the document, so that the work grows with its length.</para></remarks>
internal sealed class PassageIndex
{
    private const int MaximumPlaces = 16;
    private const int Ellipsis = 0;
    private readonly Dictionary<long, List<(Passage Passage, int Word)>> _places = [];
    private readonly int _run;

    /// <summary>Reads the blocks of a document.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="judgements">What of it is residue: that has no part in the text, and is left out.</param>
    /// <param name="run">How many words are hashed together.</param>
    public PassageIndex(DocumentTree tree, ImmutableArray<BlockJudgement> judgements, int run)
    {
        _run = run;
        ImmutableArray<Passage>.Builder passages = ImmutableArray.CreateBuilder<Passage>(tree.TextBlocks.Length);
        foreach (TextBlock block in tree.TextBlocks)
        {
            Passage passage = judgements[passages.Count].IsResidue ? new Passage(block, passages.Count, [], []) : Read(block, passages.Count);
            passages.Add(passage);
            for (int word = 0; word + run <= passage.Words.Length; word++)
            {
                Add(Hash(passage.Words.AsSpan(word, run)), passage, word);
            }
        }

        Passages = passages.MoveToImmutable();
    }

    /// <summary>The blocks in order.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>The words that a block repeats, with their source; null when it repeats none. Of two equal blocks the later is the copy.</summary>
    /// <remarks><para>Words that stand three times or more are a refrain or a form, not a copy.</para></remarks>
    public (Passage Passage, TextSpan Span)? FindOriginal(Passage copy, int minimumPiece)
    {
        (Passage Passage, TextSpan Span)? found = null;
        int originals = 0;
        var seen = new HashSet<Passage>(ReferenceEqualityComparer.Instance);
        foreach ((Passage other, int start) in Places(copy.Words.AsSpan()[..Math.Min(_run, copy.Words.Length)]))
        {
            // A repeated headline is a rule of its own.
            if (other.Block is HeadingBlock || ReferenceEquals(other, copy) || Match(copy.Words.AsSpan(), other.Words.AsSpan(), start, minimumPiece) is not { } end || !seen.Add(other))
            {
                continue;
            }

            originals++;
            if (other.Words.Length > copy.Words.Length || other.Order < copy.Order)
            {
                found ??= (other, other.Block.Prose.ToSource(TextSpan.FromBounds(other.Spans[start].Start, other.Spans[end - 1].End)));
            }
        }

        return originals == 1 ? found : null;
    }

    // The pieces between ellipses must follow each other in the original.
    private static int? Match(ReadOnlySpan<int> copy, ReadOnlySpan<int> other, int start, int minimumPiece)
    {
        int position = start;
        bool first = true;
        while (!copy.IsEmpty)
        {
            int length = copy.IndexOf(Ellipsis);
            ReadOnlySpan<int> piece = length < 0 ? copy : copy[..length];
            copy = length < 0 ? default : copy[(length + 1)..];
            if (piece.IsEmpty)
            {
                continue;
            }

            if (piece.Length < minimumPiece)
            {
                return null;
            }

            int offset = first ? (other[position..].StartsWith(piece) ? 0 : -1) : other[position..].IndexOf(piece);
            if (offset < 0)
            {
                return null;
            }

            position += offset + piece.Length;
            first = false;
        }

        return first ? null : position;
    }

    private static Passage Read(TextBlock block, int order)
    {
        Prose prose = block.Prose;
        ImmutableArray<int>.Builder words = ImmutableArray.CreateBuilder<int>(prose.Tokens.Length);
        ImmutableArray<TextSpan>.Builder spans = ImmutableArray.CreateBuilder<TextSpan>(prose.Tokens.Length);
        foreach (Token token in prose.Tokens)
        {
            ReadOnlySpan<char> text = prose.Text.AsSpan(token.Start, token.Length);
            bool isEllipsis = text is "\u2026" || (token.Kind == TokenKind.Punctuation && text.StartsWith("..."));
            if (isEllipsis || token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric or TokenKind.Abbreviation)
            {
                words.Add(isEllipsis ? Ellipsis : string.GetHashCode(text, StringComparison.OrdinalIgnoreCase) | 1);
                spans.Add(token.Span);
            }
        }

        return new Passage(block, order, words.DrainToImmutable(), spans.DrainToImmutable());
    }

    private static long Hash(ReadOnlySpan<int> words)
    {
        long hash = 17;
        foreach (int word in words)
        {
            hash = unchecked((hash * 1_000_003) + word);
        }

        return hash;
    }

    private void Add(long hash, Passage passage, int word)
    {
        if (!_places.TryGetValue(hash, out List<(Passage Passage, int Word)>? places))
        {
            _places[hash] = places = [];
        }

        // Words that stand everywhere prove nothing, and would cost the more the more often they stand.
        if (places.Count < MaximumPlaces)
        {
            places.Add((passage, word));
        }
    }

    private List<(Passage Passage, int Word)> Places(ReadOnlySpan<int> words) => _places.GetValueOrDefault(Hash(words)) ?? [];
}
