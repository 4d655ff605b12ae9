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

    /// <summary>The numbers and dates that are bound to facts of the house; null when there are no fact sheets.</summary>
    public FactTally? Facts { get; init; }

    /// <summary>The coverage of two documents together.</summary>
    public static SupportCoverage operator +(SupportCoverage left, SupportCoverage right) =>
        new(Add(left.Claims, right.Claims), Add(left.Numbers, right.Numbers))
        {
            Evidence = left.Evidence is { } a && right.Evidence is { } b ? a + b : left.Evidence ?? right.Evidence,
            Facts = left.Facts is { } c && right.Facts is { } d ? c + d : left.Facts ?? right.Facts,
        };

    private static SupportTally? Add(SupportTally? left, SupportTally? right) => left is { } a && right is { } b ? a + b : left ?? right;
}

/// <summary>How many numbers and dates state something that a fact sheet knows.</summary>
/// <param name="Agreeing">Those that agree with it.</param>
/// <param name="Contradicted">Those that do not.</param>
public readonly record struct FactTally(int Agreeing, int Contradicted)
{
    /// <summary>All of them.</summary>
    public int Bound => Agreeing + Contradicted;

    /// <summary>Two tallies together.</summary>
    public static FactTally operator +(FactTally left, FactTally right) => new(left.Agreeing + right.Agreeing, left.Contradicted + right.Contradicted);
}
