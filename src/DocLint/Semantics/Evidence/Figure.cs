using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What can be compared with what.</summary>
internal enum FigureClass
{
    /// <summary>Not to be compared: a list number, a telephone number, a part of a date.</summary>
    None,

    /// <summary>A bare number, or things of which nothing but their noun is known.</summary>
    Number,

    /// <summary>Parts of a hundred, points of them included.</summary>
    Share,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A measure with a unit.</summary>
    Measure,

    /// <summary>A place in an order.</summary>
    Rank,

    /// <summary>A multiple.</summary>
    Multiple,
}

/// <summary>A quantity, made ready for comparison with others: base units, what is counted, and the scale of a rating.</summary>
internal sealed class Figure
{
    private const decimal RoundingShare = 0.05m;
    private const decimal AboutShare = 0.025m;

    private Figure(Quantity quantity, FigureClass kind, decimal low, decimal high, Interval interval, ulong noun, decimal? scale)
    {
        Quantity = quantity;
        Class = kind;
        Low = low;
        High = high;
        Interval = interval;
        Noun = noun;
        Scale = scale;
    }

    public Quantity Quantity { get; }

    public FigureClass Class { get; }

    /// <summary>The value, or the lower end of a range, in base units of a measure.</summary>
    public decimal Low { get; }

    public decimal High { get; }

    /// <summary>What the digits allow, comparators left aside, in base units.</summary>
    public Interval Interval { get; }

    /// <summary>The stem of what is counted, or none.</summary>
    public ulong Noun { get; }

    /// <summary>What a rating is out of: 10 in "6.1/10".</summary>
    public decimal? Scale { get; }

    /// <summary>Whether it is the score of a game or a vote; ratings are none.</summary>
    public bool IsScore => Quantity.Kind == QuantityKind.Score && Scale is null;

    public Comparator Comparator => Quantity.Comparator;

    /// <summary>The value as written, in the unit it is written in.</summary>
    public decimal Written => Quantity.Value ?? Quantity.Low ?? 0;

    /// <summary>What the digits allow, in the unit that is written.</summary>
    public Interval WrittenInterval { get; private init; }

    public static Figure? Create(Quantity quantity)
    {
        if (IsHundredths(quantity))
        {
            decimal percent = quantity.Value!.Value * 100;
            return IsExtreme(percent) ? null : new Figure(quantity, FigureClass.Share, percent, percent, new Interval(percent, percent), ContentWords.None, 100) { WrittenInterval = new Interval(percent, percent) };
        }

        decimal? scale = ScaleOf(quantity);
        FigureClass kind = scale == 100 && quantity.Kind is QuantityKind.Number or QuantityKind.Score ? FigureClass.Share : ClassOf(quantity);
        if (kind == FigureClass.None || (quantity.Value ?? quantity.Low) is not { } low || (quantity.Value ?? quantity.High) is not { } high || quantity.IsVague)
        {
            return null;
        }

        // What a rating is out of is no part of its value.
        high = quantity.Kind == QuantityKind.Score && scale is not null ? low : high;
        if (IsExtreme(low) || IsExtreme(high))
        {
            return null;
        }

        decimal half = HalfWidth(quantity);
        Interval interval = new(Exact.AddClamped(low, -half), Exact.AddClamped(high, half));
        Interval written = interval;
        if (quantity.Measure is { Dimension: not Dimension.Electricity } unit)
        {
            UnitOfMeasure baseUnit = unit with { Factor = 1, Offset = 0 };
            if (UnitTable.Convert(low, unit, baseUnit) is not { } baseLow || UnitTable.Convert(high, unit, baseUnit) is not { } baseHigh || baseHigh < baseLow || IsExtreme(baseLow) || IsExtreme(baseHigh))
            {
                return null;
            }

            interval = UnitTable.Convert(interval, unit, baseUnit);
            (low, high) = (baseLow, baseHigh);
        }
        else if (quantity.Currency is [.., 'X'] and not "XXX")
        {
            (low, high, interval) = (low / 100, high / 100, new Interval(interval.Low / 100, interval.High / 100));
        }

        ulong noun = kind == FigureClass.Number && quantity.Unit is { } name ? ContentWords.Stem(LastWord(name)) : ContentWords.None;
        return new Figure(quantity, kind, low, high, interval, noun, scale) { WrittenInterval = written };
    }

    /// <summary>Whether two figures could be the same thing said twice: units and currencies fit.</summary>
    public bool IsComparable(Figure other)
    {
        if (Class == FigureClass.Money && other.Class == FigureClass.Money)
        {
            return Quantity.Currency is not { } own || other.Quantity.Currency is not { } theirs || Family(own) == Family(theirs) || own == "XXX" || theirs == "XXX";
        }

        if (Class == FigureClass.Measure && other.Class == FigureClass.Measure)
        {
            UnitOfMeasure mine = Quantity.Measure!;
            UnitOfMeasure others = other.Quantity.Measure!;
            return mine.Dimension == others.Dimension && (mine.Dimension != Dimension.Electricity || mine == others);
        }

        return Class == other.Class;
    }

    // "60/100", read as the fraction that it is.
    private static bool IsHundredths(Quantity quantity) =>
        quantity is { Kind: QuantityKind.Number, Value: not null } && quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.Start, quantity.NumberSpan.Length).EndsWith("/100");

    private static FigureClass ClassOf(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Number or QuantityKind.Count or QuantityKind.Age or QuantityKind.Score => FigureClass.Number,
        QuantityKind.Measure => quantity.Measure is null ? FigureClass.Number : FigureClass.Measure,
        QuantityKind.Money => FigureClass.Money,
        QuantityKind.Share or QuantityKind.Points => FigureClass.Share,
        QuantityKind.Multiple => FigureClass.Multiple,
        QuantityKind.Ordinal => FigureClass.Rank,
        _ => FigureClass.None,
    };

    private static string Family(string currency) => currency[^1] == 'X' && currency.Length == 3 ? currency[..2] : currency[..Math.Min(2, currency.Length)];

    private static ReadOnlySpan<char> LastWord(string name)
    {
        int blank = name.LastIndexOf(' ');
        return blank < 0 ? name : name.AsSpan(blank + 1);
    }

    // Half of the last digit shown; the zeros of a round number may be rounding where it has more digits than a count of things on a table.
    private static decimal HalfWidth(Quantity quantity)
    {
        if (quantity.IsRange || quantity.Value is not { } value)
        {
            return 0;
        }

        if (quantity.Comparator is Comparator.None && quantity.Interval.High != decimal.MaxValue && quantity.Interval.Low != decimal.MinValue)
        {
            decimal half = (quantity.Interval.High - quantity.Interval.Low) / 2;
            bool isSmallCount = quantity.Kind is QuantityKind.Count or QuantityKind.Number && Math.Abs(value) < 100 && value == decimal.Truncate(value);
            return isSmallCount ? 0 : MagnitudeOf(quantity, value) switch
            {
                // "$1 billion" may be 862 million, "$40 million" is no 43.
                > 1 and var magnitude when Math.Abs(value) < 10 * magnitude => half,
                _ => Math.Min(half, Math.Abs(value) * RoundingShare),
            };
        }

        // "nearly two weeks" is 13 days.
        bool isSpan = quantity.Measure is { Dimension: Dimension.Time };
        return quantity.Comparator == Comparator.About ? Math.Abs(value) * (IsOneDigit(value) ? (isSpan ? 4 : 2) * AboutShare : AboutShare) : 0;
    }

    // Numbers that no one reckons with, and that would leave the range of decimals when reckoned with.
    private static bool IsExtreme(decimal value) => Math.Abs(value) is > 1e20m or > 0 and < 1e-6m;

    // "nearly half a million".
    private static bool IsOneDigit(decimal value)
    {
        value = Math.Abs(value);
        while (value >= 10 && value % 10 == 0)
        {
            value /= 10;
        }

        return value < 10 && value == decimal.Truncate(value);
    }

    // What "million" makes of the digits; 1 where there is no such word.
    private static decimal MagnitudeOf(Quantity quantity, decimal value)
    {
        string text = quantity.Sentence.Prose.Text;
        int end = quantity.NumberSpan.Start;
        while (end < quantity.NumberSpan.End && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
        {
            end++;
        }

        return decimal.TryParse(text.AsSpan(quantity.NumberSpan.Start, end - quantity.NumberSpan.Start), System.Globalization.CultureInfo.InvariantCulture, out decimal digits) && digits > 0 ? Math.Abs(value) / digits : 1;
    }

    // "6.1/10", "60 out of 100".
    private static decimal? ScaleOf(Quantity quantity)
    {
        if (quantity.Kind == QuantityKind.Score)
        {
            return quantity.Text.Contains('/', StringComparison.Ordinal) && (quantity.High ?? quantity.Value) is 10 or 100 ? quantity.High : null;
        }

        string text = quantity.Sentence.Prose.Text;
        int at = quantity.NumberSpan.End;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        const string OutOf = "out of ";
        if (text.AsSpan(at).StartsWith(OutOf, StringComparison.Ordinal))
        {
            at += OutOf.Length;
        }
        else if (at < text.Length && text[at] == '/')
        {
            at++;
        }
        else
        {
            return null;
        }

        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        int end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]) && end - at < 6)
        {
            end++;
        }

        return end > at && decimal.TryParse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture, out decimal scale) ? scale : null;
    }
}
