using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A table as rows and columns of figures, with the header and the row labels in lower case.</summary>
internal sealed class TableGrid
{
    private const int MaximumColumns = 40;
    private const int MaximumRows = 2000;

    private TableGrid(ImmutableArray<string> headers, List<TableFigure?[]> rows, List<string> labels)
    {
        Headers = headers;
        Rows = rows;
        Labels = labels;
    }

    /// <summary>The header of each column; empty where there is none.</summary>
    public ImmutableArray<string> Headers { get; }

    /// <summary>The figures of the body; null where a cell holds anything else.</summary>
    public List<TableFigure?[]> Rows { get; }

    /// <summary>What each row is called: its first cell with words in it.</summary>
    public List<string> Labels { get; }

    /// <summary>Reads a table; null when its cells do not stand in plain rows and columns.</summary>
    public static TableGrid? Read(TableBlock table)
    {
        List<TableFigure?[]> rows = [];
        List<string> labels = [];
        string[]? headers = null;
        int columns = 0;
        foreach (TableRowBlock row in table.Rows)
        {
            var cells = row.Children;
            bool isHeader = row.IsHeader || headers is null && IsAllHeader(row);
            if (cells.Length > MaximumColumns || rows.Count > MaximumRows || headers is not null && !isHeader && cells.Length != columns)
            {
                return null;
            }

            if (isHeader)
            {
                if (rows.Count > 0 || HasSpan(row))
                {
                    return null;
                }

                headers = new string[cells.Length];
                for (int i = 0; i < cells.Length; i++)
                {
                    headers[i] = ((TableCellBlock)cells[i]).Prose.Text.Trim().ToLowerInvariant();
                }

                columns = cells.Length;
                continue;
            }

            if (headers is null || HasSpan(row))
            {
                return null;
            }

            var figures = new TableFigure?[columns];
            string label = "";
            for (int i = 0; i < columns; i++)
            {
                var cell = (TableCellBlock)cells[i];
                figures[i] = TableFigure.Read(cell);
                label = label.Length == 0 && figures[i] is null ? cell.Prose.Text.Trim().ToLowerInvariant() : label;
            }

            rows.Add(figures);
            labels.Add(label);
        }

        return headers is null || rows.Count == 0 ? null : new TableGrid([.. headers], rows, labels);
    }

    private static bool IsAllHeader(TableRowBlock row)
    {
        foreach (SyntaxNode cell in row.Children)
        {
            if (cell is not TableCellBlock { IsHeader: true })
            {
                return false;
            }
        }

        return row.Children.Length > 0;
    }

    private static bool HasSpan(TableRowBlock row)
    {
        foreach (SyntaxNode cell in row.Children)
        {
            if (cell is not TableCellBlock { ColumnSpan: 1 })
            {
                return true;
            }
        }

        return false;
    }
}
