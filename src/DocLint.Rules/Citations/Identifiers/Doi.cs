using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>The form of a DOI: "10.", the number of who registered it, a slash, and anything.</summary>
internal static class Doi
{
    private const int ShortestRegistrant = 4;

    /// <summary>What is wrong with what is called a DOI, or null, also when it is nothing like one.</summary>
    /// <param name="text">It, without label and resolver, decoded.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="written">It as written.</param>
    public static IdentifierFault? Check(ReadOnlySpan<char> text, TextSpan span, string written)
    {
        int slash = text.IndexOf('/');
        ReadOnlySpan<char> prefix = slash < 0 ? text : text[..slash];
        int dot = prefix.IndexOf('.');
        if (dot < 0)
        {
            return null;
        }

        ReadOnlySpan<char> registrant = prefix[(dot + 1)..];
        if (!prefix[..dot].SequenceEqual("10"))
        {
            bool isLike = slash > 0 && slash + 1 < text.Length && registrant.Length >= ShortestRegistrant && !registrant.ContainsAnyExceptInRange('0', '9') && !prefix[..dot].ContainsAnyExcept("0123456789OoIl");
            return isLike ? new IdentifierFault("DOI", span, written, "it does not begin with 10.") : null;
        }

        if (registrant.IsEmpty || !char.IsAsciiDigit(registrant[0]))
        {
            return null;
        }

        if (registrant.IndexOfAnyExcept("0123456789.") is >= 0 and int letter)
        {
            return slash < 0 ? null : new IdentifierFault("DOI", span, written, $"'{registrant[letter]}' stands among the digits before its slash");
        }

        ReadOnlySpan<char> number = registrant.IndexOf('.') is >= 0 and int second ? registrant[..second] : registrant;
        return number.Length < ShortestRegistrant ? slash < 0 ? null : new IdentifierFault("DOI", span, written, $"{ShortestRegistrant} digits or more stand between 10. and its slash")
            : slash < 0 || text[(slash + 1)..].IsWhiteSpace() ? new IdentifierFault("DOI", span, written, $"nothing follows {prefix}")
            : null;
    }
}
