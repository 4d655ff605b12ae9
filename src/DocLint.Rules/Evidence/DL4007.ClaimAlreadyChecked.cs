using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Evidence;

/// <summary>DL4007: a sentence states a claim that a published fact-check has rated.</summary>
public sealed class ClaimAlreadyChecked : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4007",
        "Claim already checked",
        "'{0}' rated this claim '{1}': '{2}'; see '{3}'.",
        RuleCategory.Evidence,
        RuleLevel.Suggestion)
    {
        Description = "A sentence states a claim that a published fact-check in 'facts/' has rated.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        if (context.Evidence.ClaimReviews.Reviews.IsEmpty)
        {
            return;
        }

        var cited = new HashSet<string>(StringComparer.Ordinal);
        foreach (Citation citation in context.Model.Citations)
        {
            foreach (string address in context.Model.AddressesOf(citation))
            {
                _ = SourceAddress.GetKey(address) is { } key && cited.Add(key);
            }
        }

        foreach (TextBlock block in context.Tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                context.CancellationToken.ThrowIfCancellationRequested();

                // Whoever cites the fact-check knows it.
                if (context.Evidence.ClaimReviews.Find(sentence) is { } review && !(SourceAddress.GetKey(review.Url) is { } key && cited.Contains(key)))
                {
                    context.Report(Diagnostic.Create(Rule, sentence.Span, review.Publisher ?? "A fact-check", review.Rating, review.Claim, review.Url ?? "facts/"));
                }
            }
        }
    }
}
