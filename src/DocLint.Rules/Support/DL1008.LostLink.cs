using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1008: blanks around a phrase show that a link was lost.</summary>
public sealed class LostLink : DiagnosticAnalyzer
{
    private static readonly IntegerOption Minimum = new("minimum", 2, 1, 1000, "Documents with fewer traces are left alone, since one odd blank proves nothing.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1008",
        "Lost link",
        "The blanks around '{0}' are those of a link that was lost, the first of '{1}'.",
        RuleCategory.Support,
        RuleLevel.Suggestion)
    {
        Description = "No-break spaces around a phrase, or a blank inside a bracket or quotation mark, are what a stripped hyperlink leaves behind: a source was lost on the way.",
        Options = [Minimum],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    // Whoever strips links strips them all.
    private static bool HasLinks(SemanticModel model)
    {
        foreach (Citation citation in model.Citations)
        {
            if (citation.Kind == CitationKind.Link)
            {
                return true;
            }
        }

        return false;
    }

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<LinkTrace> traces = LinkTraces.Find(context.Tree);
        if (traces.Length < context.GetOption(Rule, Minimum) || HasLinks(context.Model))
        {
            return;
        }

        // The links were lost together, so they are looked for together.
        var group = new FindingGroup(Diagnostic.Create(Rule, traces[0].Span, traces[0].Text, traces.Length));
        for (int i = 1; i < traces.Length; i++)
        {
            group.Add(traces[i].Span, "another trace of a link");
        }

        context.Report(group.ToDiagnostic());
    }
}
