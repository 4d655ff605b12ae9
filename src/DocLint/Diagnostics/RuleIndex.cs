using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DocLint.Diagnostics;

/// <summary>The rules of a run, to be found by what people write for them.</summary>
/// <remarks><para>Case is ignored in IDs, names and categories. Immutable and thread-safe.</para></remarks>
public sealed class RuleIndex
{
    private static readonly ImmutableArray<(RuleCategory Category, string Name)> s_categories =
    [
        (RuleCategory.Engine, nameof(RuleCategory.Engine)),
        (RuleCategory.Support, nameof(RuleCategory.Support)),
        (RuleCategory.Citations, nameof(RuleCategory.Citations)),
        (RuleCategory.Consistency, nameof(RuleCategory.Consistency)),
        (RuleCategory.Evidence, nameof(RuleCategory.Evidence)),
        (RuleCategory.Boilerplate, nameof(RuleCategory.Boilerplate)),
        (RuleCategory.Corpus, nameof(RuleCategory.Corpus)),
        (RuleCategory.Structure, nameof(RuleCategory.Structure)),
        (RuleCategory.Style, nameof(RuleCategory.Style)),
    ];

    private readonly Dictionary<string, DiagnosticDescriptor> _byIdOrName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates an index.</summary>
    /// <param name="rules">The rules, the engine's too; of two with one ID or name the first is kept.</param>
    /// <param name="options">The settings that belong to no single rule, written <c>doclint.name</c>.</param>
    public RuleIndex(IEnumerable<DiagnosticDescriptor> rules, ImmutableArray<RuleOption> options = default)
    {
        Rules = [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        Options = options.IsDefault ? [] : options;
        foreach (DiagnosticDescriptor rule in Rules)
        {
            _byIdOrName.TryAdd(rule.Id, rule);
        }

        foreach (DiagnosticDescriptor rule in Rules)
        {
            _byIdOrName.TryAdd(rule.Name, rule);
        }
    }

    /// <summary>The names of the categories.</summary>
    public static IEnumerable<string> CategoryNames => s_categories.Select(category => category.Name);

    /// <summary>The rules by ID.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules { get; }

    /// <summary>The settings that belong to no single rule.</summary>
    public ImmutableArray<RuleOption> Options { get; }

    /// <summary>The rule with an ID or a name, or null.</summary>
    public DiagnosticDescriptor? Find(string idOrName) => _byIdOrName.GetValueOrDefault(idOrName);

    /// <summary>The place of a rule in <see cref="Rules"/>, by its ID in upper case; negative when it is not there.</summary>
    public int IndexOf(string id)
    {
        int low = 0;
        int high = Rules.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Rules[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The category with a name, or null.</summary>
    public static RuleCategory? FindCategory(string name)
    {
        foreach ((RuleCategory category, string known) in s_categories)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return category;
            }
        }

        return null;
    }

    /// <summary>Understands an ID, a name, the beginning of an ID, a category or <c>all</c>.</summary>
    /// <returns>False when no rule and no category is called so.</returns>
    public bool TrySelect(string text, [NotNullWhen(true)] out RuleSelector? selector)
    {
        selector = null;
        if (Find(text) is { } rule)
        {
            selector = RuleSelector.ForRule(rule.Id);
        }
        else if (FindCategory(text) is { } category)
        {
            selector = RuleSelector.ForCategory(category, s_categories[(int)category].Name);
        }
        else if (text.Equals("all", StringComparison.OrdinalIgnoreCase))
        {
            selector = RuleSelector.All;
        }
        else if (IsPrefix(text))
        {
            selector = RuleSelector.ForPrefix(text.ToUpperInvariant());
        }

        return selector is not null;
    }

    /// <summary>The end of a message about an unknown name: <c>; the nearest is 'DL1001'</c>, or nothing.</summary>
    public string Hint(string text) => Hint(text, Rules.Select(r => r.Id).Concat(Rules.Select(r => r.Name)).Concat(CategoryNames).Append("all"));

    /// <summary>The same, where only an ID can be meant.</summary>
    public string HintId(string text) => Hint(text, Rules.Select(r => r.Id));

    // Behind an ID with other letters than those of all rules, a plug-in may have been forgotten.
    private string Hint(string text, IEnumerable<string> candidates)
    {
        string id = text.ToUpperInvariant();
        bool mayBeForeign = RuleId.IsWellFormed(id) && !Rules.Any(rule => RuleId.Letters(rule.Id).SequenceEqual(RuleId.Letters(id)));
        return NearestName.Hint(text, candidates) + (mayBeForeign ? "; the rules of a plug-in are known only where '--rules' names it" : "");
    }

    // A range of DocLint's own IDs may still be without rules; "DL6" is a category's, "DL66" is more likely a slip. Of other IDs the letters are whole.
    private bool IsPrefix(string text)
    {
        if (text.Length == 3 && text.StartsWith(RuleId.OwnLetters, StringComparison.OrdinalIgnoreCase))
        {
            return text[2] is >= '0' and <= '8';
        }

        foreach (DiagnosticDescriptor rule in Rules)
        {
            int letters = RuleId.Letters(rule.Id).Length;
            if (text.Length >= (RuleId.IsOwn(rule.Id) ? letters + 2 : letters) && rule.Id.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
