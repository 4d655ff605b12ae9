using System.Text;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes text so that Markdown reads it as the same text.</summary>
internal static class MarkdownEscape
{
    /// <summary>Appends text that stands in a line.</summary>
    /// <param name="output">Takes the text.</param>
    /// <param name="text">The text as a reader sees it; control characters are left out.</param>
    /// <param name="inCell">Whether it stands in a cell of a table, where a bar would end it.</param>
    public static void Append(StringBuilder output, ReadOnlySpan<char> text, bool inCell)
    {
        int addressEnd = -1;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (i >= addressEnd && c is 'h' or 'H' or 'w' or 'W' && AddressEnd(text, i) is > 0 and int end)
            {
                addressEnd = end;
            }

            if (char.IsControl(c))
            {
                output.Append(c is '\n' or '\t' or '\r' ? " " : "");
                continue;
            }

            char before = i > 0 ? text[i - 1] : ' ';
            char behind = i + 1 < text.Length ? text[i + 1] : ' ';
            bool isMark = c switch
            {
                '\\' or '`' or '*' or '[' or ']' or '<' or '~' => true,
                '_' => i >= addressEnd && !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)),
                '{' => true,
                '}' => i > 0 && before == '}',
                '&' => i >= addressEnd && (behind == '#' || char.IsAsciiLetter(behind)),
                '#' => i >= addressEnd && (char.IsWhiteSpace(before) || before == '#' || i + 1 == text.Length),
                '!' => behind == '[' || i + 1 == text.Length,
                '|' => inCell,
                _ => false,
            };
            output.Append(isMark ? "\\" : "").Append(c);
        }
    }

    /// <summary>Escapes what would make the line from a position on a list, a heading, a rule, a quotation or the like.</summary>
    public static void ProtectLineStart(StringBuilder output, int start)
    {
        if (start >= output.Length)
        {
            return;
        }

        char first = output[start];
        if (first is '+' or '-' or '=' or '>' or ':' or '|' or '%' || (first == '#' && (start == 0 || output[start - 1] != '\\')))
        {
            output.Insert(start, '\\');
            return;
        }

        const int MostDigits = 9;
        int i = start;
        while (i < output.Length && i - start <= MostDigits && char.IsAsciiDigit(output[i]))
        {
            i++;
        }

        if (i > start && i < output.Length && output[i] is '.' or ')')
        {
            output.Insert(i, '\\');
        }
        else if (StartsWith(output, start, "import ") || StartsWith(output, start, "export "))
        {
            // A statement of MDX begins so.
            int code = output[start];
            output.Remove(start, 1).Insert(start, FormattableString.Invariant($"&#{code};"));
        }
    }

    /// <summary>Appends the target of a link or an image, with its title in quotation marks.</summary>
    public static void AppendTarget(StringBuilder output, string address, string? title, bool inCell)
    {
        bool isPlain = address.Length > 0 && !address.AsSpan().ContainsAny(" ()<>\\|*_`[]") && !address.Any(char.IsControl);
        output.Append(isPlain ? "" : "<");
        foreach (char c in address)
        {
            if (char.IsControl(c))
            {
                continue;
            }

            output.Append(c is '<' or '>' or '\\' || (c == '|' && inCell) ? "\\" : "").Append(c);
        }

        output.Append(isPlain ? "" : ">");
        if (!string.IsNullOrWhiteSpace(title))
        {
            output.Append(" \"").Append(ArticleHead.OneLine(title).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal)).Append('"');
        }
    }

    // The end of an address that stands in the text as it is, which Markdown links without marks and in which a backslash would count.
    private static int AddressEnd(ReadOnlySpan<char> text, int start)
    {
        ReadOnlySpan<char> rest = text[start..];
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return -1;
        }

        int length = rest.IndexOfAny(" \t\r\n\u00A0<>[]*`\\|");
        return start + (length < 0 ? rest.Length : length);
    }

    private static bool StartsWith(StringBuilder output, int start, string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (start + i >= output.Length || output[start + i] != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
