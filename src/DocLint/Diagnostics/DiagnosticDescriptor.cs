using System.Collections.Immutable;
using System.Text;

namespace DocLint.Diagnostics;

/// <summary>What a rule is: its ID, title, message, level and options.</summary>
/// <param name="Id">The ID, capital letters and digits as in <see cref="RuleId"/>, <c>DL</c> and four digits for a rule of DocLint's own; never reused.</param>
/// <param name="Title">The defect in a few words, without a period: "Weekday does not match date".</param>
/// <param name="MessageFormat">One sentence with a period and at least one placeholder, each in single quotes: "'{0}' falls on a '{1}'."</param>
/// <param name="Category">What the rule is about.</param>
/// <param name="DefaultLevel">The level when nothing is configured.</param>
/// <param name="Fix">Whether findings come with a fix.</param>
public sealed record DiagnosticDescriptor(
    string Id,
    string Title,
    string MessageFormat,
    RuleCategory Category,
    RuleLevel DefaultLevel,
    FixAvailability Fix = FixAvailability.None)
{
    private string? _name;

    /// <summary>The name, made of the title: <c>WeekdayDoesNotMatchDate</c>.</summary>
    public string Name => _name ??= MakeName(Title);

    /// <summary>One sentence that says what the rule finds, for lists and for SARIF's full description.</summary>
    public required string Description { get; init; }

    /// <summary>The rule's settings.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    /// <summary>The version that brought the rule.</summary>
    public string Since { get; init; } = "0.1";

    /// <summary>The address of the rule's page; null when there is none. Rules of DocLint's own have theirs by themselves.</summary>
    public string? HelpUri
    {
        get => field ?? (RuleId.IsOwn(Id) ? $"{ProjectLinks.RulePages}/{Id}.md" : null);
        init;
    }

    private static string MakeName(string title)
    {
        var name = new StringBuilder(title.Length);
        bool first = true;
        foreach (char c in title)
        {
            if (!char.IsLetterOrDigit(c))
            {
                first = true;
                continue;
            }

            name.Append(first ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
            first = false;
        }

        return name.ToString();
    }
}
