using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What kind of citation it is.</summary>
public enum CitationKind
{
    /// <summary>A link.</summary>
    Link,

    /// <summary>A bare address in the text.</summary>
    Url,

    /// <summary>A reference to a footnote.</summary>
    Footnote,

    /// <summary>A bracketed number or author and year: "[12]", "(Smith, 2019)".</summary>
    Reference,

    /// <summary>An entry of a list of sources.</summary>
    ListEntry,

    /// <summary>A digital object identifier.</summary>
    Doi,

    /// <summary>An ISBN.</summary>
    Isbn,

    /// <summary>A source that is mentioned and not cited: "a U.N. report".</summary>
    Mentioned,
}

/// <summary>How far a citation's support reaches.</summary>
public enum CitationScope
{
    /// <summary>Nothing in the text, as an entry of a list of sources that nothing refers to.</summary>
    None,

    /// <summary>The sentence.</summary>
    Sentence,

    /// <summary>The paragraph.</summary>
    Paragraph,

    /// <summary>The table it stands in or captions.</summary>
    Table,

    /// <summary>The whole document.</summary>
    Document,
}

/// <summary>A reference to a source.</summary>
public sealed record Citation : Fact
{
    /// <summary>What kind of citation it is.</summary>
    public required CitationKind Kind { get; init; }

    /// <summary>The address, DOI, ISBN or label that identifies the source; null for sources that are only mentioned.</summary>
    public string? Target { get; init; }

    /// <summary>How far its support reaches.</summary>
    public required CitationScope Scope { get; init; }

    /// <summary>The tree's node that is the citation; null when it is written in plain words.</summary>
    public SyntaxNode? Node { get; init; }
}
