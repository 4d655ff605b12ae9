using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.Suppressions;

/// <summary>A suppression and its place.</summary>
/// <param name="Path">The file it is written in.</param>
/// <param name="Position">Its first character there, from 0.</param>
/// <param name="Use">What it says and how it stands.</param>
public sealed record ListedSuppression(string Path, LinePosition Position, SuppressionUse Use);

/// <summary>Gathers the suppressions of a run: those in documents as their reports come, others when they are added.</summary>
/// <remarks><para>No document's text is kept.</para></remarks>
/// <param name="soon">From how many days left on a suppression counts as ending soon.</param>
public sealed class SuppressionList(int soon) : IReporter
{
    private readonly List<ListedSuppression> _listed = [];
    private readonly List<string> _problems = [];

    /// <summary>The day that counts as today.</summary>
    public DateOnly AsOf { get; private set; }

    /// <summary>The suppressions, by file and place.</summary>
    public IEnumerable<ListedSuppression> Listed => _listed.OrderBy(listed => listed.Path, StringComparer.Ordinal).ThenBy(listed => listed.Position.Line).ThenBy(listed => listed.Position.Character);

    /// <summary>What keeps the list from being complete, with its place: files that cannot be read, suppressions that cannot be understood.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>How many of them stand so.</summary>
    public int Count(SuppressionState state) => _listed.Count(listed => listed.Use.State == state);

    /// <summary>How many of them end soon.</summary>
    public int CountSoon() => _listed.Count(listed => EndsSoon(listed.Use));

    /// <summary>How many of them say no reason where one can be given.</summary>
    public int CountUnreasoned() => _listed.Count(listed => listed.Use is { Kind: not SuppressionKind.Configuration, Decision.Reason: null });

    /// <summary>Whether a suppression still holds and will not for long.</summary>
    public bool EndsSoon(SuppressionUse use) => use.DaysLeft(AsOf) is { } days && days > 0 && days <= soon;

    /// <summary>Adds suppressions that stand in files of their own.</summary>
    public void Add(IEnumerable<SuppressionUse> uses)
    {
        foreach (SuppressionUse use in uses)
        {
            Add(use, use.Decision.Source!);
        }
    }

    /// <inheritdoc/>
    public void Begin(RunInfo run) => AsOf = run.AsOf;

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (SuppressionUse use in document.Suppressions)
        {
            Add(use, document.Source!);
        }

        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Descriptor == EngineRules.InvalidConfiguration || (diagnostic.Descriptor == EngineRules.UnreadableInput && document.Source is null))
            {
                _problems.Add($"{diagnostic.Path}:{diagnostic.Source!.Lines.GetPosition(diagnostic.Span.Start)}: {diagnostic.Message}");
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
    }

    private void Add(SuppressionUse use, SourceText source) => _listed.Add(new ListedSuppression(
        source.Path,
        source.Lines.GetPosition(use.Decision.Span.Start),
        use with { Decision = use.Decision with { Source = null } }));

    /// <summary>How a suppression was written, in words.</summary>
    internal static string KindName(SuppressionKind kind) => kind switch
    {
        SuppressionKind.NextBlock => "next block",
        SuppressionKind.Range => "range",
        SuppressionKind.File => "file",
        SuppressionKind.FrontMatter => "front matter",
        SuppressionKind.Baseline => "baseline",
        _ => "configuration",
    };
}
