namespace DocLint.Semantics;

/// <summary>A number as read, before it is known what it counts.</summary>
internal struct Numeral
{
    /// <summary>The first lexeme.</summary>
    public int First;

    /// <summary>The lexeme behind the last.</summary>
    public int End;

    /// <summary>The value; null when too large, broken or vague.</summary>
    public decimal? Value;

    /// <summary>The value before its magnitude word: 1.5 in "1.5 million".</summary>
    public decimal? Mantissa;

    /// <summary>What the magnitude word multiplies by; 1 without one.</summary>
    public decimal Magnitude;

    /// <summary>How it is written.</summary>
    public NumeralForm Form;

    /// <summary>The digits behind the decimal point of <see cref="Mantissa"/>.</summary>
    public int Decimals;

    /// <summary>Whether a word is part of it.</summary>
    public bool IsWritten;

    /// <summary>Whether a sign or "minus" stands before it.</summary>
    public bool IsNegative;

    /// <summary>For a vague number, the largest value that the word covers; the smallest is <see cref="Mantissa"/>.</summary>
    public decimal? VagueHigh;

    /// <summary>Of a fraction the denominator.</summary>
    public decimal Denominator;

    public static Numeral Of(int first, int end, decimal? value, NumeralForm form = NumeralForm.Integer, bool isWritten = true) =>
        new() { First = first, End = end, Value = value, Mantissa = value, Magnitude = 1, Form = form, IsWritten = isWritten };

    public static Numeral OfFraction(int first, int end, decimal? numerator, decimal denominator, bool isWritten)
    {
        Numeral fraction = Of(first, end, Exact.Divide(numerator, denominator), NumeralForm.Fraction, isWritten);
        fraction.Denominator = denominator;
        if (fraction.Value > 1)
        {
            fraction.Form = NumeralForm.Decimal;
        }

        return fraction;
    }

    /// <summary>Whether it is digits and nothing else, such as a year or a page.</summary>
    public readonly bool IsPlainDigits => Form == NumeralForm.Integer && !IsWritten && !IsNegative && Magnitude == 1 && End == First + 1;

    public void Multiply(decimal magnitude, int end)
    {
        Value = Exact.Multiply(Value, magnitude);
        Magnitude = Exact.Multiply(Magnitude, magnitude) ?? Magnitude;
        End = end;
        if (Form == NumeralForm.Fraction)
        {
            // "half a million" is a number, no longer a share.
            Form = NumeralForm.Decimal;
        }
    }

    public void Negate(int first)
    {
        Value = -Value;
        Mantissa = -Mantissa;
        First = first;
        IsNegative = true;
    }
}
