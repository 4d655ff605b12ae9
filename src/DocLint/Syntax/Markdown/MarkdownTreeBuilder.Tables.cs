using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Pipe tables: a row, a row of dashes under it, then rows up to the end of the paragraph.</summary>
internal sealed partial class MarkdownTreeBuilder
{
    private readonly List<MarkdownLine> _cells = [];

    // The line that heads a table among the lines collected, or -1.
    private int FindTable()
    {
        for (int i = 1; i < _lines.Count; i++)
        {
            if (!IsDelimiterRow(_lines[i], out int columns))
            {
                continue;
            }

            SplitCells(_lines[i - 1]);
            // A row of dashes with a cell too many or too few is a slip in a table, not a sentence.
            if (_cells.Count == columns || (_cells.Count >= 2 && columns >= 2))
            {
                return i - 1;
            }
        }

        return -1;
    }

    private bool IsDelimiterRow(MarkdownLine line, out int columns)
    {
        columns = 0;
        ReadOnlySpan<char> text = _source.AsSpan(line.Start, line.End - line.Start).TrimEnd(" \t");
        if (text.Length < 2 || text.ContainsAnyExcept("|:- \t") || !text.Contains('-') || !text.ContainsAny('|', ':'))
        {
            return false;
        }

        SplitCells(line);
        foreach (MarkdownLine cell in _cells)
        {
            ReadOnlySpan<char> dashes = _source.AsSpan(cell.Start, cell.End - cell.Start);
            dashes = dashes.StartsWith(':') ? dashes[1..] : dashes;
            dashes = dashes.EndsWith(':') ? dashes[..^1] : dashes;
            if (dashes.IsEmpty || dashes.ContainsAnyExcept('-'))
            {
                return false;
            }
        }

        columns = _cells.Count;
        return true;
    }

    private void AddTable(MarkdownLine[] rows, List<SyntaxNode> nodes)
    {
        ImmutableArray<SyntaxNode>.Builder made = ImmutableArray.CreateBuilder<SyntaxNode>(rows.Length - 1);
        TextSpan last = default;
        for (int i = 0; i < rows.Length; i++)
        {
            last = Trim(rows[i].Start, rows[i].End);
            if (i != 1)
            {
                made.Add(MakeRow(rows[i], last, i == 0));
            }
        }

        nodes.Add(new TableBlock(TextSpan.FromBounds(made[0].Span.Start, last.End), made.DrainToImmutable()));
    }

    private TableRowBlock MakeRow(MarkdownLine row, TextSpan span, bool isHeader)
    {
        SplitCells(row);
        ImmutableArray<SyntaxNode>.Builder cells = ImmutableArray.CreateBuilder<SyntaxNode>(_cells.Count);
        foreach (MarkdownLine cell in _cells)
        {
            _text.Set(_source, [cell]);
            cells.Add(new TableCellBlock(TextSpan.FromBounds(cell.Start, cell.End), _inlines.Read(_text), 1, isHeader));
        }

        return new TableRowBlock(span, isHeader, cells.DrainToImmutable());
    }

    // Cells end at a bar that is neither escaped nor part of templating.
    private void SplitCells(MarkdownLine row)
    {
        _cells.Clear();
        int end = row.End;
        while (end > row.Start && _source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        int start = SkipBlanks(row.Start, end);
        start += start < end && _source[start] == '|' ? 1 : 0;
        MarkdownTemplates? templates = null;
        int position = start;
        while (position < end)
        {
            int offset = _source.AsSpan(position, end - position).IndexOfAny('|', '\\', '{');
            if (offset < 0)
            {
                break;
            }

            position += offset;
            switch (_source[position])
            {
                case '|':
                    AddCell(start, position);
                    start = ++position;
                    break;
                case '{':
                    templates ??= new MarkdownTemplates(_source, end, null);
                    position = templates.Match(position, out _) is > 0 and int templateEnd ? templateEnd : position + 1;
                    break;
                default:
                    position += 2;
                    break;
            }
        }

        if (start < end)
        {
            AddCell(start, end);
        }
    }

    private void AddCell(int start, int end)
    {
        int first = SkipBlanks(start, end);
        while (end > first && _source[end - 1] is ' ' or '\t')
        {
            end--;
        }

        _cells.Add(new MarkdownLine(first, Math.Max(first, end)));
    }
}
