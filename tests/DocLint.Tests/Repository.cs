using System.Runtime.CompilerServices;

namespace DocLint.Tests;

/// <summary>The folders of this repository, for tests that check its own files.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath("../..", Path.GetDirectoryName(ThisFile())!);

    public static string Rules { get; } = Path.Combine(Root, "rules");

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    public static string Sources { get; } = Path.Combine(Root, "src");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
