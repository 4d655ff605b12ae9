using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>A length of time that a sentence states: "30 years", "a 10-year plan", "two decades", "a quarter of a century".</summary>
/// <param name="Span">Its span in the prose.</param>
/// <param name="NumberSpan">The span of its number in digits; empty when it is written in words.</param>
/// <param name="Least">The shortest length that the words allow, in <paramref name="Unit"/>.</param>
/// <param name="Most">The longest length that the words allow.</param>
/// <param name="Unit">Years, or days for weeks and days.</param>
internal readonly partial record struct Duration(TextSpan Span, TextSpan NumberSpan, decimal Least, decimal Most, DurationUnit Unit)
{
    private const decimal Unbounded = 100_000;

    /// <summary>The lengths of time of a sentence, in order.</summary>
    /// <param name="quantities">The quantities of the sentence.</param>
    public static List<Duration> FindAll(ReadOnlySpan<Quantity> quantities)
    {
        var durations = new List<Duration>();
        foreach (Quantity quantity in quantities)
        {
            if (Of(quantity) is { } duration)
            {
                durations.Add(duration);
            }
        }

        return durations;
    }

    /// <summary>Whether the time between two dates can be called so: an end that counts and one that does not both fit.</summary>
    public bool Fits(DayRange from, DayRange to)
    {
        (decimal least, decimal most) = Elapsed(from, to);
        return Least <= most && least <= Most;
    }

    /// <summary>How long it is between two dates, for the message.</summary>
    public string Show(DayRange from, DayRange to)
    {
        if (Unit == DurationUnit.Day)
        {
            int days = to.Last.DayNumber - from.First.DayNumber;
            return string.Create(CultureInfo.InvariantCulture, $"{days} days");
        }

        int years = to.Last.Year - from.First.Year;
        return years == 1 ? "1 year" : string.Create(CultureInfo.InvariantCulture, $"{years} years");
    }

    private (decimal Least, decimal Most) Elapsed(DayRange from, DayRange to)
    {
        if (Unit == DurationUnit.Day)
        {
            return (to.First.DayNumber - from.Last.DayNumber - 1, to.Last.DayNumber - from.First.DayNumber + 1);
        }

        int years = to.Last.Year - from.First.Year;
        return (years - 1, years + 1);
    }

    private static Duration? Of(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Share)
        {
            return OfCentury(quantity);
        }

        if (quantity is not { Kind: QuantityKind.Measure, Measure.Dimension: Dimension.Time, Value: { } value, IsVague: false, Per: null } || value < 1 || value > 3000)
        {
            return null;
        }

        (decimal size, decimal slack, DurationUnit unit) = quantity.Unit switch
        {
            "year" => (1m, 0m, DurationUnit.Year),
            "decade" => (10m, 5m, DurationUnit.Year),
            "century" => (100m, 20m, DurationUnit.Year),
            "week" => (7m, 4m, DurationUnit.Day),
            "day" => (1m, 0m, DurationUnit.Day),
            _ => (0m, 0m, DurationUnit.Day),
        };
        if (size == 0)
        {
            return null;
        }

        decimal length = value * size;
        (decimal least, decimal most) = quantity.Comparator switch
        {
            Comparator.Greater or Comparator.GreaterOrEqual => (length - slack, Unbounded),
            Comparator.Less or Comparator.LessOrEqual => (0m, length + slack),
            Comparator.About => (length - slack - Math.Max(2, length * 0.2m), length + slack + Math.Max(2, length * 0.2m)),
            _ => (length - slack, length + slack),
        };
        bool isDigits = !quantity.IsWritten && size == 1 && quantity.Comparator == Comparator.None;
        return new Duration(quantity.ProseSpan, isDigits ? quantity.NumberSpan : default, least, most, unit);
    }

    // "a quarter of a century", "half a century".
    private static Duration? OfCentury(Quantity quantity)
    {
        string text = quantity.Sentence.Prose.Text;
        Match match = PartOfCentury().Match(text, quantity.ProseSpan.Start, Math.Min(28, text.Length - quantity.ProseSpan.Start));
        if (!match.Success || quantity.Comparator is Comparator.Greater or Comparator.Less)
        {
            return null;
        }

        bool isHalf = match.Value.Contains("half", StringComparison.OrdinalIgnoreCase);
        return new Duration(new TextSpan(match.Index, match.Length), default, isHalf ? 44 : 22, isHalf ? 56 : 28, DurationUnit.Year);
    }

    [GeneratedRegex(@"\G(?:a )?(?:quarter of a century|half a century|half of a century)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfCentury();
}

/// <summary>What lengths of time are counted in.</summary>
internal enum DurationUnit
{
    /// <summary>Calendar years.</summary>
    Year,

    /// <summary>Days.</summary>
    Day,
}
