using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Something that a document states: a quantity, a date, a quotation and so on.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
public abstract record Fact
{
    /// <summary>The sentence it stands in, or begins in.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Its span in the prose of <see cref="Sentence"/>.</summary>
    public required TextSpan ProseSpan { get; init; }

    /// <summary>Its span in the source.</summary>
    public TextSpan Span => Sentence.Prose.ToSource(ProseSpan);

    /// <summary>Its text as a reader sees it.</summary>
    public string Text => Sentence.Prose.Text.Substring(ProseSpan.Start, ProseSpan.Length);
}

/// <summary>What a number is.</summary>
public enum QuantityKind
{
    /// <summary>A bare number of which nothing more is known.</summary>
    Number,

    /// <summary>A number of things: "28,000 troops".</summary>
    Count,

    /// <summary>A measure with a unit: "8 to 75 cm".</summary>
    Measure,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A share of a whole; the value is in percent: "12%", "two-thirds", "1 in 5".</summary>
    Share,

    /// <summary>Percentage points or basis points; the value is in points.</summary>
    Points,

    /// <summary>A multiple: "doubled", "four times", "3x".</summary>
    Multiple,

    /// <summary>An age in years unless the unit says otherwise.</summary>
    Age,

    /// <summary>A score, a record or a vote: "3–1", "54 to 46".</summary>
    Score,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A place in an order: "3rd", "first".</summary>
    Ordinal,

    /// <summary>A version: "version 3.5", "v2.0.1".</summary>
    Version,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A name with a number in it: "Boeing 737", "5G", "COVID-19", "Section 230".</summary>
    Identifier,

    /// <summary>The number of a list's item or of a section.</summary>
    ListNumber,

    /// <summary>A number of a postal address.</summary>
    Address,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A number of a date.</summary>
    Date,

    /// <summary>A reference to a page, figure, table, chapter or paragraph of law.</summary>
    Reference,
}

/// <summary>How a number is compared: what the words around it claim.</summary>
public enum Comparator
{
    /// <summary>Nothing: the number itself.</summary>
    None,

    /// <summary>"fewer than", "under".</summary>
    Less,

    /// <summary>"at most", "up to", "no more than".</summary>
    LessOrEqual,

    /// <summary>"more than", "over".</summary>
    Greater,

    /// <summary>"at least", "28,000-plus".</summary>
    GreaterOrEqual,

    /// <summary>"about", "nearly", "some".</summary>
    About,
}

/// <summary>A number stated in the text with its unit, such as "3.5 km".</summary>
/// <remarks>
/// <para><see cref="Value"/> is in plain units ("5 million" is 5000000, "12%" is 12) and never converted between units. A range has <see cref="Low"/> and <see cref="High"/> instead.</para>
/// <para><see cref="Fact.ProseSpan"/> covers number, unit or noun, and words such as "-plus" that belong to it; <see cref="NumberSpan"/> covers the number alone.</para>
/// <para>Read from prose of every block, table cells too; never from code.</para>
/// </remarks>
public sealed record Quantity : Fact
{
    /// <summary>What the number is.</summary>
    public required QuantityKind Kind { get; init; }

    /// <summary>The number's digits or words in the prose, without unit and noun.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>The value; null for ranges and for numbers too large to hold.</summary>
    public decimal? Value { get; init; }

    /// <summary>The lower end of a range; null otherwise.</summary>
    public decimal? Low { get; init; }

    /// <summary>The upper end of a range; null otherwise.</summary>
    public decimal? High { get; init; }

    /// <summary>What the digits and words allow, in the same units as <see cref="Value"/>: rounding as the digits show, comparators and approximations.</summary>
    public Interval Interval { get; init; }

    /// <summary>What the words around the number claim.</summary>
    public Comparator Comparator { get; init; }

    /// <summary>The unit's name ("km", "%", "percentage points"), or the head noun of what is counted ("forces"); null for a bare number.</summary>
    public string? Unit { get; init; }

    /// <summary>The unit of a measure; null for all else.</summary>
    public UnitOfMeasure? Measure { get; init; }

    /// <summary>The ISO 4217 code of an amount of money; null for all else. Hundredth parts have the code with X at its end (<c>USX</c> the cent, <c>GBX</c> the penny), <c>XXX</c> is a word of several currencies ("francs").</summary>
    public string? Currency { get; init; }

    /// <summary>The whole noun phrase that is counted ("U.S. forces") in the prose; empty when there is none.</summary>
    public TextSpan NounSpan { get; init; }

    /// <summary>What the number is given per ("head", "hour", "100,000 people"), or null.</summary>
    public string? Per { get; init; }

    /// <summary>Whether the number, or part of it, is written in words.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether only an order of magnitude is given ("hundreds of miles"): then <see cref="Low"/> is one of its units, <see cref="High"/> ten.</summary>
    public bool IsVague { get; init; }

    /// <summary>Whether the larger end of a range is written first: "between 40 and 30".</summary>
    public bool IsReversed { get; init; }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => Low is not null;
}
