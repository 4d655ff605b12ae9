using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>The parts of a written date, so that only what a source does not say is underlined.</summary>
/// <param name="First">The first date of a range; else the whole.</param>
/// <param name="Last">The last date of a range; else the whole.</param>
/// <param name="WithoutYear">The day and month; the whole where they cannot be parted from the year.</param>
internal readonly record struct DateParts(TextSpan First, TextSpan Last, TextSpan WithoutYear)
{
    private static readonly string[] Separators = [" to ", " and ", " until ", " till ", " through ", " \u2013 ", " \u2014 ", " -- ", " - ", "\u2013", "\u2014", "--", "-"];

    public static DateParts Of(DateMention date)
    {
        TextSpan whole = date.ProseSpan;
        string text = date.Text;
        (TextSpan first, TextSpan last) = (whole, whole);
        if (date.End is not null)
        {
            foreach (string separator in Separators)
            {
                int at = text.IndexOf(separator, StringComparison.Ordinal);
                if (at > 0 && at + separator.Length < text.Length)
                {
                    first = new TextSpan(whole.Start, at);
                    last = TextSpan.FromBounds(whole.Start + at + separator.Length, whole.End);
                    break;
                }
            }
        }

        return new DateParts(first, last, CutYear(date, text));
    }

    private static TextSpan CutYear(DateMention date, string text)
    {
        TextSpan whole = date.ProseSpan;
        if (date.Date.Year is not { } year || text.LastIndexOf(year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return whole;
        }

        const int YearDigits = 4;
        if (at + YearDigits == text.Length)
        {
            int end = text.AsSpan(0, at).TrimEnd(" ,of").Length;
            return end > 0 && char.IsLetterOrDigit(text[end - 1]) ? new TextSpan(whole.Start, end) : whole;
        }

        return whole;
    }
}
