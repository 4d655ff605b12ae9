using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>Holds one written identifier against its check digits.</summary>
internal static class IdentifierCheck
{
    private delegate char CheckDigit(ReadOnlySpan<char> digits);

    /// <summary>What is wrong with an ISBN, or null.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="written">It as written.</param>
    /// <param name="digits">Its digits, with an X in upper case.</param>
    public static IdentifierFault? Isbn(TextSpan span, string written, string digits)
    {
        if (digits.Length == 10)
        {
            return Checked("ISBN", span, written, digits, CheckDigits.Modulo11);
        }

        if (digits.Length != 13)
        {
            // Books of the sixties have nine digits, and a nought before them makes them an ISBN.
            bool isOld = digits.Length == 9 && CheckDigits.Modulo11("0" + digits) == digits[^1];
            return isOld || IsPlaceholder(digits) ? null : new IdentifierFault("ISBN", span, written, $"it has {digits.Length} digits, and an ISBN has 10 or 13");
        }

        if (!HasBookPrefix(digits))
        {
            return IsPlaceholder(digits) ? null : new IdentifierFault("ISBN", span, written, "one of 13 digits begins with 978 or 979");
        }

        IdentifierFault? fault = Checked("ISBN", span, written, digits, CheckDigits.Ean);
        return fault is not null && digits.StartsWith("978", StringComparison.Ordinal) && CheckDigits.Modulo11(digits.AsSpan(3)) == digits[^1]
            ? fault with { Reason = $"the check digit is its ISBN-10's, and would be {CheckDigits.Ean(digits)}", Repair = written[..^1] + CheckDigits.Ean(digits), Swapped = null }
            : fault;
    }

    /// <summary>What is wrong with an ISSN, or null.</summary>
    public static IdentifierFault? Issn(TextSpan span, string written, string digits) =>
        digits.Length == 8 ? Checked("ISSN", span, written, digits, CheckDigits.Modulo11)
        : IsPlaceholder(digits) ? null
        : new IdentifierFault("ISSN", span, written, $"it has {digits.Length} digits, and an ISSN has 8");

    /// <summary>What is wrong with an identifier of a person, ORCID or ISNI, or null.</summary>
    public static IdentifierFault? Person(string kind, TextSpan span, string written, string digits) =>
        digits.Length == 16 ? Checked(kind, span, written, digits, CheckDigits.Modulo11Power2)
        : IsPlaceholder(digits) ? null
        : new IdentifierFault(kind, span, written, $"it has {digits.Length} digits, and an {kind} has 16");

    /// <summary>What is wrong with an IBAN, or null.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="written">It as written.</param>
    /// <param name="text">Its letters and digits.</param>
    /// <param name="length">How long the ones of its country are.</param>
    public static IdentifierFault? Iban(TextSpan span, string written, string text, int length)
    {
        string wanted = CheckDigits.Iban(text);
        return text.AsSpan(2, 2).SequenceEqual(wanted) || IsPlaceholder(text) ? null
            : text.Length != length ? new IdentifierFault("IBAN", span, written, $"it has {text.Length} characters, and one of {text[..2]} has {length}")
            : new IdentifierFault("IBAN", span, written, $"its check digits would be {wanted}");
    }

    /// <summary>What is wrong with an identifier of a company, LEI, or null.</summary>
    public static IdentifierFault? Lei(TextSpan span, string text) =>
        CheckDigits.Lei(text) is { } wanted && text.EndsWith(wanted, StringComparison.Ordinal) || IsPlaceholder(text) ? null : new IdentifierFault("LEI", span, text, $"its check digits would be {CheckDigits.Lei(text)}");

    /// <summary>What is wrong with an identifier of a security, ISIN, or null.</summary>
    public static IdentifierFault? Isin(TextSpan span, string text) =>
        CheckDigits.Isin(text) == text[^1] || IsPlaceholder(text) ? null : new IdentifierFault("ISIN", span, text, $"its check digit would be {CheckDigits.Isin(text)}");

    /// <summary>Whether a number of thirteen digits can be a book's.</summary>
    public static bool HasBookPrefix(ReadOnlySpan<char> digits) => digits.StartsWith("978") || digits.StartsWith("979");

    private static IdentifierFault? Checked(string kind, TextSpan span, string written, string digits, CheckDigit check)
    {
        char wanted = check(digits);
        if (wanted == digits[^1] || IsPlaceholder(digits))
        {
            return null;
        }

        string? swapped = Swap(written, digits, check);
        return new IdentifierFault(kind, span, written, swapped is null ? $"its check digit would be {wanted}" : $"its check digit would be {wanted}, or two digits are swapped") { Swapped = swapped };
    }

    // Numbers that stand for a number: hardly more than one digit, or digits counted up.
    private static bool IsPlaceholder(string text)
    {
        ReadOnlySpan<char> own = text.Length == 13 && HasBookPrefix(text) ? text.AsSpan(3) : text;
        int seen = 0;
        foreach (char c in own)
        {
            if (char.IsAsciiDigit(c))
            {
                seen |= 1 << (c - '0');
            }
        }

        return int.PopCount(seen) <= 2 || own.Contains("123456", StringComparison.Ordinal) || own.Contains("987654", StringComparison.Ordinal) || own.Contains("XXX", StringComparison.Ordinal);
    }

    // Swapped neighbours are the commonest slip after a single wrong digit, but most numbers that are wrong have no such pair, or several.
    private static string? Swap(string written, string digits, CheckDigit check)
    {
        int found = -1;
        Span<char> tried = stackalloc char[digits.Length];
        digits.CopyTo(tried);
        for (int i = 0; i + 1 < digits.Length; i++)
        {
            if (digits[i] == digits[i + 1] || digits[i + 1] == 'X')
            {
                continue;
            }

            (tried[i], tried[i + 1]) = (tried[i + 1], tried[i]);
            bool isRight = check(tried) == tried[^1] && (digits.Length != 13 || HasBookPrefix(tried));
            (tried[i], tried[i + 1]) = (tried[i + 1], tried[i]);
            if (isRight)
            {
                if (found >= 0)
                {
                    return null;
                }

                found = i;
            }
        }

        return found < 0 ? null : SwapWritten(written, found);
    }

    private static string SwapWritten(string written, int index)
    {
        char[] result = written.ToCharArray();
        int first = -1;
        for (int i = 0, seen = 0; i < result.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(result[i]))
            {
                if (seen == index)
                {
                    first = i;
                }
                else if (seen == index + 1)
                {
                    (result[first], result[i]) = (result[i], result[first]);
                    break;
                }

                seen++;
            }
        }

        return new string(result);
    }
}
