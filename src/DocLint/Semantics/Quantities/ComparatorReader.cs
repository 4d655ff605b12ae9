namespace DocLint.Semantics;

/// <summary>Reads the words before and behind a number that compare it: "more than", "nearly", "-plus", "or less".</summary>
internal static class ComparatorReader
{
    /// <summary>What stands before a number.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="first">The first lexeme of the number, its currency sign included.</param>
    public static Comparator Before(LexemeList lexemes, int first)
    {
        int last = first - 1;

        // "at least a third", "over the 40", "only about $5": articles and "just" say nothing.
        while (first - last < 3 && lexemes.Text(last) is "a" or "an" or "the" or "only" or "just" or "its" or "their")
        {
            last--;
        }

        switch (lexemes.Mark(last))
        {
            case '~' or '\u2248' or '\u223C':
                return Comparator.About;
            case '>':
                return Comparator.Greater;
            case '<':
                return Comparator.Less;
            case '\u2265':
                return Comparator.GreaterOrEqual;
            case '\u2264':
                return Comparator.LessOrEqual;
        }

        ReadOnlySpan<char> word = lexemes.Text(last);
        Span<char> lower = stackalloc char[16];
        if (word.Length is 0 or > 16)
        {
            return Comparator.None;
        }

        ReadOnlySpan<char> name = lower[..word.ToLowerInvariant(lower)];
        return name switch
        {
            "than" => Than(lexemes, last - 1),
            "over" => IsPrepositionOfTime(lexemes, last) || lexemes.Text(last - 1) is "averaged" or "Averaged" ? Comparator.None : Comparator.Greater,
            "above" or "exceeding" or "exceeds" or "exceeded" or "topping" or "topped" or "surpassing" or "surpassed" => Comparator.Greater,
            "under" or "below" or "sub" => Comparator.Less,
            "least" when lexemes.Is(last - 1, "at") => Comparator.GreaterOrEqual,
            "minimum" => Comparator.GreaterOrEqual,
            "most" when lexemes.Is(last - 1, "at") => Comparator.LessOrEqual,
            "maximum" => Comparator.LessOrEqual,
            "to" when lexemes.Is(last - 1, "up") && !IsMotion(lexemes.Text(last - 2)) => Comparator.LessOrEqual,
            "to" when lexemes.Is(last - 1, "close") => Comparator.About,
            "as" when lexemes.Text(last - 1) is "many" or "much" or "high" && lexemes.Is(last - 2, "as") => Comparator.LessOrEqual,
            "as" when lexemes.Text(last - 1) is "few" or "little" or "low" && lexemes.Is(last - 2, "as") => Comparator.GreaterOrEqual,
            "of" when lexemes.Is(last - 1, "excess") => Comparator.Greater,
            "of" when lexemes.Text(last - 1) is "upwards" or "upward" or "north" => Comparator.Greater,
            "of" when lexemes.Is(last - 1, "short") => Comparator.Less,
            "of" when lexemes.Text(last - 1) is "minimum" => Comparator.GreaterOrEqual,
            "of" when lexemes.Text(last - 1) is "maximum" => Comparator.LessOrEqual,
            "about" or "around" or "approximately" or "approx" or "roughly" or "nearly" or "almost" or "circa" or "estimated" or "virtually" or "some" => Comparator.About,
            _ => Comparator.None,
        };
    }

    // "ticks up to 5.5%" says where it came to, not how far it may go.
    private static bool IsMotion(ReadOnlySpan<char> word) => word is "ticks" or "ticked" or "Ticks" or "inches" or "inched" or "Inches" or "edges" or "edged" or "Edges" or "creeps" or "crept" or "moves" or "moved" or "goes" or "went" or "climbs" or "climbed" or "comes" or "came";

    /// <summary>What stands behind a number, its unit or its noun: "or more", "or so".</summary>
    public static Comparator Behind(LexemeList lexemes, int end)
    {
        if (!lexemes.Is(end, "or") && !lexemes.Is(end, "and"))
        {
            return Comparator.None;
        }

        ReadOnlySpan<char> word = lexemes.Text(end + 1);
        if (lexemes.Is(end, "and"))
        {
            return word is "above" or "over" or "up" && !NounReader.IsNounWord(lexemes, end + 2) ? Comparator.GreaterOrEqual : Comparator.None;
        }

        return word switch
        {
            "more" or "higher" or "above" or "over" or "greater" or "older" or "longer" or "better" => Comparator.GreaterOrEqual,
            "less" or "fewer" or "lower" or "below" or "under" or "younger" or "shorter" => Comparator.LessOrEqual,
            "so" or "thereabouts" => Comparator.About,
            _ => Comparator.None,
        };
    }

    private static Comparator Than(LexemeList lexemes, int index)
    {
        bool negated = lexemes.Text(index - 1) is "no" or "not" or "No" or "Not";
        return lexemes.Text(index) switch
        {
            "more" or "More" or "greater" or "higher" or "larger" or "longer" or "bigger" or "older" or "better" or "heavier" or "faster" => negated ? Comparator.LessOrEqual : Comparator.Greater,
            "less" or "Less" or "fewer" or "Fewer" or "lower" or "smaller" or "shorter" or "younger" or "worse" or "slower" => negated ? Comparator.GreaterOrEqual : Comparator.Less,
            "over" => Comparator.Greater,
            "other" or "rather" => Comparator.None,
            _ => Comparator.None,
        };
    }

    // "rose over three years": over the time, not more than it. "for over three years" is a comparison.
    private static bool IsPrepositionOfTime(LexemeList lexemes, int over)
    {
        int end = over + 1;
        while (end < over + 5 && (lexemes.Word(end) is not null || lexemes.Kind(end) == LexemeKind.Number))
        {
            end++;
        }

        return end > over + 1 && UnitReader.TryReadUnit(lexemes, end, out UnitOfMeasure? unit, out _) && unit!.Dimension == Dimension.Time
            && lexemes.Text(over - 1) is not ("for" or "just" or "of" or "lasting" or "is" or "was" or "are" or "were" or "by" or "well" or "took" or "lasted" or "lasts" or "in" or "after");
    }
}
