namespace DocLint.Rules.Citations;

/// <summary>How a source is rated, best first.</summary>
internal enum SourceRating
{
    /// <summary>Nobody rated it.</summary>
    Unrated,

    /// <summary>Mostly to be relied on.</summary>
    Reliable,

    /// <summary>Those who rate it do not agree.</summary>
    Disputed,

    /// <summary>Mostly not to be relied on.</summary>
    Unreliable,
}
