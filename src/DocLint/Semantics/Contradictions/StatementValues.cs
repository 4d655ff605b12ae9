using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Compares the values of two statements.</summary>
internal static class StatementValues
{
    private const int DaysOfYear = 372;
    private const int DaysOfMonth = 31;

    /// <summary>Whether two values are of one kind, so that one could be the other's.</summary>
    public static bool AreComparable(in StatementItem left, in StatementItem right)
    {
        if (left.Part != right.Part)
        {
            return false;
        }

        if (left.Figure is { } figure && right.Figure is { } other)
        {
            return AreComparable(figure, other, other.Noun);
        }

        return true;
    }

    /// <summary>Whether two numbers are of one kind.</summary>
    /// <param name="figure">The one.</param>
    /// <param name="other">The other.</param>
    /// <param name="noun">What the other counts.</param>
    public static bool AreComparable(Figure figure, Figure other, ulong noun) =>
        figure.IsComparable(other) && figure.Noun == noun && figure.Quantity.IsRange == other.Quantity.IsRange && figure.Quantity.Per == other.Quantity.Per
        && (figure.Class != FigureClass.Share || figure.Quantity.Kind == other.Quantity.Kind);

    /// <summary>A value with its noun, in the prose.</summary>
    public static TextSpan FullSpan(in StatementItem value) => value.Figure?.Quantity.ProseSpan ?? value.Span;

    /// <summary>Whether both values can be true of one thing.</summary>
    public static bool AreCompatible(in StatementItem left, in StatementItem right)
    {
        if (left.Figure is { } figure && right.Figure is { } other)
        {
            return figure.Interval.Overlaps(other.Interval) || figure.Quantity.Interval.Overlaps(other.Quantity.Interval) && figure.Quantity.Measure == other.Quantity.Measure;
        }

        if (left.Date is { } date && right.Date is { } otherDate)
        {
            return Fit(date, otherDate);
        }

        // "northern" says less than "northwestern".
        return left.Key == right.Key;
    }

    /// <summary>Whether a value is exact enough for another to be wrong.</summary>
    public static bool IsDefinite(in StatementItem value) => value.Part switch
    {
        StatementPart.Date => value.Date is { IsApproximate: false, IsResolved: false, Kind: not (DateKind.Relative or DateKind.Season or DateKind.Quarter or DateKind.FiscalYear or DateKind.Range), Alternative: null },
        StatementPart.Figure => value.Figure is { Class: not (FigureClass.Multiple or FigureClass.None), Quantity.IsVague: false },
        _ => true,
    };

    private static bool Fit(DateMention left, DateMention right)
    {
        if (left.Date.Year is null || right.Date.Year is null || left.Date.Month is null != right.Date.Month is null && (left.Date.Day ?? right.Date.Day) is null)
        {
            bool months = left.Date.Month is not { } month || right.Date.Month is not { } otherMonth || month == otherMonth;
            bool days = left.Date.Day is not { } day || right.Date.Day is not { } otherDay || day == otherDay;
            bool years = left.Date.Year is not { } year || right.Date.Year is not { } otherYear || year == otherYear;
            return months && days && years;
        }

        (long Low, long High) first = DaysOf(left);
        (long Low, long High) second = DaysOf(right);
        return first.Low <= second.High && second.Low <= first.High;
    }

    private static (long Low, long High) DaysOf(DateMention date)
    {
        (long low, long high) = DaysOf(date.Date);
        high = date.Kind switch
        {
            DateKind.Decade => low + 10 * DaysOfYear - 1,
            DateKind.Century => low + (100 + 1) * DaysOfYear - 1,
            _ => date.End is { } end ? DaysOf(end).High : high,
        };
        return (low, high);
    }

    private static (long Low, long High) DaysOf(PartialDate date)
    {
        long low = (long)(date.Year ?? 0) * DaysOfYear;
        if (date.Month is not { } month)
        {
            return (low, low + DaysOfYear - 1);
        }

        low += (month - 1) * DaysOfMonth;
        return date.Day is { } day ? (low + day - 1, low + day - 1) : (low, low + DaysOfMonth - 1);
    }
}
