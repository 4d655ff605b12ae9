using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What a reader reckons from the few figures of a short passage in up to two steps: "he had 8 and gave away 3; now he has 5".</summary>
/// <remarks><para>Places in an order are not reckoned with. Shares are added to shares, and are those of counts and amounts of one kind. Figures are multiplied and divided only where claim or passage says so: "each", "per", "times".</para></remarks>
internal static class WordProblems
{
    private const int FewFigures = 6;
    private const decimal LargestShare = 0.02m;
    private const decimal SmallestDifference = 0.05m;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordsOfParts = new[]
    {
        "each", "every", "per", "apiece", "times", "average", "equal", "equally", "split", "same", "divided", "twice", "double", "half", "row",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a claim's number can be reckoned from a short source; never for a long one.</summary>
    public static bool Contains(Figure claim, SourceSentence sentence, EvidenceIndex source)
    {
        if (!source.IsShort || source.FigureCount > FewFigures || claim.Class == FigureClass.Rank)
        {
            return false;
        }

        bool multiplies = SpeaksOfParts(sentence);
        var figures = new List<Figure>(FewFigures);
        foreach (SourceSentence other in source.Sentences)
        {
            multiplies |= SpeaksOfParts(other);
            foreach (Figure figure in other.Figures)
            {
                if (figure.Class != FigureClass.Rank)
                {
                    figures.Add(figure);
                }
            }
        }

        if (claim.Class == FigureClass.Share)
        {
            return ContainsShare(claim, figures);
        }

        figures.RemoveAll(static figure => figure.Class == FigureClass.Share);

        // The claim may give one factor of its own: "63 points after 3 games".
        foreach (Figure own in sentence.Figures)
        {
            if (multiplies && own.Class is not (FigureClass.Rank or FigureClass.Share) && !ReferenceEquals(own.Quantity, claim.Quantity) && ContainsProduct(claim, own, figures))
            {
                return true;
            }
        }

        return ContainsResult(claim, figures, multiplies);
    }

    private static bool SpeaksOfParts(SourceSentence sentence)
    {
        string text = sentence.Sentence.Prose.Text;
        foreach (Token token in sentence.Sentence.Tokens)
        {
            if (token.Kind == TokenKind.Word && WordsOfParts.Contains(text.AsSpan(token.Start, token.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsProduct(Figure claim, Figure own, List<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (Holds(claim, Exact.Multiply(own.Written, figure.Written)) || Holds(claim, Quotient(figure.Written, own.Written)) || Holds(claim, Quotient(own.Written, figure.Written)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ContainsShare(Figure claim, List<Figure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            bool isShare = figures[i].Class == FigureClass.Share;
            if (isShare && Holds(claim, 100 - figures[i].Written))
            {
                return true;
            }

            for (int j = 0; j < figures.Count; j++)
            {
                if (i == j || !figures[i].IsComparable(figures[j]))
                {
                    continue;
                }

                decimal a = figures[i].Written;
                decimal b = figures[j].Written;
                if (isShare ? Holds(claim, a + b) || Holds(claim, a - b) : HoldsShare(claim, a, b) || HoldsShare(claim, a, a + b))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The part as a share of the whole, and the change from one to the other.
    private static bool HoldsShare(Figure claim, decimal part, decimal whole) =>
        Exact.Multiply(Quotient(part, whole), 100) is { } share && (Holds(claim, share) || Holds(claim, Math.Abs(share - 100)));

    private static bool ContainsResult(Figure claim, List<Figure> figures, bool multiplies)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            for (int j = 0; j < figures.Count; j++)
            {
                if (i != j && ContainsResult(claim, figures, i, j, multiplies))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool ContainsResult(Figure claim, List<Figure> figures, int i, int j, bool multiplies)
    {
        decimal a = figures[i].Written;
        decimal b = figures[j].Written;
        ReadOnlySpan<decimal?> results = multiplies ? [Exact.Add(a, b), Exact.Add(a, -b), Exact.Multiply(a, b), Quotient(a, b)] : [Exact.Add(a, b), Exact.Add(a, -b)];
        foreach (decimal? result in results)
        {
            if (Holds(claim, result))
            {
                return true;
            }

            for (int k = 0; k < figures.Count && result is not null; k++)
            {
                decimal c = figures[k].Written;
                if (k != i && k != j && (Holds(claim, Exact.Add(result, c)) || Holds(claim, Exact.Add(result, -c)) || multiplies && Holds(claim, Quotient(result, c))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static decimal? Quotient(decimal? dividend, decimal divisor) => divisor == 0 ? null : Exact.Divide(dividend, divisor);

    // What is reckoned has to be near: "about 200" is not 24 times 8.
    private static bool Holds(Figure claim, decimal? value) =>
        value is { } result && claim.WrittenInterval.Contains(result) && Math.Abs(result - claim.Written) <= Math.Max(LargestShare * Math.Abs(claim.Written), SmallestDifference);
}
