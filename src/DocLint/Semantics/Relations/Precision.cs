using System.Globalization;

namespace DocLint.Semantics;

/// <summary>How exactly numbers are shown that are meant to be computed with.</summary>
/// <remarks><para>A writer who sets a total beside its parts has not rounded 120 to the next ten: numbers without decimals are narrower here than in <see cref="Quantity.Interval"/>, which must fit the same number in another text.</para></remarks>
internal static class Precision
{
    private const decimal PlainSlack = 0.0125m;
    private const decimal MagnitudeSlack = 0.025m;
    private const decimal FractionSlack = 0.1m;

    /// <summary>Half of the last place that is shown, in the quantity's own unit; trailing zeros are taken for rounding.</summary>
    public static decimal HalfUnit(Quantity quantity, decimal value)
    {
        ReadOnlySpan<char> text = quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length);
        int decimals = Decimals(text);
        decimal magnitude = Magnitude(text, value);
        if (decimals > 0)
        {
            return magnitude / Exact.PowerOfTen(Math.Min(decimals, 20)) / 2;
        }

        decimal mantissa = Math.Abs(value) / magnitude;
        if (mantissa != decimal.Truncate(mantissa) || mantissa == 0)
        {
            return Math.Abs(value) * 0.05m;
        }

        decimal unit = 1;
        while (mantissa % 10 == 0)
        {
            mantissa /= 10;
            unit *= 10;
        }

        return unit * magnitude / 2;
    }

    /// <summary>The interval of an operand.</summary>
    public static Interval Shown(Quantity quantity)
    {
        decimal value = quantity.Value!.Value;
        if (quantity.Comparator == Comparator.About)
        {
            return quantity.Interval;
        }

        ReadOnlySpan<char> text = quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length);
        if (Decimals(text) > 0)
        {
            return quantity.Interval;
        }

        bool hasMagnitude = Magnitude(text, value) > 1;
        decimal half = (quantity.Interval.High - quantity.Interval.Low) / 2;
        decimal slack = Math.Min(half, Math.Max(0.5m, Math.Abs(value) * (hasMagnitude ? MagnitudeSlack : PlainSlack)));
        return new Interval(value - slack, value + slack);
    }

    /// <summary>What a stated percentage may mean: rounded or cut off; fractions in words are taken loosely.</summary>
    public static Interval StatedShare(Quantity quantity)
    {
        Interval interval = quantity.Interval;
        decimal value = quantity.Value!.Value;
        if (IsFraction(quantity))
        {
            decimal loose = Math.Abs(value) * FractionSlack;
            return new Interval(
                interval.Low == decimal.MinValue ? decimal.MinValue : Math.Min(interval.Low, value - loose),
                interval.High == decimal.MaxValue ? decimal.MaxValue : Math.Max(interval.High, value + loose));
        }

        return interval.High == decimal.MaxValue || interval.Low == decimal.MinValue
            ? interval
            : new Interval(interval.Low, Math.Max(interval.High, value + (value - interval.Low) * 2));
    }

    /// <summary>Whether a share is a fraction in words or digits: "a third", "one in four".</summary>
    public static bool IsFraction(Quantity quantity) =>
        !quantity.Text.AsSpan().Contains('%') && !quantity.Text.Contains("cent", StringComparison.OrdinalIgnoreCase);

    /// <summary>How many decimals a written number has.</summary>
    public static int Decimals(ReadOnlySpan<char> text)
    {
        int point = text.LastIndexOf('.');
        if (point < 0)
        {
            return 0;
        }

        int count = 0;
        while (point + 1 + count < text.Length && char.IsAsciiDigit(text[point + 1 + count]))
        {
            count++;
        }

        return count;
    }

    // What "million" in the number's text multiplies with: the value over the number that its digits make.
    private static decimal Magnitude(ReadOnlySpan<char> text, decimal value)
    {
        Span<char> digits = stackalloc char[24];
        int length = 0;
        bool letters = false;
        foreach (char c in text)
        {
            if (length < digits.Length && (char.IsAsciiDigit(c) || c == '.'))
            {
                digits[length++] = c;
            }

            letters |= char.IsAsciiLetter(c);
        }

        if (length > 0)
        {
            return decimal.TryParse(digits[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal mantissa) && mantissa > 0
                && Math.Abs(value) / mantissa is var ratio && ratio is 1_000 or 1_000_000 or 1_000_000_000 or 1_000_000_000_000
                ? ratio
                : 1;
        }

        decimal magnitude = 1;
        while (letters && magnitude < 1_000_000_000_000 && Math.Abs(value) / magnitude >= 1000)
        {
            magnitude *= 1000;
        }

        return magnitude;
    }
}
