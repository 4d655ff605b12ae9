namespace DocLint.Semantics;

/// <summary>Reads fractions in words: "half", "a third of", "two-thirds", "five and a half million".</summary>
internal static class FractionReader
{
    // How far back another share may stand, in lexemes.
    private const int SeriesReach = 25;

    /// <summary>Extends a number by what makes a fraction of it or adds one to it.</summary>
    public static void Extend(LexemeList lexemes, ref Numeral numeral)
    {
        int and = lexemes.IsHyphen(numeral.End) ? numeral.End + 1 : numeral.End;
        if (lexemes.Is(and, "and"))
        {
            TryAddFraction(lexemes, lexemes.IsHyphen(and + 1) ? and + 2 : and + 1, ref numeral);
            return;
        }

        int index = lexemes.IsDash(numeral.End) ? numeral.End + 1 : numeral.End;
        bool hyphen = index > numeral.End;
        if (lexemes.Word(index) is not { } word)
        {
            return;
        }

        bool singular = word.Kind is NumberWordKind.Ordinal or NumberWordKind.Quarter or NumberWordKind.Half && word.Value >= 2
            && !(word.Kind == NumberWordKind.Ordinal && word.Value < 3);
        if (singular && numeral.Value == 1 && numeral.Magnitude == 1 && (hyphen || EndsFraction(lexemes, index + 1)))
        {
            numeral = Numeral.OfFraction(numeral.First, index + 1, 1, word.Value, isWritten: true);
        }
        else if (word.Kind == NumberWordKind.Denominators && numeral.Form != NumeralForm.Grouped && !CountsParts(lexemes, in numeral, word))
        {
            numeral = Numeral.OfFraction(numeral.First, index + 1, numeral.Value, word.Value, isWritten: true);
        }
        else
        {
            return;
        }

        TryMultiply(lexemes, ref numeral);
    }

    /// <summary>Reads "half" where it is a number: "half a million", "half of", "by half"; not "the first half", "half-staff".</summary>
    public static bool TryReadHalf(LexemeList lexemes, int first, int next, ref Numeral numeral)
    {
        ReadOnlySpan<char> before = lexemes.Text(first - 1);
        if (before is "first" or "second" or "other" or "latter" or "last" or "final" or "opening" or "closing" or "better" or "top" or "bottom" or "1st" or "2nd"
            || (lexemes.IsHyphen(first - 1) && !lexemes.Is(first - 2, "one")))
        {
            return false;
        }

        numeral = Numeral.OfFraction(first, next, 1, 2, isWritten: true);
        if (lexemes.IsHyphen(next))
        {
            return lexemes.Word(next + 1) is { IsMultiplier: true } ? TryMultiply(lexemes, ref numeral) : UnitReader.TryReadUnit(lexemes, next + 1, out _, out _);
        }

        if (TryMultiply(lexemes, ref numeral))
        {
            return true;
        }

        if (lexemes.Is(next, "a") || lexemes.Is(next, "an"))
        {
            // "half an hour": the article stands between the number and its unit.
            numeral.End = next + 1;
            return UnitReader.TryReadUnit(lexemes, next + 1, out _, out _);
        }

        return FollowsHalf(lexemes, next) || LeadsHalf(before) || UnitReader.TryReadUnit(lexemes, next, out _, out _);
    }

    /// <summary>Reads "a third of", "a quarter million", "an eighth".</summary>
    public static bool TryReadArticle(LexemeList lexemes, int first, int index, ref Numeral numeral)
    {
        decimal denominator = lexemes.Word(index)!.Value;
        if (lexemes.Word(index)!.Kind == NumberWordKind.Ten)
        {
            if (lexemes.Word(index + 2) is not { Kind: NumberWordKind.Ordinal, Value: < 10 } unit)
            {
                return false;
            }

            denominator += unit.Value;
            index += 2;
        }

        numeral = Numeral.OfFraction(first, index + 1, 1, denominator, isWritten: true);
        return TryMultiply(lexemes, ref numeral) || EndsFraction(lexemes, index + 1) || GoesOnFrom(lexemes, first, index + 1);
    }

    /// <summary>Reads the part behind "another": "half of them took the bus and another third the train"; a quarter of a year only comes behind another share.</summary>
    public static bool TryReadAnother(LexemeList lexemes, int index, ref Numeral numeral)
    {
        if (!lexemes.Is(index - 1, "another") || lexemes.Word(index)!.Value < 3 || !GoesOnFrom(lexemes, index - 1, index + 1))
        {
            return false;
        }

        numeral = Numeral.OfFraction(index, index + 1, 1, lexemes.Word(index)!.Value, isWritten: true);
        return true;
    }

    /// <summary>Whether a part goes on from other shares of its sentence, so that it needs no noun: "half …, a third with … and a quarter went …".</summary>
    public static bool GoesOnFrom(LexemeList lexemes, int first, int end)
    {
        if (!(lexemes.IsMark(first - 1, ',') || lexemes.IsMark(first - 1, ';') || lexemes.Text(first - 1) is "and" or "another") || !LeadsOn(lexemes.Text(end)))
        {
            return false;
        }

        for (int i = first - 1; i >= Math.Max(0, first - SeriesReach); i--)
        {
            if (lexemes.IsMark(i, '%') || lexemes.Text(i) is "percent" or "cent" || lexemes.Word(i) is { Kind: NumberWordKind.Denominators or NumberWordKind.Half }
                || lexemes.Word(i) is { Kind: NumberWordKind.Ordinal or NumberWordKind.Quarter, Value: >= 3 } && lexemes.Text(i - 1) is "a" or "A" or "one" or "One" or "another")
            {
                return true;
            }
        }

        return false;
    }

    // Verbs and prepositions, which follow no ordinal: "a quarter went", "a third by train"; not "a third player".
    private static bool LeadsOn(ReadOnlySpan<char> word) =>
        word is "of" or "with" or "for" or "on" or "at" or "by" or "in" or "to" or "from" or "the" or "did" or "do" or "does" or "went" or "go" or "came" or "come" or "chose" or "choose" or "took" or "take"
            or "got" or "gave" or "left" or "lost" or "won" or "saw" or "felt" or "kept" or "made" or "want" or "prefer" or "live" or "work" or "use" or "will" or "would" or "could" or "can" or "is" or "was" or "are" or "were" or "had" or "have" or "said"
        || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal);

    /// <summary>Reads the fraction behind "and": "a half", "two thirds", "fifty-four hundredths".</summary>
    public static bool TryReadProper(LexemeList lexemes, int index, out decimal fraction, out int end)
    {
        fraction = 0;
        end = index;
        decimal numerator = 1;
        bool one = lexemes.Is(index, "a") || lexemes.Is(index, "an") || lexemes.Is(index, "one");
        if (!one)
        {
            if (lexemes.Word(index) is not { IsAtom: true, Value: > 1 } atom)
            {
                return false;
            }

            numerator = atom.Value;
            if (atom.Kind == NumberWordKind.Ten && lexemes.IsHyphen(index + 1) && lexemes.Word(index + 2) is { Kind: NumberWordKind.Digit } unit)
            {
                numerator += unit.Value;
                index += 2;
            }
        }

        index = lexemes.IsHyphen(index + 1) ? index + 2 : index + 1;
        NumberWord? part = lexemes.Word(index);
        bool fits = one
            ? part is { Kind: NumberWordKind.Half or NumberWordKind.Quarter }
                || (part is { Kind: NumberWordKind.Ordinal, Value: >= 3 } && EndsFraction(lexemes, index + 1) && !lexemes.Is(index + 1, "of"))
            : part is { Kind: NumberWordKind.Denominators } && numerator < part.Value;
        if (!fits)
        {
            return false;
        }

        fraction = numerator / part!.Value;
        end = index + 1;
        return true;
    }

    // "five and a half", "3 million and a quarter", "one billion and three quarters million".
    private static void TryAddFraction(LexemeList lexemes, int index, ref Numeral numeral)
    {
        if (numeral.Value is null || !TryReadProper(lexemes, index, out decimal fraction, out int end))
        {
            return;
        }

        if (lexemes.Word(end) is { Kind: NumberWordKind.Magnitude } magnitude)
        {
            numeral.Value = numeral.Magnitude == 1
                ? Exact.Multiply(Exact.Add(numeral.Value, fraction), magnitude.Value)
                : Exact.Add(numeral.Value, Exact.Multiply(fraction, magnitude.Value));
            numeral.Mantissa = numeral.Magnitude == 1 ? Exact.Add(numeral.Mantissa, fraction) : numeral.Mantissa;
            numeral.Magnitude = numeral.Magnitude == 1 ? magnitude.Value : numeral.Magnitude;
            end++;
        }
        else
        {
            decimal unit = numeral.Magnitude >= 1_000_000 ? numeral.Magnitude : 1;
            numeral.Value = Exact.Add(numeral.Value, Exact.Multiply(unit, fraction));
            numeral.Mantissa = Exact.Divide(numeral.Value, numeral.Magnitude);
        }

        numeral.Decimals = 1;
        numeral.Form = NumeralForm.Decimal;
        numeral.IsWritten = true;
        numeral.End = end;
    }

    // "half million", "a quarter of a million", "half a dozen".
    private static bool TryMultiply(LexemeList lexemes, ref Numeral numeral)
    {
        int index = numeral.End;
        if (lexemes.Is(index, "of"))
        {
            index++;
        }

        if (index == numeral.End + 1 || numeral.Denominator == 2)
        {
            if (lexemes.Is(index, "a"))
            {
                index++;
            }
            else if (index > numeral.End)
            {
                return false;
            }
        }

        if (lexemes.IsHyphen(index))
        {
            index++;
        }

        if (lexemes.Word(index) is not { IsMultiplier: true } word)
        {
            return false;
        }

        numeral.Multiply(word.Value, index + 1);
        numeral.Decimals = 1;
        return true;
    }

    // Whether a part in the singular ends here: "a third of", "a third more", "by a third."; not "a third party".
    private static bool EndsFraction(LexemeList lexemes, int index) =>
        lexemes.Kind(index) is LexemeKind.None
        || (lexemes.Kind(index) == LexemeKind.Mark && !lexemes.IsDash(index))
        || lexemes.Text(index) is "of" or "more" or "less" or "fewer" or "higher" or "lower" or "larger" or "smaller" or "as" or "to" or "in" or "from" or "since"
            or "said" or "say" or "were" or "are" or "have" or "had" or "believe" or "think" or "and" or "or" or "is" or "was" or "that" or "who";

    // "three quarters" in a row are seasons of a business, "two halves" those of a match.
    private static bool CountsParts(LexemeList lexemes, in Numeral numeral, NumberWord word) =>
        (word.Value == 2 && numeral.Value <= 2)
        || (word.Value == 4 && lexemes.Text(numeral.First - 1) is "last" or "past" or "first" or "next" or "previous" or "final" or "recent" or "consecutive" or "straight");

    private static bool FollowsHalf(LexemeList lexemes, int index) =>
        lexemes.Text(index) is "of" or "the" or "its" or "their" or "his" or "her" or "our" or "my" or "your" or "those" or "these" or "all" or "as" or "that" or "what" or "were" or "said" or "say"
        || (NounReader.TryRead(lexemes, index, out NounPhrase noun) && noun.IsPlural);

    private static bool LeadsHalf(ReadOnlySpan<char> word) =>
        word is "by" or "in" or "than" or "about" or "almost" or "nearly" or "over" or "roughly" or "around" or "only" or "just" or "least" or "under" or "and" or "to" or "barely";
}
