namespace DocLint.Semantics;

/// <summary>Reads what a quantity is given per: "per head", "a barrel", "per 100,000 people", <c>/day</c>.</summary>
internal static class PerReader
{
    public static bool TryRead(LexemeList lexemes, int index, out string per, out int end)
    {
        per = "";
        end = index;
        int noun = index;
        bool hyphen = lexemes.IsHyphen(index);
        if (hyphen)
        {
            noun++;
        }

        if (lexemes.Is(noun, "per") || (lexemes.IsMark(noun, '/') && lexemes.IsGlued(noun) && lexemes.Kind(noun + 1) == LexemeKind.Word))
        {
            noun++;
            return TryReadNumbered(lexemes, noun, ref per, ref end) || TryReadNoun(lexemes, noun, ref per, ref end);
        }

        if (!lexemes.Is(noun, "a") && !lexemes.Is(noun, "an"))
        {
            return false;
        }

        noun = lexemes.IsHyphen(noun + 1) ? noun + 2 : noun + 1;
        ReadOnlySpan<char> word = lexemes.Text(noun);
        if (word is not ("second" or "minute" or "hour" or "day" or "night" or "week" or "weekend" or "fortnight" or "month" or "quarter" or "year" or "share" or "barrel" or "gallon" or "litre" or "liter"
            or "pound" or "ounce" or "ton" or "tonne" or "head" or "person" or "piece" or "pop" or "unit" or "bottle" or "ticket" or "mile" or "bushel" or "game" or "pack" or "kilo" or "pint" or "bag" or "box"))
        {
            return false;
        }

        per = word.ToString();
        end = noun + 1;
        return true;
    }

    private static bool TryReadNumbered(LexemeList lexemes, int index, ref string per, ref int end)
    {
        if (!NumberReader.TryRead(lexemes, index, out Numeral number, mayNegate: false) || number.Form is NumeralForm.Ordinal or NumeralForm.Vague)
        {
            return false;
        }

        end = number.End;
        if (NounReader.TryRead(lexemes, number.End, out NounPhrase noun) && noun.End - noun.First <= 3)
        {
            end = noun.End;
        }

        per = lexemes.Prose[lexemes[index].Start..lexemes[end - 1].End];
        return true;
    }

    private static bool TryReadNoun(LexemeList lexemes, int index, ref string per, ref int end)
    {
        if (UnitReader.TryReadUnit(lexemes, index, out _, out int unitEnd))
        {
            end = unitEnd;
        }
        else if (NounReader.IsNounWord(lexemes, index))
        {
            end = index + 1;
        }
        else
        {
            return false;
        }

        per = lexemes.Prose[lexemes[index].Start..lexemes[end - 1].End];
        return true;
    }
}
