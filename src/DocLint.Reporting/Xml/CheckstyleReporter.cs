using System.Globalization;
using System.Xml;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.Xml;

/// <summary>Writes a report as Checkstyle does: a <c>file</c> element a document, an <c>error</c> element a finding.</summary>
/// <remarks><para>Lines and columns count from 1, columns in UTF-16 code units; a suggestion is called <c>info</c>. Documents without findings are listed, so that a reader sees that they were checked.</para></remarks>
public sealed class CheckstyleReporter : IReporter, IDisposable
{
    private readonly XmlWriter _xml;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    public CheckstyleReporter(Stream output) => _xml = XmlOutput.Create(output);

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("checkstyle");
        _xml.WriteAttributeString("version", "10.0");
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        _xml.WriteStartElement("file");
        _xml.WriteAttributeString("name", XmlOutput.Clean(document.Path));
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                ReportRegion region = ReportRegion.Of(diagnostic);
                string severity = diagnostic.Level is RuleLevel.Error or RuleLevel.Warning ? LevelNames.Own(diagnostic.Level) : "info";
                WriteError(region.StartLine, region.StartColumn, severity, diagnostic.Message, diagnostic.Descriptor.Id);
            }
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            _xml.WriteStartElement("file");
            _xml.WriteAttributeString("name", ".");
            WriteError(1, 1, "error", $"Nothing was checked: {failure}.", "DL0007");
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private void WriteError(int line, int column, string severity, string message, string rule)
    {
        _xml.WriteStartElement("error");
        _xml.WriteAttributeString("line", line.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("column", column.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("severity", severity);
        _xml.WriteAttributeString("message", XmlOutput.Clean(message));
        _xml.WriteAttributeString("source", "doclint." + rule);
        _xml.WriteEndElement();
    }
}
