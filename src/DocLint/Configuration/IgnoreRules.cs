using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>What <c>.gitignore</c>, <c>.doclintignore</c> and <c>.git/info/exclude</c> say of the entries of a folder.</summary>
/// <remarks>
/// <para>The nearest file that says something decides, in it the last line that does. In one folder <c>.doclintignore</c> stands behind <c>.gitignore</c>. What a folder ignores cannot be taken back further down, since ignored folders are not entered.</para>
/// <para>Whether git tracks a file plays no part. Immutable and thread-safe.</para>
/// </remarks>
internal sealed class IgnoreRules
{
    private const long MaximumFileLength = 1 << 20;
    private static readonly string[] s_names = [".gitignore", ".doclintignore"];

    private readonly IgnoreRules? _outer;
    private readonly string _directory;
    private readonly ImmutableArray<IgnorePattern> _patterns;

    private IgnoreRules(IgnoreRules? outer, string directory, ImmutableArray<IgnorePattern> patterns)
    {
        _outer = outer;
        _directory = directory;
        _patterns = patterns;
    }

    /// <summary>The rules of a repository's root.</summary>
    public static IgnoreRules ForRoot(IFileSystem files, string root)
    {
        ImmutableArray<IgnorePattern>.Builder patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        if (FindExcludeFile(files, root) is { } exclude)
        {
            Read(files, exclude, patterns);
        }

        return new IgnoreRules(new IgnoreRules(null, root, patterns.DrainToImmutable()), root, ReadFolder(files, root));
    }

    /// <summary>The rules of a folder at or below the root.</summary>
    public static IgnoreRules ForFolder(IFileSystem files, string root, string folder)
    {
        IgnoreRules rules = ForRoot(files, root);
        if (folder == root || !SlashPath.IsInside(folder, root))
        {
            return rules;
        }

        string path = root;
        foreach (string name in SlashPath.MakeRelative(folder, root).Split('/'))
        {
            path = SlashPath.Combine(path, name);
            rules = rules.Enter(files, path);
        }

        return rules;
    }

    /// <summary>The rules of a folder in this one.</summary>
    public IgnoreRules Enter(IFileSystem files, string directory)
    {
        ImmutableArray<IgnorePattern> patterns = ReadFolder(files, directory);
        return patterns.IsEmpty ? this : new IgnoreRules(this, directory, patterns);
    }

    /// <summary>Whether an entry is ignored.</summary>
    /// <param name="path">The entry, absolute.</param>
    /// <param name="isFolder">Whether it is a folder; a link is not.</param>
    public bool IsIgnored(string path, bool isFolder)
    {
        for (IgnoreRules? rules = this; rules is not null; rules = rules._outer)
        {
            if (!SlashPath.IsInside(path, rules._directory))
            {
                continue;
            }

            ReadOnlySpan<char> relative = path.AsSpan(rules._directory.Length).TrimStart('/');
            for (int i = rules._patterns.Length - 1; i >= 0; i--)
            {
                if (rules._patterns[i].IsMatch(relative, isFolder))
                {
                    return !rules._patterns[i].IsNegated;
                }
            }
        }

        return false;
    }

    private static ImmutableArray<IgnorePattern> ReadFolder(IFileSystem files, string directory)
    {
        ImmutableArray<IgnorePattern>.Builder patterns = ImmutableArray.CreateBuilder<IgnorePattern>();
        foreach (string name in s_names)
        {
            Read(files, SlashPath.Combine(directory, name), patterns);
        }

        return patterns.DrainToImmutable();
    }

    private static void Read(IFileSystem files, string path, ImmutableArray<IgnorePattern>.Builder patterns)
    {
        if (ReadText(files, path) is not { } text)
        {
            return;
        }

        foreach (string line in text.Split('\n'))
        {
            if (IgnorePattern.Parse(line.EndsWith('\r') ? line[..^1] : line) is { } pattern)
            {
                patterns.Add(pattern);
            }
        }
    }

    private static string? ReadText(IFileSystem files, string path)
    {
        try
        {
            return files.FileExists(path) ? SourceText.Decode(files.ReadAllBytes(path, MaximumFileLength), path).Content : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Git, too, goes on without ignore files that it cannot read.
            return null;
        }
    }

    // In a worktree ".git" is a file that leads to the worktree's own folder, and that to the common one.
    private static string? FindExcludeFile(IFileSystem files, string root)
    {
        string git = SlashPath.Combine(root, ".git");
        if (!files.DirectoryExists(git))
        {
            if (ReadText(files, git) is not { } pointer || !pointer.StartsWith("gitdir:", StringComparison.Ordinal))
            {
                return null;
            }

            git = SlashPath.Normalize(pointer["gitdir:".Length..].Trim(), root);
            if (ReadText(files, SlashPath.Combine(git, "commondir")) is { } common)
            {
                git = SlashPath.Normalize(common.Trim(), git);
            }
        }

        return SlashPath.Combine(git, "info/exclude");
    }
}
