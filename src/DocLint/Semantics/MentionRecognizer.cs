using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the names of a document.</summary>
internal static class MentionRecognizer
{
    public static ImmutableArray<Mention> Find(DocumentTree tree) => [];
}
