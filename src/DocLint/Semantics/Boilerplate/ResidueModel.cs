using System.Globalization;

namespace DocLint.Semantics;

/// <summary>A linear model of residue in steps: first a block by itself, then again with its place among the others as the step before saw them.</summary>
/// <remarks><para>The weights come from a readable list, one <c>step&lt;TAB&gt;feature&lt;TAB&gt;weight</c> a line; lines that begin with <c>#</c> are comments. Read once; safe to use from many threads.</para></remarks>
internal sealed class ResidueModel(double[][] steps)
{
    private static readonly Lazy<ResidueModel> LazyDefault = new(ReadDefault);

    /// <summary>The model that the library carries.</summary>
    public static ResidueModel Default => LazyDefault.Value;

    /// <summary>How many steps it takes.</summary>
    public int Steps => steps.Length;

    /// <summary>The weight of a feature in a step.</summary>
    public double Weight(int step, int feature) => steps[step][feature];

    /// <summary>The log-odds that a block with these features is residue.</summary>
    public double Sum(int step, List<int> features)
    {
        double[] weights = steps[step];
        double sum = weights[^1];
        foreach (int feature in features)
        {
            sum += weights[feature];
        }

        return sum;
    }

    /// <summary>The chance that log-odds stand for.</summary>
    public static double Chance(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Reads a list of weights.</summary>
    /// <exception cref="FormatException">A line is no feature with its weight.</exception>
    public static ResidueModel Read(TextReader reader)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal) { ["intercept"] = ResidueFeatures.Count };
        for (int i = 0; i < ResidueFeatures.Count; i++)
        {
            numbers[ResidueFeatures.Name(i)] = i;
        }

        var steps = new List<double[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (cells.Length != 3 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out int step) || !numbers.TryGetValue(cells[1], out int feature)
                || !double.TryParse(cells[2], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight))
            {
                throw new FormatException($"'{line}' is no feature with its weight.");
            }

            while (steps.Count <= step)
            {
                steps.Add(new double[ResidueFeatures.Count + 1]);
            }

            steps[step][feature] = weight;
        }

        return new ResidueModel([.. steps]);
    }

    private static ResidueModel ReadDefault()
    {
        using Stream stream = typeof(ResidueModel).Assembly.GetManifestResourceStream("DocLint.Semantics.Boilerplate.weights.tsv")
            ?? throw new InvalidOperationException("The assembly carries no weights of residue.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
