namespace DocLint.Semantics;

/// <summary>A closed interval of values, <c>[Low..High]</c>: what the digits and words of a number allow.</summary>
/// <remarks><para>A side may be unbounded ("more than 40"): then it is <see cref="decimal.MinValue"/> or <see cref="decimal.MaxValue"/>. Equality compares both ends.</para></remarks>
public readonly record struct Interval
{
    /// <summary>Creates an interval.</summary>
    /// <exception cref="ArgumentException"><paramref name="high"/> is smaller than <paramref name="low"/>.</exception>
    public Interval(decimal low, decimal high)
    {
        if (high < low)
        {
            throw new ArgumentException($"The upper end '{high}' is below the lower end '{low}'.", nameof(high));
        }

        Low = low;
        High = high;
    }

    /// <summary>The smallest value.</summary>
    public decimal Low { get; }

    /// <summary>The largest value.</summary>
    public decimal High { get; }

    /// <summary>The interval that holds one value.</summary>
    public static Interval Exactly(decimal value) => new(value, value);

    /// <summary>Whether a value lies in the interval, its ends included.</summary>
    public bool Contains(decimal value) => value >= Low && value <= High;

    /// <summary>Whether the two intervals share a value.</summary>
    public bool Overlaps(Interval other) => Low <= other.High && other.Low <= High;

    /// <summary>The interval as <c>[low..high]</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"[{Low}..{High}]");
}
