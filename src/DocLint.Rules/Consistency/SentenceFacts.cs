using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Consistency;

/// <summary>Finds the facts of one sentence in the model's lists, which are in source order.</summary>
internal static class SentenceFacts
{
    /// <summary>The facts that stand, or begin, in a sentence.</summary>
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
