namespace DocLint.Reporting;

/// <summary>The revision of a git repository, read from its files; git is not run.</summary>
/// <param name="RepositoryUri">The address of the remote named origin, without credentials; the folder's own address when there is none.</param>
/// <param name="RevisionId">The commit.</param>
/// <param name="Branch">The branch, or null for a detached head.</param>
public sealed record RepositoryProvenance(string RepositoryUri, string RevisionId, string? Branch)
{
    private const int MaximumFile = 1 << 22;

    /// <summary>Reads the revision of the repository at a root; null when there is none, or no commit.</summary>
    /// <param name="root">The root, absolute, with forward slashes.</param>
    public static RepositoryProvenance? Read(string root)
    {
        try
        {
            string? folder = GitFolder($"{root}/.git");
            string? head = folder is null ? null : ReadFile($"{folder}/HEAD")?.Trim();
            if (folder is null || head is null)
            {
                return null;
            }

            string common = ReadFile($"{folder}/commondir")?.Trim() is { } relative ? Path.GetFullPath(relative, folder) : folder;
            const string Reference = "ref: ";
            string? branch = null;
            string? revision = head;
            if (head.StartsWith(Reference, StringComparison.Ordinal))
            {
                string name = head[Reference.Length..];
                branch = name.StartsWith("refs/heads/", StringComparison.Ordinal) ? name["refs/heads/".Length..] : name;
                revision = ReadFile($"{folder}/{name}")?.Trim() ?? ReadFile($"{common}/{name}")?.Trim() ?? FindPacked(common, name);
            }

            return revision is null ? null : new RepositoryProvenance(FindOrigin(common) ?? Sarif.SarifLocations.FolderUri(root), revision, branch);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Provenance is a courtesy: a repository that cannot be read is none.
            return null;
        }
    }

    // In a worktree or submodule ".git" is a file that names the folder.
    private static string? GitFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return path;
        }

        const string Mark = "gitdir: ";
        return ReadFile(path) is { } text && text.StartsWith(Mark, StringComparison.Ordinal)
            ? Path.GetFullPath(text[Mark.Length..].Trim(), Path.GetDirectoryName(path)!)
            : null;
    }

    private static string? FindPacked(string folder, string name)
    {
        foreach (string line in ReadFile($"{folder}/packed-refs")?.Split('\n') ?? [])
        {
            if (line.EndsWith(name, StringComparison.Ordinal) && line.Split(' ') is [{ } revision, { } found] && found == name)
            {
                return revision;
            }
        }

        return null;
    }

    private static string? FindOrigin(string folder)
    {
        bool inOrigin = false;
        foreach (string raw in ReadFile($"{folder}/config")?.Split('\n') ?? [])
        {
            string line = raw.Trim();
            if (line.StartsWith('['))
            {
                inOrigin = line == "[remote \"origin\"]";
            }
            else if (inOrigin && line.Split('=', 2, StringSplitOptions.TrimEntries) is ["url", { } url])
            {
                return WithoutCredentials(url);
            }
        }

        return null;
    }

    private static string? WithoutCredentials(string url)
    {
        // "git@host:owner/name" is no address; its web form names the same repository.
        int at = url.IndexOf('@', StringComparison.Ordinal);
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        if (!url.Contains("://", StringComparison.Ordinal) && at >= 0 && colon > at)
        {
            url = $"https://{url[(at + 1)..colon]}/{url[(colon + 1)..]}";
        }

        return Uri.TryCreate(url, UriKind.Absolute, out Uri? address)
            ? new UriBuilder(address) { UserName = "", Password = "" }.Uri.AbsoluteUri
            : null;
    }

    private static string? ReadFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length <= MaximumFile ? File.ReadAllText(path) : null;
    }
}
