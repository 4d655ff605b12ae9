using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>A sentence that states something checkable.</summary>
/// <remarks><para><see cref="Fact.ProseSpan"/> is the sentence.</para></remarks>
public sealed record Claim : Fact
{
    /// <summary>How checkable and worth checking it is, 0 to 1; .5 is where the tool calls it a claim.</summary>
    public required double Score { get; init; }

    /// <summary>Why, strongest first, each a short phrase: "states a percentage", "compares with the past".</summary>
    public required ImmutableArray<string> Reasons { get; init; }
}
