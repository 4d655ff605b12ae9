using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the supported figures that a figure repeats or follows from: their sum, difference, change in percent or share.</summary>
/// <remarks><para>Figures far away must agree in three digits, since round numbers meet by chance. Looks at a bounded number of figures, so that tables of thousands cost little.</para></remarks>
internal sealed class DerivedFigures
{
    private const int Near = 6;
    private const int Far = 24;
    private const int TellingDigits = 3;
    private readonly List<Quantity> _supported = [];
    private readonly Dictionary<(QuantityKind Kind, decimal Value), Quantity> _byValue = [];

    /// <summary>Adds a supported figure; in source order.</summary>
    public void Add(Quantity quantity)
    {
        if (quantity.Value is { } value)
        {
            _supported.Add(quantity);
            _byValue.TryAdd((quantity.Kind, value), quantity);
        }
    }

    /// <summary>The supported figure that a figure comes from, the first of two; null when there is none.</summary>
    public Quantity? Find(Quantity quantity)
    {
        if (quantity.Value is not { } value || value == 0)
        {
            return null;
        }

        // A telling number is the same whatever its noun: "28,000 troops", "the 28,000 soldiers".
        const decimal Telling = 1_000;
        if (_byValue.TryGetValue((quantity.Kind, value), out Quantity? same) && (HasSameUnit(same, quantity) || quantity.Kind == QuantityKind.Count && value >= Telling))
        {
            return same;
        }

        int before = CountBefore(quantity.Span.Start);
        for (int i = before - 1; i >= Math.Max(0, before - Far); i--)
        {
            for (int j = i - 1; j >= Math.Max(0, before - Far); j--)
            {
                bool isNear = j >= before - Near;
                if (Follows(quantity, value, _supported[i], _supported[j], isNear))
                {
                    return _supported[j];
                }
            }
        }

        return null;
    }

    private static bool Follows(Quantity quantity, decimal value, Quantity later, Quantity earlier, bool isNear)
    {
        if (!HasSameUnit(later, earlier) || later.Value is not { } a || earlier.Value is not { } b || a == 0 || b == 0 || Math.Abs(a) > 1e18m || Math.Abs(b) > 1e18m)
        {
            return false;
        }

        if (HasSameUnit(quantity, later) && later.Kind == quantity.Kind)
        {
            return (value == a + b || value == Math.Abs(a - b)) && (isNear || Digits(value) >= TellingDigits);
        }

        if (quantity.Kind != QuantityKind.Share || !isNear || later.Kind is not (QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure))
        {
            return false;
        }

        return quantity.Interval.Contains(Math.Abs(a - b) / b * 100) || quantity.Interval.Contains(Math.Abs(a - b) / a * 100)
            || quantity.Interval.Contains(a / b * 100) || quantity.Interval.Contains(b / a * 100);
    }

    private static bool HasSameUnit(Quantity left, Quantity right) =>
        left.Kind == right.Kind && left.Currency == right.Currency && left.Measure == right.Measure
        && (left.Kind != QuantityKind.Count || left.Unit is null || right.Unit is null || left.Unit.Equals(right.Unit, StringComparison.OrdinalIgnoreCase));

    private static int Digits(decimal value)
    {
        value = Math.Abs(value);
        while (value != 0 && value == decimal.Truncate(value) && value % 10 == 0)
        {
            value /= 10;
        }

        int digits = 0;
        for (decimal rest = value * 1000; rest >= 1; rest /= 10)
        {
            digits++;
        }

        return value == decimal.Truncate(value) ? digits - 3 : digits;
    }

    private int CountBefore(int position)
    {
        int low = 0;
        int high = _supported.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_supported[middle].Span.Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
