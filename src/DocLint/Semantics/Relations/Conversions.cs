using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds a measure with the same measure in another unit behind it: "26 miles (42 km)".</summary>
internal static class Conversions
{
    // Of a rounded "100 km" no more than this share counts as rounding, or any two numbers would fit.
    private const decimal MaximumRounding = 0.1m;
    private const decimal ImperialGallons = 1.20095m;
    private const decimal NauticalMiles = 1.15078m;

    public static void Find(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        for (int i = 0; i + 1 < words.Quantities.Length; i++)
        {
            Quantity given = words.Quantities[i];
            Quantity converted = words.Quantities[i + 1];
            if (AreConvertible(given, converted) && IsConversion(words, given, converted))
            {
                Add(words, given, converted, found);
            }
        }
    }

    private static bool AreConvertible(Quantity given, Quantity converted)
    {
        if (given.Measure is not { IsVague: false } from || converted.Measure is not { IsVague: false } to || from == to || from.Dimension != to.Dimension
            || given.IsVague || converted.IsVague || given.IsRange != converted.IsRange || given.Per != converted.Per)
        {
            return false;
        }

        // Within one system ("1.5 km (500 m uphill)") the second is seldom the first again.
        return from.Dimension is Dimension.Length or Dimension.Area or Dimension.Volume or Dimension.Mass or Dimension.Temperature or Dimension.Speed
            && (from.Dimension == Dimension.Temperature || IsMetric(from) != IsMetric(to) && from.Factor > 0 && to.Factor > 0);
    }

    // Metric factors have one significant digit once km/h is set aside.
    private static bool IsMetric(UnitOfMeasure unit)
    {
        if (unit.Name is "km/h" or "m/s")
        {
            return true;
        }

        decimal factor = unit.Factor;
        while (factor >= 10)
        {
            factor /= 10;
        }

        while (factor is > 0 and < 1)
        {
            factor *= 10;
        }

        return factor == 1;
    }

    // "139. 8 metres": the decimals of a number that a blank has torn off.
    private static bool IsTorn(Quantity quantity)
    {
        ReadOnlySpan<char> before = quantity.Sentence.Prose.Text.AsSpan(0, quantity.NumberSpan.Start);
        ReadOnlySpan<char> trimmed = before.TrimEnd(' ');
        return trimmed.Length < before.Length && trimmed.Length > 1 && trimmed[^1] == '.' && char.IsAsciiDigit(trimmed[^2]);
    }

    // "(52 km)", "(about 52 km)", ", or 52 km,"; nothing else in the brackets, so not "(52 km of it by ferry)".
    private static bool IsConversion(SentenceWords words, Quantity given, Quantity converted)
    {
        if (IsTorn(given))
        {
            return false;
        }

        int start = words.After(given);
        int lead = words.Lead(converted);
        int next = words.After(converted);
        while (start < lead && words[start] is "-" or "tall" or "long" or "high" or "wide" or "deep" or "thick" or "across")
        {
            start++;
        }

        if (words[lead] == "or" && lead > start)
        {
            lead--;
        }

        bool isBracketed = words[start] is "(" or "[" && lead == start;
        bool isApposition = words[start] == "," && lead == start && words[words.Lead(converted)] == "or";
        return isBracketed ? words[next] is ")" or "]" or ";" or "," or "/" || next >= words.Count : isApposition && words[next] is "," or "." or ";";
    }

    private static void Add(SentenceWords words, Quantity given, Quantity converted, ImmutableArray<Relation>.Builder found)
    {
        if (given.Value is { } value && converted.Value is { } stated)
        {
            Add(words, given, value, converted, stated, found);
        }
        else if (given.Low is { } low && converted.Low is { } statedLow && given.High is { } high && converted.High is { } statedHigh)
        {
            int before = found.Count;
            Add(words, given, low, converted, statedLow, found);
            if (found.Count == before || found[^1].Holds)
            {
                Add(words, given, high, converted, statedHigh, found);
            }
        }
    }

    private static void Add(SentenceWords words, Quantity given, decimal value, Quantity converted, decimal stated, ImmutableArray<Relation>.Builder found)
    {
        UnitOfMeasure from = given.Measure!;
        UnitOfMeasure to = converted.Measure!;
        if (Math.Abs(value) > 1e12m || Math.Abs(stated) > 1e12m || from.Factor > 1e12m || to.Factor > 1e12m || from.Factor < 1e-9m || to.Factor < 1e-9m)
        {
            return;
        }

        Interval shown = Around(given, value);
        Interval written = Around(converted, stated);
        decimal exact = Convert(value, from, to);

        // One of the two is the other, rounded: the exact value of either must lie in what the other shows.
        decimal back = Convert(stated, to, from);
        Interval follows = shown.Contains(back) ? new Interval(Math.Min(exact, stated), Math.Max(exact, stated)) : Interval.Exactly(exact);
        ImmutableArray<Interval> readings = [written];
        foreach (decimal factor in OtherFactors(words, from, to))
        {
            readings = readings.Add(new Interval(Math.Min(written.Low * factor, written.High * factor), Math.Max(written.Low * factor, written.High * factor)));
        }

        if (from.Dimension == Dimension.Temperature)
        {
            // "2 °C (3.6 °F) warmer" is a difference: no offset.
            decimal offset = exact - value * from.Factor / to.Factor;
            readings = readings.Add(new Interval(written.Low + offset, written.High + offset));
        }

        found.Add(new Relation(RelationKind.Conversion, [given], converted, follows, exact, readings));
    }

    private static decimal Convert(decimal value, UnitOfMeasure from, UnitOfMeasure to) => (value * from.Factor + from.Offset - to.Offset) / to.Factor;

    private static Interval Around(Quantity quantity, decimal value)
    {
        decimal half = Precision.HalfUnit(quantity, value);
        if (quantity.Measure!.Name == "ft" && quantity.Text.Contains("in", StringComparison.OrdinalIgnoreCase) || quantity.Text.Contains('″'))
        {
            // Feet and inches show the inch.
            half = 0.5m / 12;
        }

        decimal rounding = Math.Abs(value) >= 10 ? Math.Max(0.5m, Math.Abs(value) * MaximumRounding) : half;
        half = Math.Min(half, rounding);
        half = quantity.Comparator == Comparator.About ? Math.Max(half, Math.Abs(value) * 0.05m) : half;
        return new Interval(value - half, value + half);
    }

    // A gallon may be imperial; a mile at sea is nautical.
    private static IEnumerable<decimal> OtherFactors(SentenceWords words, UnitOfMeasure from, UnitOfMeasure to)
    {
        if (IsGallon(from))
        {
            yield return 1 / ImperialGallons;
        }
        else if (IsGallon(to))
        {
            yield return ImperialGallons;
        }

        bool atSea = false;
        for (int i = 0; i < words.Count && !atSea; i++)
        {
            atSea = words[i] is "nautical" or "sea" or "offshore" or "ship" or "vessel" or "coast" or "maritime" or "boat" or "economic";
        }

        if (atSea && (from.Name is "mi" or "mph"))
        {
            yield return 1 / NauticalMiles;
        }
        else if (atSea && (to.Name is "mi" or "mph"))
        {
            yield return NauticalMiles;
        }
    }

    private static bool IsGallon(UnitOfMeasure unit) => unit.Dimension == Dimension.Volume && unit.Name is "gal" or "qt" or "pt" or "fl oz";
}
