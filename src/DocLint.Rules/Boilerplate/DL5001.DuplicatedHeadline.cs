using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5001: the title stands again above the text or among the lines of the page.</summary>
public sealed class DuplicatedHeadline : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5001",
        "Duplicated headline",
        "The headline '{0}' stands here a second time.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "The headline stands a second time above the text, as pages with a banner and a title leave it.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (ResidueRegion region in context.Model.Residue)
        {
            BlockJudgement judgement = context.Model.Judgements[region.First];
            if (region.Kind == ResidueKind.Headline && judgement.Repeats is { } headline)
            {
                context.Report(Diagnostic.Create(Rule, region.Span, judgement.Block.Prose.Text.Trim())
                    .WithRelated(headline.Span, "the headline")
                    .WithFix(Residue.Delete(context.Source, region.Span, "Delete the second headline")));
            }
        }
    }
}
