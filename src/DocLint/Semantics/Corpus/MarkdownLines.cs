using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the lines of Markdown: its paragraphs, headings, items and cells, without front matter, code, templating and link targets.</summary>
internal sealed partial class MarkdownLines(string text, LineCollector lines)
{
    private readonly bool _hasBars = text.Contains('|');
    private char _fence;
    private int _fenceLength;
    private int _quotes;
    private bool _inComment;
    private bool _inTag;
    private bool _inList;
    private bool _inTable;

    /// <summary>Reads the text.</summary>
    public void Read(CancellationToken cancellationToken)
    {
        int position = MarkdownFrontMatter.FindEnd(text);
        int count = 0;
        while (position < text.Length && !lines.IsFull)
        {
            if ((++count & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int offset = text.AsSpan(position).IndexOfAny('\r', '\n');
            int end = offset < 0 ? text.Length : position + offset;
            ReadLine(position, end);
            lines.AddBlank();
            position = end + 1;
            if (position < text.Length && text[end] == '\r' && text[position] == '\n')
            {
                position++;
            }
        }

        lines.EndLine();
    }

    private void ReadLine(int start, int end)
    {
        int position = SkipBlanks(start, end);
        if (_inComment)
        {
            _inComment = !text.AsSpan(position, end - position).Contains("-->", StringComparison.Ordinal);
            return;
        }

        if (_fence != '\0')
        {
            int marks = CountMarks(position, end, _fence);
            _fence = marks >= _fenceLength && SkipBlanks(position + marks, end) == end ? '\0' : _fence;
            return;
        }

        // Code that is set in: what is set in under an item goes on with the item.
        if (lines.IsEmpty && !_inList && position < end && (position - start >= 4 || text[start] == '\t'))
        {
            return;
        }

        position = SkipMarkers(position, end, position == start);
        if (position == end)
        {
            lines.EndLine();
            (_inTag, _inTable) = (false, false);
            return;
        }

        if (!_inTag && !TakesLine(position, end))
        {
            AddInlines(position, end);
        }
    }

    // Skips the marks of quotes and items; each of them may begin a line.
    private int SkipMarkers(int position, int end, bool isAtMargin)
    {
        int quotes = 0;
        bool isItem = false;
        while (position < end)
        {
            int next = position;
            if (text[position] == '>')
            {
                next++;
                quotes++;
                if (quotes > _quotes)
                {
                    lines.EndLine();
                }
            }
            else if (EndOfItemMark(position, end) is > 0 and int markEnd)
            {
                next = markEnd;
                isItem = true;
                lines.EndLine();
            }
            else
            {
                break;
            }

            position = SkipBlanks(next, end);
        }

        _quotes = position == end || isItem ? quotes : Math.Max(quotes, lines.IsEmpty ? 0 : _quotes);
        _inList = isItem || (_inList && !(isAtMargin && position < end && lines.IsEmpty));
        return position;
    }

    private int EndOfItemMark(int position, int end)
    {
        int next = position;
        if (text[position] is '-' or '*' or '+')
        {
            next++;
        }
        else
        {
            while (next < end && next - position < 9 && char.IsAsciiDigit(text[next]))
            {
                next++;
            }

            // Only a list that begins with one ends a paragraph.
            bool isMark = next > position && next < end && text[next] is '.' or ')' && (lines.IsEmpty || _inList || (next - position == 1 && text[position] == '1'));
            next = isMark ? next + 1 : position;
        }

        if (next == position || (next < end && text[next] is not (' ' or '\t')))
        {
            return 0;
        }

        // The box of a task.
        int box = SkipBlanks(next, end);
        return box + 3 < end && text[box] == '[' && text[box + 1] is ' ' or 'x' or 'X' && text[box + 2] == ']' && text[box + 3] == ' ' ? box + 3 : next;
    }

    // Lines that are no running text: fences, headings, rows, definitions, tags that break the line.
    private bool TakesLine(int position, int end)
    {
        char first = text[position];
        _inTable |= first == '|' || (_hasBars && text.AsSpan(position, end - position).Contains('|') && IsRuled(end));
        if (_inTable)
        {
            AddCells(first == '|' ? position + 1 : position, end);
            return true;
        }

        switch (first)
        {
            case '`' or '~' when CountMarks(position, end, first) is >= 3 and int marks && !(first == '`' && text.AsSpan(position + marks, end - position - marks).Contains('`')):
                lines.EndLine();
                (_fence, _fenceLength) = (first, marks);
                return true;
            case '#' when CountMarks(position, end, '#') is <= 6 and int level && (position + level == end || text[position + level] is ' ' or '\t'):
                lines.EndLine();
                AddInlines(position + level, end);
                lines.EndLine();
                return true;
            case '=' or '-' or '*' or '_' when text.AsSpan(position, end - position).IndexOfAnyExcept(first, ' ', '\t') < 0:
                lines.EndLine();
                return true;
            case '[' when position + 1 < end && text[position + 1] == '!' && _quotes > 0 && text[end - 1] == ']':
                lines.EndLine();
                return true;
            case '[' when text.AsSpan(position, end - position).IndexOf("]:", StringComparison.Ordinal) is > 1 and int label && (lines.IsEmpty || text[position + 1] == '^'):
                if (text[position + 1] == '^')
                {
                    lines.EndLine();
                    AddInlines(position + label + 2, end);
                }

                return true;
            case '<' when position + 1 < end:
                return TakesTag(position, end);
            default:
                return false;
        }
    }

    private bool TakesTag(int position, int end)
    {
        ReadOnlySpan<char> line = text.AsSpan(position, end - position);
        if (line.StartsWith("<!--", StringComparison.Ordinal))
        {
            lines.EndLine();
            _inComment = !line.Contains("-->", StringComparison.Ordinal);
            return true;
        }

        ReadOnlySpan<char> name = line[1..].TrimStart('/');
        int nameEnd = name.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        HtmlTag tag = HtmlTag.Find(nameEnd < 0 ? name : name[..nameEnd]);
        if (!tag.Is(HtmlTagTraits.Block) && tag.Kind is not (HtmlTagKind.Skipped or HtmlTagKind.Foreign))
        {
            return false;
        }

        // Its lines up to the next blank one are HTML.
        lines.EndLine();
        _inTag = true;
        return true;
    }

    // Whether the next line is the row of dashes that makes a table of this one.
    private bool IsRuled(int lineEnd)
    {
        ReadOnlySpan<char> next = text.AsSpan(lineEnd);
        next = next.StartsWith("\r\n") ? next[2..] : next[Math.Min(1, next.Length)..];
        int end = next.IndexOfAny('\r', '\n');
        next = end < 0 ? next : next[..end];
        return next.IndexOfAnyExcept("|:- \t>") < 0 && next.Contains('-') && next.ContainsAny('|', ':');
    }

    private void AddCells(int position, int end)
    {
        lines.EndLine();
        while (position < end)
        {
            int bar = position;
            while (bar < end && text[bar] != '|')
            {
                bar += text[bar] == '\\' && bar + 1 < end ? 2 : 1;
            }

            AddInlines(position, Math.Min(bar, end));
            lines.EndLine();
            position = bar + 1;
        }
    }

    private int CountMarks(int position, int end, char mark)
    {
        int next = position;
        while (next < end && text[next] == mark)
        {
            next++;
        }

        return next - position;
    }

    private int SkipBlanks(int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }
}
