using DocLint.Text;

namespace DocLint.Diagnostics;

/// <summary>The other end of a finding: evidence, or the place it contradicts.</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What stands there, a phrase that reads well as a link: "the headline", "the first spelling".</param>
/// <param name="Source">The text it stands in; null when it is the finding's own document.</param>
public sealed record RelatedLocation(TextSpan Span, string Message, SourceText? Source = null);
