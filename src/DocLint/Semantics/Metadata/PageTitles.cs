namespace DocLint.Semantics;

/// <summary>Tells the title of an article from the site's name behind it: "A headline | The Daily".</summary>
internal static class PageTitles
{
    private const int LongestTitle = 1000;

    /// <summary>How much of a page's title is the article's; all of it where nothing agrees.</summary>
    /// <param name="title">The title as the page gives it.</param>
    /// <param name="heading">The visible heading, or null.</param>
    /// <param name="other">Another title of the page, or null.</param>
    /// <param name="site">The site's name, or null.</param>
    public static int LengthWithoutSite(string title, string? heading, string? other, string? site)
    {
        for (int i = title.Length > LongestTitle ? 0 : title.Length - 2; i > 0; i--)
        {
            if (!IsSeparator(title, i))
            {
                continue;
            }

            int length = title.AsSpan(0, i).TrimEnd().Length;
            ReadOnlySpan<char> head = title.AsSpan(0, length);
            ReadOnlySpan<char> tail = title.AsSpan(i + 1).TrimStart("|-:»«·•–— ");
            if (length > 0 && (Agree(head, heading) || Agree(head, other) || (site is { Length: > 0 } && tail.Trim().Equals(site.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase))))
            {
                return length;
            }
        }

        return title.Length;
    }

    // A bar, a dash between blanks, and the like; hyphens inside words part nothing.
    private static bool IsSeparator(string title, int i) =>
        title[i] is '|' or '»' or '«' or '·' or '•' || (title[i] is '-' or '–' or '—' or ':' && char.IsWhiteSpace(title[i + 1]) && (title[i] is ':' or '—' || char.IsWhiteSpace(title[i - 1])));

    private static bool Agree(ReadOnlySpan<char> head, string? text) =>
        text is not null && head.Equals(text.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}
