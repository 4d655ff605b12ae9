using System.Collections.Frozen;
using static DocLint.Semantics.QuantityKind;

namespace DocLint.Semantics;

/// <summary>Classifies numbers by the words beside them: "page 12", "version 3.5", "Boeing 737", "the S&amp;P 500".</summary>
internal static class NameRoles
{
    // What a number behind the word is; compared in small letters.
    private static readonly FrozenDictionary<string, QuantityKind>.AlternateLookup<ReadOnlySpan<char>> Leaders = Build();

    // Words in capitals at which things of one make are told apart by number.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Makes =
        "Model Boeing Airbus iPhone iPad Galaxy Windows Apollo Type Level Grade Tier Group Formula Falcon Pixel Xbox PlayStation Mark Class Series Phase Stage Zone Category Planet Route Interstate Highway Exit Flight Channel Studio Pier Terminal Gate Game Week Year Round Heat Lot Psalm Opus Symphony"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static QuantityKind? Classify(LexemeList lexemes, in Part part, ref int end)
    {
        int before = part.First - 1;
        if (lexemes.IsMark(before, '.') && lexemes.IsGlued(before) && lexemes[before - 1].Length <= 5)
        {
            before--;
        }

        if (lexemes.IsMark(before, '§') || lexemes.IsMark(before, '¶'))
        {
            return Reference;
        }

        if (lexemes.Kind(before) is not (LexemeKind.Word or LexemeKind.Mixed) || (before < part.First - 1 && !Leaders.TryGetValue(lexemes.Text(before), out _)))
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
            if (Makes.Contains(lexemes.Text(before)) || !counts && !part.IsHyphenated && ComparatorReader.Before(lexemes, part.First) == Comparator.None)
            {
                return part.Number.Form == NumeralForm.Grouped || part.Number.IsWritten && !lexemes.IsCapitalised(part.First) ? null : Identifier;
            }
        }

        return IsCapitalisedHead(lexemes, in part) ? Identifier : null;
    }

    private static bool IsLeader(LexemeList lexemes, in Part part, int before, out QuantityKind role)
    {
        ReadOnlySpan<char> written = lexemes.Text(before);
        if (!Leaders.TryGetValue(written, out role) || written.Length > 16)
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

        // "the number 10 bus" and "no. 5", but "no 5-year plan"; "line 5" but not "the finish line 40 seconds later".
        return word switch
        {
            "P" or "V" => false,
            "no" => before < part.First - 1,
            "line" or "note" or "part" or "point" or "step" or "item" or "question" or "class" or "grade" or "release" or "unit" or "room" or "week" or "day" or "act" or "title" or "phase" or "stage" or "group"
                => !(NounReader.TryRead(lexemes, part.End, out NounPhrase noun) && noun.IsPlural) && !part.IsHyphenated,
            _ => true,
        };
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

    private static bool IsOrdinaryOpening(LexemeList lexemes, int index) => !IsAcronym(lexemes.Text(index)) && !lexemes.IsCapitalised(index + 2) && !Makes.Contains(lexemes.Text(index));

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

    private static FrozenDictionary<string, QuantityKind>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var leaders = new Dictionary<string, QuantityKind>(StringComparer.OrdinalIgnoreCase);
        Add(Reference, "page pages p pp figure figures fig figs table tables chapter chapters ch section sections sec article articles art paragraph paragraphs para par clause clauses appendix annex volume vol footnote note equation eq verse line lines schedule exhibit slide slides column amendment proposition title part rule resolution directive regulation");
        Add(QuantityKind.Version, "version versions v ver release firmware build");
        Add(Identifier, "number no nr nos num room row seat gate route highway interstate flight channel platform bus exit lot unit suite apartment apt box case docket bill ward district zone pier terminal type grade tier level phase stage class group category isbn issn iso rfc act mk mark item step question point form id code postcode zip locker cell block bay lane track episode season issue day week game match lap hole lesson area extension ext");
        return leaders.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(QuantityKind role, string words)
        {
            foreach (string word in words.Split(' '))
            {
                leaders.TryAdd(word, role);
            }
        }
    }
}
