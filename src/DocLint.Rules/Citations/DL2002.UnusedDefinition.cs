using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Citations;

/// <summary>DL2002: a link or footnote definition that nothing refers to.</summary>
public sealed class UnusedDefinition : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL2002",
        "Unused definition",
        "Nothing in the document refers to '{0}'.",
        RuleCategory.Citations,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A link definition or a footnote that nothing refers to: readers never see the address, or cannot tell what the note belongs to.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        var definitions = new DocumentDefinitions(context.Tree);

        // A file of definitions alone is there to be put into others.
        if (definitions.IsEmpty || !context.Tree.TextBlocks.Any(block => block.Ancestor<FootnoteDefinitionBlock>() is null))
        {
            return;
        }

        foreach (DocumentDefinition definition in definitions.Unused)
        {
            Diagnostic diagnostic = Diagnostic.Create(Rule, definition.LabelSpan, definition.Name);

            // A footnote holds a source that its sentence has lost, which nobody wants deleted.
            context.Report(definition.IsFootnote ? diagnostic : diagnostic.WithFix(Fix.NeedsReview("Delete the definition", TextEdit.Delete(definition.WholeLines(context.Source)))));
        }
    }
}
