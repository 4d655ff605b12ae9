using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the words that say where a statement comes from.</summary>
internal static class AttributionRecognizer
{
    public static ImmutableArray<Attribution> Find(SemanticModel model) => [];
}
