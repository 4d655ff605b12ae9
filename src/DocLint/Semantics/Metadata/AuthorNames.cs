namespace DocLint.Semantics;

/// <summary>Parts a list of authors into names.</summary>
internal static class AuthorNames
{
    private const int MostNames = 64;
    private const int LongestList = 4000;

    /// <summary>The names in "Jane Doe, John Roe and Ann Poe"; "Doe, Jane" and "Jane Doe, Ph.D." stay whole.</summary>
    public static List<Range> Split(string value)
    {
        var names = new List<Range>();
        if (value.Length > LongestList)
        {
            return names;
        }

        int start = 0;
        for (int i = 0; i <= value.Length && names.Count < MostNames; i++)
        {
            int length = i == value.Length ? 1 : SeparatorAt(value, i, start);
            if (length > 0)
            {
                Add(value, start, i, names);
                start = i + length;
                i = start - 1;
            }
        }

        return names;
    }

    private static int SeparatorAt(string value, int i, int start)
    {
        switch (value[i])
        {
            case ';' or '\n' or '|':
                return 1;
            case ',' or '&':
                // They part names only where both sides have the two words of a name: "Telegram & Gazette" is one.
                int next = value.IndexOfAny([',', ';', '&'], i + 1);
                ReadOnlySpan<char> after = value.AsSpan(i + 1, (next < 0 ? value.Length : next) - i - 1).Trim();
                return value.AsSpan(start, i - start).Trim().Contains(' ') && (after.Contains(' ') || after.IsEmpty) ? 1 : 0;
            case ' ' when value.AsSpan(i).StartsWith(" and ", StringComparison.OrdinalIgnoreCase):
                return 5;
            default:
                return 0;
        }
    }

    private static void Add(string value, int start, int end, List<Range> names)
    {
        while (start < end && (char.IsWhiteSpace(value[start]) || value[start] is ','))
        {
            start++;
        }

        if (end - start > 4 && value.AsSpan(start, 4).Equals("and ", StringComparison.OrdinalIgnoreCase))
        {
            start += 4;
        }

        if (end - start > 3 && value.AsSpan(start, 3).Equals("by ", StringComparison.OrdinalIgnoreCase))
        {
            start += 3;
        }

        while (end > start && (char.IsWhiteSpace(value[end - 1]) || value[end - 1] is ','))
        {
            end--;
        }

        // "Jane Doe, AP Sports Writer" has one name.
        if (end > start && (names.Count == 0 || !NamesRole(value.AsSpan(start, end - start))))
        {
            names.Add(start..end);
        }
    }

    private static bool NamesRole(ReadOnlySpan<char> part)
    {
        foreach (string role in (ReadOnlySpan<string>)["writer", "writers", "reporter", "reporters", "editor", "editors", "correspondent", "staff", "officer", "director", "columnist", "press", "fellow", "professor"])
        {
            if (part.EndsWith(role, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
