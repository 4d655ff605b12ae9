using System.Collections.Concurrent;
using System.Text;
using DocLint.Text;

namespace DocLint.Testing;

/// <summary>A file system that lives in memory, for tests of discovery and configuration.</summary>
/// <remarks><para>Folders come into being with the files in them. Paths are absolute, with forward slashes. Fill it first, then read it from as many threads as you like.</para></remarks>
public sealed class InMemoryFileSystem : IFileSystem
{
    private const int MaximumLinks = 40;
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> _directories = new(StringComparer.Ordinal) { ["/"] = new(StringComparer.Ordinal) };
    private readonly HashSet<string> _unreadable = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _reads = new(StringComparer.Ordinal);

    /// <summary>Adds a file of UTF-8 text, with the folders above it.</summary>
    /// <returns>This file system, so that calls can be chained.</returns>
    public InMemoryFileSystem Add(string path, string text = "") => Add(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a file, with the folders above it.</summary>
    /// <returns>This file system, so that calls can be chained.</returns>
    public InMemoryFileSystem Add(string path, byte[] bytes)
    {
        AddToParent(path);
        _files[path] = bytes;
        return this;
    }

    /// <summary>Adds an empty folder, with the folders above it.</summary>
    /// <returns>This file system, so that calls can be chained.</returns>
    public InMemoryFileSystem AddDirectory(string path)
    {
        if (path != "/" && !_directories.ContainsKey(path))
        {
            AddToParent(path);
            _directories[path] = new SortedSet<string>(StringComparer.Ordinal);
        }

        return this;
    }

    /// <summary>Adds a symbolic link; a relative target counts from the link's folder.</summary>
    /// <returns>This file system, so that calls can be chained.</returns>
    public InMemoryFileSystem AddLink(string path, string target)
    {
        AddToParent(path);
        _links[path] = target;
        return this;
    }

    /// <summary>Makes a file or a folder refuse to be read.</summary>
    /// <returns>This file system, so that calls can be chained.</returns>
    public InMemoryFileSystem Deny(string path)
    {
        _unreadable.Add(path);
        return this;
    }

    /// <summary>How often a file was read.</summary>
    public int CountReads(string path) => _reads.GetValueOrDefault(path);

    /// <inheritdoc/>
    public bool FileExists(string path) => ResolveLinks(path) is { } real && _files.ContainsKey(real);

    /// <inheritdoc/>
    public bool DirectoryExists(string path) => ResolveLinks(path) is { } real && _directories.ContainsKey(real);

    /// <inheritdoc/>
    public byte[] ReadAllBytes(string path, long maximumLength = int.MaxValue)
    {
        if (ResolveLinks(path) is not { } real || !_files.TryGetValue(real, out byte[]? bytes))
        {
            throw new FileNotFoundException($"There is no file '{path}'.", path);
        }

        if (_unreadable.Contains(real))
        {
            throw new UnauthorizedAccessException($"Access to '{path}' is denied.");
        }

        _reads.AddOrUpdate(path, 1, (_, count) => count + 1);
        return bytes.Length <= maximumLength ? bytes : throw new FileTooLargeException(path, bytes.Length, maximumLength);
    }

    /// <inheritdoc/>
    public FileSystemEntry? GetEntry(string path)
    {
        string? parent = SlashPath.GetParent(path);
        if (parent is null)
        {
            return new FileSystemEntry(path, FileSystemEntryKind.Directory, 0);
        }

        if (ResolveLinks(parent) is not { } realParent)
        {
            return null;
        }

        return Describe(SlashPath.Combine(realParent, SlashPath.GetName(path)));
    }

    /// <inheritdoc/>
    public IEnumerable<FileSystemEntry> EnumerateEntries(string directory)
    {
        if (ResolveLinks(directory) is not { } real || !_directories.TryGetValue(real, out SortedSet<string>? names))
        {
            throw new DirectoryNotFoundException($"There is no folder '{directory}'.");
        }

        if (_unreadable.Contains(real))
        {
            throw new UnauthorizedAccessException($"Access to '{directory}' is denied.");
        }

        // From last to first, so that no caller may rely on an order that a disk does not promise.
        return names.Reverse().Select(name => Describe(SlashPath.Combine(real, name))!);
    }

    /// <inheritdoc/>
    public string? ResolveLinks(string path)
    {
        int links = 0;
        var open = new Stack<string>(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse());
        string resolved = "/";
        while (open.TryPop(out string? part))
        {
            string here = SlashPath.Combine(resolved, part);
            if (!_links.TryGetValue(here, out string? target))
            {
                resolved = here;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            foreach (string step in SlashPath.Normalize(target, resolved).Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                open.Push(step);
            }

            resolved = "/";
        }

        return _files.ContainsKey(resolved) || _directories.ContainsKey(resolved) ? resolved : null;
    }

    private FileSystemEntry? Describe(string path)
    {
        string name = SlashPath.GetName(path);
        if (_links.ContainsKey(path))
        {
            return new FileSystemEntry(name, FileSystemEntryKind.Link, 0);
        }

        if (_directories.ContainsKey(path))
        {
            return new FileSystemEntry(name, FileSystemEntryKind.Directory, 0);
        }

        return _files.TryGetValue(path, out byte[]? bytes) ? new FileSystemEntry(name, FileSystemEntryKind.File, bytes.Length) : null;
    }

    private void AddToParent(string path)
    {
        string parent = SlashPath.GetParent(path) ?? throw new ArgumentException("A path must have a folder above it.", nameof(path));
        AddDirectory(parent);
        _directories[parent].Add(SlashPath.GetName(path));
    }
}
