using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Reporting;

/// <summary>A place as reports name it: lines and columns from 1, columns in UTF-16 code units, the end exclusive.</summary>
internal readonly record struct ReportRegion(int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    public static ReportRegion Of(Diagnostic diagnostic) => Of(diagnostic.Source!, diagnostic.Span);

    public static ReportRegion Of(SourceText source, TextSpan span)
    {
        LinePosition start = source.Lines.GetPosition(span.Start);
        LinePosition end = source.Lines.GetPosition(span.End);
        return new ReportRegion(start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
    }
}
