using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>How far from a statement its support may stand.</summary>
public enum SupportReach
{
    /// <summary>In its sentence, in the quotation it is part of, or where a citation says that it supports more: behind the paragraph, at the table.</summary>
    Sentence,

    /// <summary>Also anywhere in its paragraph, or in the line that introduces its list or table.</summary>
    Paragraph,

    /// <summary>Also in the short paragraphs beside it, as news is written one sentence a paragraph.</summary>
    Passage,

    /// <summary>Also in a list of sources that supports the document as a whole.</summary>
    Document,
}

/// <summary>What counts as support.</summary>
[Flags]
public enum SupportKinds
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A link, a footnote, a reference, an address.</summary>
    Citation = 1,

    /// <summary>Somebody named who is said to have said so.</summary>
    Name = 2,

    /// <summary>A role that a reader could find out: "police said".</summary>
    Role = 4,

    /// <summary>An entry of a list of sources that names what it supports.</summary>
    SourceList = 8,

    /// <summary>Supported figures that a figure follows from.</summary>
    Derived = 16,

    /// <summary>All of them.</summary>
    All = Citation | Name | Role | SourceList | Derived,
}

/// <summary>What counts as support, and how far away it may stand.</summary>
public sealed record SupportPolicy
{
    /// <summary>Everything counts, in the paragraph and in short ones beside it.</summary>
    public static SupportPolicy Default { get; } = new();

    /// <summary>How far away.</summary>
    public SupportReach Reach { get; init; } = SupportReach.Passage;

    /// <summary>What counts.</summary>
    public SupportKinds Kinds { get; init; } = SupportKinds.All;

    /// <summary>Speakers who count whatever <see cref="Kinds"/> says, also unnamed ones; parts of their names, letter case ignored.</summary>
    public ImmutableArray<string> TrustedSpeakers { get; init; } = [];

    /// <summary>Whether words are found in a speaker who is trusted.</summary>
    public bool Trusts(string? speaker)
    {
        if (speaker is null)
        {
            return false;
        }

        foreach (string trusted in TrustedSpeakers)
        {
            if (speaker.Contains(trusted, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a fact of these kinds would count.</summary>
    internal bool Accepts(Fact fact) => fact switch
    {
        Citation { Kind: CitationKind.ListEntry } => (Kinds & SupportKinds.SourceList) != 0,
        Citation => (Kinds & SupportKinds.Citation) != 0,
        Attribution { Kind: AttributionKind.Named } attribution => (Kinds & SupportKinds.Name) != 0 || Trusts(attribution.Source),
        Attribution { Kind: AttributionKind.Role } attribution => (Kinds & SupportKinds.Role) != 0 || Trusts(attribution.Source),
        Attribution attribution => Trusts(attribution.Source),
        Quotation quotation => (Kinds & SupportKinds.Name) != 0 || Trusts(quotation.Speaker),
        _ => false,
    };
}
