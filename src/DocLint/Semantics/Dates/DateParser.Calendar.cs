using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Days and months by name: "Tuesday, 9 October 2018", "Oct. 9", "October 2018", and ranges and lists of them.</summary>
internal ref partial struct DateParser
{
    // A date with a month by name, and what it ranges to.
    private bool TryDate(int i)
    {
        if (!ReadPiece(i, out DatePiece first))
        {
            return false;
        }

        int monthEnd = first.End;
        ReadRelativeYear(ref first);
        if (first.Day is null && !(first.End > monthEnd && IsUpper(i)) && !IsMonthAlone(i, first))
        {
            return false;
        }

        if (TryRange(first))
        {
            return true;
        }

        int after = first.End;
        ReadWeekdayBehind(ref first);
        if (first.Day is not null && first.End == after && TryDaysBehindMonth(first))
        {
            return true;
        }

        BorrowYear(ref first);
        Add(first.Start, first.End, new DateCandidate { Kind = KindOf(first), Date = first.Date, Weekday = first.Weekday, IsResolved = first.IsResolved, Span = default });
        return true;
    }

    // "Thursday, November 28 and Friday, November 29, 2019": one year for both.
    private readonly void BorrowYear(ref DatePiece first)
    {
        if (first.Year is null && (IsAny(first.End, "and", "or") || IsMark(first.End, '&')) && ReadPiece(first.End + 1, out DatePiece second)
            && second is { Year: { } year } && second.Day is null == first.Day is null && second.Month >= first.Month)
        {
            first.Year = year;
        }
    }

    private static DateKind KindOf(in DatePiece piece) => piece.Day is not null ? DateKind.Day : piece.Month is not null ? DateKind.Month : DateKind.Year;

    // A weekday if there is one, then day and month in either order, then a year if there is one.
    private readonly bool ReadPiece(int i, out DatePiece piece)
    {
        DateWord word = WordAt(i);
        if (word.Class != DateWordClass.Weekday)
        {
            return ReadMonthAndDay(i, out piece);
        }

        piece = default;
        if (word.IsShort && !IsShortWeekday(i))
        {
            return false;
        }

        int next = i + 1;
        next += IsMark(next, '.') && word.IsShort ? 1 : 0;
        if (WordAt(next) is { Class: DateWordClass.Unit, Value: (int)TimeUnit.Morning or (int)TimeUnit.Night })
        {
            next++;
        }

        next += IsMark(next, ',') ? 1 : 0;
        bool bracket = IsMark(next, '(');
        next += bracket ? 1 : 0;
        next += IsAny(next, "the", "on") ? 1 : 0;
        if (IsPossessive(i) || !ReadMonthAndDay(next, out piece) || piece.Day is null)
        {
            return false;
        }

        // "Friday March 9" is a date, and so is "Friday (March 9)"; "Friday (March 9 at the latest)" is two.
        if (bracket && !IsMark(piece.End, ')'))
        {
            return false;
        }

        piece.End += bracket ? 1 : 0;
        piece.Start = i;
        piece.Weekday = Weekday(i, word);
        return true;
    }

    // "The Sun, 9 October 2018" is a newspaper, "the SAT, October 7, 2017" an examination.
    private readonly bool IsShortWeekday(int i)
    {
        if (!IsUpper(i))
        {
            return false;
        }

        ReadOnlySpan<char> word = TextAt(i);
        if (word is "SAT" && IsMark(i + 1, ','))
        {
            return false;
        }

        bool name = word.Equals("Sun", StringComparison.OrdinalIgnoreCase) && i > 0 && !IsMark(i + 1, '.')
            && (Is(i - 1, "the") || (IsUpper(i - 1) && IsWord(i - 1) && !TextAt(i - 1).EndsWith("ed")));
        return !name;
    }

    private readonly bool ReadMonthAndDay(int i, out DatePiece piece)
    {
        DateWord word = WordAt(i);
        if (word.Class == DateWordClass.Month)
        {
            return ReadMonthFirst(i, word, out piece);
        }

        if (word.Class is DateWordClass.Ordinal or DateWordClass.Cardinal || ((uint)i < (uint)_tokens.Length && _tokens[i].Kind == TokenKind.Number))
        {
            return ReadDayFirst(i, out piece);
        }

        piece = default;
        return false;
    }

    private readonly bool ReadMonthFirst(int i, DateWord word, out DatePiece piece)
    {
        piece = new DatePiece { Start = i, End = i + 1, Month = word.Value };
        if (IsPossessive(i))
        {
            return IsUpper(i);
        }

        int next = i + 1;
        if (IsMark(next, '.') && (word.IsShort || (Touches(i) && NumberAt(next + 1, out _) >= 0 && !IsUpper(next + 1))) && _tokens[next].Length == 1)
        {
            next = word.IsShort || NumberAt(next + 1, out _) is > 0 and <= 31 ? next + 1 : next;
        }

        bool certain = IsUpper(i) && !(word.Value == 5 && i > 0 && IsAny(i - 1, "you", "I"));
        int number = NumberAt(next, out int digits);
        if (digits == 4 && !IsClaimedAfter(next) && IsYearOfMonth(number) && ReadYearOfMonth(i, next, ref piece))
        {
            return true;
        }

        if (IsDash(next) && Touches(i) && Touches(next) && NumberAt(next + 1, out digits) is int joined && digits == 4 && IsYearOfMonth(joined))
        {
            piece.Year = joined;
            piece.End = next + 2;
            return true;
        }

        if ((IsMark(next, ',') || Is(next, "of")) && IsUpper(i) && NumberAt(next + 1, out digits) is int year && digits == 4 && IsYearOfMonth(year) && ReadYearOfMonth(i, next + 1, ref piece))
        {
            return true;
        }

        if (ReadShortYear(next, out int shortYear))
        {
            piece.Year = shortYear;
            piece.End = next + 2;
            return true;
        }

        int the = Is(next, "the") ? 1 : 0;
        if (ReadDay(next + the, out int day, out int afterDay, out bool ordinal) && (the == 0 || ordinal) && IsDayOfMonth(i, next + the, afterDay, ordinal))
        {
            piece.Day = day;
            piece.End = afterDay;
            ReadYear(afterDay, ref piece);
            // "may 5" and "march 5" in small letters are verbs more often than months.
            return certain || ordinal || piece.Year is not null || word is { Value: not 3 and not 5, IsShort: false };
        }

        // "October 9,2018": the missing blank makes one token of day and year.
        if (certain && (uint)next < (uint)_tokens.Length && _tokens[next].Kind == TokenKind.Number && TextAt(next) is var joint && joint.IndexOf(',') is 1 or 2)
        {
            int comma = joint.IndexOf(',');
            int joinedDay = DateNumbers.ReadDigits(joint[..comma]);
            int joinedYear = joint.Length - comma - 1 == 4 ? DateNumbers.ReadDigits(joint[(comma + 1)..]) : -1;
            if (joinedDay is >= 1 and <= 31 && joinedYear is >= 1000 and < 2200)
            {
                piece.Day = joinedDay;
                piece.Year = joinedYear;
                piece.End = next + 1;
                return true;
            }
        }

        return certain && (!word.IsShort || IsAny(i - 1, "in", "since") || OpensMonths(next));
    }

    // The "Jan" of "Jan–Mar 2020": another month, joined by a dash.
    private readonly bool OpensMonths(int i) => IsDash(i) && WordAt(i + 1).Class == DateWordClass.Month && IsUpper(i + 1);

    private readonly bool ReadYearOfMonth(int month, int number, ref DatePiece piece)
    {
        // "In May 2000 people came" counts people, unless the sentence says when by itself.
        if (IsCountedNoun(number + 1) || IsCountAfterDash(number + 1))
        {
            return false;
        }

        piece.Year = NumberAt(number, out _);
        piece.End = number + 1;
        return IsUpper(month) || WordAt(month) is { IsShort: false, Value: not 3 and not 5 };
    }

    private readonly bool ReadDayFirst(int i, out DatePiece piece)
    {
        piece = default;
        if (!ReadDay(i, out int day, out int next, out bool ordinal) || IsClaimedBefore(i))
        {
            return false;
        }

        // "Aug-31/Sep-01": the day belongs to the month before it.
        if (i >= 2 && IsDash(i - 1) && Touches(i - 1) && WordAt(i - 2).Class == DateWordClass.Month)
        {
            return false;
        }

        bool number = _tokens[i].Kind == TokenKind.Number;
        bool dotted = number && IsMark(next, '.') && Touches(i) && _tokens[next].Length == 1;
        bool dashed = number && IsDash(next) && Touches(i) && Touches(next);
        if (Is(next, "of") && !ordinal)
        {
            return false;
        }

        int month = next + (dotted || dashed || Is(next, "of") || (IsMark(next, '/') && Touches(next)) ? 1 : 0);
        if (month == next && Is(next, "day") && Is(next + 1, "of") && ordinal)
        {
            month = next + 2;
        }

        DateWord word = WordAt(month);
        if (word.Class != DateWordClass.Month || IsPossessive(month))
        {
            if (word.Class == DateWordClass.Month && IsUpper(month) && !dotted && !dashed)
            {
                piece = new DatePiece { Start = i, End = month + 1, Month = word.Value, Day = day };
                return true;
            }

            return false;
        }

        piece = new DatePiece { Start = i, End = month + 1, Month = word.Value, Day = day };
        int afterMonth = month + 1;
        afterMonth += word.IsShort && IsMark(afterMonth, '.') ? 1 : 0;
        int beforeYear = piece.End;
        ReadYear(afterMonth, ref piece);
        if (piece.Year is null && dashed && IsDash(month + 1) && NumberAt(month + 2, out int digits) is >= 0 and int year && digits is 2 or 4)
        {
            piece.Year = digits == 2 ? DateNumbers.ExpandYear(year) : year;
            piece.End = month + 3;
        }

        bool hasYear = piece.End != beforeYear;
        if ((dotted || dashed) && !hasYear)
        {
            return dashed && IsUpper(month);
        }

        // In "flight 23, October 9, 2018" the month belongs to what follows.
        if (!hasYear && !ordinal && ReadDay(afterMonth, out _, out int afterOther, out _) && IsMark(afterOther, ',') && NumberAt(afterOther + 1, out digits) > 0 && digits == 4)
        {
            return false;
        }

        // "12 march" and "9 may" in small letters may be verbs.
        return IsUpper(month) || ordinal || hasYear || word is { Value: not 3 and not 5, IsShort: false };
    }

    // A day of a month: "9", "09", "9th", "ninth", "twenty-first". The caller sees to what stands around it.
    private readonly bool ReadDay(int i, out int day, out int next, out bool ordinal)
    {
        next = i + 1;
        ordinal = false;
        day = NumberAt(i, out int digits);
        if (day >= 0)
        {
            return digits <= 2 && day is >= 1 and <= 31;
        }

        DateWord word = WordAt(i);
        day = word.Value;
        if (word.Class == DateWordClass.Ordinal)
        {
            ordinal = true;
            return day is >= 1 and <= 31;
        }

        if (word.Class != DateWordClass.Cardinal)
        {
            return false;
        }

        // "twenty-first", "twenty first", "twenty one", "fifteen"
        if (day is 20 or 30)
        {
            int unit = IsDash(i + 1) ? i + 2 : i + 1;
            DateWord units = WordAt(unit);
            if (units is { Class: DateWordClass.Ordinal, Value: >= 1 and <= 9 } && _tokens[unit].Kind == TokenKind.Word)
            {
                ordinal = true;
                day += units.Value;
                next = unit + 1;
                return day <= 31;
            }

            if (units is { Class: DateWordClass.Cardinal, Value: >= 1 and <= 9 })
            {
                day += units.Value;
                next = unit + 1;
                return day <= 31;
            }
        }

        return day is >= 1 and <= 31;
    }

    // Whether the number behind a month is its day, and not a count, a time or part of something longer.
    private readonly bool IsDayOfMonth(int month, int i, int next, bool ordinal)
    {
        // "In June 31-year-old Ana came": the number belongs to the word behind its hyphen.
        bool isCompound = IsDash(next) && Touches(next - 1) && Touches(next) && _text[_tokens[next].Start] == '-' && IsLowerWord(next + 1) && IsDash(next + 2) && Touches(next + 1);
        if (IsClaimedAfter(next - 1) || IsCountedNoun(next) || IsCountAfterDash(next) || isCompound)
        {
            return false;
        }

        if (_tokens[i].Kind == TokenKind.Word && !ordinal)
        {
            // "May one hope" is no date, "jan twenty one two thousand" is.
            return next - i > 1 || (NumberAt(next, out int yearDigits) > 0 && yearDigits == 4);
        }

        if (ordinal && _tokens[i].Kind == TokenKind.Word && IsLowerWord(next) && next - i == 1 && !DateVocabulary.IsFunctionWord(TextAt(next)))
        {
            // "In October first signs appeared".
            return false;
        }

        // "In March 12 towns voted": months are told with "in", days with "on".
        return !(month > 0 && IsAny(month - 1, "in", "during") && IsLowerWord(next) && !DateVocabulary.IsFunctionWord(TextAt(next)));
    }

    private static bool IsYearOfMonth(int year) => year is >= 1000 and < 2200;

    // "2018", ", 2018", "of 2018", "'18", "nineteen seventy-eight" behind day and month.
    private readonly void ReadYear(int i, ref DatePiece piece)
    {
        int next = i + (IsMark(i, ',') || Is(i, "of") ? 1 : 0);
        int year = NumberAt(next, out int digits);
        if (digits == 4 && IsYearOfMonth(year) && !IsClaimedAfter(next))
        {
            // "On 9 October 2000 people marched" could be either; the count wins only when its noun is there.
            if (!IsCountedNoun(next + 1) && !IsCountAfterDash(next + 1) && !(next == i + 1 && IsYearOfNextDate(next)))
            {
                piece.Year = year;
                piece.End = next + 1;
                ReadEra(ref piece);
            }

            return;
        }

        if (digits is > 0 and < 4 && WordAt(next + 1) is { Class: DateWordClass.Era } && IsUpper(next + 1))
        {
            piece.Year = year;
            piece.End = next + 1;
            ReadEra(ref piece);
            return;
        }

        if (ReadShortYear(i, out int shortYear))
        {
            piece.Year = shortYear;
            piece.End = i + 2;
            return;
        }

        if (ReadSpelledYear(next, out int spelled, out int afterSpelled))
        {
            piece.Year = spelled;
            piece.End = afterSpelled;
        }
    }

    // In "3 May, 2018-03-05" the number is the start of another date.
    private readonly bool IsYearOfNextDate(int i) => IsDash(i + 1) && Touches(i) && Touches(i + 1) && NumberAt(i + 2, out _) >= 0 && IsDash(i + 3);

    private readonly void ReadEra(ref DatePiece piece)
    {
        DateWord era = WordAt(piece.End);
        if (era.Class == DateWordClass.Era && IsUpper(piece.End) && piece.Year is { } year)
        {
            piece.Year = era.Value < 0 ? 1 - year : year;
            piece.End++;
        }
    }

    // "'18": an apostrophe that touches two digits.
    private readonly bool ReadShortYear(int i, out int year)
    {
        year = 0;
        if (!IsApostrophe(i) || !Touches(i) || NumberAt(i + 1, out int digits) is not (>= 0 and int value) || digits != 2 || IsApostrophe(i + 2))
        {
            return false;
        }

        year = DateNumbers.ExpandYear(value);
        return true;
    }

    // "two thousand and eighteen", "nineteen seventy-eight", "nineteen zero one".
    private readonly bool ReadSpelledYear(int i, out int year, out int next)
    {
        year = 0;
        next = i;
        DateWord first = WordAt(i);
        if (first.Class != DateWordClass.Cardinal)
        {
            return false;
        }

        if (first.Value is 1 or 2 && Is(i + 1, "thousand"))
        {
            year = first.Value * 1000;
            next = i + 2;
            int rest = Is(next, "and") ? next + 1 : next;
            if (ReadBelowHundred(rest, out int below, out int afterRest))
            {
                year += below;
                next = afterRest;
            }

            return year >= 1000;
        }

        if (first.Value is >= 10 and <= 20 && ReadBelowHundred(i + 1, out int tail, out next))
        {
            year = first.Value * 100 + tail;
            return tail >= 10 || WordAt(i + 1).Value == 0;
        }

        return false;
    }

    private readonly bool ReadBelowHundred(int i, out int value, out int next)
    {
        DateWord word = WordAt(i);
        value = word.Value;
        next = i + 1;
        if (word.Class != DateWordClass.Cardinal)
        {
            return false;
        }

        int unit = IsDash(next) ? next + 1 : next;
        if (WordAt(unit) is { Class: DateWordClass.Cardinal, Value: >= 1 and <= 9 } units && value is 0 or >= 20)
        {
            value += units.Value;
            next = unit + 1;
        }

        return true;
    }

    // A month without a day: capitals of names, verbs and people are told apart by what stands around.
    private readonly bool IsMonthAlone(int i, in DatePiece piece)
    {
        if (piece.Year is not null)
        {
            return true;
        }

        if (!IsUpper(i))
        {
            return false;
        }

        bool preposition = i > 0 && IsAny(i - 1, "in", "since", "until", "during", "early", "mid", "late", "till", "through", "throughout", "each", "every", "between", "previous");
        bool partOf = i > 2 && Is(i - 1, "of") && (IsAny(i - 2, "end", "start", "beginning", "middle", "month", "week", "half", "days") || WordAt(i - 2).Class == DateWordClass.Ordinal);
        bool joined = i > 1 && (IsDash(i - 1) ? Is(i - 2, "mid") : (IsMark(i - 1, '/') || IsAny(i - 1, "and", "or", "to", ",")) && WordAt(i - 2).Class == DateWordClass.Month && IsUpper(i - 2));
        bool another = (IsDash(piece.End) || IsMark(piece.End, '/') || IsAny(piece.End, "and", "or", "to", "through")) && WordAt(piece.End + 1).Class == DateWordClass.Month && IsUpper(piece.End + 1);
        if (preposition || partOf || joined)
        {
            return !NamesSomeone(i, piece);
        }

        if (WordAt(i).IsShort || StartsSentence(i) && IsAmbiguousMonth(WordAt(i).Value) || (i > 0 && Is(i - 1, "'")))
        {
            return another && (IsDash(piece.End) || (i > 0 && IsAny(i - 1, "from", "in")));
        }

        if (IsAmbiguousMonth(WordAt(i).Value))
        {
            // "The March ballot", but not "the march" of people "on" a city.
            return another && !WordAt(piece.End + 1).IsShort
                || (i > 0 && (Is(i - 1, "the") || (IsWord(i - 1) && IsPossessive(i - 1))) && IsLowerWord(piece.End) && !DateVocabulary.IsFunctionWord(TextAt(piece.End)))
                || (i > 0 && IsAny(i - 1, "by", "from") && !NamesSomeone(i, piece) && (piece.End >= _tokens.Length || _tokens[piece.End].Kind == TokenKind.Punctuation));
        }

        // "October Surprise", "Red October" and "January Jones" are names.
        bool nameBefore = i > 0 && IsUpper(i - 1) && !StartsSentence(i - 1) && IsWord(i - 1) && !IsPossessive(i - 1);
        return !nameBefore && !NamesSomeone(i, piece);
    }

    private readonly bool NamesSomeone(int i, in DatePiece piece) =>
        IsUpper(piece.End) && IsWord(piece.End) && !IsPossessive(i) && !DateVocabulary.IsFunctionWord(TextAt(piece.End)) && WordAt(piece.End).Class == DateWordClass.None && TextAt(piece.End).Length > 1
        && !IsAny(i - 1, "in", "since");

    // March, April, May, June and August are words or people's names too.
    private static bool IsAmbiguousMonth(int month) => month is >= 3 and <= 6 or 8;

    // "9 October 2018, a Tuesday", "9 October 2018 (Tuesday)", "October 9, 2018, Tuesday".
    private readonly void ReadWeekdayBehind(ref DatePiece piece)
    {
        if (piece.Day is null || piece.Weekday is not null)
        {
            return;
        }

        bool bracket = IsMark(piece.End, '(');
        if (!bracket && !IsMark(piece.End, ','))
        {
            return;
        }

        int day = piece.End + 1;
        bool article = Is(day, "a");
        day += article ? 1 : 0;
        DateWord word = WordAt(day);
        if (word.Class != DateWordClass.Weekday || IsPossessive(day) || (word.IsShort && (!IsShortWeekday(day) || (!bracket && Is(day, "Sun")))))
        {
            return;
        }

        int next = day + 1;
        next += word.IsShort && IsMark(next, '.') && bracket ? 1 : 0;
        if (bracket ? !IsMark(next, ')') : !article && !EndsPhrase(next))
        {
            return;
        }

        piece.Weekday = Weekday(day, word);
        piece.End = bracket ? next + 1 : next;
    }

    // Behind the weekday of "9 October 2018, Tuesday" the phrase must end, and no other date may begin there.
    private readonly bool EndsPhrase(int i)
    {
        if (i >= _tokens.Length)
        {
            return true;
        }

        if (_tokens[i].Kind != TokenKind.Punctuation || IsDash(i))
        {
            return false;
        }

        return !IsMark(i, ',') || !(ReadMonthAndDay(i + 1, out _) || WordAt(i + 1).Class == DateWordClass.Weekday || Is(i + 1, "and"));
    }
}
