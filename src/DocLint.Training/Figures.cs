namespace DocLint.Training;

/// <summary>How good scores are.</summary>
internal static class Figures
{
    /// <summary>The chance that a claim scores above a sentence that is none; half for equal scores.</summary>
    public static double AreaUnderCurve(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        int[] order = [.. Enumerable.Range(0, scores.Count).OrderBy(i => scores[i])];
        double ranks = 0;
        int positives = labels.Count(x => x);
        for (int i = 0; i < order.Length;)
        {
            int j = i;
            while (j < order.Length && scores[order[j]] == scores[order[i]])
            {
                j++;
            }

            for (int k = i; k < j; k++)
            {
                ranks += labels[order[k]] ? (i + 1 + j) / 2.0 : 0;
            }

            i = j;
        }

        return (ranks - positives * (positives + 1) / 2.0) / Math.Max(1.0, (double)positives * (labels.Count - positives));
    }

    /// <summary>Precision, recall and their harmonic mean when every score from a threshold on says claim.</summary>
    public static (double Precision, double Recall, double F1) At(double threshold, IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        int hits = 0, said = 0, claims = 0;
        for (int i = 0; i < scores.Count; i++)
        {
            bool yes = scores[i] >= threshold;
            said += yes ? 1 : 0;
            claims += labels[i] ? 1 : 0;
            hits += yes && labels[i] ? 1 : 0;
        }

        double precision = said == 0 ? 1 : (double)hits / said;
        double recall = claims == 0 ? 1 : (double)hits / claims;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    /// <summary>All figures in one line.</summary>
    public static string Describe(double threshold, IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        (double precision, double recall, double f1) = At(threshold, scores, labels);
        return FormattableString.Invariant($"F1 {f1:.000} (precision {precision:.00}, recall {recall:.00}), area under the curve {AreaUnderCurve(scores, labels):.000}");
    }

    /// <summary>The threshold of the best F1, smoothed over its neighbours so that a lucky one does not win.</summary>
    public static double BestThreshold(IReadOnlyList<double> scores, IReadOnlyList<bool> labels)
    {
        double best = 0, bestF1 = -1;
        for (double threshold = -3; threshold <= 3; threshold += .02)
        {
            double f1 = 0;
            for (int i = -5; i <= 5; i++)
            {
                f1 += At(threshold + i * .04, scores, labels).F1;
            }

            if (f1 > bestF1)
            {
                (best, bestF1) = (threshold, f1);
            }
        }

        return best;
    }
}
