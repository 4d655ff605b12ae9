namespace DocLint.Semantics;

/// <summary>What a reader reckons from the few figures of a short passage in up to two steps: "he had 8 and gave away 3; now he has 5".</summary>
internal static class WordProblems
{
    private const int FewFigures = 6;
    private const decimal LargestShare = 0.02m;
    private const decimal SmallestDifference = 0.05m;

    /// <summary>Whether a claim's number can be reckoned from a short source; never for a long one.</summary>
    public static bool Contains(Figure claim, SourceSentence sentence, EvidenceIndex source)
    {
        if (!source.IsShort || source.FigureCount > FewFigures)
        {
            return false;
        }

        var figures = new List<Figure>(FewFigures);
        foreach (SourceSentence other in source.Sentences)
        {
            figures.AddRange(other.Figures);
        }

        // The claim may give one factor of its own: "63 points after 3 games".
        foreach (Figure own in sentence.Figures)
        {
            if (!ReferenceEquals(own.Quantity, claim.Quantity) && ContainsProduct(claim, own, figures))
            {
                return true;
            }
        }

        return ContainsResult(claim, figures);
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

    private static bool ContainsResult(Figure claim, List<Figure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            for (int j = 0; j < figures.Count; j++)
            {
                if (i != j && ContainsResult(claim, figures, i, j))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool ContainsResult(Figure claim, List<Figure> figures, int i, int j)
    {
        decimal a = figures[i].Written;
        decimal b = figures[j].Written;
        if (claim.Class == FigureClass.Share && Exact.Multiply(Quotient(a, b), 100) is { } share && (Holds(claim, share) || Holds(claim, Math.Abs(share - 100))))
        {
            return true;
        }

        ReadOnlySpan<decimal?> results = [Exact.Add(a, b), Exact.Add(a, -b), Exact.Multiply(a, b), Quotient(a, b)];
        foreach (decimal? result in results)
        {
            if (Holds(claim, result))
            {
                return true;
            }

            for (int k = 0; k < figures.Count && result is not null; k++)
            {
                decimal c = figures[k].Written;
                if (k != i && k != j && (Holds(claim, Exact.Add(result, c)) || Holds(claim, Exact.Add(result, -c)) || Holds(claim, Quotient(result, c))))
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
