using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting.Caching;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>A file to check.</summary>
/// <param name="Path">The path as it is reported: relative to the repository's root, with forward slashes.</param>
/// <param name="Read">Reads its bytes; may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record LintInput(string Path, Func<byte[]> Read)
{
    /// <summary>The lines whose findings count; null for all of them.</summary>
    public FileChange? Change { get; init; }
}

/// <summary>What a run is asked to do.</summary>
public sealed record LintRequest
{
    /// <summary>The repository's root, absolute, with forward slashes.</summary>
    public required string Root { get; init; }

    /// <summary>The files, in the order of their paths.</summary>
    public required IReadOnlyList<LintInput> Inputs { get; init; }

    /// <summary>What was named or met and is not checked.</summary>
    public ImmutableArray<UncheckedInput> Unchecked { get; init; } = [];

    /// <summary>Why there are no files; null for the general reason.</summary>
    public string? WhyNothing { get; init; }

    /// <summary>Whether it is no failure to check nothing, as when nothing has changed.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Whether every path that was named exists.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The lines that the documents share; null for those that <see cref="Inputs"/> share.</summary>
    public RunLines? Lines { get; init; }

    /// <summary>The configuration of a path.</summary>
    public required Func<string, AnalyzerConfig> GetConfig { get; init; }

    /// <summary>Findings in files that are no documents, such as <c>.editorconfig</c>; they make the run untrustworthy.</summary>
    public ImmutableArray<Diagnostic> ConfigurationProblems { get; init; } = [];

    /// <summary>Findings in files that are no documents and that leave the run to be trusted, such as expired entries of a baseline.</summary>
    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    /// <summary>Tells known findings from new ones; null without a baseline.</summary>
    public BaselineMatcher? Baseline { get; init; }

    /// <summary>The finding of a baseline's entry that was not found again; needed with <see cref="Baseline"/>.</summary>
    public Func<BaselineEntry, Diagnostic?>? DescribeAbsent { get; init; }

    /// <summary>The other files of the repository.</summary>
    public IRepositoryFiles Repository { get; init; } = NoRepositoryFiles.Instance;

    /// <summary>The day that counts as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Adds up the times of the stages and rules; null when nobody asks.</summary>
    public RunTimings? Timings { get; init; }

    /// <summary>Keeps results for the next run; null for none. Not used for documents of which only changes count, nor where times are measured.</summary>
    public ReportCache? Cache { get; init; }

    /// <summary>How many documents are checked at once; at least 1.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The plug-ins that some of the linter's rules come from.</summary>
    public ImmutableArray<RulePlugin> Plugins { get; init; } = [];
}

/// <summary>Checks many documents in parallel and hands the reports on in the order of their paths.</summary>
/// <remarks><para>Only a few documents a job are in memory at any time. The reports are the same for any number of jobs.</para></remarks>
public sealed class Linter(DocumentLinter documents, DocumentFormats formats)
{
    /// <summary>The rules that may report, those of the engine too.</summary>
    public ImmutableArray<DiagnosticDescriptor> Descriptors => documents.Descriptors;

    /// <summary>Runs to the end, or until cancelled.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled; the reporters have not been told of an end.</exception>
    public RunSummary Run(LintRequest request, IReadOnlyList<IReporter> reporters, CancellationToken cancellationToken = default)
    {
        request = request with { Lines = request.Lines ?? new RunLines(request.Inputs, formats, request.Jobs) };
        ImmutableArray<DiagnosticDescriptor> rules = FindActiveRules(request);
        var info = new RunInfo(rules, request.Root, request.AsOf) { Baseline = request.Baseline?.Baseline, Plugins = request.Plugins };
        foreach (IReporter reporter in reporters)
        {
            reporter.Begin(info);
        }

        var totals = new Totals();
        CachedChecks? cached = request is { Cache: { } cache, Timings: null } ? new CachedChecks(cache, request, documents, formats) : null;
        ReadLines(request, cached, cancellationToken);
        var problems = new Queue<DocumentReport>(GroupProblems(request.ConfigurationProblems.AddRange(request.Notices).AddRange(FindEvidenceProblems(request, rules))));
        IEnumerable<DocumentReport> reports = OrderedWork.Run(request.Inputs, request.Jobs, (input, token) => Check(request, cached, input, token), cancellationToken);
        foreach (DocumentReport report in request.Baseline?.Match(reports) ?? reports)
        {
            while (problems.TryPeek(out DocumentReport? problem) && string.CompareOrdinal(problem.Path, report.Path) <= 0)
            {
                Emit(problems.Dequeue());
            }

            totals.Files++;
            totals.Coverage += report.Coverage;
            Emit(report.Changes is { } changes ? report with { Diagnostics = report.Diagnostics.RemoveAll(diagnostic => !changes.Concerns(diagnostic)) } : report);
        }

        while (problems.TryDequeue(out DocumentReport? problem))
        {
            Emit(problem);
        }

        RunSummary summary = totals.ToSummary(request, CountRules(rules));
        foreach (IReporter reporter in reporters)
        {
            reporter.End(summary);
        }

        return summary;

        void Emit(DocumentReport report)
        {
            totals.Count(report.Diagnostics);
            foreach (IReporter reporter in reporters)
            {
                reporter.Report(report);
            }
        }
    }

    /// <summary>Checks a text in the place of a document of the run, as when a fix has changed it.</summary>
    /// <exception cref="ArgumentException">No format reads files of its name.</exception>
    public DocumentReport Check(LintRequest request, SourceText source, CancellationToken cancellationToken = default) =>
        documents.Check(Parse(source, cancellationToken), SharedOf(request, source.Path), request.GetConfig(source.Path), request.Repository, request.AsOf, null, null, cancellationToken);

    /// <summary>Parses a text by the extension of its path.</summary>
    /// <exception cref="ArgumentException">No format reads files of its name.</exception>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default) =>
        (formats.Find(source.Path) ?? throw new ArgumentException($"No format reads '{source.Path}'.", nameof(source))).Parse(source, cancellationToken);

    private static void ReadLines(LintRequest request, CachedChecks? cached, CancellationToken cancellationToken)
    {
        if (request.Timings is { } timings)
        {
            timings.Measure("lines of all documents", Read);
        }
        else
        {
            Read();
        }

        bool Read()
        {
            request.Lines!.Read(cached is null ? null : cached.OpenLines, cancellationToken);
            return true;
        }
    }

    private static SharedLines SharedOf(LintRequest request, string path) => request.Lines?.Of(path) ?? SharedLines.None;

    private static IEnumerable<DocumentReport> GroupProblems(ImmutableArray<Diagnostic> problems) =>
        problems.Sort().GroupBy(problem => problem.Path, StringComparer.Ordinal)
            .Select(group => new DocumentReport(group.Key, group.First().Source, [.. group], default));

    // Broken evidence counts only in a run that would have used it.
    private static ImmutableArray<Diagnostic> FindEvidenceProblems(LintRequest request, ImmutableArray<DiagnosticDescriptor> rules) =>
        rules.Any(rule => rule.Category is RuleCategory.Evidence or RuleCategory.Citations) ? request.Repository.Evidence.Problems : [];

    private static int CountRules(ImmutableArray<DiagnosticDescriptor> rules) => rules.Count(rule => rule.Category != RuleCategory.Engine);

    private ImmutableArray<DiagnosticDescriptor> FindActiveRules(LintRequest request)
    {
        var configs = new HashSet<AnalyzerConfig>(ReferenceEqualityComparer.Instance);
        foreach (LintInput input in request.Inputs)
        {
            configs.Add(request.GetConfig(input.Path));
        }

        return [.. Descriptors.Where(rule => rule.Category == RuleCategory.Engine || configs.Any(config => config.GetLevel(rule) != RuleLevel.None))];
    }

    private DocumentReport Check(LintRequest request, CachedChecks? cached, LintInput input, CancellationToken cancellationToken)
    {
        AnalyzerConfig config = request.GetConfig(input.Path);
        if (cached is not null && input.Change is null)
        {
            return CheckOnce(request, cached, input, config, cancellationToken);
        }

        (DocumentTree? tree, string? failure) = request.Timings is { } timings
            ? timings.Measure("reading and parsing", () => DocumentLoader.Load(input, formats, cancellationToken))
            : DocumentLoader.Load(input, formats, cancellationToken);
        return tree is null ? Unreadable(input.Path, config, failure!) : Check(request, input, tree, cancellationToken);
    }

    private DocumentReport CheckOnce(LintRequest request, CachedChecks cached, LintInput input, AnalyzerConfig config, CancellationToken cancellationToken)
    {
        (byte[]? bytes, string? failure) = DocumentLoader.Read(input);
        if (bytes is null)
        {
            return Unreadable(input.Path, config, failure!);
        }

        SharedLines shared = SharedOf(request, input.Path);
        ContentHash? key = cached.GetKey(input.Path, bytes, shared);
        if (key is { } known && cached.Find(known, input.Path, bytes) is { } found)
        {
            return found;
        }

        (DocumentTree? tree, failure) = DocumentLoader.Parse(input.Path, bytes, formats, cancellationToken);
        if (tree is null)
        {
            return Unreadable(input.Path, config, failure!);
        }

        var reads = new DocumentReads();
        DocumentReport report = documents.Check(tree, shared, config, request.Repository, request.AsOf, null, reads, cancellationToken);
        if (key is { } fresh)
        {
            cached.Keep(fresh, report, reads);
        }

        return report;
    }

    private DocumentReport Check(LintRequest request, LintInput input, DocumentTree tree, CancellationToken cancellationToken)
    {
        ChangedBlocks? changes = input.Change is { } change ? new ChangedBlocks(tree, change) : null;
        if (changes is not null && input.Change!.LastLine >= changes.LineCount)
        {
            return Unreadable(input.Path, request.GetConfig(input.Path), FormattableString.Invariant($"the difference speaks of line {input.Change.LastLine + 1}, and the file has {changes.LineCount}"));
        }

        return documents.Check(tree, SharedOf(request, input.Path), request.GetConfig(input.Path), request.Repository, request.AsOf, request.Timings, null, cancellationToken) with { Changes = changes };
    }

    private static DocumentReport Unreadable(string path, AnalyzerConfig config, string reason)
    {
        SourceText source = SourceText.From("", path);
        RuleLevel level = config.GetLevel(EngineRules.UnreadableInput);
        ImmutableArray<Diagnostic> diagnostics = level == RuleLevel.None
            ? []
            : [new Diagnostic { Descriptor = EngineRules.UnreadableInput, Span = default, Arguments = [reason], Source = source, Level = level }];
        return new DocumentReport(path, null, diagnostics, default);
    }

    private sealed class Totals
    {
        private int _errors;
        private int _warnings;
        private int _suggestions;
        private int _suppressed;
        private int _known;

        public int Files { get; set; }

        public DocumentCoverage Coverage { get; set; }

        public void Count(ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (diagnostic.Suppression is { } suppression)
                {
                    _suppressed += suppression.Source is null ? 1 : 0;
                    _known += suppression.Source is null ? 0 : 1;
                }
                else if (diagnostic.Level == RuleLevel.Error)
                {
                    _errors++;
                }
                else if (diagnostic.Level == RuleLevel.Warning)
                {
                    _warnings++;
                }
                else
                {
                    _suggestions++;
                }
            }
        }

        public RunSummary ToSummary(LintRequest request, int rules)
        {
            string? failure = request.MayBeEmpty ? null
                : Files == 0 ? request.WhyNothing ?? "no file was found to check"
                : Coverage.Words == 0 ? "no prose was found in the files"
                : null;
            return new RunSummary
            {
                Files = Files,
                Coverage = Coverage,
                Rules = rules,
                Unchecked = request.Unchecked,
                Errors = _errors,
                Warnings = _warnings,
                Suggestions = _suggestions,
                Suppressed = _suppressed,
                Known = _known,
                Absent = [.. request.Baseline?.Absent.Select(entry => request.DescribeAbsent?.Invoke(entry)).OfType<Diagnostic>() ?? []],
                Failure = failure,
                IsTrustworthy = failure is null && request.IsComplete && request.ConfigurationProblems.IsEmpty,
            };
        }
    }
}
