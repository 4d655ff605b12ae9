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
        if (context.Node is { Form: LinkForm.Reference, Address: null, Label: { } label } && !IsNumbers(context.Source.AsSpan(context.Node.Span), label))
        {
            context.Report(Diagnostic.Create(Rule, context.Node.Span, $"[{label}]"));
        }
    }

    // "[3, 4][5]" are two citations by number, and "[a-z][0-9]" is a pattern: no word stands there that could be a link.
    private static bool IsNumbers(ReadOnlySpan<char> source, string label)
    {
        if (label.AsSpan().ContainsAnyExcept("0123456789-\u2013, "))
        {
            return false;
        }

        for (int i = 1; i < source.Length; i++)
        {
            if (char.IsLetter(source[i - 1]) && char.IsLetter(source[i]))
            {
                return false;
            }
        }

        return true;
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
