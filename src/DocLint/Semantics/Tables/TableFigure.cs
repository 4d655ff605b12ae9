using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A number that fills a cell of a table.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Value">The value; "−5" is -5, "12%" is 12.</param>
/// <param name="Decimals">How many decimals are shown.</param>
/// <param name="IsPercent">Whether a percent sign stands behind it.</param>
public sealed record TableFigure(TableCellBlock Cell, decimal Value, int Decimals, bool IsPercent)
{
    private const int MaximumLength = 24;

    /// <summary>Half of the last place that is shown.</summary>
    public decimal HalfUnit => Decimals == 0 ? 0.5m : 0.5m / Exact.PowerOfTen(Decimals);

    /// <summary>Reads a cell that holds one number and nothing else but a sign, a currency or a percent sign; null for all else.</summary>
    internal static TableFigure? Read(TableCellBlock cell)
    {
        string text = cell.Prose.Text.Trim();
        if (text.Length is 0 or > MaximumLength)
        {
            return null;
        }

        text = text.Replace('−', '-').TrimEnd('*', '†', '‡').Trim();
        bool isPercent = text.EndsWith('%');
        text = (isPercent ? text[..^1] : text).Trim().Replace("\u00A0", "", StringComparison.Ordinal).Replace("\u202F", "", StringComparison.Ordinal);
        bool isNegative = text.StartsWith('-') || text.StartsWith('–');
        text = text.TrimStart('-', '–', '+', '$', '€', '£', '¥').Trim();
        bool isPlain = text.Length > 0 && char.IsAsciiDigit(text[0]);
        int point = -1;
        int digits = 0;
        for (int i = 0; i < text.Length && isPlain; i++)
        {
            if (text[i] == ',')
            {
                // Groups of three only; "3,5" is written with a decimal comma, which may mean either.
                isPlain = point < 0 && i + 3 < text.Length && (i + 4 == text.Length || text[i + 4] is ',' or '.');
            }
            else if (text[i] == '.')
            {
                isPlain = point < 0;
                point = i;
            }
            else
            {
                isPlain = char.IsAsciiDigit(text[i]);
                digits++;
            }
        }

        if (!isPlain || digits > 15 || point == text.Length - 1)
        {
            return null;
        }

        decimal value = decimal.Parse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return new TableFigure(cell, isNegative ? -value : value, point < 0 ? 0 : text.Length - point - 1, isPercent);
    }
}
