namespace DocLint.Semantics;

/// <summary>How a number is written.</summary>
internal enum NumeralForm : byte
{
    /// <summary>Digits alone.</summary>
    Integer,

    /// <summary>Digits with grouping marks: <c>28,000</c>; it may have decimals too.</summary>
    Grouped,

    /// <summary>A decimal point: <c>3.5</c>.</summary>
    Decimal,

    /// <summary>A proper fraction: <c>½</c>, "two-thirds".</summary>
    Fraction,

    /// <summary>A place in an order: "third", <c>3rd</c>.</summary>
    Ordinal,

    /// <summary>An order of magnitude: "hundreds".</summary>
    Vague,

    /// <summary>Several points, which no number has: <c>2.0.1</c>.</summary>
    Version,

    /// <summary>Points and commas in no order that a number has.</summary>
    Broken,
}

/// <summary>Digits as a value.</summary>
/// <param name="Value">The value; null when it is too large or the marks make no sense.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Decimals">The digits behind the decimal point.</param>
internal readonly record struct Digits(decimal? Value, NumeralForm Form, int Decimals);

/// <summary>Reads digits with their grouping marks and decimal point.</summary>
internal static class DigitParser
{
    // A decimal holds 28 digits whatever they are.
    private const int MostDigits = 28;

    public static Digits Parse(ReadOnlySpan<char> text)
    {
        int points = 0;
        int commas = 0;
        int lastPoint = -1;
        int lastComma = -1;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '.')
            {
                points++;
                lastPoint = i;
            }
            else if (text[i] == ',')
            {
                commas++;
                lastComma = i;
            }
        }

        return (points, commas) switch
        {
            (0, 0) => new(Value(text, 0), NumeralForm.Integer, 0),
            (1, 0) => Fixed(text, lastPoint, NumeralForm.Decimal),
            (0, _) when IsGrouped(text, ',') => new(Value(text, 0), NumeralForm.Grouped, 0),
            (1, _) when lastPoint > lastComma && IsGrouped(text[..lastPoint], ',') => Fixed(text, lastPoint, NumeralForm.Grouped),
            (_, 1) when points > 0 && lastComma > lastPoint && IsGrouped(text[..lastComma], '.') => Fixed(text, lastComma, NumeralForm.Grouped),
            // "5,00" can only be a decimal comma; "5,000" is grouping in English.
            (0, 1) when text.Length - lastComma - 1 <= 2 => Fixed(text, lastComma, NumeralForm.Decimal),
            ( > 1, 0) when IsGrouped(text, '.') => new(Value(text, 0), NumeralForm.Grouped, 0),
            ( > 1, 0) => new(null, NumeralForm.Version, 0),
            _ => new(null, NumeralForm.Broken, 0),
        };
    }

    private static Digits Fixed(ReadOnlySpan<char> text, int mark, NumeralForm form)
    {
        int decimals = text.Length - mark - 1;
        return new(Value(text, decimals), form, decimals);
    }

    // One to three digits, then threes; or, as in India, twos and a last three.
    private static bool IsGrouped(ReadOnlySpan<char> text, char mark)
    {
        int first = text.IndexOf(mark);
        if (first is < 1 or > 3 || text.Length - first > 40)
        {
            return false;
        }

        bool threes = true;
        bool twos = first <= 2;
        int start = first + 1;
        while (start < text.Length)
        {
            int length = text[start..].IndexOf(mark);
            bool isLast = length < 0;
            length = isLast ? text.Length - start : length;
            threes &= length == 3;
            twos &= length == (isLast ? 3 : 2);
            start += length + 1;
        }

        return threes || twos;
    }

    private static decimal? Value(ReadOnlySpan<char> text, int decimals)
    {
        decimal value = 0;
        int digits = 0;
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                continue;
            }

            if (digits > 0 || c != '0')
            {
                digits++;
            }

            if (digits > MostDigits)
            {
                return null;
            }

            value = (value * 10) + (c - '0');
        }

        return decimals == 0 ? value : decimals <= MostDigits ? value / Exact.PowerOfTen(decimals) : null;
    }
}
