using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A line of a leaf block, without the markers of the blocks around it.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends, line break not included.</param>
internal readonly record struct MarkdownLine(int Start, int End);

/// <summary>The lines of one leaf block as one text to scan, with a map back to the source.</summary>
/// <remarks>
/// <para>Where only blanks and line breaks stand between the lines, the text is the source itself, and positions in both are the same.
/// Only where markers such as <c>&gt;</c> stand between them is it a copy, its lines joined by LF.</para>
/// </remarks>
internal sealed class MarkdownText
{
    private int[] _textStarts = new int[16];
    private int[] _sourceStarts = new int[16];
    private int _lines;

    /// <summary>The text to scan.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the leaf begins in <see cref="Text"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where the leaf ends in <see cref="Text"/>.</summary>
    public int End { get; private set; }

    /// <summary>Whether <see cref="Text"/> is the source.</summary>
    public bool IsSource => _lines == 0;

    /// <summary>Takes the lines of a leaf; blanks at both ends are left out.</summary>
    public void Set(string source, ReadOnlySpan<MarkdownLine> lines)
    {
        _lines = 0;
        if (lines.IsEmpty)
        {
            Text = source;
            Start = End = 0;
            return;
        }

        for (int i = 1; i < lines.Length; i++)
        {
            if (source.AsSpan(lines[i - 1].End, lines[i].Start - lines[i - 1].End).ContainsAnyExcept(" \t\r\n"))
            {
                Join(source, lines);
                return;
            }
        }

        Text = source;
        Start = lines[0].Start;
        End = lines[^1].End;
        Trim();
    }

    /// <summary>The source position of a character of the text.</summary>
    public int ToSource(int position)
    {
        if (_lines == 0)
        {
            return position;
        }

        int line = Array.BinarySearch(_textStarts, 0, _lines, position);
        line = line >= 0 ? line : ~line - 1;
        return _sourceStarts[line] + (position - _textStarts[line]);
    }

    /// <summary>The source of a stretch of the text.</summary>
    public TextSpan ToSource(int start, int end)
    {
        if (_lines == 0)
        {
            return TextSpan.FromBounds(start, end);
        }

        int sourceStart = ToSource(start);
        return start == end ? new TextSpan(sourceStart, 0) : TextSpan.FromBounds(sourceStart, ToSource(end - 1) + 1);
    }

    private void Join(string source, ReadOnlySpan<MarkdownLine> lines)
    {
        if (_textStarts.Length < lines.Length)
        {
            _textStarts = new int[lines.Length * 2];
            _sourceStarts = new int[lines.Length * 2];
        }

        int length = lines.Length - 1;
        foreach (MarkdownLine line in lines)
        {
            length += line.End - line.Start;
        }

        char[] text = new char[length];
        int position = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                text[position++] = '\n';
            }

            _textStarts[i] = position;
            _sourceStarts[i] = lines[i].Start;
            source.CopyTo(lines[i].Start, text, position, lines[i].End - lines[i].Start);
            position += lines[i].End - lines[i].Start;
        }

        _lines = lines.Length;
        Text = new string(text);
        Start = 0;
        End = length;
        Trim();
    }

    private void Trim()
    {
        while (Start < End && Text[Start] is ' ' or '\t')
        {
            Start++;
        }

        while (End > Start && Text[End - 1] is ' ' or '\t')
        {
            End--;
        }
    }
}
