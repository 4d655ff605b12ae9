using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3011: a percentage of change that does not follow from the two values beside it.</summary>
public sealed class PercentChangeDoesNotMatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3011",
        "Percent change does not match",
        "From '{0}' to '{1}' is a change of '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A percentage of change stands beside the value before and the value after, and does not follow from them.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.Change, Holds: false, Operands: [var from, var to] })
            {
                continue;
            }

            Quantity stated = relation.Stated;
            string shown = ShownNumber.Of(relation.Exact, stated);
            string sign = to.Value < from.Value ? "−" : "+";
            Diagnostic diagnostic = Diagnostic.Create(Rule, stated.Span, from.Text, to.Text, $"{sign}{shown}%", stated.Text)
                .WithRelated(from.Span, "the value before")
                .WithRelated(to.Span, "the value after");
            context.Report(ShownNumber.WithReplacement(diagnostic, stated, shown, "percentage"));
        }
    }
}
