using DocLint.Diagnostics;

namespace DocLint.Reporting.Html;

/// <summary>A finding with the number that stands for it in the report.</summary>
internal sealed record NumberedFinding(int Number, Diagnostic Diagnostic)
{
    public int Start => Diagnostic.Span.Start;

    public int End => Diagnostic.Span.End;

    public string Level => LevelNames.Own(Diagnostic.Level);
}
