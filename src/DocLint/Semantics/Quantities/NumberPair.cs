namespace DocLint.Semantics;

/// <summary>How two numbers belong together.</summary>
internal enum RangeForm : byte
{
    /// <summary>From one to the other: "10–15", "between 40 and 50".</summary>
    Range,

    /// <summary>Two values with one unit: "eight or nine euros", "from 40 to 50 percent".</summary>
    Shared,

    /// <summary>A score: "3–1".</summary>
    Score,

    /// <summary>Two years: "2014–15".</summary>
    Years,

    /// <summary>A value and its tolerance: "5 ± 0.2 kg".</summary>
    Tolerance,
}

/// <summary>Two numbers that belong together.</summary>
internal struct NumberPair
{
    public Part First;

    public Part Second;

    public RangeForm Form;
}
