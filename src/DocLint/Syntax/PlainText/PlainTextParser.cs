using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Reads the blocks of a plain text, run of lines by run of lines.</summary>
internal sealed partial class PlainTextParser
{
    private const int ShortestRunningText = 80;
    private const int ShortestProse = 60;
    private const int FewestRunningWords = 6;
    private const int LongestUnderlinedHeading = 120;

    private readonly string _text;
    private readonly TextLine[] _lines;
    private readonly LineWrapping _wrapping;
    private readonly List<Unit> _units = [];

    private PlainTextParser(SourceText source)
    {
        _text = source.Content;
        _lines = TextLine.Read(source);
        _wrapping = new LineWrapping(_text, _lines);
    }

    private enum UnitKind
    {
        Paragraph,
        List,
        Table,
        Break,
        Heading,
    }

    /// <summary>The blocks of a text, in sections.</summary>
    public static List<SyntaxNode> Parse(SourceText source, CancellationToken cancellationToken)
    {
        var parser = new PlainTextParser(source);
        parser.FindUnits(cancellationToken);
        return parser.Build(cancellationToken);
    }

    private void FindUnits(CancellationToken cancellationToken)
    {
        int line = 0;
        while (line < _lines.Length)
        {
            if (_lines[line].IsBlank)
            {
                line++;
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            int end = line + 1;
            while (end < _lines.Length && !_lines[end].IsBlank)
            {
                end++;
            }

            FindUnits(line, end);
            line = end;
        }
    }

    // The lines from first to end are a run: no blank line stands among them, and one on either side.
    private void FindUnits(int first, int end)
    {
        if (end - first == 2 && _lines[first].Length <= LongestUnderlinedHeading && Rule(_lines[first]) == '\0' && Rule(_lines[first + 1]) is '=' or '-')
        {
            _units.Add(new Unit(UnitKind.Heading, first, end, Rule(_lines[first + 1]) == '=' ? 1 : 2));
            return;
        }

        int line = first;
        while (line < end)
        {
            int next = line + 1;
            UnitKind kind = UnitKind.Paragraph;
            if (Rule(_lines[line]) != '\0')
            {
                kind = UnitKind.Break;
            }
            else if (ListEnd(line, end) is > 0 and int listEnd)
            {
                kind = UnitKind.List;
                next = listEnd;
            }
            else if (TableEnd(line, end) is > 0 and int tableEnd)
            {
                kind = UnitKind.Table;
                next = tableEnd;
            }
            else
            {
                while (next < end && Rule(_lines[next]) == '\0' && _wrapping.Joins(next - 1) && !BeginsList(next, end))
                {
                    next++;
                }
            }

            if (kind == UnitKind.List && GoesOn(line))
            {
                _units[^1] = _units[^1] with { End = next };
            }
            else
            {
                _units.Add(new Unit(kind, line, next, 0) { StandsAlone = line == first && next == end });
            }

            line = next;
        }
    }

    // The mark that a line repeats from end to end, such as a row of hyphens.
    private char Rule(TextLine line)
    {
        char mark = _text[line.Start];
        if (line.Length < 3 || mark is not ('=' or '-' or '_' or '*' or '~' or '#'))
        {
            return '\0';
        }

        int marks = 0;
        for (int i = line.Start; i < line.End; i++)
        {
            if (_text[i] == mark)
            {
                marks++;
            }
            else if (_text[i] != ' ' || mark is '=' or '~' or '#')
            {
                return '\0';
            }
        }

        return marks >= 3 ? mark : '\0';
    }

    private bool BeginsList(int line, int end) => ListMarker.TryRead(_text, _lines[line], out _) && ListEnd(line, end) > 0;

    // Where a list that begins at a line ends, or 0 when none does.
    private int ListEnd(int first, int end)
    {
        if (!ListMarker.TryRead(_text, _lines[first], out ListMarker marker))
        {
            return 0;
        }

        ListMarker previous = marker;
        int items = 1;
        int line = first + 1;
        while (line < end)
        {
            if (ListMarker.TryRead(_text, _lines[line], out ListMarker next) && next.Follows(previous))
            {
                previous = next;
                items++;
            }
            else if (!IsContinuation(first, line))
            {
                break;
            }

            // One item is no list, and looking further for a second one from every line would not be linear.
            if (items == 1 && line - first > 8)
            {
                return 0;
            }

            line++;
        }

        return items > 1 || marker.StandsAlone ? line : 0;
    }

    // A line that is set in under an item's text goes on with the item.
    private bool IsContinuation(int item, int line) => _lines[line].Indent >= _lines[item].Indent + 2 && Rule(_lines[line]) == '\0';

    // Whether the list at a line goes on with the one before: bullets that stand alone are one list across blank lines.
    private bool GoesOn(int line) =>
        _units.Count > 0 && _units[^1].Kind == UnitKind.List
        && ListMarker.TryRead(_text, _lines[line], out ListMarker marker) && marker.StandsAlone
        && _text[_lines[_units[^1].First].Start] == marker.Symbol;

    private int TableEnd(int first, int end)
    {
        int tabs = CountTabs(_lines[first]);
        int line = first;
        while (tabs >= 2 && line < end && CountTabs(_lines[line]) == tabs)
        {
            line++;
        }

        return line - first >= 2 ? line : 0;
    }

    // The tabs of a line that holds at least two cells with text; otherwise 0.
    private int CountTabs(TextLine line)
    {
        ReadOnlySpan<char> raw = _text.AsSpan(line.RawStart, line.RawEnd - line.RawStart);
        return _text.AsSpan(line.Start, line.Length).Contains('\t') ? raw.Count('\t') : 0;
    }

    private List<SyntaxNode> Build(CancellationToken cancellationToken)
    {
        MarkHeadings();
        var blocks = new List<SyntaxNode>(_units.Count);
        foreach (Unit unit in _units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TextSpan span = TextSpan.FromBounds(_lines[unit.First].Start, _lines[unit.End - 1].End);
            blocks.Add(unit.Kind switch
            {
                UnitKind.List => BuildList(unit, span),
                UnitKind.Table => BuildTable(unit),
                UnitKind.Break => new ThematicBreakBlock(span),
                UnitKind.Heading => new HeadingBlock(span, unit.Level, [.. BuildInlines(unit.First, unit.First + 1, _lines[unit.First].Start)]),
                _ => new ParagraphBlock(span, [.. BuildInlines(unit.First, unit.End, span.Start)]),
            });
        }

        return blocks;
    }

    private void MarkHeadings()
    {
        for (int i = 0; i + 1 < _units.Count; i++)
        {
            Unit unit = _units[i];
            if (unit.Kind != UnitKind.Paragraph || !unit.StandsAlone || unit.End - unit.First != 1)
            {
                continue;
            }

            ReadOnlySpan<char> line = _text.AsSpan(_lines[unit.First].Span.Start, _lines[unit.First].Length);
            if (i == 0 && HeadingLines.MayBeTitle(line) && !IsRunning(unit) && AnyRunning(1))
            {
                _units[0] = unit with { Kind = UnitKind.Heading, Level = 1 };
            }
            else if (i > 0 && (IsRunning(_units[i + 1]) || _units[i + 1].Kind is UnitKind.List or UnitKind.Table) && !IsRunning(unit) && IsHeading(i, line))
            {
                _units[i] = unit with { Kind = UnitKind.Heading, Level = 2 };
            }
        }
    }

    private bool IsHeading(int index, ReadOnlySpan<char> line)
    {
        Unit previous = _units[index - 1];
        bool afterText = previous.Kind != UnitKind.Paragraph || IsRunning(previous) || _lines[previous.First].Length >= ShortestProse;
        if (!afterText || (index > 1 && previous is { Kind: UnitKind.Heading, Level: > 1 }))
        {
            // In a column of short lines none heads another.
            return false;
        }

        return HeadingLines.IsInTitleCase(line) || (IsRunning(previous) && HeadingLines.IsInSentenceCase(line));
    }

    private bool AnyRunning(int first)
    {
        for (int i = first; i < _units.Count; i++)
        {
            if (IsRunning(_units[i]))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a unit is text that runs on in sentences.
    private bool IsRunning(Unit unit)
    {
        if (unit.Kind != UnitKind.Paragraph)
        {
            return false;
        }

        TextLine last = _lines[unit.End - 1];
        int length = last.End - _lines[unit.First].Start;
        bool ends = _wrapping.EndsSentence(last);
        return unit.End - unit.First > 1
            || (ends && _text.AsSpan(last.Start, last.Length).Count(' ') >= FewestRunningWords - 1)
            || (length >= ShortestRunningText && (ends || length >= 2 * ShortestRunningText));
    }

    private List<SyntaxNode> BuildInlines(int first, int end, int start)
    {
        var inlines = new List<SyntaxNode>(1);
        for (int line = first; line < end; line++)
        {
            if (line > first)
            {
                inlines.Add(new LineBreakInline(TextSpan.FromBounds(_lines[line - 1].End, _lines[line].Start), isHard: false));
                start = _lines[line].Start;
            }

            BareAddresses.Append(inlines, _text, start, _lines[line].End);
        }

        return inlines;
    }

    private ListBlock BuildList(Unit unit, TextSpan span)
    {
        var items = new List<SyntaxNode>();
        ListMarker.TryRead(_text, _lines[unit.First], out ListMarker marker);
        bool ordered = marker.Number >= 0;
        foreach ((int line, int end, int textStart) in ReadItems(unit))
        {
            TextSpan text = TextSpan.FromBounds(textStart, _lines[end - 1].End);
            var paragraph = new ParagraphBlock(text, [.. BuildInlines(line, end, textStart)]);
            items.Add(new ListItemBlock(TextSpan.FromBounds(_lines[line].Start, text.End), [paragraph]));
        }

        return new ListBlock(span, ordered, [.. items]);
    }

    private TableBlock BuildTable(Unit unit)
    {
        bool headed = !HasDigit(_lines[unit.First]) && HasDigit(_lines[unit.First + 1]);
        var rows = new List<SyntaxNode>(unit.End - unit.First);
        for (int i = unit.First; i < unit.End; i++)
        {
            TextLine line = _lines[i];
            bool isHeader = headed && i == unit.First;
            var cells = new List<SyntaxNode>();
            int start = line.RawStart;
            while (start <= line.RawEnd)
            {
                int end = EndOfCell(start, line.RawEnd);
                cells.Add(BuildCell(start, end, isHeader));
                start = end + 1;
            }

            rows.Add(new TableRowBlock(TextSpan.FromBounds(line.RawStart, line.RawEnd), isHeader, [.. cells]));
        }

        return new TableBlock(TextSpan.FromBounds(rows[0].Span.Start, rows[^1].Span.End), [.. rows]);
    }

    private TableCellBlock BuildCell(int start, int end, bool isHeader)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        var inlines = new List<SyntaxNode>(1);
        BareAddresses.Append(inlines, _text, start, end);
        return new TableCellBlock(TextSpan.FromBounds(start, end), [.. inlines], isHeader: isHeader);
    }

    private bool HasDigit(TextLine line) => _text.AsSpan(line.Start, line.Length).IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Lines that make up one block.</summary>
    private readonly record struct Unit(UnitKind Kind, int First, int End, int Level)
    {
        /// <summary>Whether blank lines stand on both sides.</summary>
        public bool StandsAlone { get; init; }
    }
}
