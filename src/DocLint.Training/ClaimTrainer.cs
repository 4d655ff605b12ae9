using System.Globalization;
using System.Text;
using DocLint.Semantics;

namespace DocLint.Training;

/// <summary>Chooses features, fits weights by cross-validation, and writes them.</summary>
internal sealed class ClaimTrainer
{
    private const int Folds = 5;
    private const int MinimumWordRows = 4;
    private const int MinimumPairRows = 6;
    private static readonly Settings Chosen = new(Signals: 8, Words: 8, Pairs: 8, Lasso: 0, PositiveWeight: 2);

    private readonly ClaimVocabulary _vocabulary = new(isGrowing: true);
    private readonly Row[] _training;
    private readonly Row[] _others;
    private readonly int[] _rowCounts;

    public ClaimTrainer(List<Example> examples)
    {
        var features = new ClaimFeatures(_vocabulary);
        List<Row> training = [], others = [];
        foreach (Example example in examples)
        {
            (example.IsTraining ? training : others).Add(new Row(example.Read(features), example.IsClaim));
        }

        _training = [.. training];
        _others = [.. others];
        _rowCounts = new int[_vocabulary.Count];
        foreach (int feature in _training.SelectMany(row => row.All))
        {
            _rowCounts[feature]++;
        }
    }

    /// <summary>Prints what cross-validation says of several settings.</summary>
    public void Search()
    {
        foreach (double signals in (double[])[2, 4, 8])
        {
            foreach (double pairs in (double[])[8, 16])
            {
                foreach (double lasso in (double[])[0, .25, .5, 1])
                {
                    Evaluate(new Settings(signals, 8, pairs, lasso, 2));
                }
            }
        }
    }

    /// <summary>Fits all training rows and writes the weights.</summary>
    public void Train(string path, string dataName)
    {
        (double threshold, string crossValidated) = Evaluate(Chosen);
        double[] weights = Fit(_training, Chosen);
        string[] lines = [.. Enumerable.Range(0, _vocabulary.Count)
            .Where(i => Math.Abs(weights[i]) >= .01)
            .Select(i => FormattableString.Invariant($"{_vocabulary.Name(i)}\t{weights[i]:0.##}"))
            .Order(StringComparer.Ordinal)];
        var text = new StringBuilder();
        text.Append("# Weights of claims: logistic regression over readable features, made by DocLint.Training from the training rows of\n");
        text.Append(CultureInfo.InvariantCulture, $"# {dataName} (CheckThat! 2024 task 1, English) on {DateTime.UtcNow:yyyy-MM-dd}. A sum of 0 is a score of .5: the best F1.\n");
        text.Append(CultureInfo.InvariantCulture, $"# Cross-validated on the {_training.Length} training rows: {crossValidated}.\n");
        text.Append(CultureInfo.InvariantCulture, $"# On {_others.Length} rows that it did not see: {Describe(_others, weights, threshold)}.\n");
        text.Append(CultureInfo.InvariantCulture, $"intercept\t{weights[^1] - threshold:0.###}\n");
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
        Console.WriteLine($"{lines.Length} weights, {text.Length} bytes");
    }

    private (double Threshold, string Figures) Evaluate(Settings settings)
    {
        double[] scores = new double[_training.Length];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            double[] weights = Fit(_training.Where((_, i) => i % Folds != fold), settings);
            for (int i = fold; i < _training.Length; i += Folds)
            {
                scores[i] = _training[i].Score(weights);
            }
        });
        bool[] labels = [.. _training.Select(row => row.IsClaim)];
        double threshold = Figures.BestThreshold(scores, labels);
        string figures = Figures.Describe(threshold, scores, labels);
        double[] all = Fit(_training, settings);
        Console.WriteLine($"{settings}: {figures}; {all.Count(x => x != 0)} weights");
        Console.WriteLine($"    rows that it did not see: {Describe(_others, all, threshold)}");
        return (threshold, figures);
    }

    private static string Describe(Row[] rows, double[] weights, double threshold) =>
        Figures.Describe(threshold, [.. rows.Select(row => row.Score(weights))], [.. rows.Select(row => row.IsClaim)]);

    private double[] Fit(IEnumerable<Row> examples, Settings settings)
    {
        var rows = new List<int[]>();
        var labels = new List<bool>();
        double[] inClaims = new double[_vocabulary.Count];
        double[] inOthers = new double[_vocabulary.Count];
        foreach (Row row in examples)
        {
            rows.Add([.. row.All.Where(IsKept)]);
            labels.Add(row.IsClaim);
            foreach (int feature in row.All)
            {
                (row.IsClaim ? inClaims : inOthers)[feature]++;
            }
        }

        double claims = labels.Count(x => x);
        var penalties = new Penalty[_vocabulary.Count];
        for (int i = 0; i < penalties.Length; i++)
        {
            // A word that is as common in claims as elsewhere has to earn its weight; a telling one gets it cheaply.
            double ratio = Math.Abs(Math.Log((inClaims[i] + 1) / (claims + 2) / ((inOthers[i] + 1) / (labels.Count - claims + 2))));
            penalties[i] = IsSignal(i)
                ? new Penalty(settings.Signals, 0, ClaimSignals.Phrase((ClaimSignal)i) is not null)
                : new Penalty((IsPair(i) ? settings.Pairs : settings.Words) / Math.Max(.01, ratio), settings.Lasso / Math.Sqrt(Math.Max(.01, ratio)), false);
        }

        return LogisticRegression.Fit(rows, labels, penalties, [.. labels.Select(label => label ? settings.PositiveWeight : 1)]);
    }

    private bool IsKept(int feature) =>
        IsSignal(feature) || _rowCounts[feature] >= (IsPair(feature) ? MinimumPairRows : MinimumWordRows);

    private static bool IsSignal(int feature) => feature < ClaimSignals.Count;

    private bool IsPair(int feature) => _vocabulary.Name(feature).StartsWith("pair ", StringComparison.Ordinal);

    /// <summary>What is searched for: penalties of squares, of sizes, and the weight of an example that is a claim.</summary>
    private sealed record Settings(double Signals, double Words, double Pairs, double Lasso, double PositiveWeight);

    private sealed class Row(int[][] sentences, bool isClaim)
    {
        public int[] All { get; } = [.. sentences.SelectMany(x => x).Distinct()];

        public bool IsClaim { get; } = isClaim;

        public double Score(double[] weights) => sentences.Select(x => LogisticRegression.Sum(x, weights)).DefaultIfEmpty(double.NegativeInfinity).Max();
    }
}
