namespace DocLint.Semantics;

/// <summary>Reads numbers in words: "twenty-eight thousand five hundred", "half a million", "two-thirds", "tens of thousands".</summary>
internal static class WordNumberReader
{
    public static bool TryRead(LexemeList lexemes, int index, out Numeral numeral)
    {
        numeral = default;
        NumberWord? word = lexemes.Word(index);
        if (word is null)
        {
            return lexemes[index].Length <= 2 && (lexemes.Is(index, "a") || lexemes.Is(index, "an")) && TryReadAfterArticle(lexemes, index, ref numeral);
        }

        switch (word.Kind)
        {
            case NumberWordKind.Digit or NumberWordKind.Teen or NumberWordKind.Ten:
                if (TryReadOrdinal(lexemes, index, ref numeral))
                {
                    return true;
                }

                numeral = Numeral.Of(index, index, 0);
                Continue(lexemes, ref numeral);
                return true;

            case NumberWordKind.Plural:
                return TryReadVague(lexemes, index, word, ref numeral);

            case NumberWordKind.Half:
                return FractionReader.TryReadHalf(lexemes, index, index + 1, ref numeral);

            case NumberWordKind.Ordinal or NumberWordKind.Quarter when FractionReader.TryReadAnother(lexemes, index, ref numeral):
                return true;

            case NumberWordKind.Ordinal:
                numeral = Numeral.Of(index, index + 1, word.Value, NumeralForm.Ordinal);
                return true;

            case NumberWordKind.Quarter when lexemes.Word(index + 1) is { Kind: NumberWordKind.Magnitude } magnitude:
                numeral = Numeral.OfFraction(index, index + 1, 1, 4, isWritten: true);
                numeral.Multiply(magnitude.Value, index + 2);
                return true;

            default:
                return false;
        }
    }

    /// <summary>Reads on from a number, in digits or nothing yet, over words: "4" and then "thousand 3 hundred and 21".</summary>
    public static void Continue(LexemeList lexemes, ref Numeral numeral)
    {
        bool fromDigits = numeral.End > numeral.First;
        var sum = new WordSum(numeral.Value, fromDigits);
        int end = numeral.End;
        var safe = (Sum: sum, End: end);
        bool mayJoinWithAnd = !lexemes.Is(numeral.First - 1, "between");
        while (true)
        {
            int next = end;
            bool joined = false;
            if (end > numeral.First)
            {
                if (IsJoiningHyphen(lexemes, end, in sum))
                {
                    next++;
                }
                else if (mayJoinWithAnd && sum.MayTakeAnd && lexemes.Is(end, "and") && IsAtom(lexemes, end + 1)
                    && !FractionReader.TryReadProper(lexemes, end + 1, out _, out _))
                {
                    next++;
                    joined = true;
                }
            }

            NumberWord? word = lexemes.Word(next);
            if (word is { IsMultiplier: true } && !joined && end > numeral.First)
            {
                if (!sum.Multiply(word))
                {
                    // The last group belongs to another number: "three thousand and two thousand".
                    if (safe.End > numeral.First)
                    {
                        (sum, end) = safe;
                    }

                    break;
                }

                if (word.MultiplierKind == NumberWordKind.Magnitude)
                {
                    safe = (sum, next + 1);
                }
            }
            else if (AtomValue(lexemes, next, word, in sum, joined) is { } atom)
            {
                if (sum.BeginsGroup)
                {
                    safe = (sum, end);
                }

                if (!sum.Add(atom, word))
                {
                    break;
                }
            }
            else
            {
                break;
            }

            end = next + 1;
            if (word is { IsMultiplier: true, MultiplierKind: NumberWordKind.Dozen })
            {
                break;
            }
        }

        numeral.IsWritten |= end > numeral.End;
        numeral.End = end;
        numeral.Value = sum.Total;
        // Two groups show all their digits: "two thousand five hundred" is 2,500, whereas "1.5 million" is 1.5 of something.
        bool oneGroup = sum.Groups <= 1;
        numeral.Magnitude = oneGroup ? sum.Magnitude : 1;
        numeral.Mantissa = oneGroup ? sum.Mantissa : sum.Total;
        if (numeral.Form == NumeralForm.Fraction)
        {
            numeral.Form = NumeralForm.Decimal;
        }

        ReadDecimalWords(lexemes, ref numeral);
        FractionReader.Extend(lexemes, ref numeral);
    }

    private static bool IsAtom(LexemeList lexemes, int index) =>
        lexemes.Word(index) is { IsAtom: true, Value: > 0 } || lexemes.Kind(index) == LexemeKind.Number;

    // "twenty-one", "one-hundred", and "ninety - five" in tokenised text; "six-mile" is no longer a number.
    private static bool IsJoiningHyphen(LexemeList lexemes, int index, in WordSum sum)
    {
        if (!lexemes.IsDash(index) || lexemes[index].Length != 1)
        {
            return false;
        }

        NumberWord? next = lexemes.Word(index + 1);
        return lexemes.IsHyphen(index)
            ? next is { IsAtom: true } or { IsMultiplier: true }
            : sum.EndsWithTen && next is { Kind: NumberWordKind.Digit, Value: > 0 } && lexemes.Mark(index) == '-';
    }

    private static decimal? AtomValue(LexemeList lexemes, int index, NumberWord? word, in WordSum sum, bool joined)
    {
        if (word is { IsAtom: true })
        {
            return word.Value;
        }

        // Digits go on only in front of a magnitude, or behind "and": "4 thousand 3 hundred and 21".
        return lexemes.Kind(index) == LexemeKind.Number && !sum.IsEmpty && sum.BeginsGroup
            && (joined || lexemes.Word(index + 1) is { IsMultiplier: true })
            && DigitParser.Parse(lexemes.Text(index)) is { Form: NumeralForm.Integer, Value: > 0 and < 1000 } digits
            ? digits.Value
            : null;
    }

    // "two hundred point zero three", "nine point nought four", "nought point eleven".
    private static void ReadDecimalWords(LexemeList lexemes, ref Numeral numeral)
    {
        int index = numeral.End;
        if (!lexemes.Is(index, "point") || lexemes.Word(index + 1) is not { IsAtom: true } || numeral.Magnitude > 1000)
        {
            return;
        }

        decimal? decimals = 0;
        int places = 0;
        index++;
        while (places < 20 && lexemes.Word(index) is { IsAtom: true } word)
        {
            bool pair = word.Kind == NumberWordKind.Ten && lexemes.IsHyphen(index + 1) && lexemes.Word(index + 2) is { Kind: NumberWordKind.Digit };
            decimal value = pair ? word.Value + lexemes.Word(index + 2)!.Value : word.Value;
            int width = word.Kind == NumberWordKind.Digit ? 1 : 2;
            decimals = Exact.Add(Exact.Scale(decimals, width), value);
            places += width;
            index += pair ? 3 : 1;
        }

        numeral.Value = numeral.Mantissa = Exact.Add(numeral.Value, Exact.Scale(decimals, -places));
        numeral.Magnitude = 1;
        numeral.Decimals = places;
        numeral.Form = NumeralForm.Decimal;
        numeral.End = index;
        MagnitudeReader.Extend(lexemes, ref numeral);
    }

    private static bool TryReadAfterArticle(LexemeList lexemes, int index, ref Numeral numeral)
    {
        switch (lexemes.Word(index + 1))
        {
            case { Kind: NumberWordKind.Hundred or NumberWordKind.Magnitude or NumberWordKind.Dozen }:
                numeral = Numeral.Of(index, index + 1, 1);
                Continue(lexemes, ref numeral);
                return true;
            case { Kind: NumberWordKind.Half }:
                return FractionReader.TryReadHalf(lexemes, index, index + 2, ref numeral);
            case { Kind: NumberWordKind.Ordinal or NumberWordKind.Quarter, Value: >= 3 }:
                return FractionReader.TryReadArticle(lexemes, index, index + 1, ref numeral);
            case { Kind: NumberWordKind.Ten } when lexemes.IsHyphen(index + 2):
                return FractionReader.TryReadArticle(lexemes, index, index + 1, ref numeral);
            default:
                return false;
        }
    }

    // "twenty-first", but not "three twenty-firsts".
    private static bool TryReadOrdinal(LexemeList lexemes, int index, ref Numeral numeral)
    {
        if (lexemes.Word(index) is not { Kind: NumberWordKind.Ten } ten || !lexemes.IsHyphen(index + 1)
            || lexemes.Word(index + 2) is not { Kind: NumberWordKind.Ordinal, Value: < 10 } unit)
        {
            return false;
        }

        numeral = Numeral.Of(index, index + 3, ten.Value + unit.Value, NumeralForm.Ordinal);
        return true;
    }

    // "hundreds of", "tens of thousands of", "millions": from one unit to ten of it.
    private static bool TryReadVague(LexemeList lexemes, int index, NumberWord word, ref Numeral numeral)
    {
        decimal? low = word.Value;
        int end = index + 1;
        bool compound = false;
        while (lexemes.Is(end, "of") && lexemes.Word(end + 1) is { Kind: NumberWordKind.Plural } next && end - index < 5)
        {
            low = Exact.Multiply(low, next.Value);
            end += 2;
            compound = true;
        }

        if (word.Value == 10 && !compound)
        {
            return false;
        }

        numeral = Numeral.Of(index, end, null, NumeralForm.Vague);
        numeral.Mantissa = low;
        numeral.VagueHigh = Exact.Multiply(low, 10);
        return numeral.VagueHigh is not null;
    }
}
