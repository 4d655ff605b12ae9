using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>The levels and options in force for the files that the same sections of <c>.editorconfig</c> speak of.</summary>
/// <remarks>
/// <para><c>doclint_diagnostic.ID.severity</c> wins over <c>doclint_analyzer_diagnostic.category-NAME.severity</c>, and that over <c>doclint_analyzer_diagnostic.severity</c>, wherever they stand. The last two leave alone what is off by default, and the last also the engine's own rules.</para>
/// <para>Values that cannot be used count as not written; <see cref="ConfigurationValidator"/> reports them. Immutable and thread-safe.</para>
/// </remarks>
public sealed class RuleConfiguration : AnalyzerConfig
{
    private readonly EditorConfigOptions _options;
    private readonly RuleOverrides _overrides;
    private readonly RuleIndex _rules;
    private readonly RuleLevel[] _levels;
    private readonly Lazy<ContentHash> _identity;

    /// <summary>Creates a configuration.</summary>
    /// <param name="rules">The rules of the run.</param>
    /// <param name="options">What the files say.</param>
    /// <param name="overrides">What the run asks for.</param>
    public RuleConfiguration(RuleIndex rules, EditorConfigOptions options, RuleOverrides? overrides = null)
    {
        _rules = rules;
        _options = options;
        _overrides = overrides ?? RuleOverrides.None;
        _levels = new RuleLevel[rules.Rules.Length];
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = Decide(rules.Rules[i]);
        }

        _identity = new(Identify);
    }

    /// <inheritdoc/>
    public override ContentHash? Identity => _identity.Value;

    /// <inheritdoc/>
    public override RuleLevel GetLevel(DiagnosticDescriptor descriptor) =>
        _rules.IndexOf(descriptor.Id) is var index and >= 0 ? _levels[index] : Decide(descriptor);

    /// <inheritdoc/>
    public override string? GetOption(string ruleId, string option)
    {
        string? value = _options[$"{ConfigurationKeys.OptionPrefix}{ruleId}.{option}".ToLowerInvariant()]?.Value;
        return value is null || FindOption(ruleId, option) is { } known && !known.Accepts(value) ? null : value;
    }

    /// <summary>The written value of a setting that belongs to no single rule, or null when nothing usable is set.</summary>
    public string? GetOption(RuleOption option) =>
        _options[$"{ConfigurationKeys.OptionPrefix}{option.Name}".ToLowerInvariant()]?.Value is { } value && option.Accepts(value) ? value : null;

    /// <summary>The level that the files give a rule, the run's wishes left aside.</summary>
    public RuleLevel GetConfiguredLevel(DiagnosticDescriptor rule)
    {
        if (Read(ConfigurationKeys.RuleSeverity(rule.Id), rule) is { } own)
        {
            return own;
        }

        if (rule.DefaultLevel == RuleLevel.None)
        {
            return RuleLevel.None;
        }

        if (Read(ConfigurationKeys.CategorySeverity(rule.Category), rule) is { } category)
        {
            return category;
        }

        return rule.Category != RuleCategory.Engine && Read(ConfigurationKeys.AllSeverity, rule) is { } all ? all : rule.DefaultLevel;
    }

    /// <summary>Whether a rule is on by the files and off by the wishes of this run, so that a suppression of it may be of use another time.</summary>
    public bool WasLeftOut(DiagnosticDescriptor rule) => GetLevel(rule) == RuleLevel.None && GetConfiguredLevel(rule) != RuleLevel.None;

    private RuleLevel? Read(string key, DiagnosticDescriptor rule) =>
        _options[key] is { } option && ConfigurationKeys.TryParseLevel(option.Value, rule.DefaultLevel, out RuleLevel level) ? level : null;

    private RuleLevel Decide(DiagnosticDescriptor rule)
    {
        for (int i = _overrides.Levels.Length - 1; i >= 0; i--)
        {
            if (_overrides.Levels[i].Rules.Covers(rule))
            {
                return _overrides.Levels[i].Level;
            }
        }

        RuleLevel configured = GetConfiguredLevel(rule);
        if (rule.Category == RuleCategory.Engine)
        {
            return configured;
        }

        foreach (RuleSelector ignored in _overrides.Ignore)
        {
            if (ignored.Covers(rule))
            {
                return RuleLevel.None;
            }
        }

        if (_overrides.Select.IsEmpty)
        {
            return configured;
        }

        foreach (RuleSelector selected in _overrides.Select)
        {
            if (selected.Covers(rule))
            {
                return configured == RuleLevel.None ? RuleLevel.Suggestion : configured;
            }
        }

        return RuleLevel.None;
    }

    private ContentHash Identify()
    {
        var text = new StringBuilder();
        foreach (DiagnosticDescriptor rule in _rules.Rules)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rule.Id}\0{GetLevel(rule)}\0{GetConfiguredLevel(rule)}\0");
        }

        foreach (string key in _options.Keys)
        {
            if (key.StartsWith(ConfigurationKeys.Prefix, StringComparison.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"{key}\0{_options[key]!.Value}\0");
            }
        }

        return ContentHash.Of(text.ToString());
    }

    private RuleOption? FindOption(string ruleId, string option)
    {
        foreach (RuleOption known in _rules.Find(ruleId)?.Options ?? [])
        {
            if (known.Name.Equals(option, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }
}
