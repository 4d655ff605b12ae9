using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3018: a difference of two percentages that is given in percent instead of percentage points.</summary>
public sealed class PercentForPercentagePoints : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3018",
        "Percent for percentage points",
        "From '{0}' to '{1}' is a change of '{2}' percentage points, or of '{3}', but the text says '{4}'.",
        RuleCategory.Consistency,
        RuleLevel.Suggestion,
        FixAvailability.Always)
    {
        Description = "A difference of two percentages is given in percent, where it is one in percentage points.",
    };

    private static readonly ImmutableArray<string> ChangeNouns = ["increase", "decrease", "rise", "fall", "drop", "gain", "jump", "decline", "reduction", "cut", "hike"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Relation relation in context.Model.Relations)
        {
            if (relation is not { Kind: RelationKind.ChangeOfShares, Holds: false, Operands: [var from, var to], Stated: { IsWritten: false } stated })
            {
                continue;
            }

            decimal points = Math.Abs(to.Value!.Value - from.Value!.Value);
            if (points == 0 || !stated.Interval.Contains(points))
            {
                continue;
            }

            string percent = Math.Round(relation.Exact, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture);
            context.Report(Diagnostic.Create(Rule, stated.Span, from.Text, to.Text, points.ToString("0.##", CultureInfo.InvariantCulture), percent + "%", stated.Text)
                .WithRelated(from.Span, "the value before")
                .WithRelated(to.Span, "the value after")
                .WithFix(Fix.NeedsReview("Write 'percentage points'", TextEdit.Replace(UnitSpan(stated), Points(stated)))));
        }
    }

    private static TextSpan UnitSpan(Quantity stated) => stated.Sentence.Prose.ToSource(TextSpan.FromBounds(stated.NumberSpan.End, stated.ProseSpan.End));

    // "a 3% decrease" becomes "a 3-percentage-point decrease", "up 2%" becomes "up 2 percentage points".
    private static string Points(Quantity stated)
    {
        ReadOnlySpan<char> behind = stated.Sentence.Prose.Text.AsSpan(stated.ProseSpan.End).TrimStart(' ');
        foreach (string noun in ChangeNouns)
        {
            if (behind.StartsWith(noun, StringComparison.OrdinalIgnoreCase))
            {
                return "-percentage-point";
            }
        }

        return stated.Value == 1 ? " percentage point" : " percentage points";
    }
}
