namespace DocLint.Semantics;

/// <summary>Sums, differences and shares of a source's figures that stand together, found by value.</summary>
/// <remarks><para>Two figures stand together in one sentence or in two neighbouring ones, and have the same unit or noun: any two numbers of a long page make almost anything.</para></remarks>
internal sealed class ReckonedFigures
{
    // A sentence with more is a table or a list, of which only the first figures are paired.
    private const int Window = 12;
    private const int MostResults = 400_000;
    private const int LookedAt = 64;
    private readonly Dictionary<FigureClass, List<(decimal Value, Figure Of)>> _results = [];
    private readonly List<decimal> _shares = [];

    public ReckonedFigures(EvidenceIndex source)
    {
        int made = 0;
        for (int i = 0; i < source.Sentences.Length && made < MostResults; i++)
        {
            List<Figure> here = source.Sentences[i].Figures;
            List<Figure> next = i + 1 < source.Sentences.Length ? source.Sentences[i + 1].Figures : [];
            for (int a = 0; a < Math.Min(here.Count, Window); a++)
            {
                for (int b = a + 1; b < Math.Min(here.Count, Window); b++)
                {
                    made += AddPair(here[a], here[b], here[a].Noun == ContentWords.None || here[b].Noun == ContentWords.None);
                }

                for (int b = 0; b < Math.Min(next.Count, Window); b++)
                {
                    made += AddPair(here[a], next[b], false);
                }
            }
        }

        // What remains of a whole.
        foreach (Figure share in source.OfClass(FigureClass.Share))
        {
            _shares.Add(100 - share.Low);
        }

        foreach (List<(decimal Value, Figure Of)> list in _results.Values)
        {
            list.Sort(static (x, y) => x.Value.CompareTo(y.Value));
        }

        _shares.Sort();
    }

    /// <summary>Whether a claim's number is one of them.</summary>
    public bool Contains(Figure claim)
    {
        if (claim.Class == FigureClass.Share && FirstFrom(_shares, claim.Interval.Low, static value => value) is var first && first < _shares.Count && _shares[first] <= claim.Interval.High)
        {
            return true;
        }

        if (!_results.TryGetValue(claim.Class, out List<(decimal Value, Figure Of)>? results))
        {
            return false;
        }

        int start = FirstFrom(results, claim.Interval.Low, static result => result.Value);
        for (int i = start; i < Math.Min(results.Count, start + LookedAt) && results[i].Value <= claim.Interval.High; i++)
        {
            if (claim.IsComparable(results[i].Of))
            {
                return true;
            }
        }

        return false;
    }

    private int AddPair(Figure a, Figure b, bool mayLackNoun)
    {
        // "1,500 a year" adds nothing to a total.
        if (!a.IsComparable(b) || a.Noun != b.Noun && !mayLackNoun || a.Quantity.Per != b.Quantity.Per)
        {
            return 0;
        }

        if (!_results.TryGetValue(a.Class, out List<(decimal Value, Figure Of)>? results))
        {
            _results[a.Class] = results = [];
        }

        results.Add((a.Low + b.Low, a));
        results.Add((Math.Abs(a.Low - b.Low), a));
        return 2 + AddShare(a.Low, b.Low) + AddShare(b.Low, a.Low);
    }

    // One as a share of the other, and the change from one to the other.
    private int AddShare(decimal part, decimal whole)
    {
        if (whole == 0 || Exact.Multiply(Exact.Divide(part, whole), 100) is not { } share)
        {
            return 0;
        }

        _shares.Add(share);
        _shares.Add(Math.Abs(share - 100));
        return 2;
    }

    private static int FirstFrom<T>(List<T> sorted, decimal value, Func<T, decimal> of)
    {
        int low = 0;
        int high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (of(sorted[middle]) < value)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
