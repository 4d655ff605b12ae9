using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds what stands between quotation marks, and who spoke it.</summary>
internal static class QuotationRecognizer
{
    public static ImmutableArray<Quotation> Find(DocumentTree tree) => [];
}
