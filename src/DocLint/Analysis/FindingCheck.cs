using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>Refuses findings that no report could show, while it is still known which rule made them.</summary>
internal static class FindingCheck
{
    /// <summary>Throws when a place lies outside of its text, or the message cannot be made.</summary>
    /// <exception cref="InvalidOperationException">The finding cannot be used.</exception>
    public static void ThrowIfUnusable(Diagnostic diagnostic, SourceText source)
    {
        Check(diagnostic.Span, source, "The finding");
        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            Check(related.Span, related.Source ?? source, "The other end");
        }

        foreach (Fix fix in diagnostic.Fixes)
        {
            foreach (TextEdit edit in fix.Edits)
            {
                Check(edit.Span, source, "The edit");
            }
        }

        // Whoever shows the finding asks for it again, and must not be the one that meets a placeholder without a value.
        _ = diagnostic.Message;
    }

    private static void Check(TextSpan span, SourceText source, string what)
    {
        // The end of a span that is too long to be counted is negative.
        if ((uint)span.End > (uint)source.Length)
        {
            throw new InvalidOperationException($"{what} at {span} lies outside of the text, which has {source.Length} characters.");
        }
    }
}
