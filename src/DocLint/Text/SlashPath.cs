namespace DocLint.Text;

/// <summary>Paths as DocLint writes them: absolute or relative, with forward slashes, without a slash at the end.</summary>
/// <remarks><para>Works on text alone and touches no disk. Case counts. The root of a disk is <c>/</c>, or <c>C:/</c> on Windows.</para></remarks>
public static class SlashPath
{
    /// <summary>A path of the operating system in this form: absolute, without <c>.</c> and <c>..</c>.</summary>
    /// <param name="path">The path, absolute or relative.</param>
    /// <param name="currentDirectory">What a relative path counts from; absolute.</param>
    public static string Normalize(string path, string currentDirectory)
    {
        if (Path.DirectorySeparatorChar == '\\')
        {
            // Only there a backslash parts folders; elsewhere it may be part of a name.
            path = path.Replace('\\', '/');
            currentDirectory = currentDirectory.Replace('\\', '/');
        }

        int prefix = RootLength(path);
        string joined = prefix > 0 ? path : currentDirectory + "/" + path;
        prefix = RootLength(joined);
        var parts = new List<string>();
        foreach (string part in joined[prefix..].Split('/'))
        {
            switch (part)
            {
                case "" or ".":
                    break;
                case "..":
                    if (parts.Count > 0)
                    {
                        parts.RemoveAt(parts.Count - 1);
                    }

                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return joined[..prefix] + string.Join('/', parts);
    }

    /// <summary>A name inside a folder.</summary>
    public static string Combine(string directory, string name) => directory.EndsWith('/') ? directory + name : directory + "/" + name;

    /// <summary>The folder that holds a path; null for the root of a disk.</summary>
    public static string? GetParent(string path)
    {
        int root = RootLength(path);
        if (path.Length <= root)
        {
            return null;
        }

        int slash = path.LastIndexOf('/');
        return slash < root ? path[..root] : path[..slash];
    }

    /// <summary>The last part of a path.</summary>
    public static string GetName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsInside(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal)
        && (path.Length == directory.Length || directory.EndsWith('/') || path[directory.Length] == '/');

    /// <summary>The path as seen from a folder that holds it, such as <c>docs/a.md</c>; the path itself when it lies elsewhere, <c>.</c> for the folder.</summary>
    public static string MakeRelative(string path, string directory)
    {
        if (!IsInside(path, directory))
        {
            return path;
        }

        string rest = path[directory.Length..].TrimStart('/');
        return rest.Length == 0 ? "." : rest;
    }

    private static int RootLength(string path)
    {
        if (path.StartsWith('/'))
        {
            return 1;
        }

        bool drive = Path.DirectorySeparatorChar == '\\' && path.Length >= 3 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/';
        return drive ? 3 : 0;
    }
}
