using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the quantities of a sentence or block in the model's list, which is in source order.</summary>
internal static class QuantityLookup
{
    /// <summary>The quantities of a sentence; takes logarithmic time.</summary>
    public static ImmutableArray<Quantity> In(SemanticModel model, Sentence sentence)
    {
        ImmutableArray<Quantity> all = model.Quantities;
        int first = FirstFrom(all, sentence.Span.Start);
        int end = first;
        while (end < all.Length && ReferenceEquals(all[end].Sentence, sentence))
        {
            end++;
        }

        return all.Slice(first, end - first);
    }

    /// <summary>The quantities of a block of text; takes logarithmic time.</summary>
    public static ImmutableArray<Quantity> In(SemanticModel model, TextBlock block)
    {
        ImmutableArray<Quantity> all = model.Quantities;
        int first = FirstFrom(all, block.Span.Start);
        int end = first;
        while (end < all.Length && ReferenceEquals(all[end].Sentence.Prose.Block, block))
        {
            end++;
        }

        return all.Slice(first, end - first);
    }

    private static int FirstFrom(ImmutableArray<Quantity> all, int position)
    {
        int low = 0;
        int high = all.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (all[middle].Sentence.Span.Start < position)
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
