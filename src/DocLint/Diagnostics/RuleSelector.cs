namespace DocLint.Diagnostics;

/// <summary>Names one rule or several: by ID (<c>DL1001</c>), name (<c>UnsupportedNumber</c>), the beginning of an ID (<c>DL5</c>), category (<c>Boilerplate</c>), or <c>all</c>.</summary>
/// <remarks><para>Made by <see cref="RuleIndex.TrySelect"/>. Immutable; equal when they name rules in the same way.</para></remarks>
public sealed record RuleSelector
{
    private readonly string? _id;
    private readonly string? _prefix;
    private readonly RuleCategory? _category;

    private RuleSelector(string text, string? id, string? prefix, RuleCategory? category)
    {
        Text = text;
        _id = id;
        _prefix = prefix;
        _category = category;
    }

    /// <summary>All rules but the engine's own.</summary>
    public static RuleSelector All { get; } = new("all", null, null, null);

    /// <summary>How it is shown: the ID, the beginning of an ID, the category, or <c>all</c>.</summary>
    public string Text { get; }

    /// <summary>Whether it names a single rule.</summary>
    public bool IsSingleRule => _id is not null;

    /// <summary>The category, when it names one.</summary>
    public RuleCategory? Category => _category;

    internal static RuleSelector ForRule(string id) => new(id, id, null, null);

    internal static RuleSelector ForPrefix(string prefix) => new(prefix, null, prefix, null);

    internal static RuleSelector ForCategory(RuleCategory category, string name) => new(name, null, null, category);

    /// <summary>Whether it names a rule.</summary>
    public bool Covers(DiagnosticDescriptor rule) => Covers(rule.Id, rule.Category);

    /// <summary>Whether it names a rule.</summary>
    /// <param name="ruleId">The rule's ID.</param>
    /// <param name="category">The rule's category.</param>
    public bool Covers(string ruleId, RuleCategory category)
    {
        if (_id is not null)
        {
            return ruleId == _id;
        }

        if (_prefix is not null)
        {
            return ruleId.StartsWith(_prefix, StringComparison.Ordinal);
        }

        return _category is { } own ? category == own : category != RuleCategory.Engine;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
