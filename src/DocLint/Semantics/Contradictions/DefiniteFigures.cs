using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds numbers that point back to the one number told before, and are another: "the 38 who died", "the 68 kilometres from end to end".</summary>
internal sealed class DefiniteFigures
{
    private const int MostPointers = 64;
    private const int MostFigures = 32;
    private readonly StatementCache _statements;
    private readonly EvidenceIndex _index;
    private readonly ContradictionFinder _finder;
    private int _pointers;

    private DefiniteFigures(StatementCache statements, ContradictionFinder finder)
    {
        _statements = statements;
        _index = statements.Index;
        _finder = finder;
    }

    public static void Find(StatementCache statements, ContradictionFinder finder)
    {
        var definite = new DefiniteFigures(statements, finder);
        foreach (SourceSentence sentence in statements.Index.Sentences)
        {
            for (int i = 0; i < Math.Min(sentence.Figures.Count, MostFigures) && definite._pointers < MostPointers; i++)
            {
                definite.Read(sentence, sentence.Figures[i]);
            }
        }
    }

    private void Read(SourceSentence sentence, Figure figure)
    {
        Quantity quantity = figure.Quantity;
        bool isKind = figure.Class is FigureClass.Money or FigureClass.Measure || figure.Class == FigureClass.Number && quantity.Kind is QuantityKind.Count or QuantityKind.Number && quantity.Value >= 2;
        if (!isKind || quantity.IsRange || quantity.Comparator != Comparator.None)
        {
            return;
        }

        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        int before = sentence.TokenAt(quantity.ProseSpan.Start) - 1;
        ReadOnlySpan<char> lead = before < 0 ? "" : text.AsSpan(tokens[before].Start, tokens[before].Length);
        bool isWhole = lead is "entire" or "whole" or "full";
        if (!isWhole && !lead.Equals("the", StringComparison.OrdinalIgnoreCase) && !lead.Equals("those", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        ReadOnlySpan<char> behind = text.AsSpan(quantity.ProseSpan.End).TrimStart();
        if (figure.Class == FigureClass.Measure && (isWhole || behind.StartsWith("from end to end", StringComparison.OrdinalIgnoreCase)))
        {
            _pointers++;
            CompareLength(sentence, figure);
            return;
        }

        int next = sentence.TokenAt(quantity.ProseSpan.End);
        next += tokens[next].Start < quantity.ProseSpan.End ? 1 : 0;
        if (next + 1 >= tokens.Length || text.AsSpan(tokens[next].Start, tokens[next].Length) is not ("who" or "that" or "which") || DefiniteClause.Read(sentence, next + 1) is not { } clause)
        {
            return;
        }

        _pointers++;
        CompareClause(sentence, figure, clause);
    }

    private void CompareClause(SourceSentence sentence, Figure figure, DefiniteClause clause)
    {
        Figure? only = null;
        foreach (int index in clause.Candidates(_index))
        {
            if (index == sentence.Index || _statements[index] is not { Negations: 0 } statement || !clause.IsIn(statement))
            {
                continue;
            }

            foreach (StatementItem item in statement.Items)
            {
                if (item.Figure is not { } other || !MayBeSame(figure, other))
                {
                    continue;
                }

                if (index > sentence.Index || only is not null && only != other || IsFurther(statement, item))
                {
                    return;
                }

                only = other;
            }
        }

        Report(sentence, figure, only);
    }

    // "86 kilometres long" and "the 68 kilometres from end to end".
    private void CompareLength(SourceSentence sentence, Figure figure)
    {
        Figure? only = null;
        foreach (Figure other in _index.OfClass(FigureClass.Measure))
        {
            ReadOnlySpan<char> behind = other.Quantity.Sentence.Prose.Text.AsSpan(other.Quantity.ProseSpan.End);
            bool isLength = behind.StartsWith(" long", StringComparison.Ordinal) || behind.StartsWith(" in length", StringComparison.Ordinal);
            if (!isLength || !figure.IsComparable(other))
            {
                continue;
            }

            if (only is not null)
            {
                return;
            }

            only = other;
        }

        Report(sentence, figure, only);
    }

    private void Report(SourceSentence sentence, Figure figure, Figure? other)
    {
        if (other is not null && _index.Of(other.Quantity.Sentence).Index < sentence.Index && !StatementValues.AreCompatible(Item(figure), Item(other)) && StatementValues.IsDefinite(Item(other)) && !IsSaidElsewhere(figure))
        {
            _finder.Add(ContradictionKind.TwoValues, sentence.Sentence, figure.Quantity.ProseSpan, other.Quantity.Sentence, other.Quantity.ProseSpan);
        }
    }

    private static StatementItem Item(Figure figure) => new(StatementPart.Figure, 0, figure.Quantity.ProseSpan, false, figure);

    private static bool MayBeSame(Figure figure, Figure other) =>
        figure.IsComparable(other) && !other.Quantity.IsRange && figure.Quantity.Per == other.Quantity.Per
        && (figure.Noun == other.Noun || figure.Noun == ContentWords.None || other.Noun == ContentWords.None);

    // "a further 12".
    private static bool IsFurther(Statement statement, in StatementItem item)
    {
        TextSpan span = StatementValues.FullSpan(item);
        foreach (StatementItem word in statement.Items)
        {
            if (word.Part == StatementPart.Qualifier && word.Span.End <= span.Start && span.Start - word.Span.End <= 2 && !statement.TextOf(word).Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSaidElsewhere(Figure figure)
    {
        foreach (Figure other in _index.OfClass(figure.Class))
        {
            if (other != figure && figure.IsComparable(other) && StatementValues.AreCompatible(Item(figure), Item(other)))
            {
                return true;
            }
        }

        return _index.Reckoned.Contains(figure);
    }
}
