using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Stretches of time counted from the document's day: "three days ago", "two weeks from now", "in four business days".</summary>
internal ref partial struct DateParser
{
    private const int MostParts = 4;

    // "three days ago", "1 month and 21 days ago", "two weeks later", "years ago".
    private bool TryAgo(int i, DateWord word)
    {
        if (!ReadDurationBackwards(i - 1, out int start, out int days, out int months, out bool known, out bool counted) || _tokens[start].Start < LastEnd())
        {
            return false;
        }

        // "Two weeks later" counts from an event that only a reader knows; "later" without a count is no date.
        if (word.Class == DateWordClass.Offset)
        {
            if (!counted)
            {
                return false;
            }

            AddRelative(start, i + 1, null, approximate: !known);
            return true;
        }

        DateOnly? day = known ? Shift(_reference, -days, -months) : null;
        bool blurred = !known || months != 0 || (start > 0 && IsAny(start - 1, "than", "over", "some", "nearly", "almost", "least"));
        AddRelative(start, i + 1, day, blurred);
        return true;
    }

    private bool TryFromNow(int i)
    {
        if (i < 3 || !Is(i - 1, "from") || !ReadDurationBackwards(i - 2, out int start, out int days, out int months, out bool known, out bool counted) || !counted || _tokens[start].Start < LastEnd())
        {
            return false;
        }

        AddRelative(start, i + 1, known ? Shift(_reference, days, months) : null, approximate: !known || months != 0);
        return true;
    }

    // "will … in three weeks", "in four business days". Without a verb of the future it is how long something took.
    private bool TryInDuration(int i)
    {
        if (i < 1 || !Is(i - 1, "in") || !ReadCount(i, out int count, out int next))
        {
            return false;
        }

        bool business = IsAny(next, "business", "working");
        DateWord unit = WordAt(next + (business ? 1 : 0));
        int end = next + (business ? 2 : 1);
        if (unit.Class != DateWordClass.Unit || IsPossessive(end - 1) || count > 1000 || !(LooksAhead(i) || business) || (IsLowerWord(end) && !DateVocabulary.IsFunctionWord(TextAt(end))) || !Lengthen((TimeUnit)unit.Value, count, out int days, out int months))
        {
            return false;
        }

        DateOnly? day = business && (TimeUnit)unit.Value == TimeUnit.Day ? AddBusinessDays(count) : Shift(_reference, days, months);
        AddRelative(i - 1, end, day, approximate: months != 0);
        return true;
    }

    private readonly DateOnly? AddBusinessDays(int count)
    {
        DateOnly? day = _reference;
        while (count > 0 && day is not null)
        {
            day = Shift(day, 1, 0);
            count -= day?.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }

    private readonly bool ReadCount(int i, out int count, out int next)
    {
        next = i + 1;
        count = NumberAt(i, out _);
        if (count >= 0)
        {
            return !IsClaimedBefore(i);
        }

        DateWord word = WordAt(i);
        count = word.Value;
        if (word.Class != DateWordClass.Cardinal || count == 0)
        {
            return false;
        }

        int unit = IsDash(next) ? next + 1 : next;
        if (count >= 20 && WordAt(unit) is { Class: DateWordClass.Cardinal, Value: >= 1 and <= 9 } units)
        {
            count += units.Value;
            next = unit + 1;
        }

        return true;
    }

    // From the unit before "ago" to the left: unit, number, and further pairs joined by "and" or a comma.
    private readonly bool ReadDurationBackwards(int i, out int start, out int days, out int months, out bool known, out bool counted)
    {
        start = i;
        days = 0;
        months = 0;
        known = true;
        counted = false;
        for (int part = 0; part < MostParts; part++)
        {
            DateWord unit = WordAt(i);
            if (unit.Class != DateWordClass.Unit || IsPossessive(i))
            {
                return part > 0;
            }

            if (!ReadNumberBackwards(i, out int count, out int numberStart))
            {
                if (part > 0)
                {
                    return true;
                }

                known = false;
                return unit.IsPlural;
            }

            start = numberStart;
            counted = true;
            known &= count > 0 && count < 100_000 && Lengthen((TimeUnit)unit.Value, count, out int moreDays, out int moreMonths) && Sum(ref days, moreDays) && Sum(ref months, moreMonths);
            i = numberStart - 1;
            if (i > 0 && (Is(i, "and") || IsMark(i, ',')) && WordAt(i - 1) is { Class: DateWordClass.Unit })
            {
                i--;
            }
            else if (WordAt(i).Class != DateWordClass.Unit || i < 0)
            {
                return true;
            }
        }

        return true;
    }

    private static bool Sum(ref int total, int more)
    {
        total += more;
        return Math.Abs((long)total) < 4_000_000;
    }

    // The number before a unit: "3", "twenty-five", "a", "a few"; 0 for a number that nobody knows.
    private readonly bool ReadNumberBackwards(int unit, out int count, out int start)
    {
        count = 0;
        start = unit - 1;
        if (start < 0)
        {
            return false;
        }

        Token token = _tokens[start];
        if (token.Kind == TokenKind.Number)
        {
            count = Math.Max(0, NumberAt(start, out _));
            return !IsClaimedBefore(start);
        }

        if (IsAny(start, "million", "billion", "thousand", "hundred"))
        {
            start -= start > 0 && (_tokens[start - 1].Kind == TokenKind.Number || WordAt(start - 1).Class == DateWordClass.Cardinal || Is(start - 1, "a")) ? 1 : 0;
            return true;
        }

        DateWord word = WordAt(start);
        if (word.Class == DateWordClass.Cardinal)
        {
            count = word.Value;
            int tens = start - (start > 1 && IsDash(start - 1) ? 2 : 1);
            if (count is >= 1 and <= 9 && tens >= 0 && WordAt(tens) is { Class: DateWordClass.Cardinal, Value: >= 20 } first)
            {
                count += first.Value;
                start = tens;
            }

            return true;
        }

        if (word.Class == DateWordClass.Vague)
        {
            start -= start > 0 && Is(start - 1, "a") ? 1 : 0;
            return true;
        }

        if (Is(start, "of") && start > 1 && Is(start - 1, "couple"))
        {
            start -= Is(start - 2, "a") ? 2 : 1;
            return true;
        }

        count = 1;
        return IsAny(start, "a", "an") || (Is(start, "one") && token.Kind == TokenKind.Word);
    }

    private static bool Lengthen(TimeUnit unit, int count, out int days, out int months)
    {
        days = 0;
        months = 0;
        if (count is < 0 or > 100_000)
        {
            return false;
        }

        switch (unit)
        {
            case TimeUnit.Day:
                days = count;
                return true;
            case TimeUnit.Week:
                days = count * 7;
                return true;
            case TimeUnit.Fortnight:
                days = count * 14;
                return true;
            case TimeUnit.Month:
                months = count;
                return true;
            case TimeUnit.Quarter:
                months = count * 3;
                return true;
            case TimeUnit.Year:
                months = count * 12;
                return true;
            case TimeUnit.Decade:
                months = count * 120;
                return true;
            case TimeUnit.Century:
                months = count * 1200;
                return true;
            default:
                return false;
        }
    }

    // Where the last date found ends, so that reading backwards does not run into it.
    private readonly int LastEnd() => _found.Count == 0 ? 0 : _found[^1].Span.End;
}
