using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the facts of one sentence or block in the model's lists, which are in source order; takes logarithmic time.</summary>
public static class SentenceFacts
{
    /// <summary>The facts that stand, or begin, in a sentence.</summary>
    /// <param name="facts">One of the model's lists, such as <see cref="SemanticModel.Quantities"/>.</param>
    /// <param name="sentence">The sentence.</param>
    public static ReadOnlySpan<TFact> Of<TFact>(ImmutableArray<TFact> facts, Sentence sentence)
        where TFact : Fact
    {
        int start = FirstFrom(facts, sentence.Span.Start);
        int end = start;
        while (end < facts.Length && ReferenceEquals(facts[end].Sentence, sentence))
        {
            end++;
        }

        return facts.AsSpan()[start..end];
    }

    /// <summary>The facts that stand in a block of text.</summary>
    /// <param name="facts">One of the model's lists, such as <see cref="SemanticModel.Quantities"/>.</param>
    /// <param name="block">The block.</param>
    public static ReadOnlySpan<TFact> Of<TFact>(ImmutableArray<TFact> facts, TextBlock block)
        where TFact : Fact
    {
        int start = FirstFrom(facts, block.Span.Start);
        int end = start;
        while (end < facts.Length && ReferenceEquals(facts[end].Sentence.Prose.Block, block))
        {
            end++;
        }

        return facts.AsSpan()[start..end];
    }

    private static int FirstFrom<TFact>(ImmutableArray<TFact> facts, int position)
        where TFact : Fact
    {
        int low = 0;
        int high = facts.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (facts[middle].Sentence.Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
