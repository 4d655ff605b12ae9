using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a stretch between quotation marks is.</summary>
public enum QuotationKind
{
    /// <summary>Words that somebody is said to have spoken or written.</summary>
    Speech,

    /// <summary>A block quote.</summary>
    Block,

    /// <summary>A word or phrase held at a distance, or mentioned as a word: a “buffer” zone.</summary>
    ScareQuote,

    /// <summary>The title of a work.</summary>
    Title,
}

/// <summary>A quotation, with who is said to have spoken it.</summary>
/// <remarks><para><see cref="Fact.ProseSpan"/> covers the marks, as far as they stand in the block where it begins; a quotation that runs over several paragraphs has one part for each.</para></remarks>
public sealed record Quotation : Fact
{
    /// <summary>What it is.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>The source of the quoted words without the marks, one span a paragraph.</summary>
    public required ImmutableArray<TextSpan> ContentSpans { get; init; }

    /// <summary>The quoted words as a reader sees them, without the outer marks; paragraphs are parted by LF.</summary>
    public required string Content { get; init; }

    /// <summary>Who is said to have spoken, as written ("the minister", "Moon"); null when nobody is named.</summary>
    public string? Speaker { get; init; }

    /// <summary>The source of the speaker; empty when nobody is named.</summary>
    public TextSpan SpeakerSpan { get; init; }

    /// <summary>The reporting verb as written ("said", "according to"), or null.</summary>
    public string? Verb { get; init; }

    /// <summary>Whether it stands inside another quotation.</summary>
    public bool IsNested { get; init; }
}
