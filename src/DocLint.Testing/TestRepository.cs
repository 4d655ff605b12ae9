using DocLint.Analysis;
using DocLint.Evidence;

namespace DocLint.Testing;

/// <summary>Repositories in memory, with their evidence, for tests of rules.</summary>
public static class TestRepository
{
    private const string Root = "/repo";
    private const int MaximumLength = 1_000_000;

    /// <summary>Creates a repository.</summary>
    /// <param name="entries">Its files, by path from its root, with forward slashes.</param>
    public static IRepositoryFiles Create(params ReadOnlySpan<(string Path, string Text)> entries)
    {
        InMemoryFileSystem files = new InMemoryFileSystem().AddDirectory(Root);
        foreach ((string path, string text) in entries)
        {
            files.Add($"{Root}/{path}", text);
        }

        return new RepositoryFiles(files, Root, RuleRunner.Formats, MaximumLength) { Evidence = new RepositoryEvidence(files, Root) };
    }

    /// <summary>Creates a repository that holds one captured source.</summary>
    /// <param name="url">The source's address.</param>
    /// <param name="text">What it says.</param>
    /// <param name="frontMatter">Further lines of its front matter, each with its line end.</param>
    public static IRepositoryFiles WithSource(string url, string text, string frontMatter = "") =>
        Create(("sources/source.md", $"---\nurl: {url}\n{frontMatter}---\n{text}\n"));
}
