using System.Runtime.CompilerServices;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Ranges and lists of days and months: "October 9–12, 2018", "9 October to 3 November", "9, 10 and 11 October".</summary>
internal ref partial struct DateParser
{
    private const int LongestList = 8;

    [InlineArray(LongestList)]
    private struct DayBuffer
    {
        private DatePiece _first;
    }

    // "–", "to", "through", or "and" after "between": the index behind it, or -1.
    private readonly int ReadRangeMark(int i, int start)
    {
        if (IsDash(i) || IsAny(i, "to", "through", "until", "till", "thru"))
        {
            return i + 1;
        }

        return Is(i, "and") && start > 0 && Is(start - 1, "between") ? i + 1 : -1;
    }

    private bool TryRange(DatePiece first)
    {
        int next = ReadRangeMark(first.End, first.Start);
        if (next < 0 && IsMark(first.End, ',') && ReadRangeMark(first.End + 1, first.Start) is > 0 and int afterComma && first.Year is not null)
        {
            next = afterComma;
        }

        if (next < 0)
        {
            return false;
        }

        next += Is(next, "the") ? 1 : 0;
        DatePiece last;
        if (first.Day is not null && first.Month is not null && ReadLastDay(first, next, out last))
        {
            return AddRange(first, last);
        }

        if (!ReadPiece(next, out last) || last.Day is null != first.Day is null || (last.Day is null && !IsUpper(next)))
        {
            return false;
        }

        if (last.Day is null && last.Year is null && WordAt(next).IsShort && first.Year is null && !IsDash(next - 1))
        {
            return false;
        }

        return AddRange(first, last);
    }

    // The "12" of "October 9–12, 2018".
    private readonly bool ReadLastDay(in DatePiece first, int i, out DatePiece last)
    {
        last = default;
        int start = i;
        DateWord word = WordAt(i);
        WrittenWeekday? weekday = null;
        if (word.Class == DateWordClass.Weekday)
        {
            weekday = Weekday(i, word);
            i += IsMark(i + 1, ',') || (word.IsShort && IsMark(i + 1, '.')) ? 2 : 1;
        }

        if (first.Year is not null || !ReadDay(i, out int day, out int next, out bool ordinal) || (_tokens[i].Kind == TokenKind.Word && !ordinal))
        {
            return false;
        }

        // "9 October to 3 November" and "October 9 – 3 November" have a month of their own.
        if (WordAt(next).Class == DateWordClass.Month || (Is(next, "of") && WordAt(next + 1).Class == DateWordClass.Month))
        {
            return false;
        }

        if (IsClaimedAfter(next - 1) || IsCountedNoun(next) || WordAt(next).Class == DateWordClass.Unit || IsAny(next, "a.m", "a.m.", "p.m.", "am", "pm"))
        {
            return false;
        }

        bool joined = Touches(i - 1) && IsDash(i - 1);
        last = new DatePiece { Start = start, End = next, Month = first.Month, Day = day, Weekday = weekday };
        ReadYear(next, ref last);
        return joined || last.Year is not null || next >= _tokens.Length || !IsLowerWord(next) || DateVocabulary.IsFunctionWord(TextAt(next));
    }

    private bool AddRange(DatePiece first, DatePiece last)
    {
        ReadWeekdayBehind(ref last);
        if (first.Year is null && last.Year is { } year)
        {
            first.Year = first.Month > last.Month ? year - 1 : year;
        }
        else if (last.Year is null && first.Year is { } firstYear)
        {
            last.Year = first.Month > last.Month ? firstYear + 1 : firstYear;
        }

        Add(first.Start, last.End, new DateCandidate { Kind = DateKind.Range, Date = first.Date, End = last.Date, Weekday = first.Weekday, EndWeekday = last.Weekday, Span = default });
        return true;
    }

    // "October 9 and 10, 2018", "Oct. 9, 10 and 11": the further days become dates of their own.
    private bool TryDaysBehindMonth(DatePiece first)
    {
        if (first.Year is not null || WordAt(first.Start).Class is not (DateWordClass.Month or DateWordClass.Weekday))
        {
            return false;
        }

        DayBuffer buffer = default;
        Span<DatePiece> days = buffer;
        int count = 0;
        days[count++] = first;
        int next = first.End;
        bool closed = false;
        while (count < LongestList && !closed)
        {
            int mark = next;
            bool comma = IsMark(mark, ',');
            mark += comma ? 1 : 0;
            bool and = IsAny(mark, "and", "or") || IsMark(mark, '&');
            mark += and ? 1 : 0;
            if (!(comma || and) || !ReadDay(mark, out int day, out int after, out bool ordinal) || (_tokens[mark].Kind == TokenKind.Word && !ordinal)
                || IsClaimedAfter(after - 1) || IsCountedNoun(after) || WordAt(after).Class is DateWordClass.Month or DateWordClass.Unit || (after < _tokens.Length && IsLowerWord(after) && !DateVocabulary.IsFunctionWord(TextAt(after)))
                || IsAny(after, "p.m.", "a.m.") || day <= days[count - 1].Day)
            {
                break;
            }

            days[count++] = new DatePiece { Start = mark, End = after, Month = first.Month, Day = day };
            next = after;
            closed = and;
        }

        if (!closed)
        {
            return false;
        }

        DatePiece last = days[count - 1];
        ReadYear(last.End, ref last);
        days[count - 1] = last;
        AddDays(days[..count], last.Year);
        return true;
    }

    private void AddDays(scoped ReadOnlySpan<DatePiece> days, int? year)
    {
        foreach (DatePiece day in days)
        {
            DatePiece whole = day;
            whole.Year ??= year;
            Add(day.Start, day.End, new DateCandidate { Kind = DateKind.Day, Date = whole.Date, Weekday = day.Weekday, Span = default });
        }
    }

    // "9–12 October 2018", "9, 10 and 11 October", "Thursday 26 and Friday 27 November".
    private bool TryDayList(int i)
    {
        if (_tokens[i].Kind == TokenKind.Number && !ReadDay(i, out _, out _, out _))
        {
            return false;
        }

        DayBuffer buffer = default;
        Span<DatePiece> days = buffer;
        int count = 0;
        int next = i;
        bool range = false;
        while (true)
        {
            int start = next;
            DateWord word = WordAt(next);
            WrittenWeekday? weekday = null;
            if (word.Class == DateWordClass.Weekday && !IsPossessive(next))
            {
                weekday = Weekday(next, word);
                next++;
                next += IsMark(next, ',') || (word.IsShort && IsMark(next, '.')) ? 1 : 0;
            }

            next += Is(next, "the") && count > 0 ? 1 : 0;
            if (count > 0 && ReadDayFirst(next, out DatePiece last))
            {
                last.Start = start;
                last.Weekday = weekday;
                return AddDayList(days[..count], last, range);
            }

            if (range || count == LongestList || !ReadDay(next, out int day, out int after, out bool ordinal) || (_tokens[next].Kind == TokenKind.Word && !ordinal) || (count == 0 && IsClaimedBefore(next)))
            {
                return false;
            }

            if (count > 0 && day <= days[count - 1].Day)
            {
                return false;
            }

            days[count++] = new DatePiece { Start = start, End = after, Day = day, Weekday = weekday };
            int mark = count == 1 ? ReadRangeMark(after, i) : -1;
            range = mark > 0;
            if (range)
            {
                next = mark;
                continue;
            }

            bool comma = IsMark(after, ',');
            int and = after + (comma ? 1 : 0);
            bool joins = IsAny(and, "and", "or") || IsMark(and, '&') || (IsMark(and, '/') && Touches(after - 1));
            if (!comma && !joins)
            {
                return false;
            }

            next = and + (joins ? 1 : 0);
        }
    }

    private bool AddDayList(scoped ReadOnlySpan<DatePiece> days, DatePiece last, bool range)
    {
        if (range)
        {
            DatePiece first = days[0];
            first.Month = last.Month;
            return AddRange(first, last);
        }

        // Numbers that only happen to stand before a date: "pages 3, 9 October".
        if (days[^1].Day >= last.Day || !(IsAny(last.Start - 1, "and", "or") || IsMark(last.Start - 1, '&') || IsMark(last.Start - 1, '/')))
        {
            return false;
        }

        foreach (DatePiece day in days)
        {
            DatePiece whole = day;
            whole.Month = last.Month;
            whole.Year = last.Year;
            Add(day.Start, day.End, new DateCandidate { Kind = DateKind.Day, Date = whole.Date, Weekday = day.Weekday, Span = default });
        }

        ReadWeekdayBehind(ref last);
        Add(last.Start, last.End, new DateCandidate { Kind = DateKind.Day, Date = last.Date, Weekday = last.Weekday, Span = default });
        return true;
    }
}
