using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Expressions seen from the document's day: "yesterday", "last month", "three days ago", "on Tuesday".</summary>
internal ref partial struct DateParser
{
    private static PartialDate Whole(DateOnly day) => new(day.Year, day.Month, day.Day);

    private void AddRelative(int start, int end, DateOnly? day, bool approximate = false) =>
        Add(start, end, new DateCandidate { Kind = DateKind.Relative, Date = day is { } known ? Whole(known) : default, IsResolved = day is not null, IsApproximate = approximate, Span = default });

    // "yesterday", "the day after tomorrow", "two days after today".
    private bool TryRelativeDay(int i, DateWord word)
    {
        // "USA Today" and "Today" on the masthead are names.
        if (IsUpper(i) && !StartsSentence(i) && IsWord(i - 1))
        {
            return false;
        }

        // "The day after tomorrow" has no number, "two days before yesterday" and "1 year and 2 days from today" have.
        int sign = i < 2 ? 0 : IsAny(i - 1, "after", "from") ? 1 : Is(i - 1, "before") ? -1 : 0;
        if (sign != 0 && _tokens[i - 2].Start >= LastEnd())
        {
            if (!Is(i - 1, "from") && WordAt(i - 2) is { Class: DateWordClass.Unit, Value: (int)TimeUnit.Day, IsPlural: false } && !(i > 2 && (NumberAt(i - 3, out _) >= 0 || IsAny(i - 3, "a", "one"))))
            {
                AddRelative(i - 2, i + 1, Shift(_reference, word.Value + sign, 0));
                return true;
            }

            if (ReadDurationBackwards(i - 2, out int start, out int days, out int months, out bool known, out bool counted) && counted && _tokens[start].Start >= LastEnd())
            {
                AddRelative(start, i + 1, known ? Shift(_reference, word.Value + sign * days, sign * months) : null, approximate: !known);
                return true;
            }
        }

        AddRelative(i, i + 1, Shift(_reference, word.Value, 0));
        return true;
    }

    // "last month", "this Friday", "next summer", "last week on Friday".
    private bool TryDirection(int i, DateWord direction)
    {
        int next = i + 1;
        if (direction.Value == 0 && IsAny(next, "past", "coming"))
        {
            direction = direction with { Value = Is(next, "past") ? -1 : 1 };
            next++;
        }

        DateWord word = WordAt(next);
        switch (word.Class)
        {
            case DateWordClass.Unit when !word.IsPlural && (direction.Value == 0 || i == 0 || !IsAny(i - 1, "the", "his") && !IsAny(i - 1, "her", "their") && !IsAny(i - 1, "its", "very") && !IsAny(i - 1, "my", "our")):
                return TryUnitSeen(i, next, direction.Value, (TimeUnit)word.Value);
            case DateWordClass.Weekday when !word.IsShort:
                AddWeekday(i, next, word, direction.Value);
                return true;
            case DateWordClass.Month when IsUpper(next) && !word.IsShort && !ReadDay(next + 1, out _, out _, out _) && NumberAt(next + 1, out _) < 0 && !(i > 0 && Is(i - 1, "the")):
                return AddMonthSeen(i, next, word.Value, direction.Value);
            case DateWordClass.Season when !(word.Value == 2 && direction.Value == 0 && IsAny(next + 1, "from", "in")) && NumberAt(next + 1, out _) < 0 && !(i > 0 && Is(i - 1, "the")):
                AddSeasonSeen(i, next, word.Value, direction.Value);
                return true;
            default:
                return false;
        }
    }

    private bool TryUnitSeen(int i, int unit, int direction, TimeUnit seen)
    {
        int end = unit + 1;
        DateOnly? reference = _reference;
        switch (seen)
        {
            case TimeUnit.Week:
                int weekday = end + (Is(end, "on") ? 1 : 0);
                if (WordAt(weekday) is { Class: DateWordClass.Weekday, IsShort: false } day)
                {
                    AddRelativeWeekday(i, weekday + 1, weekday, day, DayOfWeekSeen(direction, (DayOfWeek)day.Value));
                    return true;
                }

                AddStretch(i, end, DayOfWeekSeen(direction, DayOfWeek.Monday), 6);
                return true;
            case TimeUnit.Weekend:
                AddStretch(i, end, direction < 0 && reference is { DayOfWeek: DayOfWeek.Sunday } ? DayOfWeekSeen(-1, DayOfWeek.Saturday) : DayOfWeekSeen(direction, DayOfWeek.Saturday), 1);
                return true;
            case TimeUnit.Month:
                DateOnly? month = Shift(reference, 0, direction);
                AddPartial(i, end, month is { } m ? new PartialDate(m.Year, m.Month, null) : default);
                return true;
            case TimeUnit.Quarter:
                DateOnly? quarter = Shift(reference, 0, 3 * direction);
                if (quarter is { } q)
                {
                    int first = (q.Month - 1) / 3 * 3 + 1;
                    Add(i, end, new DateCandidate { Kind = DateKind.Relative, Date = new PartialDate(q.Year, first, null), End = new PartialDate(q.Year, first + 2, null), IsResolved = true, Span = default });
                    return true;
                }

                AddRelative(i, end, null);
                return true;
            case TimeUnit.Year:
                // "This year" may be part of "this year's fiscal 2020"; the year alone is what is stated.
                AddPartial(i, end, reference is { } y ? new PartialDate(y.Year + direction, null, null) : default);
                return true;
            case TimeUnit.Decade when direction <= 0:
                AddPartial(i, end, reference is { } d ? new PartialDate(d.Year / 10 * 10 + 10 * direction, null, null) : default);
                return true;
            case TimeUnit.Century when direction <= 0:
                AddPartial(i, end, reference is { } c ? new PartialDate((c.Year - 1) / 100 * 100 + 1 + 100 * direction, null, null) : default);
                return true;
            case TimeUnit.Morning when direction == 0:
                AddRelative(i, end, reference);
                return true;
            case TimeUnit.Night when direction <= 0:
                AddRelative(i, end, Shift(reference, direction, 0));
                return true;
            default:
                return false;
        }
    }

    private void AddPartial(int start, int end, PartialDate date) =>
        Add(start, end, new DateCandidate { Kind = DateKind.Relative, Date = date, IsResolved = date.Year is not null, Span = default });

    private void AddStretch(int start, int end, DateOnly? first, int length) =>
        Add(start, end, new DateCandidate
        {
            Kind = DateKind.Relative,
            Date = first is { } day ? Whole(day) : default,
            End = Shift(first, length, 0) is { } last ? Whole(last) : null,
            IsResolved = first is not null,
            Span = default,
        });

    private void AddRelativeWeekday(int start, int end, int weekday, DateWord word, DateOnly? day, PartialDate? other = null) =>
        Add(start, end, new DateCandidate { Kind = DateKind.Day, Date = day is { } known ? Whole(known) : default, Alternative = other, Weekday = Weekday(weekday, word), IsResolved = day is not null, Span = default });

    // "last Tuesday", "this Friday", "next Friday".
    private void AddWeekday(int start, int weekday, DateWord word, int direction)
    {
        var day = (DayOfWeek)word.Value;
        if (_reference is not { } today)
        {
            AddRelativeWeekday(start, weekday + 1, weekday, word, null);
            return;
        }

        if (direction == 0)
        {
            AddRelativeWeekday(start, weekday + 1, weekday, word, DayOfWeekSeen(0, day));
            return;
        }

        // "Next Friday" is the coming one to some people, and that of next week to others.
        int ahead = ((int)day - (int)today.DayOfWeek + 7) % 7;
        int distance = direction > 0 ? ahead == 0 ? 7 : ahead : ahead == 0 ? -7 : ahead - 7;
        DateOnly? near = Shift(today, distance, 0);
        DateOnly? far = Shift(near, 7 * direction, 0);
        bool sameWeek = near is not null && DayOfWeekSeen(0, day) == near;
        AddRelativeWeekday(start, weekday + 1, weekday, word, near, sameWeek && far is { } other ? Whole(other) : null);
    }

    private bool AddMonthSeen(int start, int month, int value, int direction)
    {
        int? year = _reference is { } today
            ? direction switch { 0 => today.Year, > 0 => value > today.Month ? today.Year : today.Year + 1, _ => value < today.Month ? today.Year : today.Year - 1 }
            : null;
        Add(start, month + 1, new DateCandidate { Kind = DateKind.Month, Date = new PartialDate(year, value, null), IsResolved = year is not null, Span = default });
        return true;
    }

    private void AddSeasonSeen(int start, int season, int value, int direction)
    {
        int begins = 3 * (value + 1);
        int? year = _reference is { } today
            ? direction switch { 0 => today.Year, > 0 => begins > today.Month ? today.Year : today.Year + 1, _ => begins < today.Month ? today.Year : today.Year - 1 }
            : null;
        Add(start, season + 1, new DateCandidate { Kind = DateKind.Season, Date = new PartialDate(year, null, null), IsResolved = year is not null, IsApproximate = true, Span = default });
    }

    // The day of the week that lies a number of weeks from the document's; weeks begin on Monday.
    private readonly DateOnly? DayOfWeekSeen(int weeks, DayOfWeek day)
    {
        if (_reference is not { } today)
        {
            return null;
        }

        int distance = ((int)day + 6) % 7 - ((int)today.DayOfWeek + 6) % 7;
        return Shift(today, distance + 7 * weeks, 0);
    }

    private static DateOnly? Shift(DateOnly? from, int days, int months)
    {
        if (from is not { } day)
        {
            return null;
        }

        long month = day.Year * 12L + day.Month - 1 + months;
        if (month is < 12 or >= 10000L * 12)
        {
            return null;
        }

        long number = day.AddMonths(months).DayNumber + (long)days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }

    // "Friday next week", "Sunday of last week".
    private bool TryWeekdayOfWeek(int i, DateWord word)
    {
        int next = i + 1 + (Is(i + 1, "of") ? 1 : 0);
        if (word.IsShort || WordAt(next) is not { Class: DateWordClass.Direction } direction || WordAt(next + 1) is not { Class: DateWordClass.Unit, Value: (int)TimeUnit.Week, IsPlural: false })
        {
            return false;
        }

        AddRelativeWeekday(i, next + 2, i, word, DayOfWeekSeen(direction.Value, (DayOfWeek)word.Value));
        return true;
    }

    // "Thursday the 21st": the month nearest to the document's in which that is true.
    private bool TryWeekdayWithDay(int i, DateWord word)
    {
        int next = i + 1;
        bool the = Is(next, "the");
        next += the ? 1 : 0;
        if (!ReadDay(next, out int day, out int after, out bool ordinal) || !(ordinal ? the || _tokens[next].Kind == TokenKind.Alphanumeric : the && _tokens[next].Kind == TokenKind.Word) || (IsLowerWord(after) && !DateVocabulary.IsFunctionWord(TextAt(after))))
        {
            return false;
        }

        PartialDate date = new(null, null, day);
        bool resolved = false;
        if (_reference is { } today)
        {
            foreach (int months in (ReadOnlySpan<int>)[0, -1, 1])
            {
                if (Shift(new DateOnly(today.Year, today.Month, 1), 0, months) is { } month && new PartialDate(month.Year, month.Month, day).ToDateOnly() is { } whole && whole.DayOfWeek == (DayOfWeek)word.Value)
                {
                    date = Whole(whole);
                    resolved = true;
                    break;
                }
            }
        }

        Add(i, after, new DateCandidate { Kind = DateKind.Day, Date = date, Weekday = Weekday(i, word), IsResolved = resolved, Span = default });
        return true;
    }

    // "on Tuesday": the last one in reports, the coming one in announcements.
    private bool TryBareWeekday(int i, DateWord word)
    {
        if (word.IsShort || !IsWeekdayAlone(i))
        {
            return false;
        }

        DateOnly? day = null;
        if (_reference is { } today)
        {
            int ahead = (word.Value - (int)today.DayOfWeek + 7) % 7;
            day = Shift(today, ahead == 0 ? 0 : LooksAhead(i) ? ahead : ahead - 7, 0);
        }

        AddRelativeWeekday(i, i + 1, i, word, day);
        return true;
    }

    private readonly bool IsWeekdayAlone(int i)
    {
        if (i > 0 && IsDash(i - 1) && Touches(i - 1) || IsDash(i + 1) && Touches(i))
        {
            return false;
        }

        bool nameBehind = IsUpper(i + 1) && IsWord(i + 1) && !DateVocabulary.IsFunctionWord(TextAt(i + 1)) && !IsPossessive(i);
        if (IsAny(i + 1, "Times", "Mirror", "Mail", "Express", "Herald", "Post", "Telegraph", "School") || (IsUpper(i + 1) && IsAny(i + 1, "Night", "Morning")) || IsAny(i + 1, "Review", "Star", "mornings", "nights", "afternoons", "evenings", "prayers", "best", "lunches"))
        {
            return false;
        }

        if (i == 0)
        {
            return !nameBehind;
        }

        int before = i - 1;
        if (IsAny(before, "on", "since", "until", "till", "by", "late", "early", "through", "before", "after", "from", "said"))
        {
            return true;
        }

        if (IsAny(before, "a", "every", "each", "any", "one", "some", "most", "another", "per", "that"))
        {
            return false;
        }

        // "Every second Monday", "4th Thursday": a rule and not a day.
        if (WordAt(before).Class == DateWordClass.Ordinal)
        {
            return false;
        }

        // "Black Friday", "Ruby Tuesday", "Good Friday".
        return !nameBehind && !(IsUpper(before) && IsWord(before) && !StartsSentence(before) && IsUpper(i)) && !(IsUpper(before) && IsAny(before, "Black", "Good", "Cyber", "Super", "Bloody", "Ash", "Easter", "Palm", "Holy", "Giving"));
    }

    private readonly bool LooksAhead(int i)
    {
        for (int j = i - 1; j >= 0 && j > i - 16; j--)
        {
            if (_tokens[j].Kind == TokenKind.Punctuation && _text[_tokens[j].Start] is '.' or '!' or '?')
            {
                break;
            }

            ReadOnlySpan<char> word = TextAt(j);
            if (IsAny(j, "will", "shall", "upcoming", "scheduled", "tomorrow") || (word.Length > 3 && word[^1] == 'l' && word[^2] == 'l' && word[^3] is '\'' or '\u2019'))
            {
                return true;
            }
        }

        for (int j = i + 1; j < _tokens.Length && j < i + 8; j++)
        {
            if (_tokens[j].Kind == TokenKind.Punctuation && _text[_tokens[j].Start] is '.' or '!' or '?')
            {
                break;
            }

            if (IsAny(j, "will", "shall"))
            {
                return true;
            }
        }

        return false;
    }

    // "20th of next month".
    private bool TryDayOfRelativeMonth(int i)
    {
        if (!ReadDay(i, out int day, out int next, out bool ordinal) || !ordinal || !Is(next, "of") || WordAt(next + 1) is not { Class: DateWordClass.Direction } direction
            || WordAt(next + 2) is not { Class: DateWordClass.Unit, Value: (int)TimeUnit.Month, IsPlural: false })
        {
            return false;
        }

        DateOnly? month = _reference is { } today ? Shift(new DateOnly(today.Year, today.Month, 1), 0, direction.Value) : null;
        Add(i, next + 3, new DateCandidate { Kind = DateKind.Day, Date = new PartialDate(month?.Year, month?.Month, day), IsResolved = month is not null, Span = default });
        return true;
    }

    // "the second Tuesday in November 2018", "the first Friday of next month".
    private bool TryNthWeekday(int i, DateWord ordinal)
    {
        if (ordinal.Value is < 1 or > 5 || WordAt(i + 1) is not { Class: DateWordClass.Weekday, IsShort: false } weekday || !IsAny(i + 2, "of", "in"))
        {
            return false;
        }

        DateWord month = WordAt(i + 3);
        var piece = new DatePiece { Start = i, End = i + 4, Month = month.Value };
        if (month.Class == DateWordClass.Month && IsUpper(i + 3))
        {
            int year = i + 4 + (IsMark(i + 4, ',') || IsMark(i + 4, '.') && month.IsShort ? 1 : 0);
            if (NumberAt(year, out int digits) is >= 1000 and < 2200 and int value && digits == 4 && !IsCountedNoun(year + 1))
            {
                piece.Year = value;
                piece.End = year + 1;
            }
            else
            {
                ReadRelativeYear(ref piece);
            }
        }
        else if (month.Class == DateWordClass.Direction && WordAt(i + 4) is { Class: DateWordClass.Unit, Value: (int)TimeUnit.Month, IsPlural: false })
        {
            DateOnly? seen = _reference is { } today ? Shift(new DateOnly(today.Year, today.Month, 1), 0, month.Value) : null;
            piece.Year = seen?.Year;
            piece.Month = seen?.Month;
            piece.End = i + 5;
        }
        else
        {
            return false;
        }

        if (piece is { Year: { } inYear, Month: { } inMonth })
        {
            int first = (int)new DateOnly(inYear, inMonth, 1).DayOfWeek;
            int day = 1 + (weekday.Value - first + 7) % 7 + 7 * (ordinal.Value - 1);
            piece.Day = day <= DateTime.DaysInMonth(inYear, inMonth) ? day : null;
        }

        Add(i, piece.End, new DateCandidate { Kind = DateKind.Day, Date = piece.Date, Weekday = Weekday(i + 1, weekday), IsResolved = piece.Day is not null, Span = default });
        return true;
    }

    // "October of last year", "9 October this year".
    private readonly void ReadRelativeYear(ref DatePiece piece)
    {
        int next = piece.End + (Is(piece.End, "of") ? 1 : 0);
        if (piece.Year is null && WordAt(next) is { Class: DateWordClass.Direction } direction && WordAt(next + 1) is { Class: DateWordClass.Unit, Value: (int)TimeUnit.Year, IsPlural: false } && !IsPossessive(next + 1))
        {
            piece.End = next + 2;
            piece.Year = _reference?.Year + direction.Value;
            piece.IsResolved = piece.Year is not null;
        }
    }
}
