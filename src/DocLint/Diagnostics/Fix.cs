using System.Collections.Immutable;

namespace DocLint.Diagnostics;

/// <summary>Whether a fix may be applied unseen.</summary>
public enum FixSafety
{
    /// <summary>The meaning cannot change; the rule's page argues it.</summary>
    Safe,

    /// <summary>A person must choose: either side may be the wrong one.</summary>
    NeedsReview,
}

/// <summary>A way to mend a finding.</summary>
/// <param name="Title">What it does, an imperative without a period.</param>
/// <param name="Safety">Whether it may be applied unseen.</param>
/// <param name="Edits">The changes, in source order, without overlap, all against the text that was analysed.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<TextEdit> Edits)
{
    /// <summary>A fix that may be applied unseen.</summary>
    public static Fix Safe(string title, params ReadOnlySpan<TextEdit> edits) => new(title, FixSafety.Safe, [.. edits]);

    /// <summary>A fix that a person must look at.</summary>
    public static Fix NeedsReview(string title, params ReadOnlySpan<TextEdit> edits) => new(title, FixSafety.NeedsReview, [.. edits]);
}
