using static DocLint.Semantics.QuantityKind;

namespace DocLint.Semantics;

/// <summary>Classifies digits that colons, slashes, hyphens or blanks join to more digits: times, dates, telephone numbers, records.</summary>
internal static class DigitChains
{
    public static bool TryClassify(LexemeList lexemes, in Part part, out QuantityKind role, out int end)
    {
        int first = part.Number.First;
        int behind = part.Number.End;
        end = behind;
        role = Number;
        char joint = lexemes.IsGlued(behind) && lexemes.Kind(behind + 1) == LexemeKind.Number && lexemes.IsGlued(behind + 1) ? lexemes.Mark(behind) : '\0';
        if (joint == ':')
        {
            return ReadColons(lexemes, first, ref role, ref end);
        }

        if (IsClock(lexemes, behind, out int clockEnd))
        {
            role = Time;
            end = clockEnd;
            return true;
        }

        if (joint == '/' && part.Number.Form == NumeralForm.Integer)
        {
            return ReadSlashes(lexemes, first, ref role, ref end);
        }

        if (lexemes.Mark(first) == '+' || lexemes.IsMark(first - 1, '+') || lexemes.IsMark(first - 1, '('))
        {
            int phone = EndOfPhone(lexemes, lexemes.Mark(first) == '+' ? first + 1 : first, out int digits);
            if (digits >= (lexemes.Mark(first) == '+' ? 8 : 10) && phone > behind)
            {
                role = Phone;
                end = phone;
                return true;
            }
        }

        return joint is '-' or '\u2010' or '\u2011' or '\u2013' && part.Number.Form == NumeralForm.Integer && ReadHyphens(lexemes, first, ref role, ref end);
    }

    // "17:22", "10:42:37.956"; what cannot be a time is a ratio or a result.
    private static bool ReadColons(LexemeList lexemes, int first, ref QuantityKind role, ref int end)
    {
        bool time = lexemes[first].Length <= 2;
        while (lexemes.IsMark(end, ':') && lexemes.IsGlued(end) && lexemes.Kind(end + 1) == LexemeKind.Number && lexemes.IsGlued(end + 1))
        {
            ReadOnlySpan<char> text = lexemes.Text(end + 1);
            time &= text.Length >= 2 && text[0] < '6' && (text.Length == 2 || text[2] == '.');
            end += 2;
        }

        role = time ? Time : Score;
        if (time && IsClock(lexemes, end, out int clock))
        {
            end = clock;
        }

        return true;
    }

    // "11 a.m.", "5pm", "9 o'clock", "0401 GMT".
    private static bool IsClock(LexemeList lexemes, int index, out int end)
    {
        end = index + 1;
        if ((lexemes.IsDash(index) || lexemes.Is(index, "to") || lexemes.Is(index, "and"))
            && lexemes.Kind(index + 1) == LexemeKind.Number && lexemes[index + 1].Length <= 2 && IsHalfDay(lexemes.Text(index + 2)))
        {
            // "9-11 a.m.": the first is a time too, the second is read in its turn.
            end = index;
            return true;
        }

        return IsHalfDay(lexemes.Text(index))
            || lexemes.Text(index) is "o'clock" or "o\u2019clock"
            || (lexemes[index - 1].Length == 4 && lexemes.Prose[lexemes[index - 1].Start] is '0' or '1' or '2'
                && lexemes.Text(index) is "GMT" or "UTC" or "EST" or "EDT" or "PST" or "PDT" or "BST" or "CET" or "IST" or "hrs");
    }

    private static bool IsHalfDay(ReadOnlySpan<char> word) => word is "am" or "pm" or "a.m." or "p.m." or "AM" or "PM" or "A.M." or "P.M." or "a.m" or "p.m";

    // "5/17/2018", "9/11", "24/7", "2018/19", "120/80".
    private static bool ReadSlashes(LexemeList lexemes, int first, ref QuantityKind role, ref int end)
    {
        int parts = 1;
        while (lexemes.IsMark(end, '/') && lexemes.IsGlued(end) && lexemes.Kind(end + 1) == LexemeKind.Number && lexemes.IsGlued(end + 1))
        {
            end += 2;
            parts++;
        }

        bool startsWithYear = lexemes[first].Length == 4 && lexemes.Prose[lexemes[first].Start] is '1' or '2';
        role = parts switch
        {
            3 => Date,
            2 when startsWithYear => Year,
            2 when lexemes.Text(first) is "9" && lexemes.Is(first + 2, "11") => Date,
            2 => Identifier,
            _ => Identifier,
        };
        return true;
    }

    private static bool ReadHyphens(LexemeList lexemes, int first, ref QuantityKind role, ref int end)
    {
        int parts = 1;
        int digits = lexemes[first].Length;
        int longest = digits;
        int last = digits;
        int at = end;
        while (lexemes.IsDash(at) && lexemes.IsGlued(at) && lexemes.Kind(at + 1) == LexemeKind.Number && lexemes.IsGlued(at + 1))
        {
            last = lexemes[at + 1].Length;
            digits += last;
            longest = Math.Max(longest, last);
            at += 2;
            parts++;
        }

        int length = lexemes[first].Length;
        if (parts == 2)
        {
            // "555-1234" has no unit and no noun; "300-1200 people" has.
            bool phone = length == 3 && last == 4 && lexemes.Text(first - 1) is not ("from" or "of" or "about") && !lexemes.IsHyphen(at)
                && !lexemes.IsMark(at, '%') && !UnitReader.TryReadUnit(lexemes, at, out _, out _)
                && !(NounReader.TryRead(lexemes, at, out NounPhrase noun) && noun.IsPlural);
            role = phone ? Phone : Number;
            end = phone ? at : end;
            return phone;
        }

        role = (parts, length, longest) switch
        {
            (3, 4, 4) when lexemes[first + 2].Length == 2 && last == 2 => Date,
            (3, <= 2, <= 4) when last == 4 && lexemes[first + 2].Length <= 2 => Date,
            ( >= 3, _, _) when digits is >= 10 and <= 15 && last >= 3 && longest <= 4 => Phone,
            (3, _, <= 3) => Score,
            _ => Identifier,
        };
        end = at;
        while (lexemes.IsGlued(end) && (lexemes.Kind(end) is LexemeKind.Word or LexemeKind.Mixed || lexemes.IsMark(end, ':') || (role == Date && lexemes.Kind(end) == LexemeKind.Number)))
        {
            end++;
        }

        return true;
    }

    // "+44 20 7946 0958", "(555) 123-4567".
    private static int EndOfPhone(LexemeList lexemes, int first, out int digits)
    {
        digits = 0;
        int end = first;
        int at = first;
        for (int groups = 0; groups < 7 && lexemes.Kind(at) == LexemeKind.Number && lexemes[at].Length <= 12 && lexemes.Text(at).IndexOfAny(',', '.') < 0; groups++)
        {
            digits += lexemes[at].Length;
            end = ++at;
            while (lexemes.Mark(at) is '(' or ')' or '-' && at < end + 2)
            {
                at++;
            }
        }

        return end;
    }
}
