using System.Globalization;
using System.Text;

namespace DocLint.Benchmarks.Runs;

/// <summary>A folder of generated repositories that is gone when it is disposed of.</summary>
internal sealed class RunFolder : IDisposable
{
    private const int ArticleLength = 6_250;
    private const int FilesOfAFolder = 100;

    /// <summary>Creates the folder.</summary>
    public RunFolder() => Path = Directory.CreateTempSubdirectory("doclint-runs-").FullName;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Writes a repository of generated articles, about 6,800 bytes each.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="files">How many articles.</param>
    /// <returns>Its path, and its length in bytes.</returns>
    public (string Path, long Length) WriteRepository(string name, int files)
    {
        string root = Root(name);
        long length = 0;
        for (int i = 0; i < files; i++)
        {
            string folder = System.IO.Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{i / FilesOfAFolder:00}"));
            Directory.CreateDirectory(folder);
            length += Write(System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{i:0000}.md")), i + 1, ArticleLength);
        }

        return (root, length);
    }

    /// <summary>Writes a repository of one article.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="length">How many characters at least.</param>
    public (string Path, long Length) WriteArticle(string name, int length)
    {
        string root = Root(name);
        return (root, Write(System.IO.Path.Combine(root, "article.md"), 1, length));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static long Write(string path, int seed, int length)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(new ArticleGenerator(seed).Write(length));
        File.WriteAllBytes(path, bytes);
        return bytes.Length;
    }

    private string Root(string name)
    {
        string root = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(root);
        File.WriteAllText(System.IO.Path.Combine(root, ".editorconfig"), "root = true\n");
        return root;
    }
}
