namespace DocLint.Semantics;

/// <summary>Reads shares given by two numbers: "1 in 5", "3 out of 10", "one in every hundred".</summary>
internal static class ShareOfReader
{
    public static bool TryRead(LexemeList lexemes, in Part part, out Part share)
    {
        share = part;
        if (part.HasUnit || part.HasPlus || part.IsHyphenated || part.Number.Form is not (NumeralForm.Integer or NumeralForm.Grouped) || part.Number.Value is not { } above || above == 0)
        {
            return false;
        }

        int at = part.End;
        bool isOver = lexemes.Is(at, "over");
        bool isOut = (lexemes.Is(at, "out") && lexemes.Is(at + 1, "of")) || (lexemes.Is(at, "of") && lexemes.Is(at + 1, "every"));
        if (!isOver && !isOut && !lexemes.Is(at, "in"))
        {
            return false;
        }

        at += isOut ? 2 : 1;
        if (lexemes.Is(at, "every"))
        {
            at++;
        }

        bool article = lexemes.Is(at, "a");
        if (!PartReader.TryRead(lexemes, at, out Part whole) || whole.HasUnit || whole.HasPrefix || whole.Number.Form is not (NumeralForm.Integer or NumeralForm.Grouped or NumeralForm.Decimal)
            || whole.Number.Value is not { } below || below <= above || whole.IsHyphenated)
        {
            // "two out of five hundreds".
            return false;
        }

        if (lexemes.Word(whole.End) is { Kind: NumberWordKind.Plural, Value: 100 } && below < 100)
        {
            below *= 100;
            whole.End++;
        }

        if (isOver)
        {
            // "one over three" only where nothing is counted, or it is "one vote over three years".
            if (Math.Abs(above) != 1 || lexemes.Kind(whole.End) == LexemeKind.Word)
            {
                return false;
            }

            share.Number = Numeral.OfFraction(part.Number.First, whole.End, above, below, part.Number.IsWritten);
            share.Number.IsNegative = part.Number.IsNegative;
            share.End = whole.End;
            return true;
        }

        if (above < 0)
        {
            return false;
        }

        if (!isOut && !article && !IsShareIn(above, below, in whole))
        {
            return false;
        }

        share.Number = Numeral.OfFraction(part.Number.First, whole.Number.End, above * 100, below, part.Number.IsWritten || whole.Number.IsWritten);
        share.Number.Form = NumeralForm.Fraction;
        share.Kind = QuantityKind.Share;
        share.Unit = "%";
        share.End = whole.End;
        return share.Number.Value is not null;
    }

    // "five in 2018" is no share, nor is "12 in 14 boxes"; people say "one in five" and "three in ten".
    private static bool IsShareIn(decimal above, decimal below, in Part whole)
    {
        bool isYear = whole.Number.IsPlainDigits && below is >= 1500 and < 2100;
        return !isYear && (above == 1 || below is 3 or 4 or 5 or 6 or 7 or 8 or 9 or 10 or 20 || below % 100 == 0);
    }
}
