namespace DocLint.Semantics;

/// <summary>Arithmetic that answers null instead of throwing when a value does not fit.</summary>
internal static class Exact
{
    private const double Largest = 7.9e28;

    private static readonly decimal[] Powers = BuildPowers();

    /// <summary>Ten to a power between 0 and 28.</summary>
    public static decimal PowerOfTen(int exponent) => Powers[exponent];

    public static decimal? Multiply(decimal? left, decimal right) =>
        left is { } value && Math.Abs((double)value * (double)right) < Largest ? value * right : null;

    public static decimal? Add(decimal? left, decimal? right) =>
        left is { } a && right is { } b && Math.Abs((double)a + (double)b) < Largest ? a + b : null;

    public static decimal? Divide(decimal? left, decimal? right) =>
        left is { } a && right is { } b && b != 0 && Math.Abs((double)a / (double)b) < Largest ? a / b : null;

    /// <summary>A value times ten to any power.</summary>
    public static decimal? Scale(decimal? value, int exponent) => exponent switch
    {
        < -28 or > 28 => null,
        < 0 => Divide(value, Powers[-exponent]),
        _ => Multiply(value, Powers[exponent]),
    };

    /// <summary>The same value without zeros behind its last decimal, so that it prints as people write it.</summary>
    public static decimal Trim(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;

    /// <summary>The sum, held at the largest or smallest value.</summary>
    public static decimal AddClamped(decimal left, decimal right) =>
        Add(left, right) ?? (left > 0 ? decimal.MaxValue : decimal.MinValue);

    private static decimal[] BuildPowers()
    {
        var powers = new decimal[29];
        decimal power = 1;
        for (int i = 0; i < powers.Length; i++)
        {
            powers[i] = power;
            power = i < 28 ? power * 10 : power;
        }

        return powers;
    }
}
