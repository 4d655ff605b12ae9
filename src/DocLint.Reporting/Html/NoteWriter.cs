using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Reporting.Text;
using DocLint.Text;

namespace DocLint.Reporting.Html;

/// <summary>Writes the notes beside an article: what was found, its evidence and its fix.</summary>
/// <param name="writer">Where the page goes.</param>
internal sealed class NoteWriter(TextWriter writer)
{
    private const int LongestChange = 80;

    public void Write(NumberedFinding finding)
    {
        Diagnostic diagnostic = finding.Diagnostic;
        ReportRegion region = ReportRegion.Of(diagnostic);
        string number = finding.Number.ToString(CultureInfo.InvariantCulture);
        string rule = diagnostic.Descriptor.Id;
        writer.Write($"<li class=\"note {finding.Level}\" id=\"n{number}\" data-number=\"{number}\" data-level=\"{finding.Level}\" data-rule=\"{rule}\" tabindex=\"-1\">");
        writer.Write($"<p class=\"what\"><a class=\"ref {finding.Level}\" href=\"#r{number}\" aria-label=\"To the text of finding {number}\">{number}</a> ");
        writer.Write($"<span class=\"level\">{finding.Level}</span> ");
        writer.Write(diagnostic.Descriptor.HelpUri is { } page
            ? $"<a class=\"rule\" rel=\"noopener noreferrer\" href=\"{HtmlText.Encode(page)}\">{rule}</a> "
            : $"<span class=\"rule\">{rule}</span> ");
        writer.Write(HtmlText.Encode(diagnostic.Descriptor.Title));
        writer.Write(string.Create(CultureInfo.InvariantCulture, $" <span class=\"place\">line {region.StartLine}, column {region.StartColumn}</span></p>"));
        writer.Write($"<p class=\"message\" dir=\"auto\">{HtmlText.Encode(diagnostic.Message)}</p>");
        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            WriteRelated(related, diagnostic.Source!);
        }

        if (diagnostic.Fixes is [{ } fix, ..])
        {
            WriteFix(fix, diagnostic.Source!);
        }

        writer.Write("</li>\n");
    }

    private void WriteRelated(RelatedLocation related, SourceText own)
    {
        SourceText source = related.Source ?? own;
        string where = source == own ? "line" : $"{source.Path}, line";
        int line = source.Lines.GetLine(related.Span.Start) + 1;
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"<p class=\"related\" dir=\"auto\">{HtmlText.Encode($"{related.Message}, {where}")} {line}"));
        if (!related.Span.IsEmpty)
        {
            writer.Write($": <q>{HtmlText.Encode(Diagnostic.Excerpt(source.AsSpan(related.Span).ToString()))}</q>");
        }

        writer.Write("</p>");
    }

    private void WriteFix(Fix fix, SourceText source)
    {
        writer.Write($"<p class=\"fix\" dir=\"auto\">{(fix.Safety == FixSafety.Safe ? "Fix" : "Possible fix")}: {HtmlText.Encode(CodeFrame.Clean(fix.Title))}");
        if (fix.Edits is [{ } edit] && edit.Span.Length <= LongestChange && edit.NewText.Length <= LongestChange)
        {
            writer.Write(edit.Span.IsEmpty ? "" : $" <del>{HtmlText.Encode(source.AsSpan(edit.Span))}</del>");
            writer.Write(edit.NewText.Length == 0 ? "" : $" <ins>{HtmlText.Encode(edit.NewText)}</ins>");
        }

        writer.Write("</p>");
    }
}
