using System.Collections.Immutable;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Rules;

namespace DocLint.Cli.Plugins;

/// <summary>Checks what plug-ins say of their rules, so that everything that names, configures or shows a rule can rely on it.</summary>
internal sealed class PluginRuleCheck
{
    private const int MostArguments = 20;
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    public PluginRuleCheck()
    {
        foreach (DiagnosticDescriptor rule in EngineRules.All.Concat(BuiltInRules.Create().SelectMany(analyzer => analyzer.SupportedDiagnostics)))
        {
            Claim(rule.Name, $"the name of DocLint's own '{rule.Id}'");
        }

        foreach (string category in RuleIndex.CategoryNames)
        {
            Claim(category, "the name of a category");
        }

        Claim("all", "a word that stands for all rules");
    }

    /// <summary>The rules of an analyzer.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="plugin">The plug-in, as the command line names it.</param>
    /// <exception cref="UsageException">One of them cannot be used.</exception>
    public ImmutableArray<DiagnosticDescriptor> Check(DiagnosticAnalyzer analyzer, string plugin)
    {
        ImmutableArray<DiagnosticDescriptor> rules = analyzer.SupportedDiagnostics;
        if (rules.IsDefaultOrEmpty)
        {
            throw Unusable(plugin, $"'{analyzer.GetType()}' lists no rule in 'SupportedDiagnostics'");
        }

        foreach (DiagnosticDescriptor rule in rules)
        {
            if (FindProblem(rule) is { } problem)
            {
                throw Unusable(plugin, $"rule '{rule.Id}' of '{analyzer.GetType()}' {problem}");
            }

            foreach (string name in (string[])[rule.Id, rule.Name])
            {
                if (!_owners.TryAdd(name, $"that of '{rule.Id}' of the plug-in '{plugin}'"))
                {
                    throw Unusable(plugin, name == rule.Id
                        ? $"the ID of its rule '{rule.Id}' is already {_owners[name]}; no two rules have one ID"
                        : $"the title of its rule '{rule.Id}' gives it the name '{name}', which is {_owners[name]}; choose another title");
                }
            }
        }

        return rules;
    }

    /// <summary>Whether a text is an address that a reader of a report may follow.</summary>
    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";

    private static string? FindProblem(DiagnosticDescriptor rule) =>
        !RuleId.IsWellFormed(rule.Id) ? "has an ID of another shape than 2 to 12 capital letters from A to Z and 1 to 6 digits, such as 'DESK12'"
        : RuleId.IsOwn(rule.Id) ? $"has an ID that begins with '{RuleId.OwnLetters}', which is kept for DocLint's own rules; choose other letters"
        : string.IsNullOrWhiteSpace(rule.Title) || rule.Name.Length == 0 ? "has no title"
        : string.IsNullOrWhiteSpace(rule.Description) ? "has no description"
        : rule.Category == RuleCategory.Engine || !Enum.IsDefined(rule.Category) ? $"has the category '{rule.Category}', which is not for rules about texts"
        : !Enum.IsDefined(rule.DefaultLevel) ? $"has the level '{rule.DefaultLevel}', which is none"
        : !IsMessage(rule.MessageFormat) ? $"has a message whose placeholders are not '{{0}}', '{{1}}' and so on: '{rule.MessageFormat}'"
        : rule.HelpUri is { } page && !IsAddress(page) ? $"has a page that is no address on the web: '{page}'"
        : FindProblem(rule.Options);

    private static string? FindProblem(ImmutableArray<RuleOption> options)
    {
        if (options.IsDefault)
        {
            return "has a list of options that was never made";
        }

        foreach (RuleOption option in options)
        {
            if (option is not (IntegerOption or BooleanOption or ChoiceOption or ListOption or ChoiceListOption))
            {
                return $"has an option of a kind that no configuration can set: '{option.GetType()}'";
            }

            if (!IsKey(option.Name))
            {
                return $"has an option that is not named in lower case with underscores: '{option.Name}'";
            }
        }

        return null;
    }

    private static bool IsKey(string name) =>
        name is { Length: > 0 } && name[0] is >= 'a' and <= 'z' && name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_');

    // Reports add placeholders behind those of the rule, so these must be plain and leave out no number.
    private static bool IsMessage(string format)
    {
        if (string.IsNullOrWhiteSpace(format))
        {
            return false;
        }

        try
        {
            int arguments = CompositeFormat.Parse(format).MinimumArgumentCount;
            return arguments <= MostArguments && Enumerable.Range(0, arguments).All(i => format.Contains($"{{{i}}}", StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static UsageException Unusable(string plugin, string why) => new($"the plug-in '{plugin}' cannot be used: {why}");

    private void Claim(string name, string owner) => _owners.TryAdd(name, owner);
}
