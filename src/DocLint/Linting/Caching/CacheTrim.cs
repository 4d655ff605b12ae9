namespace DocLint.Linting.Caching;

/// <summary>Keeps a cache from growing for ever: what was of no use for long goes, and of the rest the oldest beyond a size.</summary>
/// <remarks><para>Done at most once a day, and after runs that wrote much. Several processes may do it at once.</para></remarks>
internal static class CacheTrim
{
    private const string MarkerName = "trimmed";
    private static readonly TimeSpan s_pause = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_unfinished = TimeSpan.FromHours(1);

    /// <summary>Trims the cache, if it is time to.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="limits">How much may stay.</param>
    public static void RunIfDue(string folder, CacheFolder entries, CacheLimits limits)
    {
        string marker = Path.Combine(folder, MarkerName);
        try
        {
            var last = new FileInfo(marker);
            if (last.Exists && DateTime.UtcNow - last.LastWriteTimeUtc < s_pause && entries.Written < limits.MaximumBytes / 8)
            {
                return;
            }

            if (entries.Problem is null)
            {
                File.WriteAllText(marker, "");
                Run(entries, limits);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another day will do as well.
        }
    }

    private static void Run(CacheFolder entries, CacheLimits limits)
    {
        DateTime now = DateTime.UtcNow;
        long total = 0;
        var kept = new List<(DateTime Used, long Length, string Path)>();
        foreach (FileInfo file in entries.EnumerateFiles())
        {
            TimeSpan age = now - file.LastWriteTimeUtc;
            bool isUnfinished = file.Name.EndsWith(".tmp", StringComparison.Ordinal);
            if (age > (isUnfinished ? s_unfinished : limits.MaximumAge))
            {
                CacheFolder.TryDelete(file.FullName);
            }
            else if (!isUnfinished)
            {
                total += file.Length;
                kept.Add((file.LastWriteTimeUtc, file.Length, file.FullName));
            }
        }

        if (total <= limits.MaximumBytes)
        {
            return;
        }

        // Somewhat more than needed, so that the next entries do not make it due again.
        long wanted = limits.MaximumBytes / 4 * 3;
        foreach ((_, long length, string path) in kept.OrderBy(file => file.Used).ThenBy(file => file.Path, StringComparer.Ordinal))
        {
            if (total <= wanted)
            {
                break;
            }

            CacheFolder.TryDelete(path);
            total -= length;
        }
    }
}

/// <summary>How much of a cache may stay.</summary>
/// <param name="MaximumBytes">The most bytes of all entries together.</param>
/// <param name="MaximumAge">How long an entry stays that no run has used.</param>
internal sealed record CacheLimits(long MaximumBytes, TimeSpan MaximumAge)
{
    /// <summary>What holds when nothing else is said.</summary>
    public static CacheLimits Default { get; } = new(256L << 20, TimeSpan.FromDays(30));
}
