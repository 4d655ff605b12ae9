namespace DocLint.Semantics;

/// <summary>Numbers inside dates: plain digits and digits joined to letters.</summary>
internal static class DateNumbers
{
    // Two-digit years up to this one are of the 2000s.
    private const int Pivot = 30;

    /// <summary>The value of one to four digits; -1 for everything else.</summary>
    public static int ReadDigits(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 4)
        {
            return -1;
        }

        int value = 0;
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return -1;
            }

            value = value * 10 + (c - '0');
        }

        return value;
    }

    /// <summary>The year that two digits mean.</summary>
    public static int ExpandYear(int twoDigits) => twoDigits <= Pivot ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>What digits joined to letters can do in a date: "9th", "1990s", "Q3", "FY2023", "H1".</summary>
    public static DateWord ReadMixed(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 6)
        {
            return default;
        }

        int digits = 0;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        ReadOnlySpan<char> letters = text[digits..];
        if (digits > 0)
        {
            int value = ReadDigits(text[..digits]);
            if (letters is "s" && value % 10 == 0 && digits is 2 or 4)
            {
                return new DateWord(DateWordClass.Decade, value);
            }

            if (digits <= 2 && letters.Length == 2 && IsSuffix(letters))
            {
                return new DateWord(DateWordClass.Ordinal, value);
            }

            return digits == 1 && value is >= 1 and <= 4 && letters is "Q" ? new DateWord(DateWordClass.Quarter, value) : default;
        }

        if (text[0] is 'Q' or 'q' && text.Length == 2 && text[1] is >= '1' and <= '4')
        {
            return new DateWord(DateWordClass.Quarter, text[1] - '0');
        }

        if (text[0] == 'H' && text.Length == 2 && text[1] is '1' or '2')
        {
            return new DateWord(DateWordClass.Half, text[1] - '0');
        }

        if (text.StartsWith("FY") && text.Length is 4 or 6 && ReadDigits(text[2..]) is >= 0 and int year)
        {
            return new DateWord(DateWordClass.Fiscal, text.Length == 4 ? ExpandYear(year) : year);
        }

        return default;
    }

    private static bool IsSuffix(ReadOnlySpan<char> letters) =>
        letters.Equals("th", StringComparison.OrdinalIgnoreCase) || letters.Equals("st", StringComparison.OrdinalIgnoreCase)
        || letters.Equals("nd", StringComparison.OrdinalIgnoreCase) || letters.Equals("rd", StringComparison.OrdinalIgnoreCase);
}
