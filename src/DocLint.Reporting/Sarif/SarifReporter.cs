using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.Sarif;

/// <summary>Writes a run as a SARIF 2.1.0 log, result by result, so that memory does not grow with the run.</summary>
/// <remarks>
/// <para>The bytes depend on the findings alone: no times, no random identifiers. Columns count UTF-16 code units from 1.</para>
/// <para>Results come before the tool's description, which names only the message templates that were used.</para>
/// </remarks>
public sealed class SarifReporter : IReporter, IDisposable
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";
    private const int FlushAt = 1 << 16;
    private readonly Utf8JsonWriter _json;
    private readonly RuleHelp _help;
    private readonly RepositoryProvenance? _provenance;
    private readonly Dictionary<SourceText, SarifLocations> _decisions = [];
    private RunInfo? _run;
    private SarifTool? _tool;

    /// <summary>Creates a reporter that writes to a stream; the stream is not closed.</summary>
    /// <param name="output">The stream.</param>
    /// <param name="help">The pages of the rules.</param>
    /// <param name="provenance">The revision that is checked, or null outside a repository.</param>
    public SarifReporter(Stream output, RuleHelp help, RepositoryProvenance? provenance)
    {
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        _help = help;
        _provenance = provenance;
    }

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
        _run = run;
        _tool = new SarifTool(_json, _help, run);
        _json.WriteStartObject();
        _json.WriteString("$schema", Schema);
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        _json.WriteStartArray("results");
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        if (document.Diagnostics.IsEmpty)
        {
            return;
        }

        SarifLocations? locations = null;
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Source is not null)
            {
                locations ??= new SarifLocations(diagnostic.Source);
                WriteResult(diagnostic, locations);
            }
        }

        if (_json.BytesPending > FlushAt)
        {
            _json.Flush();
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        RunInfo run = _run ?? throw NotBegun;
        foreach (Diagnostic absent in summary.Absent)
        {
            if (Tool.Knows(absent.Descriptor))
            {
                WriteResult(absent, new SarifLocations(absent.Source!));
            }
        }

        _json.WriteEndArray();
        if (run.Baseline is { } baseline)
        {
            _json.WriteString("baselineGuid", Identify(baseline));
        }

        Tool.Write();
        _json.WriteStartObject("automationDetails");
        _json.WriteString("id", "doclint/");
        WriteText("description", "Findings of DocLint in the articles of this repository.");
        _json.WriteEndObject();
        WriteBase(run);
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteString("defaultEncoding", "utf-8");
        _json.WriteString("language", "en-US");
        _json.WriteStartArray("newlineSequences");
        _json.WriteStringValue("\r\n");
        _json.WriteStringValue("\n");
        _json.WriteStringValue("\r");
        _json.WriteEndArray();
        SarifNotifications.WriteInvocation(_json, run, summary);
        _json.WriteStartObject("properties");
        SupportProperties.Write(_json, summary.Coverage.Support);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    internal static string LevelName(RuleLevel level) => level switch
    {
        RuleLevel.Error => "error",
        RuleLevel.Warning => "warning",
        RuleLevel.Suggestion => "note",
        _ => "none",
    };

    private static InvalidOperationException NotBegun => new("The run has not begun.");

    private SarifTool Tool => _tool ?? throw NotBegun;

    private void WriteResult(Diagnostic diagnostic, SarifLocations locations)
    {
        SarifMessage message = SarifMessage.Of(diagnostic);
        _json.WriteStartObject();
        Tool.WriteReference(diagnostic);
        _json.WriteString("kind", "fail");
        _json.WriteString("level", LevelName(diagnostic.Level));
        _json.WriteStartObject("message");
        _json.WriteString("id", message.Id);
        _json.WriteStartArray("arguments");
        foreach (string argument in message.Arguments)
        {
            _json.WriteStringValue(argument);
        }

        _json.WriteEndArray();
        _json.WriteString("text", message.Text);
        _json.WriteEndObject();

        _json.WriteStartArray("locations");
        locations.WriteLocation(_json, diagnostic);
        _json.WriteEndArray();
        WriteRelated(diagnostic, locations);
        WriteCodeFlow(diagnostic, locations);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("primaryLocationLineHash", locations.LineHash(diagnostic.Span));
        if (diagnostic.Fingerprint.Length > 0)
        {
            _json.WriteString("doclintContent/v1", diagnostic.Fingerprint);
        }

        _json.WriteEndObject();
        locations.WriteFixes(_json, diagnostic.Fixes);
        if (diagnostic.Baseline is { } state)
        {
            _json.WriteString("baselineState", state switch { BaselineState.New => "new", BaselineState.Absent => "absent", _ => "unchanged" });
        }

        WriteSuppressions(diagnostic, locations);
        _json.WriteEndObject();
    }

    private void WriteRelated(Diagnostic diagnostic, SarifLocations locations)
    {
        if (diagnostic.RelatedLocations.IsEmpty)
        {
            return;
        }

        _json.WriteStartArray("relatedLocations");
        for (int i = 0; i < diagnostic.RelatedLocations.Length; i++)
        {
            RelatedLocation related = diagnostic.RelatedLocations[i];
            SarifLocations place = related.Source is null || related.Source == diagnostic.Source ? locations : new SarifLocations(related.Source);
            _json.WriteStartObject();
            _json.WriteNumber("id", i + 1);
            place.WritePhysical(_json, related.Span);
            WriteText("message", Capitalize(related.Message) + ".");
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // From the claim to the place in the source that speaks against it.
    private void WriteCodeFlow(Diagnostic diagnostic, SarifLocations locations)
    {
        if (diagnostic.Descriptor.Category != RuleCategory.Evidence || diagnostic.RelatedLocations is not [{ Source: { } source } evidence, ..])
        {
            return;
        }

        _json.WriteStartArray("codeFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("threadFlows");
        _json.WriteStartObject();
        _json.WriteStartArray("locations");
        WriteStep(locations, diagnostic.Span, "The claim.");
        WriteStep(new SarifLocations(source), evidence.Span, Capitalize(evidence.Message) + ".");
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteStep(SarifLocations place, TextSpan span, string message)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("location");
        place.WritePhysical(_json, span);
        WriteText("message", message);
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    // Suppressions are always looked at, so that every result says so.
    private void WriteSuppressions(Diagnostic diagnostic, SarifLocations locations)
    {
        _json.WriteStartArray("suppressions");
        if (diagnostic.Suppression is { } suppression)
        {
            _json.WriteStartObject();
            _json.WriteString("kind", suppression.Source is null ? "inSource" : "external");
            _json.WriteString("status", "accepted");
            if (suppression.Reason is { } reason)
            {
                _json.WriteString("justification", reason);
            }

            _json.WriteStartObject("location");
            (suppression.Source is { } file ? LocationsOf(file) : locations).WritePhysical(_json, suppression.Span);
            _json.WriteEndObject();
            if (suppression.Owner is not null || suppression.Until is not null)
            {
                _json.WriteStartObject("properties");
                if (suppression.Owner is { } owner)
                {
                    _json.WriteString("owner", owner);
                }

                if (suppression.Until is { } until)
                {
                    _json.WriteString("until", until.ToString("o", CultureInfo.InvariantCulture));
                }

                _json.WriteEndObject();
            }

            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    // Decisions lie in few files and are many, and the lines of a file are counted once.
    private SarifLocations LocationsOf(SourceText file)
    {
        if (!_decisions.TryGetValue(file, out SarifLocations? locations))
        {
            _decisions[file] = locations = new SarifLocations(file);
        }

        return locations;
    }

    // The same baseline has the same name in every log.
    private static string Identify(Baseline baseline) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(baseline.Source.Content)).AsSpan(0, 16)).ToString();

    private void WriteBase(RunInfo run)
    {
        _json.WriteStartObject("originalUriBaseIds");
        _json.WriteStartObject(SarifLocations.SourceRoot);
        _json.WriteString("uri", SarifLocations.FolderUri(run.Root));
        WriteText("description", "The root of the checked repository.");
        _json.WriteEndObject();
        _json.WriteEndObject();
        if (_provenance is { } provenance)
        {
            _json.WriteStartArray("versionControlProvenance");
            _json.WriteStartObject();
            _json.WriteString("repositoryUri", provenance.RepositoryUri);
            _json.WriteString("revisionId", provenance.RevisionId);
            if (provenance.Branch is { } branch)
            {
                _json.WriteString("branch", branch);
            }

            _json.WriteStartObject("mappedTo");
            _json.WriteString("uriBaseId", SarifLocations.SourceRoot);
            _json.WriteEndObject();
            _json.WriteEndObject();
            _json.WriteEndArray();
        }
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
