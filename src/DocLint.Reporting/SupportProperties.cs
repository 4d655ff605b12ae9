using System.Text.Json;
using DocLint.Analysis;

namespace DocLint.Reporting;

/// <summary>Writes how much of what the documents state is sourced: <c>claims</c>, <c>numbers</c>, <c>evidence</c> and <c>facts</c>, each null when no rule counted it.</summary>
internal static class SupportProperties
{
    public static void Write(Utf8JsonWriter json, SupportCoverage support)
    {
        Write(json, "claims", Counts(support.Claims));
        Write(json, "numbers", Counts(support.Numbers));
        Write(json, "evidence", Counts(support.Evidence));
        Write(json, "facts", Counts(support.Facts));
    }

    private static (string Name, int Count)[]? Counts(SupportTally? tally) => tally is not { } counted ? null :
    [
        ("found", counted.Found), ("supported", counted.Supported), ("unsupported", counted.Unsupported), ("exempt", counted.Exempt),
    ];

    private static (string Name, int Count)[]? Counts(EvidenceTally? tally) => tally is not { } counted ? null :
    [
        ("found", counted.Found), ("supported", counted.Supported), ("contradicted", counted.Contradicted),
        ("notFound", counted.NotFound), ("notCaptured", counted.NotCaptured), ("notCheckable", counted.NotCheckable),
    ];

    private static (string Name, int Count)[]? Counts(FactTally? tally) => tally is not { } counted ? null :
    [
        ("bound", counted.Bound), ("agreeing", counted.Agreeing), ("contradicted", counted.Contradicted),
    ];

    private static void Write(Utf8JsonWriter json, string name, (string Name, int Count)[]? counts)
    {
        if (counts is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach ((string key, int count) in counts)
        {
            json.WriteNumber(key, count);
        }

        json.WriteEndObject();
    }
}
