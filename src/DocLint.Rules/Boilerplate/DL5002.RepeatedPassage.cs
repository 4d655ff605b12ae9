using System.Collections.Immutable;
using System.Globalization;
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
    private const int LargestStep = 3;
    private const int LineWords = 25;
    private const int LongestAnswerHead = 80;
    private const int LongestLabel = 30;
    private const int FewestEntries = 3;
    private const int InstructionWords = 40;

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
        var index = new PassageIndex(context.Tree, context.Model.Judgements, MinimumPieceWords);
        List<Repetition> run = [];
        foreach (Passage copy in index.Passages)
        {
            if (copy.Words.Length is < MinimumWords or > MaximumCopyWords || IsReference(copy.Block) || IsAnswered(index, copy) || index.FindOriginal(copy, MinimumPieceWords) is not { } original || AreItemsOfLists(copy, original.Passage))
            {
                continue;
            }

            var repetition = new Repetition(copy, original.Passage, original.Span);
            if (run.Count > 0 && !Continues(index, run[^1], repetition))
            {
                Report(context, index, run);
                run.Clear();
            }

            run.Add(repetition);
        }

        if (run.Count > 0)
        {
            Report(context, index, run);
        }
    }

    // Paragraphs that were pasted again together are one finding.
    private static void Report(DocumentAnalysisContext context, PassageIndex index, List<Repetition> run)
    {
        if (AreEntries(index, run) || IsInstruction(run, context.Tree.Format == "markdown"))
        {
            return;
        }

        (Repetition first, Repetition last) = (run[0], run[^1]);
        TextSpan span = Residue.Trim(context.Source, Union(first.Copy.Block.Span, last.Copy.Block.Span));
        TextSpan whole = run.Count == 1 ? Whole(first.Copy.Block).Span : span;
        string same = run.Count == 1 ? "the same words in the text" : $"the same {(last.Copy.Order - first.Copy.Order + 1).ToString(CultureInfo.InvariantCulture)} paragraphs in the text";
        context.Report(Diagnostic.Create(Rule, span, first.Copy.Block.Prose.Text)
            .WithRelated(Union(first.Span, last.Span), same)
            .WithFix(Residue.Delete(context.Source, Residue.Trim(context.Source, whole), run.Count == 1 ? "Delete the copy" : "Delete the copies")));
    }

    // The next copy follows its neighbour as their originals follow each other, and what stands between is repeated too.
    private static bool Continues(PassageIndex index, in Repetition last, in Repetition next)
    {
        int step = next.Copy.Order - last.Copy.Order;
        if (step > LargestStep || step != next.Original.Order - last.Original.Order || last.Copy.Block.Parent != next.Copy.Block.Parent || last.Original.Block.Parent != next.Original.Block.Parent)
        {
            return false;
        }

        for (int i = 1; i < step; i++)
        {
            if (!index.Passages[last.Copy.Order + i].Words.AsSpan().SequenceEqual(index.Passages[last.Original.Order + i].Words.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan Union(TextSpan first, TextSpan last) => TextSpan.FromBounds(first.Start, last.End);

    // Two lists may ask for the same thing: the duties of two offices, the ingredients of two dishes.
    private static bool AreItemsOfLists(Passage copy, Passage original) =>
        copy.Block.Ancestor<ListBlock>() is { } list && original.Block.Ancestor<ListBlock>() is { } other && list != other;

    // So may lists whose marks are lost: lines without an end that stand among such lines. A title of a contents list stands again over its section.
    private static bool AreEntries(PassageIndex index, List<Repetition> run)
    {
        if (run.Count >= FewestEntries)
        {
            return false;
        }

        foreach (Repetition repetition in run)
        {
            (Passage copy, Passage original) = (repetition.Copy, repetition.Original);
            bool isEntry = IsLabelled(copy) || (IsLine(copy) && IsLine(original) && (StandsAmongLines(index, copy, original) || StandsAmongLines(index, original, copy)));
            if (copy.Block.Ancestor<ListBlock>() is not null || copy.Words.Length != original.Words.Length || !isEntry)
            {
                return false;
            }
        }

        return true;
    }

    // "Location: behind the mill": what a guide says of each of its places.
    private static bool IsLabelled(Passage passage) =>
        passage.Block.Prose.Text.IndexOf(':') is > 0 and < LongestLabel and var end && passage.Block.Prose.Text.AsSpan(0, end).IndexOfAny(".\u201C\"") < 0;

    private static bool StandsAmongLines(PassageIndex index, Passage line, Passage other)
    {
        Passage? before = line.Order > 0 ? index.Passages[line.Order - 1] : null;
        Passage? behind = line.Order + 1 < index.Passages.Length ? index.Passages[line.Order + 1] : null;
        return (before is not null && before != other && IsLine(before)) || (behind is not null && behind != other && IsLine(behind));
    }

    private static bool IsLine(Passage passage) =>
        passage.Words.Length is > 0 and <= LineWords && passage.Block.Prose.Text.AsSpan().TrimEnd() is [.., not ('.' or '!' or '\u2026' or '"' or '\u201D' or '\u2019')];

    // Under each of its headings a manual says what to do, and what applies under two of them it says twice.
    private static bool IsInstruction(List<Repetition> run, bool isHandMade)
    {
        int words = 0;
        foreach (Repetition repetition in run)
        {
            (TextBlock copy, TextBlock original) = (repetition.Copy.Block, repetition.Original.Block);
            words += repetition.Copy.Words.Length;
            bool isWhole = repetition.Copy.Words.Length == repetition.Original.Words.Length || (isHandMade && copy.Parent is SectionBlock && original.Parent is SectionBlock);
            if (!isWhole
                || copy.Ancestor<SectionBlock>() is not { Heading.Level: > 1 } section || original.Ancestor<SectionBlock>() is not { Heading.Level: > 1 } other || section == other)
            {
                return false;
            }
        }

        return words < InstructionWords;
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

    // Who answers another reader sets that one's words before the own ones.
    private static bool IsAnswered(PassageIndex index, Passage copy) =>
        copy.Order > 0 && index.Passages[copy.Order - 1].Block.Prose.Text.AsSpan().TrimEnd() is { Length: < LongestAnswerHead } text
        && (text.EndsWith(" said:", StringComparison.OrdinalIgnoreCase) || text.EndsWith(" wrote:", StringComparison.OrdinalIgnoreCase));

    // Headings stand again in tables of contents, cells in other tables, a line that is one link names another page, and what ends in a colon introduces something else each time.
    private static bool IsReference(TextBlock block) =>
        block.Prose.Text.AsSpan().TrimEnd().EndsWith(":") || block is HeadingBlock or TableCellBlock || block.Children is [LinkInline] || block.Prose.Text.Contains(Prose.ObjectCharacter);

    private readonly record struct Repetition(Passage Copy, Passage Original, TextSpan Span);
}
