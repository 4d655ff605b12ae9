using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>How a suppression was written.</summary>
public enum SuppressionKind
{
    /// <summary>A comment <c>doclint-disable-next-block</c>.</summary>
    NextBlock,

    /// <summary>A comment <c>doclint-disable</c>, up to <c>doclint-enable</c> or the end of the document.</summary>
    Range,

    /// <summary>A comment <c>doclint-disable-file</c>.</summary>
    File,

    /// <summary>An entry of <c>doclint: { disable: … }</c> in front matter, for the whole document.</summary>
    FrontMatter,

    /// <summary>An entry of a baseline, for one finding.</summary>
    Baseline,

    /// <summary>A line of <c>.editorconfig</c> that turns rules off, for the files of its section.</summary>
    Configuration,
}

/// <summary>A decision, written in the document, that findings of a rule do not count in a part of it.</summary>
/// <remarks><para>A directive that names several rules makes one suppression of each. Immutable.</para></remarks>
public sealed record Suppression
{
    /// <summary>The rules.</summary>
    public required RuleSelector Rules { get; init; }

    /// <summary>How it was written.</summary>
    public required SuppressionKind Kind { get; init; }

    /// <summary>The source in which findings do not count.</summary>
    public required TextSpan Region { get; init; }

    /// <summary>The source of the comment or of the entry.</summary>
    public required TextSpan DirectiveSpan { get; init; }

    /// <summary>The source of the rule's name in it.</summary>
    public required TextSpan RuleSpan { get; init; }

    /// <summary>Why, or null when nothing is said.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The last day on which it holds, or null.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether its last day has passed. What has expired suppresses nothing.</summary>
    public bool IsExpired(DateOnly asOf) => Until < asOf;

    /// <summary>Whether a finding falls under it, its last day left aside: its rule is named, and it begins in the region.</summary>
    public bool Covers(string ruleId, RuleCategory category, TextSpan span) =>
        (Region.Contains(span.Start) || Region.Contains(span)) && category != RuleCategory.Engine && Rules.Covers(ruleId, category);

    /// <summary>What a finding keeps of it.</summary>
    public SuppressionInfo ToInfo() => new(DirectiveSpan, Reason, Owner, Until);
}
