namespace DocLint.Syntax.Sentences;

/// <summary>Finds enumerations that run on in one prose: "1. The first item 2. The second item", "a) here b) there".</summary>
/// <remarks>
/// <para>Markers count as an enumeration when at least two follow one another in value and style, and the words before them do not join them into one sentence, as in "(a) cheaper, (b) faster and (c) better".</para>
/// </remarks>
internal static class Enumerations
{
    private enum Style
    {
        // "1."
        Period,

        // "1)"
        Bracket,

        // "1.)"
        PeriodBracket,

        // "(1)"
        Brackets,
    }

    private enum Numerals
    {
        Digits,
        Letters,
        Capitals,
        Roman,
    }

    private const int StyleCount = 4;
    private const int NumeralCount = 4;

    private sealed class Chain
    {
        public int Last;
        public int Behind;
        public int Count;
        public bool IsLower;
        public bool IsRejected;
    }

    private readonly record struct Marker(int Token, int Number, Style Style, int Behind);

    /// <summary>The tokens that begin an item, in order; null when there are none.</summary>
    public static List<int>? Find(string text, ReadOnlySpan<Token> tokens)
    {
        Chain?[]? open = null;
        List<(int Token, Chain Chain)>? items = null;

        // Behind one enumeration another may begin without a sign ("… 2. The last item a. The first item").
        bool inList = false;
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Punctuation || tokens[i].Length != 1 || text[tokens[i].Start] is not ('.' or ')'))
            {
                continue;
            }

            if (!TryRead(text, tokens, i, out Marker marker))
            {
                continue;
            }

            for (int numerals = 0; numerals < NumeralCount; numerals++)
            {
                int value = ValueOf(text.AsSpan(tokens[marker.Number].Start, tokens[marker.Number].Length), (Numerals)numerals);
                if (value == 0)
                {
                    continue;
                }

                open ??= new Chain?[StyleCount * NumeralCount];
                ref Chain? chain = ref open[((int)marker.Style * NumeralCount) + numerals];
                if (chain is not null && value == chain.Last + 1 && !IsPlainNumber(text, tokens, marker, chain.IsLower))
                {
                    // An item has words: "J. K. Moreno" has none between its letters.
                    chain.IsRejected |= chain.Behind == marker.Token || JoinsSentence(text, tokens, marker);
                    chain.Last = value;
                    chain.Behind = marker.Behind;
                    chain.Count++;
                    inList |= !chain.IsRejected;
                }
                else if ((inList && value == 1 && !IsPlainNumber(text, tokens, marker, false)) || MayBegin(text, tokens, marker, value))
                {
                    chain = new Chain { Last = value, Behind = marker.Behind, IsLower = char.IsLower(text[tokens[marker.Behind].Start]), Count = 1 };
                }
                else
                {
                    continue;
                }

                (items ??= []).Add((marker.Token, chain));
            }
        }

        return items is null ? null : Accepted(items);
    }

    private static List<int>? Accepted(List<(int Token, Chain Chain)> items)
    {
        List<int>? tokens = null;
        foreach ((int token, Chain chain) in items)
        {
            if (chain.Count > 1 && !chain.IsRejected && (tokens is null || tokens[^1] < token))
            {
                (tokens ??= []).Add(token);
            }
        }

        return tokens;
    }

    // Reads the marker whose last sign is at a token.
    private static bool TryRead(string text, ReadOnlySpan<Token> tokens, int sign, out Marker marker)
    {
        marker = default;
        int number = sign - 1;
        Style style = text[tokens[sign].Start] == '.' ? Style.Period : Style.Bracket;
        if (style == Style.Bracket && text[tokens[number].Start] == '.' && tokens[number].Length == 1 && Touches(tokens, sign))
        {
            style = Style.PeriodBracket;
            number--;
        }

        if (number < 0 || tokens[number].Length > 4 || !Touches(tokens, number + 1) || tokens[number].Kind is not (TokenKind.Number or TokenKind.Word))
        {
            return false;
        }

        // "1.)" is read at its bracket.
        bool blankBehind = sign + 1 < tokens.Length && !Touches(tokens, sign + 1);
        if (!blankBehind)
        {
            return false;
        }

        int first = number;
        if (number > 0 && Touches(tokens, number))
        {
            char before = text[tokens[number - 1].Start];
            if (before == '(' && style == Style.Bracket && (number == 1 || !Touches(tokens, number - 1)))
            {
                style = Style.Brackets;
                first--;
            }
            else if (!Marks.IsBullet(before))
            {
                return false;
            }
        }

        if (first > 0 && Marks.IsBullet(text[tokens[first - 1].Start]))
        {
            first--;
        }

        marker = new Marker(first, number, style, sign + 1);
        return true;
    }

    private static bool MayBegin(string text, ReadOnlySpan<Token> tokens, Marker marker, int value)
    {
        if (marker.Token == 0 || IsBehindStop(text, tokens, marker.Token))
        {
            return true;
        }

        // In mid-sentence an enumeration begins at one, with a bracket, and not behind a word that leads up to it.
        if (value != 1 || marker.Style is Style.Period or Style.Brackets)
        {
            return false;
        }

        ReadOnlySpan<char> before = text.AsSpan(tokens[marker.Token - 1].Start, tokens[marker.Token - 1].Length);
        return tokens[marker.Token - 1].Kind is TokenKind.Word or TokenKind.Number && !SentenceWords.LeadsToEnumeration(before);
    }

    // "born in 2. The" is no item, and neither is "2. above" among items that begin with a capital.
    private static bool IsPlainNumber(string text, ReadOnlySpan<Token> tokens, Marker marker, bool isLowerList)
    {
        if (marker.Style != Style.Period)
        {
            return false;
        }

        Token before = tokens[Math.Max(0, marker.Token - 1)];
        return (!isLowerList && char.IsLower(text[tokens[marker.Behind].Start]))
            || SentenceWords.LeadsToEnumeration(text.AsSpan(before.Start, before.Length));
    }

    private static bool JoinsSentence(string text, ReadOnlySpan<Token> tokens, Marker marker)
    {
        if (IsBehindStop(text, tokens, marker.Token))
        {
            return false;
        }

        Token before = tokens[marker.Token - 1];
        return text[before.Start] is ',' or ';'

            // "A. Smith met B. Jones" names people.
            || (marker.Style == Style.Period && char.IsUpper(text[tokens[marker.Number].Start]))
            || text.AsSpan(before.Start, before.Length) is "and" or "or" or "then"
            || (marker.Style is Style.Period or Style.Brackets && SentenceWords.LeadsToEnumeration(text.AsSpan(before.Start, before.Length)))
            || (marker.Style == Style.Brackets && !char.IsUpper(text[tokens[marker.Behind].Start]));
    }

    private static bool IsBehindStop(string text, ReadOnlySpan<Token> tokens, int token)
    {
        char before = text[tokens[token - 1].End - 1];
        return Marks.StopOf(before) != Stop.None || Marks.IsCloseBracket(before) || Marks.IsQuote(before) || before == ':'
            || text.AsSpan(tokens[token - 1].End, tokens[token].Start - tokens[token - 1].End).Contains('\n');
    }

    private static int ValueOf(ReadOnlySpan<char> text, Numerals numerals) => numerals switch
    {
        Numerals.Digits => text.Length <= 3 && int.TryParse(text, System.Globalization.NumberStyles.None, null, out int value) ? value : 0,
        Numerals.Letters => text.Length == 1 && text[0] is >= 'a' and <= 'z' ? text[0] - 'a' + 1 : 0,
        Numerals.Capitals => text.Length == 1 && text[0] is >= 'A' and <= 'Z' ? text[0] - 'A' + 1 : 0,
        _ => RomanValue(text),
    };

    private static int RomanValue(ReadOnlySpan<char> text)
    {
        int value = 0;
        for (int i = 0; i < text.Length; i++)
        {
            int digit = Digit(text[i]);
            if (digit == 0)
            {
                return 0;
            }

            value += i + 1 < text.Length && Digit(text[i + 1]) > digit ? -digit : digit;
        }

        return Math.Max(0, value);

        static int Digit(char c) => c switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
    }

    private static bool Touches(ReadOnlySpan<Token> tokens, int token) => token > 0 && tokens[token].Start == tokens[token - 1].End;
}
