using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the relations between the numbers of a document, sentence by sentence.</summary>
internal static class RelationRecognizer
{
    // A sentence with more numbers is a table or a list in disguise.
    private const int MaximumQuantities = 40;

    public static ImmutableArray<Relation> Find(SemanticModel model)
    {
        ImmutableArray<Quantity> quantities = model.Quantities;
        ImmutableArray<Relation>.Builder found = ImmutableArray.CreateBuilder<Relation>();
        SentenceWords? previous = null;
        int first = 0;
        while (first < quantities.Length)
        {
            Sentence sentence = quantities[first].Sentence;
            int end = first + 1;
            while (end < quantities.Length && ReferenceEquals(quantities[end].Sentence, sentence))
            {
                end++;
            }

            SentenceWords? words = null;
            if (end - first <= MaximumQuantities && HasFigures(quantities.AsSpan()[first..end]) && IsReadable(sentence))
            {
                words = new SentenceWords(sentence, quantities.Slice(first, end - first));
                SentenceWords? before = previous is not null && IsNext(previous.Sentence, sentence) ? previous : null;
                FindInSentence(model, words, before, found);
            }

            previous = words;
            first = end;
        }

        int inSentences = found.Count;
        ListedParts.Find(model, found);
        if (found.Count > inSentences)
        {
            found.Sort(static (left, right) => left.Stated.Span.Start.CompareTo(right.Stated.Span.Start));
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether a number could be computed with.</summary>
    public static bool IsFigure(Quantity quantity) =>
        quantity.Kind is QuantityKind.Share or QuantityKind.Points or QuantityKind.Multiple || IsValue(quantity) && quantity.Measure?.Dimension != Dimension.Time;

    /// <summary>Whether a quantity is a single value that others can be computed from.</summary>
    public static bool IsValue(Quantity quantity) =>
        quantity is { Value: > 0, IsVague: false, Kind: QuantityKind.Count or QuantityKind.Number or QuantityKind.Money or QuantityKind.Measure, Comparator: Comparator.None or Comparator.About }
        && (quantity.Value >= 1 || !quantity.IsWritten);

    /// <summary>Whether two values may be of one kind, so that they can be compared or added.</summary>
    public static bool AreAlike(Quantity left, Quantity right)
    {
        if (left.Kind == QuantityKind.Number || right.Kind == QuantityKind.Number)
        {
            return true;
        }

        if (left.Kind != right.Kind || left.Currency != right.Currency || left.Per is not null && right.Per is not null && left.Per != right.Per)
        {
            return false;
        }

        return left.Kind switch
        {
            QuantityKind.Measure => left.Measure == right.Measure,
            QuantityKind.Count => left.Unit is null || right.Unit is null || left.Unit.Equals(right.Unit, StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }

    private static void FindInSentence(SemanticModel model, SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        int start = found.Count;
        Conversions.Find(words, found);
        Changes.Find(words, before, found);
        Multiples.Find(words, before, found);
        PartsOfWhole.Find(words, found);
        Wholes.Find(words, before, found);
        Sums.Find(words, before, found);

        // What somebody else said stands as it was said; and one quotation may not be computed with what stands outside.
        for (int i = found.Count - 1; i >= start; i--)
        {
            if (model.QuotationAt(found[i].Stated.Span) is not null)
            {
                found.RemoveAt(i);
            }
        }
    }

    // A sentence that says it has a slip on purpose, or whose numbers have fallen apart ("19. 89 inches", "4 , 748 tons"), is not computed with.
    private static bool IsReadable(Sentence sentence)
    {
        ReadOnlySpan<char> text = sentence.Prose.Text.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length);
        if (text.Contains("[sic", StringComparison.OrdinalIgnoreCase) || text.Contains("(sic", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // The point of such a number may have ended the sentence before.
        int start = Math.Max(0, sentence.FirstToken - 2);
        ReadOnlySpan<Token> tokens = sentence.Prose.Tokens.AsSpan()[start..(sentence.FirstToken + sentence.TokenCount)];
        for (int i = 2; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || tokens[i - 2].Kind != TokenKind.Number || tokens[i - 1].Length != 1 || tokens[i - 1].End == tokens[i].Start)
            {
                continue;
            }

            char mark = sentence.Prose.Text[tokens[i - 1].Start];
            if (mark == '.' || mark == ',' && tokens[i].Length == 3 && tokens[i - 2].End < tokens[i - 1].Start)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasFigures(ReadOnlySpan<Quantity> quantities)
    {
        int figures = 0;
        foreach (Quantity quantity in quantities)
        {
            figures += IsFigure(quantity) || quantity.Measure is not null || quantity.Kind == QuantityKind.Ordinal ? 1 : 0;
        }

        return figures > 0;
    }

    private static bool IsNext(Sentence first, Sentence second) =>
        ReferenceEquals(first.Prose, second.Prose) && first.FirstToken + first.TokenCount == second.FirstToken;
}
