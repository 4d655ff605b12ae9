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

    private static ReadOnlySpan<char> NumberText(Quantity quantity) =>
        quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length);
}
