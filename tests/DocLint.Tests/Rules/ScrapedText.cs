namespace DocLint.Tests.Rules;

/// <summary>An article of two paragraphs as scrapers leave it, with lines of its page above, inside or below.</summary>
internal static class ScrapedText
{
    public const string Title = "Islanders want a bridge";
    public const string First = "The council meets on the second Thursday of every month in the old grain hall, and anyone who lives on the island may come and speak.";
    public const string Last = "The ferry has crossed the strait since the war, and the captain says that no bridge will ever wait for a late passenger as he does.";

    /// <summary>The article alone.</summary>
    public const string Clean = $"{Title}\n\n{First}\n\n{Last}\n";

    /// <summary>The article alone, as Markdown.</summary>
    public const string CleanMarkdown = $"# {Title}\n\n{First}\n\n{Last}\n";

    public static string Above(string lines) => $"{Title}\n\n{lines}\n\n{First}\n\n{Last}\n";

    public static string Inside(string lines) => $"{Title}\n\n{First}\n\n{lines}\n\n{Last}\n";

    public static string Below(string lines) => $"{Title}\n\n{First}\n\n{Last}\n\n{lines}\n";

    public static string AboveInMarkdown(string lines) => $"# {Title}\n\n{lines}\n\n{First}\n\n{Last}\n";

    public static string InsideInMarkdown(string lines) => $"# {Title}\n\n{First}\n\n{lines}\n\n{Last}\n";

    public static string BelowInMarkdown(string lines) => $"# {Title}\n\n{First}\n\n{Last}\n\n{lines}\n";

    public static string Page(string inside = "", string below = "") => $"<h1>{Title}</h1>\n<article>\n<p>{First}</p>\n{inside}\n<p>{Last}</p>\n</article>\n{below}\n";

    public static string PageHeadedBy(string above) => $"<h1>{Title}</h1>\n{above}\n<p>{First}</p>\n<p>{Last}</p>\n";
}
