using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4002: a number or date that no source cited for it contains.</summary>
public sealed class NumberNotInSource : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4002",
        "Number not in source",
        "'{0}' does not stand in the source that is cited for it: '{1}'.",
        RuleCategory.Evidence,
        RuleLevel.Warning)
    {
        Description = "No captured source that is cited for a number or date contains it: exactly, rounded, in another unit, or as a sum, difference or share of two of its figures.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        // The verdicts are counted where a run asks for them, and only once.
        if (!context.Evidence.Captures.IsEmpty)
        {
            context.Count(new SupportCoverage { Evidence = EvidenceTally.Of(context.SourceCheck) });
        }

        foreach (CheckedFact found in context.SourceCheck.Facts)
        {
            if (found.Match.Verdict == EvidenceVerdict.NotFound && !SourceFindings.IsQuoted(context, found.Match))
            {
                context.Report(Diagnostic.Create(Rule, found.Match.Span, SourceFindings.TextOf(found.Match), SourceFindings.NameAll(found.Captures)));
            }
        }
    }
}
