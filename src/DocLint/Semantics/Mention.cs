namespace DocLint.Semantics;

/// <summary>What a name names.</summary>
public enum MentionKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>An acronym.</summary>
    Acronym,

    /// <summary>A name of something else, or of which nothing more is known.</summary>
    Other,
}

/// <summary>A name as it stands in the text.</summary>
public sealed record Mention : Fact
{
    /// <summary>What it names.</summary>
    public required MentionKind Kind { get; init; }

    /// <summary>The fullest form under which the document names the same thing: "Moon Jae-in" for "Moon" and "President Moon".</summary>
    public required string Canonical { get; init; }

    /// <summary>The expansion of an acronym that the document gives, or null.</summary>
    public string? Expansion { get; init; }

    /// <summary>The title before a person's name ("President"), or null. It is not part of the name.</summary>
    public string? Title { get; init; }
}
