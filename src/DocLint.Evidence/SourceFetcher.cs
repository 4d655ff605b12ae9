using DocLint.Analysis;
using DocLint.Evidence.Captures;
using DocLint.Evidence.Fetching;
using DocLint.Evidence.Links;
using DocLint.Evidence.Pages;
using DocLint.Text;

namespace DocLint.Evidence;

/// <summary>What fetching a source came to.</summary>
/// <param name="Source">The source.</param>
/// <param name="Change">What became of its capture; for a run that looks at links only, <see cref="CaptureChange.Unchanged"/> or <see cref="CaptureChange.Failed"/>.</param>
/// <param name="Path">The capture, or null.</param>
/// <param name="Reason">Why it failed or was kept, a phrase; null when all is well.</param>
/// <param name="State">The link's state in the ledger by now, or null.</param>
public sealed record FetchedSource(CitedSource Source, CaptureChange Change, string? Path, string? Reason, LinkState? State);

/// <summary>Fetches cited sources into a repository, and keeps the link ledger.</summary>
/// <remarks><para>A file is written whole or not at all, as soon as its source is there, so that a run that is ended loses nothing of what it had.</para></remarks>
public sealed class SourceFetcher(string root, WebFetcher web, FetchLimits limits, DateOnly day)
{
    private const int StatesAWrite = 16;
    private const int PagesReadAtOnce = 2;
    private readonly CaptureStore _store = new(root);

    // A page may be worth many times its bytes while it is read, so that only a few are at once.
    private readonly SemaphoreSlim _readers = new(PagesReadAtOnce);

    /// <summary>Fetches sources.</summary>
    /// <param name="sources">The sources.</param>
    /// <param name="linksOnly">Whether only the state of the links is asked for.</param>
    /// <param name="done">Told each result as it comes, one at a time.</param>
    /// <param name="cancellationToken">Ends the run early; what is fetched by then is kept.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be written.</exception>
    public async Task<IReadOnlyList<FetchedSource>> RunAsync(IReadOnlyList<CitedSource> sources, bool linksOnly, Action<FetchedSource> done, CancellationToken cancellationToken = default)
    {
        var evidence = new RepositoryEvidence(PhysicalFileSystem.Instance, root);
        LinkLedger ledger = LinkLedger.Read(PhysicalFileSystem.Instance, root);
        var states = new List<LinkState>();
        var results = new FetchedSource[sources.Count];
        var turn = new Lock();
        try
        {
            // Hosts are asked at once, the pages of one host in turn; the fetcher sees to both.
            var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, limits.Concurrency) * 4, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, sources.Count, options, async (i, token) =>
            {
                FetchedSource result = await FetchAsync(sources[i], linksOnly, evidence, ledger, token).ConfigureAwait(false);
                results[i] = result;
                lock (turn)
                {
                    done(result);
                    if (result.State is { } state)
                    {
                        states.Add(state);
                    }

                    // A run that is killed loses no more than the last few.
                    if (states.Count >= StatesAWrite)
                    {
                        LedgerFile.Update(root, states);
                        states.Clear();
                    }
                }
            }).ConfigureAwait(false);
        }
        finally
        {
            if (states.Count > 0)
            {
                LedgerFile.Update(root, states);
            }
        }

        return results;
    }

    private async Task<FetchedSource> FetchAsync(CitedSource source, bool linksOnly, RepositoryEvidence evidence, LinkLedger ledger, CancellationToken cancellationToken)
    {
        LinkState? before = ledger.Find(source.Url);

        // An archived copy stands for its original when an article is checked, but is another text to fetch.
        Capture? capture = evidence.FindCapture(source.Url) is { } found && SourceAddress.GetKey(found.Url) == SourceAddress.GetKey(source.Url) ? found : null;

        // Without the text that belongs to it, a mark of the known version would leave nothing to save.
        bool mayAskForChange = linksOnly || capture is { Status: not null } && _store.Load(capture) is { IsIntact: true };
        FetchResult answer = await web.FetchAsync(
            new FetchRequest(source.Url)
            {
                ETag = mayAskForChange ? before?.ETag : null,
                LastModified = mayAskForChange ? before?.LastModified : null,
                WantsBody = !linksOnly,
            },
            cancellationToken).ConfigureAwait(false);
        LinkState? state = LinkHistory.Add(before, source.Url, answer, day);
        state = state is not null && source.Archive is not null ? state with { Archive = source.Archive } : state;
        if (answer.Outcome is not (FetchOutcome.Ok or FetchOutcome.NotModified))
        {
            return new FetchedSource(source, CaptureChange.Failed, capture?.Path, answer.Reason, state);
        }

        if (linksOnly || answer.Outcome == FetchOutcome.NotModified)
        {
            bool isSame = answer.Outcome == FetchOutcome.NotModified && capture is not null;
            state = isSame && state is not null ? state with { Confirmed = day } : state;
            return new FetchedSource(source, CaptureChange.Unchanged, capture?.Path, null, state);
        }

        PageText page = await ReadAsync(answer, answer.FinalUrl ?? source.Url, cancellationToken).ConfigureAwait(false);
        if (page.Problem is not null)
        {
            return new FetchedSource(source, CaptureChange.Failed, capture?.Path, page.Problem, state);
        }

        var fresh = new CaptureFile
        {
            Url = source.Url,
            FinalUrl = SourceAddress.GetKey(answer.FinalUrl) == SourceAddress.GetKey(source.Url) ? null : answer.FinalUrl,
            ArchiveUrl = source.Archive,
            Title = page.Title is null ? null : OneLine(page.Title),
            Published = page.Published,
            Retrieved = day,
            Status = answer.Status,
            Type = page.Type,
            Body = page.Body,
        };
        (CaptureChange change, string path, string? reason) = _store.Save(capture, fresh, day);
        return new FetchedSource(source, change, path, reason, change == CaptureChange.Kept || state is null ? state : state with { Confirmed = day });
    }

    private async Task<PageText> ReadAsync(FetchResult answer, string name, CancellationToken cancellationToken)
    {
        await _readers.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return PageReader.Read(answer.Body, answer.ContentType, answer.Charset, name, limits.Timeout);
        }
        finally
        {
            _readers.Release();
        }
    }

    internal static string OneLine(string text)
    {
        const int LongestTitle = 300;
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
    }
}
