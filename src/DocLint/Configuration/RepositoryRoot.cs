using DocLint.Text;

namespace DocLint.Configuration;

/// <summary>Finds the folder that paths are reported from.</summary>
public static class RepositoryRoot
{
    /// <summary>The repository's root: the nearest folder upwards that holds <c>.git</c>, else the nearest with an <c>.editorconfig</c> that says <c>root = true</c>, else the current one.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="path">A file or folder, absolute; it need not exist.</param>
    /// <param name="currentDirectory">The current folder. When <paramref name="path"/> lies elsewhere and nothing is found, its own folder is taken.</param>
    public static string Find(IFileSystem files, string path, string currentDirectory)
    {
        string start = files.DirectoryExists(path) ? path : SlashPath.GetParent(path) ?? path;
        string? configured = null;
        for (string? folder = start; folder is not null; folder = SlashPath.GetParent(folder))
        {
            // In a worktree or a submodule it is a file.
            if (files.GetEntry(SlashPath.Combine(folder, ".git")) is not null)
            {
                return folder;
            }

            if (configured is null && SaysRoot(files, folder))
            {
                configured = folder;
            }
        }

        return configured ?? (SlashPath.IsInside(start, currentDirectory) ? currentDirectory : start);
    }

    private static bool SaysRoot(IFileSystem files, string folder) =>
        new EditorConfigResolver(files, folder).GetFiles(SlashPath.Combine(folder, EditorConfigResolver.FileName)) is [{ IsRoot: true }];
}
