using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Rules.Support;

/// <summary>A finding that grows by further places before it is reported, since they need the same source.</summary>
/// <param name="first">The finding at its first place.</param>
internal sealed class FindingGroup(Diagnostic first)
{
    private readonly ImmutableArray<RelatedLocation>.Builder _related = ImmutableArray.CreateBuilder<RelatedLocation>();

    /// <summary>Adds a place.</summary>
    public void Add(TextSpan span, string message) => _related.Add(new RelatedLocation(span, message));

    /// <summary>The finding with all of its places.</summary>
    public Diagnostic ToDiagnostic() => _related.Count == 0 ? first : first with { RelatedLocations = _related.ToImmutable() };
}
