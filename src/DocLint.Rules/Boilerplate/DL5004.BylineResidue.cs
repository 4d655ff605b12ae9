using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5004: the author presented outside the text.</summary>
public sealed class BylineResidue : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5004",
        "Byline residue",
        "'{0}' presents the author and is no part of the text: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "The author's name, position or portrait stands among the paragraphs, as pages show it beside the text.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.Byline, "Delete the lines on the author"));
}
