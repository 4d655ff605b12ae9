using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Quarters, halves, seasons, fiscal years and centuries.</summary>
internal ref partial struct DateParser
{
    // "Q3 2024", "Q3 of 2024", "H1 2024", "Q3".
    private bool TryQuarter(int i, DateWord word)
    {
        if (!IsUpper(i) && _tokens[i].Kind == TokenKind.Alphanumeric && !char.IsDigit(_text[_tokens[i].Start]))
        {
            return false;
        }

        int next = i + 1;
        next += Is(next, "of") || IsMark(next, ',') ? 1 : 0;
        if (NumberAt(next, out int digits) is >= 1900 and < 2100 and int year && digits == 4 && !IsClaimedAfter(next))
        {
            AddPartOfYear(i, next + 1, word, year, isResolved: false);
            return true;
        }

        if (ReadShortYear(i + 1, out int shortYear))
        {
            AddPartOfYear(i, i + 3, word, shortYear, isResolved: false);
            return true;
        }

        if (WordAt(next) is { Class: DateWordClass.Fiscal, Value: > 0 } fiscal)
        {
            AddPartOfYear(i, next + 1, word, fiscal.Value, isResolved: false);
            return true;
        }

        // "H1" alone is a heading, a visa or a gene as well.
        if (word.Class == DateWordClass.Half || IsClaimedBefore(i))
        {
            return false;
        }

        AddPartOfYear(i, i + 1, word, null, isResolved: false);
        return true;
    }

    private void AddPartOfYear(int start, int end, DateWord part, int? year, bool isResolved)
    {
        int length = part.Class == DateWordClass.Half ? 6 : 3;
        int first = (part.Value - 1) * length + 1;
        Add(start, end, new DateCandidate { Kind = DateKind.Quarter, Date = new PartialDate(year, first, null), End = new PartialDate(year, first + length - 1, null), IsResolved = isResolved, Span = default });
    }

    // "third quarter of 2024", "first half of last year", "19th century", "fifth century BC".
    private bool TryOrdinalPeriod(int i)
    {
        if (!ReadOrdinal(i, out int value, out int next))
        {
            return false;
        }

        int unit = next + (IsDash(next) ? 1 : 0);
        DateWord word = WordAt(unit);
        if (word.Class != DateWordClass.Unit || IsPossessive(unit) && word.Value is not (int)TimeUnit.Century)
        {
            return TryCenturyPair(i, value, next);
        }

        switch ((TimeUnit)word.Value)
        {
            // "20th Century Fox" is a name.
            case TimeUnit.Century when value is >= 1 and <= 30 && !(IsUpper(unit) && IsUpper(unit + 1) && IsWord(unit + 1) && EraBehind(unit + 1) == 0):
                AddCentury(i, unit + 1, value, 100);
                return true;
            case TimeUnit.Millennium when value is >= 1 and <= 12:
                AddCentury(i, unit + 1, value, 1000);
                return true;
            case TimeUnit.Quarter when value is >= 1 and <= 4:
                return TryPartOfYear(i, unit + 1, new DateWord(DateWordClass.Quarter, value));
            case TimeUnit.Half when value is 1 or 2:
                return TryPartOfYear(i, unit + 1, new DateWord(DateWordClass.Half, value));
            default:
                return false;
        }
    }

    private bool TryPartOfYear(int start, int next, DateWord part)
    {
        int year = next + (Is(next, "of") ? 1 : 0);
        year += Is(year, "fiscal") && year > next ? 1 : 0;
        if (NumberAt(year, out int digits) is >= 1900 and < 2100 and int value && digits == 4 && !IsClaimedAfter(year) && !IsCountedNoun(year + 1))
        {
            AddPartOfYear(start, year + 1, part, value, isResolved: false);
            return true;
        }

        int direction = Is(next, "of") ? next + 1 : next;
        if (WordAt(direction) is { Class: DateWordClass.Direction } seen && WordAt(direction + 1) is { Class: DateWordClass.Unit, Value: (int)TimeUnit.Year })
        {
            AddPartOfYear(start, direction + 2, part, _reference?.Year + seen.Value, _reference is not null);
            return true;
        }

        // Games have quarters and halves too, so money must stand behind.
        if (part.Class == DateWordClass.Quarter && IsAny(next, "earnings", "results", "profit", "profits", "revenue", "revenues", "sales", "gdp", "net", "growth", "loss", "income"))
        {
            AddPartOfYear(start, next, part, null, isResolved: false);
            return true;
        }

        return false;
    }

    private readonly bool ReadOrdinal(int i, out int value, out int next)
    {
        DateWord word = WordAt(i);
        value = word.Value;
        next = i + 1;
        if (word.Class == DateWordClass.Ordinal)
        {
            return true;
        }

        int unit = IsDash(next) ? next + 1 : next;
        if (word is { Class: DateWordClass.Cardinal, Value: 20 } && WordAt(unit) is { Class: DateWordClass.Ordinal, Value: <= 9 } units)
        {
            value += units.Value;
            next = unit + 1;
            return true;
        }

        return false;
    }

    // The "18th" of "18th and 19th centuries".
    private bool TryCenturyPair(int i, int value, int next)
    {
        int second = next + (IsAny(next, "and", "or", "to", "through") || IsDash(next) || IsMark(next, ',') ? 1 : 0);
        if (second == next || value is < 1 or > 30 || !ReadOrdinal(second, out int other, out int unit) || other <= value || WordAt(unit) is not { Class: DateWordClass.Unit, Value: (int)TimeUnit.Century })
        {
            return false;
        }

        int end = next;
        int year = CenturyStart(value, 100, EraBehind(unit + 1));
        Add(i, end, new DateCandidate { Kind = DateKind.Century, Date = new PartialDate(year, null, null), Span = default });
        return true;
    }

    private void AddCentury(int start, int end, int number, int length)
    {
        int era = EraBehind(end);
        Add(start, era == 0 ? end : end + 1, new DateCandidate { Kind = DateKind.Century, Date = new PartialDate(CenturyStart(number, length, era), null, null), Span = default });
    }

    private readonly int EraBehind(int i) => WordAt(i) is { Class: DateWordClass.Era } era && IsUpper(i) ? era.Value : 0;

    // The fifth century BC begins in 500 BC, which is the year -499.
    private static int CenturyStart(int number, int length, int era) => era < 0 ? 1 - number * length : (number - 1) * length + 1;

    // "summer 2019", "spring of 1945", "the winter of 1947-48".
    private bool TrySeason(int i)
    {
        int next = i + 1;
        next += Is(next, "of") || IsMark(next, ',') ? 1 : 0;
        int year = NumberAt(next, out int digits);
        if (ReadShortYear(next, out int shortYear))
        {
            Add(i, next + 2, new DateCandidate { Kind = DateKind.Season, Date = new PartialDate(shortYear, null, null), Span = default });
            return true;
        }

        if (digits != 4 || year is < 1500 or >= 2100 || IsClaimedAfter(next) && !IsMark(next + 1, '/') || IsCountedNoun(next + 1) || (IsMark(i + 1, ',') && !IsUpper(i)))
        {
            // "last summer" and "this spring" begin at their first word.
            return false;
        }

        int end = next + 1;
        PartialDate? last = null;
        if ((IsDash(end) || IsMark(end, '/')) && Touches(next) && NumberAt(end + 1, out int lastDigits) is >= 0 and int short2 && lastDigits == 2 && short2 == (year + 1) % 100)
        {
            last = new PartialDate(year + 1, null, null);
            end += 2;
        }

        Add(i, end, new DateCandidate { Kind = DateKind.Season, Date = new PartialDate(year, null, null), End = last, Span = default });
        return true;
    }

    // "FY2023", "FY 2023-24", "fiscal 2020", "fiscal year 2020".
    private bool TryFiscalYear(int i, DateWord word)
    {
        if (word.Value > 0)
        {
            Add(i, i + 1, new DateCandidate { Kind = DateKind.FiscalYear, Date = new PartialDate(word.Value, null, null), Span = default });
            return true;
        }

        int next = i + 1;
        next += IsAny(next, "year", "years") ? 1 : 0;
        next += IsApostrophe(next) ? 1 : 0;
        int year = NumberAt(next, out int digits);
        if (digits == 2 && Is(i, "FY"))
        {
            year = DateNumbers.ExpandYear(year);
        }
        else if (digits != 4 || year is < 1900 or >= 2100)
        {
            return false;
        }

        if (IsClaimedAfter(next) && !IsMark(next + 1, '/'))
        {
            return false;
        }

        int end = next + 1;
        PartialDate? last = null;
        DateKind kind = DateKind.FiscalYear;
        if ((IsDash(end) || IsMark(end, '/')) && Touches(next) && NumberAt(end + 1, out int lastDigits) is >= 0 and int second && lastDigits is 2 or 4)
        {
            if (second % 100 == (year + 1) % 100)
            {
                last = new PartialDate(year + 1, null, null);
                end += 2;
            }
            else if (lastDigits == 4 && IsDash(end) && Touches(end) && second is >= 1900 and < 2100 && !IsClaimedAfter(end + 1))
            {
                // "fiscal 2018–2022" is several of them.
                kind = DateKind.Range;
                last = new PartialDate(second, null, null);
                end += 2;
            }
        }

        Add(i, end, new DateCandidate { Kind = kind, Date = new PartialDate(year, null, null), End = last, Span = default });
        return true;
    }
}
