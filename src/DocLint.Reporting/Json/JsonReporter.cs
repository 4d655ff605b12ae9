using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.Json;

/// <summary>Writes a run as one JSON object: <c>findings</c> in order, then <c>summary</c>.</summary>
/// <remarks><para>Lines and columns count from 1, columns in UTF-16 code units; <c>start</c> and <c>end</c> are offsets from 0, half-open.</para></remarks>
public sealed class JsonReporter : IReporter, IDisposable
{
    private const int FlushAt = 1 << 16;
    private readonly Utf8JsonWriter _json;
    private bool _hasBaseline;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    public JsonReporter(Stream output) =>
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
        _hasBaseline = run.Baseline is not null;
        _json.WriteStartObject();
        _json.WriteString("tool", ToolInfo.Name);
        _json.WriteString("version", ToolInfo.Version);
        _json.WriteString("asOf", run.AsOf.ToString("o"));
        _json.WriteStartArray("findings");
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            WriteFinding(diagnostic);
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("files", summary.Files);
        _json.WriteNumber("words", summary.Coverage.Words);
        _json.WriteNumber("sentences", summary.Coverage.Sentences);
        _json.WriteNumber("characters", summary.Coverage.Characters);
        _json.WriteNumber("maskedCharacters", summary.Coverage.MaskedCharacters);
        SupportProperties.Write(_json, summary.Coverage.Support);
        _json.WriteNumber("rules", summary.Rules);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("suggestions", summary.Suggestions);
        _json.WriteNumber("suppressed", summary.Suppressed);
        if (_hasBaseline)
        {
            _json.WriteNumber("known", summary.Known);
            _json.WriteNumber("gone", summary.Absent.Length);
        }

        _json.WriteBoolean("trustworthy", summary.IsTrustworthy);
        if (summary.Failure is { } failure)
        {
            _json.WriteString("failure", failure);
        }

        _json.WriteStartArray("unchecked");
        foreach (UncheckedInput skipped in summary.Unchecked)
        {
            _json.WriteStartObject();
            _json.WriteString("path", skipped.Path);
            _json.WriteString("reason", skipped.Reason);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void WriteFinding(Diagnostic diagnostic)
    {
        _json.WriteStartObject();
        WritePlace(diagnostic.Source!, diagnostic.Span);
        _json.WriteString("rule", diagnostic.Descriptor.Id);
        _json.WriteString("name", diagnostic.Descriptor.Name);
        _json.WriteString("level", diagnostic.Level.ToString().ToLowerInvariant());
        _json.WriteString("message", diagnostic.Message);
        _json.WriteString("fingerprint", diagnostic.Fingerprint);
        WriteOptional("baseline", diagnostic.Baseline?.ToString().ToLowerInvariant());
        _json.WriteStartArray("section");
        foreach (string heading in diagnostic.SectionPath)
        {
            _json.WriteStringValue(heading);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("related");
        foreach (RelatedLocation related in diagnostic.RelatedLocations)
        {
            _json.WriteStartObject();
            WritePlace(related.Source ?? diagnostic.Source!, related.Span);
            _json.WriteString("message", related.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteStartArray("fixes");
        foreach (Fix fix in diagnostic.Fixes)
        {
            _json.WriteStartObject();
            _json.WriteString("title", fix.Title);
            _json.WriteBoolean("safe", fix.Safety == FixSafety.Safe);
            _json.WriteStartArray("edits");
            foreach (TextEdit edit in fix.Edits)
            {
                _json.WriteStartObject();
                _json.WriteNumber("start", edit.Span.Start);
                _json.WriteNumber("end", edit.Span.End);
                _json.WriteString("text", edit.NewText);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        if (diagnostic.Suppression is { } suppression)
        {
            _json.WriteStartObject("suppression");
            WriteOptional("reason", suppression.Reason);
            WriteOptional("owner", suppression.Owner);
            WriteOptional("until", suppression.Until?.ToString("o"));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
    }

    private void WritePlace(SourceText source, TextSpan span)
    {
        LinePosition start = source.Lines.GetPosition(span.Start);
        LinePosition end = source.Lines.GetPosition(span.End);
        _json.WriteString("path", source.Path);
        _json.WriteNumber("line", start.Line + 1);
        _json.WriteNumber("column", start.Character + 1);
        _json.WriteNumber("endLine", end.Line + 1);
        _json.WriteNumber("endColumn", end.Character + 1);
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteString("text", source.AsSpan(span));
    }

    private void WriteOptional(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }
}
