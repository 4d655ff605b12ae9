using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3012: a share that does not follow from the part and the whole beside it.</summary>
public sealed class ShareDoesNotMatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3012",
        "Share does not match",
        "'{0}' of '{1}' is '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A share stands beside the part and the whole, and does not follow from them.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.Share, Holds: false, Operands: [var part, var whole] })
            {
                continue;
            }

            Quantity stated = relation.Stated;
            string shown = ShownNumber.Of(relation.Exact, stated);
            Diagnostic diagnostic = Diagnostic.Create(Rule, stated.Span, part.Text, whole.Text, shown + "%", stated.Text)
                .WithRelated(part.Span, "the part")
                .WithRelated(whole.Span, "the whole");
            context.Report(ShownNumber.WithReplacement(diagnostic, stated, shown, "share"));
        }
    }
}
