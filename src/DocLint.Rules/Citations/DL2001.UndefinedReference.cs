using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Citations;

/// <summary>DL2001: a reference link, image or footnote whose label is defined nowhere.</summary>
public sealed class UndefinedReference : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL2001",
        "Undefined reference",
        "'{0}' is referred to, but defined nowhere in the document.",
        RuleCategory.Citations,
        RuleLevel.Error)
    {
        Description = "A reference link, image or footnote names a label that the document does not define, so readers see raw brackets.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterNodeAction<LinkInline>(AnalyzeLink, NodeKind.Link);
        context.RegisterNodeAction<ImageInline>(AnalyzeImage, NodeKind.Image);
        context.RegisterNodeAction<FootnoteReferenceInline>(AnalyzeFootnote, NodeKind.FootnoteReference);
    }

    private static void AnalyzeLink(NodeAnalysisContext<LinkInline> context)
    {
        if (context.Node is { Form: LinkForm.Reference, Address: null, Label: { } label })
        {
            context.Report(Diagnostic.Create(Rule, context.Node.Span, $"[{label}]"));
        }
    }

    private static void AnalyzeImage(NodeAnalysisContext<ImageInline> context)
    {
        if (context.Node is { Address: null, Label: { } label })
        {
            context.Report(Diagnostic.Create(Rule, context.Node.Span, $"[{label}]"));
        }
    }

    private static void AnalyzeFootnote(NodeAnalysisContext<FootnoteReferenceInline> context)
    {
        if (!context.Node.IsDefined)
        {
            context.Report(Diagnostic.Create(Rule, context.Node.Span, $"[^{context.Node.Label}]"));
        }
    }
}
