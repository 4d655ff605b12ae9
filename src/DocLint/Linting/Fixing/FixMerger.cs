using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>Picks the fixes that can be made together: each whole or not at all, none that touches another.</summary>
public static class FixMerger
{
    /// <summary>Picks from the fixes of findings; the first come first.</summary>
    /// <param name="diagnostics">The findings, in source order.</param>
    /// <param name="choose">The fix of a finding that may be made; null for none.</param>
    /// <returns>The findings with the fixes that can be made in one go.</returns>
    public static ImmutableArray<(Diagnostic Diagnostic, Fix Fix)> Merge(IEnumerable<Diagnostic> diagnostics, Func<Diagnostic, Fix?> choose)
    {
        ImmutableArray<(Diagnostic, Fix)>.Builder merged = ImmutableArray.CreateBuilder<(Diagnostic, Fix)>();
        var taken = new SortedSet<TextSpan>();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (choose(diagnostic) is not { } fix || !IsUsable(fix, diagnostic.Source) || fix.Edits.Any(edit => Conflicts(edit.Span, taken)))
            {
                continue;
            }

            foreach (TextEdit edit in fix.Edits)
            {
                taken.Add(edit.Span);
            }

            merged.Add((diagnostic, fix));
        }

        return merged.DrainToImmutable();
    }

    // A rule's slip must not end the run of all others.
    private static bool IsUsable(Fix fix, SourceText? source)
    {
        int position = 0;
        foreach (TextEdit edit in fix.Edits)
        {
            if (edit.Span.Start < position || edit.Span.End > (source?.Length ?? 0))
            {
                return false;
            }

            position = edit.Span.End;
        }

        return !fix.Edits.IsEmpty;
    }

    // Spans that are taken do not overlap each other, so the search ends at the first that lies before.
    private static bool Conflicts(TextSpan span, SortedSet<TextSpan> taken)
    {
        foreach (TextSpan other in taken.GetViewBetween(default, new TextSpan(span.End, int.MaxValue - span.End)).Reverse())
        {
            // Where an insertion meets another change, their order would be a guess.
            bool touches = other.Start <= span.End && span.Start <= other.End;
            if (other.OverlapsWith(span) || (touches && (other.IsEmpty || span.IsEmpty)))
            {
                return true;
            }

            if (other.End < span.Start)
            {
                return false;
            }
        }

        return false;
    }
}
