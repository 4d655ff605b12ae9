using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Metadata in front matter, under the names that Hugo, Jekyll, Docusaurus, Eleventy and Astro use.</summary>
internal static class FrontMatterMetadata
{
    private const string Origin = "front matter";

    private static readonly string[] s_title = ["title", "headline"];
    private static readonly string[] s_authors = ["authors", "author", "by", "byline", "creator"];
    private static readonly string[] s_published = ["date", "published", "publishDate", "publish_date", "pubDate", "pub_date", "published_at", "publishedAt", "datePublished", "date_published", "published_date", "publishedDate", "published_time", "posted", "created", "created_at", "createdAt"];
    private static readonly string[] s_modified = ["lastmod", "updated", "modified", "last_modified_at", "last_modified", "lastModified", "dateModified", "date_modified", "updated_at", "updatedAt", "updatedDate", "updated_date", "lastUpdated", "last_updated", "last_update"];
    private static readonly string[] s_section = ["section", "category", "categories"];
    private static readonly string[] s_address = ["canonical", "canonical_url", "canonicalUrl", "canonicalURL", "permalink", "url"];
    private static readonly string[] s_language = ["lang", "language", "locale"];

    public static void Read(FrontMatterValue root, MetadataDraft draft)
    {
        if (Scalar(root, s_title) is { } title)
        {
            draft.OfferTitle(title.Scalar, title.Span, Origin);
        }

        foreach (string key in s_authors)
        {
            ReadAuthors(root[key], draft, depth: 0);
        }

        if (root["params"]?["author"] is { } themed)
        {
            ReadAuthors(themed, draft, depth: 0);
        }

        draft.EndAuthors();
        foreach (string key in s_published)
        {
            if (root[key] is { Scalar: { } date } value)
            {
                draft.OfferPublished(date, value.Span, Origin);
            }
        }

        foreach (string key in s_modified)
        {
            // Docusaurus: "last_update: { date: …, author: … }".
            if ((root[key]?["date"] ?? root[key]) is { Scalar: { } date } value)
            {
                draft.OfferModified(date, value.Span, Origin);
            }
        }

        if (Scalar(root, s_section) is { } section)
        {
            draft.OfferSection(section.Scalar, section.Span, Origin);
        }

        if (Scalar(root, s_address) is { } address)
        {
            draft.OfferAddress(address.Scalar, address.Span, Origin);
        }

        if (Scalar(root, s_language) is { } language)
        {
            draft.OfferLanguage(language.Scalar, language.Span, Origin);
        }
    }

    // The scalar under the first key that has one; of a list its first.
    private static FrontMatterValue? Scalar(FrontMatterValue root, string[] keys)
    {
        foreach (string key in keys)
        {
            FrontMatterValue? value = root[key];
            value = value is { Items.IsEmpty: false } ? value.Items[0] : value;
            if (value is { Scalar.Length: > 0 })
            {
                return value;
            }
        }

        return null;
    }

    private static void ReadAuthors(FrontMatterValue? value, MetadataDraft draft, int depth)
    {
        if (value is null || depth > 3)
        {
            return;
        }

        foreach (FrontMatterValue item in value.Items)
        {
            ReadAuthors(item, draft, depth + 1);
        }

        ReadAuthors(value["name"], draft, depth + 1);
        if (value.Scalar is not { } names)
        {
            return;
        }

        // Where quotes or escapes make value and source differ in length, the whole value is the place.
        bool verbatim = value.Span.Length == names.Length;
        foreach (Range part in AuthorNames.Split(names))
        {
            (int offset, int length) = part.GetOffsetAndLength(names.Length);
            draft.OfferAuthor(names.Substring(offset, length), verbatim ? new TextSpan(value.Span.Start + offset, length) : value.Span, Origin);
        }
    }
}
