using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4003: a number or date that the cited source gives with another value.</summary>
public sealed class NumberContradictsSource : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4003",
        "Number contradicts source",
        "'{0}' differs from the source '{1}', which says '{2}'.",
        RuleCategory.Evidence,
        RuleLevel.Warning)
    {
        Description = "The captured source that is cited for a number or date gives the same quantity with another value, \"more than\" and \"fewer than\" included, or the same event with another date.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (CheckedFact found in context.SourceCheck.Facts)
        {
            if (found is not { Match: { Verdict: EvidenceVerdict.Contradicted, Evidence: { } evidence }, Evidence: { } capture } || SourceFindings.IsQuoted(context, found.Match))
            {
                continue;
            }

            context.Report(Diagnostic.Create(Rule, found.Match.Span, SourceFindings.TextOf(found.Match), SourceFindings.Name(capture), evidence.Text)
                .WithRelated(new RelatedLocation(evidence.Span, $"the source says \u201C{evidence.Text}\u201D", capture.Source)));
        }
    }
}
