using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Years, decades and centuries. A bare four-digit number is a year only where something says so.</summary>
internal ref partial struct DateParser
{
    private bool TryYear(int i)
    {
        if (TryEraBehindYear(i) || TryApostropheYear(i))
        {
            return true;
        }

        int year = NumberAt(i, out int digits);
        if (digits != 4 || year is < 1000 or >= 2200 || IsClaimedBefore(i))
        {
            return false;
        }

        // "1990's" and "2024 Q3"
        if (year % 10 == 0 && IsApostrophe(i + 1) && Touches(i) && Touches(i + 1) && Is(i + 2, "s") && i > 0 && IsAny(i - 1, "the", "early", "late"))
        {
            AddDecade(i, i + 3, year);
            return true;
        }

        if (WordAt(i + 1) is { Class: DateWordClass.Quarter or DateWordClass.Half } period && IsUpper(i + 1) && !IsClaimedAfter(i))
        {
            AddPartOfYear(i, i + 2, period, year, isResolved: false);
            return true;
        }

        return TryYearRange(i, year) || TrySingleYear(i, year);
    }

    // "1998–2004", "1950-53", "2019/20", "from 1998 to 2004".
    private bool TryYearRange(int i, int year)
    {
        int mark = i + 1;
        bool slash = IsMark(mark, '/') && Touches(i) && Touches(mark);
        bool dash = IsDash(mark) && (Touches(i) == Touches(mark));
        bool opened = i > 0 && IsAny(i - 1, "from", "between") || IsCirca(i - 1);
        bool words = IsAny(mark, "to", "through", "until", "till") || (Is(mark, "and") && i > 0 && Is(i - 1, "between"));
        if (!slash && !dash && !words)
        {
            return false;
        }

        int last = NumberAt(mark + 1, out int digits);
        if (last < 0 || IsClaimedAfter(mark + 1) || (!words && i > 0 && Touches(i - 1) && IsDash(i - 1)) || (dash && Touches(mark + 1) && IsDash(mark + 2)))
        {
            return false;
        }

        bool isShort = digits == 2;
        if (isShort && (words || !Touches(i)))
        {
            return false;
        }

        int end = isShort ? year - year % 100 + last : last;
        if (isShort && end <= year)
        {
            end += 100;
        }

        if ((!isShort && digits != 4) || end is < 1000 or >= 2200 || (slash && end != year + 1) || (isShort && end - year > 60))
        {
            return false;
        }

        // "From 1998 to 2004" may run backwards by a slip, which a rule reports; round numbers before a noun are counts.
        bool counted = IsCountedNoun(mark + 2) || IsCountAfterDash(mark + 2);
        bool round = year % 50 == 0 && end % 50 == 0;
        bool nounBehind = IsLowerWord(mark + 2) && !DateVocabulary.IsFunctionWord(TextAt(mark + 2));
        bool change = round && opened && i > 1 && DateVocabulary.IsChange(TextAt(i - 2));
        bool plausible = opened ? !change && !(round && nounBehind)
            : words ? year >= 1500 && end > year && end < 2100 && !round
            : year >= 1500 && (end >= year || year - end < 60) && Math.Abs(end - year) <= 600 && end < 2150 && !(round && nounBehind);
        if (counted || !plausible)
        {
            return false;
        }

        DateKind kind = end == year + 1 && (slash || NamesFiscalYear(mark + 2)) ? DateKind.FiscalYear : DateKind.Range;
        Add(i, mark + 2, new DateCandidate { Kind = kind, Date = new PartialDate(year, null, null), End = new PartialDate(end, null, null), Span = default });
        return true;
    }

    // "c. 1491–1510": whoever guesses at a number in this way guesses at a year.
    private readonly bool IsCirca(int i) => IsAny(i, "circa", "c.", "ca.") || (IsMark(i, '.') && IsAny(i - 1, "c", "ca"));

    private readonly bool NamesFiscalYear(int i) =>
        IsAny(i, "season", "fiscal", "school", "academic", "financial", "budget", "season's", "season’s", "tax", "campaign");

    private bool TrySingleYear(int i, int year)
    {
        if (IsClaimedAfter(i) || IsCountedNoun(i + 1) || IsCountAfterDash(i + 1) || !HasYearEvidence(i, year))
        {
            return false;
        }

        Add(i, i + 1, new DateCandidate { Kind = DateKind.Year, Date = new PartialDate(year, null, null), Span = default });
        TryYearsBehind();
        return true;
    }

    // "2008, 2012 and 2016": the first has the evidence for all.
    private void TryYearsBehind()
    {
        while (true)
        {
            int next = _next;
            bool comma = IsMark(next, ',');
            next += comma ? 1 : 0;
            bool and = IsAny(next, "and", "or") || IsMark(next, '&');
            next += and ? 1 : 0;
            next += and && IsAny(next, "again", "in", "then") ? 1 : 0;
            next += and && Is(next, "in") ? 1 : 0;
            int year = NumberAt(next, out int digits);
            if (!(comma || and) || digits != 4 || year is < 1000 or >= 2100 || IsClaimedAfter(next) || IsCountedNoun(next + 1) || IsDash(next + 1) || IsMark(next + 1, '/')
                || (IsLowerWord(next + 1) && (!IsRecent(year) || LooksPlural(next + 1)) && !DateVocabulary.IsFunctionWord(TextAt(next + 1)) && !DateVocabulary.IsEvent(TextAt(next + 1))))
            {
                return;
            }

            Add(next, next + 1, new DateCandidate { Kind = DateKind.Year, Date = new PartialDate(year, null, null), Span = default });
        }
    }

    private readonly bool HasYearEvidence(int i, int year)
    {
        bool modern = year is >= 1800 and < 2100;
        if (i == 0 && _isLabel && _tokens.Length == 1)
        {
            return year is >= 1900 and < 2100;
        }

        bool nounBehind = IsLowerWord(i + 1) && !DateVocabulary.IsFunctionWord(TextAt(i + 1));
        bool eventBehind = IsWord(i + 1) && DateVocabulary.IsEvent(TextAt(i + 1));
        if (i > 1 && (IsMark(i - 1, '\u00A9') || (IsMark(i - 1, '.') && IsAny(i - 2, "c", "ca", "est", "b", "d"))))
        {
            return true;
        }

        if (modern && year > 1900 && (IsPossessiveMark(i + 1) || (IsRecent(year) && IsAny(i + 1, "was", "is", "has", "had", "will"))))
        {
            return true;
        }

        if (i == 0 || (StartsSentence(i) && !IsMark(i - 1, '(')))
        {
            return modern && (eventBehind || (IsRecent(year) && IsWord(i + 1) && (IsUpper(i + 1) || !LooksPlural(i + 1)))
                || IsAny(i + 1, "was", "is", "will", "has", "saw", "marked") || (i == 0 && _isLabel && (IsMark(i + 1, ':') || IsMark(i + 1, ','))));
        }

        int before = i - 1;
        if (IsMark(before, '(') || IsMark(before, '['))
        {
            return year >= 1500 && (IsMark(i + 1, ')') || IsMark(i + 1, ']') || (modern && (IsMark(i + 1, ',') || IsMark(i + 1, ';') || IsDash(i + 1) || eventBehind)));
        }

        if (IsMark(before, ',') && before > 0)
        {
            // "(Smith et al., 2018)", "Washington, 1953."
            return modern && (IsMark(i + 1, ')') || (IsRecent(year) && IsWord(i + 1) && IsUpper(i + 1)) || (IsUpper(before - 1) && IsWord(before - 1) && i == _tokens.Length - 2 && IsMark(i + 1, '.') && year < 2100) || (_isLabel && i == _tokens.Length - 1));
        }

        if (IsDash(before) && Touches(before) && before > 0 && Touches(before - 1))
        {
            return modern && IsAny(before - 1, "mid", "pre", "post", "late", "early", "circa");
        }

        ReadOnlySpan<char> word = TextAt(before);
        Span<char> lower = stackalloc char[12];
        int length = word.Length <= 12 ? word.ToLowerInvariant(lower) : 0;
        switch (lower[..length])
        {
            case "in" or "since" or "during" or "until" or "till" or "circa" or "ca":
                return !(nounBehind && year % 500 == 0 && !eventBehind);
            case "year" or "years" or "born" or "died" or "founded" or "established" or "published" or "released" or "updated" or "copyright" or "dated" or "anno" or "throughout" or "early" or "mid" or "late" or "spring" or "summer" or "autumn" or "winter" or "december" or "recently" or "est" or "elected" or "edition" or "ending" or "ended" or "back":
                return !nounBehind || eventBehind;
            case "by" or "from" or "of":
                return IsYearAfterWeakWord(i, year, nounBehind, eventBehind);
            case "before" or "after" or "between" or "through" or "versus" or "vs" or "around" or "about" or "for" or "and" or "or" or "than" or "as":
                return IsYearAfterVagueWord(i, year, nounBehind, eventBehind);
            case "to":
                return modern && before > 0 && !nounBehind && IsAny(before - 1, "back", "prior", "delayed", "postponed", "compared", "forward", "return", "dating", "ahead", "heading", "dates", "dated", "moved", "pushed", "relative", "extended")
                    || (modern && Is(i + 1, "levels"));
            case "with":
                return modern && before > 0 && Is(before - 1, "compared") && !nounBehind;
            case "the" or "its" or "his" or "her" or "their" or "our" or "my" or "your" or "a" or "that" or "this" or "each" or "another" or "one":
                return year >= 1500 && (eventBehind || (year is >= 1700 and < 2100 && IsWord(i + 1) && (IsUpper(i + 1) || (nounBehind && (year % 100 != 0 || year == 2000) && (year % 10 != 0 || !LooksPlural(i + 1))))));
            default:
                return modern && (eventBehind || (word.Length > 2 && IsPossessive(before) && IsWord(i + 1) && !IsCountedNoun(i + 1)) || IsEventBefore(before) || IsRecentInSentence(i, year, nounBehind));
        }
    }

    // Four digits without a grouping mark that are no round number are far more often a year of our time than a count.
    private static bool IsRecent(int year) => year is >= 1950 and <= 2040 && year % 10 != 0;

    private readonly bool IsRecentInSentence(int i, int year, bool nounBehind)
    {
        int before = i - 1;
        if (!IsLowerWord(before) || _tokens[before].Length < 2 || DateVocabulary.IsNumbered(TextAt(before)))
        {
            return false;
        }

        bool along = IsAny(before, "across", "into", "toward", "towards", "within", "entering");
        return IsRecent(year) ? !(nounBehind && LooksPlural(i + 1)) : along && year is >= 1900 and <= 2050 && !nounBehind;
    }

    private readonly bool IsPossessiveMark(int i) => IsApostrophe(i) && i > 0 && Touches(i - 1) && Touches(i) && Is(i + 1, "s");

    private readonly bool IsYearAfterWeakWord(int i, int year, bool nounBehind, bool eventBehind)
    {
        if (i > 1 && DateVocabulary.IsChange(TextAt(i - 2)) && (year % 10 == 0 || !Is(i - 1, "by")))
        {
            return false;
        }

        return eventBehind || (!nounBehind && year is >= 1500 and < 2150) || (nounBehind && year is > 1900 and < 2100 && (year % 10 != 0 || !LooksPlural(i + 1)) && year % 100 != 0);
    }

    private readonly bool IsYearAfterVagueWord(int i, int year, bool nounBehind, bool eventBehind)
    {
        if (year is < 1600 or >= 2100)
        {
            return false;
        }

        if (eventBehind)
        {
            return true;
        }

        ReadOnlySpan<char> word = TextAt(i - 1);
        if (IsAny(i - 1, "and", "or"))
        {
            return false;
        }

        if (IsAny(i - 1, "than", "as"))
        {
            return !nounBehind && i > 1 && IsAny(i - 2, "later", "earlier", "rather", "sooner", "soon", "far", "early", "late", "recently", "recent");
        }

        bool approximate = IsAny(i - 1, "around", "about");
        bool ends = i + 1 >= _tokens.Length || _tokens[i + 1].Kind == TokenKind.Punctuation || DateVocabulary.IsFunctionWord(TextAt(i + 1));
        return (word.Length > 3 || !nounBehind) && !nounBehind && (ends || IsUpper(i + 1)) && (!approximate || year % 100 != 0 || year == 2000) && (year % 50 != 0 || !approximate || ends);
    }

    private readonly bool LooksPlural(int i) => TextAt(i) is { Length: > 3 } word && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');

    // "World Cup 2018", "Euro 2016".
    private readonly bool IsEventBefore(int i) =>
        IsUpper(i) && IsAny(i, "Cup", "Olympics", "Games", "Election", "Elections", "Conference", "Summit", "Championship", "Championships", "Euro", "Expo", "Festival", "Awards", "Edition", "Report", "Survey");

    // "44 BC", "79 AD", "300–200 BCE".
    private bool TryEraBehindYear(int i)
    {
        int year = NumberAt(i, out int digits);
        if (year < 1)
        {
            return false;
        }

        int era = i + 1;
        int end = -1;
        if (IsDash(era) && NumberAt(era + 1, out _) is > 0 and int last)
        {
            end = last;
            era += 2;
        }

        DateWord word = WordAt(era);
        if (word.Class != DateWordClass.Era || !IsUpper(era) || (word.Value > 0 && year > 2200) || IsClaimedBefore(i) || digits > 4)
        {
            return false;
        }

        PartialDate? last2 = end < 0 ? null : new PartialDate(word.Value < 0 ? 1 - end : end, null, null);
        Add(i, era + 1, new DateCandidate { Kind = last2 is null ? DateKind.Year : DateKind.Range, Date = new PartialDate(word.Value < 0 ? 1 - year : year, null, null), End = last2, Span = default });
        return true;
    }

    // "AD 79", "A.D. 1066".
    private bool TryEraBeforeYear(int i, DateWord word)
    {
        int next = i + 1;
        next += IsMark(next, '.') && Touches(i) ? 1 : 0;
        int year = NumberAt(next, out _);
        if (word.Value < 0 || !IsUpper(i) || year is < 1 or > 2200 || IsClaimedAfter(next) || IsCountedNoun(next + 1) || Is(i, "CE"))
        {
            return false;
        }

        Add(i, next + 1, new DateCandidate { Kind = DateKind.Year, Date = new PartialDate(year, null, null), Span = default });
        return true;
    }

    // "the class of '68", "in '68".
    private bool TryApostropheYear(int i)
    {
        if (i < 2 || !ReadShortYear(i - 1, out int year) || !IsAny(i - 2, "of", "in", "since", "from", "by") || Touches(i - 2) || IsCountedNoun(i + 1))
        {
            return false;
        }

        Add(i - 1, i + 1, new DateCandidate { Kind = DateKind.Year, Date = new PartialDate(year, null, null), Span = default });
        return true;
    }

    // "the 1990s", "the '80s", "the eighties".
    private bool TryDecade(int i, DateWord word)
    {
        if (word.Class == DateWordClass.Decade && word.Value >= 100)
        {
            if (word.Value is < 1000 or >= 2200 || IsClaimedBefore(i))
            {
                return false;
            }

            AddDecade(i, i + 1, word.Value);
            return true;
        }

        int start = i;
        if (word.Class == DateWordClass.Decade && i > 0 && IsApostrophe(i - 1) && Touches(i - 1))
        {
            start = i - 1;
        }
        else if (!IsDecadePlace(i, word.Class == DateWordClass.DecadeWord))
        {
            return false;
        }

        // "The nineteen-sixties" says it all; "the sixties" and "'60s" are of the last century, small ones of this.
        int century = 1900;
        if (i > 1 && word.Class == DateWordClass.DecadeWord && WordAt(IsDash(i - 1) ? i - 2 : i - 1) is { Class: DateWordClass.Cardinal, Value: >= 10 and <= 20 } hundreds)
        {
            century = hundreds.Value * 100;
            start = IsDash(i - 1) ? i - 2 : i - 1;
        }

        int decade = word.Value < 20 && word.Class == DateWordClass.Decade ? 2000 + word.Value : century + word.Value;
        AddDecade(start, i + 1, decade);
        return true;
    }

    // "In the 80s" is a time, "in her 80s" an age, and temperatures are in the 80s too.
    private readonly bool IsDecadePlace(int i, bool isWord)
    {
        int before = i - 1;
        if (before > 0 && (IsAny(before, "early", "late", "mid", "roaring", "swinging", "nineteen") || (IsDash(before) && IsAny(before - 1, "mid", "nineteen"))))
        {
            before -= IsDash(before) ? 2 : 1;
        }

        if (before < 0 || !Is(before, "the"))
        {
            return false;
        }

        if (!isWord && !(before > 0 && IsAny(before - 1, "in", "of", "since", "during", "from", "throughout", "until", "by")))
        {
            return false;
        }

        for (int j = before - 1; j >= 0 && j > before - 8; j--)
        {
            if (IsAny(j, "temperature", "temperatures", "highs", "lows", "degrees", "aged", "shot", "scored", "percentile", "weather"))
            {
                return false;
            }
        }

        return true;
    }

    private void AddDecade(int start, int end, int year) =>
        Add(start, end, new DateCandidate { Kind = year % 100 == 0 && year != 2000 ? DateKind.Century : DateKind.Decade, Date = new PartialDate(year, null, null), Span = default });
}
