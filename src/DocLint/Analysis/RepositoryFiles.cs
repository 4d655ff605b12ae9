using System.Collections.Concurrent;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The files of a repository on a file system. Each folder is listed once and each document parsed once, when a link first asks for it.</summary>
public sealed class RepositoryFiles : IRepositoryFiles
{
    private readonly IFileSystem _files;
    private readonly string _root;
    private readonly DocumentFormats _formats;
    private readonly long _maximumLength;
    private readonly ConcurrentDictionary<string, Dictionary<string, FileSystemEntry>> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<(DocumentAnchors? Anchors, ContentHash Content)>> _anchors = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContentHash> _contents = new(StringComparer.Ordinal);

    /// <summary>Creates the view of a repository.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The root, absolute, with forward slashes.</param>
    /// <param name="formats">The formats that anchors are read with.</param>
    /// <param name="maximumLength">The most bytes of a document that is parsed for its anchors.</param>
    public RepositoryFiles(IFileSystem files, string root, DocumentFormats formats, long maximumLength)
    {
        _files = files;
        _root = root;
        _formats = formats;
        _maximumLength = maximumLength;
    }

    /// <summary>What the repository keeps to check its articles against.</summary>
    public IEvidence Evidence { get; init; } = NoEvidence.Instance;

    /// <inheritdoc/>
    public RepositoryEntryKind Find(string path)
    {
        string full = SlashPath.Normalize(path, _root);
        if (full == _root)
        {
            return RepositoryEntryKind.Folder;
        }

        if (!SlashPath.IsInside(full, _root) || SlashPath.GetParent(full) is not { } parent)
        {
            return RepositoryEntryKind.Outside;
        }

        // A name is looked up in the listing, so that letter case counts on every system.
        if (!List(parent).TryGetValue(SlashPath.GetName(full), out FileSystemEntry? entry))
        {
            return RepositoryEntryKind.Missing;
        }

        bool isFolder = entry.Kind == FileSystemEntryKind.Directory || (entry.Kind == FileSystemEntryKind.Link && _files.DirectoryExists(full));
        return isFolder ? RepositoryEntryKind.Folder : RepositoryEntryKind.File;
    }

    /// <inheritdoc/>
    public string? FindIgnoringCase(string path)
    {
        string full = SlashPath.Normalize(path, _root);
        if (!SlashPath.IsInside(full, _root) || full == _root)
        {
            return null;
        }

        string found = _root;
        foreach (string part in SlashPath.MakeRelative(full, _root).Split('/'))
        {
            Dictionary<string, FileSystemEntry> entries = List(found);
            string? name = entries.ContainsKey(part) ? part : entries.Keys.Order(StringComparer.Ordinal).FirstOrDefault(entry => entry.Equals(part, StringComparison.OrdinalIgnoreCase));
            if (name is null)
            {
                return null;
            }

            found = SlashPath.Combine(found, name);
        }

        return found == full ? null : SlashPath.MakeRelative(found, _root);
    }

    /// <inheritdoc/>
    public DocumentAnchors? GetAnchors(string path)
    {
        string full = SlashPath.Normalize(path, _root);
        return Find(path) == RepositoryEntryKind.File
            ? _anchors.GetOrAdd(full, key => new(() => ReadAnchors(key))).Value.Anchors
            : null;
    }

    /// <inheritdoc/>
    public ContentHash? GetContentHash(string path)
    {
        string full = SlashPath.Normalize(path, _root);
        return Find(path) != RepositoryEntryKind.File ? default
            : _anchors.TryGetValue(full, out Lazy<(DocumentAnchors? Anchors, ContentHash Content)>? read) ? read.Value.Content
            : _contents.GetOrAdd(full, key => TryRead(key) is { } bytes ? ContentHash.Of(bytes) : default);
    }

    private (DocumentAnchors? Anchors, ContentHash Content) ReadAnchors(string full) =>
        TryRead(full) is not { } bytes ? default
        : (_formats.Parse(full, bytes) is { } tree ? DocumentAnchors.Read(tree) : null, ContentHash.Of(bytes));

    // A file that cannot be read offers no evidence either way.
    private byte[]? TryRead(string full)
    {
        try
        {
            return _formats.Find(full) is null ? null : _files.ReadAllBytes(full, _maximumLength);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Dictionary<string, FileSystemEntry> List(string folder) => _folders.GetOrAdd(folder, key =>
    {
        try
        {
            return _files.EnumerateEntries(key).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    });
}
