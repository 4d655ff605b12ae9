namespace DocLint.Evidence;

/// <summary>Where a repository keeps its evidence, as paths relative to its root.</summary>
public static class EvidenceFolders
{
    /// <summary>The folder of captured sources and of the link ledger.</summary>
    public const string Sources = "sources";

    /// <summary>The folder of fact sheets and of published fact-checks.</summary>
    public const string Facts = "facts";

    /// <summary>The link ledger.</summary>
    public const string Ledger = "sources/links.jsonl";
}
