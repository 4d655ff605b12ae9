using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Linting;
using DocLint.Rules;

namespace DocLint.Cli.Plugins;

/// <summary>A plug-in whose code is loaded.</summary>
/// <param name="Description">What runs and reports know of it.</param>
/// <param name="Analyzers">Its analyzers.</param>
/// <param name="FindPage">The page of one of its rules by ID; null when it brings none.</param>
internal sealed record LoadedPlugin(RulePlugin Description, ImmutableArray<DiagnosticAnalyzer> Analyzers, Func<string, string?> FindPage);

/// <summary>The plug-ins of a run.</summary>
/// <param name="Loaded">The plug-ins, in the order asked.</param>
internal sealed record PluginSet(ImmutableArray<LoadedPlugin> Loaded)
{
    /// <summary>No plug-ins.</summary>
    public static PluginSet None { get; } = new([]);

    /// <summary>The analyzers of all of them.</summary>
    public IEnumerable<DiagnosticAnalyzer> Analyzers => Loaded.SelectMany(plugin => plugin.Analyzers);

    /// <summary>What runs and reports know of them.</summary>
    public ImmutableArray<RulePlugin> Descriptions => [.. Loaded.Select(plugin => plugin.Description)];

    /// <summary>The page of a rule by ID, built in or not; null when there is none.</summary>
    public string? FindPage(string ruleId) =>
        FindOwner(ruleId) is { } owner ? owner.FindPage(ruleId) : RulePages.Find(ruleId);

    /// <summary>The plug-in that a rule comes from; null for a rule of DocLint's own.</summary>
    public LoadedPlugin? FindOwner(string ruleId) =>
        Loaded.FirstOrDefault(plugin => plugin.Description.Rules.Any(rule => rule.Id == ruleId));
}
