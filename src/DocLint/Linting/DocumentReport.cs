using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>What was found in one document, and how much of it was looked at.</summary>
/// <param name="Path">The path relative to the repository's root, with forward slashes.</param>
/// <param name="Source">The text; null when it could not be read.</param>
/// <param name="Diagnostics">The findings in order, suppressed ones too.</param>
/// <param name="Coverage">What was looked at.</param>
public sealed record DocumentReport(string Path, SourceText? Source, ImmutableArray<Diagnostic> Diagnostics, DocumentCoverage Coverage)
{
    /// <summary>The blocks whose findings count; null for all of them.</summary>
    public ChangedBlocks? Changes { get; init; }

    /// <summary>The suppressions that the document holds, in the order of their directives.</summary>
    public ImmutableArray<SuppressionUse> Suppressions { get; init; } = [];
}

/// <summary>How much of a document was analysed.</summary>
/// <param name="Words">The words of its prose.</param>
/// <param name="Sentences">The sentences of its prose.</param>
/// <param name="Characters">The UTF-16 code units of its source.</param>
/// <param name="MaskedCharacters">How many of them are no prose: markup, code, addresses, templating.</param>
public readonly record struct DocumentCoverage(int Words, int Sentences, int Characters, int MaskedCharacters)
{
    /// <summary>How much of what the prose states is sourced.</summary>
    public SupportCoverage Support { get; init; }

    /// <summary>The coverage of two documents together.</summary>
    public static DocumentCoverage operator +(DocumentCoverage left, DocumentCoverage right) => new(
        left.Words + right.Words,
        left.Sentences + right.Sentences,
        left.Characters + right.Characters,
        left.MaskedCharacters + right.MaskedCharacters)
    {
        Support = left.Support + right.Support,
    };
}
