namespace DocLint.Semantics;

/// <summary>Hashes names without regard to case.</summary>
internal static class NameHash
{
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of no text.</summary>
    public const ulong Empty = 14695981039346656037;

    /// <summary>The hash of a text in lower case; both apostrophes are one.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => Append(Empty, text);

    /// <summary>The hash of a text that goes on.</summary>
    public static ulong Append(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            hash = Append(hash, c);
        }

        return hash;
    }

    /// <summary>The hash of a text with one more character.</summary>
    public static ulong Append(ulong hash, char c) =>
        (hash ^ (c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '\u2019' ? '\'' : c < 0x80 ? c : char.ToLowerInvariant(c))) * Prime;
}
