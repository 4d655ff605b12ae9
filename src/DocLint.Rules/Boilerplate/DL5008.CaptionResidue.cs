using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5008: an image's caption or credit as a paragraph.</summary>
public sealed class CaptionResidue : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5008",
        "Caption residue",
        "'{0}' describes or credits an image that is not here: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "The caption or the credit of an image stands among the paragraphs without its image.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.Caption, "Delete the caption"));
}
