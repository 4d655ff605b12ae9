using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Evidence.Captures;
using DocLint.Text;

namespace DocLint.Evidence;

/// <summary>How a cited source is captured.</summary>
public enum SourceEntryState
{
    /// <summary>It is.</summary>
    Captured,

    /// <summary>Its capture is older than asked.</summary>
    Stale,

    /// <summary>Its page has changed since an article was written.</summary>
    Changed,

    /// <summary>It is not.</summary>
    Missing,
}

/// <summary>A cited source and its capture.</summary>
/// <param name="Url">The address.</param>
/// <param name="State">How it is captured.</param>
/// <param name="Path">The capture, or null.</param>
/// <param name="Detail">What else there is to say, a phrase; may be empty.</param>
public sealed record SourceEntry(string Url, SourceEntryState State, string? Path, string Detail);

/// <summary>Something wrong with a capture.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Message">What is wrong: a sentence with its period.</param>
public sealed record SourceProblem(string Path, int Line, string Message);

/// <summary>An account of what articles cite and what is captured.</summary>
public sealed class SourceInventory
{
    /// <summary>From how many days on a capture is stale when nothing else is asked.</summary>
    public const int DefaultMaximumAge = 365;

    private SourceInventory(ImmutableArray<SourceEntry> entries, ImmutableArray<SourceProblem> problems, int captureCount)
    {
        Entries = entries;
        Problems = problems;
        CaptureCount = captureCount;
    }

    /// <summary>The cited sources, in the ordinal order of their addresses.</summary>
    public ImmutableArray<SourceEntry> Entries { get; }

    /// <summary>What is wrong, by file and line.</summary>
    public ImmutableArray<SourceProblem> Problems { get; }

    /// <summary>How many captures can be used.</summary>
    public int CaptureCount { get; }

    /// <summary>How many cited sources are in a state.</summary>
    public int Count(SourceEntryState state) => Entries.Count(entry => entry.State == state);

    /// <summary>Takes the account of a repository.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The repository's root, absolute, with forward slashes.</param>
    /// <param name="cited">What its articles cite.</param>
    /// <param name="day">Today.</param>
    /// <param name="maximumAge">From how many days on a capture is stale.</param>
    public static SourceInventory Take(IFileSystem files, string root, IReadOnlyList<CitedSource> cited, DateOnly day, int maximumAge)
    {
        var evidence = new RepositoryEvidence(files, root);
        var entries = ImmutableArray.CreateBuilder<SourceEntry>();
        var used = new HashSet<Capture>(ReferenceEqualityComparer.Instance);
        foreach (CitedSource source in cited.Where(source => source.IsCitation).OrderBy(source => source.Url, StringComparer.Ordinal))
        {
            Capture? capture = evidence.FindCapture(source.Url);
            _ = capture is not null && used.Add(capture);
            entries.Add(Describe(source, capture, evidence.FindLink(source.Url), day, maximumAge));
        }

        foreach (CitedSource source in cited.Where(source => !source.IsCitation))
        {
            _ = evidence.FindCapture(source.Url) is { } capture && used.Add(capture);
        }

        var problems = ImmutableArray.CreateBuilder<SourceProblem>();
        foreach (Diagnostic problem in evidence.Problems)
        {
            problems.Add(new SourceProblem(problem.Path, problem.Source!.Lines.GetPosition(problem.Span.Start).Line + 1, problem.Message));
        }

        var keys = new Dictionary<string, Capture>(StringComparer.Ordinal);
        foreach (Capture capture in evidence.Captures)
        {
            if (HashProblem(files, root, capture) is { } problem)
            {
                problems.Add(problem);
            }

            if (SourceAddress.GetKey(SourceAddress.GetArchived(capture.ArchiveUrl)) is { } archived && archived != SourceAddress.GetKey(capture.Url) && archived != SourceAddress.GetKey(capture.FinalUrl))
            {
                problems.Add(new SourceProblem(capture.Path, 1, $"Its 'archive_url' is a copy of '{SourceAddress.GetArchived(capture.ArchiveUrl)}', not of '{capture.Url}'."));
            }

            string key = SourceAddress.GetKey(capture.Url) ?? capture.Url;
            if (!keys.TryAdd(key, capture))
            {
                problems.Add(new SourceProblem(capture.Path, 1, $"'{keys[key].Path}' captures the same address '{capture.Url}'; remove one of the two."));
            }

            if (!used.Contains(capture))
            {
                problems.Add(new SourceProblem(capture.Path, 1, $"No article that was looked at cites '{capture.Url}'."));
            }
        }

        return new SourceInventory(entries.DrainToImmutable(), [.. problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)], evidence.Captures.Length);
    }

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static SourceEntry Describe(CitedSource source, Capture? capture, LinkState? link, DateOnly day, int maximumAge)
    {
        if (capture is null)
        {
            return new SourceEntry(source.Url, SourceEntryState.Missing, null, string.Create(CultureInfo.InvariantCulture, $"cited in {source.Path}:{source.Line}"));
        }

        if (capture.Changed is { } changed)
        {
            return new SourceEntry(source.Url, SourceEntryState.Changed, capture.Path, string.Create(CultureInfo.InvariantCulture, $"changed by {changed:yyyy-MM-dd}"));
        }

        bool isStale = Later(capture.Retrieved, link?.Confirmed) is { } retrieved && day.DayNumber - retrieved.DayNumber >= maximumAge;
        return new SourceEntry(source.Url, isStale ? SourceEntryState.Stale : SourceEntryState.Captured, capture.Path, capture.Retrieved is { } read ? string.Create(CultureInfo.InvariantCulture, $"retrieved {read:yyyy-MM-dd}") : "");
    }

    private static SourceProblem? HashProblem(IFileSystem files, string root, Capture capture)
    {
        if (capture.Sha256 is not { } written)
        {
            return null;
        }

        SourceText text = SourceText.Decode(files.ReadAllBytes(SlashPath.Combine(root, capture.Path), CaptureSet.MaximumLength), capture.Path);
        if (CaptureFile.Read(text, out _) is not { } file || CaptureFile.Hash(file.Body) == written)
        {
            return null;
        }

        int at = text.Content.IndexOf("sha256", StringComparison.Ordinal);
        return new SourceProblem(capture.Path, text.Lines.GetPosition(Math.Max(0, at)).Line + 1, "The text does not fit its 'sha256', so it was edited since it was fetched; restore it, or remove the line to keep the edit.");
    }
}
