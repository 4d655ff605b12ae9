namespace DocLint.Semantics;

/// <summary>Reads what stands between two numbers: a range, a score, two values that share a unit.</summary>
internal static class RangeReader
{
    private enum Joint
    {
        None,
        Dash,
        To,
        And,
        Or,
        Times,
        Tolerance,
    }

    public static bool TryRead(LexemeList lexemes, in Part first, out NumberPair range)
    {
        range = new NumberPair { First = first };
        if (first.Number.Value is not { } low || first.Number.Form is NumeralForm.Vague or NumeralForm.Ordinal)
        {
            return false;
        }

        Joint joint = ReadJoint(lexemes, first.End, out int next);
        if (joint == Joint.None || (joint == Joint.And && !FollowsBetween(lexemes, first.First) && next == first.End + 1))
        {
            return false;
        }

        if (!PartReader.TryRead(lexemes, next, out range.Second) || range.Second.Number.Value is not { } high
            || range.Second.Number.Form is NumeralForm.Vague or NumeralForm.Ordinal || (range.Second.Number.IsNegative && joint == Joint.Dash))
        {
            return false;
        }

        // "5-10 a.m.", "3 to 5 May": what the second one is, the first is too.
        if (joint == Joint.Tolerance)
        {
            range.Form = RangeForm.Tolerance;
            return TakeUnits(ref range, joint);
        }

        bool plain = !first.HasUnit && !range.Second.HasUnit && !first.HasPrefix;
        if (plain && joint is Joint.Dash or Joint.To or Joint.And && AreYears(in first.Number, in range.Second.Number, joint, lexemes))
        {
            range.Form = RangeForm.Years;
            return true;
        }

        if (plain && joint is Joint.Dash or Joint.To && ScoreReader.IsScore(lexemes, in range, joint == Joint.Dash, low, high))
        {
            range.Form = RangeForm.Score;
            return true;
        }

        if (!TakeUnits(ref range, joint))
        {
            return false;
        }

        bool shared = joint != Joint.Times && ShareMagnitude(ref range);

        // "won 51.9 percent to 48.1 percent": what falls is no range, unless it is said to be one.
        bool falls = joint == Joint.To && low > high && !(From(lexemes, first.First) is var from and >= 0 && IsRanging(lexemes, from));
        if (joint is Joint.Or or Joint.Times || (joint == Joint.And && next > first.End + 1) || (joint == Joint.To && IsChange(lexemes, first.First)) || (falls && !shared))
        {
            range.Form = RangeForm.Shared;
            return shared || range.Second.HasUnit || NounReader.TryRead(lexemes, range.Second.End, out _);
        }

        range.Form = RangeForm.Range;
        return true;
    }

    private static Joint ReadJoint(LexemeList lexemes, int index, out int next)
    {
        next = index + 1;
        char mark = lexemes.Mark(index);
        switch (mark)
        {
            case '±':
                return Joint.Tolerance;
            case '×':
                return Joint.Times;
            case '/' when lexemes.IsGlued(index) && CurrencyTable.IsSign(lexemes.Mark(next)):
                return Joint.Or;
            case '+' when lexemes.IsMark(next, '/') && lexemes.IsDash(index + 2):
                next = index + 3;
                return Joint.Tolerance;
        }

        if (lexemes.IsDash(index) && lexemes[index].Length == 1)
        {
            // "0-to-60", "7- or 8-inch", "four-, five- and six-cylinder".
            if (lexemes.IsHyphen(index) && lexemes.Is(next, "to"))
            {
                next = lexemes.IsHyphen(index + 2) ? index + 3 : index + 2;
                return Joint.To;
            }

            if (!lexemes.IsGlued(next) && lexemes.IsGlued(index))
            {
                next = lexemes.IsMark(next, ',') ? next + 1 : next;
                if (lexemes.Is(next, "or") || lexemes.Is(next, "and"))
                {
                    next++;
                    return Joint.Or;
                }

                if (lexemes.Is(next, "to"))
                {
                    next++;
                    return Joint.To;
                }

                return lexemes.IsMark(next - 1, ',') ? Joint.Or : Joint.None;
            }

            // An em dash with blanks parts clauses.
            return lexemes.IsGlued(index) != lexemes.IsGlued(next) || (mark == '\u2014' && !lexemes.IsGlued(index)) ? Joint.None : Joint.Dash;
        }

        switch (lexemes.Text(index))
        {
            case "to":
                next = lexemes.IsHyphen(next) ? next + 1 : next;
                return Joint.To;
            case "and":
                return Joint.And;
            case "or":
                return Joint.Or;
            case "x" or "by":
                return Joint.Times;
            case "plus" when lexemes.Is(index + 1, "or") && lexemes.Is(index + 2, "minus"):
                next = index + 3;
                return Joint.Tolerance;
            default:
                return Joint.None;
        }
    }

    private static bool FollowsBetween(LexemeList lexemes, int first)
    {
        for (int i = first - 1; i >= first - 3; i--)
        {
            if (lexemes.Is(i, "between"))
            {
                return true;
            }
        }

        return false;
    }

    // "rose from 40 to 50 percent" states two values; "ranges from 40 to 50 percent" one range.
    private static bool IsChange(LexemeList lexemes, int first) => From(lexemes, first) is var from and >= 0 && !IsRanging(lexemes, from);

    private static int From(LexemeList lexemes, int first) =>
        lexemes.Is(first - 1, "from") ? first - 1 : lexemes.Is(first - 2, "from") ? first - 2 : -1;

    private static bool IsRanging(LexemeList lexemes, int from)
    {
        for (int i = from - 1; i >= from - 3; i--)
        {
            if (lexemes.Text(i) is "range" or "ranges" or "ranging" or "ranged" or "vary" or "varies" or "varying" or "anywhere" or "run" or "runs" or "prices" or "priced" or "sizes" or "ages")
            {
                return true;
            }
        }

        return false;
    }

    // Makes both ends be in one unit; false when they are of different things.
    private static bool TakeUnits(ref NumberPair range, Joint joint)
    {
        if (!range.First.HasUnit)
        {
            range.First.BorrowUnit(in range.Second);
            return true;
        }

        if (range.First.HasUnitOf(in range.Second))
        {
            return true;
        }

        if (!range.Second.HasUnit && (joint is Joint.Dash or Joint.Tolerance || (range.First.HasPrefix && range.Second.Number.Magnitude > 1)))
        {
            range.Second.BorrowUnit(in range.First);
            return true;
        }

        return false;
    }

    // "$10 to $15 billion", "four to five thousand"; not "$200 to $4 million".
    private static bool ShareMagnitude(ref NumberPair range)
    {
        ref Numeral first = ref range.First.Number;
        ref Numeral second = ref range.Second.Number;
        if (first.Magnitude == 1 && second.Magnitude > 1 && first.Form is NumeralForm.Integer or NumeralForm.Decimal && first.Value < 1000 && first.Value < second.Mantissa)
        {
            first.Multiply(second.Magnitude, first.End);
            return true;
        }

        return false;
    }

    private static bool AreYears(in Numeral first, in Numeral second, Joint joint, LexemeList lexemes)
    {
        if (!first.IsPlainDigits || !second.IsPlainDigits || lexemes[first.First].Length != 4)
        {
            return false;
        }

        bool firstIsYear = first.Value is >= 1000 and < 2100;
        int length = lexemes[second.First].Length;
        bool bothFour = firstIsYear && length == 4 && second.Value is >= 1000 and < 2100;
        bool noun = NounReader.TryRead(lexemes, second.End, out NounPhrase counted) && counted.IsPlural;
        return joint switch
        {
            Joint.Dash => (bothFour && (!noun || first.Value >= 1900)) || (firstIsYear && length == 2 && first.Value >= 1800),
            Joint.To or Joint.And => bothFour && (!noun || lexemes.Text(first.First - 1) is "Between" or "From") && (first.Value >= 1800 || joint == Joint.And) && YearReader.IsLikely(first.Value!.Value, second.Value!.Value),
            _ => false,
        };
    }
}
