using System.Globalization;
using System.Xml;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.Xml;

/// <summary>Writes a report as JUnit does: a suite a document, a failed case a finding that fails the run, a passed case for a document without one.</summary>
/// <remarks>
/// <para>Findings below the level that fails the run are told as the output of a case that passed, since most test views count nothing between passed and failed.</para>
/// <para>The root has no totals, because documents are written as they come; every reader adds up the suites. Times are left out, so that equal runs write equal reports.</para>
/// </remarks>
public sealed class JUnitReporter : IReporter, IDisposable
{
    private readonly XmlWriter _xml;
    private readonly RuleLevel? _failOn;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="failOn">From which level on a finding is a failure; null when none is.</param>
    public JUnitReporter(Stream output, RuleLevel? failOn)
    {
        _xml = XmlOutput.Create(output);
        _failOn = failOn;
    }

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", ToolInfo.Name);
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        int findings = 0;
        int failures = 0;
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            findings += diagnostic.Suppression is null ? 1 : 0;
            failures += diagnostic.Suppression is null && IsFailure(diagnostic) ? 1 : 0;
        }

        WriteSuiteStart(document.Path, Math.Max(1, findings), failures);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                WriteCase(diagnostic);
            }
        }

        if (findings == 0)
        {
            WriteCaseStart(document.Path, document.Path, null);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            WriteSuiteStart("doclint", 1, 1);
            WriteCaseStart("DL0007", "doclint", null);
            WriteFailure("error", $"Nothing was checked: {failure}.", $"DL0007: Nothing was checked: {failure}.");
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
        _xml.WriteEndDocument();
        _xml.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _xml.Dispose();

    private bool IsFailure(Diagnostic diagnostic) => _failOn is { } level && diagnostic.Level >= level;

    private void WriteSuiteStart(string name, int tests, int failures)
    {
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", XmlOutput.Clean(name));
        _xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("errors", "0");
        _xml.WriteAttributeString("skipped", "0");
    }

    private void WriteCaseStart(string name, string path, int? line)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("name", XmlOutput.Clean(name));
        _xml.WriteAttributeString("classname", XmlOutput.Clean(path));
        if (line is { } number)
        {
            _xml.WriteAttributeString("file", XmlOutput.Clean(path));
            _xml.WriteAttributeString("line", number.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WriteCase(Diagnostic diagnostic)
    {
        ReportRegion region = ReportRegion.Of(diagnostic);
        string place = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Path}:{region.StartLine}:{region.StartColumn}");
        string level = LevelNames.Own(diagnostic.Level);
        string text = $"{place}: {level} {diagnostic.Descriptor.Id}: {diagnostic.Message}";
        WriteCaseStart($"{diagnostic.Descriptor.Id} {place}", diagnostic.Path, region.StartLine);
        if (IsFailure(diagnostic))
        {
            WriteFailure(level, diagnostic.Message, text);
        }
        else
        {
            _xml.WriteElementString("system-out", XmlOutput.Clean(text));
        }

        _xml.WriteEndElement();
    }

    private void WriteFailure(string type, string message, string text)
    {
        _xml.WriteStartElement("failure");
        _xml.WriteAttributeString("type", type);
        _xml.WriteAttributeString("message", XmlOutput.Clean(message));
        _xml.WriteString(XmlOutput.Clean(text));
        _xml.WriteEndElement();
    }
}
