using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5011: marks and texts of advertisements.</summary>
public sealed class AdvertisementResidue : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5011",
        "Advertisement residue",
        "'{0}' belongs to an advertisement, not to the article: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "The mark or the text of an advertisement stands among the paragraphs.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.Advertisement, "Delete the advertisement"));
}
