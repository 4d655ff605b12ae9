using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The other files of the repository, for rules about links. Nothing outside the repository is ever looked at.</summary>
/// <remarks><para>Paths are relative to the repository's root, with forward slashes. Thread-safe.</para></remarks>
public interface IRepositoryFiles
{
    /// <summary>What the repository keeps to check its articles against; nothing unless an implementation says otherwise.</summary>
    IEvidence Evidence => NoEvidence.Instance;

    /// <summary>Finds a file or folder by its exact name.</summary>
    RepositoryEntryKind Find(string path);

    /// <summary>The name on disk that differs from <paramref name="path"/> in letter case only, or null.</summary>
    string? FindIgnoringCase(string path);

    /// <summary>The anchors that a document offers to links; null when the file cannot be read as a document.</summary>
    DocumentAnchors? GetAnchors(string path);

    /// <summary>The hash of the file that <see cref="GetAnchors"/> reads at a path, the empty hash when it can read none; null when nobody knows, so that no answer that rests on it is kept for another run.</summary>
    ContentHash? GetContentHash(string path) => null;
}

/// <summary>What stands at a path.</summary>
public enum RepositoryEntryKind
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>A file.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>The path leaves the repository, so nothing is known of it.</summary>
    Outside,
}
