using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>DL5002: a sentence or paragraph of the body stands twice.</summary>
public sealed class RepeatedPassage : DiagnosticAnalyzer
{
    private const int MinimumWords = 9;
    private const int MinimumPieceWords = 5;
    private const int MaximumCopyWords = 80;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL5002",
        "Repeated passage",
        "'{0}' stands in the text a second time.",
        RuleCategory.Boilerplate,
        RuleLevel.Warning,
        FixAvailability.Always)
    {
        Description = "A sentence or paragraph of the body stands twice: a pull quote, a takeaway, a paragraph pasted again.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        var index = new PassageIndex(context.Tree, MinimumPieceWords);
        foreach (Passage copy in index.Passages)
        {
            if (copy.Words.Length is < MinimumWords or > MaximumCopyWords || IsReference(copy.Block))
            {
                continue;
            }

            if (index.FindOriginal(copy, MinimumPieceWords) is not { } original)
            {
                continue;
            }

            TextSpan span = Residue.Trim(context.Source, copy.Block.Span);
            context.Report(Diagnostic.Create(Rule, span, copy.Block.Prose.Text)
                .WithRelated(original, "the same words in the text")
                .WithFix(Residue.Delete(context.Source, Residue.Trim(context.Source, Whole(copy.Block).Span), "Delete the copy")));
        }
    }

    // A quotation or list item that holds nothing else goes with the copy, so that no empty mark is left.
    private static SyntaxNode Whole(TextBlock block)
    {
        SyntaxNode whole = block;
        while (whole.Parent is (BlockQuoteBlock or ListItemBlock or ListBlock) and { Children.Length: 1 } parent)
        {
            whole = parent;
        }

        return whole;
    }

    // Headings stand again in tables of contents, cells in other tables, and a line that is one link names another page.
    private static bool IsReference(TextBlock block) =>
        block is HeadingBlock or TableCellBlock || block.Children is [LinkInline] || block.Prose.Text.Contains(Prose.ObjectCharacter);
}
