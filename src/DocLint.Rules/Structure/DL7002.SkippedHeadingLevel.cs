using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Structure;

/// <summary>DL7002: a heading stands more than one level below the heading above it.</summary>
public sealed class SkippedHeadingLevel : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL7002",
        "Skipped heading level",
        "The heading has level '{0}', but the one above it has level '{1}'.",
        RuleCategory.Structure,
        RuleLevel.Warning)
    {
        Description = "A heading stands more than one level below the heading above it, so the outline has a hole.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterNodeAction<SectionBlock>(AnalyzeSection, NodeKind.Section);

    private static void AnalyzeSection(NodeAnalysisContext<SectionBlock> context)
    {
        // The levels of plain text are guesses, and the headings of a page's furniture form no outline.
        if (context.Tree.Format == "text" || context.Node.Parent is not SectionBlock { Heading: var above })
        {
            return;
        }

        HeadingBlock heading = context.Node.Heading;
        if (heading.Level <= above.Level + 1)
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, heading.Span, heading.Level, above.Level).WithRelated(above.Span, "the heading above"));
    }
}
