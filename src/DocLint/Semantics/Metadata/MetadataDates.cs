using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the day that a value of the metadata names.</summary>
internal static class MetadataDates
{
    private const int LongestValue = 100;

    /// <summary>The first complete day of the value that exists; null when it has none.</summary>
    public static DateOnly? Read(string? value)
    {
        if (value is not { Length: >= 6 and <= LongestValue })
        {
            return null;
        }

        // "20181009", as some repositories of papers write it.
        string trimmed = value.Trim();
        if (trimmed.Length == 8 && DateNumbers.ReadDigits(trimmed.AsSpan(0, 4)) is >= 1000 and < 2200 and int year && DateNumbers.ReadDigits(trimmed.AsSpan(4, 2)) is >= 0 and int month && DateNumbers.ReadDigits(trimmed.AsSpan(6, 2)) is >= 0 and int day)
        {
            return new PartialDate(year, month, day).ToDateOnly();
        }

        var found = new List<DateCandidate>();
        DateParser.Parse(value, Tokenizer.Tokenize(value).AsSpan(), null, isLabel: true, found);
        foreach (DateCandidate candidate in found)
        {
            if (candidate.Kind == DateKind.Day && candidate.Date.ToDateOnly() is { } date)
            {
                return date;
            }
        }

        return null;
    }
}
