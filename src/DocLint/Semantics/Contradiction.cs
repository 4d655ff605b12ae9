using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>How two passages of one document contradict each other.</summary>
public enum ContradictionKind
{
    /// <summary>One thing is given two values: numbers, dates, directions.</summary>
    TwoValues,

    /// <summary>One passage says what the other denies.</summary>
    Denial,
}

/// <summary>A value that a document gives otherwise elsewhere, for the same thing.</summary>
/// <remarks><para><see cref="Fact.ProseSpan"/> covers the later of the two values, or the denial. Immutable and thread-safe.</para></remarks>
public sealed record Contradiction : Fact
{
    /// <summary>How the two passages differ.</summary>
    public required ContradictionKind Kind { get; init; }

    /// <summary>The sentence with the other value.</summary>
    public required Sentence OtherSentence { get; init; }

    /// <summary>The other value in the prose of <see cref="OtherSentence"/>.</summary>
    public required TextSpan OtherProseSpan { get; init; }

    /// <summary>The other value in the source.</summary>
    public TextSpan OtherSpan => OtherSentence.Prose.ToSource(OtherProseSpan);

    /// <summary>The other value as a reader sees it.</summary>
    public string OtherText => OtherSentence.Prose.Text.Substring(OtherProseSpan.Start, OtherProseSpan.Length);
}
