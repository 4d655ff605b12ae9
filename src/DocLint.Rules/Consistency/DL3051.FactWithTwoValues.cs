using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3051: one thing is given two values, or said and denied.</summary>
public sealed class FactWithTwoValues : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3051",
        "Fact with two values",
        "'{0}' contradicts '{1}', which the article gives for the same thing elsewhere.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "Two passages of one article speak of the same thing, at the same time and with the same limits, and give it two numbers, two dates or two places; or one passage denies what the other says.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Contradiction contradiction in context.Model.Contradictions)
        {
            if (!WordsAround.IsMarkedAsWritten(contradiction) && !WordsAround.SpeaksOfAMistake(contradiction.Sentence) && !WordsAround.SpeaksOfAMistake(contradiction.OtherSentence))
            {
                context.Report(Diagnostic.Create(Rule, contradiction.Span, contradiction.Text, contradiction.OtherText).WithRelated(contradiction.OtherSpan, "the other value"));
            }
        }
    }
}
