using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Analysis;

/// <summary>One document under analysis: what all analyzers share.</summary>
internal sealed class DocumentSession(SemanticModel model, AnalyzerConfig config, IRepositoryFiles repository, DateOnly asOf, RunTimings? timings, DocumentReads? reads, CancellationToken cancellationToken)
{
    private SourceCheck? _sourceCheck;

    public RunTimings? Timings { get; } = timings;

    public SemanticModel Model { get; } = model;

    public AnalyzerConfig Config { get; } = config;

    public IRepositoryFiles Repository { get; } = repository;

    public DateOnly AsOf
    {
        get
        {
            reads?.NoteDay();
            return asOf;
        }
    }

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public List<Diagnostic> Diagnostics { get; } = [];

    public SupportCoverage Support { get; set; }

    public SourceCheck SourceCheck => _sourceCheck ??= new SourceCheck(Model, Repository.Evidence);
}

/// <summary>One analyzer at work on one document.</summary>
internal sealed class RuleSession(DocumentSession document, ImmutableArray<DiagnosticDescriptor> rules)
{
    public DocumentSession Document { get; } = document;

    /// <summary>The rules that the analyzer lists.</summary>
    public ImmutableArray<DiagnosticDescriptor> Rules { get; } = rules;

    /// <summary>Whether an action threw; the analyzer is not called again for this document.</summary>
    public bool HasFailed { get; set; }

    /// <summary>The time that the analyzer took, in ticks of the stopwatch; counted only where a run measures times.</summary>
    public long Ticks { get; set; }

    public void Report(Diagnostic diagnostic)
    {
        if (!Rules.Contains(diagnostic.Descriptor))
        {
            throw new InvalidOperationException($"The analyzer of '{Rules[0].Id}' reported '{diagnostic.Descriptor.Id}', which it does not list.");
        }

        RuleLevel level = Document.Config.GetLevel(diagnostic.Descriptor);
        if (level != RuleLevel.None)
        {
            FindingCheck.ThrowIfUnusable(diagnostic, Document.Model.Source);
            level = diagnostic.Level < diagnostic.Descriptor.DefaultLevel && diagnostic.Level < level ? diagnostic.Level : level;
            Document.Diagnostics.Add(diagnostic with { Source = Document.Model.Source, Level = level });
        }
    }
}
