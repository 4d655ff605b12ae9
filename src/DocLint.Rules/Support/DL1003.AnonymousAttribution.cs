using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1003: a statement is attributed to nobody whom a reader could ask.</summary>
public sealed class AnonymousAttribution : DiagnosticAnalyzer
{
    private static readonly ListOption Allowed = new("allowed", [], "Words that may stand in an attribution without a name.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1003",
        "Anonymous attribution",
        "'{0}' names nobody whom a reader could ask, and no source is cited.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A statement is attributed to unnamed people or to nobody at all, and nothing is cited for it.",
        Options = [Allowed],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterAttributionAction(AnalyzeAttribution);

    private static void AnalyzeAttribution(FactAnalysisContext<Attribution> context)
    {
        Attribution attribution = context.Fact;
        if (attribution.Kind != AttributionKind.Anonymous || attribution.Sentence.Prose.Block is HeadingBlock)
        {
            return;
        }

        // What somebody else is quoted as saying is that person's, and words between marks may only be spoken of;
        // a citation in the sentence says whom to ask.
        if (context.Model.QuotationAt(attribution.Span) is not null || context.Model.SupportOf(attribution, SupportReach.Sentence) is not null)
        {
            return;
        }

        foreach (string allowed in context.GetOption(Rule, Allowed))
        {
            if (attribution.Text.Contains(allowed, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
        }

        context.Report(Diagnostic.Create(Rule, attribution.Span, attribution.Text));
    }
}
