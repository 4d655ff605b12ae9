namespace DocLint.Semantics;

/// <summary>Reads the unit behind a number: symbol or name, of up to four words, glued, hyphenated or apart.</summary>
internal static class UnitReader
{
    private const int LongestUnit = 48;
    private const int MostWords = 4;

    /// <summary>Reads a unit that begins at a lexeme; the longest that fits.</summary>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="index">Where the unit would begin.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="end">The lexeme behind it.</param>
    /// <param name="afterMagnitude">Whether a magnitude stands between it and the digits, so that one letter is no unit.</param>
    public static bool TryReadUnit(LexemeList lexemes, int index, out UnitOfMeasure? unit, out int end, bool afterMagnitude = false)
    {
        unit = null;
        end = index;
        Span<char> phrase = stackalloc char[LongestUnit];
        int length = 0;
        int words = 0;
        int at = index;
        while (words < MostWords && TryAppend(lexemes, index, ref at, phrase, ref length))
        {
            words++;
            if (UnitTable.Find(phrase[..length]) is { } found && IsMeant(lexemes, index, at, found, afterMagnitude))
            {
                unit = found;
                end = at;
            }
        }

        return unit is not null;
    }

    // Appends one word with what joins it to the one before.
    private static bool TryAppend(LexemeList lexemes, int first, ref int at, Span<char> phrase, ref int length)
    {
        if (at > first)
        {
            if (lexemes.IsMark(at, '.') && lexemes.IsGlued(at) && lexemes[at].Length == 1 && lexemes[at - 1].Length <= 2)
            {
                at++;
            }

            char joint = ' ';
            if (lexemes.IsHyphen(at))
            {
                at++;
            }
            else if (lexemes.IsMark(at, '/') && lexemes.IsGlued(at) && lexemes.IsGlued(at + 1))
            {
                joint = '/';
                at++;
            }
            else if (lexemes.Mark(at) is '²' or '³' && lexemes.IsGlued(at))
            {
                joint = '\0';
            }
            else if (lexemes.IsMark(at, '^') && lexemes.IsGlued(at) && lexemes.IsGlued(at + 1))
            {
                joint = '\0';
                at++;
            }
            else if (lexemes.IsGlued(at))
            {
                joint = '\0';
            }

            if (joint != '\0')
            {
                if (length == LongestUnit)
                {
                    return false;
                }

                phrase[length++] = joint;
            }
        }

        bool fits = lexemes.Kind(at) is LexemeKind.Word or LexemeKind.Mixed
            || (lexemes.Kind(at) == LexemeKind.Number && at > first && lexemes[at].Length == 1 && lexemes.IsGlued(at))
            || lexemes.Mark(at) is '°' or 'º' or '′' or '″' or '²' or '³' or 'Ω' or '℃' or '℉';
        ReadOnlySpan<char> text = lexemes.Mark(at) switch
        {
            'º' => "°",
            '²' => "2",
            '³' => "3",
            '℃' => "°C",
            '℉' => "°F",
            _ => lexemes.Text(at),
        };
        if (!fits || length + text.Length > LongestUnit)
        {
            return false;
        }

        text.CopyTo(phrase[length..]);
        length += text.Length;
        at++;
        return true;
    }

    // Symbols that are also words or names count only where they must be units.
    private static bool IsMeant(LexemeList lexemes, int index, int end, UnitOfMeasure unit, bool afterMagnitude)
    {
        if (end - index > 1)
        {
            return true;
        }

        ReadOnlySpan<char> text = lexemes.Text(index);
        bool glued = lexemes.IsGlued(index);
        bool digits = lexemes.Kind(index - 1) == LexemeKind.Number || VulgarFractions.IsFraction(lexemes.Mark(index - 1)) || lexemes.IsHyphen(index - 1)
            || lexemes.Mark(index - 1) is '(' or '[' or '{';
        switch (text)
        {
            case "in":
                // "a 3-in-1 cleaner" is not three inches.
                return digits && !lexemes.IsHyphen(end) && (glued || EndsMeasure(lexemes, end));
            case "s":
                return glued && lexemes.Text(index - 1).Contains('.');
            case "A" or "mo":
                return glued;
            case "h" or "g" or "t" or "l" or "L" or "m":
                return digits && !afterMagnitude && !lexemes.Is(end, "'");
            case "K" when !lexemes.SpeaksOfTemperature:
                return false;
            case "V" or "W" or "J" or "N" or "K":
                return digits && !afterMagnitude && (glued || (!lexemes.IsCapitalised(end) && !lexemes.IsMark(end, '.')));
            case "PS" or "ac" or "AU" or "NM" or "mb" or "db" or "pt" or "ct" or "kt" or "ly" or "min" or "sec" or "bar" or "au" or "lt":
                return digits;
            case "stone" or "gig" or "meg":
                return lexemes.Kind(index - 1) is LexemeKind.Number or LexemeKind.Word && !NounReader.IsNounWord(lexemes, end);
            case "second" or "Second":
                // "the five second string players", but "a 4.3 second run" and "five-second".
                return digits;
            case "C" or "F":
                return false;
            case "Stone" or "Cup" or "Foot" or "Day" or "Yard" or "Century" or "Pound":
                return false;
            case "′" or "″":
                return !lexemes.IsGlued(end) || lexemes.Kind(end) != LexemeKind.Word;
            default:
                return unit is not null;
        }
    }

    private static bool EndsMeasure(LexemeList lexemes, int index) =>
        lexemes.Kind(index) is LexemeKind.None
        || lexemes.Mark(index) is ')' or ',' or ';' or '.'
        || lexemes.Text(index) is "thick" or "long" or "wide" or "tall" or "high" or "deep" or "diameter" or "more" or "x" or "×";
}
