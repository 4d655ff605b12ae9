using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3013: parts that do not add up to the total beside them.</summary>
public sealed class PartsDoNotSumToTotal : DiagnosticAnalyzer
{
    // Longer sums are told by their ends.
    private const int MaximumShown = 6;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3013",
        "Parts do not sum to total",
        "The parts '{0}' add up to '{1}', but the total is '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A text names a total and all of its parts, and the parts add up to another number.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is { Kind: RelationKind.Whole, Holds: false, Exact: < 100 })
            {
                ReportShares(context, relation);
            }
            else if (relation is { Kind: RelationKind.Sum, Holds: false })
            {
                ReportSum(context, relation);
            }
        }
    }

    private static void ReportSum(DocumentAnalysisContext context, Relation relation)
    {
        Quantity total = relation.Stated;
        string shown = ShownNumber.InStyleOf(total, relation.Exact);
        Diagnostic diagnostic = Diagnostic.Create(Rule, total.Span, Written(relation.Operands), shown, total.Text);
        foreach (Quantity part in relation.Operands)
        {
            diagnostic = diagnostic.WithRelated(part.Span, "a part");
        }

        context.Report(ShownNumber.WithNewDigits(diagnostic, total, relation.Exact, "total"));
    }

    private static void ReportShares(DocumentAnalysisContext context, Relation relation)
    {
        ImmutableArray<Quantity> shares = relation.Operands.Add(relation.Stated);
        var span = TextSpan.FromBounds(shares[0].Span.Start, relation.Stated.Span.End);
        string sum = Math.Round(relation.Exact, 1).ToString("0.#", CultureInfo.InvariantCulture);
        context.Report(Diagnostic.Create(Rule, span, Written(shares), sum + "%", "100%"));
    }

    private static string Written(ImmutableArray<Quantity> parts)
    {
        var text = new StringBuilder();
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts.Length > MaximumShown && i >= MaximumShown - 1 && i < parts.Length - 1)
            {
                text.Append(i == MaximumShown - 1 ? " + …" : "");
                continue;
            }

            text.Append(i > 0 ? " + " : "").Append(parts[i].Text);
        }

        return text.ToString();
    }
}
