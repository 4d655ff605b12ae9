using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The units of measure, found by symbol or name, and conversions between them.</summary>
/// <remarks>
/// <para>Symbols are case-sensitive (<c>mW</c>, <c>MW</c>), names are not; blanks and hyphens inside a name are one ("square-mile").</para>
/// <para>Factors are exact as defined; the pound is the mass, the gallon and its parts are those of the United States. Thread-safe.</para>
/// </remarks>
public static class UnitTable
{
    private const int LongestName = 40;

    private static readonly FrozenDictionary<string, UnitOfMeasure>.AlternateLookup<ReadOnlySpan<char>> Symbols;
    private static readonly FrozenDictionary<string, UnitOfMeasure>.AlternateLookup<ReadOnlySpan<char>> Names;

    static UnitTable()
    {
        var catalog = new UnitCatalog();
        Symbols = catalog.Symbols.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Names = catalog.Names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The unit of a symbol or name, in the singular or plural; null when there is none.</summary>
    /// <param name="name">The symbol or name, such as <c>km/h</c> or <c>square miles</c>.</param>
    public static UnitOfMeasure? Find(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > LongestName)
        {
            return null;
        }

        if (Symbols.TryGetValue(name, out UnitOfMeasure? unit))
        {
            return unit;
        }

        Span<char> folded = stackalloc char[LongestName];
        for (int i = 0; i < name.Length; i++)
        {
            folded[i] = name[i] is '-' or '\u00A0' ? ' ' : name[i];
        }

        return Names.TryGetValue(folded[..name.Length], out unit) ? unit : null;
    }

    /// <summary>Whether values in one unit can be given in the other.</summary>
    public static bool CanConvert(UnitOfMeasure from, UnitOfMeasure to) => from.Dimension == to.Dimension && from.Dimension != Dimension.Electricity;

    /// <summary>A value in another unit of the same dimension; null when it is too large to hold.</summary>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public static decimal? Convert(decimal value, UnitOfMeasure from, UnitOfMeasure to)
    {
        if (!CanConvert(from, to))
        {
            throw new ArgumentException($"'{from.Name}' cannot be converted to '{to.Name}'.", nameof(to));
        }

        return from == to ? value : Exact.Divide(Exact.Add(Exact.Add(Exact.Multiply(value, from.Factor), from.Offset), -to.Offset), to.Factor);
    }

    /// <summary>An interval in another unit of the same dimension; a side that is unbounded or gets too large is unbounded.</summary>
    /// <exception cref="ArgumentException">The units measure different things.</exception>
    public static Interval Convert(Interval interval, UnitOfMeasure from, UnitOfMeasure to)
    {
        decimal low = interval.Low == decimal.MinValue ? decimal.MinValue : Convert(interval.Low, from, to) ?? decimal.MinValue;
        decimal high = interval.High == decimal.MaxValue ? decimal.MaxValue : Convert(interval.High, from, to) ?? decimal.MaxValue;
        return new Interval(low, high);
    }
}
