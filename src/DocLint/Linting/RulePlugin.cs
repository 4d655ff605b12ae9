using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>Rules that DocLint does not ship, and what a run has to know of the plug-in that brought them.</summary>
/// <param name="Name">The plug-in's name.</param>
/// <param name="Version">Its version, as it is shown.</param>
/// <param name="Content">The hash of its code: results of another build are not reused.</param>
/// <param name="Rules">Its rules.</param>
public sealed record RulePlugin(string Name, string Version, ContentHash Content, ImmutableArray<DiagnosticDescriptor> Rules)
{
    /// <summary>Who made it; null when it does not say.</summary>
    public string? Organization { get; init; }

    /// <summary>The address where more is said of it; null when there is none.</summary>
    public string? HomePage { get; init; }
}
