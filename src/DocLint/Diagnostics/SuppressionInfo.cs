using DocLint.Text;

namespace DocLint.Diagnostics;

/// <summary>The decision that keeps a finding from counting.</summary>
/// <param name="Span">The source of the directive or of the baseline's entry.</param>
/// <param name="Reason">Why, or null when none is given.</param>
/// <param name="Owner">Who decided, or null.</param>
/// <param name="Until">The last day on which it holds, or null.</param>
/// <param name="Source">The file that holds the decision, such as a baseline; null when the finding's own document does.</param>
public sealed record SuppressionInfo(TextSpan Span, string? Reason, string? Owner, DateOnly? Until, SourceText? Source = null);
