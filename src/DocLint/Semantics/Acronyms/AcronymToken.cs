using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads words of capitals.</summary>
internal static class AcronymToken
{
    private const int Longest = 8;

    /// <summary>How many Latin letters of a token are an acronym's, without the s of a plural or a possessive; 0 when it is none.</summary>
    public static int Length(string text, Token token, out bool isPlural)
    {
        isPlural = false;
        if (token.Kind != TokenKind.Word || token.Length < 2)
        {
            return 0;
        }

        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
        if (!char.IsUpper(word[0]) || !char.IsUpper(word[1]))
        {
            return 0;
        }

        if (word[^1] is 's' or 'S' && word[^2] is '\'' or '\u2019')
        {
            word = word[..^2];
        }
        else if (word[^1] is '\'' or '\u2019')
        {
            word = word[..^1];
        }

        if (word.Length > 2 && word[^1] == 's')
        {
            isPlural = true;
            word = word[..^1];
        }

        foreach (char c in word)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                return 0;
            }
        }

        return word.Length is >= 2 and <= Longest && !IsRoman(word) ? word.Length : 0;
    }

    // "XIV" and "III", but not "MC" or "DVD".
    private static bool IsRoman(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAnyExcept("IVXLCDM") >= 0)
        {
            return false;
        }

        int value = 0;
        int before = int.MaxValue;
        foreach (char c in word)
        {
            int digit = c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, 'D' => 500, _ => 1000 };
            value += digit > before ? digit - 2 * before : digit;
            before = digit;
        }

        return value is > 0 and < 100 || (word[0] == 'M' && value is > 1000 and < 2100);
    }
}
