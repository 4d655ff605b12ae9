using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocLint.Linting;

/// <summary>Writes a baseline: one line an entry, so that a review shows which findings came and went.</summary>
internal static class BaselineWriter
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(List<BaselineEntry> entries, int version)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{\n  \"version\": {version},\n  \"findings\": [");
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, s_options);
        for (int i = 0; i < entries.Count; i++)
        {
            buffer.ResetWrittenCount();
            json.Reset();
            WriteEntry(json, entries[i]);
            json.Flush();
            text.Append(i == 0 ? "\n    " : ",\n    ").Append(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        return text.Append(entries.Count == 0 ? "]\n}\n" : "\n  ]\n}\n").ToString();
    }

    private static void WriteEntry(Utf8JsonWriter json, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("path", entry.Path);
        json.WriteString("rule", entry.Rule);
        json.WriteStartArray("arguments");
        foreach (string argument in entry.Arguments)
        {
            json.WriteStringValue(argument);
        }

        json.WriteEndArray();
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("content", entry.ContentKey);
        WriteOptional(json, "reason", entry.Reason);
        WriteOptional(json, "owner", entry.Owner);
        WriteOptional(json, "until", entry.Until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
