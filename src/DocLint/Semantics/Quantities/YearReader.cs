namespace DocLint.Semantics;

/// <summary>Tells years from other numbers of four digits.</summary>
internal static class YearReader
{
    /// <summary>Whether two numbers of four digits can be a span of years.</summary>
    public static bool IsLikely(decimal first, decimal second) => Math.Abs(second - first) <= 1000 && (first % 100 != 0 || second % 100 == 0 || second - first < 100 || first >= 1800);

    /// <summary>Whether a number of four digits is an end of a range of things or a measure: "2000 to 2500 calories", "from 1000 to 2000 hires".</summary>
    public static bool BeginsRangeOfThings(LexemeList lexemes, in Part part)
    {
        bool joined = (lexemes.IsDash(part.End) && !lexemes.IsGlued(part.End)) || lexemes.Is(part.End, "to");
        return joined && !part.HasUnit && lexemes.Kind(part.End + 1) == LexemeKind.Number && PartReader.TryRead(lexemes, part.End + 1, out Part second)
            && (second.HasUnit || (part.Number.Value % 100 == 0 && second.Number.Value % 100 == 0 && NounReader.TryRead(lexemes, second.End, out NounPhrase noun) && noun.IsPlural));
    }

    /// <summary>Whether a number without unit is a year.</summary>
    public static bool IsYear(LexemeList lexemes, in Part part)
    {
        if (!part.Number.IsPlainDigits || lexemes[part.Number.First].Length != 4 || part.HasPlus || part.IsHyphenated)
        {
            return false;
        }

        decimal value = part.Number.Value ?? 0;
        if (value is < 1000 or >= 2100)
        {
            return false;
        }

        // "2014–15": the pair says what both are.
        if (lexemes.IsDash(part.End) && lexemes.IsGlued(part.End) && lexemes.Kind(part.End + 1) == LexemeKind.Number)
        {
            return false;
        }

        if (BeginsRangeOfThings(lexemes, in part))
        {
            return false;
        }

        int before = part.First - 1;
        ReadOnlySpan<char> word = lexemes.Text(before);
        bool led = Calendar.LeadsYear(word) || Calendar.IsMonth(word) || (lexemes.IsMark(before, '.') && Calendar.IsMonth(lexemes.Text(before - 1)))
            || (lexemes.IsMark(before, ',') && lexemes.Kind(before - 1) == LexemeKind.Number && Calendar.IsMonth(lexemes.Text(before - 2)));
        bool noun = NounReader.TryRead(lexemes, part.End, out NounPhrase counted) && counted.IsPlural;
        if (value < 1800)
        {
            return led && !noun && !lexemes.IsGlued(part.End + 1);
        }

        if (ComparatorReader.Before(lexemes, part.First) is Comparator.Greater or Comparator.Less or Comparator.GreaterOrEqual or Comparator.LessOrEqual or Comparator.About
            && word is not ("over" or "under" or "some" or "around" or "about" or "circa"))
        {
            return false;
        }

        // "about 2000 calories", "2000 people", "1950 soldiers"; but "the 2018 midterms" and "in 2018 sales rose".
        return !noun || led || value is > 1989 and not 2000 || word is "the" or "The" or "of" or "for" or "his" or "her" or "its" or "their" or "a";
    }
}
