using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5012: copyright, terms, disclaimers.</summary>
public sealed class LegalLine : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5012",
        "Legal line",
        "'{0}' is a legal line of the page, not of the article: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "Copyright, terms or a disclaimer of the page stand with the text.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.LegalLine, "Delete the legal line"));
}
