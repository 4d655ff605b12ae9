namespace DocLint.Semantics;

/// <summary>The interval that the digits and words of a number allow.</summary>
/// <remarks>
/// <para>Decimals and magnitudes claim half a unit of the last digit shown: "3.5" is 3.45 to 3.55, "$1.5 billion" 1.45 to 1.55 billion.</para>
/// <para>Trailing zeros may be rounding: "60 miles" is 55 to 65, "28,000 troops" 27,500 to 28,500. Shares and points show all their digits: "20%" is 19.5 to 20.5.</para>
/// <para>Things are counted, not measured: a count whose last digit is not zero, or that is below 20, is exact, and so are ages in whole years, years, ordinals and amounts with cents.</para>
/// <para>"About" and its like allow a tenth more on either side. "More than 40" begins at 40 and has no end; fractions in words allow a twentieth.</para>
/// </remarks>
internal static class Rounding
{
    private const decimal AboutShare = 0.1m;
    private const decimal FractionShare = 0.05m;

    public static Interval Of(QuantityKind kind, in Numeral number, decimal value, Comparator comparator) =>
        Widen(value, value, HalfWidth(kind, in number, value), comparator);

    public static Interval OfRange(QuantityKind kind, in Numeral first, decimal low, in Numeral second, decimal high, Comparator comparator) =>
        Widen(low, high, Math.Min(HalfWidth(kind, in first, low), HalfWidth(kind, in second, high)), comparator);

    private static Interval Widen(decimal low, decimal high, decimal half, Comparator comparator)
    {
        switch (comparator)
        {
            case Comparator.Less or Comparator.LessOrEqual:
                return new Interval(decimal.MinValue, high);
            case Comparator.Greater or Comparator.GreaterOrEqual:
                return new Interval(low, decimal.MaxValue);
            case Comparator.About:
                half = Math.Max(half, Math.Abs(high) * AboutShare);
                break;
        }

        return half == 0 ? new Interval(low, high) : new Interval(Exact.Trim(Exact.AddClamped(low, -half)), Exact.Trim(Exact.AddClamped(high, half)));
    }

    private static decimal HalfWidth(QuantityKind kind, in Numeral number, decimal value)
    {
        switch (kind)
        {
            case QuantityKind.Number or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money or QuantityKind.Share or QuantityKind.Points or QuantityKind.Multiple:
                break;
            default:
                return 0;
        }

        if (number.Form == NumeralForm.Fraction)
        {
            return Math.Abs(value) * FractionShare;
        }

        decimal last = (number.Decimals > 28 ? 0 : 1 / Exact.PowerOfTen(number.Decimals)) * Math.Min(number.Magnitude, 1e28m);
        if (number.Decimals > 0 || kind is QuantityKind.Share or QuantityKind.Points)
        {
            return kind == QuantityKind.Money && number.Magnitude == 1 && number.Decimals == 2 ? 0 : last / 2;
        }

        decimal mantissa = Math.Abs(number.Mantissa ?? value);
        if (mantissa != decimal.Truncate(mantissa) || mantissa == 0)
        {
            return last / 2;
        }

        bool counted = kind is not QuantityKind.Measure;
        if (number.Magnitude == 1 && counted && (mantissa < 20 || mantissa % 10 != 0))
        {
            return 0;
        }

        decimal zeros = 1;
        while (mantissa % 10 == 0)
        {
            mantissa /= 10;
            zeros *= 10;
        }

        return Exact.Multiply(last / 2, zeros) ?? last / 2;
    }
}
