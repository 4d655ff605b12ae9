using System.Text;
using System.Text.RegularExpressions;

namespace DocLint.Evidence.Pages;

/// <summary>Decodes what a server sent, although servers name wrong charsets.</summary>
internal static partial class TextDecoding
{
    private const int MetaWindow = 4096;

    /// <summary>Decodes by the byte order mark; else as UTF-8 where the bytes are that, whatever is named; else by the charset that the server or the page names; else as Windows-1252.</summary>
    public static string Decode(byte[] bytes, string? charset, bool isMarkup)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        // No text in another charset that has letters beyond ASCII is valid UTF-8 by chance.
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        bool isStateful = charset?.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) == true;
        try
        {
            if (!isStateful)
            {
                return strict.GetString(bytes);
            }
        }
        catch (DecoderFallbackException)
        {
            // Another charset, or damaged.
        }

        Encoding? named = Find(charset) ?? (isMarkup ? Find(Declared(bytes)) : null);
        if (named is null or UTF8Encoding)
        {
            // A few damaged bytes in a text that calls itself UTF-8 stay damage; many of them are another charset.
            string text = Encoding.UTF8.GetString(bytes);
            int damaged = text.AsSpan().Count('\uFFFD');
            const int Few = 200;
            named = damaged * Few < text.Length ? null : Find("windows-1252");
            return named?.GetString(bytes) ?? text;
        }

        return named.GetString(bytes);
    }

    private static string? Marked(byte[] bytes) =>
        bytes.AsSpan().StartsWith("\uFEFF"u8) ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
        : bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE ? Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2)
        : bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
        : null;

    private static string? Declared(byte[] bytes)
    {
        Match match = CharsetAttribute().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, MetaWindow)));
        return match.Success ? match.Groups[1].Value : null;
    }

    private static Encoding? Find(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        // Browsers read Latin-1 and ASCII as Windows-1252.
        string known = name.Trim().ToLowerInvariant();
        known = known is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" ? "windows-1252" : known;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetAttribute();
}
