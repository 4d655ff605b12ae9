using static DocLint.Semantics.QuantityKind;

namespace DocLint.Semantics;

/// <summary>Classifies numbers by the words beside them: "page 12", "version 3.5", "Boeing 737", "the S&amp;P 500".</summary>
internal static class NameRoles
{
    public static QuantityKind? Classify(LexemeList lexemes, in Part part, ref int end)
    {
        int before = part.First - 1;
        if (lexemes.IsMark(before, '.') && lexemes.IsGlued(before) && lexemes[before - 1].Length <= 5)
        {
            before--;
        }

        if (IsEmergencyCall(lexemes, in part, before))
        {
            return Phone;
        }

        if (lexemes.IsMark(before, '§') || lexemes.IsMark(before, '¶'))
        {
            return Reference;
        }

        if (lexemes.Kind(before) is not (LexemeKind.Word or LexemeKind.Mixed) || (before < part.First - 1 && !NameWords.Leaders.TryGetValue(lexemes.Text(before), out _)))
        {
            return IsCapitalisedHead(lexemes, in part) ? Identifier : null;
        }

        if (IsLeader(lexemes, in part, before, out QuantityKind role))
        {
            end = EndOfList(lexemes, end);
            return role;
        }

        // "iOS 12.1", "Windows 10": digits behind a name, and nothing that they could count.
        // "beat Iceland 2-0" is a score.
        bool isPair = lexemes.IsDash(part.End) && lexemes.IsGlued(part.End) && lexemes.Kind(part.End + 1) == LexemeKind.Number && lexemes.IsGlued(part.End + 1);
        if (!isPair && IsName(lexemes, before) && before == part.First - 1)
        {
            bool counts = NounReader.TryRead(lexemes, part.End, out NounPhrase noun) && noun.IsPlural;
            if (NameWords.Makes.Contains(lexemes.Text(before)) || !counts && !part.IsHyphenated && ComparatorReader.Before(lexemes, part.First) == Comparator.None)
            {
                return part.Number.Form == NumeralForm.Grouped || part.Number.IsWritten && !lexemes.IsCapitalised(part.First) ? null : Identifier;
            }
        }

        return IsCapitalisedHead(lexemes, in part) ? Identifier : null;
    }

    // "called 911", "the 911 call".
    private static bool IsEmergencyCall(LexemeList lexemes, in Part part, int before) =>
        part.Number.IsPlainDigits && part.Number.Value is 911 or 999 or 112
        && (lexemes.Text(part.End) is "call" or "calls" or "caller" or "callers" or "dispatcher" or "dispatchers" or "operator" or "operators" or "tape" or "tapes" or "recording" or "recordings"
            || lexemes.Text(before) is "call" or "calls" or "called" or "calling" or "dial" or "dials" or "dialed" or "dialled" or "dialing" or "phoned" or "rang");

    private static bool IsLeader(LexemeList lexemes, in Part part, int before, out QuantityKind role)
    {
        ReadOnlySpan<char> written = lexemes.Text(before);
        if (!NameWords.Leaders.TryGetValue(written, out role) || written.Length > 16)
        {
            return false;
        }

        // "the S&P 500" is no page.
        Span<char> lower = stackalloc char[16];
        ReadOnlySpan<char> word = written.Length == 1 ? written : lower[..written.ToLowerInvariant(lower)];

        if (part.Number.Form == NumeralForm.Grouped || (part.Number.IsWritten && !lexemes.IsCapitalised(part.First) && role != Identifier))
        {
            return part.Number.IsWritten && role == Reference && word is "chapter" or "page" or "section" or "part" or "article";
        }

        // "the number 10 bus" and "no. 5", but "no 5-year plan".
        if (word is "P" or "V" || (word is "no" && before == part.First - 1))
        {
            return false;
        }

        // "flight 370" is a name, "build 500 parks" is not, but "each day 300 people die" counts people; "route 66 runs west" has a verb.
        bool mayCount = role is Identifier or QuantityKind.Version && char.IsLower(written[0]) && word is not ("number" or "no" or "nr" or "nos" or "num");
        return !mayCount || !(part.IsHyphenated
            || (NounReader.TryRead(lexemes, part.End, out NounPhrase noun) && noun.IsPlural && !NounReader.IsFunctionWord(lexemes.Text(part.End))));
    }

    // "pp. 12–15", "chapters 3 and 4", "ISO 3888-2".
    private static int EndOfList(LexemeList lexemes, int end)
    {
        while (lexemes.Kind(end + 1) == LexemeKind.Number
            && ((lexemes.IsDash(end) && lexemes.IsGlued(end)) || (lexemes.Text(end) is "and" or "to" or "or" or "&" && !UnitReader.TryReadUnit(lexemes, end + 2, out _, out _)
                && lexemes.Kind(end + 2) is LexemeKind.None or LexemeKind.Mark && !lexemes.IsMark(end + 2, '%'))))
        {
            end += 2;
        }

        return end;
    }

    // A name: in capitals and not the word that the sentence begins with, unless that is no ordinary word.
    private static bool IsName(LexemeList lexemes, int index)
    {
        if (lexemes.Kind(index) == LexemeKind.Mixed)
        {
            return true;
        }

        ReadOnlySpan<char> word = lexemes.Text(index);
        bool capital = lexemes.IsCapitalised(index) || (word.Length > 2 && char.IsUpper(word[1]));
        return capital && !NounReader.IsFunctionWord(word) && lexemes.Word(index) is null && !(index == 0 && IsOrdinaryOpening(lexemes, index)) && !Calendar.IsMonth(word)
            && !IsWeekday(word);
    }

    private static bool IsOrdinaryOpening(LexemeList lexemes, int index) => !IsAcronym(lexemes.Text(index)) && !lexemes.IsCapitalised(index + 2) && !NameWords.Makes.Contains(lexemes.Text(index));

    private static bool IsAcronym(ReadOnlySpan<char> word) => word.Length is 2 or 3 && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    private static bool IsWeekday(ReadOnlySpan<char> word) => word is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    // "the 787 Dreamliner": a name in the singular behind the digits.
    private static bool IsCapitalisedHead(LexemeList lexemes, in Part part)
    {
        int at = part.End;
        if (!part.Number.IsPlainDigits || part.Number.Value is not (>= 10 and < 10_000) || part.IsHyphenated || !lexemes.IsCapitalised(at) || lexemes.IsGlued(at)
            || ComparatorReader.Before(lexemes, part.First) != Comparator.None)
        {
            return false;
        }

        return !(NounReader.TryRead(lexemes, at, out NounPhrase noun) && noun.IsPlural) && lexemes[at].Length > 2;
    }
}
