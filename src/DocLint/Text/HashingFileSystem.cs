using System.Security.Cryptography;
using System.Text;

namespace DocLint.Text;

/// <summary>A file system that hashes every answer of another one, so that the hash changes when anything does that was read.</summary>
/// <remarks><para>The place of the repository is no part of the hash. Not thread-safe before <see cref="Finish"/>; afterwards it only hands on.</para></remarks>
/// <param name="files">The file system that answers.</param>
/// <param name="root">The repository's root, absolute.</param>
internal sealed class HashingFileSystem(IFileSystem files, string root) : IFileSystem
{
    private IncrementalHash? _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The hash of all that was read; nothing is hashed from here on.</summary>
    public ContentHash Finish()
    {
        using IncrementalHash hash = _hash ?? throw new InvalidOperationException("The hash has been taken already.");
        _hash = null;
        return ContentHash.Read(hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => Note("file", path, files.FileExists(path));

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Note("folder", path, files.DirectoryExists(path));

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path, long maximumLength = int.MaxValue)
    {
        try
        {
            byte[] bytes = files.ReadAllBytes(path, maximumLength);
            Note("bytes", path, bytes.Length);
            _hash?.AppendData(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Note("failure", path, exception.GetType());
            throw;
        }
    }

    /// <inheritdoc/>
    public FileSystemEntry? GetEntry(string path) => Note("entry", path, files.GetEntry(path));

    /// <inheritdoc/>
    public IEnumerable<FileSystemEntry> EnumerateEntries(string directory)
    {
        List<FileSystemEntry> entries;
        try
        {
            entries = [.. files.EnumerateEntries(directory)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Note("failure", directory, exception.GetType());
            throw;
        }

        // The disk tells them in no particular order.
        foreach (FileSystemEntry entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            Note("listed", entry.Name, entry.Kind);
        }

        return entries;
    }

    /// <inheritdoc/>
    public string? ResolveLinks(string path)
    {
        string? resolved = files.ResolveLinks(path);
        Note("link", path, resolved is null ? "" : Relative(resolved));
        return resolved;
    }

    private T Note<T>(string what, string path, T answer)
    {
        _hash?.AppendData(Encoding.UTF8.GetBytes($"{what}\0{Relative(path)}\0{answer}\0"));
        return answer;
    }

    private string Relative(string path) => path == root || SlashPath.IsInside(path, root) ? SlashPath.MakeRelative(path, root) : path;
}
