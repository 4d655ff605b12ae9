using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>Reports what a page left behind, and makes fixes that take it out of a text.</summary>
internal static class Residue
{
    /// <summary>Reports each region of a kind; the message takes the first line and the reasons.</summary>
    public static void Report(DocumentAnalysisContext context, DiagnosticDescriptor rule, ResidueKind kind, string fixTitle)
    {
        foreach (ResidueRegion region in context.Model.Residue)
        {
            if (region.Kind == kind)
            {
                string line = context.Tree.TextBlocks[region.First].Prose.Text.Trim();
                context.Report(Diagnostic.Create(rule, region.Span, line, string.Join(", ", region.Reasons)).WithFix(Delete(context.Source, region.Span, fixTitle)));
            }
        }
    }

    /// <summary>Deletes the lines of a span with the blank lines behind them. A person must look: what reads as residue may be meant.</summary>
    public static Fix Delete(SourceText source, TextSpan span, string title)
    {
        LineMap lines = source.Lines;
        int firstLine = lines.GetLine(span.Start);
        int lastLine = lines.GetLine(Math.Max(span.Start, span.End - 1));
        TextSpan whole = TextSpan.FromBounds(lines.GetStart(firstLine), lines.GetSpan(lastLine).End);

        // A span inside a line, as in a page's source, is deleted alone.
        bool ownsLines = source.AsSpan(TextSpan.FromBounds(whole.Start, span.Start)).IsWhiteSpace()
            && source.AsSpan(TextSpan.FromBounds(span.End, whole.End)).IsWhiteSpace();
        if (!ownsLines)
        {
            return Fix.NeedsReview(title, TextEdit.Delete(span));
        }

        int end = lastLine;
        while (end + 1 < lines.Count && source.AsSpan(lines.GetSpan(end + 1)).IsWhiteSpace())
        {
            end++;
        }

        // At the end of a text the blank lines before it have nothing left to part.
        while (end + 1 == lines.Count && firstLine > 1 && source.AsSpan(lines.GetSpan(firstLine - 1)).IsWhiteSpace())
        {
            firstLine--;
        }

        return Fix.NeedsReview(title, TextEdit.Delete(TextSpan.FromBounds(lines.GetStart(firstLine), lines.GetSpanIncludingBreak(end).End)));
    }

    /// <summary>The span without the white space at its ends.</summary>
    public static TextSpan Trim(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.AsSpan(span);
        int start = span.Start + (text.Length - text.TrimStart().Length);
        return TextSpan.FromBounds(start, Math.Max(start, span.Start + text.TrimEnd().Length));
    }
}
