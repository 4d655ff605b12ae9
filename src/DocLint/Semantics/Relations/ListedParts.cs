using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds a total in a paragraph and its parts in the list or table behind it: "The $4.6 million grant breaks down as follows:".</summary>
internal static class ListedParts
{
    private const int MinimumParts = 2;
    private const int MaximumParts = 200;

    // How far from the start or the end of an item its number may stand, in tokens.
    private const int MaximumDepth = 4;

    // A colon alone says less than "breaks down": then only a small slip counts.
    private const decimal ColonSlip = 0.125m;
    private const decimal BreakdownSlip = 0.25m;

    public static void Find(SemanticModel model, ImmutableArray<Relation>.Builder found)
    {
        foreach (Block block in model.Tree.Blocks)
        {
            for (int i = 1; i < block.Children.Length; i++)
            {
                if (block.Children[i] is ListBlock or TableBlock && block.Children[i - 1] is ParagraphBlock paragraph)
                {
                    Find(model, paragraph, (Block)block.Children[i], found);
                }
            }
        }
    }

    private static void Find(SemanticModel model, ParagraphBlock paragraph, Block parts, ImmutableArray<Relation>.Builder found)
    {
        if (parts.Children.Length is < MinimumParts or > MaximumParts || paragraph.Prose.Sentences is not [.., var sentence])
        {
            return;
        }

        var words = new SentenceWords(sentence, [.. SentenceFacts.Of(model.Quantities, sentence)]);
        if (words.Quantities.Length is 0 or > MaximumParts || model.QuotationAt(sentence.Span) is not null)
        {
            return;
        }

        bool breaksDown = BreaksDown(words);
        bool hasColon = words[words.Count - 1] == ":";
        if (!breaksDown && !(hasColon && parts is ListBlock) || Total(words, parts.Children.Length) is not { } total)
        {
            return;
        }

        ImmutableArray<Quantity> figures = parts is ListBlock list ? OfItems(model, list, total) : OfColumn(model, (TableBlock)parts, total);
        if (figures.Length >= MinimumParts)
        {
            Sums.Add(figures, total, found, breaksDown ? BreakdownSlip : ColonSlip);
        }
    }

    private static bool BreaksDown(SentenceWords words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i] == "as" && words[i + 1] == "follows" || words[i] == "broken" && words[i + 1] == "down"
                || words[i] is "breaks" or "break" or "broke" && words[i + 1] == "down" || SumVocabulary.Consists.Contains(words[i])
                || words[i] is "divided" or "split" or "made" && words[i + 1] is "up" or "into" or "between" or "among")
            {
                return true;
            }
        }

        return false;
    }

    // The one figure of the sentence that announces the parts; how many parts there are ("split between three teachers") is no total.
    private static Quantity? Total(SentenceWords words, int items)
    {
        Quantity? total = null;
        foreach (Quantity quantity in words.Quantities)
        {
            // The header of a table is a row too.
            if (!RelationRecognizer.IsFigure(quantity) && quantity.Measure is null || quantity.Kind == QuantityKind.Count && (quantity.Value == items || quantity.Value == items - 1))
            {
                continue;
            }

            if (total is not null)
            {
                return null;
            }

            total = quantity;
        }

        return total is not null && PartList.IsSummand(total) && !PartList.IsOpen(words, 0, words.Count) ? total : null;
    }

    private static ImmutableArray<Quantity> OfItems(SemanticModel model, ListBlock list, Quantity total)
    {
        ImmutableArray<Quantity>.Builder figures = ImmutableArray.CreateBuilder<Quantity>(list.Children.Length);
        foreach (SyntaxNode item in list.Children)
        {
            if (item.Children is not [ParagraphBlock text, ..] || OnlyFigure(model, text, total) is not { } figure)
            {
                return [];
            }

            figures.Add(figure);
        }

        return figures.DrainToImmutable();
    }

    // The one column of figures; with two, or with a row of totals, nothing is said of any.
    private static ImmutableArray<Quantity> OfColumn(SemanticModel model, TableBlock table, Quantity total)
    {
        if (TableGrid.Read(table) is not { } grid || TableArithmetic.HasTotal(grid))
        {
            return [];
        }

        ImmutableArray<Quantity> only = [];
        for (int column = 1; column < grid.Headers.Length; column++)
        {
            ImmutableArray<Quantity>.Builder figures = ImmutableArray.CreateBuilder<Quantity>(grid.Rows.Count);
            foreach (TableFigure?[] row in grid.Rows)
            {
                if (row[column] is { IsPercent: false } figure && OnlyFigure(model, figure.Cell, total) is { } quantity)
                {
                    figures.Add(quantity);
                }
            }

            if (figures.Count > 0 && !only.IsEmpty)
            {
                return [];
            }

            only = figures.Count == grid.Rows.Count ? figures.DrainToImmutable() : only;
        }

        return only;
    }

    // The figure of an item, at its start or its end; null where it has several, or leaves something out.
    private static Quantity? OnlyFigure(SemanticModel model, TextBlock text, Quantity total)
    {
        Quantity? only = null;
        foreach (Quantity quantity in SentenceFacts.Of(model.Quantities, text))
        {
            if (!RelationRecognizer.IsFigure(quantity) && quantity.Measure is null || only is not null && quantity.Kind == QuantityKind.Share && !quantity.IsWritten)
            {
                continue;
            }

            if (only is not null || !PartList.IsPart(quantity, total))
            {
                return null;
            }

            only = quantity;
        }

        if (only is null)
        {
            return null;
        }

        var words = new SentenceWords(only.Sentence, [only]);
        bool atEnd = words.First(only) <= MaximumDepth || words.Count - words.After(only) <= MaximumDepth;
        return atEnd && words[0] is not ("total" or "sum" or "subtotal") && !PartList.IsOpen(words, 0, words.Count) ? only : null;
    }
}
