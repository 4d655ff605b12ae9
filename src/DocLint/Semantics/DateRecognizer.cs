using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the dates of a document.</summary>
internal static class DateRecognizer
{
    public static ImmutableArray<DateMention> Find(DocumentTree tree, DateOnly? documentDate) => [];
}
