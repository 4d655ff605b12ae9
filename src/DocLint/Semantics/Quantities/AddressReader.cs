namespace DocLint.Semantics;

/// <summary>Recognises house numbers and postal codes.</summary>
internal static class AddressReader
{
    private const int LongestStreet = 5;

    /// <summary>"9 East 71st Street", "49 Zorn Road", "CA 90210", "the 90210 ZIP code".</summary>
    public static bool IsHouseNumber(LexemeList lexemes, in Part part)
    {
        if (!part.Number.IsPlainDigits)
        {
            return false;
        }

        int first = part.Number.First;
        if (lexemes[first].Length == 5)
        {
            return lexemes.Text(part.End) is "ZIP" or "zip"
                || (lexemes[first - 1].Length == 2 && lexemes.Text(first - 1) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && lexemes.Mark(first - 2) == ',');
        }

        if (lexemes.Is(part.End, "block") && lexemes[first].Length >= 3)
        {
            return true;
        }

        // A street's name is in capitals or an ordinal, up to the word for a street.
        for (int at = part.End; at < part.End + LongestStreet; at++)
        {
            if (at > part.End && IsStreet(lexemes.Text(at)))
            {
                return true;
            }

            bool isName = lexemes.IsCapitalised(at) || (lexemes.Kind(at) == LexemeKind.Number && lexemes.IsGlued(at + 1))
                || lexemes.Text(at) is "st" or "nd" or "rd" or "th" || lexemes.IsMark(at, '.');
            if (!isName)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsStreet(ReadOnlySpan<char> word) =>
        word is "Street" or "St" or "St." or "Avenue" or "Ave" or "Road" or "Rd" or "Boulevard" or "Blvd" or "Lane" or "Ln" or "Drive" or "Dr" or "Court" or "Ct" or "Square" or "Place" or "Pl"
            or "Way" or "Terrace" or "Highway" or "Hwy" or "Parkway" or "Crescent" or "Close" or "Row" or "Quay" or "Ranch";
}
