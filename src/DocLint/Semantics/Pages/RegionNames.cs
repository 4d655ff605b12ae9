using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells what a part of a page is from an element's name, role, classes and id.</summary>
/// <remarks><para>Only words that page makers in general use; a class is read once a page however often it stands. Not thread-safe.</para></remarks>
internal sealed class RegionNames
{
    private const int LongestNames = 400;
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, PageRegion>.AlternateLookup<ReadOnlySpan<char>> s_words = CreateWords().GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<string, PageRegion> _known = new(StringComparer.Ordinal);

    /// <summary>The region that an element opens; <see cref="PageRegion.None"/> when it says nothing.</summary>
    public PageRegion Read(ElementInfo element)
    {
        PageRegion region = element.Name switch
        {
            "nav" => PageRegion.Navigation,
            "aside" => PageRegion.Aside,
            "footer" => PageRegion.Footer,
            "form" or "button" or "fieldset" or "label" => PageRegion.Form,
            "figcaption" or "caption" => PageRegion.Caption,
            "dialog" => PageRegion.Consent,
            "address" => PageRegion.Byline,
            _ => PageRegion.None,
        };
        if (region == PageRegion.None)
        {
            foreach (KeyValuePair<string, string> attribute in element.Attributes)
            {
                PageRegion named = attribute.Key switch
                {
                    "class" or "id" or "data-component" or "data-testid" or "data-type" => ReadNames(attribute.Value),
                    "role" => ReadRole(attribute.Value),
                    "itemprop" => attribute.Value switch
                    {
                        "articleBody" => PageRegion.Article,
                        "author" or "datePublished" or "dateModified" or "publisher" => PageRegion.Byline,
                        "comment" => PageRegion.Comments,
                        "caption" or "copyrightHolder" => PageRegion.Caption,
                        "keywords" => PageRegion.Tags,
                        _ => PageRegion.None,
                    },
                    _ => PageRegion.None,
                };

                // What a name forbids outweighs what another one allows.
                region = named is PageRegion.None || (named == PageRegion.Article && region != PageRegion.None) ? region : named;
            }
        }

        return region == PageRegion.None && element.Name == "header" ? PageRegion.Header : region;
    }

    private static PageRegion ReadRole(string role) => role switch
    {
        "navigation" or "menu" or "menubar" or "search" or "toolbar" or "tablist" => PageRegion.Navigation,
        "complementary" => PageRegion.Aside,
        "contentinfo" => PageRegion.Footer,
        "banner" => PageRegion.Header,
        "form" => PageRegion.Form,
        "dialog" or "alertdialog" => PageRegion.Consent,
        _ => PageRegion.None,
    };

    private PageRegion ReadNames(string names)
    {
        if (names.Length is 0 or > LongestNames)
        {
            return PageRegion.None;
        }

        if (_known.TryGetValue(names, out PageRegion region))
        {
            return region;
        }

        foreach (Range part in names.AsSpan().Split(' '))
        {
            PageRegion named = ReadName(names.AsSpan(part));
            region = named is PageRegion.None || (named == PageRegion.Article && region != PageRegion.None) ? region : named;
        }

        // Page builders call whatever they place a widget, texts too.
        region = region == PageRegion.Aside && IsBuiltText(names) ? PageRegion.None : region;
        _known[names] = region;
        return region;
    }

    private static bool IsBuiltText(string names) =>
        names.Contains("text-editor", StringComparison.Ordinal) || names.Contains("post-content", StringComparison.Ordinal) || names.Contains("widget-container", StringComparison.Ordinal) || names.Contains("widget-wrap", StringComparison.Ordinal);

    // "article__related-links", "shareBar", "sd_sharing": the words between marks and capitals, alone and with the next.
    private static PageRegion ReadName(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestWord * 2];
        PageRegion region = PageRegion.None;
        int previous = -1;
        int position = 0;
        while (position < name.Length)
        {
            int start = position;
            while (position < name.Length && char.IsLetter(name[position]) && !(position > start && char.IsUpper(name[position]) && char.IsLower(name[position - 1])))
            {
                position++;
            }

            if (position == start)
            {
                position++;
                continue;
            }

            PageRegion found = Look(name[start..position], lower);
            if (previous >= 0 && Look(name, previous, start, position, lower) is var pair and not PageRegion.None)
            {
                found = pair;
            }

            // The last word is the noun: a "related-article" is related, an "article-related" too; an "author-article" is none.
            region = found is PageRegion.None || (found == PageRegion.Article && region != PageRegion.None) ? region : found;
            previous = start;
        }

        return region;
    }

    private static PageRegion Look(ReadOnlySpan<char> word, Span<char> lower)
    {
        if (word.Length > LongestWord)
        {
            return PageRegion.None;
        }

        int length = word.ToLowerInvariant(lower);
        return s_words.TryGetValue(lower[..length], out PageRegion region) ? region : PageRegion.None;
    }

    // Two words as one: "read-more", "sign-up", "article-body".
    private static PageRegion Look(ReadOnlySpan<char> name, int first, int second, int end, Span<char> lower)
    {
        if (end - first > LongestWord)
        {
            return PageRegion.None;
        }

        int length = 0;
        for (int i = first; i < end; i++)
        {
            if (char.IsLetter(name[i]))
            {
                lower[length++] = char.ToLowerInvariant(name[i]);
            }
        }

        return s_words.TryGetValue(lower[..length], out PageRegion region) ? region : PageRegion.None;
    }

    private static FrozenDictionary<string, PageRegion> CreateWords()
    {
        var words = new Dictionary<string, PageRegion>(StringComparer.Ordinal);
        Add(PageRegion.Article, "articlebody articlecontent articletext articlecopy entrycontent entrybody postcontent postbody posttext storybody storytext storycontent bodytext bodycopy bodycontent contentbody pagecontent maincontent newstext newsbody richtext articleparagraph");
        Add(PageRegion.Standfirst, "dek deck standfirst subtitle subheadline subhead subheading summary lede articlesummary articleintro intro excerpt keypoints keytakeaways takeaways highlights");
        Add(PageRegion.Navigation, "controls controlbar controlpanel nav navigation navbar navs menu menus submenu topnav subnav breadcrumb breadcrumbs crumbs crumb pagination pager paginate paging sitemap toolbar topbar skiplink skip megamenu dropdown offcanvas masthead hamburger prevnext postnav toc tableofcontents langswitcher");
        Add(PageRegion.Aside, "sidebar sidebars rightrail leftrail rightcol rail aside widget widgets siderail");
        Add(PageRegion.Footer, "footer footers colophon copyright legal disclaimer");
        Add(PageRegion.Form, "form search searchform searchbox");
        Add(PageRegion.Comments, "comment comments commentlist disqus respond replies livefyre commenting discussion talkback");
        Add(PageRegion.Related, "newsticker playlist videotitle videodetails related relatedposts relatedarticles recommended recommendation recommendations recommend recirc recirculation trending popular mostread mostpopular mostviewed outbrain taboola readmore readnext readalso seealso morefrom moreon morestories morenews upnext nextup nextpost prevpost nextarticle teaser teasers promo promos carousel latest latestnews alsoread alsolike youmaylike topstories otherstories crosslink crosslinks infinitescroll");
        Add(PageRegion.Share, "share sharing shares sharebar sharetools social socials socialmedia addthis sharethis sharedaddy addtoany sociallinks follow followus likes");
        Add(PageRegion.Newsletter, "newsletter newsletters subscribe subscription subscriptions signup mailchimp donate donation donations cta calltoaction optin mailinglist");
        Add(PageRegion.Advertisement, "ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adwrap adcontainer adsense dfp sponsor sponsored sponsors promoted banner banners leaderboard affiliate");
        Add(PageRegion.Consent, "cookie cookies consent gdpr paywall login signin modal modals popup popups overlay lightbox regwall cookiebanner consentbanner cookiebar");
        Add(PageRegion.Byline, "byline bylines dateline author authors authorbox authorbio bio timestamp pubdate published publishdate articlemeta postmeta entrymeta storymeta postinfo kicker eyebrow readtime readingtime articleinfo postedon");
        Add(PageRegion.Caption, "captionlink imagery postattachment caption captions figcaption wpcaption imagecaption photocaption credit credits photocredit imagecredit");
        Add(PageRegion.Tags, "tags taglist posttags articletags tagcloud keywords topics topiclist");
        Add(PageRegion.Hidden, "printblock noscript hidden visuallyhidden sronly screenreadertext noprint printonly offscreen");
        return words.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(PageRegion region, string list)
        {
            foreach (string word in list.Split(' '))
            {
                words[word] = region;
            }
        }
    }
}
