using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the references to sources.</summary>
internal static class CitationRecognizer
{
    public static ImmutableArray<Citation> Find(SemanticModel model) => [];
}
