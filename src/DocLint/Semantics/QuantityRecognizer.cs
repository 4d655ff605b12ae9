using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the numbers of a document and says what they are.</summary>
internal static class QuantityRecognizer
{
    public static ImmutableArray<Quantity> Find(DocumentTree tree, ImmutableArray<DateMention> dates) => [];
}
