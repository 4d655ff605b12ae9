using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Metadata in a page's head: <c>title</c>, <c>meta</c> and <c>link</c>, and in the attributes of <c>time</c>.</summary>
internal static class HeadMetadata
{
    private const string Origin = "meta";

    private static readonly string[] s_title = ["citation_title", "og:title", "dc.title", "dcterms.title", "twitter:title", "headline", "parsely-title"];
    private static readonly string[] s_authors = ["citation_author", "author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "article.author", "authors"];
    private static readonly string[] s_published = ["article:published_time", "og:published_time", "datepublished", "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "article:published", "publish-date", "publish_date", "pubdate", "publishdate", "published", "published_at", "publication_date", "date"];
    private static readonly string[] s_modified = ["article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "dcterms.modified", "article.updated", "article:modified", "last-modified", "lastmod", "revised"];
    private static readonly string[] s_section = ["article:section", "articlesection", "parsely-section", "section", "category"];
    private static readonly string[] s_language = ["content-language", "language", "dc.language", "dcterms.language", "og:locale"];

    public static void Read(DocumentTree tree, MetadataDraft draft)
    {
        if (tree.HeadEntries.IsEmpty)
        {
            return;
        }

        ReadTitle(tree, draft);
        foreach (string name in s_authors)
        {
            foreach (HeadEntry entry in tree.HeadEntries)
            {
                if (entry.Kind == HeadEntryKind.Meta && entry.Name == name)
                {
                    ReadAuthors(entry, draft);
                }
            }

            if (draft.HasAuthors)
            {
                break;
            }
        }

        draft.EndAuthors();
        Offer(tree, s_published, draft.OfferPublished);
        Offer(tree, s_modified, draft.OfferModified);
        Offer(tree, s_section, draft.OfferSection);
        foreach (HeadEntry entry in tree.HeadEntries)
        {
            if (entry.Kind == HeadEntryKind.Link && entry.Name == "canonical")
            {
                draft.OfferAddress(entry.Value, entry.Span, Origin);
            }
            else if (entry.Kind == HeadEntryKind.Language)
            {
                draft.OfferLanguage(entry.Value, entry.Span, Origin);
            }
        }

        Offer(tree, ["og:url"], draft.OfferAddress);
        Offer(tree, s_language, draft.OfferLanguage);
    }

    private static void Offer(DocumentTree tree, string[] names, Action<string?, TextSpan, string> offer)
    {
        foreach (string name in names)
        {
            foreach (HeadEntry entry in tree.HeadEntries)
            {
                if (entry.Kind == HeadEntryKind.Meta && entry.Name == name)
                {
                    offer(entry.Value, entry.Span, Origin);
                }
            }
        }
    }

    // The page's heading tells where the title ends and the site's name begins.
    private static void ReadTitle(DocumentTree tree, MetadataDraft draft)
    {
        HeadEntry? page = null;
        HeadEntry? title = null;
        string? site = null;
        foreach (HeadEntry entry in tree.HeadEntries)
        {
            page = entry.Kind == HeadEntryKind.Title ? page ?? entry : page;
            site = entry is { Kind: HeadEntryKind.Meta, Name: "og:site_name" } ? site ?? entry.Value : site;
        }

        foreach (string name in s_title)
        {
            foreach (HeadEntry entry in tree.HeadEntries)
            {
                title = entry.Kind == HeadEntryKind.Meta && entry.Name == name && entry.Value.AsSpan().Trim().Length > 0 ? title ?? entry : title;
            }
        }

        if ((title ?? page) is not { } best)
        {
            return;
        }

        string? heading = VisibleMetadata.FirstHeading(tree)?.Prose.Text;
        int length = PageTitles.LengthWithoutSite(best.Value, heading, title is null ? null : page?.Value, site);
        bool verbatim = best.Span.Length == best.Value.Length;
        draft.OfferTitle(best.Value[..length], verbatim ? new TextSpan(best.Span.Start, length) : best.Span, Origin);
    }

    private static void ReadAuthors(HeadEntry entry, MetadataDraft draft)
    {
        bool verbatim = entry.Span.Length == entry.Value.Length;
        foreach (Range part in AuthorNames.Split(entry.Value))
        {
            (int offset, int length) = part.GetOffsetAndLength(entry.Value.Length);
            draft.OfferAuthor(entry.Value.Substring(offset, length), verbatim ? new TextSpan(entry.Span.Start + offset, length) : entry.Span, Origin);
        }
    }
}
