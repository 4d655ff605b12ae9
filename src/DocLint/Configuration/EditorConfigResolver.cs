using System.Collections.Concurrent;
using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>Finds the <c>.editorconfig</c> files above a file and what they say of it.</summary>
/// <remarks>
/// <para>Files are looked for from the file's folder upwards, until one says <c>root = true</c> or the repository's root is reached. Nearer files win over farther ones, later sections over earlier ones; <c>unset</c> takes a key away.</para>
/// <para>Each file is read once in the resolver's life. Safe to use from many threads.</para>
/// </remarks>
public sealed class EditorConfigResolver
{
    /// <summary>The name of the files.</summary>
    public const string FileName = ".editorconfig";

    private const long MaximumFileLength = 1 << 20;
    private readonly IFileSystem _files;
    private readonly string _root;
    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<EditorConfigFile>>> _chains = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EditorConfigOptions> _options = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<(string Path, string Message)> _unreadable = [];

    /// <summary>Creates a resolver.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The repository's root, absolute; no file above it is read.</param>
    public EditorConfigResolver(IFileSystem files, string root)
    {
        _files = files;
        _root = root;
    }

    /// <summary>The files that could not be read, with the reason, ordered by path.</summary>
    public ImmutableArray<(string Path, string Message)> Unreadable => [.. _unreadable.OrderBy(u => u.Path, StringComparer.Ordinal)];

    /// <summary>What holds for a file.</summary>
    /// <param name="path">The file, absolute; it need not exist.</param>
    /// <remarks><para>Files that the same sections speak of get the same object.</para></remarks>
    public EditorConfigOptions Resolve(string path)
    {
        ImmutableArray<EditorConfigFile> chain = GetFiles(path);
        if (chain.IsEmpty)
        {
            return EditorConfigOptions.Empty;
        }

        var signature = new System.Text.StringBuilder(chain[^1].Directory);
        var sections = new List<(EditorConfigFile File, EditorConfigSection Section)>();
        foreach (EditorConfigFile file in chain)
        {
            // The path from the file's folder on, with the slash that parts the two.
            ReadOnlySpan<char> relative = path.AsSpan(file.Directory.EndsWith('/') ? file.Directory.Length - 1 : file.Directory.Length);
            for (int i = 0; i < file.Sections.Length; i++)
            {
                EditorConfigSection section = file.Sections[i];
                if (section.Glob is { } glob && glob.IsMatchFromSlash(relative))
                {
                    sections.Add((file, section));
                    signature.Append('\0').Append(i);
                }
            }

            signature.Append('\0').Append('/');
        }

        return _options.GetOrAdd(signature.ToString(), static (_, found) => EditorConfigOptions.Create(found.chain, found.sections), (chain, sections));
    }

    /// <summary>The files that count for a file, the farthest first.</summary>
    /// <param name="path">The file, absolute; it need not exist.</param>
    public ImmutableArray<EditorConfigFile> GetFiles(string path) =>
        SlashPath.GetParent(path) is { } directory ? GetChain(directory) : [];

    private ImmutableArray<EditorConfigFile> GetChain(string directory) =>
        _chains.GetOrAdd(directory, static (d, self) => new Lazy<ImmutableArray<EditorConfigFile>>(() => self.ReadChain(d)), this).Value;

    private ImmutableArray<EditorConfigFile> ReadChain(string directory)
    {
        EditorConfigFile? own = Read(directory);
        if (own is { IsRoot: true })
        {
            return [own];
        }

        bool top = directory == _root || SlashPath.GetParent(directory) is null;
        ImmutableArray<EditorConfigFile> above = top ? [] : GetChain(SlashPath.GetParent(directory)!);
        return own is null ? above : above.Add(own);
    }

    private EditorConfigFile? Read(string directory)
    {
        string path = SlashPath.Combine(directory, FileName);
        string shown = SlashPath.MakeRelative(path, _root);
        try
        {
            if (!_files.FileExists(path))
            {
                return null;
            }

            return EditorConfigFile.Parse(SourceText.Decode(_files.ReadAllBytes(path, MaximumFileLength), shown), directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add((shown, e.Message));
            return null;
        }
    }
}
