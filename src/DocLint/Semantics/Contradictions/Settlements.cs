using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Compares how many people live in the only town of an article, wherever it calls it one: "Tarn, a town of 14,200", "for a town of 12,400".</summary>
internal static class Settlements
{
    private const int WordsBefore = 4;
    private const int MostFigures = 5000;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kinds = WordSet.Of("town city village hamlet municipality commune parish island community");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = WordSet.Of("built designed planned meant intended like another other neighbouring neighboring nearby similar former once then than as every each any small average typical imagine");

    public static void Find(StatementCache statements, ContradictionFinder finder)
    {
        Figure? first = null;
        Figure? second = null;
        int seen = 0;
        foreach (SourceSentence sentence in statements.Index.Sentences)
        {
            foreach (Figure figure in sentence.Figures)
            {
                if (++seen > MostFigures)
                {
                    return;
                }

                if (figure.Class != FigureClass.Number || !IsExact(figure.Quantity) || KindBefore(sentence, figure, out int kind) is not ({ Length: > 0 } name))
                {
                    continue;
                }

                bool isOther = IsOfAnother(sentence, kind);
                if (first is null)
                {
                    // The first tells which town it is.
                    first = IsAppositive(sentence, kind) && !isOther ? figure : null;
                    if (first is null)
                    {
                        return;
                    }

                    continue;
                }

                if (isOther || IsAppositive(sentence, kind) || KindBefore(statements.Index.Of(first.Quantity.Sentence), first, out _) != name || second is not null && second.Low != figure.Low)
                {
                    return;
                }

                second = first.Interval.Overlaps(figure.Interval) ? second : second ?? figure;
            }
        }

        if (first is not null && second is not null)
        {
            finder.Add(ContradictionKind.TwoValues, second.Quantity.Sentence, second.Quantity.ProseSpan, first.Quantity.Sentence, first.Quantity.ProseSpan);
        }
    }

    // A round number is a size, one with three digits or more a count.
    private static bool IsExact(Quantity quantity)
    {
        if (quantity is not { Kind: QuantityKind.Count or QuantityKind.Number, IsRange: false, Comparator: Comparator.None or Comparator.About, Value: >= 100 and var value })
        {
            return false;
        }

        while (value >= 1000)
        {
            value /= 10;
        }

        return value % 10 != 0;
    }

    // "a town of", "the city of".
    private static string? KindBefore(SourceSentence sentence, Figure figure, out int kind)
    {
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        int of = sentence.TokenAt(figure.Quantity.ProseSpan.Start) - 1;
        while (of > 0 && text.AsSpan(tokens[of].Start, tokens[of].Length) is "about" or "some" or "around")
        {
            of--;
        }

        kind = of - 1;
        if (kind < 0 || text.AsSpan(tokens[of].Start, tokens[of].Length) is not "of")
        {
            return null;
        }

        ReadOnlySpan<char> word = text.AsSpan(tokens[kind].Start, tokens[kind].Length);
        return Kinds.Contains(word) ? word.ToString() : null;
    }

    // "Tarn, a town of".
    private static bool IsAppositive(SourceSentence sentence, int kind)
    {
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        for (int i = kind - 1; i >= Math.Max(1, kind - WordsBefore); i--)
        {
            if (text[tokens[i].Start] == ',')
            {
                return char.IsUpper(text[tokens[i - 1].Start]);
            }
        }

        return false;
    }

    private static bool IsOfAnother(SourceSentence sentence, int kind)
    {
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        for (int i = Math.Max(0, kind - WordsBefore); i < kind; i++)
        {
            if (Others.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }
        }

        return false;
    }
}
