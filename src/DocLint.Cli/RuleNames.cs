using DocLint.Diagnostics;
using DocLint.Linting;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary>The words that name rules, for a shell that completes them.</summary>
internal static class RuleNames
{
    /// <summary>IDs and names.</summary>
    public static IEnumerable<string> All()
    {
        using ServiceProvider services = Composition.Create();
        return services.GetRequiredService<Linter>().Descriptors.SelectMany(rule => new[] { rule.Id, rule.Name }).Order(StringComparer.Ordinal).ToArray();
    }

    /// <summary>IDs, names and categories.</summary>
    public static IEnumerable<string> Selectors() => [.. Enum.GetNames<RuleCategory>().Order(StringComparer.Ordinal), .. All()];
}
