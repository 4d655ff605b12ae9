using System.Buffers;
using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>Finds the files that the arguments of a run name: files, folders with all below them, and globs.</summary>
/// <remarks>
/// <para>Folders are searched for the known extensions. Left out is what <c>.gitignore</c> and <c>.doclintignore</c> of any level and <c>.git/info/exclude</c> ignore, <c>.git</c>, and <c>sources</c> and <c>facts</c> at the root. A file or folder that is named itself is taken even if it is ignored.</para>
/// <para>Links inside folders are followed when they stay inside the root and lead to something that has not been met. A glob counts from the current folder and matches files only.</para>
/// <para>Thread-safe.</para>
/// </remarks>
public sealed class InputResolver
{
    private static readonly SearchValues<char> s_globCharacters = SearchValues.Create("*?[{");
    private readonly IFileSystem _files;
    private readonly string _currentDirectory;
    private readonly HashSet<string> _extensions;
    private readonly long _maximumLength;

    /// <summary>Creates a resolver.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="currentDirectory">The folder that relative arguments count from, absolute.</param>
    /// <param name="extensions">The extensions that formats know, with their dots; case is ignored.</param>
    /// <param name="maximumLength">The most bytes that a file may have.</param>
    public InputResolver(IFileSystem files, string currentDirectory, IEnumerable<string> extensions, long maximumLength)
    {
        _files = files;
        _currentDirectory = SlashPath.Normalize(currentDirectory, "/");
        _extensions = new HashSet<string>(extensions, StringComparer.OrdinalIgnoreCase);
        _maximumLength = maximumLength;
    }

    /// <summary>Finds the files.</summary>
    /// <param name="arguments">The arguments; none for the current folder.</param>
    /// <param name="cancellationToken">Asks the search to stop.</param>
    public InputResolution Resolve(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        ImmutableArray<string> named = arguments.Count == 0 ? ["."] : [.. arguments];
        var roots = new RootCache(_files, _currentDirectory);
        string root = FindRoot(named, roots);
        var walk = new InputWalk(_files, _extensions, _maximumLength, root, mayOverlap: named.Length > 1, cancellationToken);
        var missing = new List<MissingInput>();
        var folders = new List<string>();

        // Files named themselves come first, so that meeting them again in a folder changes nothing.
        foreach (string argument in named)
        {
            string path = SlashPath.Normalize(argument, _currentDirectory);
            if (argument.Length > 0 && _files.DirectoryExists(path))
            {
                folders.Add(argument);
            }
            else if (argument.Length > 0 && _files.GetEntry(path) is { } entry)
            {
                walk.AddExplicit(path, entry, roots.Find(path));
            }
            else if (argument.AsSpan().ContainsAny(s_globCharacters))
            {
                folders.Add(argument);
            }
            else
            {
                missing.Add(new MissingInput(argument, $"There is no file or folder '{argument}'."));
            }
        }

        foreach (string argument in folders)
        {
            string path = SlashPath.Normalize(argument, _currentDirectory);
            if (_files.DirectoryExists(path))
            {
                walk.AddFolder(path, roots.Find(path), null, int.MaxValue);
            }
            else if (!AddGlob(walk, argument, roots))
            {
                missing.Add(new MissingInput(argument, $"No file matches '{argument}'."));
            }
        }

        return walk.Finish([.. missing]);
    }

    // One root for all when the arguments agree, else that of the current folder.
    private string FindRoot(ImmutableArray<string> arguments, RootCache roots)
    {
        string? common = null;
        foreach (string argument in arguments)
        {
            string root = roots.Find(GetBase(argument));
            if (common is not null && common != root)
            {
                return roots.Find(_currentDirectory);
            }

            common = root;
        }

        return common!;
    }

    private bool AddGlob(InputWalk walk, string argument, RootCache roots)
    {
        string folder = GetBase(argument);
        if (!_files.DirectoryExists(folder))
        {
            return false;
        }

        string rest = argument[SplitGlob(argument)..];
        int depth = rest.Contains("**", StringComparison.Ordinal) ? int.MaxValue : rest.Count(c => c == '/') + 1;
        return walk.AddFolder(folder, roots.Find(folder), EditorConfigGlob.ParseAnchored(rest), depth);
    }

    // The folder that a search for the argument begins in.
    private string GetBase(string argument)
    {
        string path = SlashPath.Normalize(argument, _currentDirectory);
        if (_files.GetEntry(path) is not null)
        {
            return path;
        }

        return SlashPath.Normalize(argument[..SplitGlob(argument)], _currentDirectory);
    }

    // Where the first part with a glob character begins; the length when there is none.
    private static int SplitGlob(string argument)
    {
        int first = argument.AsSpan().IndexOfAny(s_globCharacters);
        return first < 0 ? argument.Length : argument.LastIndexOf('/', first) + 1;
    }

    // Thousands of files may be named one by one, most of them in a few folders.
    private sealed class RootCache(IFileSystem files, string currentDirectory)
    {
        private readonly Dictionary<string, string> _roots = new(StringComparer.Ordinal);

        public string Find(string path)
        {
            string folder = files.DirectoryExists(path) ? path : SlashPath.GetParent(path) ?? path;
            if (!_roots.TryGetValue(folder, out string? root))
            {
                _roots[folder] = root = RepositoryRoot.Find(files, folder, currentDirectory);
            }

            return root;
        }
    }
}
