using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3015: a total, difference or share of a table that does not follow from its figures.</summary>
public sealed class TableTotalDoesNotMatch : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3015",
        "Table total does not match",
        "The '{0}' is '{1}', but the table says '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A total, running total, difference or share of a table does not follow from the table's own figures.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterNodeAction<TableBlock>(AnalyzeTable, NodeKind.Table);

    private static void AnalyzeTable(NodeAnalysisContext<TableBlock> context)
    {
        foreach (TableMismatch mismatch in TableArithmetic.Check(context.Node))
        {
            TableFigure figure = mismatch.Figure;
            Prose prose = figure.Cell.Prose;
            TextSpan number = NumberSpan(prose.Text);
            string written = prose.Text.Substring(number.Start, number.Length);
            string format = (written.Contains(',', StringComparison.Ordinal) || mismatch.Expected >= 10_000 ? "#,0." : "0.") + new string('0', figure.Decimals);
            string shown = Math.Abs(mismatch.Expected).ToString(format, CultureInfo.InvariantCulture).TrimEnd('.');
            string sign = mismatch.Expected < 0 ? "−" : "";
            string unit = figure.IsPercent ? "%" : "";
            Diagnostic diagnostic = Diagnostic.Create(Rule, prose.ToSource(number), Name(mismatch.Relation), sign + shown + unit, prose.Text.Trim());
            diagnostic = mismatch.Operands is [var first, .., var last]
                ? diagnostic.WithRelated(TextSpan.FromBounds(Math.Min(first.Cell.Span.Start, last.Cell.Span.Start), Math.Max(first.Cell.Span.End, last.Cell.Span.End)), "the figures it follows from")
                : diagnostic.WithRelated(mismatch.Operands[0].Cell.Span, "the figure it follows from");
            context.Report(diagnostic.WithFix(Fix.NeedsReview($"Replace the figure with '{shown}'", TextEdit.Replace(prose.ToSource(number), shown))));
        }
    }

    // The digits alone, so that emphasis, currency and sign stay.
    private static TextSpan NumberSpan(string text)
    {
        int start = 0;
        while (start < text.Length && !char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        int end = text.Length;
        while (end > start && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string Name(TableRelation relation) => relation switch
    {
        TableRelation.ColumnTotal => "sum of the column",
        TableRelation.RowTotal => "sum of the row",
        TableRelation.RunningTotal => "running total",
        TableRelation.Difference => "difference",
        _ => "share",
    };
}
