using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A line of a plain text.</summary>
/// <param name="RawStart">Where the line begins.</param>
/// <param name="RawEnd">Where it ends, without its line break.</param>
/// <param name="Start">Where its text begins, behind leading blanks; <see cref="RawEnd"/> for a blank line.</param>
/// <param name="End">Where its text ends, before trailing blanks.</param>
internal readonly record struct TextLine(int RawStart, int RawEnd, int Start, int End)
{
    /// <summary>Whether there is nothing but blanks.</summary>
    public bool IsBlank => Start == End;

    /// <summary>The length of its text.</summary>
    public int Length => End - Start;

    /// <summary>How many blanks lead it.</summary>
    public int Indent => Start - RawStart;

    /// <summary>How many blanks trail it.</summary>
    public int Trailing => RawEnd - End;

    /// <summary>The span of its text.</summary>
    public TextSpan Span => TextSpan.FromBounds(Start, End);

    /// <summary>The lines of a text.</summary>
    public static TextLine[] Read(SourceText source)
    {
        string text = source.Content;
        LineMap map = source.Lines;
        var lines = new TextLine[map.Count];
        for (int i = 0; i < lines.Length; i++)
        {
            TextSpan raw = map.GetSpan(i);
            int start = raw.Start;
            int end = raw.End;
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            lines[i] = new TextLine(raw.Start, raw.End, start, end);
        }

        return lines;
    }
}
