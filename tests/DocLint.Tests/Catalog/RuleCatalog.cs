using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Rules;
using DocLint.Testing;

namespace DocLint.Tests.Catalog;

/// <summary>The built-in rules with their pages.</summary>
internal static class RuleCatalog
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = BuiltInRules.Create();

    /// <summary>The rules of the analyzers, then those of the engine.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [.. Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Concat(EngineRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    public static TheoryData<string> RuleIds { get; } = new(Rules.Select(rule => rule.Id));

    public static DiagnosticDescriptor Find(string id) => Rules.Single(rule => rule.Id == id);

    /// <summary>The analyzer of a rule; null for rules of the engine.</summary>
    public static DiagnosticAnalyzer? FindAnalyzer(string id) =>
        Analyzers.FirstOrDefault(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == id));

    public static string PagePath(string id) => Path.Combine(Repository.Rules, $"{id}.md");

    public static RulePage Page(string id) => RulePage.Parse(File.ReadAllText(PagePath(id)));
}
