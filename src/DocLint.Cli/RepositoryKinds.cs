using System.Collections.Immutable;
using DocLint.Diagnostics;

namespace DocLint.Cli;

/// <summary>What a repository holds, and the configuration that suits it.</summary>
/// <param name="Name">The name, as <c>--kind</c> takes it.</param>
/// <param name="Description">What it holds, a phrase.</param>
/// <param name="Rules">Its sections of <c>.editorconfig</c>.</param>
internal sealed record RepositoryKind(string Name, string Description, string Rules)
{
    /// <summary>The lines for <c>.editorconfig</c>, with one that says what they are.</summary>
    public string Section => $"# DocLint: levels and options, {ProjectLinks.Home}; 'doclint rules' lists the rules.\n{Rules}";
}

/// <summary>Tells what a repository holds by its files.</summary>
internal static class RepositoryKinds
{
    // Enough to tell what a repository is; a large one is not walked to its end.
    private const int MaximumFiles = 2000;
    private const int MaximumDepth = 6;

    private static readonly string[] DocsMarkers = ["mkdocs.yml", "mkdocs.yaml", "book.toml", "docusaurus.config.js", "docusaurus.config.ts", "antora.yml", "docfx.json", "conf.py", ".vitepress", "_toc.yml"];
    private static readonly string[] SiteMarkers = ["hugo.toml", "hugo.yaml", "_config.yml", "_config.toml", "astro.config.mjs", "astro.config.ts", "eleventy.config.js", ".eleventy.js", "gatsby-config.js", "pelicanconf.py"];
    private static readonly string[] PlacesOfMarkers = ["", "docs", "doc", "website", "site"];

    private static readonly ImmutableArray<RepositoryKind> s_all =
    [
        new("articles", "articles", """
            [*.{md,markdown,txt,html,htm}]
            # Numbers and claims want a source that a reader could ask.
            doclint_diagnostic.DL1001.severity = warning
            # doclint.DL1001.trusted_speakers = statistics office
            # doclint_analyzer_diagnostic.category-Consistency.severity = error

            [{README,CHANGELOG,CONTRIBUTING,LICENSE}*]
            doclint_analyzer_diagnostic.category-Support.severity = none

            """),
        new("docs", "documentation", """
            [*.{md,markdown,mdx,html}]
            # Manuals state how their own product works; their figures and claims need no source.
            doclint_analyzer_diagnostic.category-Support.severity = none
            doclint_analyzer_diagnostic.category-Boilerplate.severity = none
            doclint_diagnostic.DL5015.severity = warning
            doclint_diagnostic.DL5018.severity = warning

            """),
        new("site", "a site of articles", """
            [*.{md,markdown,mdx}]
            # Numbers and claims want a source that a reader could ask.
            doclint_diagnostic.DL1001.severity = warning
            # A link without a scheme may be made by the generator; raise this once all resolve.
            doclint_diagnostic.DL2004.severity = warning

            [{README,CHANGELOG,CONTRIBUTING,LICENSE}*]
            doclint_analyzer_diagnostic.category-Support.severity = none

            """),
        new("pages", "saved pages", """
            [*.{html,htm,txt}]
            # Menus, prompts and lists around the articles; 'doclint extract' leaves them out.
            doclint_analyzer_diagnostic.category-Boilerplate.severity = warning
            # Pages were saved without what they link to.
            doclint_diagnostic.DL2004.severity = none

            """),
    ];

    public static IEnumerable<string> Names => s_all.Select(kind => kind.Name);

    public static RepositoryKind Get(string name) => s_all.First(kind => kind.Name == name);

    /// <summary>Tells what a folder holds: by the files of a generator, else by which documents are the most.</summary>
    public static RepositoryKind Detect(string root)
    {
        bool Has(string[] markers) => PlacesOfMarkers.Any(place => markers.Any(marker => Path.Exists(Path.Combine(root, place, marker))));
        if (Has(DocsMarkers))
        {
            return Get("docs");
        }

        if (Has(SiteMarkers))
        {
            return Get("site");
        }

        (int pages, int texts) = Count(root);
        return pages > texts ? Get("pages") : Get("articles");
    }

    private static (int Pages, int Texts) Count(string root)
    {
        int pages = 0;
        int texts = 0;
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = MaximumDepth, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        foreach (string path in Directory.EnumerateFiles(root, "*", options).Take(MaximumFiles))
        {
            string extension = Path.GetExtension(path).ToLowerInvariant();
            if (extension is ".html" or ".htm")
            {
                pages++;
            }
            else if (extension is ".md" or ".markdown" or ".mdx" or ".txt")
            {
                texts++;
            }
        }

        return (pages, texts);
    }
}
