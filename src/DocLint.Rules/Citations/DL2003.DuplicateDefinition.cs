using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;

namespace DocLint.Rules.Citations;

/// <summary>DL2003: a label that is defined more than once; only the first definition counts.</summary>
public sealed class DuplicateDefinition : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL2003",
        "Duplicate definition",
        "'{0}' is defined already, and this definition is never used: '{1}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A link label or footnote is defined twice. Only the first definition counts, so that what the second one says is lost.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        foreach ((DocumentDefinition definition, DocumentDefinition first) in new DocumentDefinitions(context.Tree).Duplicates)
        {
            string why = definition.IsFootnote
                ? "readers see the first note everywhere"
                : definition.Address == first.Address ? "both lead to the same address" : $"all its links lead to {first.Address}";
            Diagnostic diagnostic = Diagnostic.Create(Rule, definition.LabelSpan, definition.Name, why).WithRelated(first.LabelSpan, "the definition that counts");
            context.Report(!definition.IsFootnote && definition.Address == first.Address
                ? diagnostic.WithFix(Fix.Safe("Delete the second definition", TextEdit.Delete(definition.WholeLines(context.Source))))
                : diagnostic);
        }
    }
}
