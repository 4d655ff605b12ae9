using System.Collections.Immutable;
using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Recomputes the totals, differences and shares of a table.</summary>
/// <remarks>
/// <para>A total row is one that says so. All other relations are believed only where most rows keep them, so that a column that merely looks like a share is left alone.</para>
/// <para>Every figure may be rounded by half of its last place; takes time in proportion to rows times columns, and to the pairs of percent columns with others.</para>
/// </remarks>
public static class TableArithmetic
{
    // A sum further off than this is no slip, but another kind of total (people counted once, a weighted one).
    private const decimal MaximumSlip = 0.3m;

    /// <summary>Finds the figures that do not follow, in source order of their checks; one finding a cell.</summary>
    /// <param name="table">The table.</param>
    public static ImmutableArray<TableMismatch> Check(TableBlock table)
    {
        if (TableGrid.Read(table) is not { } grid)
        {
            return [];
        }

        List<TableMismatch> found = [];
        int total = TotalRow(grid);
        for (int column = 1; column < grid.Headers.Length; column++)
        {
            CheckColumn(grid, column, total, found);
        }

        if (total >= 0)
        {
            CheckColumnTotals(grid, total, found);
        }

        return [.. found];
    }

    /// <summary>Whether some row says that it is a total.</summary>
    internal static bool HasTotal(TableGrid grid)
    {
        foreach (string label in grid.Labels)
        {
            if (IsTotal(label) || label.StartsWith("subtotal", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTotal(string label)
    {
        ReadOnlySpan<char> name = label.AsSpan().Trim(" *:.".AsSpan());
        return name is "total" or "totals" or "sum" or "all" or "overall" or "altogether" or "grand total" or "in total" or "combined"
            || name.EndsWith(" total", StringComparison.Ordinal) || name.StartsWith("total ", StringComparison.Ordinal) && name.Length < 30;
    }

    // One total row, below the others; with subtotals between, the parts of each cannot be told.
    private static int TotalRow(TableGrid grid)
    {
        int row = -1;
        for (int i = 0; i < grid.Rows.Count; i++)
        {
            if (IsTotal(grid.Labels[i]) || grid.Labels[i].StartsWith("subtotal", StringComparison.Ordinal))
            {
                if (row >= 0)
                {
                    return -1;
                }

                row = i;
            }
        }

        return row == grid.Rows.Count - 1 && row >= 2 ? row : -1;
    }

    private static void CheckColumnTotals(TableGrid grid, int total, List<TableMismatch> found)
    {
        for (int column = 0; column < grid.Headers.Length; column++)
        {
            if (grid.Rows[total][column] is not { } sum || IsUnsummable(grid.Headers[column]) || IsReported(found, grid, column))
            {
                continue;
            }

            if (Operands(grid, column, total) is not { } parts || IsBetween(parts, sum) || parts[0].IsPercent && sum is not { IsPercent: true, Value: 100 })
            {
                continue;
            }

            if (decimal.TryParse(grid.Headers[column], NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal header) && header == sum.Value - Sum(parts))
            {
                // A table without a header, whose first row stands where one is needed.
                continue;
            }

            AddIfSlip(sum, TableRelation.ColumnTotal, parts, Sum(parts), found);
        }
    }

    // The column's figures above the total; null when one is missing.
    private static ImmutableArray<TableFigure>? Operands(TableGrid grid, int column, int total)
    {
        ImmutableArray<TableFigure>.Builder parts = ImmutableArray.CreateBuilder<TableFigure>(total);
        for (int row = 0; row < total; row++)
        {
            bool isPart = grid.Labels[row].StartsWith("of which", StringComparison.Ordinal) || grid.Labels[row].StartsWith("including", StringComparison.Ordinal) || grid.Labels[row].StartsWith("thereof", StringComparison.Ordinal);
            if (isPart)
            {
                continue;
            }

            if (grid.Rows[row][column] is not { } figure || figure.IsPercent != (grid.Rows[total][column]?.IsPercent ?? false))
            {
                return null;
            }

            parts.Add(figure);
        }

        return parts.Count >= 2 ? parts.DrainToImmutable() : null;
    }

    // An average, a maximum or a rate lies among its figures; a sum of positive ones does not.
    private static bool IsBetween(ImmutableArray<TableFigure> parts, TableFigure sum)
    {
        decimal largest = decimal.MinValue;
        decimal smallest = decimal.MaxValue;
        foreach (TableFigure part in parts)
        {
            largest = Math.Max(largest, part.Value);
            smallest = Math.Min(smallest, part.Value);
        }

        return smallest < 0 || sum.Value <= largest;
    }

    private static bool IsUnsummable(string header)
    {
        foreach (string word in (ReadOnlySpan<string>)["average", "avg", "mean", "median", "rate", "ratio", "per ", "index", "rank", "year", "price", "score", "unique", "distinct", "cumulative", "running", "density", "age", "no.", "#", "max", "min"])
        {
            if (header.Contains(word, StringComparison.Ordinal) && !(word is "age" or "min" or "rate" or "max" && header != word))
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckColumn(TableGrid grid, int column, int total, List<TableMismatch> found)
    {
        string header = grid.Headers[column];
        if (header is "total" or "sum" or "all" or "overall" or "totals" or "altogether")
        {
            CheckRows(grid, column, total, TableRelation.RowTotal, found);
        }
        else if (header.Contains("cumulative", StringComparison.Ordinal) || header.Contains("running", StringComparison.Ordinal))
        {
            CheckRows(grid, column, total, TableRelation.RunningTotal, found);
        }
        else if (column >= 2 && (header.Contains("change", StringComparison.Ordinal) || header.Contains("difference", StringComparison.Ordinal) || header is "diff" or "+/-" or "+/−" or "±" or "net"))
        {
            CheckRows(grid, column, total, TableRelation.Difference, found);
        }
        else if (header.Contains("share", StringComparison.Ordinal) || header.Contains('%') || header.Contains("percent", StringComparison.Ordinal) || header.Contains("proportion", StringComparison.Ordinal))
        {
            CheckRows(grid, column, total, TableRelation.Share, found);
        }
    }

    // Where at least two rows in three keep the relation, those that do not are slips.
    private static void CheckRows(TableGrid grid, int column, int total, TableRelation relation, List<TableMismatch> found)
    {
        for (int source = column - 1; source >= 0; source--)
        {
            List<TableMismatch> slips = [];
            int kept = 0;
            decimal whole = relation == TableRelation.Share ? Whole(grid, source, total) : 0;
            for (int row = 0; row < grid.Rows.Count; row++)
            {
                if (grid.Rows[row][column] is not { } figure || relation == TableRelation.Share && row == total || relation == TableRelation.RunningTotal && row == total)
                {
                    continue;
                }

                if (Compute(grid, row, column, source, relation, whole, figure) is not var (operands, expected))
                {
                    continue;
                }

                int before = slips.Count;
                decimal slack = relation == TableRelation.Share ? figure.HalfUnit * 2 : figure.HalfUnit * 0.02m + Slack(operands, figure);
                if (Math.Abs(figure.Value - expected) > slack)
                {
                    slips.Add(new TableMismatch(figure, relation, Math.Round(expected, figure.Decimals, MidpointRounding.AwayFromZero), operands));
                }

                kept += slips.Count == before ? 1 : 0;
            }

            if (kept >= 2 && slips.Count > 0 && slips.Count * 2 <= kept)
            {
                found.AddRange(slips);
            }

            if (kept >= 2 || relation != TableRelation.Share)
            {
                return;
            }
        }
    }

    private static (ImmutableArray<TableFigure> Operands, decimal Expected)? Compute(TableGrid grid, int row, int column, int source, TableRelation relation, decimal whole, TableFigure figure)
    {
        TableFigure?[] figures = grid.Rows[row];
        switch (relation)
        {
            case TableRelation.RowTotal:
                ImmutableArray<TableFigure>.Builder parts = ImmutableArray.CreateBuilder<TableFigure>();
                for (int i = column - 1; i >= 0 && figures[i] is { IsPercent: false } part && !IsUnsummable(grid.Headers[i]); i--)
                {
                    parts.Add(part);
                }

                parts.Reverse();
                return parts.Count >= 2 ? (parts.ToImmutable(), Sum(parts.ToImmutable())) : null;
            case TableRelation.RunningTotal:
                ImmutableArray<TableFigure>.Builder above = ImmutableArray.CreateBuilder<TableFigure>();
                for (int i = 0; i <= row && row < 200; i++)
                {
                    if (grid.Rows[i][source] is not { IsPercent: false } item)
                    {
                        return null;
                    }

                    above.Add(item);
                }

                return above.Count > 0 ? (above.ToImmutable(), Sum(above.ToImmutable())) : null;
            case TableRelation.Difference:
                if (figures[column - 2] is not { } old || figures[column - 1] is not { } now || old.IsPercent != now.IsPercent)
                {
                    return null;
                }

                decimal difference = now.Value - old.Value;
                if (figure.IsPercent && !old.IsPercent)
                {
                    return old.Value > 0 ? ([old, now], difference / old.Value * 100) : null;
                }

                // "Change" may count in either direction where no sign is shown.
                return ([old, now], Math.Sign(difference) != Math.Sign(figure.Value) && Math.Abs(difference) == Math.Abs(figure.Value) ? figure.Value : difference);
            default:
                return whole > 0 && figures[source] is { IsPercent: false } part1 ? ([part1], part1.Value / whole * 100) : null;
        }
    }

    private static decimal Whole(TableGrid grid, int source, int total)
    {
        if (total >= 0 && grid.Rows[total][source] is { IsPercent: false } given)
        {
            return given.Value;
        }

        decimal sum = 0;
        for (int row = 0; row < grid.Rows.Count; row++)
        {
            if (row != total)
            {
                sum += grid.Rows[row][source] is { IsPercent: false, Value: >= 0 } figure ? figure.Value : decimal.Zero;
            }
        }

        return sum;
    }

    private static void AddIfSlip(TableFigure figure, TableRelation relation, ImmutableArray<TableFigure> operands, decimal expected, List<TableMismatch> found)
    {
        decimal off = Math.Abs(figure.Value - expected);
        if (off > Slack(operands, figure) && off <= Math.Abs(expected) * MaximumSlip)
        {
            found.Add(new TableMismatch(figure, relation, Math.Round(expected, figure.Decimals, MidpointRounding.AwayFromZero), operands));
        }
    }

    // Whole numbers are counted; decimals and percentages are rounded, each by half of its last place.
    private static decimal Slack(ImmutableArray<TableFigure> operands, TableFigure figure)
    {
        bool isRounded = figure.Decimals > 0 || figure.IsPercent;
        decimal slack = figure.HalfUnit;
        foreach (TableFigure operand in operands)
        {
            isRounded |= operand.Decimals > 0 || operand.IsPercent;
            slack += operand.HalfUnit;
        }

        return isRounded ? slack : 0;
    }

    private static decimal Sum(ImmutableArray<TableFigure> figures)
    {
        decimal sum = 0;
        foreach (TableFigure figure in figures)
        {
            sum += figure.Value;
        }

        return sum;
    }

    private static bool IsReported(List<TableMismatch> found, TableGrid grid, int column)
    {
        foreach (TableMismatch mismatch in found)
        {
            foreach (TableFigure?[] row in grid.Rows)
            {
                if (ReferenceEquals(row[column], mismatch.Figure))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
