using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Who a statement is attributed to.</summary>
public enum AttributionKind
{
    /// <summary>A named person, organisation or document: "the Defense Ministry said", "according to Reuters".</summary>
    Named,

    /// <summary>A role or group that a reader could find out: "the mayor said", "police said".</summary>
    Role,

    /// <summary>Nobody in particular: "it's being reported that", "critics say", "experts believe".</summary>
    Anonymous,
}

/// <summary>Words that say where a statement comes from.</summary>
/// <remarks><para><see cref="Fact.ProseSpan"/> covers the source and the verb ("experts believe", "it's being reported that").</para></remarks>
public sealed record Attribution : Fact
{
    /// <summary>Who it is attributed to.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>The source as written ("experts", "the Defense Ministry"); null when there is none ("it is reported").</summary>
    public string? Source { get; init; }

    /// <summary>The source's place in the prose; empty when there is none.</summary>
    public TextSpan SourceSpan { get; init; }

    /// <summary>The reporting verb or phrase as written ("said", "according to").</summary>
    public required string Verb { get; init; }
}
