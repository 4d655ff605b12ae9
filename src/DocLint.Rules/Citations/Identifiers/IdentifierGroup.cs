using System.Text;

namespace DocLint.Rules.Citations;

/// <summary>Digits with hyphens between them, and perhaps an X at the end.</summary>
/// <param name="Digits">The digits alone, the X in upper case; empty where none stand, or where letters adjoin.</param>
/// <param name="End">Where it ends in the text.</param>
/// <param name="Hyphens">How many hyphens stand in it.</param>
internal readonly record struct IdentifierGroup(string Digits, int End, int Hyphens)
{
    /// <summary>Reads from a position, as far as a length.</summary>
    public static IdentifierGroup Read(string text, int start, int longest)
    {
        var digits = new StringBuilder();
        int hyphens = 0;
        int end = start;
        int i = start;
        for (; i < text.Length && i - start <= longest; i++)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
                end = i + 1;
            }
            else if (c is 'X' or 'x' && i > start)
            {
                digits.Append('X');
                end = ++i;
                break;
            }
            else if (i == start || !IsHyphen(c))
            {
                break;
            }
            else if (i + 1 < text.Length && (char.IsAsciiDigit(text[i + 1]) || text[i + 1] is 'X' or 'x'))
            {
                hyphens++;
            }
            else
            {
                break;
            }
        }

        bool isOpen = i - start > longest || end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '*') || end + 1 < text.Length && IsHyphen(text[end]) && char.IsLetterOrDigit(text[end + 1]);
        return isOpen ? new IdentifierGroup("", start, 0) : new IdentifierGroup(digits.ToString(), end, hyphens);
    }

    private static bool IsHyphen(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u00AD';
}
