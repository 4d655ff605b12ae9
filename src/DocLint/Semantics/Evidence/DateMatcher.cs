using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds out what a source says of a claim's date.</summary>
internal static class DateMatcher
{
    public static FactMatch Match(EvidenceIndex claims, DateMention date, ImmutableArray<EvidenceIndex> sources)
    {
        FactMatch found = MatchDate(claims, date, sources);
        return found.Verdict == EvidenceVerdict.NotFound && DateAlignment.Find(claims, date, sources) is { } other
            ? found with { Verdict = EvidenceVerdict.Contradicted, Evidence = other.Date, Source = other.Source.Model }
            : found;
    }

    private static FactMatch MatchDate(EvidenceIndex claims, DateMention date, ImmutableArray<EvidenceIndex> sources)
    {
        bool isUndated = date.Date is { Day: null } && sources.All(source => source.IsUndatedFor(claims.Of(date.Sentence)));
        if (!IsCheckable(date) || isUndated && sources.All(static source => source.Published is null))
        {
            return new FactMatch(date, date.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        var parts = DateParts.Of(date);
        DateBound bound = DateBounds.Before(date);
        bool start = Holds(date, date.Date, sources, bound);
        bool end = date.End is not { } last || Holds(date, last, sources, DateBound.None);
        if (start && end)
        {
            // A year that stands only in a footer or in a list of other things is not the claim's.
            if (date is { End: null, Kind: DateKind.Year or DateKind.Month, Date.Year: { } named } && bound == DateBound.None && sources.All(source => source.NamesElsewhere(claims.Of(date.Sentence), named)))
            {
                return new FactMatch(date, date.ProseSpan, EvidenceVerdict.NotFound);
            }

            return new FactMatch(date, date.ProseSpan, EvidenceVerdict.Supported);
        }

        if (isUndated)
        {
            return new FactMatch(date, date.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        if (date.End is not null && start != end)
        {
            return new FactMatch(date, start ? parts.Last : parts.First, EvidenceVerdict.NotFound);
        }

        // Where the year is right, only the day is not there.
        bool yearHolds = date is { End: null, Date: { Month: not null, Year: { } year } } && bound == DateBound.None && HoldsYear(year, year, sources);
        if (yearHolds && date.Date.Day is null && !sources.Any(source => source.SpeaksOf(claims.Of(date.Sentence), date.Date.Year!.Value)))
        {
            yearHolds = false;
        }

        return new FactMatch(date, yearHolds ? parts.WithoutYear : date.ProseSpan, EvidenceVerdict.NotFound);
    }

    private static bool IsCheckable(DateMention date)
    {
        if (date.Kind is DateKind.Relative || date.IsResolved || date.Kind is DateKind.Season or DateKind.Quarter or DateKind.FiscalYear && date.Date.Year is null)
        {
            return false;
        }

        // A month alone says too little, and some days have become names.
        bool isMonth = date.Date is { Year: null, Day: null };
        bool isName = date.Date is { Year: null, Month: 9, Day: 11 } or { Year: null, Month: 11, Day: 9 } && !char.IsLetter(date.Text[0]);
        return !isMonth && !isName && !IsInName(date);
    }

    // "the 2018 World Cup", "Australia (2008 film)": the year tells one thing of a name from another.
    private static bool IsInName(DateMention date)
    {
        if (date.Kind != DateKind.Year)
        {
            return false;
        }

        string text = date.Sentence.Prose.Text;
        int end = date.ProseSpan.End;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        if (end >= text.Length || !char.IsLetter(text[end]))
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(0, date.ProseSpan.Start).TrimEnd();
        ReadOnlySpan<char> behind = text.AsSpan(end);
        bool isDefinite = EndsWithWord(before, "the") || EndsWithWord(before, "his") || EndsWithWord(before, "her") || EndsWithWord(before, "their") || EndsWithWord(before, "its");
        return before.EndsWith("(") || isDefinite && (char.IsUpper(behind[0]) || IsWork(behind));
    }

    private static bool IsWork(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAnyExceptInRange('a', 'z');
        return text[..(length < 0 ? text.Length : length)] is "film" or "movie" or "novel" or "book" or "song" or "album" or "series" or "show" or "game" or "play" or "documentary" or "edition" or "single" or "painting";
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[^(word.Length + 1)] == ' ');

    private static bool Holds(DateMention mention, PartialDate date, ImmutableArray<EvidenceIndex> sources, DateBound bound)
    {
        bool isLong = sources.Length > 1 || !sources[0].IsShort;
        foreach (EvidenceIndex source in sources)
        {
            if (bound != DateBound.None && DateBounds.Holds(date, bound, source))
            {
                return true;
            }

            if (bound is DateBound.Before or DateBound.After && !isLong)
            {
                continue;
            }

            if (date.Day is null && (date.Month is null || mention.Kind is DateKind.Season or DateKind.Quarter or DateKind.FiscalYear))
            {
                if (date.Year is not { } year || HoldsYear(year, mention.Kind switch { DateKind.Decade => year + 9, DateKind.Century => year + 99, _ => year }, [source]))
                {
                    return true;
                }
            }
            else if (HoldsDay(date, mention.Alternative, source))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HoldsYear(int year, int last, ImmutableArray<EvidenceIndex> sources)
    {
        foreach (EvidenceIndex source in sources)
        {
            for (int y = year; y <= last; y++)
            {
                if (source.Written.ContainsYear(y))
                {
                    return true;
                }
            }

            if (year == last && source.Reckons(year))
            {
                return true;
            }

            if (source.Dates.HoldsYear(year, last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsDay(PartialDate date, PartialDate? other, EvidenceIndex source) =>
        Names(date, source) || other is { } reading && Names(reading, source) || date is { Day: null, Month: { } month, Year: { } year } && source.Dates.IsYearAway(year, month);

    private static bool Names(PartialDate date, EvidenceIndex source) => date.Month is { } month && source.Dates.Holds(month, date.Day, date.Year);
}
