using DocLint.Semantics;

namespace DocLint.Training;

/// <summary>A text with what weights say of its blocks.</summary>
/// <param name="Example">The text.</param>
/// <param name="Sums">The log-odds of each block.</param>
/// <param name="Cells">The cell of <see cref="ResidueThresholds"/> that each block is in.</param>
internal sealed record JudgedText(ResidueExample Example, double[] Sums, int[] Cells);

/// <summary>How good judgements of a collection are.</summary>
/// <param name="F1">The harmonic mean of precision and recall; residue is the positive class.</param>
/// <param name="Kept">The share of the article's lines that are left alone.</param>
internal readonly record struct ResidueFigures(double F1, double Kept);

/// <summary>The log-odds from which on a block is called residue, by its zone and by whether it is a paragraph: a paragraph in the middle that is cut costs far more of the article than a line below it.</summary>
internal sealed class ResidueThresholds
{
    /// <summary>Of the article's lines, so many must be left alone in every collection.</summary>
    public const double LeastKept = .985;

    private const int Zones = 4;
    private const double Least = .8;
    private const double Most = 3.8;
    private const double Step = .3;

    private readonly double[] _values = [.. Enumerable.Repeat(3.2, 2 * Zones)];

    /// <summary>The cell of a block with these features of the last step.</summary>
    public static int CellOf(int[] features)
    {
        int feature = Array.Find(features, ResidueFeatures.IsZone);
        return 2 * ResidueFeatures.ZoneOf(feature) + (feature >= ResidueFeatures.ZoneShape[BlockShape.Paragraph, 0] ? 1 : 0);
    }

    /// <summary>Takes them from the weights, so that residue begins at a sum of 0.</summary>
    public void Subtract(double[] weights)
    {
        // What is asked of a line inside is asked of all, so that the weights of the other zones show what they count for.
        double common = _values[2];
        weights[^1] -= common;
        for (BlockShape shape = BlockShape.Empty; shape <= BlockShape.LongParagraph; shape++)
        {
            for (int zone = 0; zone < Zones; zone++)
            {
                weights[ResidueFeatures.ZoneShape[shape, zone]] -= _values[2 * zone + (shape >= BlockShape.Paragraph ? 1 : 0)] - common;
            }
        }
    }

    /// <summary>The thresholds of the best mean F1 that keep enough of the article, found one at a time.</summary>
    public static ResidueThresholds Choose(JudgedText[] texts)
    {
        var best = new ResidueThresholds();
        double bestValue = best.Value(texts);
        for (bool goesOn = true; goesOn;)
        {
            goesOn = false;
            foreach ((int Cell, double Change)[] move in Moves())
            {
                double[] before = [.. best._values];
                foreach ((int cell, double change) in move)
                {
                    best._values[cell] = Math.Clamp(best._values[cell] + change, Least, Most);
                }

                double value = best.Value(texts);
                if (value > bestValue + 1e-5)
                {
                    (bestValue, goesOn) = (value, true);
                }
                else
                {
                    before.CopyTo(best._values, 0);
                }
            }
        }

        return best;
    }

    // One threshold up or down, or what is won with one spent on another.
    private static IEnumerable<(int Cell, double Change)[]> Moves()
    {
        foreach (double step in (double[])[2 * Step, Step])
        {
            for (int cell = 0; cell < 2 * Zones; cell++)
            {
                yield return [(cell, -step)];
                yield return [(cell, step)];
                for (int other = 0; other < 2 * Zones; other++)
                {
                    if (other != cell)
                    {
                        yield return [(cell, -step), (other, step)];
                    }
                }
            }
        }
    }

    /// <summary>Whether the library takes each block for residue.</summary>
    public bool[] Decide(JudgedText text) => text.Example.Decide([.. text.Sums.Select((sum, block) => sum - _values[text.Cells[block]])]);

    /// <summary>The figures of each collection.</summary>
    public SortedDictionary<string, ResidueFigures> Measure(JudgedText[] texts)
    {
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        bool[][] decided = new bool[texts.Length][];
        Parallel.For(0, texts.Length, i => decided[i] = Decide(texts[i]));
        for (int i = 0; i < texts.Length; i++)
        {
            int[] count = counts.TryGetValue(texts[i].Example.Set, out int[]? known) ? known : counts[texts[i].Example.Set] = new int[4];
            for (int block = 0; block < decided[i].Length; block++)
            {
                if (texts[i].Example.Labels[block] is { IsScored: true } label)
                {
                    count[(decided[i][block] ? 2 : 0) + (label.IsResidue ? 1 : 0)]++;
                }
            }
        }

        var figures = new SortedDictionary<string, ResidueFigures>(StringComparer.Ordinal);
        foreach ((string set, int[] count) in counts)
        {
            figures[set] = new ResidueFigures(2.0 * count[3] / Math.Max(1, 2 * count[3] + count[2] + count[1]), (double)count[0] / Math.Max(1, count[0] + count[2]));
        }

        return figures;
    }

    public override string ToString() => string.Join(' ', _values.Select(value => FormattableString.Invariant($"{value:0.0}")));

    // The mean F1, and far less for every line that is taken from an article beyond what may be.
    private double Value(JudgedText[] texts)
    {
        SortedDictionary<string, ResidueFigures> figures = Measure(texts);
        return figures.Values.Average(f => f.F1) - 20 * figures.Values.Sum(f => Math.Max(0, LeastKept - f.Kept));
    }
}
