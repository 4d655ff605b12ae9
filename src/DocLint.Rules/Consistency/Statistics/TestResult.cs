using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Text;

namespace DocLint.Rules.Consistency.Statistics;

/// <summary>What a test statistic is.</summary>
internal enum TestStatistic
{
    /// <summary>Student's t.</summary>
    Student,

    /// <summary>Fisher's F.</summary>
    Fisher,

    /// <summary>Pearson's correlation.</summary>
    Correlation,

    /// <summary>χ², and Cochran's Q, which follows it.</summary>
    ChiSquared,

    /// <summary>A standard normal z.</summary>
    Normal,
}

/// <summary>A test statistic with its p value, as papers write them: "t(28) = 2.20, p = .036".</summary>
internal sealed partial class TestResult
{
    private const double LevelOfSignificance = 0.05;
    private const int LongestNumber = 18;

    // Two values that agree to this part are the same: the last digits belong to the computation.
    private const double Tolerance = 1e-9;

    private TestResult(Match match, TestStatistic statistic)
    {
        Statistic = statistic;
        Span = new TextSpan(match.Index, match.Length);
        ValueComparator = match.Groups["cmp"].ValueSpan[0];
        ReadOnlySpan<char> value = match.Groups["value"].ValueSpan;
        ValueDecimals = Decimals(value);
        Value = Math.Abs(Parse(value));
        FirstDegrees = match.Groups["df1"].Success ? Parse(match.Groups["df1"].ValueSpan) : 0;
        SecondDegrees = match.Groups["df2"].Success ? Parse(match.Groups["df2"].ValueSpan) : 0;
        IsNotSignificant = match.Groups["ns"].Success;
        if (IsNotSignificant)
        {
            Comparator = '>';
            Probability = LevelOfSignificance;
            ProbabilitySpan = new TextSpan(match.Groups["ns"].Index, match.Groups["ns"].Length);
        }
        else
        {
            Group comparator = match.Groups["pcmp"];
            Group probability = match.Groups["p"];
            Comparator = comparator.ValueSpan[0] switch { '≤' => '<', '≥' => '>', char c => c };
            Probability = Parse(probability.ValueSpan);
            ProbabilityDecimals = Decimals(probability.ValueSpan);
            HasLeadingZero = probability.ValueSpan[0] == '0';
            ProbabilitySpan = TextSpan.FromBounds(comparator.Index, probability.Index + probability.Length);
        }
    }

    /// <summary>What the statistic is.</summary>
    public TestStatistic Statistic { get; }

    /// <summary>The whole result in the prose.</summary>
    public TextSpan Span { get; }

    /// <summary>The statistic, without its sign.</summary>
    public double Value { get; }

    /// <summary>How many digits stand behind its point.</summary>
    public int ValueDecimals { get; }

    /// <summary>'=', '&lt;' or '&gt;' before the statistic.</summary>
    public char ValueComparator { get; }

    /// <summary>The degrees of freedom; 0 when there are none.</summary>
    public double FirstDegrees { get; }

    /// <summary>The degrees of freedom of F's denominator; 0 when there are none.</summary>
    public double SecondDegrees { get; }

    /// <summary>The p value as written; .05 for "n.s.".</summary>
    public double Probability { get; }

    /// <summary>How many digits stand behind the p value's point.</summary>
    public int ProbabilityDecimals { get; }

    /// <summary>'=', '&lt;' or '&gt;' before the p value.</summary>
    public char Comparator { get; }

    /// <summary>Whether "n.s." stands for the p value.</summary>
    public bool IsNotSignificant { get; }

    /// <summary>Whether the p value is written with a zero before the point.</summary>
    public bool HasLeadingZero { get; }

    /// <summary>The comparator and the number of the p value in the prose, or "n.s.".</summary>
    public TextSpan ProbabilitySpan { get; }

    /// <summary>Whether a one-tailed test halves the probability.</summary>
    public bool HasTwoTails => Statistic is TestStatistic.Student or TestStatistic.Correlation or TestStatistic.Normal || FirstDegrees == 1;

    /// <summary>The results in a text, in order.</summary>
    public static List<TestResult> FindAll(string text)
    {
        var results = new List<TestResult>();
        for (Match match = Pattern().Match(text); match.Success; match = match.NextMatch())
        {
            if (Classify(match) is { } statistic && IsPossible(match, statistic))
            {
                results.Add(new TestResult(match, statistic));
            }
        }

        return results;
    }

    /// <summary>The probability that the written statistic has.</summary>
    public double ExactProbability => ProbabilityOf(Value);

    /// <summary>Whether some statistic that rounds to the written one has a p value that rounds to the written one.</summary>
    /// <param name="isOneTailed">Whether one tail counts.</param>
    public bool IsConsistent(bool isOneTailed)
    {
        // A probability is never 0, and what is below .000 neither.
        if (!IsNotSignificant && Probability <= 0 && Comparator != '>')
        {
            return false;
        }

        double tails = isOneTailed && HasTwoTails ? 0.5 : 1;
        double half = 0.5 * Math.Pow(10, -ValueDecimals);
        double least = tails * ProbabilityOf(Value + half);
        double most = tails * ProbabilityOf(Math.Max(0, Value - half));
        switch (Comparator)
        {
            case '=':
                return (ValueComparator == '>' || Probability >= Rounded(least) - Tolerance)
                    && (ValueComparator == '<' || Probability <= Rounded(most) + Tolerance);
            case '<':
                return ValueComparator == '>' || Probability > least * (1 + Tolerance);
            default:
                return ValueComparator == '<' || Probability < most * (1 - Tolerance);
        }
    }

    private double ProbabilityOf(double value)
    {
        switch (Statistic)
        {
            case TestStatistic.Student:
                return Distributions.StudentTwoTailed(value, FirstDegrees);
            case TestStatistic.Fisher:
                return Distributions.FisherUpper(value, FirstDegrees, SecondDegrees);
            case TestStatistic.ChiSquared:
                return Distributions.ChiSquaredUpper(value, FirstDegrees);
            case TestStatistic.Correlation:
                return value >= 1 ? 0 : Distributions.StudentTwoTailed(value * Math.Sqrt(FirstDegrees / (1 - value * value)), FirstDegrees);
            default:
                return Distributions.NormalTwoTailed(value);
        }
    }

    private double Rounded(double probability)
    {
        double scale = Math.Pow(10, ProbabilityDecimals);
        return Math.Floor(probability * scale + 0.5) / scale;
    }

    private static TestStatistic? Classify(Match match)
    {
        bool first = match.Groups["df1"].Success;
        bool second = match.Groups["df2"].Success;
        return match.Groups["stat"].ValueSpan switch
        {
            "t" when first && !second => TestStatistic.Student,
            "F" when first && second => TestStatistic.Fisher,
            "r" when first && !second => TestStatistic.Correlation,
            "z" or "Z" when !first => TestStatistic.Normal,
            "t" or "F" or "r" or "z" or "Z" => null,
            _ => first && !second ? TestStatistic.ChiSquared : null,
        };
    }

    private static bool IsPossible(Match match, TestStatistic statistic)
    {
        double degrees = match.Groups["df1"].Success ? Parse(match.Groups["df1"].ValueSpan) : 1;
        double others = match.Groups["df2"].Success ? Parse(match.Groups["df2"].ValueSpan) : 1;
        double value = Parse(match.Groups["value"].ValueSpan);
        return degrees > 0 && others > 0
            && (statistic != TestStatistic.Correlation || Math.Abs(value) <= 1)
            && (statistic is not (TestStatistic.Fisher or TestStatistic.ChiSquared) || value >= 0)
            && (!match.Groups["p"].Success || Parse(match.Groups["p"].ValueSpan) <= 1);
    }

    private static double Parse(ReadOnlySpan<char> text)
    {
        Span<char> plain = stackalloc char[LongestNumber + 16];
        int length = 0;
        foreach (char c in text)
        {
            if (c is (>= '0' and <= '9') or '.')
            {
                plain[length++] = c;
            }
            else if (c is '-' or '−' or '–')
            {
                plain[length++] = '-';
            }
        }

        return double.Parse(plain[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static int Decimals(ReadOnlySpan<char> text) => text.IndexOf('.') is >= 0 and int point ? text.Length - point - 1 : 0;

    [GeneratedRegex(
        """
        (?<![\p{L}\p{N}_²^])
        (?<stat>[tFrzZ]|Q(?:b|w|between|within)?|(?:[χΧ𝜒]|chi|Chi|[xX])\s?(?:²|\^2|2)|chi-?squared?|Chi-?squared?)\s{0,2}
        (?:\(\s{0,2}(?<df1>\d{1,6}(?:\.\d{1,4})?)\s{0,2}(?:,\s{0,2}(?:[Nn]\s{0,2}=\s{0,2}\d[\d,]{0,8}|(?<df2>\d{1,6}(?:\.\d{1,4})?))\s{0,2})?\)\s{0,2})?
        (?<cmp>[=<>])\s{0,2}
        (?<value>[-−–]?\s?(?:\d{1,3}(?:,\d{3}){1,2}|\d{0,6})(?:\.\d{1,16}|(?<=\d)))\s{0,2}
        [,;]\s{0,2}
        (?:(?:d|g|SE|MSE|η[p²]{0,2}|ηp2|η2)\s{0,2}=\s{0,2}[-−–]?\d{0,6}\.?\d{1,6}\s{0,2}[,;]\s{0,2})?
        (?:(?<ns>(?:n\.\s?s\.|ns)(?![\p{L}\p{N}]))
        |[pP]\s{0,2}(?<pcmp>[=<>≤≥])\s{0,2}(?<p>0?\.\d{1,16}|[01](?![.,]?\d))(?!\d|\s{0,2}(?:[×x*%/]|[eE][-−+]?\d)))
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
