namespace DocLint.Semantics;

/// <summary>The dates that a text names: those that the model reads, and days and months in whatever form, glued to other words too ("RosterMay 1 2019", "2003.06.11"), so that a date is said to be missing only where it truly is.</summary>
internal sealed class SourceDates
{
    private const int Unknown = 0;
    private const int Near = 8;
    private const int DecadeYears = 10;
    private const int CenturyYears = 100;
    private const int MostNearby = 64;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private readonly HashSet<(int Year, int Month, int Day)> _dates = [];
    private readonly HashSet<(int Month, int Day)> _yearless = [];
    private readonly HashSet<int> _years = [];
    private readonly HashSet<int> _centuries = [];
    private readonly HashSet<(int Year, int Month)> _nearby = [];

    private SourceDates()
    {
    }

    /// <summary>Reads the dates of a text, and with them the day it was published.</summary>
    public static SourceDates Read(SemanticModel model, DateOnly? published)
    {
        var dates = new SourceDates();
        if (published is { } day)
        {
            dates._years.Add(day.Year);
            dates.Add(day.Year, day.Month, day.Day);
        }

        dates.ReadNames(model.Source.Content);
        dates.ReadDigits(model.Source.Content);
        foreach (DateMention mention in model.Dates)
        {
            dates.AddYears(mention);
            dates.AddDay(mention.Date);
            dates.AddDay(mention.End);
            dates.AddDay(mention.Alternative);
            if (dates._nearby.Count < MostNearby && mention.Date is { Year: { } year, Month: { } month } && SpeaksOfNextYear(mention.Sentence.Text))
            {
                dates._nearby.Add((year, month));
            }
        }

        return dates;
    }

    /// <summary>Whether one of some years is named, or lies in a decade that is.</summary>
    public bool HoldsYear(int first, int last)
    {
        for (int year = first; year <= last; year++)
        {
            if (_years.Contains(year))
            {
                return true;
            }
        }

        return last - first == CenturyYears - 1 && _centuries.Contains(first);
    }

    /// <summary>Whether a month is one year away from one of which the source says "a year later".</summary>
    public bool IsYearAway(int year, int month) => _nearby.Contains((year - 1, month)) || _nearby.Contains((year + 1, month));

    /// <summary>Whether a date stands there; what is null does not count, and a date without a year fits any.</summary>
    public bool Holds(int month, int? day, int? year) =>
        _dates.Contains((year ?? Unknown, month, day ?? Unknown)) || _yearless.Contains((month, day ?? Unknown)) || day is not null && year is not null && _dates.Contains((Unknown, month, day.Value)) && !_dates.Contains((-1, month, day.Value));

    private static bool SpeaksOfNextYear(string sentence) =>
        sentence.Contains("year later", StringComparison.OrdinalIgnoreCase) || sentence.Contains("year earlier", StringComparison.OrdinalIgnoreCase);

    private void AddYears(DateMention mention)
    {
        if (mention.Date.Year is not { } from)
        {
            return;
        }

        if (mention.Kind == DateKind.Century)
        {
            _centuries.Add(from);
            return;
        }

        int to = mention.End?.Year ?? (mention.Kind == DateKind.Decade ? from + DecadeYears - 1 : from);
        _years.Add(from);
        _years.Add(to);
        for (int year = from; mention.Kind != DateKind.Range && year < Math.Min(to, from + DecadeYears); year++)
        {
            _years.Add(year);
        }
    }

    private void AddDay(PartialDate? date)
    {
        if (date is not { Month: { } month } given)
        {
            return;
        }

        if (given.Year is { } year)
        {
            Add(year, month, given.Day ?? Unknown);
            return;
        }

        _yearless.Add((month, given.Day ?? Unknown));
        _yearless.Add((month, Unknown));
    }

    private void Add(int year, int month, int day)
    {
        _dates.Add((year, month, day));
        _dates.Add((year, month, Unknown));
        if (year != Unknown)
        {
            // Known with a year only: then another year does not fit.
            _dates.Add((-1, month, day));
        }

        _dates.Add((Unknown, month, day));
        _dates.Add((Unknown, month, Unknown));
    }

    // "May 1 2019", "1st of May, 2019".
    private void ReadNames(ReadOnlySpan<char> text)
    {
        for (int i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is not (>= 'A' and <= 'Z') || MonthAt(text[i..]) is not (> 0 and var month))
            {
                continue;
            }

            int end = i + 3;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
            {
                end++;
            }

            int first = NumberBehind(text, end, out int firstEnd);
            int second = first is > 0 and <= 31 ? NumberBehind(text, firstEnd, out _) : 0;
            int before = NumberBefore(text, i);
            int year = first >= 1000 ? first : second >= 1000 ? second : Unknown;
            int day = first is > 0 and <= 31 ? first : 0;
            if (day > 0)
            {
                Add(year, month, day);
            }

            if (before is > 0 and <= 31)
            {
                Add(year, month, before);
            }
            else if (day == 0 && year != Unknown)
            {
                _dates.Add((year, month, Unknown));
            }

            i = end - 1;
        }
    }

    private static int MonthAt(ReadOnlySpan<char> text)
    {
        for (int m = 0; m < Months.Length; m++)
        {
            if (text.StartsWith(Months[m], StringComparison.OrdinalIgnoreCase))
            {
                return m + 1;
            }
        }

        return 0;
    }

    private static int NumberBehind(ReadOnlySpan<char> text, int from, out int end)
    {
        int at = from;
        while (at < text.Length && at - from < Near && !char.IsAsciiDigit(text[at]) && !char.IsAsciiLetterUpper(text[at]))
        {
            at++;
        }

        return ReadNumber(text, at, out end);
    }

    private static int ReadNumber(ReadOnlySpan<char> text, int at, out int end)
    {
        int value = 0;
        end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 4)
        {
            value = value * 10 + (text[end] - '0');
            end++;
        }

        return value;
    }

    private static int NumberBefore(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end > 0 && at - end < Near && !char.IsAsciiDigit(text[end - 1]) && !char.IsAsciiLetterUpper(text[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && end - start < 4 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        return start < end && end - start <= 2 ? ReadNumber(text, start, out _) : 0;
    }

    // "2003.06.11", "11/06/2003", "2013-10-04".
    private void ReadDigits(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return;
            }

            at += next;
            int a = ReadNumber(text, at, out int end);
            if (end + 1 < text.Length && text[end] is '.' or '/' or '-' && char.IsAsciiDigit(text[end + 1]))
            {
                char separator = text[end];
                int b = ReadNumber(text, end + 1, out int second);
                if (second + 1 < text.Length && text[second] == separator && char.IsAsciiDigit(text[second + 1]))
                {
                    int c = ReadNumber(text, second + 1, out _);
                    AddTriple(a, b, c);
                }
            }

            at = end;
        }
    }

    private void AddTriple(int a, int b, int c)
    {
        if (a >= 1000 && b is >= 1 and <= 12 && c is >= 1 and <= 31)
        {
            Add(a, b, c);
            return;
        }

        int year = c < 100 ? 2000 + c : c;
        if (a is >= 1 and <= 12 && b is >= 1 and <= 31)
        {
            Add(year, a, b);
        }

        if (b is >= 1 and <= 12 && a is >= 1 and <= 31)
        {
            Add(year, b, a);
        }
    }
}
