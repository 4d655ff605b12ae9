using System.CommandLine;
using System.Globalization;
using System.Text;
using DocLint.Evidence;
using DocLint.Evidence.Captures;
using DocLint.Evidence.Fetching;
using DocLint.Linting;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Cli;

/// <summary><c>doclint sources</c>: captures what articles cite, so that it can be checked without the network.</summary>
internal sealed class SourcesCommand
{
    private readonly ConsoleStreams _console;
    private readonly Argument<string[]> _articles = new("articles") { Description = "The articles whose sources are meant: files, folders, globs. The current folder when left out.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _asOf = new("--as-of") { HelpName = "date", Description = "The day that counts as today, as 2026-01-31." };
    private readonly Option<int> _maximumAge = new("--max-age") { HelpName = "days", Description = "From how many days on a capture is stale.", DefaultValueFactory = _ => SourceInventory.DefaultMaximumAge };

    private SourcesCommand(ConsoleStreams console) => _console = console;

    public static Command Create(ConsoleStreams console)
    {
        var sources = new SourcesCommand(console);
        return new Command("sources", "Captures what articles cite into 'sources/', and looks after it.")
        {
            sources.CreateFetch(), sources.CreateList(), sources.CreateVerify(), sources.CreateAdd(),
        };
    }

    private Command CreateFetch()
    {
        var links = new Option<bool>("--links") { Description = "Only try the links, and note their state in 'sources/links.jsonl'." };
        var missing = new Option<bool>("--missing") { Description = "Only fetch what is not captured yet." };
        var allowPrivate = new Option<bool>("--allow-private") { Description = "Also ask addresses inside private networks." };
        var timeout = new Option<int>("--timeout") { HelpName = "seconds", Description = "The most seconds that one page may take.", DefaultValueFactory = _ => (int)new FetchLimits().Timeout.TotalSeconds };
        var delay = new Option<double>("--delay") { HelpName = "seconds", Description = "The seconds between two requests to one host.", DefaultValueFactory = _ => new FetchLimits().HostDelay.TotalSeconds };
        var retries = new Option<int>("--retries") { HelpName = "n", Description = "How often a request is repeated that failed for a reason that may pass.", DefaultValueFactory = _ => new FetchLimits().Retries };
        var jobs = new Option<int>("--jobs", "-j") { HelpName = "n", Description = "How many hosts are asked at once.", DefaultValueFactory = _ => new FetchLimits().Concurrency };
        var command = new Command("fetch", "Downloads every source that articles cite and writes one file a source; an unchanged page leaves its file untouched.")
        {
            _articles, links, missing, allowPrivate, timeout, delay, retries, jobs, _asOf,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var limits = new FetchLimits
            {
                AllowPrivate = parsed.GetValue(allowPrivate),
                Timeout = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(timeout), 1, 3600)),
                HostDelay = TimeSpan.FromSeconds(Math.Clamp(parsed.GetValue(delay), 0, 3600)),
                Retries = Math.Clamp(parsed.GetValue(retries), 0, 10),
                Concurrency = Math.Clamp(parsed.GetValue(jobs), 1, 64),
            };
            return FetchAsync(parsed, limits, parsed.GetValue(links), parsed.GetValue(missing), cancellationToken);
        });
        return command;
    }

    private Command CreateList()
    {
        var command = new Command("list", "Lists what articles cite: captured, stale, changed, missing.") { _articles, _maximumAge, _asOf };
        command.SetAction((parsed, cancellationToken) =>
        {
            (InputSet inputs, SourceInventory inventory) = TakeInventory(parsed, cancellationToken);
            foreach (SourceEntry entry in inventory.Entries)
            {
                Print($"{entry.State.ToString().ToLowerInvariant(),-10}{entry.Path ?? "-",-40}  {Visible(entry.Url)}{(entry.Detail.Length > 0 ? $"  ({entry.Detail})" : "")}\n");
            }

            Note(string.Create(CultureInfo.InvariantCulture, $"{inventory.Count(SourceEntryState.Captured)} captured, {inventory.Count(SourceEntryState.Stale)} stale, {inventory.Count(SourceEntryState.Changed)} changed, {inventory.Count(SourceEntryState.Missing)} missing."));
            return Task.FromResult(inputs.IsComplete ? ExitCode.Clean : ExitCode.Untrustworthy);
        });
        return command;
    }

    private Command CreateVerify()
    {
        var command = new Command("verify", "Checks the captures themselves: front matter, hashes, two of one address, those that no article cites.") { _articles, _asOf };
        command.SetAction((parsed, cancellationToken) =>
        {
            (InputSet inputs, SourceInventory inventory) = TakeInventory(parsed, cancellationToken);
            foreach (SourceProblem problem in inventory.Problems)
            {
                Print($"{Visible(problem.Path)}:{problem.Line}: {Visible(problem.Message)}\n");
            }

            Note(string.Create(CultureInfo.InvariantCulture, $"{inventory.CaptureCount} capture{(inventory.CaptureCount == 1 ? "" : "s")}, {inventory.Problems.Length} problem{(inventory.Problems.Length == 1 ? "" : "s")}."));
            return Task.FromResult(!inputs.IsComplete ? ExitCode.Untrustworthy : inventory.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Findings);
        });
        return command;
    }

    private Command CreateAdd()
    {
        var file = new Argument<string>("file") { Description = "What was saved by hand: a page, a PDF, a text." };
        var url = new Option<string>("--url") { HelpName = "address", Description = "The address that it was saved from.", Required = true };
        var title = new Option<string?>("--title") { HelpName = "text", Description = "Its title, when the file does not say it." };
        var command = new Command("add", "Captures a source that a person saved, such as a page behind a paywall.") { file, url, title, _asOf };
        command.SetAction(parsed => Add(parsed.GetRequiredValue(file), parsed.GetRequiredValue(url), parsed.GetValue(title), AsOfDay.Read(parsed.GetValue(_asOf))));
        return command;
    }

    private async Task<int> FetchAsync(ParseResult parsed, FetchLimits limits, bool linksOnly, bool missingOnly, CancellationToken cancellationToken)
    {
        DateOnly day = AsOfDay.Read(parsed.GetValue(_asOf));
        InputSet inputs = FindArticles(parsed, out DocumentFormats formats, cancellationToken);
        IReadOnlyList<CitedSource> all = SourceCollector.Collect(inputs.Documents, formats, Unreadable, cancellationToken);
        var evidence = new RepositoryEvidence(PhysicalFileSystem.Instance, inputs.Root);
        CitedSource[] wanted = [.. all.Where(source => (linksOnly || source.IsCitation) && !(missingOnly && evidence.FindCapture(source.Url) is not null))];
        int failed = 0;
        using var web = new WebFetcher(limits);
        IReadOnlyList<FetchedSource> results = await new SourceFetcher(inputs.Root, web, limits, day).RunAsync(wanted, linksOnly, Report, cancellationToken);
        Note(linksOnly
            ? string.Create(CultureInfo.InvariantCulture, $"{results.Count} links: {results.Count(r => r.Change != CaptureChange.Failed)} answered, {results.Count(r => r is { Change: CaptureChange.Failed, State.Status: Analysis.LinkStatus.Failing })} failing, {results.Count(r => r is { Change: CaptureChange.Failed } and not { State.Status: Analysis.LinkStatus.Failing })} that could not be verified.")
            : string.Create(CultureInfo.InvariantCulture, $"{results.Count} sources: {Count(CaptureChange.Saved)} saved, {Count(CaptureChange.Changed)} changed, {Count(CaptureChange.Unchanged)} unchanged, {Count(CaptureChange.Kept)} kept, {failed} failed."));
        return !inputs.IsComplete ? ExitCode.Untrustworthy : failed > 0 && !linksOnly ? ExitCode.Findings : ExitCode.Clean;

        int Count(CaptureChange change) => results.Count(result => result.Change == change);

        void Report(FetchedSource result)
        {
            failed += result.Change == CaptureChange.Failed ? 1 : 0;
            string word = linksOnly && result.Change == CaptureChange.Unchanged ? "ok" : result.Change.ToString().ToLowerInvariant();
            Print($"{word,-10}{(linksOnly ? "" : $"{result.Path ?? "-",-40}  ")}{Visible(result.Source.Url)}{(result.Reason is { } reason ? $"  ({Visible(reason)}; cited in {result.Source.Path}:{result.Source.Line})" : "")}\n");
        }
    }

    private int Add(string file, string url, string? title, DateOnly day)
    {
        string path = SlashPath.Normalize(file, _console.CurrentDirectory);
        string root = Configuration.RepositoryRoot.Find(PhysicalFileSystem.Instance, SlashPath.Normalize(_console.CurrentDirectory, "/"), SlashPath.Normalize(_console.CurrentDirectory, "/"));
        byte[] bytes;
        try
        {
            bytes = PhysicalFileSystem.Instance.ReadAllBytes(path, InputSet.MaximumLength);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read '{file}': {exception.Message.TrimEnd('.')}");
        }

        AddedSource added = SourceAdder.Add(root, bytes, SlashPath.GetName(path), url, title, day);
        if (added.Path is null)
        {
            throw new UsageException(added.Problem!);
        }

        Print($"{"saved",-10}{added.Path,-40}  {Visible(url)}\n");
        return ExitCode.Clean;
    }

    private (InputSet Inputs, SourceInventory Inventory) TakeInventory(ParseResult parsed, CancellationToken cancellationToken)
    {
        InputSet inputs = FindArticles(parsed, out DocumentFormats formats, cancellationToken);
        IReadOnlyList<CitedSource> cited = SourceCollector.Collect(inputs.Documents, formats, Unreadable, cancellationToken);
        return (inputs, SourceInventory.Take(PhysicalFileSystem.Instance, inputs.Root, cited, AsOfDay.Read(parsed.GetValue(_asOf)), parsed.GetValue(_maximumAge)));
    }

    private InputSet FindArticles(ParseResult parsed, out DocumentFormats formats, CancellationToken cancellationToken)
    {
        formats = new DocumentFormats([new MarkdownFormat(), new HtmlFormat(), new PlainTextFormat()]);
        InputSet inputs = InputSet.Find(parsed.GetValue(_articles) ?? [], null, PhysicalFileSystem.Instance, formats, _console, cancellationToken);
        if (inputs.Documents.Count == 0)
        {
            throw new UsageException($"there are no articles to look at: {inputs.WhyNothing ?? "no file was found"}");
        }

        return inputs;
    }

    private void Unreadable(string path, string reason) => Note($"cannot read '{path}': {reason}");

    private void Note(string text) => _console.Error.WriteLine($"doclint: {text}");

    private void Print(string text)
    {
        _console.Output.Write(Encoding.UTF8.GetBytes(text));
        _console.Output.Flush();
    }

    // What comes from documents and servers must not steer a terminal.
    private static string Visible(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' ? '\uFFFD' : c));
}
