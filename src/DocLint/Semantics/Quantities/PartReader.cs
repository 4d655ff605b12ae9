namespace DocLint.Semantics;

/// <summary>Reads a number and what is attached to it: percent, points, currency, unit of measure.</summary>
internal static class PartReader
{
    public static bool TryRead(LexemeList lexemes, int index, out Part part)
    {
        part = new Part { First = index, Kind = QuantityKind.Number };
        bool negative = lexemes.Mark(index) is '-' or '\u2212' && lexemes.IsGlued(index + 1) && !lexemes.IsGlued(index) && CurrencyTable.IsSign(lexemes.Mark(index + 1));
        int at = negative ? index + 1 : index;
        if (CurrencyTable.TryReadPrefix(lexemes, at, out CurrencyName? prefix, out int number) && NumberReader.TryRead(lexemes, number, out part.Number)
            && part.Number.Form is not (NumeralForm.Ordinal or NumeralForm.Version or NumeralForm.Broken or NumeralForm.Vague))
        {
            if (negative)
            {
                part.Number.Negate(part.Number.First);
            }

            part.HasPrefix = true;
            SetCurrency(ref part, prefix!, part.Number.End);
            ReadPlus(lexemes, ref part);
            SkipRepeatedCurrency(lexemes, ref part);
            return true;
        }

        if (!NumberReader.TryRead(lexemes, index, out part.Number))
        {
            return false;
        }

        part.First = part.Number.First;
        part.End = part.Number.End;
        if (part.Number.Form is not (NumeralForm.Ordinal or NumeralForm.Version or NumeralForm.Broken))
        {
            ReadPlus(lexemes, ref part);
            Attach(lexemes, ref part);
        }

        return true;
    }

    // "28,000-plus", "60+".
    private static void ReadPlus(LexemeList lexemes, ref Part part)
    {
        int end = part.End;
        if (lexemes.IsHyphen(end) && lexemes.Is(end + 1, "plus"))
        {
            part.HasPlus = true;
            part.End = end + 2;
        }
        else if (lexemes.IsMark(end, '+') && lexemes.IsGlued(end) && !(lexemes.IsGlued(end + 1) && lexemes.Kind(end + 1) == LexemeKind.Number))
        {
            part.HasPlus = true;
            part.End = end + 1;
        }
    }

    private static void Attach(LexemeList lexemes, ref Part part)
    {
        int at = part.End;
        if (lexemes.IsHyphen(at) && lexemes.Kind(at + 1) == LexemeKind.Word)
        {
            part.IsHyphenated = true;
            at++;
        }

        // "millions of dollars", "half of a mile": the unit stands behind "of".
        if (part.Number.Form == NumeralForm.Vague && lexemes.Is(at, "of"))
        {
            at++;
        }

        // "1/16 of a pint", "a quarter of a mile".
        if (part.Number.Form == NumeralForm.Fraction && lexemes.Is(at, "of") && lexemes.Text(at + 1) is "a" or "an" or "one"
            && UnitReader.TryReadUnit(lexemes, at + 2, out UnitOfMeasure? of, out int unitEnd) && of!.Dimension != Dimension.Time)
        {
            SetUnit(ref part, of, unitEnd);
            return;
        }

        // "1/2 a teaspoon".
        if (part.Number.Form == NumeralForm.Fraction && lexemes.Text(at) is "a" or "an" && UnitReader.TryReadUnit(lexemes, at + 1, out of, out unitEnd) && of!.Dimension != Dimension.Time)
        {
            SetUnit(ref part, of, unitEnd);
            return;
        }

        bool found = TryAttachShare(lexemes, ref part, at)
            || TryAttachCurrency(lexemes, ref part, at)
            || DegreeReader.TryAttach(lexemes, ref part, at)
            || TryAttachUnit(lexemes, ref part, at);
        if (!found && part.Number.Form == NumeralForm.Decimal && part.Number.Magnitude > 1 && lexemes.Is(at, "of") && CurrencyTable.TryReadUnit(lexemes, at + 1, out CurrencyName? currency, out int end))
        {
            SetCurrency(ref part, currency!, end);
        }
    }

    private static bool TryAttachShare(LexemeList lexemes, ref Part part, int at)
    {
        ReadOnlySpan<char> word = lexemes.Text(at);
        int end = at + 1;
        bool percent = false;
        switch (word)
        {
            case "%" or "percent" or "Percent" or "pct" or "PERCENT":
                percent = true;
                break;
            case "per" or "Per" when lexemes.Is(at + 1, "cent") || lexemes.Is(at + 1, "cents"):
                percent = true;
                end = at + 2;
                break;
            case "pc" when part.Number.Form is NumeralForm.Integer or NumeralForm.Decimal:
                percent = true;
                break;
            case "percentage":
                percent = !IsPoint(lexemes, PointAt(lexemes, end));
                end = percent ? end : at;
                break;
            case "pp" or "pps" or "ppt" or "ppts":
                SetPoints(ref part, "percentage points", end);
                return true;
            case "bp" or "bps" when lexemes.Kind(at - 1) == LexemeKind.Number:
                SetPoints(ref part, "basis points", end);
                return true;
            case "basis":
                if (IsPoint(lexemes, PointAt(lexemes, end)))
                {
                    SetPoints(ref part, "basis points", PointAt(lexemes, end) + 1);
                    return true;
                }

                return false;
            default:
                return false;
        }

        int point = PointAt(lexemes, end);
        if (word is "percentage" && !percent)
        {
            point = PointAt(lexemes, at + 1);
        }

        if (IsPoint(lexemes, point))
        {
            SetPoints(ref part, "percentage points", point + 1);
            return true;
        }

        part.Kind = QuantityKind.Share;
        part.Unit = "%";
        part.End = end;
        return true;
    }

    private static int PointAt(LexemeList lexemes, int index) => lexemes.IsHyphen(index) ? index + 1 : index;

    private static bool IsPoint(LexemeList lexemes, int index) => lexemes.Is(index, "point") || lexemes.Is(index, "points");

    private static void SetPoints(ref Part part, string unit, int end)
    {
        part.Kind = QuantityKind.Points;
        part.Unit = unit;
        part.End = end;
    }

    private static bool TryAttachCurrency(LexemeList lexemes, ref Part part, int at)
    {
        if (TryReadScaledCode(lexemes, at, out decimal scale, out CurrencyName? currency))
        {
            part.Number.Multiply(scale, part.Number.End);
            SetCurrency(ref part, currency!, at + 1);
            return true;
        }

        if (CurrencyTable.TryReadUnit(lexemes, at, out currency, out int end) && IsMoney(lexemes, in part, at, currency!))
        {
            SetCurrency(ref part, currency!, end);
            if (lexemes.Word(end) is { Kind: NumberWordKind.Magnitude } magnitude && part.Number.Magnitude == 1)
            {
                // "75 USD million".
                part.Number.Multiply(magnitude.Value, end + 1);
                part.End = end + 1;
            }

            AddMinorUnits(lexemes, ref part);
            return true;
        }

        // The pound is money where millions of it are meant, else a weight.
        if ((lexemes.Is(at, "pounds") || lexemes.Is(at, "pound")) && part.Number.Magnitude >= 1_000_000)
        {
            SetCurrency(ref part, new CurrencyName("GBP"), at + 1);
            return true;
        }

        if (lexemes.IsGlued(at) && lexemes.Kind(at) == LexemeKind.Word && part.Number.Magnitude == 1)
        {
            switch (lexemes.Text(at))
            {
                case "p":
                    SetCurrency(ref part, new CurrencyName("GBX", IsMinor: true), at + 1);
                    return true;
                case "c":
                    SetCurrency(ref part, new CurrencyName("XXX", IsMinor: true), at + 1);
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    // "two won" is a victory; the money comes in thousands.
    private static bool IsMoney(LexemeList lexemes, in Part part, int at, CurrencyName currency) => currency.Code switch
    {
        "KRW" when lexemes.Is(at, "won") => part.Number.Magnitude > 1 || part.Number.Form == NumeralForm.Grouped || (part.Number.Value >= 100 && !part.Number.IsWritten),
        "BTX" or "CNX" or "MYX" => true,
        // "in constant 2015 dollars".
        _ when lexemes.Text(part.First - 1) is "constant" or "real" or "chained" or "adjusted" => !(part.Number.IsPlainDigits && part.Number.Value is >= 1900 and < 2100),
        "ETH" => lexemes.Kind(at - 1) == LexemeKind.Number,
        "XXX" => !lexemes.Is(at, "crown") && !lexemes.Is(at, "crowns"),
        _ => true,
    };

    // "30 MUSD", "120 MEUR", "5 kEUR".
    private static bool TryReadScaledCode(LexemeList lexemes, int at, out decimal scale, out CurrencyName? currency)
    {
        ReadOnlySpan<char> word = lexemes.Text(at);
        scale = word.Length != 4 ? 0 : word[0] switch
        {
            'k' or 'K' => 1e3m,
            'M' => 1e6m,
            'B' => 1e9m,
            _ => 0,
        };
        currency = null;
        return scale > 0 && CurrencyTable.TryGetCode(word[1..], out currency);
    }

    // "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars 50".
    private static void AddMinorUnits(LexemeList lexemes, ref Part part)
    {
        if (part.Number.Magnitude != 1 || part.Currency!.IsMinor || part.Number.Value is null || part.Number.Decimals > 0)
        {
            return;
        }

        bool and = lexemes.Is(part.End, "and");
        int index = and ? part.End + 1 : part.End;
        if (lexemes.IsDash(index) || lexemes.Kind(index) == LexemeKind.Mark || !NumberReader.TryRead(lexemes, index, out Numeral minor, mayNegate: false)
            || minor.Form != NumeralForm.Integer || minor.Value is not (>= 0 and < 100) || minor.Magnitude != 1)
        {
            return;
        }

        decimal hundredth = 100;
        int end = minor.End;
        if (CurrencyTable.TryReadUnit(lexemes, minor.End, out CurrencyName? name, out int behind))
        {
            if (!name!.IsMinor)
            {
                return;
            }

            hundredth = name.Code == "CNX" ? 10 : 100;
            end = behind;
        }
        else if (lexemes.Word(part.End - 1) is not null || (lexemes.Kind(end) == LexemeKind.Word && !lexemes.Is(end, "more")) || (minor.Value < 10 && !lexemes.Is(end, "more")))
        {
            return;
        }

        part.Number.Value += minor.Value / hundredth;
        part.Number.Mantissa = part.Number.Value;
        part.Number.Decimals = 2;
        part.Number.Form = NumeralForm.Decimal;
        part.Number.End = minor.End;
        part.End = end;
    }

    private static void SetCurrency(ref Part part, CurrencyName currency, int end)
    {
        part.Kind = QuantityKind.Money;
        part.Currency = currency;
        part.Unit = currency.IsMinor ? currency.Code is "GBX" ? "pence" : "cents" : currency.Code;
        part.End = end;
    }

    // "$10 dollars", "$31.20 US", "$5 million USD".
    private static void SkipRepeatedCurrency(LexemeList lexemes, ref Part part)
    {
        int at = part.End;
        if (lexemes.Kind(at) == LexemeKind.Word)
        {
            if (CurrencyTable.TryReadUnit(lexemes, at, out CurrencyName? again, out int end) && !again!.IsMinor)
            {
                part.Currency = again.Code == "XXX" ? part.Currency : again;
                part.Unit = part.Currency!.Code;
                part.End = end;
            }
            else if (part.Currency!.Code == "USD" && lexemes.Text(at) is "US" or "U.S." && !NounReader.IsNounWord(lexemes, at + 1))
            {
                part.End = at + 1;
            }
        }
    }

    private static bool TryAttachUnit(LexemeList lexemes, ref Part part, int at)
    {
        // "20 (kg)", "45{kg)".
        if (lexemes.Mark(at) is '(' or '[' or '{' or '<' && UnitReader.TryReadUnit(lexemes, at + 1, out UnitOfMeasure? inner, out int close)
            && lexemes.Mark(close) is ')' or ']' or '}' or '>' && close == at + 2)
        {
            SetUnit(ref part, inner!, close + 1);
            return true;
        }

        if (UnitReader.TryReadUnit(lexemes, at, out UnitOfMeasure? unit, out int end, part.Number.Magnitude > 1))
        {
            SetUnit(ref part, unit!, end);
            AddSmallerUnit(lexemes, ref part);
            return true;
        }

        return TryAttachFeetAndInches(lexemes, ref part, at);
    }

    // "12 ft 2 in", "8 pounds 3 ounces": one measure in two units.
    private static void AddSmallerUnit(LexemeList lexemes, ref Part part)
    {
        decimal ratio = part.Measure!.Name switch { "ft" => 12, "lb" => 16, "st" => 14, _ => 0 };
        if (ratio == 0 || part.Number.Form is not NumeralForm.Integer)
        {
            return;
        }

        if (part.IsHyphenated)
        {
            // "a 6-foot-2 guard".
            if (ratio == 12 && lexemes.IsHyphen(part.End) && NumberReader.TryRead(lexemes, part.End + 1, out Numeral inches, mayNegate: false) && inches is { Form: NumeralForm.Integer, Value: < 12 })
            {
                AddPart(ref part, inches.Value.Value, ratio, inches.End, inches.End);
            }

            return;
        }

        int index = lexemes.IsMark(part.End, ',') || lexemes.Is(part.End, "and") ? part.End + 1 : part.End;
        if (lexemes.Kind(index) == LexemeKind.Mark || !NumberReader.TryRead(lexemes, index, out Numeral small, mayNegate: false)
            || small.Value is not { } value || value >= ratio)
        {
            return;
        }

        string smaller = part.Measure.Name switch { "ft" => "in", "lb" => "oz", _ => "lb" };
        if (!UnitReader.TryReadUnit(lexemes, small.End, out UnitOfMeasure? unit, out int end))
        {
            // Behind feet, "in" is no preposition.
            end = small.End + 1;
            if (smaller != "in" || !lexemes.Is(small.End, "in"))
            {
                return;
            }
        }
        else if (unit!.Name != smaller)
        {
            return;
        }

        AddPart(ref part, value, ratio, small.End, end);
    }

    // 5'11", 30'.
    private static bool TryAttachFeetAndInches(LexemeList lexemes, ref Part part, int at)
    {
        if (part.Number.IsWritten || part.Number.Form is not (NumeralForm.Integer or NumeralForm.Decimal or NumeralForm.Grouped))
        {
            return false;
        }

        if (lexemes.Mark(at) is '\'' or '\u2019' && lexemes.IsGlued(at))
        {
            bool inches = lexemes.Kind(at + 1) == LexemeKind.Number && lexemes.IsGlued(at + 1) && lexemes.Mark(at + 2) is '"' or '\u201D' or '″';
            if (inches && DigitParser.Parse(lexemes.Text(at + 1)).Value is { } value && value < 12)
            {
                SetUnit(ref part, UnitTable.Find("ft")!, at + 3);
                AddPart(ref part, value, 12, at + 2, at + 3);
                return true;
            }

            if (!inches && lexemes.SingleQuotes == 1 && !lexemes.IsGlued(at + 1) && part.Number.Value < 100_000)
            {
                SetUnit(ref part, UnitTable.Find("ft")!, at + 1);
                return true;
            }

            return false;
        }

        if (lexemes.IsMark(at, '"') && lexemes.DoubleQuotes == 1)
        {
            SetUnit(ref part, UnitTable.Find("in")!, at + 1);
            return true;
        }

        return false;
    }

    private static void AddPart(ref Part part, decimal value, decimal ratio, int numberEnd, int end)
    {
        part.Number.Value = Exact.Add(part.Number.Value, value / ratio);
        part.Number.Mantissa = part.Number.Value;
        part.Number.Form = NumeralForm.Decimal;
        part.Number.Decimals = 1;
        part.Number.End = numberEnd;
        part.End = end;
    }

    public static void SetUnit(ref Part part, UnitOfMeasure unit, int end)
    {
        part.Kind = QuantityKind.Measure;
        part.Measure = unit;
        part.Unit = unit.Name;
        part.End = end;
    }
}
