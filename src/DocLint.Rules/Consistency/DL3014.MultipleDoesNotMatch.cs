using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3014: a multiple that does not follow from the two values beside it.</summary>
public sealed class MultipleDoesNotMatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3014",
        "Multiple does not match",
        "'{0}' and '{1}' differ by a factor of '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "A multiple (doubled, halved, 'four times', 'by a factor of three') stands beside two values, and does not follow from them.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.Multiple, Holds: false, Operands: [var from, var to] })
            {
                continue;
            }

            string factor = Math.Round(relation.Exact, 2).ToString("0.##", CultureInfo.InvariantCulture);
            context.Report(Diagnostic.Create(Rule, relation.Stated.Span, from.Text, to.Text, factor, relation.Stated.Text)
                .WithRelated(from.Span, "the value that is multiplied")
                .WithRelated(to.Span, "the value that results"));
        }
    }
}
