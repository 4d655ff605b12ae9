using System.Globalization;
using System.Text;
using DocLint.Text;

namespace DocLint.Reporting.Text;

/// <summary>Draws the lines of a place in a text with marks under it.</summary>
internal static class CodeFrame
{
    private const int MaximumWidth = 100;
    private const int MaximumLines = 3;
    private const string Cut = "…";

    public static void Write(ITextOutput output, SourceText source, TextSpan span, TextStyle style, char mark, int gutter)
    {
        LineMap lines = source.Lines;
        int first = lines.GetLine(span.Start);
        int last = lines.GetLine(Math.Max(span.Start, span.End - 1));
        for (int line = first; line <= last; line++)
        {
            if (line - first == MaximumLines - 1 && last > line)
            {
                WriteGutter(output, "", gutter);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{Cut} {last - line + 1} more lines"), TextStyle.Faint);
                output.WriteLine();
                return;
            }

            TextSpan whole = lines.GetSpan(line);
            TextSpan marked = TextSpan.FromBounds(Math.Max(span.Start, whole.Start), Math.Max(Math.Max(span.Start, whole.Start), Math.Min(span.End, whole.End)));
            if (source.AsSpan(whole).IsWhiteSpace() && line != first)
            {
                continue;
            }

            WriteLine(output, source, line, whole, marked, style, mark, gutter);
        }
    }

    public static void WriteGutter(ITextOutput output, string number, int gutter)
    {
        output.Write($"{number.PadLeft(gutter)} │ ", TextStyle.Faint);
    }

    /// <summary>Makes text of a document harmless for a terminal: control characters stand as U+FFFD, tabs and odd blanks as one blank.</summary>
    public static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            clean.Append(char.IsWhiteSpace(c) ? ' ' : char.IsControl(c) || IsDirectional(c) ? '\uFFFD' : c);
        }

        return clean.ToString();
    }

    private static void WriteLine(ITextOutput output, SourceText source, int line, TextSpan whole, TextSpan marked, TextStyle style, char mark, int gutter)
    {
        (TextSpan shown, bool cutLeft, bool cutRight) = Window(source, whole, marked);
        string left = (cutLeft ? Cut : "") + Clean(source.AsSpan(TextSpan.FromBounds(shown.Start, marked.Start)));
        TextSpan visible = TextSpan.FromBounds(marked.Start, Math.Min(marked.End, shown.End));
        string middle = Clean(source.AsSpan(visible));
        string right = Clean(source.AsSpan(TextSpan.FromBounds(visible.End, shown.End))) + (cutRight ? Cut : "");
        WriteGutter(output, (line + 1).ToString(CultureInfo.InvariantCulture), gutter);
        output.Write(left);
        output.Write(middle, style);
        output.Write(right);
        output.WriteLine();
        WriteGutter(output, "", gutter);
        output.Write(new string(' ', Width(left)));
        output.Write(new string(mark, Math.Max(1, Width(middle))), style);
        output.WriteLine();
    }

    // A long line is cut around the marked part.
    private static (TextSpan Shown, bool CutLeft, bool CutRight) Window(SourceText source, TextSpan whole, TextSpan marked)
    {
        if (whole.Length <= MaximumWidth)
        {
            return (whole, false, false);
        }

        int margin = Math.Max(10, (MaximumWidth - marked.Length) / 2);
        int start = Math.Max(whole.Start, marked.Start - margin);
        int end = Math.Min(whole.End, Math.Max(start + MaximumWidth, Math.Min(marked.End, start + MaximumWidth)));
        start = KeepPair(source, Math.Max(whole.Start, Math.Min(start, end - MaximumWidth)));
        return (TextSpan.FromBounds(Math.Min(start, marked.Start), KeepPair(source, end)), start > whole.Start, end < whole.End);
    }

    private static int KeepPair(SourceText source, int position) =>
        position > 0 && position < source.Length && char.IsLowSurrogate(source[position]) ? position - 1 : position;

    // Cells on a terminal: wide East Asian characters and emoji take two, combining marks none.
    private static int Width(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
                _ when rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                    or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
                _ => 1,
            };
        }

        return width;
    }

    private static bool IsDirectional(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
