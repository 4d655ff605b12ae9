using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Scores the sentences of a document as claims.</summary>
internal static class ClaimRecognizer
{
    public static ImmutableArray<Claim> Find(SemanticModel model) => [];
}
