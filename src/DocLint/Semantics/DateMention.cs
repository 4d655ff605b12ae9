using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a mention of time is.</summary>
public enum DateKind
{
    /// <summary>A day, as far as it is given: "9 October 2018", "9 October", "Tuesday".</summary>
    Day,

    /// <summary>A month: "October 2018", "October".</summary>
    Month,

    /// <summary>A year: "2018", "in 1953".</summary>
    Year,

    /// <summary>A quarter or half of a year: "Q3 2024", "the first half of 2020".</summary>
    Quarter,

    /// <summary>A season: "summer 2019".</summary>
    Season,

    /// <summary>A fiscal or school year: "FY2023", "fiscal 2020", "the 2019/20 season".</summary>
    FiscalYear,

    /// <summary>A decade: "the 1990s", "the early '80s".</summary>
    Decade,

    /// <summary>A century or millennium: "the 19th century".</summary>
    Century,

    /// <summary>A range with two ends.</summary>
    Range,

    /// <summary>An expression relative to the document's date: "last month", "three days ago", "yesterday".</summary>
    Relative,
}

/// <summary>A date as far as it is written; what is missing is null.</summary>
/// <param name="Year">The year; negative before the common era (1 BCE is 0); null when not given.</param>
/// <param name="Month">The month as written, or null; 13 and more only where no reading of the digits names a month.</param>
/// <param name="Day">The day as written, or null. It may not exist (31 June).</param>
public readonly record struct PartialDate(int? Year, int? Month, int? Day)
{
    /// <summary>The calendar day; null unless all three parts are given and the day exists.</summary>
    public DateOnly? ToDateOnly() =>
        this is { Year: >= 1 and <= 9999 and int year, Month: >= 1 and <= 12 and int month, Day: >= 1 and int day } && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>ISO 8601 as far as it goes: <c>2018-10-09</c>, <c>2018-10</c>, <c>2018</c>, <c>--10-09</c>, <c>--10</c>; empty when nothing is given.</summary>
    public override string ToString()
    {
        string year = Year is not { } y ? "-" : y < 0 ? FormattableString.Invariant($"-{-y:0000}") : FormattableString.Invariant($"{y:0000}");
        return (Year, Month, Day) switch
        {
            (_, { } month, { } day) => FormattableString.Invariant($"{year}-{month:00}-{day:00}"),
            (_, { } month, null) => FormattableString.Invariant($"{year}-{month:00}"),
            ({ }, null, _) => year,
            (null, null, { } day) => FormattableString.Invariant($"---{day:00}"),
            _ => "",
        };
    }
}

/// <summary>A weekday as written.</summary>
/// <param name="Value">The weekday.</param>
/// <param name="ProseSpan">Its span in the prose.</param>
/// <param name="IsAbbreviated">Whether it is written short: "Tue".</param>
public sealed record WrittenWeekday(DayOfWeek Value, TextSpan ProseSpan, bool IsAbbreviated);

/// <summary>A date or other mention of time: "Tuesday, 9 October 2018", "the 1990s", "last month".</summary>
/// <remarks>
/// <para><see cref="Date"/> is what is written, for relative expressions what they resolve to. Days that do not exist are kept as written, so that a rule can say so.</para>
/// <para>A quarter or half is its first and, as <see cref="End"/>, its last month; a resolved week its Monday and Sunday. "Two years ago" is that very day two years before, and approximate; "two weeks later" and "years ago" have no date.</para>
/// <para><see cref="Fact.ProseSpan"/> covers the weekday too where it stands beside the date; words such as "about" are left out, "mid-" is not.</para>
/// </remarks>
public sealed record DateMention : Fact
{
    /// <summary>What it is.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>The date as far as it is written or resolved; for a range its start; for decades and centuries their first year.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>The other end of a range; null otherwise.</summary>
    public PartialDate? End { get; init; }

    /// <summary>The weekday beside the date, for a range beside its start; or null.</summary>
    public WrittenWeekday? Weekday { get; init; }

    /// <summary>The weekday beside the other end of a range, or null.</summary>
    public WrittenWeekday? EndWeekday { get; init; }

    /// <summary>The other reading where day and month could be exchanged ("3/4/2020"), or where "next Friday" could be either of two; null when there is only one.</summary>
    public PartialDate? Alternative { get; init; }

    /// <summary>Whether the date, or a missing part of it, was resolved against the document's date and not written.</summary>
    public bool IsResolved { get; init; }

    /// <summary>Whether words such as "about", "circa", "early" blur it.</summary>
    public bool IsApproximate { get; init; }
}
