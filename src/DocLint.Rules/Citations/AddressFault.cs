using DocLint.Diagnostics;

namespace DocLint.Rules.Citations;

/// <summary>What is wrong with an address.</summary>
/// <param name="Reason">What is wrong, a phrase.</param>
/// <param name="Repair">What was probably meant, or null.</param>
/// <param name="IsCertain">Whether the repair can be nothing else.</param>
internal sealed record AddressFault(string Reason, string? Repair = null, bool IsCertain = false)
{
    private const int LongestAddress = 4_000;
    private static readonly string[] Schemes = ["http", "https"];

    // What a template, or the reader of an example, is to fill in.
    private static readonly string[] Placeholders = ["{", "}", "<", ">", "$", "%s", "[", "]"];

    /// <summary>Finds what is wrong; null when the address may work.</summary>
    public static AddressFault? Find(string address)
    {
        string text = address.Trim();
        if (text.Length is 0 or > LongestAddress || Placeholders.Any(sign => text.Contains(sign, StringComparison.Ordinal)))
        {
            return null;
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        int sign = text.IndexOfAny(['/', '?', '#', '\\', '@']);
        if (colon > 0 && (sign < 0 || colon < sign))
        {
            return FindInScheme(text, text[..colon].ToLowerInvariant(), text[(colon + 1)..]);
        }

        if (StartsWithHost(text))
        {
            return new AddressFault("without https:// it is a file beside this one", "https://" + text);
        }

        return IsMail(text) ? new AddressFault("without mailto: it is a file beside this one", "mailto:" + text) : FindMissingColon(text);
    }

    private static AddressFault? FindInScheme(string text, string scheme, string rest)
    {
        if (scheme is "http" or "https")
        {
            return FindInWebAddress(text, scheme, rest);
        }

        if (scheme == "mailto")
        {
            return rest.Contains('@', StringComparison.Ordinal) || rest.TrimStart('/').StartsWith('?') ? null : new AddressFault("it names no mailbox");
        }

        // "htp://" and "hhttps://" are one letter away; other schemes, such as "ftp:", are not.
        bool isMisspelt = rest.StartsWith("//", StringComparison.Ordinal) && scheme.StartsWith('h') && scheme.Length is >= 3 and <= 7 && scheme.All(char.IsAsciiLetter);
        return isMisspelt && NearestName.Find(scheme, Schemes) is { } meant ? new AddressFault($"there is no scheme {scheme}:", $"{meant}:{rest}") : null;
    }

    private static AddressFault? FindInWebAddress(string text, string scheme, string rest)
    {
        if (rest.StartsWith("\\\\", StringComparison.Ordinal))
        {
            return new AddressFault("it has backslashes", scheme + "://" + rest[2..].Replace('\\', '/'), IsCertain: true);
        }

        if (!rest.StartsWith("//", StringComparison.Ordinal))
        {
            string host = rest.TrimStart('/');
            return host.Length == 0 ? new AddressFault("it names no site") : new AddressFault("two slashes belong behind the colon", $"{scheme}://{host}");
        }

        string authority = rest[2..];
        if (authority.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return new AddressFault("its scheme stands there twice", authority, IsCertain: true);
        }

        if (authority.StartsWith("http//", StringComparison.OrdinalIgnoreCase) || authority.StartsWith("https//", StringComparison.OrdinalIgnoreCase))
        {
            return new AddressFault("its scheme stands there twice", $"{scheme}://{authority[(authority.IndexOf("//", StringComparison.Ordinal) + 2)..]}");
        }

        int end = authority.AsSpan().IndexOfAny("/?#");
        ReadOnlySpan<char> site = end < 0 ? authority : authority.AsSpan(0, end);
        if (site.IsEmpty)
        {
            return new AddressFault("it names no site");
        }

        bool isBroken = site.ContainsAny(" ,;\"'|") || site.Contains("..", StringComparison.Ordinal) || site[0] == '.';
        return isBroken ? new AddressFault($"no site can be called {site}") : text.Contains('\n', StringComparison.Ordinal) ? new AddressFault("a line ends inside it") : null;
    }

    private static bool StartsWithHost(string text) =>
        text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && text.Length > 6 && text.AsSpan(4).Contains('.') && !text.Contains(' ', StringComparison.Ordinal);

    private static bool IsMail(string text)
    {
        int at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.LastIndexOf('@') == at && text.IndexOf('.', at) > at + 1 && text[^1] != '.'
            && text.AsSpan(0, at).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-") < 0
            && text.AsSpan(at + 1).IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") < 0
            && !text.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !text.EndsWith(".png", StringComparison.OrdinalIgnoreCase);
    }

    // "https//example.com", "http;//example.com".
    private static AddressFault? FindMissingColon(string text)
    {
        int slashes = text.IndexOf("//", StringComparison.Ordinal);
        return slashes > 0 && text[..slashes].TrimEnd(';', '.', ',').ToLowerInvariant() is "http" or "https"
            ? new AddressFault("a colon belongs behind its scheme", $"{text[..slashes].TrimEnd(';', '.', ',')}:{text[slashes..]}", IsCertain: true)
            : null;
    }
}
