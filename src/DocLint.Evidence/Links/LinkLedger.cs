using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Evidence.Links;

/// <summary>The link ledger, <c>sources/links.jsonl</c>: one JSON object a line and address, in the ordinal order of addresses, so that two branches merge by taking the lines of both.</summary>
/// <remarks><para>Immutable and thread-safe. Of two lines for one address, as a merge may leave them, the one that was checked later counts.</para></remarks>
public sealed class LinkLedger
{
    private const long MaximumLength = 256 << 20;
    private readonly Dictionary<string, LinkState> _byKey = new(StringComparer.Ordinal);

    private LinkLedger(IEnumerable<LinkState> states, ImmutableArray<Diagnostic> problems)
    {
        Problems = problems;
        foreach (LinkState state in states)
        {
            string key = Key(state.Url);
            if (!_byKey.TryGetValue(key, out LinkState? other) || state.Checked > other.Checked)
            {
                _byKey[key] = state;
            }
        }

        States = [.. _byKey.Values.OrderBy(state => state.Url, StringComparer.Ordinal)];
    }

    /// <summary>A ledger without lines.</summary>
    public static LinkLedger Empty { get; } = new([], []);

    /// <summary>The states, in the ordinal order of their addresses.</summary>
    public ImmutableArray<LinkState> States { get; }

    /// <summary>The lines that cannot be used.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The state of an address, however it is written; null when it was never tried.</summary>
    public LinkState? Find(string? address) => SourceAddress.ToFetchable(address) is { } url ? _byKey.GetValueOrDefault(Key(url)) : null;

    /// <summary>The ledger with these states in place of its own.</summary>
    public LinkLedger With(IReadOnlyCollection<LinkState> states)
    {
        HashSet<string> replaced = [.. states.Select(state => Key(state.Url))];
        return new(States.Where(state => !replaced.Contains(Key(state.Url))).Concat(states), Problems);
    }

    /// <summary>Reads the ledger of a repository; empty when it has none.</summary>
    public static LinkLedger Read(IFileSystem files, string root)
    {
        if (!files.FileExists(SlashPath.Combine(root, EvidenceFolders.Ledger)))
        {
            return Empty;
        }

        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        return EvidenceFiles.Read(files, root, new EvidenceFile(EvidenceFolders.Ledger, MayLeave: true), MaximumLength, problems) is { } source
            ? Parse(source, problems)
            : new LinkLedger([], problems.DrainToImmutable());
    }

    /// <summary>The ledger as it is written: UTF-8, LF behind each line.</summary>
    public byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        foreach (LinkState state in States)
        {
            using (var writer = new Utf8JsonWriter(buffer, options))
            {
                WriteState(writer, state);
            }

            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    // A fragment is no other page, but the scheme may be: one of the two can be dead.
    private static string Key(string url) => (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://" : "https://") + (SourceAddress.GetKey(url) ?? url);

    private static LinkLedger Parse(SourceText source, ImmutableArray<Diagnostic>.Builder problems)
    {
        var states = new List<LinkState>();
        int start = 0;
        while (start < source.Length)
        {
            int end = source.Content.IndexOf('\n', start);
            end = end < 0 ? source.Length : end;
            ReadOnlySpan<char> line = source.Content.AsSpan(start, end - start).TrimEnd();
            if (!line.IsEmpty)
            {
                if (ReadState(line, out string? problem) is { } state)
                {
                    states.Add(state);
                }
                else
                {
                    problems.Add(EvidenceFiles.Problem(source, new TextSpan(start, line.Length), problem!));
                }
            }

            start = end + 1;
        }

        return new LinkLedger(states, problems.DrainToImmutable());
    }

    private static LinkState? ReadState(ReadOnlySpan<char> line, out string? problem)
    {
        problem = null;
        if (line.StartsWith("<<<<<<<") || line.StartsWith("=======") || line.StartsWith(">>>>>>>"))
        {
            problem = "a merge was not finished here; keep the lines of both sides and remove the marks";
            return null;
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(line.ToString()));
            reader.Read();
            while (reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName || reader.TokenType is JsonTokenType.String or JsonTokenType.Number && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                values[name] = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : reader.GetString() ?? "";
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            problem = "the line is no JSON object with texts and numbers; 'doclint sources fetch --links' writes it anew when it is removed";
            return null;
        }

        LinkStatus? status = values.GetValueOrDefault("status") switch { "ok" => LinkStatus.Ok, "failing" => LinkStatus.Failing, "unverifiable" => LinkStatus.Unverifiable, _ => null };
        if (values.GetValueOrDefault("url") is not { Length: > 0 } url || status is null || Day(values, "checked") is not { } day)
        {
            problem = "the line lacks a usable 'url', 'status' or 'checked'; remove it, and 'doclint sources fetch --links' writes it anew";
            return null;
        }

        return new LinkState
        {
            Url = url,
            Status = status.Value,
            Checked = day,
            HttpStatus = Number(values, "code"),
            Reason = values.GetValueOrDefault("reason"),
            FirstFailure = Day(values, "first_failure"),
            LastFailure = Day(values, "last_failure"),
            Failures = Number(values, "failures") ?? 0,
            LastSuccess = Day(values, "last_success"),
            Confirmed = Day(values, "confirmed"),
            Redirect = values.GetValueOrDefault("redirect"),
            Archive = values.GetValueOrDefault("archive"),
            ETag = values.GetValueOrDefault("etag"),
            LastModified = values.GetValueOrDefault("last_modified"),
        };
    }

    private static DateOnly? Day(Dictionary<string, string> values, string name) =>
        DateOnly.TryParseExact(values.GetValueOrDefault(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    private static int? Number(Dictionary<string, string> values, string name) =>
        int.TryParse(values.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static void WriteState(Utf8JsonWriter writer, LinkState state)
    {
        writer.WriteStartObject();
        writer.WriteString("url", state.Url);
        writer.WriteString("status", state.Status switch { LinkStatus.Ok => "ok", LinkStatus.Failing => "failing", _ => "unverifiable" });
        if (state.HttpStatus is { } code)
        {
            writer.WriteNumber("code", code);
        }

        Text("reason", state.Reason);
        Date("checked", state.Checked);
        Date("last_success", state.LastSuccess);
        Date("confirmed", state.Confirmed);
        Date("first_failure", state.FirstFailure);
        Date("last_failure", state.LastFailure);
        if (state.Failures > 0)
        {
            writer.WriteNumber("failures", state.Failures);
        }

        Text("redirect", state.Redirect);
        Text("archive", state.Archive);
        Text("etag", state.ETag);
        Text("last_modified", state.LastModified);
        writer.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is { Length: > 0 })
            {
                writer.WriteString(name, value);
            }
        }

        void Date(string name, DateOnly? day) => Text(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
