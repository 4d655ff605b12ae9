using System.Text;

namespace DocLint.Reporting.Html;

/// <summary>Makes text of documents harmless inside an HTML page, in elements and in quoted attributes alike.</summary>
internal static class HtmlText
{
    public static void Write(TextWriter writer, ReadOnlySpan<char> text)
    {
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (Replacement(text, i) is { } replacement)
            {
                writer.Write(text[written..i]);
                writer.Write(replacement);
                written = i + 1;
            }
            else if (char.IsHighSurrogate(text[i]))
            {
                i++;
            }
        }

        writer.Write(text[written..]);
    }

    public static string Encode(ReadOnlySpan<char> text)
    {
        var encoded = new StringBuilder(text.Length);
        using var writer = new StringWriter(encoded);
        Write(writer, text);
        return encoded.ToString();
    }

    // Marks of direction could make a page show another order than the text has; controls and lone surrogates are no text.
    private static string? Replacement(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        '\t' or '\n' => null,
        '\r' => "\n",
        < ' ' or (>= '\u007F' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF' => "\uFFFD",
        char c when char.IsHighSurrogate(c) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? null : "\uFFFD",
        char c when char.IsLowSurrogate(c) => "\uFFFD",
        _ => null,
    };
}
