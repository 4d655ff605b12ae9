using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What the sources say of a number, a date or a claim.</summary>
public enum EvidenceVerdict
{
    /// <summary>Nothing in it can be compared with a text.</summary>
    NotCheckable,

    /// <summary>No source that is cited for it is captured.</summary>
    NotCaptured,

    /// <summary>A source contains it. That says nothing of whether the source is right.</summary>
    Supported,

    /// <summary>No source that was read contains it.</summary>
    NotFound,

    /// <summary>A source contains the same with another value.</summary>
    Contradicted,
}

/// <summary>What the sources say of one number or date.</summary>
/// <param name="Fact">The number or date.</param>
/// <param name="ProseSpan">The part of it that the verdict is about, in the prose of its sentence.</param>
/// <param name="Verdict">What the sources say.</param>
/// <param name="Evidence">The source's own number or date; null when there is none.</param>
/// <param name="Source">The model of the source that <paramref name="Evidence"/> stands in, or null.</param>
public sealed record FactMatch(Fact Fact, TextSpan ProseSpan, EvidenceVerdict Verdict, Fact? Evidence = null, SemanticModel? Source = null)
{
    /// <summary>The place of the part in the claim's document.</summary>
    public TextSpan Span => Fact.Sentence.Prose.ToSource(ProseSpan);
}
