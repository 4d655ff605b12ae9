using System.Collections.Immutable;
using DocLint.Diagnostics;

namespace DocLint.Linting;

/// <summary>A file that was named or met and not checked, and why.</summary>
/// <param name="Path">The path.</param>
/// <param name="Reason">Why, a short phrase.</param>
public sealed record UncheckedInput(string Path, string Reason);

/// <summary>What a reporter knows before the first document.</summary>
/// <param name="Rules">The rules that are on for at least one document, by ID.</param>
/// <param name="Root">The repository's root, absolute, with forward slashes.</param>
/// <param name="AsOf">The day that counts as today.</param>
public sealed record RunInfo(ImmutableArray<DiagnosticDescriptor> Rules, string Root, DateOnly AsOf)
{
    /// <summary>The baseline that findings are compared with; null without one.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>The plug-ins that some of the rules come from.</summary>
    public ImmutableArray<RulePlugin> Plugins { get; init; } = [];
}

/// <summary>What a run did, said at its end.</summary>
public sealed record RunSummary
{
    /// <summary>How many files were checked.</summary>
    public int Files { get; init; }

    /// <summary>What was looked at.</summary>
    public DocumentCoverage Coverage { get; init; }

    /// <summary>How many rules were on.</summary>
    public int Rules { get; init; }

    /// <summary>What was not checked, and why.</summary>
    public ImmutableArray<UncheckedInput> Unchecked { get; init; } = [];

    /// <summary>Findings that count, at level error.</summary>
    public int Errors { get; init; }

    /// <summary>Findings that count, at level warning.</summary>
    public int Warnings { get; init; }

    /// <summary>Findings that count, at level suggestion.</summary>
    public int Suggestions { get; init; }

    /// <summary>Findings that a suppression in the text keeps from counting.</summary>
    public int Suppressed { get; init; }

    /// <summary>Findings that the baseline knows and accepts.</summary>
    public int Known { get; init; }

    /// <summary>What the baseline knows and the run has not found again, each with its state and at the top of its document; empty without a baseline.</summary>
    public ImmutableArray<Diagnostic> Absent { get; init; } = [];

    /// <summary>Why nothing was checked; null when something was.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the run can be trusted: false when a path is missing, the configuration is wrong or nothing was checked.</summary>
    public bool IsTrustworthy { get; init; } = true;
}

/// <summary>Takes the findings of a run, document by document in order of their paths, from one thread.</summary>
public interface IReporter
{
    /// <summary>Called once, before the first document.</summary>
    void Begin(RunInfo run);

    /// <summary>Called for every document, also for those without findings.</summary>
    void Report(DocumentReport document);

    /// <summary>Called once, at the end.</summary>
    void End(RunSummary summary);
}
