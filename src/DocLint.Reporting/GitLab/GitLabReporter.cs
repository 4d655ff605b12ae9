using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.GitLab;

/// <summary>Writes a code quality report of GitLab: one JSON array, an object a finding.</summary>
/// <remarks>
/// <para>GitLab merges findings with one fingerprint and compares those of two branches. Here it is made of path, rule, sentence and section, and of a number where one sentence has several
/// findings of a rule: it stays when lines move.</para>
/// <para>An error is <c>major</c>, a warning <c>minor</c>, a suggestion <c>info</c>. Lines count from 1.</para>
/// </remarks>
public sealed class GitLabReporter : IReporter, IDisposable
{
    private const int FlushAt = 1 << 16;
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    public GitLabReporter(Stream output) =>
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });

    /// <inheritdoc/>
    public void Begin(RunInfo run) => _json.WriteStartArray();

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is not null)
            {
                continue;
            }

            int occurrence = seen[diagnostic.Fingerprint] = seen.GetValueOrDefault(diagnostic.Fingerprint) + 1;
            ReportRegion region = ReportRegion.Of(diagnostic);
            string severity = diagnostic.Level switch
            {
                RuleLevel.Error => "major",
                RuleLevel.Warning => "minor",
                _ => "info",
            };
            string path = diagnostic.Path;
            Write($"{diagnostic.Descriptor.Id}: {diagnostic.Message}", diagnostic.Descriptor.Id, FormattableString.Invariant($"{path}\0{diagnostic.Fingerprint}\0{occurrence}"), severity, path, region.StartLine, region.EndLine);
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            Write($"DL0007: Nothing was checked: {failure}.", "DL0007", "DL0007", "blocker", ".", 1, 1);
        }

        _json.WriteEndArray();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(string description, string rule, string identity, string severity, string path, int firstLine, int lastLine)
    {
        _json.WriteStartObject();
        _json.WriteString("description", description);
        _json.WriteString("check_name", rule);
        _json.WriteString("fingerprint", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))));
        _json.WriteString("severity", severity);
        _json.WriteStartObject("location");
        _json.WriteString("path", path);
        _json.WriteStartObject("lines");
        _json.WriteNumber("begin", firstLine);
        _json.WriteNumber("end", lastLine);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }
}
