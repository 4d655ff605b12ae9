using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>Writes computed numbers as exactly as the text writes the number that they replace.</summary>
internal static class ShownNumber
{
    /// <summary>A computed value with as many decimals as the stated number shows, and one more where it would round to the same digits or to nothing.</summary>
    public static string Of(decimal value, Quantity stated)
    {
        ReadOnlySpan<char> text = NumberText(stated);
        int point = text.LastIndexOf('.');
        int decimals = 0;
        while (point >= 0 && point + 1 + decimals < text.Length && char.IsAsciiDigit(text[point + 1 + decimals]))
        {
            decimals++;
        }

        decimals += Math.Abs(value) < 10 && decimals == 0 && Math.Abs(value - Math.Round(value, MidpointRounding.AwayFromZero)) > 0.2m ? 1 : 0;
        return Math.Round(value, Math.Min(decimals, 10), MidpointRounding.AwayFromZero).ToString(Math.Abs(value) >= 10_000 ? "#,0.##########" : "0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>A computed value as the stated number is written, with its currency, magnitude and decimals: "$4.2 million"; in digits for a number in words.</summary>
    public static string InStyleOf(Quantity stated, decimal value) =>
        Digits(stated) is { IsEmpty: false } digits
            ? string.Concat(stated.Text.AsSpan(0, digits.Start), InDigitsOf(stated, value), stated.Text.AsSpan(digits.End))
            : value.ToString("#,0.##########", CultureInfo.InvariantCulture);

    /// <summary>A fix that replaces the digits of a stated number, so that currency, magnitude and noun stay; none for numbers in words.</summary>
    public static Diagnostic WithNewDigits(Diagnostic diagnostic, Quantity stated, decimal value, string what)
    {
        if (Digits(stated) is not { IsEmpty: false } digits)
        {
            return diagnostic;
        }

        TextSpan number = stated.Sentence.Prose.ToSource(new TextSpan(stated.ProseSpan.Start + digits.Start, digits.Length));
        string shown = InDigitsOf(stated, value);
        return diagnostic.WithFix(Fix.NeedsReview($"Replace the {what} with '{shown}'", TextEdit.Replace(number, shown)));
    }

    /// <summary>A fix that replaces a stated number by a computed one; none for numbers in words or with a magnitude.</summary>
    public static Diagnostic WithReplacement(Diagnostic diagnostic, Quantity stated, string shown, string what)
    {
        bool isPlain = !stated.IsWritten && !stated.IsRange;
        foreach (char c in NumberText(stated))
        {
            isPlain &= char.IsAsciiDigit(c) || c is '.' or ',';
        }

        if (!isPlain)
        {
            return diagnostic;
        }

        // Any of the numbers may be the slip, so a person must choose.
        TextSpan number = stated.Sentence.Prose.ToSource(stated.NumberSpan);
        return diagnostic.WithFix(Fix.NeedsReview($"Replace the {what} with '{shown}'", TextEdit.Replace(number, shown)));
    }

    // The value in the magnitude and with the decimals of the stated number's digits.
    private static string InDigitsOf(Quantity stated, decimal value)
    {
        TextSpan span = Digits(stated);
        ReadOnlySpan<char> digits = stated.Text.AsSpan(span.Start, span.Length);
        decimal magnitude = 1;
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal mantissa) && mantissa > 0 && stated.Value is { } written)
        {
            magnitude = written / mantissa;
        }

        int point = digits.LastIndexOf('.');
        int decimals = point < 0 ? 0 : digits.Length - point - 1;
        string format = (digits.Contains(',') || value / magnitude >= 10_000 ? "#,0." : "0.") + new string('0', decimals);
        return (value / magnitude).ToString(format, CultureInfo.InvariantCulture).TrimEnd('.');
    }

    // The one run of digits in the text of a number; empty when it has none, or several.
    private static TextSpan Digits(Quantity stated)
    {
        ReadOnlySpan<char> text = stated.Text;
        int start = text.IndexOfAnyInRange('0', '9');
        int end = start;
        while (end >= 0 && end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        {
            end++;
        }

        return start < 0 || text[end..].ContainsAnyInRange('0', '9') ? default : TextSpan.FromBounds(start, end);
    }

    private static ReadOnlySpan<char> NumberText(Quantity quantity) =>
        quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length);
}
