namespace DocLint.Semantics;

/// <summary>Tells addresses that can be sources from those that only move or share the reader.</summary>
internal static class LinkTargets
{
    private static readonly string[] NoSources = ["mailto:", "tel:", "sms:", "javascript:", "data:", "whatsapp:", "skype:", "callto:", "about:"];

    // What buttons for passing a page on link to; each is a path below a host, so that a cited post of the same host stays a source.
    private static readonly string[] Shares =
    [
        "facebook.com/sharer", "facebook.com/share.php", "facebook.com/dialog/", "twitter.com/intent", "twitter.com/share", "x.com/intent", "x.com/share",
        "linkedin.com/sharearticle", "linkedin.com/sharing", "linkedin.com/cws/share", "pinterest.com/pin/create", "reddit.com/submit", "wa.me/?", "api.whatsapp.com/send",
        "t.me/share", "telegram.me/share", "addtoany.com/", "addthis.com/", "getpocket.com/save", "getpocket.com/edit", "share.flipboard.com", "tumblr.com/share", "tumblr.com/widgets/share",
        "news.ycombinator.com/submitlink", "plus.google.com/share", "bufferapp.com/add", "instapaper.com/hello2", "threads.net/intent", "bsky.app/intent",
    ];

    private static readonly string[] NoteAnchors = ["fn", "footnote", "cite_note", "cite-note", "note", "endnote", "ref", "sdfootnote", "ftn", "_ftn", "edn", "_edn", "en", "source", "bib", "cit", "r"];

    /// <summary>Whether an address leads to something that can be a source.</summary>
    public static bool CanBeSource(string address)
    {
        ReadOnlySpan<char> target = address.AsSpan().Trim();
        if (target.IsEmpty || target[0] == '#')
        {
            return false;
        }

        foreach (string scheme in NoSources)
        {
            if (target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        if (target.Length > 400)
        {
            target = target[..400];
        }

        foreach (string share in Shares)
        {
            int at = target.IndexOf(share, StringComparison.OrdinalIgnoreCase);

            // Only as the host: a query that quotes a sharing address is no sharing.
            if (at >= 0 && at <= 16)
            {
                return false;
            }
        }

        return true;
    }

    // Pages about who wrote, how it is filed, and how to subscribe: nothing is stated there that an article could rest on.
    private static readonly string[] Housekeeping =
    [
        "/author/", "/authors/", "/writer/", "/writers/", "/profile/", "/profiles/", "/staff/", "/byline/", "/contributor/", "/contributors/", "/tag/", "/tags/", "/category/", "/categories/",
        "/topic/", "/topics/", "/subscribe", "/newsletter", "/newsletters", "/privacy", "/terms", "/login", "/signin", "/sign-in", "/register", "/account", "?tag=", "/feed/", "/rss",
    ];

    /// <summary>Whether an address leads to a page of the site's own order: an author, a tag, a subscription.</summary>
    public static bool IsHousekeeping(string address)
    {
        ReadOnlySpan<char> target = address.AsSpan(0, Math.Min(address.Length, 400));
        foreach (string part in Housekeeping)
        {
            // A longer word is another one: "/accounts", "/accountability", "/registers".
            int at = target.IndexOf(part, StringComparison.OrdinalIgnoreCase);
            int end = at + part.Length;
            if (at >= 0 && !(char.IsAsciiLetter(part[^1]) && end < target.Length && char.IsAsciiLetter(target[end])))
            {
                return true;
            }
        }

        return target is "/" or "" or "./" or "../";
    }

    /// <summary>Whether a link inside the page leads from a mark in the text to a note: a number, a letter or a sign that leads to "#fn1".</summary>
    public static bool IsNote(ReadOnlySpan<char> address, ReadOnlySpan<char> text)
    {
        text = text.Trim().Trim("[]()");
        bool isMark = text.Length is >= 1 and <= 3 && (char.IsAsciiDigit(text[0]) && !text.ContainsAnyExceptInRange('0', '9') || text.Length == 1 && (char.IsLetter(text[0]) || text[0] is '*' or '\u2020' or '\u2021'));
        if (!isMark || address.Length < 2 || address[0] != '#')
        {
            return false;
        }

        ReadOnlySpan<char> anchor = address[1..];
        if (char.IsAsciiDigit(anchor[0]))
        {
            return true;
        }

        // Back from the note to the text: "#fnref1", "#cite_ref-1".
        if (anchor.StartsWith("fnref", StringComparison.OrdinalIgnoreCase) || anchor.StartsWith("cite_ref", StringComparison.OrdinalIgnoreCase) || anchor.StartsWith("_ftnref", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (string prefix in NoteAnchors)
        {
            if (anchor.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The DOI in an address of its resolver, or null.</summary>
    public static string? Doi(string address)
    {
        int at = address.IndexOf("doi.org/10.", StringComparison.OrdinalIgnoreCase);
        return at is >= 0 and < 20 ? address[(at + 8)..] : null;
    }
}
