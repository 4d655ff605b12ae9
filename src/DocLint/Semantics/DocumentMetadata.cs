using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>A value of the metadata with the place it was read from.</summary>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Span">Its source.</param>
/// <param name="Origin">Where it was found: <c>front matter</c>, <c>meta</c>, <c>JSON-LD</c>, <c>text</c>; <c>capture</c> where the file of a captured source says it, with an empty span.</param>
public sealed record MetadataValue<TValue>(TValue Value, TextSpan Span, string Origin);

/// <summary>What a document says of itself: from front matter, a page's head, JSON-LD or the visible text, in this order of trust.</summary>
public sealed record DocumentMetadata
{
    /// <summary>The title, or null.</summary>
    public MetadataValue<string>? Title { get; init; }

    /// <summary>The authors; empty when none is named.</summary>
    public ImmutableArray<MetadataValue<string>> Authors { get; init; } = [];

    /// <summary>The day of publication, or null.</summary>
    public MetadataValue<DateOnly>? Published { get; init; }

    /// <summary>The day of the last change, or null.</summary>
    public MetadataValue<DateOnly>? Modified { get; init; }

    /// <summary>The section or category, or null.</summary>
    public MetadataValue<string>? Section { get; init; }

    /// <summary>The canonical address, or null.</summary>
    public MetadataValue<string>? CanonicalAddress { get; init; }

    /// <summary>The language as a BCP 47 tag, or null.</summary>
    public MetadataValue<string>? Language { get; init; }
}
