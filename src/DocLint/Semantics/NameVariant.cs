using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>A spelling of a name that the document spells otherwise elsewhere.</summary>
/// <remarks>
/// <para>The fact stands where the rarer spelling stands first; of two that are equally frequent, the later one is the variant. Names in quotations, titles of works and lists of sources make no variant.</para>
/// <para>Immutable; equality compares all members.</para>
/// </remarks>
public sealed record NameVariant : Fact
{
    /// <summary>All places of this spelling in the author's own words, in source order; the first is that of the fact.</summary>
    public required ImmutableArray<Mention> Mentions { get; init; }

    /// <summary>The first place of the other spelling.</summary>
    public required Mention Other { get; init; }

    /// <summary>The other spelling of what is spelled at the places: of the whole name, or of its family name where that stands alone.</summary>
    public required string OtherSpelling { get; init; }
}
