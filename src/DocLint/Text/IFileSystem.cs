namespace DocLint.Text;

/// <summary>What DocLint needs of a file system, so that discovery and configuration also work in memory.</summary>
/// <remarks><para>Paths are absolute and written as <see cref="SlashPath"/> says. Implementations are safe to use from many threads.</para></remarks>
public interface IFileSystem
{
    /// <summary>Whether there is a file at the path, links followed.</summary>
    bool FileExists(string path);

    /// <summary>Whether there is a folder at the path, links followed.</summary>
    bool DirectoryExists(string path);

    /// <summary>The content of a file, links followed.</summary>
    /// <param name="path">The path.</param>
    /// <param name="maximumLength">The most bytes to read.</param>
    /// <exception cref="FileTooLargeException">The file is larger than <paramref name="maximumLength"/>.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    byte[] ReadAllBytes(string path, long maximumLength = int.MaxValue);

    /// <summary>What stands at the path itself, a link not followed; null when there is nothing.</summary>
    FileSystemEntry? GetEntry(string path);

    /// <summary>What stands directly in a folder, in no particular order, one after the other as the disk tells it.</summary>
    /// <exception cref="IOException">The folder is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    IEnumerable<FileSystemEntry> EnumerateEntries(string directory);

    /// <summary>The path with every link on the way followed; null when a link leads nowhere or in a circle.</summary>
    string? ResolveLinks(string path);
}

/// <summary>What an entry of a folder is.</summary>
public enum FileSystemEntryKind
{
    /// <summary>A file with content.</summary>
    File,

    /// <summary>A folder.</summary>
    Directory,

    /// <summary>A symbolic link, to whatever it may be.</summary>
    Link,

    /// <summary>A device, a pipe, a socket: something that must not be opened.</summary>
    Other,
}

/// <summary>An entry of a folder.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Kind">What it is; a link is not followed.</param>
/// <param name="Length">The number of bytes of a file; 0 for anything else.</param>
public sealed record FileSystemEntry(string Name, FileSystemEntryKind Kind, long Length);

/// <summary>A file is larger than it may be.</summary>
/// <param name="path">The file.</param>
/// <param name="length">Its size in bytes.</param>
/// <param name="maximumLength">The most bytes allowed.</param>
public sealed class FileTooLargeException(string path, long length, long maximumLength)
    : IOException($"'{path}' has {length} bytes; the limit is {maximumLength}.")
{
    /// <summary>The size of the file in bytes.</summary>
    public long Length { get; } = length;

    /// <summary>The most bytes allowed.</summary>
    public long MaximumLength { get; } = maximumLength;
}
