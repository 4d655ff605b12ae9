namespace DocLint.Configuration;

/// <summary>The file that marks a folder as a cache, as bford.info/cachedir describes it: backups leave such folders out, and so does DocLint.</summary>
public static class CacheTag
{
    /// <summary>The file's name.</summary>
    public const string FileName = "CACHEDIR.TAG";

    /// <summary>What the file says.</summary>
    internal const string Content = "Signature: 8a477f597d28d172789f06886806bc55\n# The results of 'doclint check', which may be deleted at any time.\n";
}
