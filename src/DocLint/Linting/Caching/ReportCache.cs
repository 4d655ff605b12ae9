namespace DocLint.Linting.Caching;

/// <summary>Keeps what runs have found, so that a file is checked again only when it, its configuration, the tool or what its check has read has changed.</summary>
/// <remarks>
/// <para>A finding from the cache is the finding that a check would make, in every respect. The folder may be used by many processes at once and deleted at any time.</para>
/// <para>Rules are told apart by their assembly's content and their descriptor; an analyzer whose findings depend on something else that is neither the document, nor an option, nor asked of its context must not run with a cache.</para>
/// <para>Thread-safe.</para>
/// </remarks>
public sealed class ReportCache
{
    // Another layout of entries gets another folder.
    private const string LayoutName = "results-1";

    private readonly string _path;
    private readonly CacheLimits _limits;

    /// <summary>Opens a cache; where it cannot be made, it stays empty and <see cref="Problem"/> says why.</summary>
    /// <param name="folder">The folder of the cache.</param>
    public ReportCache(string folder)
        : this(folder, CacheLimits.Default)
    {
    }

    internal ReportCache(string folder, CacheLimits limits)
    {
        _path = Path.Combine(folder, LayoutName);
        _limits = limits;
        Entries = new CacheFolder(_path);
        Entries.Create();
    }

    /// <summary>Why nothing can be written to it, a phrase; null while all is well.</summary>
    public string? Problem => Entries.Problem;

    /// <summary>The entries.</summary>
    internal CacheFolder Entries { get; }

    /// <summary>Removes entries that are old or too many, if it is time to; for the end of a run.</summary>
    public void Trim() => CacheTrim.RunIfDue(_path, Entries, _limits);
}
