using System.Collections.Immutable;
using DocLint.Diagnostics;

namespace DocLint.Configuration;

/// <summary>What a run asks for beside its configuration files, by <c>--select</c>, <c>--ignore</c> and <c>--severity</c>.</summary>
/// <remarks><para>A level wins over everything; then a rule that is not selected is off, and one that is selected and off by configuration runs as a suggestion. The engine's rules cannot be deselected or ignored.</para></remarks>
public sealed record RuleOverrides
{
    /// <summary>Nothing.</summary>
    public static RuleOverrides None { get; } = new();

    /// <summary>The rules to run; empty for those that the configuration turns on.</summary>
    public ImmutableArray<RuleSelector> Select { get; init; } = [];

    /// <summary>The rules to leave out.</summary>
    public ImmutableArray<RuleSelector> Ignore { get; init; } = [];

    /// <summary>Levels; the last that names a rule wins.</summary>
    public ImmutableArray<(RuleSelector Rules, RuleLevel Level)> Levels { get; init; } = [];
}
