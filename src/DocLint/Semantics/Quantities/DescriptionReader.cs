using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds what a number counts: an age, a multiple, a share, things.</summary>
internal static class DescriptionReader
{
    /// <summary>Reads what a range counts; "aged 25 to 54" stands before its first end.</summary>
    public static Described Read(LexemeList lexemes, in NumberPair range) =>
        range.Second.Kind == QuantityKind.Number && IsAge(lexemes, in range.First)
            ? new Described { Kind = QuantityKind.Age, End = range.Second.End, Unit = "year", IsStated = true }
            : Read(lexemes, in range.Second);

    public static Described Read(LexemeList lexemes, in Part part)
    {
        var described = new Described { Kind = part.Kind, End = part.End, Unit = part.Unit, IsStated = true };
        switch (part.Kind)
        {
            case QuantityKind.Measure when part.Measure!.Dimension == Dimension.Time:
                ReadOld(lexemes, ref described);
                break;
            case QuantityKind.Number:
                ReadNumber(lexemes, in part, ref described);
                break;
        }

        if (described.Kind is QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money && PerReader.TryRead(lexemes, described.End, out string per, out int end))
        {
            described.Per = per;
            described.End = end;
        }

        return described;
    }

    // "29-year-old", "29 years old", "eighteen months of age".
    private static void ReadOld(LexemeList lexemes, ref Described described)
    {
        int at = lexemes.IsHyphen(described.End) ? described.End + 1 : described.End;
        if (lexemes.Is(at, "old") || lexemes.Is(at, "olds"))
        {
            described.Kind = QuantityKind.Age;
            described.End = at + 1;
        }
        else if (lexemes.Is(at, "of") && lexemes.Is(at + 1, "age"))
        {
            described.Kind = QuantityKind.Age;
            described.End = at + 2;
        }
    }

    private static void ReadNumber(LexemeList lexemes, in Part part, ref Described described)
    {
        int at = part.End;
        if (IsAge(lexemes, in part))
        {
            described.Kind = QuantityKind.Age;
            described.Unit = "year";
            return;
        }

        if (part.Number.Form == NumeralForm.Fraction)
        {
            if (IsShareOfSomething(lexemes, in part))
            {
                described.Kind = QuantityKind.Share;
                described.Unit = "%";
            }

            return;
        }

        if (part.IsHyphenated)
        {
            ReadHyphenated(lexemes, in part, ref described);
            return;
        }

        if (IsPercentOf(lexemes, in part))
        {
            described.Kind = QuantityKind.Share;
            described.Unit = "%";
            return;
        }

        if (lexemes.Is(at, "times") || lexemes.Is(at, "fold") || (lexemes.Text(at) is "x" or "X" && lexemes.IsGlued(at)))
        {
            bool multiple = !lexemes.Is(at, "times")
                || lexemes.Text(at + 1) is "as" or "more" or "less" or "the" or "that" or "its" or "their" or "what"
                    or "higher" or "lower" or "larger" or "greater" or "bigger" or "faster" or "longer" or "likelier" or "better" or "stronger";
            described.Kind = multiple ? QuantityKind.Multiple : QuantityKind.Count;
            described.Unit = "times";
            described.Noun = lexemes.Is(at, "times") ? new TextSpan(lexemes[at].Start, lexemes[at].Length) : default;
            described.End = at + 1;
            return;
        }

        if (lexemes.Is(part.Number.First, "one") && part.Number.End == part.Number.First + 1 && part.Number.Value == 1 && !IsCountingOne(lexemes, part.Number.First))
        {
            described.IsStated = false;
            return;
        }

        ReadNoun(lexemes, in part, ref described);
    }

    private static void ReadNoun(LexemeList lexemes, in Part part, ref Described described)
    {
        int at = part.End;
        bool vague = part.Number.Form == NumeralForm.Vague;
        if (!vague && lexemes.Is(at, "of") && part.Number.Form is NumeralForm.Integer or NumeralForm.Grouped)
        {
            CountOf(lexemes, at + 1, ref described);
            return;
        }

        if ((vague || (part.Number.IsWritten && part.Number.Magnitude > 1)) && lexemes.Is(at, "of"))
        {
            at++;
        }
        else if (lexemes.Is(at, "or") && lexemes.Is(at + 1, "so"))
        {
            // "the 60 or so members".
            at += 2;
        }

        if (!NounReader.TryRead(lexemes, at, out NounPhrase noun) || !(noun.IsPlural || part.Number.Value == 1))
        {
            return;
        }

        Count(lexemes, in noun, ref described);
    }

    // "seven of his colleagues": what is counted stands behind, and is not part of the quantity.
    private static void CountOf(LexemeList lexemes, int at, ref Described described)
    {
        described.Kind = QuantityKind.Count;
        if (lexemes.Text(at) is "the" or "his" or "her" or "its" or "their" or "our" or "my" or "your" or "these" or "those")
        {
            at++;
        }

        if (NounReader.TryRead(lexemes, at, out NounPhrase noun) && noun.IsPlural)
        {
            described.Unit = lexemes.Text(noun.Head).ToString();
        }
    }

    private static void ReadHyphenated(LexemeList lexemes, in Part part, ref Described described)
    {
        int at = lexemes.IsHyphen(part.End) ? part.End + 1 : part.End;
        if (lexemes.Is(at, "fold"))
        {
            described.Kind = QuantityKind.Multiple;
            described.End = at + 1;
            return;
        }

        if (part.Number.Value == 1 && part.Number.IsWritten)
        {
            // "one-time", "one-sided", "one-on-one" count nothing.
            described.IsStated = false;
            return;
        }

        if (at > part.End && lexemes.Text(at) is "way" or "figure" or "digit" or "pronged" or "sided" or "sidedly" or "ply")
        {
            described.IsStated = false;
        }
        else if (NounReader.IsNounWord(lexemes, at) && at > part.End)
        {
            Count(lexemes, new NounPhrase(at, at + 1, false), ref described);
        }
        else if (at == part.End)
        {
            // "28,000-plus U.S. forces".
            if (NounReader.TryRead(lexemes, at, out NounPhrase noun) && noun.IsPlural)
            {
                Count(lexemes, in noun, ref described);
            }
        }
    }

    private static void Count(LexemeList lexemes, in NounPhrase noun, ref Described described)
    {
        described.Kind = QuantityKind.Count;
        described.Unit = lexemes.Text(noun.Head).ToString();
        described.Noun = TextSpan.FromBounds(lexemes[noun.First].Start, lexemes[noun.Head].End);
        described.End = noun.End;
    }

    private static bool IsAge(LexemeList lexemes, in Part part)
    {
        int before = part.First - 1;
        if (part.Number.Value is not (>= 0 and <= 130) || part.HasPrefix || part.IsHyphenated)
        {
            return false;
        }

        if (lexemes.Text(before) is "aged" or "Aged" or "age" or "Age" or "ages")
        {
            return true;
        }

        if (lexemes.Is(before, "of") && lexemes.Text(before - 1) is "age" or "ages")
        {
            return true;
        }

        // "Anna Berg, 66, has": a whole number between a name's comma and the next; "Jr." may stand before the comma.
        int name = lexemes.IsMark(before - 1, '.') ? before - 2 : before - 1;
        return part.Number.IsPlainDigits && part.Number.Value is > 0 and <= 115 && lexemes.IsMark(before, ',') && lexemes.IsCapitalised(name)
            && !lexemes.IsGlued(part.First) && lexemes.Mark(part.End) is ',' or '.' or ';' && !Calendar.IsMonth(lexemes.Text(name))
            && lexemes.Kind(part.End + 1) != LexemeKind.Number;
    }

    // "half of them", "two-thirds of", "nearly a third": a part of a whole; "3/4" alone is a number.
    private static bool IsShareOfSomething(LexemeList lexemes, in Part part)
    {
        int at = part.End;
        return lexemes.Text(at) is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "all" or "those" or "these" or "said" or "say" or "were" or "are" or "have" or "had" or "more" or "less" or "fewer"
            || lexemes.Text(part.First - 1) is "by"
            || FractionReader.GoesOnFrom(lexemes, part.First, at)
            || part.Number.IsWritten && (lexemes.IsMark(part.First - 1, '(') && lexemes.IsMark(at, ')') || lexemes.IsMark(part.First - 1, ',') && lexemes.IsMark(at, ','))
            || (lexemes.Kind(at) == LexemeKind.Word && NounReader.TryRead(lexemes, at, out NounPhrase noun) && noun.IsPlural)
            || ComparatorReader.Before(lexemes, part.First) != Comparator.None;
    }

    // "percent of 10" at the end of a clause, with no number before it.
    private static bool IsPercentOf(LexemeList lexemes, in Part part)
    {
        int of = part.First - 1;
        return lexemes.Is(of, "of")
            && (lexemes.Text(of - 1) is "percent" or "Percent" or "percentage" || (lexemes.Is(of - 1, "cent") && lexemes.Is(of - 2, "per")))
            && lexemes.Kind(lexemes.Is(of - 1, "cent") ? of - 3 : of - 2) == LexemeKind.None
            && (lexemes.Kind(part.End) == LexemeKind.None || lexemes.Mark(part.End) is '.' or ',' or ')');
    }

    // "one proposal", "one of the teams"; not "this one", "no one", "one can", "one another", "one day".
    private static bool IsCountingOne(LexemeList lexemes, int index)
    {
        ReadOnlySpan<char> before = lexemes.Text(index - 1);
        if (before is "no" or "this" or "that" or "the" or "each" or "every" or "any" or "which" or "another" or "No" or "This" or "That" or "The" or "Each" or "Every" or "Any" or "some" or "Some"
            || lexemes.IsGlued(index) && lexemes.IsDash(index - 1))
        {
            return lexemes.Text(index - 1) is "the" or "The" && NounReader.IsNounWord(lexemes, index + 1) && NounReader.IsPlural(lexemes.Text(index + 2));
        }

        ReadOnlySpan<char> after = lexemes.Text(index + 1);
        if (after is "of")
        {
            return true;
        }

        return after is not ("day" or "point" or "time" or "thing" or "another" or "stage") && NounReader.IsNounWord(lexemes, index + 1) && !lexemes.IsCapitalised(index + 1)
            && !after.EndsWith("ly", StringComparison.Ordinal);
    }
}
