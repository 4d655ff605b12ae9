using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>A file to check.</summary>
/// <param name="Path">The path as it is reported: relative to the repository's root, with forward slashes.</param>
/// <param name="Read">Reads its bytes; may throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
public sealed record LintInput(string Path, Func<byte[]> Read);

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

    /// <summary>Whether every path that was named exists.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>The configuration of a path.</summary>
    public required Func<string, AnalyzerConfig> GetConfig { get; init; }

    /// <summary>Findings in files that are no documents, such as <c>.editorconfig</c>; they make the run untrustworthy.</summary>
    public ImmutableArray<Diagnostic> ConfigurationProblems { get; init; } = [];

    /// <summary>The other files of the repository.</summary>
    public IRepositoryFiles Repository { get; init; } = NoRepositoryFiles.Instance;

    /// <summary>The day that counts as today.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Adds up the times of the stages and rules; null when nobody asks.</summary>
    public RunTimings? Timings { get; init; }

    /// <summary>How many documents are checked at once; at least 1.</summary>
    public int Jobs { get; init; } = 1;
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
        ImmutableArray<DiagnosticDescriptor> rules = FindActiveRules(request);
        var info = new RunInfo(rules, request.Root, request.AsOf);
        foreach (IReporter reporter in reporters)
        {
            reporter.Begin(info);
        }

        var totals = new Totals();
        var problems = new Queue<DocumentReport>(GroupProblems(request.ConfigurationProblems.AddRange(FindEvidenceProblems(request, rules))));
        foreach (DocumentReport report in OrderedWork.Run(request.Inputs, request.Jobs, (input, token) => Check(request, input, token), cancellationToken))
        {
            while (problems.TryPeek(out DocumentReport? problem) && string.CompareOrdinal(problem.Path, report.Path) <= 0)
            {
                Emit(problems.Dequeue());
            }

            totals.Files++;
            totals.Coverage += report.Coverage;
            Emit(report);
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

    private DocumentReport Check(LintRequest request, LintInput input, CancellationToken cancellationToken)
    {
        AnalyzerConfig config = request.GetConfig(input.Path);
        (DocumentTree? tree, string? failure) = request.Timings is { } timings
            ? timings.Measure("reading and parsing", () => DocumentLoader.Load(input, formats, cancellationToken))
            : DocumentLoader.Load(input, formats, cancellationToken);
        return tree is null
            ? Unreadable(input.Path, config, failure!)
            : documents.Check(tree, config, request.Repository, request.AsOf, request.Timings, cancellationToken);
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

        public int Files { get; set; }

        public DocumentCoverage Coverage { get; set; }

        public void Count(ImmutableArray<Diagnostic> diagnostics)
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                if (diagnostic.Suppression is not null)
                {
                    _suppressed++;
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
            string? failure = Files == 0 ? request.WhyNothing ?? "no file was found to check"
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
                Failure = failure,
                IsTrustworthy = failure is null && request.IsComplete && request.ConfigurationProblems.IsEmpty,
            };
        }
    }
}
