using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Metadata in JSON-LD: the first article that a script describes.</summary>
internal static class JsonLdMetadata
{
    private const string Origin = "JSON-LD";
    private const int MostNodes = 2000;

    public static void Read(HeadEntry entry, MetadataDraft draft)
    {
        if (JsonLdValue.Parse(entry.Value, entry.Span) is not { } root)
        {
            return;
        }

        List<JsonLdValue> nodes = Nodes(root);
        JsonLdValue? article = null;
        JsonLdValue? page = null;
        foreach (JsonLdValue node in nodes)
        {
            article ??= IsOfType(node, IsArticle) ? node : null;
            page ??= IsOfType(node, static type => type is "WebPage") ? node : null;
        }

        if (article is not null)
        {
            ReadArticle(article, nodes, draft);
        }

        // Some publishing systems date the page and not the article on it.
        if (page is not null)
        {
            Dates(page, draft);
        }
    }

    /// <summary>The text of the article that a script describes, or null.</summary>
    public static string? ArticleBody(HeadEntry entry)
    {
        if (!entry.Value.Contains("articleBody", StringComparison.Ordinal) || JsonLdValue.Parse(entry.Value, entry.Span) is not { } root)
        {
            return null;
        }

        foreach (JsonLdValue node in Nodes(root))
        {
            if (First(node["articleBody"])?.Text is { } body && IsOfType(node, IsArticle))
            {
                return body;
            }
        }

        return null;
    }

    private static void ReadArticle(JsonLdValue article, List<JsonLdValue> nodes, MetadataDraft draft)
    {
        if (First(article["headline"] ?? article["name"]) is { Text: { } title } headline)
        {
            draft.OfferTitle(title, headline.Span, Origin);
        }

        foreach (JsonLdValue author in Each(article["author"] ?? article["creator"]))
        {
            ReadAuthor(author, nodes, draft, depth: 0);
        }

        draft.EndAuthors();
        Dates(article, draft);
        if (First(article["articleSection"]) is { Text: { } name } section)
        {
            draft.OfferSection(name, section.Span, Origin);
        }

        JsonLdValue? address = article["mainEntityOfPage"] is { } main ? main.Text is not null ? main : main["@id"] ?? main["url"] : article["url"];
        if (address is { Text: { } url } && url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            draft.OfferAddress(url, address.Span, Origin);
        }

        if (First(article["inLanguage"]) is { Text: { } language } value)
        {
            draft.OfferLanguage(language, value.Span, Origin);
        }
    }

    private static void Dates(JsonLdValue node, MetadataDraft draft)
    {
        if (First(node["datePublished"] ?? node["dateCreated"]) is { Text: { } published } first)
        {
            draft.OfferPublished(published, first.Span, Origin);
        }

        if (First(node["dateModified"]) is { Text: { } modified } second)
        {
            draft.OfferModified(modified, second.Span, Origin);
        }
    }

    private static void ReadAuthor(JsonLdValue author, List<JsonLdValue> nodes, MetadataDraft draft, int depth)
    {
        if (author.Text is not null)
        {
            OfferNames(author, draft);
            return;
        }

        if (author["name"] is { } names)
        {
            foreach (JsonLdValue each in Each(names))
            {
                OfferNames(each, draft);
            }

            return;
        }

        // "author": { "@id": "#jane" } points to another node of the graph.
        if (author["@id"]?.Text is { } id && depth == 0)
        {
            foreach (JsonLdValue node in nodes)
            {
                if (node["@id"]?.Text == id && node["name"] is not null)
                {
                    ReadAuthor(node, nodes, draft, depth + 1);
                    return;
                }
            }
        }
    }

    // One name as a rule; some systems put the whole byline here: "By JANE DOE and JOHN ROE, Staff Writers".
    private static void OfferNames(JsonLdValue value, MetadataDraft draft)
    {
        if (value.Text is not { } text)
        {
            return;
        }

        if (!text.StartsWith("By ", StringComparison.OrdinalIgnoreCase) && !text.StartsWith(','))
        {
            draft.OfferAuthor(text, value.Span, Origin);
            return;
        }

        foreach (Range part in AuthorNames.Split(text))
        {
            (int offset, int length) = part.GetOffsetAndLength(text.Length);
            draft.OfferAuthor(text.Substring(offset, length), value.Span.Length == text.Length ? new TextSpan(value.Span.Start + offset, length) : value.Span, Origin);
        }
    }

    // The objects that a script describes: the root, the items of arrays, and those of "@graph".
    private static List<JsonLdValue> Nodes(JsonLdValue root)
    {
        var nodes = new List<JsonLdValue>();
        var open = new Queue<JsonLdValue>();
        open.Enqueue(root);
        while (nodes.Count < MostNodes && open.TryDequeue(out JsonLdValue? value))
        {
            if (value.Members is not null)
            {
                nodes.Add(value);
            }

            foreach (JsonLdValue item in value.Items ?? [])
            {
                open.Enqueue(item);
            }

            foreach (string key in (ReadOnlySpan<string>)["@graph", "mainEntity"])
            {
                if (value[key] is { } inner)
                {
                    open.Enqueue(inner);
                }
            }
        }

        return nodes;
    }

    private static bool IsOfType(JsonLdValue node, Func<string, bool> test)
    {
        foreach (JsonLdValue type in Each(node["@type"]))
        {
            if (type.Text is { } name && test(name[(name.LastIndexOf('/') + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) && type != "JobPosting" || type is "Report" or "Review" or "CriticReview";

    private static IReadOnlyList<JsonLdValue> Each(JsonLdValue? value) => value is null ? [] : value.Items ?? [value];

    private static JsonLdValue? First(JsonLdValue? value) => value?.Items is { Count: > 0 } items ? items[0] : value;
}
