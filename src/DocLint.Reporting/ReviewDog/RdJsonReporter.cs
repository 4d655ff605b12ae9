using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.ReviewDog;

/// <summary>Writes one JSON object a finding and line, in reviewdog's diagnostic format (rdjsonl).</summary>
/// <remarks><para>Lines count from 1; columns are bytes of UTF-8 from 1, as the format demands, the end exclusive. Fixes of one edit become suggestions.</para></remarks>
public sealed class RdJsonReporter : IReporter, IDisposable
{
    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private (SourceText? Source, int LineStart, int Position, int Bytes) _counted;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    public RdJsonReporter(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null)
            {
                Write(diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            _json.WriteStartObject();
            _json.WriteString("message", $"Nothing was checked: {failure}.");
            _json.WriteStartObject("location");
            _json.WriteString("path", ".");
            _json.WriteEndObject();
            _json.WriteString("severity", "ERROR");
            WriteTool("DL0007", null);
            EndLine();
        }

        _output.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(Diagnostic diagnostic)
    {
        SourceText source = diagnostic.Source!;
        _json.WriteStartObject();
        _json.WriteString("message", diagnostic.Message);
        WriteLocation(source, diagnostic.Span);
        _json.WriteString("severity", diagnostic.Level switch
        {
            RuleLevel.Error => "ERROR",
            RuleLevel.Warning => "WARNING",
            _ => "INFO",
        });
        WriteTool(diagnostic.Descriptor.Id, diagnostic.Descriptor.HelpUri);
        WriteSuggestions(source, diagnostic.Fixes.Where(fix => fix.Edits.Length == 1));
        if (!diagnostic.RelatedLocations.IsEmpty)
        {
            _json.WriteStartArray("related_locations");
            foreach (RelatedLocation related in diagnostic.RelatedLocations)
            {
                _json.WriteStartObject();
                _json.WriteString("message", related.Message);
                WriteLocation(related.Source ?? source, related.Span);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
        }

        EndLine();
    }

    private void WriteSuggestions(SourceText source, IEnumerable<Fix> fixes)
    {
        bool isOpen = false;
        foreach (Fix fix in fixes)
        {
            if (!isOpen)
            {
                _json.WriteStartArray("suggestions");
                isOpen = true;
            }

            _json.WriteStartObject();
            WriteRange(source, fix.Edits[0].Span);
            _json.WriteString("text", fix.Edits[0].NewText);
            _json.WriteEndObject();
        }

        if (isOpen)
        {
            _json.WriteEndArray();
        }
    }

    private void WriteTool(string rule, string? help)
    {
        _json.WriteStartObject("source");
        _json.WriteString("name", ToolInfo.Name);
        _json.WriteEndObject();
        _json.WriteStartObject("code");
        _json.WriteString("value", rule);
        if (help is not null)
        {
            _json.WriteString("url", help);
        }

        _json.WriteEndObject();
    }

    private void WriteLocation(SourceText source, TextSpan span)
    {
        _json.WriteStartObject("location");
        _json.WriteString("path", source.Path);
        WriteRange(source, span);
        _json.WriteEndObject();
    }

    private void WriteRange(SourceText source, TextSpan span)
    {
        _json.WriteStartObject("range");
        WritePosition("start", source, span.Start);
        WritePosition("end", source, span.End);
        _json.WriteEndObject();
    }

    private void WritePosition(string name, SourceText source, int position)
    {
        LinePosition place = source.Lines.GetPosition(position);
        _json.WriteStartObject(name);
        _json.WriteNumber("line", place.Line + 1);
        _json.WriteNumber("column", CountBytes(source, position, position - place.Character) + 1);
        _json.WriteEndObject();
    }

    // Positions come mostly in order: counting on from the last one keeps a document of one long line linear.
    private int CountBytes(SourceText source, int position, int lineStart)
    {
        if (_counted.Source != source || _counted.LineStart != lineStart || _counted.Position > position)
        {
            _counted = (source, lineStart, lineStart, 0);
        }

        int bytes = _counted.Bytes + Encoding.UTF8.GetByteCount(source.AsSpan(TextSpan.FromBounds(_counted.Position, position)));
        _counted = (source, lineStart, position, bytes);
        return bytes;
    }

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _output.WriteByte((byte)'\n');
    }
}
