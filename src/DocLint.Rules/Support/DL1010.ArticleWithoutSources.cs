using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Support;

/// <summary>DL1010: an article claims much and cites nothing.</summary>
public sealed class ArticleWithoutSources : DiagnosticAnalyzer
{
    private static readonly IntegerOption Minimum = new("minimum_claims", 5, 1, 1000, "Documents with fewer unsupported claims are left alone.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1010",
        "Article without sources",
        "The document cites nothing, and '{0}' of its '{1}' claims have no support.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A document states many things that can be checked, names hardly anybody for them and has not one link, footnote, reference or list of sources.",
        Options = [Minimum, SupportOptions.ExemptSections, SupportOptions.TrustedSpeakers],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Citation citation in context.Model.Citations)
        {
            if (citation.Kind != CitationKind.Mentioned)
            {
                return;
            }
        }

        var policy = new SupportPolicy { TrustedSpeakers = context.GetOption(Rule, SupportOptions.TrustedSpeakers) };
        var judge = new SupportJudge(context.Model, policy, context.GetOption(Rule, SupportOptions.ExemptSections));
        SupportTally claims = SupportTallies.Of(judge.JudgeClaims());

        // An article that names its people tells readers whom to ask.
        if (claims.Unsupported >= context.GetOption(Rule, Minimum) && claims.Unsupported > claims.Supported)
        {
            context.Report(Diagnostic.Create(Rule, DocumentPlace.Of(context), Number(claims.Unsupported), Number(claims.Unsupported + claims.Supported)));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
