using System.Text;

namespace DocLint.Text;

/// <summary>Reads the charset that a page declares of itself.</summary>
internal static class CharsetSniffer
{
    private const int Window = 1024;

    /// <summary>Whether the page says that it is Windows-1252 or one of the labels that browsers read as such.</summary>
    public static bool DeclaresWindows1252(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        int at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> label = head.AsSpan(at + "charset".Length).TrimStart(" =\"'\t");
        int end = label.IndexOfAny("\"' />;\t\r\n");
        label = end < 0 ? label : label[..end];
        return label.Equals("windows-1252", StringComparison.OrdinalIgnoreCase)
            || label.Equals("cp1252", StringComparison.OrdinalIgnoreCase)
            || label.Equals("x-cp1252", StringComparison.OrdinalIgnoreCase)
            || label.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase)
            || label.Equals("iso8859-1", StringComparison.OrdinalIgnoreCase)
            || label.Equals("latin1", StringComparison.OrdinalIgnoreCase)
            || label.Equals("ascii", StringComparison.OrdinalIgnoreCase)
            || label.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);
    }
}
