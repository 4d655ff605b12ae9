using System.Collections.Immutable;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A fact of the house: what a fact sheet says of an attribute of a subject.</summary>
/// <remarks><para>Immutable. Either <see cref="Quantity"/> or <see cref="Date"/> is set.</para></remarks>
public sealed record HouseFact
{
    /// <summary>The subject: "U.S. Forces Korea".</summary>
    public required string Subject { get; init; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>The attribute: "troops", "population", "founded".</summary>
    public required string Attribute { get; init; }

    /// <summary>Other words for the attribute.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The value as the sheet has it, with its unit.</summary>
    public required string Value { get; init; }

    /// <summary>The value as a number; null when it is a date.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>The value as a date; null when it is a number.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>How far from the value a text may be: a share of it, .02 for 2%.</summary>
    public decimal Tolerance { get; init; }

    /// <summary>The day that the value holds for; null when it holds at all times.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where the house has it from, or null.</summary>
    public string? Source { get; init; }

    /// <summary>The sheet.</summary>
    public required SourceText File { get; init; }

    /// <summary>The place of the value in the sheet.</summary>
    public required TextSpan Span { get; init; }
}
