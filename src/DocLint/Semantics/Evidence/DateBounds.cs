namespace DocLint.Semantics;

/// <summary>What the word before a date makes of it.</summary>
internal enum DateBound
{
    /// <summary>The date itself.</summary>
    None,

    /// <summary>"before 2010".</summary>
    Before,

    /// <summary>"by 2010", "until 2010".</summary>
    By,

    /// <summary>"after 2010".</summary>
    After,

    /// <summary>"since 2010".</summary>
    Since,
}

/// <summary>Reads "before", "after" and the like in front of dates, and compares.</summary>
internal static class DateBounds
{
    public static DateBound Before(DateMention date)
    {
        ReadOnlySpan<char> before = date.Sentence.Prose.Text.AsSpan(date.Sentence.ProseSpan.Start, date.ProseSpan.Start - date.Sentence.ProseSpan.Start).TrimEnd();
        int blank = before.LastIndexOf(' ');
        ReadOnlySpan<char> word = before[(blank + 1)..];
        Span<char> lower = stackalloc char[8];
        if (word.Length > lower.Length)
        {
            return DateBound.None;
        }

        return lower[..word.ToLowerInvariant(lower)] switch
        {
            "before" => DateBound.Before,
            "by" or "until" or "till" => DateBound.By,
            "after" => DateBound.After,
            "since" => DateBound.Since,
            _ => DateBound.None,
        };
    }

    /// <summary>Whether a source names a date on the right side, not far off.</summary>
    public static bool Holds(PartialDate date, DateBound bound, EvidenceIndex source)
    {
        const int Nearby = 10;
        if (date.Year is not { } year)
        {
            return false;
        }

        long mine = Key(date);
        foreach (DateMention mention in source.Model.Dates)
        {
            PartialDate other = mention.End ?? mention.Date;
            if (other.Year is not { } otherYear || Math.Abs(otherYear - year) > Nearby)
            {
                continue;
            }

            // Only as far as both are given.
            PartialDate theirs = new(otherYear, date.Month is null ? null : other.Month, date.Day is null ? null : other.Day);
            long key = Key(theirs);
            bool holds = bound switch
            {
                DateBound.Before => key < mine,
                DateBound.By => key <= mine,
                DateBound.After => key > mine,
                _ => key >= mine,
            };
            if (holds)
            {
                return true;
            }
        }

        return false;
    }

    private static long Key(PartialDate date) => ((date.Year ?? 0) * 16L + (date.Month ?? 0)) * 32 + (date.Day ?? 0);
}
