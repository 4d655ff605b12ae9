namespace DocLint.Semantics;

/// <summary>A place where a document spells an acronym out: "National Grid Board (NGB)", "NGB: National Grid Board", a row of a table with both.</summary>
/// <remarks><para>Read where the words have the acronym's initials, so that a name in another language is mostly none. The span covers the words, and the acronym where it stands in their sentence. Immutable; equality compares all members.</para></remarks>
public sealed record AcronymExpansion : Fact
{
    /// <summary>The acronym's letters, without the s of a plural.</summary>
    public required string Letters { get; init; }

    /// <summary>The words, as a reader sees them.</summary>
    public required string Words { get; init; }

    /// <summary>The document's first expansion of the acronym, when that has other words; null when it has the same, in whatever number, case or spelling, or when the text says why they differ.</summary>
    public AcronymExpansion? Other { get; init; }
}
