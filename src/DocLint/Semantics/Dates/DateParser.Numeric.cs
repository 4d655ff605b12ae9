using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Dates in digits alone: "2018-10-09", "10/09/2018", "9.10.2018".</summary>
internal ref partial struct DateParser
{
    // "2018-10-09 (Tuesday)".
    private bool TryNumericDay(int i)
    {
        if (!TryNumericDate(i))
        {
            return false;
        }

        var piece = new DatePiece { Start = i, End = _next, Day = _found[^1].Date.Day };
        ReadWeekdayBehind(ref piece);
        if (piece.Weekday is not null)
        {
            AddWeekday(piece.Weekday, _found[^1].Span.Start, _tokens[piece.End - 1].End);
            _next = piece.End;
        }

        return true;
    }

    // "Tuesday, 2018-10-09", "Tue 10/09/2018".
    private bool TryWeekdayBeforeDigits(int i, DateWord word)
    {
        int next = i + 1;
        next += IsMark(next, '.') && word.IsShort ? 1 : 0;
        next += IsMark(next, ',') ? 1 : 0;
        bool bracket = IsMark(next, '(');
        next += bracket ? 1 : 0;
        if ((word.IsShort && !IsShortWeekday(i)) || IsPossessive(i) || NumberAt(next, out _) < 0 && TextAt(next).IndexOf('.') < 0 || (uint)next >= (uint)_tokens.Length || _tokens[next].Kind != TokenKind.Number || !TryNumericDate(next))
        {
            return false;
        }

        bool closes = bracket && IsMark(_next, ')');
        if (_found[^1].Kind == DateKind.Day && (!bracket || closes))
        {
            AddWeekday(Weekday(i, word), _tokens[i].Start, closes ? _tokens[_next].End : _found[^1].Span.End);
            _next += closes ? 1 : 0;
        }

        return true;
    }

    // The weekday may tell which of day and month comes first.
    private void AddWeekday(WrittenWeekday weekday, int start, int end)
    {
        DateCandidate found = _found[^1];
        if (found.Alternative is { } other && other.ToDateOnly() is { } second && found.Date.ToDateOnly() is { } first && (second.DayOfWeek == weekday.Value) != (first.DayOfWeek == weekday.Value))
        {
            found = found with { Date = first.DayOfWeek == weekday.Value ? found.Date : other, Alternative = null };
        }

        _found[^1] = found with { Weekday = weekday, Span = TextSpan.FromBounds(start, end) };
    }

    private bool TryNumericDate(int i)
    {
        if (TryDotted(i))
        {
            return true;
        }

        int first = NumberAt(i, out int firstDigits);
        int mark = i + 1;
        if (first < 0 || !Touches(i) || !(IsMark(mark, '-') || IsMark(mark, '/') || IsMark(mark, '\u2011')) || _tokens[mark].Length != 1 || !Touches(mark) || IsJoinedBefore(i))
        {
            return false;
        }

        int second = NumberAt(mark + 1, out int secondDigits);
        if (second < 0 || firstDigits == 3)
        {
            return false;
        }

        if (secondDigits > 2)
        {
            return firstDigits == 2 && secondDigits == 4 && TryMonthOfYear(i, first, second);
        }

        char separator = _text[_tokens[mark].Start];
        bool three = Touches(mark + 1) && IsMark(mark + 2, separator) && _tokens[mark + 2].Length == 1 && Touches(mark + 2);
        if (!three)
        {
            return TryTwoNumbers(i, first, firstDigits, second, secondDigits, separator);
        }

        int last = mark + 3;
        if (firstDigits == 4)
        {
            return TryIso(i, first, second, last);
        }

        int year = NumberAt(last, out int yearDigits);
        if (firstDigits > 2 || IsJoinedAfter(last) || !(yearDigits == 4 ? year is >= 1000 and < 2200 : yearDigits == 2 && separator == '/'))
        {
            return false;
        }

        return AddNumeric(i, last + 1, first, second, yearDigits == 2 ? DateNumbers.ExpandYear(year) : year, monthFirst: true, mayBeImpossible: yearDigits == 4 && separator == '/');
    }

    // "9.10.2018" is one token. Versions have no four-digit end, addresses of machines have four parts.
    private bool TryDotted(int i)
    {
        ReadOnlySpan<char> text = TextAt(i);
        int firstDot = text.IndexOf('.');
        if (firstDot is not (1 or 2) || text.Length is < 8 or > 10 || IsClaimedBefore(i) || IsClaimedAfter(i))
        {
            return false;
        }

        int secondDot = text[(firstDot + 1)..].IndexOf('.') + firstDot + 1;
        if (secondDot - firstDot is not (2 or 3) || text.Length - secondDot != 5)
        {
            return false;
        }

        int first = DateNumbers.ReadDigits(text[..firstDot]);
        int second = DateNumbers.ReadDigits(text[(firstDot + 1)..secondDot]);
        int year = DateNumbers.ReadDigits(text[(secondDot + 1)..]);
        return first >= 0 && second >= 0 && year is >= 1000 and < 2200 && AddNumeric(i, i + 1, first, second, year, monthFirst: false, mayBeImpossible: false);
    }

    private bool TryIso(int i, int year, int month, int last)
    {
        int day = NumberAt(last, out int digits);
        int end = _tokens[last].End;
        if (day < 0 && _tokens[last].Kind == TokenKind.Alphanumeric && TextAt(last) is { Length: >= 5 } timed && timed[2] is 'T' or 't')
        {
            day = DateNumbers.ReadDigits(timed[..2]);
            digits = 2;
            end = EndOfTimestamp(_tokens[last].Start + 2);
        }
        else if (IsJoinedAfter(last))
        {
            return false;
        }

        // "2024-13-05": no reading of the digits but the one with day and month exchanged; kept, so that it can be reported.
        bool isExchanged = month is > 12 and <= 31 && day is >= 1 and <= 12 && year is >= 1900 and < 2100 && digits == 2 && _text[_tokens[i + 1].Start] == '-';
        if (year is < 1000 or > 2999 || digits is < 1 or > 2 || (month is < 1 or > 12 && !isExchanged) || day is < 1 or > 31)
        {
            return false;
        }

        int next = last + 1;
        while (next < _tokens.Length && _tokens[next].Start < end)
        {
            next++;
        }

        Add(i, next, end, new DateCandidate { Kind = DateKind.Day, Date = new PartialDate(year, month, day), Span = default });
        return true;
    }

    private readonly int EndOfTimestamp(int position)
    {
        int end = position + 1;
        while (end < _text.Length && end - position < 36 && (_text[end] is >= '0' and <= '9' or ':' or '.' or 'Z' or 'z' or '+' or '-'))
        {
            end++;
        }

        while (_text[end - 1] is ':' or '.' or '+' or '-')
        {
            end--;
        }

        return end;
    }

    private bool AddNumeric(int start, int end, int first, int second, int year, bool monthFirst, bool mayBeImpossible)
    {
        var byMonth = new PartialDate(year, first, second);
        var byDay = new PartialDate(year, second, first);
        bool canMonth = first is >= 1 and <= 12 && second is >= 1 and <= 31;
        bool canDay = second is >= 1 and <= 12 && first is >= 1 and <= 31;
        if (!canMonth && !canDay)
        {
            // "31/13/2018": no reading has such a month; kept, so that it can be reported.
            if (!mayBeImpossible || first is 0 or > 39 || second is 0 or > 39)
            {
                return false;
            }

            Add(start, end, new DateCandidate { Kind = DateKind.Day, Date = byDay, Span = default });
            return true;
        }

        // A reading that names no day of the calendar yields to one that does.
        if (canMonth && canDay)
        {
            bool monthExists = byMonth.ToDateOnly() is not null;
            bool dayExists = byDay.ToDateOnly() is not null;
            canMonth = monthExists || !dayExists;
            canDay = dayExists || !monthExists;
        }

        bool preferMonth = canMonth && (monthFirst || !canDay);
        PartialDate date = preferMonth ? byMonth : byDay;
        PartialDate? other = canMonth && canDay && first != second ? preferMonth ? byDay : byMonth : null;
        Add(start, end, new DateCandidate { Kind = DateKind.Day, Date = date, Alternative = other, Span = default });
        return true;
    }

    // "2018-10", "10/2018", and "9/11", which is a name. Two small numbers with a slash are a ratio.
    private bool TryTwoNumbers(int i, int first, int firstDigits, int second, int secondDigits, char separator)
    {
        int last = i + 2;
        if (first == 9 && second == 11 && separator == '/' && firstDigits == 1 && !IsJoinedAfter(last) && !IsCountedNoun(last + 1))
        {
            Add(i, last + 1, new DateCandidate { Kind = DateKind.Day, Date = new PartialDate(null, 9, 11), Span = default });
            return true;
        }

        // A year with two digits behind is a range ("1950-53") or a season; the reader of years sees to it.
        if (firstDigits == 4 && separator == '-' && secondDigits == 2 && first is >= 1900 and < 2100 && second is >= 1 and <= 12 && second <= first % 100 && !IsJoinedAfter(last))
        {
            Add(i, last + 1, new DateCandidate { Kind = DateKind.Month, Date = new PartialDate(first, second, null), Span = default });
            return true;
        }

        return false;
    }

    // "10/2018".
    private bool TryMonthOfYear(int i, int month, int year)
    {
        if (month is < 1 or > 12 || year is < 1900 or >= 2100 || !IsMark(i + 1, '/') || IsJoinedAfter(i + 2) || IsCountedNoun(i + 3))
        {
            return false;
        }

        Add(i, i + 3, new DateCandidate { Kind = DateKind.Month, Date = new PartialDate(year, month, null), Span = default });
        return true;
    }

    private readonly bool IsJoinedBefore(int i) =>
        i > 0 && Touches(i - 1) && (IsClaimedBefore(i) || IsDash(i - 1) || _tokens[i - 1].Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number);

    private readonly bool IsJoinedAfter(int i) =>
        Touches(i) && (IsClaimedAfter(i) || IsMark(i + 1, '-') || IsMark(i + 1, '/') || _tokens[i + 1].Kind is TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Number);
}
