using System.Globalization;
using System.Text;
using DocLint.Semantics;

namespace DocLint.Training;

/// <summary>Fits the steps of the model of residue, each on what the step before says of texts that it did not see, and writes the weights.</summary>
internal sealed class ResidueTrainer(List<ResidueExample> examples)
{
    private const int Folds = 5;
    private const double TypicalLines = 40;

    // Of the article's lines, so many must be left alone in every collection.
    private const double LeastKept = .985;
    private const double MostThreshold = 4;
    private static readonly Settings Chosen = new(Steps: 2, Penalty: 3, Damping: 0, BodyCount: 1);

    /// <summary>Prints what cross-validation over whole texts says of several settings.</summary>
    public void Search()
    {
        foreach (int steps in (int[])[2, 3])
        {
            foreach (double penalty in (double[])[3, 8])
            {
                foreach (double damping in (double[])[0, .7])
                {
                    Evaluate(new Settings(steps, penalty, damping, 1));
                }
            }
        }
    }

    /// <summary>Fits all texts and writes the weights.</summary>
    public void Train(string path, string dataName)
    {
        (double threshold, string crossValidated) = Evaluate(Chosen);
        double[][] steps = FitSteps(examples, Chosen);
        var text = new StringBuilder();
        text.Append("# Weights of residue: logistic regression over readable features in steps, made by DocLint.Training from the lines of\n");
        text.Append(CultureInfo.InvariantCulture, $"# {dataName} (people marked each as the article's or not). A sum of 0 is a score of .5:\n# from there on the article keeps {LeastKept:P1} of its lines.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Cross-validated on {examples.Count} texts, each judged by weights that did not see it: {crossValidated}.\n");
        int weights = 0;
        for (int step = 0; step < steps.Length; step++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step}\tintercept\t{steps[step][^1] - (step == steps.Length - 1 ? threshold : 0):0.###}\n");
            for (int i = 0; i < steps[step].Length - 1; i++)
            {
                if (Math.Abs(steps[step][i]) >= .01)
                {
                    weights++;
                    text.Append(CultureInfo.InvariantCulture, $"{step}\t{ResidueFeatures.Name(i)}\t{steps[step][i]:0.##}\n");
                }
            }
        }

        File.WriteAllText(path, text.ToString());
        Console.WriteLine($"{weights} weights, {text.Length} bytes");
    }

    /// <summary>Writes the lines of texts that weights which did not see them judge wrong.</summary>
    public void WriteMisses(string path)
    {
        double[][] sums = CrossValidate(Chosen);
        using var writer = new StreamWriter(path);
        for (int i = 0; i < examples.Count; i++)
        {
            writer.WriteLine($"===== {examples[i].Set} {i}");
            for (int block = 0; block < sums[i].Length; block++)
            {
                ResidueLabel? label = examples[i].Labels[block];
                string mark = label is not { IsScored: true } scored ? "  " : scored.IsResidue == sums[i][block] >= 0 ? "ok" : scored.IsResidue ? "MISSED" : "FALSE";
                writer.WriteLine(FormattableString.Invariant($"{mark,-6} {(label is null ? '?' : label.Value.IsResidue ? '-' : 'B')} {sums[i][block],5:0.0} {examples[i].TextOf(block)}"));
            }
        }
    }

    private (double Threshold, string Figures) Evaluate(Settings settings)
    {
        double[][] sums = CrossValidate(settings);
        Console.WriteLine(settings);
        for (double threshold = 0; ; threshold += .1)
        {
            string figures = Describe(sums, threshold, out double kept);
            if (kept >= LeastKept || threshold > MostThreshold)
            {
                Console.WriteLine(FormattableString.Invariant($"  {threshold:0.0}: {figures}"));
                return (threshold, figures);
            }
        }
    }

    private double[][] CrossValidate(Settings settings)
    {
        double[][] sums = new double[examples.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            double[][] steps = FitSteps([.. examples.Where((_, i) => i % Folds != fold)], settings);
            for (int i = fold; i < examples.Count; i += Folds)
            {
                sums[i] = Judge(examples[i], steps);
            }
        });
        return sums;
    }

    private string Describe(double[][] sums, double threshold, out double leastKept)
    {
        leastKept = 1;
        var parts = new List<string>();
        foreach (string set in examples.Select(example => example.Set).Distinct().Order(StringComparer.Ordinal))
        {
            int hits = 0, false_ = 0, missed = 0, kept = 0;
            for (int i = 0; i < examples.Count; i++)
            {
                if (examples[i].Set != set)
                {
                    continue;
                }

                for (int block = 0; block < sums[i].Length; block++)
                {
                    if (examples[i].Labels[block] is { IsScored: true } label)
                    {
                        bool said = sums[i][block] >= threshold;
                        hits += said && label.IsResidue ? 1 : 0;
                        false_ += said && !label.IsResidue ? 1 : 0;
                        missed += !said && label.IsResidue ? 1 : 0;
                        kept += !said && !label.IsResidue ? 1 : 0;
                    }
                }
            }

            leastKept = Math.Min(leastKept, (double)kept / (kept + false_));
            parts.Add(FormattableString.Invariant($"{set} F1 {2.0 * hits / (2 * hits + false_ + missed):.000}, kept {(double)kept / (kept + false_):.0000}"));
        }

        return string.Join("; ", parts);
    }

    // Each step learns from what the steps before say of texts that they were not fitted on.
    private static double[][] FitSteps(List<ResidueExample> texts, Settings settings)
    {
        double[][] steps = new double[settings.Steps][];
        double[][]? unseen = null;
        for (int step = 0; step < settings.Steps; step++)
        {
            int[][][] features = [.. texts.Select((text, i) => text.Read(unseen?[i]))];
            steps[step] = Fit(texts, features, settings, _ => true);
            if (step == settings.Steps - 1)
            {
                break;
            }

            double[][] next = new double[texts.Count][];
            for (int fold = 0; fold < Folds; fold++)
            {
                double[] weights = Fit(texts, features, settings, i => i % Folds != fold);
                for (int i = fold; i < texts.Count; i += Folds)
                {
                    next[i] = [.. features[i].Select(row => ResidueModel.Chance(LogisticRegression.Sum(row, weights)))];
                }
            }

            unseen = next;
        }

        return steps;
    }

    private static double[] Fit(List<ResidueExample> texts, int[][][] features, Settings settings, Func<int, bool> isKept)
    {
        var rows = new List<int[]>();
        var labels = new List<bool>();
        var counts = new List<double>();
        for (int i = 0; i < texts.Count; i++)
        {
            for (int block = 0; isKept(i) && block < features[i].Length; block++)
            {
                if (texts[i].Labels[block] is { } label)
                {
                    rows.Add(features[i][block]);
                    labels.Add(label.IsResidue);

                    // A long list teaches less than as many lines of different texts, and what is cut wrongly costs more than what stays.
                    counts.Add((label.IsResidue ? 1 : settings.BodyCount) * Math.Pow(TypicalLines / (TypicalLines + features[i].Length), settings.Damping));
                }
            }
        }

        Penalty[] penalties = [.. Enumerable.Repeat(new Penalty(settings.Penalty, 0, false), ResidueFeatures.Count)];
        return LogisticRegression.Fit(rows, labels, penalties, counts);
    }

    private static double[] Judge(ResidueExample example, double[][] steps)
    {
        double[]? scores = null;
        double[] sums = [];
        foreach (double[] weights in steps)
        {
            sums = [.. example.Read(scores).Select(row => LogisticRegression.Sum(row, weights))];
            scores = [.. sums.Select(ResidueModel.Chance)];
        }

        return [.. sums.Select((sum, block) => sum + example.Known(block))];
    }

    /// <summary>What is searched for: the number of steps, and the penalty of squares.</summary>
    private sealed record Settings(int Steps, double Penalty, double Damping, double BodyCount);
}
