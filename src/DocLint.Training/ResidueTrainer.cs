using System.Globalization;
using System.Text;
using DocLint.Semantics;

namespace DocLint.Training;

/// <summary>Fits the steps of the model of residue, each on what the step before says of texts that it did not see, and writes the weights.</summary>
internal sealed class ResidueTrainer(List<ResidueExample> examples)
{
    private const int Folds = 5;
    private const double TypicalLines = 40;
    private static readonly Settings Chosen = new(Steps: 2, Penalty: 1.5, Damping: .7, BodyCount: 1);

    /// <summary>Prints what cross-validation over whole texts says of several settings.</summary>
    public void Search()
    {
        Settings[] all =
        [
            Chosen, Chosen with { Penalty = .5 }, Chosen with { Penalty = 4 }, Chosen with { Damping = 0 }, Chosen with { Damping = 1.4 }, Chosen with { BodyCount = 1.5 }, Chosen with { Steps = 3 },
        ];
        foreach (Settings settings in all)
        {
            Console.WriteLine(settings);
            Evaluate(CrossValidate(settings));
        }
    }

    /// <summary>Fits all texts and writes the weights.</summary>
    public void Train(string path, string dataName)
    {
        JudgedText[] texts = CrossValidate(Chosen);
        (ResidueThresholds thresholds, string crossValidated) = Evaluate(texts);
        double[][] steps = FitSteps(examples, Chosen);
        thresholds.Subtract(steps[^1]);
        var text = new StringBuilder();
        text.Append("# Weights of residue: logistic regression over readable features in steps, made by DocLint.Training from the lines of\n");
        text.Append(CultureInfo.InvariantCulture, $"# {dataName} (people marked each as the article's or not). A sum of 0 is a score of .5; where that lies was\n# chosen by the zone and length of lines, so that in every collection the article keeps {ResidueThresholds.LeastKept:P1} of its lines.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Cross-validated on {examples.Count} texts, each judged by weights that did not see it: {crossValidated}.\n");
        int weights = 0;
        for (int step = 0; step < steps.Length; step++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step}\tintercept\t{steps[step][^1]:0.###}\n");
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

    /// <summary>Writes how weights that did not see the texts judge their lines.</summary>
    public void WriteMisses(string path)
    {
        JudgedText[] texts = CrossValidate(Chosen);
        ResidueThresholds thresholds = ResidueThresholds.Choose(texts);
        using var writer = new StreamWriter(path);
        for (int i = 0; i < texts.Length; i++)
        {
            JudgedText text = texts[i];
            bool[] isResidue = thresholds.Decide(text);
            writer.WriteLine($"===== {text.Example.Set} {i}");
            for (int block = 0; block < isResidue.Length; block++)
            {
                ResidueLabel? label = text.Example.Labels[block];
                string mark = label is not { IsScored: true } scored ? "  " : scored.IsResidue == isResidue[block] ? "ok" : scored.IsResidue ? "MISSED" : "FALSE";
                writer.WriteLine(FormattableString.Invariant($"{mark,-6} {(label is null ? '?' : label.Value.IsResidue ? '-' : 'B')} {text.Sums[block],5:0.0} {text.Example.TextOf(block)}"));
            }
        }
    }

    // The figures of texts that are judged alone, and of all of them together.
    private static (ResidueThresholds Thresholds, string Figures) Evaluate(JudgedText[] texts)
    {
        ResidueThresholds thresholds = ResidueThresholds.Choose(texts);
        JudgedText[] together = [.. texts.Select(text => text with { Sums = [.. text.Sums.Select((sum, block) => sum + TemplateLines.LogOddsOf(text.Example.Shared[block]))] })];
        string figures = $"{Describe(thresholds, texts)}. Together, so that what they share counts: {Describe(thresholds, together)}";
        Console.WriteLine($"{thresholds}: {figures}");
        return (thresholds, figures);
    }

    private static string Describe(ResidueThresholds thresholds, JudgedText[] texts) =>
        string.Join("; ", thresholds.Measure(texts).Select(pair => FormattableString.Invariant($"{pair.Key} F1 {pair.Value.F1:.000}, kept {pair.Value.Kept:.000}")));

    private JudgedText[] CrossValidate(Settings settings)
    {
        var texts = new JudgedText[examples.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            double[][] steps = FitSteps([.. examples.Where((_, i) => i % Folds != fold)], settings);
            for (int i = fold; i < examples.Count; i += Folds)
            {
                texts[i] = Judge(examples[i], steps);
            }
        });
        return texts;
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

    private static JudgedText Judge(ResidueExample example, double[][] steps)
    {
        double[]? scores = null;
        double[] sums = [];
        double[] known = [];
        int[][] features = [];
        foreach (double[] weights in steps)
        {
            known = scores is null ? [] : example.Known(scores);
            features = example.Read(scores);
            sums = [.. features.Select(row => LogisticRegression.Sum(row, weights))];
            scores = [.. sums.Select(ResidueModel.Chance)];
        }

        return new JudgedText(example, [.. sums.Select((sum, block) => sum + known[block])], [.. features.Select(ResidueThresholds.CellOf)]);
    }

    /// <summary>What is searched for: the number of steps, and the penalty of squares.</summary>
    private sealed record Settings(int Steps, double Penalty, double Damping, double BodyCount);
}
