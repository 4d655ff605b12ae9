using DocLint.Diagnostics;

namespace DocLint.Configuration;

/// <summary>The keys of DocLint in <c>.editorconfig</c>, in lower case as they are looked up.</summary>
internal static class ConfigurationKeys
{
    public const string Prefix = "doclint";
    public const string OptionPrefix = "doclint.";
    public const string RulePrefix = "doclint_diagnostic.";
    public const string BulkPrefix = "doclint_analyzer_diagnostic.";
    public const string CategoryPrefix = "category-";
    public const string Severity = "severity";
    public const string AllSeverity = BulkPrefix + Severity;

    /// <summary>Not a key, and the first that comes to mind.</summary>
    public const string Plugins = OptionPrefix + "rules";

    /// <summary>The levels that can be written, strongest first.</summary>
    public static IEnumerable<string> LevelNames => ["error", "warning", "suggestion", "none", "default"];

    public static string RuleSeverity(string id) => $"{RulePrefix}{id}.{Severity}".ToLowerInvariant();

    public static string CategorySeverity(RuleCategory category) => $"{BulkPrefix}{CategoryPrefix}{category}.{Severity}".ToLowerInvariant();

    /// <summary>The rules whose level a key sets: an ID, a category, or <c>all</c>; null for other keys.</summary>
    public static string? FindRules(string key)
    {
        if (key.Equals(AllSeverity, StringComparison.OrdinalIgnoreCase))
        {
            return "all";
        }

        return Between(key, RulePrefix) ?? Between(key, BulkPrefix + CategoryPrefix);

        static string? Between(string key, string prefix) =>
            key.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && key.EndsWith("." + Severity, StringComparison.OrdinalIgnoreCase) && key.Length > prefix.Length + Severity.Length + 1
                ? key[prefix.Length..^(Severity.Length + 1)]
                : null;
    }

    public static bool TryParseLevel(string text, RuleLevel defaultLevel, out RuleLevel level)
    {
        RuleLevel? found = text.ToLowerInvariant() switch
        {
            "error" => RuleLevel.Error,
            "warning" => RuleLevel.Warning,
            "suggestion" => RuleLevel.Suggestion,
            "none" => RuleLevel.None,
            "default" => defaultLevel,
            _ => null,
        };
        level = found ?? defaultLevel;
        return found is not null;
    }
}
