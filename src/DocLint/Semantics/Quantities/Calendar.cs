namespace DocLint.Semantics;

/// <summary>The words of dates that a reader of numbers must know.</summary>
internal static class Calendar
{
    /// <summary>Whether a word is a month, in full or short. "May" and "March" must have their capital.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
        {
            return false;
        }

        Span<char> lower = stackalloc char[9];
        ReadOnlySpan<char> name = lower[..word.ToLowerInvariant(lower)];
        return name switch
        {
            "may" or "march" or "mar" => char.IsUpper(word[0]),
            "january" or "february" or "april" or "june" or "july" or "august" or "september" or "october" or "november" or "december" => true,
            "jan" or "feb" or "apr" or "jun" or "jul" or "aug" or "sep" or "sept" or "oct" or "nov" or "dec" => true,
            _ => false,
        };
    }

    /// <summary>Whether a word says that a year follows: "in 1953", "fiscal 2020", "summer 2019".</summary>
    public static bool LeadsYear(ReadOnlySpan<char> word) => word switch
    {
        "in" or "In" or "since" or "Since" or "until" or "till" or "circa" or "c." or "ca" => true,
        "year" or "years" or "Year" or "fiscal" or "spring" or "summer" or "autumn" or "winter" or "Spring" or "Summer" or "Autumn" or "Winter" => true,
        "early" or "late" or "mid" or "Early" or "Late" or "Mid" or "AD" or "A.D." or "BC" or "CE" or "FY" => true,
        _ => false,
    };
}
