using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>Reads the identifiers that an address says it is made of: a DOI's or ORCID's resolver, <c>/isbn/…</c>, <c>?issn=…</c>.</summary>
internal static class AddressedIdentifiers
{
    private static readonly string[] DoiHosts = ["doi.org", "dx.doi.org", "www.doi.org"];

    private static readonly string[] Orcids = ["orcid.org", "www.orcid.org"];

    // Path segments and parameters that stand before a book's or a journal's number.
    private static readonly string[] BookNames = ["isbn", "isbn10", "isbn13", "BookSources", "Special:BookSources"];

    /// <summary>What is wrong with the identifier in an address, or null.</summary>
    /// <param name="address">The decoded address.</param>
    /// <param name="span">Where it stands.</param>
    public static IdentifierFault? Find(string address, TextSpan span)
    {
        int scheme = address.IndexOf("//", StringComparison.Ordinal);
        ReadOnlySpan<char> rest = scheme < 0 ? address : address.AsSpan(scheme + 2);
        int slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        ReadOnlySpan<char> host = rest[..slash];
        string path = rest[(slash + 1)..].ToString();
        return IsAny(host, DoiHosts) ? FindDoi(address, path, span)
            : IsAny(host, Orcids) ? FindPerson(path, span)
            : FindNumber(path, span);
    }

    private static IdentifierFault? FindDoi(string address, string path, TextSpan span)
    {
        int cut = path.AsSpan().IndexOfAny('?', '#');
        string doi = Uri.UnescapeDataString(cut < 0 ? path : path[..cut]);
        if (doi.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
        {
            doi = doi[4..];
        }

        // An address was pasted behind the resolver's.
        foreach (string host in DoiHosts)
        {
            if (doi.IndexOf(host + "/", StringComparison.OrdinalIgnoreCase) is >= 0 and <= 8 and int again)
            {
                return new IdentifierFault("DOI", span, address, "the resolver's address stands in it twice") { Repair = $"https://doi.org/{path[(path.IndexOf(host, StringComparison.OrdinalIgnoreCase) + host.Length + 1)..]}" };
            }
        }

        if (Doi.Check(doi, span, address) is { } fault)
        {
            return fault;
        }

        if (!doi.StartsWith("10.", StringComparison.Ordinal))
        {
            return null;
        }

        if (doi.EndsWith('\u2026') || doi.EndsWith("...", StringComparison.Ordinal))
        {
            return new IdentifierFault("DOI", span, address, "it is cut off");
        }

        // A sentence's mark was taken into it.
        char last = doi[^1];
        bool isLoose = last is '.' or ',' or ';' or ':' or '"' or '\u201D' or '\u2019' || last == ')' && !doi.Contains('(', StringComparison.Ordinal) || last == ']' && !doi.Contains('[', StringComparison.Ordinal);
        return isLoose ? new IdentifierFault("DOI", span, address, $"'{last}' stands at its end") { Repair = cut < 0 && address.EndsWith(last) ? address[..^1] : null }
            : doi.AsSpan().ContainsAny(' ', '\t', '\n') ? new IdentifierFault("DOI", span, address, "a blank stands in it")
            : null;
    }

    private static IdentifierFault? FindPerson(string path, TextSpan span)
    {
        string first = FirstSegment(path);
        IdentifierGroup group = IdentifierGroup.Read(first, 0, 40);
        bool isLike = group.End == first.Length && (group.Digits.Length == 16 || group.Hyphens == 3 && group.Digits.Length is 15 or 17);
        return isLike ? IdentifierCheck.Person("ORCID", span, first, group.Digits) : null;
    }

    private static IdentifierFault? FindNumber(string path, TextSpan span)
    {
        if (!path.Contains("is", StringComparison.OrdinalIgnoreCase) && !path.Contains("BookSources", StringComparison.Ordinal))
        {
            return null;
        }

        int start = 0;
        ReadOnlySpan<char> name = default;
        for (int i = 0; i <= path.Length; i++)
        {
            if (i < path.Length && path[i] is not ('/' or '?' or '&' or '=' or '#' or ':'))
            {
                continue;
            }

            string part = path[start..i];
            if (Number(name, part, span) is { } fault)
            {
                return fault;
            }

            name = path.AsSpan(start, i - start);
            start = i + 1;
        }

        return null;
    }

    private static IdentifierFault? Number(ReadOnlySpan<char> name, string part, TextSpan span)
    {
        bool isBook = IsAny(name, BookNames);
        if (!isBook && !name.Equals("issn", StringComparison.OrdinalIgnoreCase) || part.Length is < 8 or > 20)
        {
            return null;
        }

        IdentifierGroup group = IdentifierGroup.Read(part, 0, 20);
        if (group.End != part.Length)
        {
            return null;
        }

        return isBook && (group.Digits.Length == 10 || group.Digits.Length == 13 && IdentifierCheck.HasBookPrefix(group.Digits)) ? IdentifierCheck.Isbn(span, part, group.Digits)
            : !isBook && group.Digits.Length == 8 ? IdentifierCheck.Issn(span, part, group.Digits)
            : null;
    }

    private static string FirstSegment(string path) => path.AsSpan().IndexOfAny('/', '?', '#') is >= 0 and int end ? path[..end] : path;

    private static bool IsAny(ReadOnlySpan<char> text, string[] names)
    {
        foreach (string name in names)
        {
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
