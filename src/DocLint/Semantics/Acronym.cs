using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>An acronym of a document: a word of capitals that stands for other words.</summary>
/// <remarks>
/// <para>The fact is its first use in running text: not in headings, table cells, titles of works or lists of sources, no part of a longer name, a code, an address or a run of capitals.</para>
/// <para>Immutable; equality compares all members.</para>
/// </remarks>
public sealed record Acronym : Fact
{
    /// <summary>Its letters, without the s of a plural or a possessive.</summary>
    public required string Letters { get; init; }

    /// <summary>Whether the document says anywhere what it stands for: words with its initials, words in a parenthesis behind it, it in a parenthesis behind words, an apposition, or a link on it.</summary>
    public required bool IsExplained { get; init; }

    /// <summary>Whether the document uses it as a noun somewhere: with an article or in the plural, which brands and calls rarely are.</summary>
    public required bool IsTerm { get; init; }
}
