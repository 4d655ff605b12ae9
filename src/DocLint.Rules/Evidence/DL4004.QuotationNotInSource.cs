using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4004: a quotation of which no source cited for it contains anything near.</summary>
public sealed class QuotationNotInSource : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4004",
        "Quotation not in source",
        "No passage of the source that is cited is near the quotation '{0}': '{1}'.",
        RuleCategory.Evidence,
        RuleLevel.Warning)
    {
        Description = "No captured source that is cited for a quotation of five words or more contains a passage that is like it.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (CheckedQuotation found in context.SourceCheck.Quotations)
        {
            if (found.Match.Verdict == EvidenceVerdict.NotFound)
            {
                Quotation quotation = found.Match.Quotation;
                context.Report(Diagnostic.Create(Rule, quotation.Span, quotation.Content, SourceFindings.NameAll(found.Captures)));
            }
        }
    }
}
