namespace DocLint.Syntax;

/// <summary>Shares the strings of the names that every page uses.</summary>
internal static class HtmlNames
{
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_attributes = Create();

    /// <summary>A name in lower case.</summary>
    public static string LowerCase(ReadOnlySpan<char> name) =>
        s_attributes.TryGetValue(name, out string? shared) ? shared : string.Create(name.Length, name, static (lower, written) => written.ToLowerInvariant(lower));

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Create()
    {
        const string Names = "class id href src alt title style name rel target type lang dir role width height srcset sizes loading decoding datetime content property itemprop itemscope itemtype value for "
            + "data-id data-src data-type aria-label aria-hidden aria-labelledby aria-expanded aria-controls onclick tabindex align valign border colspan rowspan scope action method placeholder hidden bgcolor color size face cite";
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in Names.Split(' '))
        {
            names.Add(name, name);
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
