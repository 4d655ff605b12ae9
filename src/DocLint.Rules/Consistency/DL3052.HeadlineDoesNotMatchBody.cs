using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3052: the title or a summary gives a number or date that the text gives otherwise.</summary>
public sealed class HeadlineDoesNotMatchBody : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3052",
        "Headline does not match body",
        "'{0}' stands above the text, but the text has '{1}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "The title or a summary states a number or a date, and the text below it gives another value for the same.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (HeadlineMismatch mismatch in HeadlineMismatches.Find(context.Model))
        {
            context.Report(Diagnostic.Create(Rule, mismatch.Span, mismatch.Text, mismatch.OtherText).WithRelated(mismatch.OtherSpan, "the text below"));
        }
    }
}
