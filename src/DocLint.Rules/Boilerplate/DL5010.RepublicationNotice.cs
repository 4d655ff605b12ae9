using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5010: a line that tells where the article appeared.</summary>
public sealed class RepublicationNotice : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL5010",
        "Republication notice",
        "'{0}' says where the text appeared and is no part of it: '{1}'.",
        RuleCategory.Boilerplate,
        RuleLevel.Suggestion,
        FixAvailability.Always)
    {
        Description = "A line tells where the article appeared first or from where it was taken.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterDocumentAction(static context => Residue.Report(context, Rule, ResidueKind.RepublicationNotice, "Delete the notice"));
}
