using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>DL3041: one name in two spellings.</summary>
public sealed class NameVariant : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL3041",
        "Name variant",
        "'{0}' is spelled '{1}' elsewhere in the article.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A person's or an organisation's name stands in two spellings.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach (Semantics.NameVariant variant in context.Model.NameVariants)
        {
            ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>(variant.Mentions.Length);
            foreach (Mention mention in variant.Mentions)
            {
                edits.Add(TextEdit.Replace(mention.Span, variant.OtherSpelling));
            }

            // Either spelling may be the wrong one, so a person must choose.
            context.Report(Diagnostic.Create(Rule, variant.Span, variant.Text, variant.OtherSpelling)
                .WithRelated(variant.Other.Span, "the other spelling")
                .WithFix(new Fix($"Spell the name '{variant.OtherSpelling}'", FixSafety.NeedsReview, edits.MoveToImmutable())));
        }
    }
}
