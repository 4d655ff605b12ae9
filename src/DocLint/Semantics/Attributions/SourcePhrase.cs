namespace DocLint.Semantics;

/// <summary>The noun phrase that names a source, and what kind of source it is.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Kind">What it names.</param>
/// <param name="IsPlural">Whether it speaks in the plural, so that its verb has no <c>s</c>.</param>
internal readonly record struct SourcePhrase(int First, int Last, AttributionKind Kind, bool IsPlural);
