using System.Runtime.CompilerServices;

namespace DocLint.Tests.Cli;

/// <summary>Gives the tests of one run a cache of their own, which goes with it.</summary>
internal static class TestCache
{
    [ModuleInitializer]
    internal static void Create()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("doclint-cache-");
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A process that a test has started may still write to it.
            }
        };
    }
}
