using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A repository of which nothing is known, for text that stands alone.</summary>
public sealed class NoRepositoryFiles : IRepositoryFiles
{
    private NoRepositoryFiles()
    {
    }

    /// <summary>The one object.</summary>
    public static NoRepositoryFiles Instance { get; } = new();

    /// <inheritdoc/>
    public RepositoryEntryKind Find(string path) => RepositoryEntryKind.Outside;

    /// <inheritdoc/>
    public string? FindIgnoringCase(string path) => null;

    /// <inheritdoc/>
    public DocumentAnchors? GetAnchors(string path) => null;

    /// <inheritdoc/>
    public ContentHash? GetContentHash(string path) => default(ContentHash);
}
