using System.Globalization;

namespace DocLint.Semantics;

/// <summary>A linear model of claims: a weight for each feature, and what must be added.</summary>
/// <remarks><para>The weights come from a readable list, one <c>feature&lt;TAB&gt;weight</c> a line; lines that begin with <c>#</c> are comments. Read once; safe to use from many threads.</para></remarks>
internal sealed class ClaimModel
{
    private static readonly Lazy<ClaimModel> LazyDefault = new(ReadDefault);

    private readonly double[] _weights;
    private readonly double _intercept;

    public ClaimModel(ClaimVocabulary vocabulary, double[] weights, double intercept)
    {
        Vocabulary = vocabulary;
        _weights = weights;
        _intercept = intercept;
    }

    /// <summary>The model that the library carries.</summary>
    public static ClaimModel Default => LazyDefault.Value;

    /// <summary>The features that the model knows.</summary>
    public ClaimVocabulary Vocabulary { get; }

    /// <summary>The weight of a feature.</summary>
    public double Weight(int feature) => feature < _weights.Length ? _weights[feature] : 0;

    /// <summary>The score of a sentence with these features, 0 to 1.</summary>
    public double Score(List<int> features)
    {
        double sum = _intercept;
        foreach (int feature in features)
        {
            sum += Weight(feature);
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>Reads a list of weights.</summary>
    /// <exception cref="FormatException">A line is no feature with its weight.</exception>
    public static ClaimModel Read(TextReader reader)
    {
        var vocabulary = new ClaimVocabulary();
        var weights = new List<double>(new double[vocabulary.Count]);
        double intercept = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int tab = line.IndexOf('\t');
            if (tab < 0 || !double.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out double weight))
            {
                throw new FormatException($"'{line}' is no feature with its weight.");
            }

            string name = line[..tab];
            if (name == "intercept")
            {
                intercept = weight;
                continue;
            }

            int feature = vocabulary.Add(name);
            while (weights.Count <= feature)
            {
                weights.Add(0);
            }

            weights[feature] = weight;
        }

        return new ClaimModel(vocabulary, [.. weights], intercept);
    }

    private static ClaimModel ReadDefault()
    {
        using Stream stream = typeof(ClaimModel).Assembly.GetManifestResourceStream("DocLint.Semantics.Claims.weights.tsv")
            ?? throw new InvalidOperationException("The assembly carries no weights of claims.");
        using var reader = new StreamReader(stream);
        return Read(reader);
    }
}
