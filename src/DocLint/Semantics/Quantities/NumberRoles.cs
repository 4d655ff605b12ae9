using static DocLint.Semantics.QuantityKind;

namespace DocLint.Semantics;

/// <summary>Says of a number that it is no quantity: a date, a time, a year, a version, a telephone number, a name.</summary>
/// <remarks><para>The rules are asked in order, from what the marks around the digits prove to what the words suggest.</para></remarks>
internal static class NumberRoles
{
    /// <summary>Classifies a number.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="part">The number, with its unit if it has one.</param>
    /// <param name="role">What it is.</param>
    /// <param name="end">The lexeme behind all that belongs to it.</param>
    public static bool TryClassify(LexemeList lexemes, in Part part, out QuantityKind role, out int end)
    {
        end = part.Number.End;
        if (part.HasPrefix)
        {
            role = Number;
            return false;
        }

        switch (part.Number.Form)
        {
            case NumeralForm.Ordinal:
                role = IsDayOfMonth(lexemes, in part.Number) ? Date : Ordinal;
                return true;
            case NumeralForm.Version:
                role = VersionRole(lexemes.Text(part.Number.First));
                end = lexemes.IsGlued(end) && lexemes.Kind(end) == LexemeKind.Word ? end + 1 : end;
                return true;
            case NumeralForm.Fraction:
                role = Number;
                return false;
        }

        bool digits = !part.Number.IsWritten && part.Number.Magnitude == 1 && part.Number.Form != NumeralForm.Vague;
        if (digits && DigitChains.TryClassify(lexemes, in part, out role, out end))
        {
            return true;
        }

        end = part.Number.End;
        if (part.HasUnit)
        {
            role = Number;
            return false;
        }

        role = ByGlue(lexemes, in part, ref end)
            ?? (digits ? ByCalendar(lexemes, in part, ref end) : null)
            ?? (AddressReader.IsHouseNumber(lexemes, in part) ? (QuantityKind?)Address : null)
            ?? NameRoles.Classify(lexemes, in part, ref end)
            ?? (digits ? ByPlace(lexemes, in part, ref end) : null)
            ?? Number;
        return role != Number;
    }

    private static QuantityKind VersionRole(ReadOnlySpan<char> text)
    {
        Span<Range> parts = stackalloc Range[5];
        int count = text.Split(parts, '.');
        if (count == 3 && text[parts[0]].Length == 3 && text[parts[1]].Length == 3 && text[parts[2]].Length == 4)
        {
            return Phone;
        }

        if (count == 3 && text[parts[0]].Length <= 2 && text[parts[1]].Length <= 2 && text[parts[2]].Length == 4)
        {
            return Date;
        }

        return count == 4 ? Identifier : QuantityKind.Version;
    }

    // Letters or marks glued to the digits: "COVID-19", "#5", "5G", "1990s", "3D", "'90s".
    private static QuantityKind? ByGlue(LexemeList lexemes, in Part part, ref int end)
    {
        int first = part.Number.First;
        if (lexemes.IsGlued(first))
        {
            if (lexemes.IsMark(first - 1, '#') || lexemes.IsMark(first - 1, '@') || lexemes.IsMark(first - 1, '_'))
            {
                return Identifier;
            }

            if (lexemes.Mark(first - 1) is '\'' or '\u2019' or '\u2018' && lexemes[first].Length == 2 && !lexemes.IsGlued(first - 1))
            {
                end = lexemes.Is(end, "s") ? end + 1 : end;
                return Date;
            }

            bool joint = lexemes.IsDash(first - 1) || lexemes.Mark(first - 1) is '.' or '/' or '&';
            if (joint && lexemes.IsGlued(first - 1) && lexemes.Kind(first - 2) is LexemeKind.Word or LexemeKind.Mixed or LexemeKind.Object)
            {
                ReadOnlySpan<char> before = lexemes.Text(first - 2);
                if (before is "mid" or "pre" or "post" or "early" or "late" or "Pre" or "Post" or "Mid" && lexemes[first].Length >= 2)
                {
                    end = lexemes.Is(end, "s") && lexemes.IsGlued(end) ? end + 1 : end;
                    return Year;
                }

                if (before is not ("sub" or "to" or "plus" or "minus" or "and" or "or" or "over" or "under" or "about" or "by") && lexemes.Mark(first - 1) is not ('\u2014' or '\u2013')
                    && !(lexemes.Mark(first - 1) is '/' && part.IsHyphenated))
                {
                    end = EndOfName(lexemes, end);
                    return Identifier;
                }
            }
        }

        // "a 401(k) plan".
        if (lexemes.IsMark(end, '(') && lexemes.IsGlued(end) && lexemes[end + 1].Length == 1 && lexemes.Kind(end + 1) == LexemeKind.Word && lexemes.IsMark(end + 2, ')'))
        {
            end += 3;
            return Identifier;
        }

        if (!lexemes.IsGlued(end) || lexemes.Kind(end) != LexemeKind.Word)
        {
            return null;
        }

        ReadOnlySpan<char> suffix = lexemes.Text(end);
        if (suffix is "s" && lexemes[first].Length is 2 or 4)
        {
            end++;
            ReadOnlySpan<char> owner = lexemes.Text(first - 1);
            return owner is "his" or "her" or "their" or "my" or "your" or "our" ? Age : Date;
        }

        if (suffix is "x" or "X")
        {
            return null;
        }

        end = EndOfName(lexemes, end + 1);
        return Identifier;
    }

    private static int EndOfName(LexemeList lexemes, int end)
    {
        while (lexemes.IsGlued(end) && (lexemes.Kind(end) is LexemeKind.Word or LexemeKind.Number or LexemeKind.Mixed
            || (lexemes.IsHyphen(end) && lexemes.Kind(end + 1) is LexemeKind.Number or LexemeKind.Mixed)))
        {
            end++;
        }

        return end;
    }

    private static QuantityKind? ByCalendar(LexemeList lexemes, in Part part, ref int end)
    {
        if (!part.Number.IsPlainDigits)
        {
            return null;
        }

        if (part.Number.Value is >= 1 and <= 31 && lexemes[part.Number.First].Length <= 2 && IsDayOfMonth(lexemes, in part.Number))
        {
            return Date;
        }

        return YearReader.IsYear(lexemes, in part) ? Year : null;
    }

    private static bool IsDayOfMonth(LexemeList lexemes, in Numeral number)
    {
        if (number.Value is not (>= 1 and <= 31) || number.IsWritten)
        {
            return false;
        }

        int before = number.First - 1;
        if (lexemes.IsMark(before, '.') && lexemes.IsGlued(before))
        {
            before--;
        }

        int after = number.Form == NumeralForm.Ordinal && lexemes.Is(number.End, "of") ? number.End + 1 : number.End;
        return Calendar.IsMonth(lexemes.Text(before))
            || (lexemes.Text(before) is "may" or "march" && lexemes.Text(before - 1) is "on" or "since" or "until" or "by")
            || (Calendar.IsMonth(lexemes.Text(after)) && !lexemes.IsHyphen(after + 1));
    }

    // Where it stands: an item's number, a number alone between brackets, a house in a street.
    private static QuantityKind? ByPlace(LexemeList lexemes, in Part part, ref int end)
    {
        int first = part.Number.First;
        if (first == 0 && part.Number.IsPlainDigits && lexemes[0].Length <= 3 && lexemes.Mark(1) is '.' or ')' && lexemes.IsGlued(1) && (lexemes.Count == 2 || !lexemes.IsGlued(2)))
        {
            return ListNumber;
        }

        if (!part.Number.IsPlainDigits)
        {
            return null;
        }

        if (lexemes.Mark(end) is ')' or ']' && lexemes.Mark(first - 1) is '(' or '[' && lexemes[first].Length <= 3)
        {
            return lexemes.IsMark(first - 1, '(') && lexemes.IsCapitalised(first - 2) && part.Number.Value is >= 18 and <= 110 ? Age : Reference;
        }

        return lexemes.IsMark(end, ')') && lexemes.IsGlued(end) && lexemes[first].Length <= 2 && lexemes.Mark(first - 1) is '\0' or ';' or ':' && !HasOpenBracket(lexemes, first) ? ListNumber : null;
    }

    private static bool HasOpenBracket(LexemeList lexemes, int first)
    {
        for (int i = first - 1; i >= first - 12 && i >= 0; i--)
        {
            if (lexemes.IsMark(i, '('))
            {
                return true;
            }
        }

        return false;
    }
}
