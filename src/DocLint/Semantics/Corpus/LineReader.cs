using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads the lines of documents without making trees of them.</summary>
/// <remarks>
/// <para>A line is what the format makes a text block of, so that its fold is that of the block's prose. Where that takes more than a
/// glance at the text it may be missed; then it is known to be shared with nobody.</para>
/// <para>Takes time linear in the text.</para>
/// </remarks>
internal static class LineReader
{
    /// <summary>The lines of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="format">The format that parses it; of formats that other people wrote no lines are known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static DocumentLines Read(SourceText source, IDocumentFormat format, CancellationToken cancellationToken = default)
    {
        var lines = new LineCollector();
        switch (format)
        {
            case PlainTextFormat:
                foreach (TextSpan text in PlainTextParser.FindTexts(source, cancellationToken))
                {
                    lines.AddWithAddresses(source.Content, text.Start, text.End);
                    lines.EndLine();
                }

                break;
            case MarkdownFormat:
                new MarkdownLines(source.Content, lines).Read(cancellationToken);
                break;
            case HtmlFormat:
                new HtmlLines(HtmlPageReader.Read(source.Content, cancellationToken), lines).Read();
                break;
        }

        return lines.Finish();
    }
}
