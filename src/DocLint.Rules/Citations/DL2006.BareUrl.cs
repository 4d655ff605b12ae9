using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;

namespace DocLint.Rules.Citations;

/// <summary>DL2006: an address that stands in a sentence as it is.</summary>
public sealed class BareUrl : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL2006",
        "Bare URL",
        "The address '{0}' stands in the sentence as it is.",
        RuleCategory.Citations,
        RuleLevel.Suggestion,
        FixAvailability.Always)
    {
        Description = "An address stands in a Markdown sentence without markup: readers must read past it, and not every renderer makes it a link.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterNodeAction<LinkInline>(AnalyzeLink, NodeKind.Link);

    private static void AnalyzeLink(NodeAnalysisContext<LinkInline> context)
    {
        if (context.Node.Form != LinkForm.Bare || context.Tree.Format != "markdown" || context.Node.Ancestor<FootnoteDefinitionBlock>() is not null || context.Node.Ancestor<LinkInline>() is not null)
        {
            return;
        }

        // In a list of sources, a table, or behind "Source:" the address is what the line is there for.
        if (context.Node.Ancestor<ParagraphBlock>() is not { } paragraph || !IsSentence(paragraph))
        {
            return;
        }

        string address = context.Source.ToString(context.Node.Span);
        context.Report(Diagnostic.Create(Rule, context.Node.Span, address)
            .WithFix(Fix.Safe("Put it in angle brackets", TextEdit.Insert(context.Node.Span.Start, "<"), TextEdit.Insert(context.Node.Span.End, ">"))));
    }

    // Enough words that somebody reads them as a sentence, and a full stop. A paragraph may hold very many addresses, so no more of it is read than needed.
    private static bool IsSentence(ParagraphBlock paragraph)
    {
        const int FewestWords = 6;
        if (paragraph.Children[0] is not TextInline || paragraph.Prose.Text.AsSpan().TrimEnd() is not [.., '.' or '!' or '?' or ':'])
        {
            return false;
        }

        ReadOnlySpan<char> rest = paragraph.Prose.Text;
        for (int words = 0; words < FewestWords; words++)
        {
            int blank = rest.IndexOf(' ');
            if (blank < 0)
            {
                return false;
            }

            rest = rest[(blank + 1)..];
        }

        return true;
    }
}
