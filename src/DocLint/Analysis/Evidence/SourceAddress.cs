using System.Text;

namespace DocLint.Analysis;

/// <summary>Addresses of sources in a form that can be compared: two ways to write one page's address have one key.</summary>
/// <remarks><para>Works on text alone, and never throws for any text.</para></remarks>
public static class SourceAddress
{
    private const int MaximumLength = 8_000;

    // Parameters that only say where a reader comes from; the page is the same without them.
    private static readonly string[] TrackingNames =
        ["fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "mc_cid", "mc_eid", "_ga", "_gl", "ref_src", "ref_url", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "_hsenc", "_hsmi", "cmpid", "ocid", "wt_mc"];

    private static readonly string[] TrackingPrefixes = ["utm_", "hsa_", "pk_", "mtm_", "at_campaign", "at_medium"];

    // Hosts that keep copies, with the address of the original behind a time stamp.
    private static readonly string[] ArchivePrefixes = ["web.archive.org/web/", "archive.org/web/", "archive.today/", "archive.ph/", "archive.is/", "archive.li/", "archive.md/", "archive.vn/", "archive.fo/", "webcitation.org/", "webarchive.nationalarchives.gov.uk/ukgwa/", "webarchive.nationalarchives.gov.uk/", "perma.cc/", "arquivo.pt/wayback/"];

    /// <summary>What identifies a source: host and path without scheme, <c>www.</c>, default port, fragment, tracking parameters and a slash at the end; <c>doi.org/10.…</c> in lower case for a DOI however it is written; null for anything else than a web address or a DOI.</summary>
    public static string? GetKey(string? address)
    {
        ReadOnlySpan<char> text = address.AsSpan().Trim();
        if (text.IsEmpty || text.Length > MaximumLength)
        {
            return null;
        }

        if (GetDoi(text) is { } doi)
        {
            return "doi.org/" + doi;
        }

        ReadOnlySpan<char> rest = WithoutScheme(text);
        if (rest.IsEmpty)
        {
            return null;
        }

        int hash = rest.IndexOf('#');
        rest = hash < 0 ? rest : rest[..hash];
        int hostEnd = rest.IndexOfAny('/', '?');
        ReadOnlySpan<char> host = hostEnd < 0 ? rest : rest[..hostEnd];
        ReadOnlySpan<char> path = hostEnd < 0 ? "" : rest[hostEnd..];
        host = host[(host.LastIndexOf('@') + 1)..];
        host = host.EndsWith(":80") ? host[..^3] : host.EndsWith(":443") ? host[..^4] : host;
        host = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
        if (host.Trim('.').IsEmpty || host.ContainsAny(' ', '\t', '\n'))
        {
            return null;
        }

        var key = new StringBuilder(host.Length + path.Length);
        key.Append(host.TrimEnd('.').ToString().ToLowerInvariant());
        int query = path.IndexOf('?');
        AppendEscaped(key, (query < 0 ? path : path[..query]).TrimEnd('/'));
        if (query >= 0)
        {
            AppendQuery(key, path[(query + 1)..]);
        }

        return key.ToString();
    }

    /// <summary>The address that an archived copy was made of, or null when the address is none of an archive that tells it.</summary>
    public static string? GetArchived(string? address)
    {
        ReadOnlySpan<char> rest = WithoutScheme(address.AsSpan().Trim());
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        foreach (string prefix in ArchivePrefixes)
        {
            if (!rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            // A stamp of digits, perhaps with the way it is shown ("20200101000000id_"), "newest" or "*"; then the address.
            ReadOnlySpan<char> inner = rest[prefix.Length..];
            int slash = inner.IndexOf('/');
            if (slash > 0 && IsStamp(inner[..slash]))
            {
                inner = inner[(slash + 1)..];
            }

            bool hasScheme = inner.StartsWith("http:/", StringComparison.OrdinalIgnoreCase) || inner.StartsWith("https:/", StringComparison.OrdinalIgnoreCase);
            int dot = inner.IndexOf('.');
            int end = inner.IndexOfAny('/', '?');
            return hasScheme ? MendScheme(inner) : dot > 0 && (end < 0 || dot < end) ? "http://" + inner.ToString() : null;
        }

        return null;
    }

    /// <summary>Whether an address is one of a web archive.</summary>
    public static bool IsArchive(string? address)
    {
        ReadOnlySpan<char> rest = WithoutScheme(address.AsSpan().Trim());
        rest = rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        foreach (string prefix in ArchivePrefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The DOI in "10.1000/182", "doi:10.1000/182" or an address of its resolver, in lower case; null when there is none.</summary>
    public static string? GetDoi(string? address) => GetDoi(address.AsSpan().Trim());

    /// <summary>The address to fetch for what an article cites: the resolver's for a DOI, <c>https://</c> before "www.", else the address itself; null when it cannot be fetched.</summary>
    public static string? ToFetchable(string? address)
    {
        if (GetDoi(address) is { } doi)
        {
            return "https://doi.org/" + doi;
        }

        string text = address?.Trim() ?? "";
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            text = "https://" + text;
        }
        else if (text.StartsWith("//", StringComparison.Ordinal))
        {
            text = "https:" + text;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 ? text : null;
    }

    private static string? GetDoi(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
        {
            text = text[4..].TrimStart();
        }
        else if (WithoutScheme(text) is { IsEmpty: false } rest && (rest.StartsWith("doi.org/", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("dx.doi.org/", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.doi.org/", StringComparison.OrdinalIgnoreCase)))
        {
            text = rest[(rest.IndexOf('/') + 1)..];
            int end = text.IndexOfAny('#', '?');
            text = end < 0 ? text : text[..end];
        }

        if (!text.StartsWith("10.") || text.Length > MaximumLength)
        {
            return null;
        }

        int slash = text.IndexOf('/');
        bool isDoi = slash is >= 7 and <= 12 && slash + 1 < text.Length && !text[3..slash].ContainsAnyExcept("0123456789.") && !text.ContainsAny(' ', '\t', '\n');
        return isDoi ? Uri.UnescapeDataString(text.ToString()).ToLowerInvariant().TrimEnd('/') : null;
    }

    private static ReadOnlySpan<char> WithoutScheme(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("//"))
        {
            return text[2..];
        }

        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        return text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text[8..] : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? text[7..] : default;
    }

    private static bool IsStamp(ReadOnlySpan<char> part)
    {
        const int YearDigits = 4;
        int digits = part.IndexOfAnyExceptInRange('0', '9');
        return part is "*" or "newest" or "oldest" || digits < 0 || digits >= YearDigits;
    }

    // Some servers fold the two slashes of an address inside a path.
    private static string MendScheme(ReadOnlySpan<char> address)
    {
        int colon = address.IndexOf(':');
        return $"{address[..colon].ToString().ToLowerInvariant()}://{address[(colon + 1)..].TrimStart('/')}";
    }

    private static void AppendQuery(StringBuilder key, ReadOnlySpan<char> query)
    {
        char separator = '?';
        foreach (Range range in query.Split('&'))
        {
            ReadOnlySpan<char> parameter = query[range];
            if (!parameter.IsEmpty && !IsTracking(parameter))
            {
                key.Append(separator);
                AppendEscaped(key, parameter);
                separator = '&';
            }
        }
    }

    /// <summary>Whether a parameter of an address, <c>name=value</c>, only says where a reader comes from.</summary>
    public static bool IsTracking(ReadOnlySpan<char> parameter)
    {
        int equals = parameter.IndexOf('=');
        ReadOnlySpan<char> name = equals < 0 ? parameter : parameter[..equals];
        foreach (string tracking in TrackingNames)
        {
            if (name.Equals(tracking, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (string prefix in TrackingPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "%7E" and "~" are one character; where the escape counts ("%2F"), only the case of its digits does not.
    private static void AppendEscaped(StringBuilder key, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                char c = (char)(Convert.FromHexString(text.Slice(i + 1, 2))[0]);
                if (char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~')
                {
                    key.Append(c);
                }
                else
                {
                    key.Append('%').Append(char.ToUpperInvariant(text[i + 1])).Append(char.ToUpperInvariant(text[i + 2]));
                }

                i += 2;
            }
            else if (text[i] < 0x80)
            {
                key.Append(text[i] == ' ' ? "%20" : text[i].ToString());
            }
            else
            {
                int length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                key.Append(Uri.EscapeDataString(text.Slice(i, length)));
                i += length - 1;
            }
        }
    }
}
