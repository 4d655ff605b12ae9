using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3017: shares of one whole that add up to more than all of it.</summary>
public sealed class SharesExceedWhole : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3017",
        "Shares exceed whole",
        "The shares '{0}' add up to '{1}', which is more than the whole.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "The shares of one whole that a sentence lists add up to more than 100%, beyond what rounding explains.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.Whole, Holds: false, Exact: > 100 })
            {
                continue;
            }

            string sum = "";
            foreach (Quantity share in relation.Operands)
            {
                sum += share.Text + " + ";
            }

            var span = TextSpan.FromBounds(relation.Operands[0].Span.Start, relation.Stated.Span.End);
            string total = Math.Round(relation.Exact, 1).ToString("0.#", CultureInfo.InvariantCulture);
            context.Report(Diagnostic.Create(Rule, span, sum + relation.Stated.Text, total + "%"));
        }
    }
}
