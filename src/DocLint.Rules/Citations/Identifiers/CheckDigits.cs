using System.Globalization;

namespace DocLint.Rules.Citations;

/// <summary>The check digits of identifiers, as their standards compute them.</summary>
/// <remarks><para>Every method takes letters and digits alone, without hyphens and blanks.</para></remarks>
internal static class CheckDigits
{
    /// <summary>ISBN of ten digits (ISO 2108), ISSN (ISO 3297): weights that fall to 1, modulo 11.</summary>
    /// <param name="digits">The whole number; its last character is not looked at.</param>
    public static char Modulo11(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length - 1; i++)
        {
            sum += (digits.Length - i) * (digits[i] - '0');
        }

        return Digit((11 - (sum % 11)) % 11);
    }

    /// <summary>ISBN of thirteen digits: weights 1 and 3, modulo 10.</summary>
    /// <param name="digits">The whole number; its last character is not looked at.</param>
    public static char Ean(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int i = 0; i < digits.Length - 1; i++)
        {
            sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
        }

        return Digit((10 - (sum % 10)) % 10);
    }

    /// <summary>ORCID, ISNI: ISO 7064, MOD 11-2.</summary>
    /// <param name="digits">The whole number; its last character is not looked at.</param>
    public static char Modulo11Power2(ReadOnlySpan<char> digits)
    {
        int total = 0;
        foreach (char c in digits[..^1])
        {
            total = (total + (c - '0')) * 2 % 11;
        }

        return Digit((12 - total) % 11);
    }

    /// <summary>IBAN (ISO 13616): the digits of places 3 and 4, so that the number read from place 5 on, and then from the start, leaves 1 modulo 97.</summary>
    public static string Iban(ReadOnlySpan<char> text) => TwoDigits(98 - Modulo97(0, text[4..], text[..2], "00"));

    /// <summary>LEI (ISO 17442): the last two digits, so that the number leaves 1 modulo 97.</summary>
    public static string Lei(ReadOnlySpan<char> text) => TwoDigits(98 - Modulo97(0, text[..^2], "00", ""));

    /// <summary>ISIN (ISO 6166): letters as numbers from 10, then every second digit from the right doubled.</summary>
    /// <param name="text">The whole number; its last character is not looked at.</param>
    public static char Isin(ReadOnlySpan<char> text)
    {
        int sum = 0;
        bool isDoubled = true;
        for (int i = text.Length - 2; i >= 0; i--)
        {
            int value = Value(text[i]);
            Add(value % 10);
            if (value > 9)
            {
                Add(value / 10);
            }
        }

        return Digit((10 - (sum % 10)) % 10);

        void Add(int digit)
        {
            int product = isDoubled ? 2 * digit : digit;
            sum += product > 9 ? product - 9 : product;
            isDoubled = !isDoubled;
        }
    }

    private static int Modulo97(int start, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third)
    {
        int remainder = start;
        remainder = Append(remainder, first);
        remainder = Append(remainder, second);
        return Append(remainder, third);

        static int Append(int remainder, ReadOnlySpan<char> text)
        {
            foreach (char c in text)
            {
                int value = Value(c);
                remainder = ((remainder * (value > 9 ? 100 : 10)) + value) % 97;
            }

            return remainder;
        }
    }

    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;

    private static char Digit(int value) => value == 10 ? 'X' : (char)('0' + value);

    private static string TwoDigits(int value) => value.ToString("00", CultureInfo.InvariantCulture);
}
