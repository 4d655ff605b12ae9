using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4006: a number or date differs from what the house's own fact sheet says of the same thing.</summary>
public sealed class FactSheetContradicted : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4006",
        "Fact sheet contradicted",
        "'{0}' contradicts the fact sheet, which has '{1}' for '{2}' of '{3}'.",
        RuleCategory.Evidence,
        RuleLevel.Error)
    {
        Description = "A sentence states an attribute of a subject otherwise than the house's own 'facts/' do.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        if (context.Evidence.Facts.Facts.IsEmpty)
        {
            return;
        }

        int agreeing = 0;
        int contradicted = 0;
        foreach (BoundFact bound in FactBinder.Bind(context.Model, context.Evidence.Facts))
        {
            if (bound.Agrees)
            {
                agreeing++;
                continue;
            }

            contradicted++;
            HouseFact fact = bound.House;
            context.Report(Diagnostic.Create(Rule, bound.Stated.Span, bound.Stated.Text, fact.Value, fact.Attribute, fact.Subject)
                .WithRelated(new RelatedLocation(fact.Span, fact.Source is null ? "the fact sheet" : $"the fact sheet, from {fact.Source}", fact.File)));
        }

        context.Count(new SupportCoverage(null, null) { Facts = new FactTally(agreeing, contradicted) });
    }
}
