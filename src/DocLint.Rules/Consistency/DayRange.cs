using System.Globalization;
using DocLint.Semantics;

namespace DocLint.Rules.Consistency;

/// <summary>The days that a date as far as it is written may mean, both ends included.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
internal readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    /// <summary>The days of a date; null when it names no year of 1 to 9999 or no day of the calendar.</summary>
    public static DayRange? Of(PartialDate date)
    {
        if (date.Year is not (>= 1 and <= 9999 and int year))
        {
            return null;
        }

        if (date.Month is not { } month)
        {
            return date.Day is null ? new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)) : null;
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        if (date.Day is null)
        {
            return new DayRange(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        }

        return date.ToDateOnly() is { } day ? new DayRange(day, day) : null;
    }

    /// <summary>The days of a mention from its start to its end.</summary>
    public static DayRange? Of(DateMention mention) =>
        Of(mention.Date) is not { } start ? null
        : mention.End is not { } end ? start
        : Of(end) is { } last && last.Last >= start.First ? new DayRange(start.First, last.Last) : null;

    /// <summary>The name of a month in English.</summary>
    public static string MonthName(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
