using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>One search for files, folder by folder.</summary>
internal sealed class InputWalk(IFileSystem files, HashSet<string> extensions, long maximumLength, string root, bool mayOverlap, CancellationToken cancellationToken)
{
    private static readonly string[] s_evidenceFolders = ["sources", "facts"];

    private readonly List<InputFile> _found = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<SkippedInput> _skipped = [];
    private readonly Dictionary<string, int> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);

    /// <summary>Takes a file that was named itself.</summary>
    public void AddExplicit(string path, FileSystemEntry entry, string ownRoot)
    {
        if (entry.Kind == FileSystemEntryKind.Link)
        {
            if (Follow(path) is not { } target)
            {
                Skip(path, SkipReason.BrokenLink);
                return;
            }

            entry = target.Entry;
        }

        if (IsEvidence(path, ownRoot))
        {
            Skip(path, SkipReason.Evidence);
        }
        else if (entry.Kind != FileSystemEntryKind.File)
        {
            Skip(path, SkipReason.NotAFile);
        }
        else if (!HasKnownExtension(path))
        {
            CountUnknown(path);
            Skip(path, SkipReason.UnknownType);
        }
        else
        {
            AddFile(path, files.ResolveLinks(path) ?? path, entry.Length, isExplicit: true);
        }
    }

    /// <summary>Takes the files of a folder and those below it.</summary>
    /// <param name="path">The folder, absolute.</param>
    /// <param name="ownRoot">The root of its repository.</param>
    /// <param name="glob">What the files' paths from the folder must match; null for all.</param>
    /// <param name="depth">How many folders deep to look; 1 for the folder alone.</param>
    /// <returns>Whether a file of known type matched, be it linted or not.</returns>
    public bool AddFolder(string path, string ownRoot, EditorConfigGlob? glob, int depth)
    {
        if (IsEvidence(path, ownRoot))
        {
            Skip(path, SkipReason.Evidence);
            return true;
        }

        var search = new Search(path, ownRoot, files.ResolveLinks(ownRoot) ?? ownRoot, glob, depth);
        search.Open.Push(new Folder(path, files.ResolveLinks(path) ?? path, IgnoreRules.ForFolder(files, ownRoot, path), 1));
        do
        {
            while (search.Open.TryPop(out Folder folder))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (search.Visited.Add(folder.RealPath))
                {
                    VisitFolder(folder, search);
                }
            }

            // Links wait until everything has been met under its own name.
            if (search.Links.TryDequeue(out (string Path, Folder Folder) link))
            {
                VisitLink(link.Path, link.Folder, search);
            }
        }
        while (search.Open.Count > 0 || search.Links.Count > 0);
        return search.HasMatched;
    }

    public InputResolution Finish(ImmutableArray<MissingInput> missing) => new()
    {
        Root = root,
        Files = [.. _found.OrderBy(file => file.Path, StringComparer.Ordinal)],
        Skipped = [.. _skipped.OrderBy(skipped => skipped.Path, StringComparer.Ordinal).ThenBy(skipped => skipped.Reason)],
        Missing = missing,
        UnknownTypes = [.. _unknown.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new UnknownTypeCount(pair.Key, pair.Value))],
    };

    private void VisitFolder(Folder folder, Search search)
    {
        List<FileSystemEntry> entries;
        try
        {
            entries = [.. files.EnumerateEntries(folder.Path)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Skip(folder.Path, SkipReason.Unreadable, e.Message.TrimEnd('.'));
            return;
        }

        if (entries.Exists(static entry => entry.Name == CacheTag.FileName))
        {
            Skip(folder.Path, SkipReason.Cache);
            return;
        }

        entries.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        foreach (FileSystemEntry entry in entries)
        {
            string path = SlashPath.Combine(folder.Path, entry.Name);
            string realPath = SlashPath.Combine(folder.RealPath, entry.Name);
            switch (entry.Kind)
            {
                case FileSystemEntryKind.Directory:
                    OpenFolder(path, realPath, folder, search);
                    break;
                case FileSystemEntryKind.Link:
                    search.Links.Enqueue((path, folder));
                    break;
                case FileSystemEntryKind.File:
                    VisitFile(path, realPath, entry.Length, folder, search);
                    break;
                default:
                    if (HasKnownExtension(path))
                    {
                        Skip(path, SkipReason.NotAFile);
                    }

                    break;
            }
        }
    }

    private void OpenFolder(string path, string realPath, Folder folder, Search search)
    {
        if (folder.Depth >= search.Depth || SlashPath.GetName(path) == ".git")
        {
            return;
        }

        if (IsEvidence(path, search.Root) || IsEvidence(realPath, search.RealRoot))
        {
            Skip(path, SkipReason.Evidence);
        }
        else if (folder.Rules.IsIgnored(path, isFolder: true))
        {
            Skip(path, SkipReason.Ignored);
        }
        else
        {
            search.Open.Push(new Folder(path, realPath, folder.Rules.Enter(files, path), folder.Depth + 1));
        }
    }

    private void VisitFile(string path, string realPath, long length, Folder folder, Search search)
    {
        // Ends cost less to compare than paths, and most files of a large tree have the wrong one.
        bool known = HasKnownExtension(path);
        if (search.Glob is { } glob && (!known || !glob.IsMatchFromSlash(search.Relative(path))))
        {
            return;
        }

        if (!known)
        {
            CountUnknown(path);
        }
        else if (!_met.Contains(realPath) && folder.Rules.IsIgnored(path, isFolder: false))
        {
            search.HasMatched = true;
            Skip(path, SkipReason.Ignored);
        }
        else
        {
            search.HasMatched = true;
            AddFile(path, realPath, length, isExplicit: false);
        }
    }

    private void VisitLink(string path, Folder folder, Search search)
    {
        if (folder.Rules.IsIgnored(path, isFolder: false))
        {
            if (HasKnownExtension(path))
            {
                Skip(path, SkipReason.Ignored);
            }

            return;
        }

        if (Follow(path) is not { } target)
        {
            Skip(path, SkipReason.BrokenLink);
            return;
        }

        bool isFolder = target.Entry.Kind == FileSystemEntryKind.Directory;
        if (!isFolder && !HasKnownExtension(path))
        {
            CountUnknown(path);
        }
        else if (!SlashPath.IsInside(target.RealPath, search.RealRoot) || IsInGit(target.RealPath, search.RealRoot))
        {
            Skip(path, SkipReason.LinkOutOfRoot, target.RealPath);
        }
        else if (isFolder && SlashPath.IsInside(folder.RealPath, target.RealPath))
        {
            Skip(path, SkipReason.LinkLoop, target.RealPath);
        }
        else if (IsEvidence(target.RealPath, search.RealRoot))
        {
            Skip(path, SkipReason.Evidence);
        }
        else if (isFolder ? search.Visited.Contains(target.RealPath) : _met.Contains(target.RealPath))
        {
            Skip(path, SkipReason.LinkToLinted, target.RealPath);
        }
        else if (isFolder)
        {
            OpenFolder(path, target.RealPath, folder, search);
        }
        else if (target.Entry.Kind == FileSystemEntryKind.File)
        {
            VisitFile(path, target.RealPath, target.Entry.Length, folder, search);
        }
        else
        {
            Skip(path, SkipReason.NotAFile);
        }
    }

    private void AddFile(string path, string realPath, long length, bool isExplicit)
    {
        if (!_met.Add(realPath))
        {
            return;
        }

        if (length > maximumLength)
        {
            Skip(path, SkipReason.TooLarge, $"{length} bytes; the limit is {maximumLength}");
            return;
        }

        _found.Add(new InputFile(path, SlashPath.MakeRelative(path, root), length, isExplicit));
    }

    private (string RealPath, FileSystemEntry Entry)? Follow(string path) =>
        files.ResolveLinks(path) is { } real && files.GetEntry(real) is { } entry ? (real, entry) : null;

    private void Skip(string path, SkipReason reason, string detail = "") =>
        _skipped.Add(new SkippedInput(SlashPath.MakeRelative(path, root), reason, detail));

    // Arguments that overlap meet files twice, which count once; a single one need not remember them.
    // A name such as '.editorconfig' has no extension; such files set tools up and are nobody's articles.
    private void CountUnknown(string path)
    {
        string name = SlashPath.GetName(path);
        if (name.LastIndexOf('.') != 0 && (!mayOverlap || _counted.Add(path)))
        {
            string extension = Path.GetExtension(name).ToLowerInvariant();
            _unknown[extension] = _unknown.GetValueOrDefault(extension) + 1;
        }
    }

    private bool HasKnownExtension(string path) =>
        extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(path.AsSpan(path.LastIndexOf('/') + 1)));

    private static bool IsEvidence(string path, string root)
    {
        foreach (string name in s_evidenceFolders)
        {
            if (SlashPath.IsInside(path, SlashPath.Combine(root, name)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInGit(string path, string root) => ("/" + SlashPath.MakeRelative(path, root) + "/").Contains("/.git/", StringComparison.Ordinal);

    private readonly record struct Folder(string Path, string RealPath, IgnoreRules Rules, int Depth);

    private sealed class Search(string start, string root, string realRoot, EditorConfigGlob? glob, int depth)
    {
        public string Root { get; } = root;

        public string RealRoot { get; } = realRoot;

        public EditorConfigGlob? Glob { get; } = glob;

        public int Depth { get; } = depth;

        public bool HasMatched { get; set; }

        public Stack<Folder> Open { get; } = [];

        public Queue<(string Path, Folder Folder)> Links { get; } = [];

        public HashSet<string> Visited { get; } = new(StringComparer.Ordinal);

        public ReadOnlySpan<char> Relative(string path) => path.AsSpan(start.EndsWith('/') ? start.Length - 1 : start.Length);
    }
}
