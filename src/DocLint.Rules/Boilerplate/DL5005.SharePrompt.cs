using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5005: prompts to share, follow, subscribe, give or buy.</summary>
public sealed class SharePrompt : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5005",
        "Share prompt",
        "'{0}' asks something of the page's visitors and is no part of the text: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A prompt to share, follow, subscribe, give or buy stands among the paragraphs.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.SharePrompt, "Delete the prompt"));
}
