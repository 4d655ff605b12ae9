namespace DocLint.Analysis;

/// <summary>How many statements of one kind have support.</summary>
/// <param name="Supported">Those with a citation or a source near them.</param>
/// <param name="Unsupported">Those without.</param>
/// <param name="Exempt">Those that need none, or that a rule's options leave alone: in quoted words, in an exempt section, in a supposition.</param>
public readonly record struct SupportTally(int Supported, int Unsupported, int Exempt)
{
    /// <summary>All of them.</summary>
    public int Found => Supported + Unsupported + Exempt;

    /// <summary>Two tallies together.</summary>
    public static SupportTally operator +(SupportTally left, SupportTally right) =>
        new(left.Supported + right.Supported, left.Unsupported + right.Unsupported, left.Exempt + right.Exempt);
}

/// <summary>How much of what a document states is sourced, as the rules that judge it count.</summary>
/// <remarks><para>A part is null when no rule counted it, which is not the same as nothing found.</para></remarks>
/// <param name="Claims">The sentences that state something checkable.</param>
/// <param name="Numbers">The statistics.</param>
public readonly record struct SupportCoverage(SupportTally? Claims, SupportTally? Numbers)
{
    /// <summary>What the captured sources say of the claims; null when no rule asked them.</summary>
    public EvidenceTally? Evidence { get; init; }

    /// <summary>The coverage of two documents together.</summary>
    public static SupportCoverage operator +(SupportCoverage left, SupportCoverage right) =>
        new(Add(left.Claims, right.Claims), Add(left.Numbers, right.Numbers))
        {
            Evidence = left.Evidence is { } a && right.Evidence is { } b ? a + b : left.Evidence ?? right.Evidence,
        };

    private static SupportTally? Add(SupportTally? left, SupportTally? right) => left is { } a && right is { } b ? a + b : left ?? right;
}
