using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>A link's address as a place in the repository.</summary>
/// <param name="Path">The path from the repository's root, decoded; null for the document itself.</param>
/// <param name="Anchor">The part behind <c>#</c>, decoded; null when there is none.</param>
internal readonly record struct LocalTarget(string? Path, string? Anchor)
{
    /// <summary>Reads an address; null when it leads elsewhere, or depends on how the site is built.</summary>
    public static LocalTarget? Read(string address, string documentPath)
    {
        if (address.Length == 0 || address[0] is '/' or '\\' || address.AsSpan().ContainsAny("{}<>$*") || HasScheme(address))
        {
            return null;
        }

        int hash = address.IndexOf('#', StringComparison.Ordinal);
        string? anchor = hash < 0 ? null : Decode(address[(hash + 1)..]);
        string path = hash < 0 ? address : address[..hash];
        int query = path.IndexOf('?', StringComparison.Ordinal);
        path = Decode(query < 0 ? path : path[..query]);
        if (path.Length == 0)
        {
            return query < 0 ? new LocalTarget(null, anchor) : null;
        }

        string folder = SlashPath.GetParent("/" + documentPath) ?? "/";
        string full = SlashPath.Normalize(path, folder);

        // "../../x" may climb out of the repository, which normalising would hide.
        return Climbs(path, folder) ? null : new LocalTarget(full[1..], anchor);
    }

    private static bool HasScheme(string address)
    {
        int colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(address[0]) && !address.AsSpan(0, colon).ContainsAny("/?#");
    }

    private static bool Climbs(string path, string folder)
    {
        int depth = folder == "/" ? 0 : folder.Count(c => c == '/');
        foreach (string part in path.Split('/'))
        {
            depth += part switch { ".." => -1, "" or "." => 0, _ => 1 };
            if (depth < 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
