using System.CommandLine;
using DocLint.Linting.Caching;

namespace DocLint.Cli;

/// <summary>Where results are kept for the next run: <c>--cache-dir</c> and <c>--no-cache</c>.</summary>
internal sealed class CacheOptions(ConsoleStreams console)
{
    private readonly Option<bool> _none = new("--no-cache") { Description = "Check every file anew, and keep no results for the next run." };
    private readonly Option<string?> _folder = new("--cache-dir") { HelpName = "folder", Description = "The folder that results are kept in for the next run; a folder of the user's when left out." };

    public void AddTo(Command command)
    {
        command.Add(_none);
        command.Add(_folder);
    }

    /// <summary>Opens the cache; null when none is wanted or there is no place for one. A document from standard input changes with each key, so none is kept.</summary>
    public ReportCache? Open(ParseResult parsed, bool readsStandardInput)
    {
        if (parsed.GetValue(_none) || readsStandardInput)
        {
            return null;
        }

        string? folder = parsed.GetValue(_folder) is { Length: > 0 } named ? Path.GetFullPath(named, console.CurrentDirectory) : FindFolder(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows(), OperatingSystem.IsMacOS());
        return folder is null ? null : new ReportCache(folder);
    }

    /// <summary>Trims the cache, and says why it could not be written to.</summary>
    public void Close(ReportCache? cache, bool isQuiet)
    {
        cache?.Trim();
        if (cache?.Problem is { } problem && !isQuiet)
        {
            console.Error.WriteLine($"doclint: no results are kept for the next run: {problem}; choose another folder with --cache-dir, or give --no-cache");
        }
    }

    /// <summary>The folder of the user's that is meant for such things; null where the system names none.</summary>
    /// <param name="variable">The variables of the environment.</param>
    /// <param name="isWindows">Whether the system is Windows.</param>
    /// <param name="isMacOS">Whether the system is macOS.</param>
    internal static string? FindFolder(Func<string, string?> variable, bool isWindows, bool isMacOS)
    {
        // The specification wants relative paths to be left alone.
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } own && Path.IsPathFullyQualified(own))
        {
            return Path.Combine(own, "doclint");
        }

        return isWindows ? Under(variable("LOCALAPPDATA"), "doclint", "cache")
            : isMacOS ? Under(variable("HOME"), "Library", "Caches", "doclint")
            : Under(variable("HOME"), ".cache", "doclint");
    }

    private static string? Under(string? folder, params ReadOnlySpan<string> parts) =>
        folder is { Length: > 0 } && Path.IsPathFullyQualified(folder) ? Path.Combine([folder, .. parts]) : null;
}
