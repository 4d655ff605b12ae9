using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>A number or address that says what kind of identifier it is, and cannot be one.</summary>
/// <param name="Kind">The kind as it is called: "ISBN".</param>
/// <param name="Span">Where it stands in the text that was read.</param>
/// <param name="Written">It as written.</param>
/// <param name="Reason">Why it cannot be right, at most 60 characters.</param>
internal sealed record IdentifierFault(string Kind, TextSpan Span, string Written, string Reason)
{
    /// <summary>The only way to put it right, or null where there are several.</summary>
    public string? Repair { get; init; }

    /// <summary>It with the one pair of neighbours swapped that makes it right, or null.</summary>
    public string? Swapped { get; init; }
}
