using System.Collections.Immutable;
using System.Text;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes tables with bars.</summary>
internal static class MarkdownTables
{
    private const int MostColumns = 200;

    /// <summary>The rows that hold some of the cells given; cells that are not given are empty, and a first row that is no header stands as one, since Markdown wants one.</summary>
    public static string Write(TableBlock table, ImmutableArray<Block> cells, MarkdownInlines inlines)
    {
        var texts = new Dictionary<SyntaxNode, string>(cells.Length);
        foreach (Block cell in cells)
        {
            texts[cell] = inlines.Write((TextBlock)cell, oneLine: true);
        }

        var rows = new List<List<string>>();
        foreach (TableRowBlock row in table.Rows)
        {
            var line = new List<string>();
            bool hasText = false;
            foreach (SyntaxNode child in row.Children)
            {
                bool isGiven = texts.TryGetValue(child, out string? text);
                hasText |= isGiven && text!.Length > 0;
                line.Add(text ?? "");
                for (int column = 1; column < (child as TableCellBlock)?.ColumnSpan && line.Count < MostColumns; column++)
                {
                    line.Add("");
                }
            }

            if (hasText)
            {
                rows.Add(line);
            }
        }

        return rows.Count == 0 ? "" : Lines(rows);
    }

    private static string Lines(List<List<string>> rows)
    {
        int columns = rows.Max(row => row.Count);
        var output = new StringBuilder();
        for (int i = 0; i < rows.Count; i++)
        {
            output.Append(i == 0 ? "|" : "\n|");
            for (int column = 0; column < (i == 0 ? columns : rows[i].Count); column++)
            {
                string text = column < rows[i].Count ? rows[i][column] : "";
                output.Append(' ').Append(text).Append(text.Length == 0 ? "|" : " |");
            }

            if (i == 0)
            {
                output.Append("\n|").Insert(output.Length, " --- |", columns);
            }
        }

        return output.ToString();
    }
}
