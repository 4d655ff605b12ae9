namespace DocLint.Semantics;

/// <summary>Reads one number, in digits or words, with its sign, fraction, exponent and magnitude.</summary>
internal static class NumberReader
{
    public static bool TryRead(LexemeList lexemes, int index, out Numeral numeral, bool mayNegate = true)
    {
        switch (lexemes.Kind(index))
        {
            case LexemeKind.Number:
                numeral = ReadDigits(lexemes, index);
                return true;

            case LexemeKind.Mark when VulgarFractions.TryGet(lexemes.Mark(index), out int numerator, out int denominator):
                numeral = Numeral.OfFraction(index, index + 1, numerator, denominator, isWritten: false);
                MagnitudeReader.Extend(lexemes, ref numeral);
                return true;

            case LexemeKind.Mark when lexemes.Mark(index) == '.' && lexemes[index].Length == 1 && IsBareDecimal(lexemes, index):
                Digits digits = DigitParser.Parse(lexemes.Text(index + 1));
                int places = lexemes[index + 1].Length;
                numeral = Numeral.Of(index, index + 2, Exact.Scale(digits.Value, -places), NumeralForm.Decimal, isWritten: false);
                numeral.Decimals = places;
                MagnitudeReader.Extend(lexemes, ref numeral);
                return digits.Form == NumeralForm.Integer;

            case LexemeKind.Mark when mayNegate && IsSign(lexemes, index):
                if (TryRead(lexemes, index + 1, out numeral, mayNegate: false))
                {
                    if (lexemes.Mark(index) != '+')
                    {
                        numeral.Negate(index);
                    }

                    numeral.First = index;
                    return true;
                }

                return false;

            case LexemeKind.Word when mayNegate && (lexemes.Is(index, "minus") || lexemes.Is(index, "negative")):
                int next = lexemes.IsHyphen(index + 1) ? index + 2 : index + 1;
                if (TryRead(lexemes, next, out numeral, mayNegate: false) && numeral.Form is not (NumeralForm.Ordinal or NumeralForm.Vague))
                {
                    numeral.Negate(index);
                    return true;
                }

                return false;

            case LexemeKind.Word:
                return WordNumberReader.TryRead(lexemes, index, out numeral);

            default:
                numeral = default;
                return false;
        }
    }

    // A sign is glued to its number and to nothing before it, or "3-4" and "COVID-19" were negative.
    private static bool IsSign(LexemeList lexemes, int index) =>
        lexemes.Mark(index) is '-' or '\u2212' or '\u2013' or '+'
        && lexemes[index].Length == 1
        && lexemes.IsGlued(index + 1)
        && (lexemes.Kind(index + 1) == LexemeKind.Number || lexemes.Mark(index + 1) == '.' || VulgarFractions.IsFraction(lexemes.Mark(index + 1)))
        && (!lexemes.IsGlued(index) || lexemes.Mark(index - 1) is '(' or '[' || CurrencyTable.IsSign(lexemes.Mark(index - 1)))
        && (lexemes.Kind(index - 1) != LexemeKind.Number || lexemes.Mark(index) == '\u2212' || lexemes.IsMark(index + 2, '%'));

    private static bool IsBareDecimal(LexemeList lexemes, int index) =>
        lexemes.Kind(index + 1) == LexemeKind.Number && lexemes.IsGlued(index + 1)
        && (!lexemes.IsGlued(index) || lexemes.Kind(index - 1) == LexemeKind.Mark);

    private static Numeral ReadDigits(LexemeList lexemes, int index)
    {
        Digits digits = DigitParser.Parse(lexemes.Text(index));
        Numeral numeral = Numeral.Of(index, index + 1, digits.Value, digits.Form, isWritten: false);
        numeral.Decimals = digits.Decimals;
        if (digits.Form is NumeralForm.Version or NumeralForm.Broken)
        {
            return numeral;
        }

        if (digits.Form == NumeralForm.Integer && (TryReadGroups(lexemes, ref numeral) || TryReadFraction(lexemes, ref numeral) || TryReadOrdinal(lexemes, ref numeral)))
        {
            if (numeral.Form == NumeralForm.Ordinal)
            {
                return numeral;
            }
        }
        else if (TryReadExponent(lexemes, ref numeral))
        {
            return numeral;
        }

        MagnitudeReader.Extend(lexemes, ref numeral);
        if (lexemes.Is(numeral.End, "and") && lexemes.Is(numeral.End + 1, "a") && lexemes.Word(numeral.End + 2) is { Kind: NumberWordKind.Half or NumberWordKind.Quarter })
        {
            FractionReader.Extend(lexemes, ref numeral);
        }

        return numeral;
    }

    // "1 000 000", "1'000": groups of three behind one to three digits.
    private static bool TryReadGroups(LexemeList lexemes, ref Numeral numeral)
    {
        Lexeme first = lexemes[numeral.First];
        if (first.Length > 3 || lexemes.Prose[first.Start] == '0' || lexemes.Kind(numeral.First - 1) == LexemeKind.Number)
        {
            return false;
        }

        int end = numeral.End;
        decimal? value = numeral.Value;
        int decimals = 0;
        while (decimals == 0 && GroupBehind(lexemes, end) is var group and > 0)
        {
            Digits digits = DigitParser.Parse(lexemes.Text(group));
            decimals = digits.Decimals;
            value = Exact.Add(Exact.Multiply(value, 1000), digits.Value);
            end = group + 1;
        }

        // "June 5 300 people": a day of a month is not followed by its group.
        if (end == numeral.End || (first.Length <= 2 && Calendar.IsMonth(lexemes.Text(numeral.First - 1))))
        {
            return false;
        }

        numeral.Value = numeral.Mantissa = value;
        numeral.Form = NumeralForm.Grouped;
        numeral.Decimals = decimals;
        numeral.End = end;
        return true;
    }

    private static int GroupBehind(LexemeList lexemes, int index)
    {
        Lexeme before = lexemes[index - 1];
        int group = index;
        if (lexemes.Mark(index) is '\'' or '\u2019' && lexemes.IsGlued(index) && lexemes.IsGlued(index + 1))
        {
            group++;
        }
        else if (lexemes[index].Start - before.End != 1 || lexemes.Prose[before.End] is not (' ' or '\u00A0' or '\u202F' or '\u2009'))
        {
            return 0;
        }

        ReadOnlySpan<char> text = lexemes.Text(group);
        return lexemes.Kind(group) == LexemeKind.Number && text.Length >= 3
            && text[..3].IndexOfAny('.', ',') < 0
            && (text.Length == 3 || (text[3] is '.' or ',' && text.Length <= 6))
            && !(lexemes.IsHyphen(group + 1) && lexemes.Kind(group + 2) == LexemeKind.Number)
            && lexemes.Mark(group + 1) is not (':' or '/')
            ? group
            : 0;
    }

    // "3/4", "3 1/2", "3-1/2", "2½".
    private static bool TryReadFraction(LexemeList lexemes, ref Numeral numeral)
    {
        int index = numeral.First;
        if (IsSimpleFraction(lexemes, index, out decimal numerator, out decimal denominator))
        {
            numeral = Numeral.OfFraction(index, IsOrdinalEnding(lexemes, index + 3) ? index + 4 : index + 3, numerator, denominator, isWritten: false);
            return true;
        }

        int part = lexemes.IsHyphen(index + 1) ? index + 2 : index + 1;
        if (IsSimpleFraction(lexemes, part, out numerator, out denominator))
        {
            AddFraction(ref numeral, numerator, denominator, part + 3);
            return true;
        }

        if (VulgarFractions.TryGet(lexemes.Mark(index + 1), out int above, out int below))
        {
            AddFraction(ref numeral, above, below, index + 2);
            return true;
        }

        return false;
    }

    private static void AddFraction(ref Numeral numeral, decimal numerator, decimal denominator, int end)
    {
        numeral.Value = numeral.Mantissa = Exact.Add(numeral.Value, numerator / denominator);
        numeral.Form = NumeralForm.Decimal;
        numeral.Decimals = 1;
        numeral.End = end;
    }

    // Only denominators that people divide by: "24/7", "9/11" and "2014/15" are no fractions, nor is a date.
    private static bool IsSimpleFraction(LexemeList lexemes, int index, out decimal numerator, out decimal denominator)
    {
        numerator = denominator = 0;
        if (lexemes.Mark(index + 1) is not ('/' or '\u2044') || lexemes.Kind(index) != LexemeKind.Number || lexemes.Kind(index + 2) != LexemeKind.Number
            || lexemes.IsGlued(index + 1) != lexemes.IsGlued(index + 2) || lexemes.Mark(index + 3) == '/' || lexemes.Mark(index - 1) == '/'
            || lexemes[index].Length > 3 || lexemes[index + 2].Length > 3)
        {
            return false;
        }

        Digits above = DigitParser.Parse(lexemes.Text(index));
        Digits below = DigitParser.Parse(lexemes.Text(index + 2));
        if (above is not { Form: NumeralForm.Integer, Value: > 0 } || below is not { Form: NumeralForm.Integer })
        {
            return false;
        }

        numerator = above.Value.Value;
        denominator = below.Value ?? 0;
        return numerator < denominator && (denominator is >= 2 and <= 10 or 12 or 16 or 20 or 24 or 32 or 64 or 100 or 128 || (numerator == 1 && lexemes.Is(index + 3, "of")) || IsOrdinalEnding(lexemes, index + 3));
    }

    private static bool TryReadOrdinal(LexemeList lexemes, ref Numeral numeral)
    {
        if (!IsOrdinalEnding(lexemes, numeral.End))
        {
            return false;
        }

        numeral.Form = NumeralForm.Ordinal;
        numeral.End++;
        return true;
    }

    private static bool IsOrdinalEnding(LexemeList lexemes, int index) =>
        lexemes.IsGlued(index) && (lexemes.Is(index, "th") || lexemes.Is(index, "st") || lexemes.Is(index, "nd") || lexemes.Is(index, "rd"));

    // "1.5e6", "12e-1", "1.5 x 10^6", "1.5×10⁶", "2.998×10−8", "2.5^-1".
    private static bool TryReadExponent(LexemeList lexemes, ref Numeral numeral)
    {
        int index = numeral.End;
        ReadOnlySpan<char> text = lexemes.Text(index);
        if (lexemes.IsGlued(index) && text.Length > 0 && text[0] is 'e' or 'E' && lexemes.Kind(index) == LexemeKind.Word)
        {
            if (text.Length is > 1 and <= 4 && int.TryParse(text[1..], out int power))
            {
                Raise(ref numeral, power, index + 1);
                return true;
            }

            return text.Length == 1 && TryReadPower(lexemes, index + 1, ref numeral);
        }

        bool times = text is "×" or "x" or "·" or "*";
        if ((times && lexemes.Is(index + 1, "10")) || (text is "x10" && lexemes.IsGlued(index)))
        {
            int power = times ? index + 2 : index + 1;
            return TryReadPower(lexemes, lexemes.IsMark(power, '^') ? power + 1 : power, ref numeral);
        }

        if (lexemes.IsMark(index, '^') && lexemes.IsGlued(index) && numeral.Value is not 10)
        {
            Numeral power = numeral;
            if (TryReadPower(lexemes, index + 1, ref power) && numeral.Value is { } value && value != 0)
            {
                int exponent = Exponent(lexemes, index + 1, out _);
                decimal? result = 1;
                for (int i = Math.Min(Math.Abs(exponent), 100); i > 0; i--)
                {
                    result = exponent > 0 ? Exact.Multiply(result, value) : Exact.Divide(result, value);
                }

                numeral.Value = numeral.Mantissa = result;
                numeral.End = power.End;
                return true;
            }
        }

        return false;
    }

    private static bool TryReadPower(LexemeList lexemes, int index, ref Numeral numeral)
    {
        int power = Exponent(lexemes, index, out int end);
        if (end == index)
        {
            return false;
        }

        Raise(ref numeral, power, end);
        return true;
    }

    private static int Exponent(LexemeList lexemes, int index, out int end)
    {
        end = index;
        bool negative = lexemes.Mark(index) is '-' or '\u2212' or '\u207B' or '\u2013' && lexemes.IsGlued(index + 1);
        int digits = negative ? index + 1 : index;
        if (!lexemes.IsGlued(digits))
        {
            return 0;
        }

        if (lexemes.Kind(digits) == LexemeKind.Number && int.TryParse(lexemes.Text(digits), out int power))
        {
            end = digits + 1;
            return Math.Min(power, 1000) * (negative ? -1 : 1);
        }

        // Superscript digits come one by one.
        int value = 0;
        while (lexemes.IsGlued(digits) && Superscript(lexemes.Mark(digits)) is var digit and >= 0 && value < 1000)
        {
            value = (value * 10) + digit;
            end = ++digits;
        }

        return negative ? -value : value;
    }

    private static int Superscript(char c) => c switch
    {
        '\u2070' => 0,
        '\u00B9' => 1,
        '\u00B2' => 2,
        '\u00B3' => 3,
        >= '\u2074' and <= '\u2079' => c - '\u2070',
        _ => -1,
    };

    private static void Raise(ref Numeral numeral, int power, int end)
    {
        numeral.Value = Exact.Scale(numeral.Value, power);
        numeral.Magnitude = Exact.Scale(1, power) ?? 1;
        numeral.Form = NumeralForm.Decimal;
        numeral.End = end;
    }
}
