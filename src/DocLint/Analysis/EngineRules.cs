using System.Collections.Immutable;
using DocLint.Diagnostics;

namespace DocLint.Analysis;

/// <summary>The rules that the engine itself reports: what it could not do, and what is wrong with its instructions.</summary>
public static class EngineRules
{
    /// <summary>DL0001: an analyzer threw.</summary>
    public static DiagnosticDescriptor RuleFailed { get; } = new(
        "DL0001",
        "Rule failed",
        "Rule '{0}' failed with '{1}'; its other findings in this file are missing. Turn it off with '{2}'.",
        RuleCategory.Engine,
        RuleLevel.Warning)
    {
        Description = "A rule stopped with an error, so its findings in this file are missing; all other rules went on.",
    };

    /// <summary>DL0002: a file that cannot be read.</summary>
    public static DiagnosticDescriptor UnreadableInput { get; } = new(
        "DL0002",
        "Unreadable input",
        "The file cannot be checked: '{0}'.",
        RuleCategory.Engine,
        RuleLevel.Error)
    {
        Description = "A file cannot be opened or decoded, is too large, or is not what its name says.",
    };

    /// <summary>DL0003: configuration that cannot be used.</summary>
    public static DiagnosticDescriptor InvalidConfiguration { get; } = new(
        "DL0003",
        "Invalid configuration",
        "The configuration cannot be used: '{0}'.",
        RuleCategory.Engine,
        RuleLevel.Error)
    {
        Description = "A key, rule or value of the configuration or of a suppression is not known.",
    };

    /// <summary>DL0004: a suppression that suppresses nothing.</summary>
    public static DiagnosticDescriptor UnusedSuppression { get; } = new(
        "DL0004",
        "Unused suppression",
        "The suppression of '{0}' suppresses nothing here.",
        RuleCategory.Engine,
        RuleLevel.Warning)
    {
        Description = "A suppression matches no finding, so it can be removed.",
    };

    /// <summary>DL0005: a suppression whose date has passed.</summary>
    public static DiagnosticDescriptor ExpiredSuppression { get; } = new(
        "DL0005",
        "Expired suppression",
        "The suppression of '{0}' ended on '{1}', so its findings count again.",
        RuleCategory.Engine,
        RuleLevel.Warning)
    {
        Description = "A suppression's last day has passed; what it held back is reported again.",
    };

    /// <summary>DL0006: a suppression that does not say why.</summary>
    public static DiagnosticDescriptor SuppressionWithoutReason { get; } = new(
        "DL0006",
        "Suppression without reason",
        "The suppression of '{0}' does not say why; add '-- reason'.",
        RuleCategory.Engine,
        RuleLevel.Suggestion)
    {
        Description = "A suppression gives no reason, so nobody can tell later whether it still holds.",
    };

    /// <summary>DL0007: nothing was analysed.</summary>
    public static DiagnosticDescriptor NothingLinted { get; } = new(
        "DL0007",
        "Nothing linted",
        "Nothing was checked: '{0}'.",
        RuleCategory.Engine,
        RuleLevel.Error)
    {
        Description = "No file, or no prose, was analysed, so a clean result would mean nothing.",
    };

    /// <summary>DL0008: a file of evidence that cannot be used.</summary>
    public static DiagnosticDescriptor UnusableEvidence { get; } = new(
        "DL0008",
        "Unusable evidence",
        "The evidence cannot be used: '{0}'.",
        RuleCategory.Engine,
        RuleLevel.Error)
    {
        Description = "A captured source, fact sheet or fact-check is broken, so nothing can be checked against it.",
    };

    /// <summary>All of them, by ID.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [RuleFailed, UnreadableInput, InvalidConfiguration, UnusedSuppression, ExpiredSuppression, SuppressionWithoutReason, NothingLinted, UnusableEvidence];
}
