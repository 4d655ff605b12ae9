namespace DocLint.Syntax;

/// <summary>Tells lines that head a part of a text from other short lines.</summary>
internal static class HeadingLines
{
    private const int LongestTitle = 160;
    private const int LongestHeading = 90;
    private const int MostWords = 14;
    private const int ShortestKicker = 7;
    private const int MostWordsInSentenceCase = 8;

    /// <summary>Whether the first line of a text is its title.</summary>
    public static bool MayBeTitle(ReadOnlySpan<char> line) =>
        line.Length <= LongestTitle && StartsLikeHeading(line) && line[^1] is not ('.' or ',' or ';' or ':' or '\u2026') && !IsByline(line);

    /// <summary>Whether a line is written as headings are: short, without closing punctuation, in title case or in capitals.</summary>
    public static bool IsInTitleCase(ReadOnlySpan<char> line)
    {
        if (!IsShort(line))
        {
            return false;
        }

        int words = 0;
        int capitalised = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].TrimStart("\"'(\u201C\u2018");
            if (word.IsEmpty || !char.IsLetter(word[0]))
            {
                words += word.IsEmpty ? 0 : 1;
                continue;
            }

            words++;
            if (char.IsUpper(word[0]))
            {
                capitalised++;
            }
            else if (words == 1 || (word.Length > 3 && word is not ("with" or "from" or "into" or "over" or "than" or "upon" or "about" or "after" or "under" or "between" or "versus")))
            {
                return false;
            }
        }

        return capitalised > 0 && words <= MostWords && (words > 1 || (line.Length >= 4 && line[^1] != '?')) && !IsFurniture(line);
    }

    /// <summary>Whether a line could head a part although only its first word is capitalised.</summary>
    public static bool IsInSentenceCase(ReadOnlySpan<char> line) =>
        IsShort(line) && line[^1] != '?' && char.IsUpper(line[0]) && line.Count(' ') is >= 1 and < MostWordsInSentenceCase && !IsFurniture(line);

    private static bool IsShort(ReadOnlySpan<char> line) =>
        line.Length is >= 3 and <= LongestHeading
        && StartsLikeHeading(line)
        && line[^1] is not ('.' or ',' or ';' or ':' or '!' or '\u2026' or '-' or '\u2014' or '>' or '\u00BB')
        && line.IndexOfAny("|@\u00A9\t=<") < 0
        && !line.Contains("://", StringComparison.Ordinal);

    private static bool StartsLikeHeading(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> text = line.TrimStart("\"'(\u201C\u2018");
        return !text.IsEmpty && (char.IsUpper(text[0]) || char.IsDigit(text[0]) || (char.IsLetter(text[0]) && !char.IsLower(text[0])));
    }

    private static bool IsFurniture(ReadOnlySpan<char> line) => IsByline(line) || IsDateline(line) || IsKicker(line) || IsLabel(line);

    // "COMMENTARY Asia": a section's name in capitals, too long for an acronym, before other words.
    private static bool IsKicker(ReadOnlySpan<char> line)
    {
        int capitals = 0;
        while (capitals < line.Length && char.IsUpper(line[capitals]))
        {
            capitals++;
        }

        return capitals >= ShortestKicker && capitals < line.Length && line[capitals] == ' ' && line.ContainsAnyInRange('a', 'z');
    }

    private static bool IsByline(ReadOnlySpan<char> line)
    {
        int blank = line.IndexOf(' ');
        return blank > 0 && line[..blank].TrimEnd(':') switch
        {
            { Length: 2 } word => word.Equals("by", StringComparison.OrdinalIgnoreCase),
            { Length: 5 } word => word.Equals("photo", StringComparison.OrdinalIgnoreCase) || word.Equals("image", StringComparison.OrdinalIgnoreCase),
            { Length: 6 } word => word.Equals("source", StringComparison.OrdinalIgnoreCase) || word.Equals("credit", StringComparison.OrdinalIgnoreCase)
                || word.Equals("posted", StringComparison.OrdinalIgnoreCase),
            { Length: 7 } word => word.Equals("updated", StringComparison.OrdinalIgnoreCase),
            { Length: 9 } word => word.Equals("published", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    // A year or a clock time beside little else is when something was published.
    private static bool IsDateline(ReadOnlySpan<char> line)
    {
        int digits = 0;
        for (int i = 0; i < line.Length; i++)
        {
            digits += char.IsDigit(line[i]) ? 1 : 0;
            if (line[i] == ':' && i + 2 < line.Length && i > 0 && char.IsDigit(line[i - 1]) && char.IsDigit(line[i + 1]))
            {
                return true;
            }
        }

        return digits * 4 > line.Length || line.EndsWith(" read", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" ago", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLabel(ReadOnlySpan<char> line) =>
        line.Equals("advertisement", StringComparison.OrdinalIgnoreCase) || line.Equals("advertising", StringComparison.OrdinalIgnoreCase)
        || line.Equals("sponsored", StringComparison.OrdinalIgnoreCase) || line.Equals("subscribe", StringComparison.OrdinalIgnoreCase)
        || line.Equals("comments", StringComparison.OrdinalIgnoreCase) || line.Equals("share", StringComparison.OrdinalIgnoreCase)
        || line.Equals("print", StringComparison.OrdinalIgnoreCase) || line.Equals("email", StringComparison.OrdinalIgnoreCase);
}
