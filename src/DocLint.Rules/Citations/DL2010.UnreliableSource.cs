using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>DL2010: a source that the house, or Wikipedia's community, does not rely on.</summary>
public sealed class UnreliableSource : DiagnosticAnalyzer
{
    private const int MostRelated = 10;
    private const string Wikipedia = "the English Wikipedia's community, as of 2026";
    private const string House = "the house's own list";

    private static readonly ListOption Allow = new("allow", [], "Domains, or domains with a path, that the house relies on whatever others say; subdomains are included.");
    private static readonly ListOption Deny = new("deny", [], "Domains, or domains with a path, that the house does not want as sources; subdomains are included.");
    private static readonly ChoiceOption Threshold = new("threshold", "unreliable", ["unreliable", "disputed", "house"], "The best rating that is reported; with 'house' only the house's own list counts.");
    private static readonly BooleanOption Platforms = new("platforms", false, "Whether places where anybody may publish are reported by their rating, such as video and blog hosts.");

    // What stands there is as good as who put it there, and often it is the very statement that an article is about. Wikipedia rates itself down so as not to cite itself.
    private static readonly string[] OpenPlatforms =
    [
        "youtube.com", "youtu.be", "twitter.com", "x.com", "facebook.com", "instagram.com", "linkedin.com", "tiktok.com", "reddit.com", "medium.com", "wordpress.com", "blogspot.com", "tumblr.com",
        "substack.com", "flickr.com", "soundcloud.com", "vimeo.com", "pinterest.com", "t.me", "telegram.org", "threads.net", "bsky.app", "vk.com", "discord.com", "twitch.tv", "rumble.com", "arxiv.org",
        "biorxiv.org", "medrxiv.org", "ssrn.com", "researchgate.net", "academia.edu", "scribd.com", "github.com", "github.io", "change.org", "kickstarter.com", "gofundme.com", "patreon.com", "amazon.com",
        "itunes.apple.com", "apps.apple.com", "play.google.com", "google.com", "spotify.com", "archive.org", "wikipedia.org", "wikimedia.org", "wikidata.org", "fandom.com", "stackoverflow.com", "stackexchange.com", "livejournal.com",
    ];

    private static readonly DiagnosticDescriptor Rule = new(
        "DL2010",
        "Unreliable source",
        "The source '{0}' is rated '{1}' by '{2}'.",
        RuleCategory.Citations,
        RuleLevel.Warning)
    {
        Description = "A statement is sourced to a site that the house's own list, or the English Wikipedia's community, rates as unreliable.",
        Options = [Allow, Deny, Threshold, Platforms],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        List<(LinkInline Link, string Source)> sources = FindSources(context);
        if (sources.Count == 0)
        {
            return;
        }

        ImmutableArray<string> allow = context.GetOption(Rule, Allow);
        ImmutableArray<string> deny = context.GetOption(Rule, Deny);
        SourceRating threshold = context.GetOption(Rule, Threshold) switch
        {
            "disputed" => SourceRating.Disputed,
            "house" => SourceRating.Unreliable + 1,
            _ => SourceRating.Unreliable,
        };
        bool withPlatforms = context.GetOption(Rule, Platforms);

        // A site is judged once a document, however often it is cited.
        var findings = new Dictionary<string, Diagnostic>(StringComparer.Ordinal);
        foreach ((LinkInline link, string source) in sources)
        {
            if (Judge(source, allow, deny, threshold, withPlatforms) is not var (name, rating, by))
            {
                continue;
            }

            if (!findings.TryGetValue(name, out Diagnostic? finding))
            {
                // Of the house's own list it is sure; a rating of a whole site may not fit the page.
                Diagnostic created = Diagnostic.Create(Rule, link.Span, name, rating, by);
                findings.Add(name, by == House ? created : created with { Level = RuleLevel.Suggestion });
            }
            else if (finding.RelatedLocations.Length < MostRelated)
            {
                findings[name] = finding.WithRelated(link.Span, "cited here too");
            }
        }

        foreach (Diagnostic finding in findings.Values)
        {
            context.Report(finding);
        }
    }

    private static (string Name, string Rating, string By)? Judge(string source, ImmutableArray<string> allow, ImmutableArray<string> deny, SourceRating threshold, bool withPlatforms)
    {
        // The nearer entry counts: a denied path of an allowed site, and an allowed path of a denied one.
        string? denied = Longest(source, deny);
        string? allowed = Longest(source, allow);
        if (denied is not null && denied.Length >= (allowed?.Length ?? 0))
        {
            return (denied, "not to be used", House);
        }

        SourceRating rating = SourceRatings.Find(SourceHost.HostOf(source), out ReadOnlySpan<char> domain);
        return allowed is null && rating >= threshold && (withPlatforms || !IsPlatform(source)) ? (domain.ToString(), rating == SourceRating.Disputed ? "disputed" : "unreliable", Wikipedia) : null;
    }

    private static string? Longest(string source, ImmutableArray<string> entries)
    {
        string? longest = null;
        foreach (string entry in entries)
        {
            if (entry.Length > (longest?.Length ?? 0) && SourceHost.Belongs(source, entry))
            {
                longest = entry;
            }
        }

        return longest;
    }

    private static bool IsPlatform(string source) => Array.Exists(OpenPlatforms, platform => SourceHost.Belongs(source, platform));

    // Links that support something, and the entries of notes and lists of sources that the text refers to; not the article's own site.
    private static List<(LinkInline Link, string Source)> FindSources(DocumentAnalysisContext context)
    {
        var sources = new List<(LinkInline Link, string Source)>();
        HashSet<string>? referred = null;
        string? own = context.Model.Metadata.CanonicalAddress is { } canonical ? SourceHost.Find(canonical.Value) : null;
        foreach (Citation citation in context.Model.ArticleCitations)
        {
            if (citation.Node is LinkInline { Address: { } address } link
                && (citation.Kind == CitationKind.ListEntry ? citation.Scope != CitationScope.None || (referred ??= FindReferred(context.Model)).Contains(address) : citation.Scope != CitationScope.None)
                && SourceHost.Find(address) is { } source && !(citation.Kind == CitationKind.Link && NamesItsTarget(context.Source.AsSpan(TextOf(link)), source))
                && (own is null || !SourceHost.Belongs(source, SourceHost.HostOf(own))))
            {
                sources.Add((link, source));
            }
        }

        return sources;
    }

    private static TextSpan TextOf(LinkInline link) => link.Children.IsEmpty ? default : TextSpan.FromBounds(link.Children[0].Span.Start, link.Children[^1].Span.End);

    // A name that is linked to its entry in a catalogue says what is meant, not where it is from; the name of the site itself is a source.
    private static bool NamesItsTarget(ReadOnlySpan<char> text, string source)
    {
        const int LongestName = 80;
        text = text.Trim(" *_\"'\u201C\u201D\u2018\u2019");
        if (text.IsEmpty || text.Length > LongestName)
        {
            return false;
        }

        string name = "";
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            if (!word.IsEmpty && !char.IsUpper(word[0]) && (name.Length == 0 || word is not ("of" or "the" or "and" or "for" or "in" or "de")))
            {
                return false;
            }

            name += word.ToString().ToLowerInvariant();
        }

        return !SourceHost.HostOf(source).Contains(name, StringComparison.Ordinal);
    }

    private static HashSet<string> FindReferred(SemanticModel model)
    {
        var referred = new HashSet<string>(StringComparer.Ordinal);
        foreach (Citation citation in model.ArticleCitations)
        {
            if (citation.Kind is CitationKind.Footnote or CitationKind.Reference)
            {
                referred.UnionWith(model.AddressesOf(citation));
            }
        }

        return referred;
    }
}
