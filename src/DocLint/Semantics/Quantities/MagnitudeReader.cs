namespace DocLint.Semantics;

/// <summary>Reads what multiplies the digits before it: "million", <c>bn</c>, <c>k</c>, "dozen".</summary>
internal static class MagnitudeReader
{
    /// <summary>Extends a number by its magnitude, if there is one.</summary>
    public static void Extend(LexemeList lexemes, ref Numeral numeral)
    {
        int index = numeral.End;
        if (lexemes.Word(index) is { IsMultiplier: true } || (lexemes.IsHyphen(index) && lexemes.Word(index + 1) is { IsMultiplier: true }))
        {
            WordNumberReader.Continue(lexemes, ref numeral);
            return;
        }

        if (Abbreviation(lexemes, in numeral, index) is { } magnitude)
        {
            numeral.Multiply(magnitude, index + 1);
        }
    }

    // Case tells a million from a metre and a billion from a byte only in part; the words around must help.
    private static decimal? Abbreviation(LexemeList lexemes, in Numeral numeral, int index)
    {
        ReadOnlySpan<char> word = lexemes.Text(index);
        if (word.Length is 0 or > 3 || lexemes.Kind(index) != LexemeKind.Word)
        {
            return null;
        }

        bool glued = lexemes.IsGlued(index);
        bool money = CurrencyTable.IsPrefixBefore(lexemes, numeral.First);
        switch (word)
        {
            case "bn" or "Bn" or "BN" or "bln":
                return 1e9m;
            case "mn" or "Mn" or "mln":
                return 1e6m;
            case "tn" or "Tn" or "trn":
                return 1e12m;
            case "mm" or "MM" when money:
                return 1e6m;
            case "K" when glued && !money && numeral.Value is 4 or 8:
                // A "4K" screen has a name, not four thousand of anything.
                return null;
            case "K" when !money && lexemes.SpeaksOfTemperature && !(glued && lexemes.Kind(index + 1) == LexemeKind.Word && NounReader.IsPlural(lexemes.Text(index + 1))):
                return null;
            case "k" or "K" when glued:
                return 1e3m;
            case "k" when numeral.Decimals > 0 && !money:
                return 1e3m;
            case "M" when glued || money || CurrencyTable.IsUnit(lexemes, index + 1):
                return 1e6m;
            case "M" when numeral.Form == NumeralForm.Grouped:
                return 1e6m;
            case "m" when money || CurrencyTable.IsUnit(lexemes, index + 1) || CountsMillions(lexemes, in numeral, index + 1):
                return 1e6m;
            case "B" when glued || lexemes.Kind(index + 1) == LexemeKind.Word:
                return 1e9m;
            case "b" when glued && (money || numeral.Decimals > 0 || CurrencyTable.IsUnit(lexemes, index + 1)):
                return 1e9m;
            case "T" or "t" when glued && money:
                return 1e12m;
            case "G" when numeral.Form == NumeralForm.Grouped && numeral.Decimals > 0 && !glued:
                return 1e9m;
            case "cr" or "Cr" when money || numeral.Form == NumeralForm.Grouped:
                return 1e7m;
            default:
                return null;
        }
    }

    // "2.7m combined sales", "12.3m tonnes": things or another unit follow. "A 37m (121ft) skeleton" and "37m long" are metres,
    // and so is "a 100m race", whose noun is in the singular.
    private static bool CountsMillions(LexemeList lexemes, in Numeral numeral, int index)
    {
        if (lexemes.IsGlued(index) || !lexemes.IsGlued(index - 1))
        {
            return false;
        }

        if (UnitReader.TryReadUnit(lexemes, index, out _, out _, afterMagnitude: true))
        {
            return true;
        }

        if (lexemes.Is(index, "hurdles"))
        {
            return false;
        }

        // "2.7m digital and physical sales".
        return NounReader.TryRead(lexemes, index, out NounPhrase noun)
            && (noun.IsPlural || (lexemes.Is(noun.End, "and") && NounReader.TryRead(lexemes, noun.End + 1, out NounPhrase second) && second.IsPlural));
    }
}
