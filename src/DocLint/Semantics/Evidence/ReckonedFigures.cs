namespace DocLint.Semantics;

/// <summary>Sums, differences, shares and ratios of a source's figures that stand together.</summary>
internal static class ReckonedFigures
{
    private const int Window = 12;
    private const int FewFigures = 6;
    private const decimal LargestShare = 0.02m;
    private const decimal SmallestDifference = 0.05m;
    private const int FewShares = 64;

    /// <summary>Whether a claim's number can be reckoned from figures of one sentence or of two neighbouring ones.</summary>
    public static bool Contains(Figure claim, SourceSentence sentence, EvidenceIndex source)
    {
        // What remains of a whole.
        if (claim.Class == FigureClass.Share && source.OfClass(FigureClass.Share) is { Length: <= FewShares } shares)
        {
            foreach (Figure share in shares)
            {
                if (share.Low == share.High && Holds(claim, 100 - share.Low))
                {
                    return true;
                }
            }
        }

        bool isShort = source.IsShort && source.FigureCount <= FewFigures;
        for (int i = 0; i < source.Sentences.Length; i++)
        {
            List<Figure> here = source.Sentences[i].Figures;
            if (here.Count == 0)
            {
                continue;
            }

            List<Figure> figures = [.. here.Take(Window)];
            int sameSentence = figures.Count;
            if (i + 1 < source.Sentences.Length)
            {
                figures.AddRange(source.Sentences[i + 1].Figures.Take(Window));
            }

            if (isShort)
            {
                // The claim may give one factor of its own: "63 points after 3 games".
                foreach (Figure own in sentence.Figures)
                {
                    if (!ReferenceEquals(own, claim) && own.Quantity != claim.Quantity && HoldsProduct(claim, own, figures))
                    {
                        return true;
                    }
                }

                for (int j = i + 2; j < source.Sentences.Length; j++)
                {
                    figures.AddRange(source.Sentences[j].Figures);
                }
            }

            if (isShort ? AnyProblem(claim, figures) : AnyPair(claim, figures, sameSentence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AnyPair(Figure claim, List<Figure> figures, int own)
    {
        for (int i = 0; i < own; i++)
        {
            for (int j = i + 1; j < figures.Count; j++)
            {
                Figure a = figures[i];
                Figure b = figures[j];
                if (!a.IsComparable(b) || a.Noun != b.Noun && (j >= own || a.Noun != ContentWords.None && b.Noun != ContentWords.None))
                {
                    continue;
                }

                bool sameKind = claim.IsComparable(a);
                if (sameKind && (Holds(claim, Exact.Add(a.Low, b.Low)) || Holds(claim, Math.Abs(a.Low - b.Low)))
                    || claim.Class == FigureClass.Share && (HoldsShare(claim, a.Low, b.Low) || HoldsShare(claim, b.Low, a.Low)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // One as a share of the other, and the change from one to the other.
    private static bool HoldsShare(Figure claim, decimal part, decimal whole) =>
        whole != 0 && Exact.Multiply(Exact.Divide(part, whole), 100) is { } share && (Holds(claim, share) || Holds(claim, Math.Abs(share - 100)));

    private static bool HoldsProduct(Figure claim, Figure own, List<Figure> figures)
    {
        foreach (Figure figure in figures)
        {
            if (HoldsWritten(claim, Exact.Multiply(own.Written, figure.Written)) || own.Written != 0 && HoldsWritten(claim, figure.Written / own.Written)
                || figure.Written != 0 && HoldsWritten(claim, own.Written / figure.Written))
            {
                return true;
            }
        }

        return false;
    }

    // A few figures in a few sentences: what a reader would reckon from them in up to two steps.
    private static bool AnyProblem(Figure claim, List<Figure> figures)
    {
        for (int i = 0; i < figures.Count; i++)
        {
            for (int j = 0; j < figures.Count; j++)
            {
                if (i == j)
                {
                    continue;
                }

                decimal a = figures[i].Written;
                decimal b = figures[j].Written;
                if (claim.Class == FigureClass.Share && HoldsShare(claim, a, b))
                {
                    return true;
                }

                ReadOnlySpan<decimal?> results = [Exact.Add(a, b), Exact.Add(a, -b), Exact.Multiply(a, b), b == 0 ? null : Exact.Divide(a, b)];
                foreach (decimal? first in results)
                {
                    if (HoldsWritten(claim, first))
                    {
                        return true;
                    }

                    for (int k = 0; k < figures.Count && first is not null; k++)
                    {
                        if (k == i || k == j)
                        {
                            continue;
                        }

                        decimal c = figures[k].Written;
                        if (HoldsWritten(claim, Exact.Add(first, c)) || HoldsWritten(claim, Exact.Add(first, -c)) || HoldsWritten(claim, c == 0 ? null : Exact.Divide(first, c)))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    private static bool Holds(Figure claim, decimal? value) => value is { } result && claim.Interval.Contains(result);

    // What is reckoned from several figures has to be near: "about 200" is not 24 times 8.
    private static bool HoldsWritten(Figure claim, decimal? value) =>
        value is { } result && claim.WrittenInterval.Contains(result) && Math.Abs(result - claim.Written) <= Math.Max(LargestShare * Math.Abs(claim.Written), SmallestDifference);
}
