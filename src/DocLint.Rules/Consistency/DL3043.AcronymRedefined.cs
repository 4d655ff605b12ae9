using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3043: an acronym is spelled out twice, with other words.</summary>
public sealed class AcronymRedefined : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3043",
        "Acronym redefined",
        "'{0}' stands for '{1}' here, and for '{2}' earlier in the article.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "An acronym is spelled out twice, and the words are not the same.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (AcronymExpansion expansion in context.Model.AcronymExpansions)
        {
            if (expansion.Other is { } other)
            {
                // Which of the two is meant, or whether both are, only the author knows.
                context.Report(Diagnostic.Create(Rule, expansion.Span, expansion.Letters, expansion.Words, other.Words).WithRelated(other.Span, "what it stands for there"));
            }
        }
    }
}
