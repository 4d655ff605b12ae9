using DocLint.Analysis;
using DocLint.Text;

namespace DocLint.Rules.Citations;

/// <summary>Tells by the files of a repository who makes the anchors of a document.</summary>
internal static class SiteAnchors
{
    // The file or folder that each generator of sites is set up by.
    private static readonly (string Name, AnchorRules Rules)[] Marks =
    [
        ("mkdocs.yml", AnchorRules.MkDocs), ("mkdocs.yaml", AnchorRules.MkDocs), ("zensical.toml", AnchorRules.MkDocs),
        ("docusaurus.config.js", AnchorRules.Docusaurus), ("docusaurus.config.ts", AnchorRules.Docusaurus), ("docusaurus.config.mjs", AnchorRules.Docusaurus), ("docusaurus.config.cjs", AnchorRules.Docusaurus),
        ("hugo.toml", AnchorRules.Hugo), ("hugo.yaml", AnchorRules.Hugo), ("hugo.yml", AnchorRules.Hugo), ("hugo.json", AnchorRules.Hugo), ("config/_default", AnchorRules.Hugo),
        (".vitepress", AnchorRules.VitePress), (".vuepress", AnchorRules.VitePress),
        ("book.toml", AnchorRules.MdBook),
        ("_config.yml", AnchorRules.Jekyll),
    ];

    /// <summary>Finds the generator that is set up in the folder of a document or in the nearest above it; null when none is known.</summary>
    public static AnchorRules? Find(IRepositoryFiles repository, string path)
    {
        for (string? folder = SlashPath.GetParent("/" + path); folder is not null; folder = SlashPath.GetParent(folder))
        {
            foreach ((string name, AnchorRules rules) in Marks)
            {
                if (Has(repository, folder, name))
                {
                    return rules;
                }
            }

            // Hugo of old and Zola share a name; other generators share Jekyll's.
            if (Has(repository, folder, "config.toml"))
            {
                return Has(repository, folder, "archetypes") ? AnchorRules.Hugo : Has(repository, folder, "templates") ? AnchorRules.Zola : null;
            }
        }

        return null;
    }

    /// <summary>The forge that shows the repository's documents as they are; null when none is known.</summary>
    public static AnchorRules? FindForge(IRepositoryFiles repository) =>
        Has(repository, "/", ".gitlab-ci.yml") || Has(repository, "/", ".gitlab") ? AnchorRules.GitLab : Has(repository, "/", ".github") ? AnchorRules.GitHub : null;

    private static bool Has(IRepositoryFiles repository, string folder, string name) =>
        repository.Find(SlashPath.Combine(folder, name)[1..]) is RepositoryEntryKind.File or RepositoryEntryKind.Folder;
}
