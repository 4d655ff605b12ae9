using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the numbers of a document and says what they are.</summary>
internal static class QuantityRecognizer
{
    public static ImmutableArray<Quantity> Find(DocumentTree tree, ImmutableArray<DateMention> dates)
    {
        ImmutableArray<Quantity>.Builder quantities = ImmutableArray.CreateBuilder<Quantity>();
        var reader = new QuantityReader(quantities, new DateIndex(dates));
        foreach (TextBlock block in tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                reader.Read(sentence);
            }
        }

        return quantities.DrainToImmutable();
    }
}
