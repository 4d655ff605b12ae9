using System.IO.Enumeration;
using Microsoft.Win32.SafeHandles;
using DiskEntry = System.IO.Enumeration.FileSystemEntry;

namespace DocLint.Text;

/// <summary>The disk.</summary>
public sealed class PhysicalFileSystem : IFileSystem
{
    // As many links on one way as Linux follows.
    private const int MaximumLinks = 40;

    private static readonly EnumerationOptions s_everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    private PhysicalFileSystem()
    {
    }

    /// <summary>The one instance.</summary>
    public static PhysicalFileSystem Instance { get; } = new();

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(path);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => Directory.Exists(path);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path, long maximumLength = int.MaxValue)
    {
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            // Opening a pipe would wait for a writer, perhaps for ever; pipes and devices have no length.
            return [];
        }

        using SafeFileHandle handle = Open(path);
        long length = RandomAccess.GetLength(handle);
        long limit = Math.Min(maximumLength, Array.MaxLength);
        if (length > limit)
        {
            throw new FileTooLargeException(path, length, limit);
        }

        byte[] bytes = new byte[length];
        int read = 0;
        while (read < bytes.Length)
        {
            int count = RandomAccess.Read(handle, bytes.AsSpan(read), read);
            if (count == 0)
            {
                // The file was cut while it was read.
                return bytes[..read];
            }

            read += count;
        }

        return bytes;
    }

    /// <inheritdoc/>
    public FileSystemEntry? GetEntry(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            return new FileSystemEntry(file.Name, FileSystemEntryKind.Link, 0);
        }

        if (Directory.Exists(path))
        {
            return new FileSystemEntry(file.Name, FileSystemEntryKind.Directory, 0);
        }

        return file.Exists ? new FileSystemEntry(file.Name, FileSystemEntryKind.File, file.Length) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<FileSystemEntry> EnumerateEntries(string directory)
    {
        try
        {
            return new FileSystemEnumerable<FileSystemEntry>(directory, Transform, s_everything);
        }
        catch (DirectoryNotFoundException) when (HasUnknownBytes(directory))
        {
            throw UnknownBytes();
        }
    }

    /// <inheritdoc/>
    public string? ResolveLinks(string path)
    {
        int links = 0;
        string open = path;
        string resolved = "";
        while (open.Length > 0)
        {
            // One part at a time, since a folder on the way may be a link as well.
            int next = open.IndexOf('/', 1);
            string part = next < 0 ? open : open[..next];
            open = next < 0 ? "" : open[next..];
            string here = resolved + part;
            if (here == "/")
            {
                continue;
            }

            if (new FileInfo(here).LinkTarget is not { } target)
            {
                resolved = here;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            open = SlashPath.Normalize(target, SlashPath.GetParent(here) ?? "/") + open;
            resolved = "";
        }

        resolved = resolved.Length == 0 ? "/" : resolved;
        return Path.Exists(resolved) ? resolved : null;
    }

    private static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        }
        catch (IOException exception) when (exception is FileNotFoundException or DirectoryNotFoundException && HasUnknownBytes(path))
        {
            throw UnknownBytes();
        }
    }

    // The runtime lists names whose bytes are no UTF-8 with this character in their place, and cannot open what bears them.
    private static bool HasUnknownBytes(string path) => path.Contains('\uFFFD', StringComparison.Ordinal);

    private static IOException UnknownBytes() => new("its name holds bytes that are no UTF-8; rename it");

    private static FileSystemEntry Transform(ref DiskEntry entry)
    {
        string name = entry.FileName.ToString();
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
        {
            return new FileSystemEntry(name, FileSystemEntryKind.Link, 0);
        }

        if (entry.IsDirectory)
        {
            return new FileSystemEntry(name, FileSystemEntryKind.Directory, 0);
        }

        return (entry.Attributes & FileAttributes.Device) != 0
            ? new FileSystemEntry(name, FileSystemEntryKind.Other, 0)
            : new FileSystemEntry(name, FileSystemEntryKind.File, entry.Length);
    }
}
