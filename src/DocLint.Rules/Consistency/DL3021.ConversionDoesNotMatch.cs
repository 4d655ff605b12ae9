using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3021: a measure in two units that are not the same measure.</summary>
public sealed class ConversionDoesNotMatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3021",
        "Conversion does not match",
        "'{0}' is '{1}', but the text says '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A measure is given in two units, and the one is not the other, however they are rounded.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        Quantity? reported = null;
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.Conversion, Holds: false, Operands: [var given], Stated: var stated } || ReferenceEquals(stated, reported))
            {
                continue;
            }

            reported = stated;
            string shown = Shown(relation.Exact, given, stated);
            Diagnostic diagnostic = Diagnostic.Create(Rule, stated.Span, given.Text, $"{shown} {stated.Unit}", stated.Text).WithRelated(given.Span, "the measure as given first");
            context.Report(ShownNumber.WithReplacement(diagnostic, stated, shown, "number"));
        }
    }

    // As many decimals as the slip had, but at least two digits: "8.1" for 8.078, "42" for 41.84.
    private static string Shown(decimal value, Quantity given, Quantity stated)
    {
        if (Math.Abs(value) >= 10 || value == 0)
        {
            return ShownNumber.Of(value, stated);
        }

        int decimals = Math.Abs(value) >= 1 && !given.Text.Contains('.', StringComparison.Ordinal) && !stated.Text.Contains('.', StringComparison.Ordinal) ? 1 : 2;
        return Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);
    }
}
