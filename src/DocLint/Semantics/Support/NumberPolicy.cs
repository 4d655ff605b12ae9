namespace DocLint.Semantics;

/// <summary>The kinds of number that can be statistics.</summary>
[Flags]
public enum NumberKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Numbers of things.</summary>
    Count = 1,

    /// <summary>Amounts of money.</summary>
    Money = 2,

    /// <summary>Shares of a whole.</summary>
    Share = 4,

    /// <summary>Percentage points.</summary>
    Points = 8,

    /// <summary>Quantities of goods, land and energy with a unit.</summary>
    Measure = 16,

    /// <summary>All of them.</summary>
    All = Count | Money | Share | Points | Measure,
}

/// <summary>Which numbers are statistics that need support.</summary>
public sealed record NumberPolicy
{
    /// <summary>The default: counts of 100 and more, money of 100,000 and more, measures of 100,000 and more, shares and points.</summary>
    public static NumberPolicy Default { get; } = new();

    /// <summary>The kinds.</summary>
    public NumberKinds Kinds { get; init; } = NumberKinds.All;

    /// <summary>Smaller counts need no support.</summary>
    public decimal MinimumCount { get; init; } = 100;

    /// <summary>Smaller amounts of money need no support: prices, fares and fees are there for all to see.</summary>
    public decimal MinimumMoney { get; init; } = 100_000;

    /// <summary>Smaller measures need no support.</summary>
    public decimal MinimumMeasure { get; init; } = 100_000;
}
