using System.Text.Json;
using DocLint.Analysis;

namespace DocLint.Reporting;

/// <summary>Writes how much of what the documents state is sourced: <c>claims</c>, <c>numbers</c>, <c>evidence</c> and <c>facts</c>, each null when no rule counted it.</summary>
internal static class SupportProperties
{
    public static void Write(Utf8JsonWriter json, SupportCoverage support)
    {
        Write(json, "claims", support.Claims);
        Write(json, "numbers", support.Numbers);
        WriteEvidence(json, support.Evidence);
        WriteFacts(json, support.Facts);
    }

    private static void WriteEvidence(Utf8JsonWriter json, EvidenceTally? tally)
    {
        if (tally is not { } counted)
        {
            json.WriteNull("evidence");
            return;
        }

        json.WriteStartObject("evidence");
        json.WriteNumber("found", counted.Found);
        json.WriteNumber("supported", counted.Supported);
        json.WriteNumber("contradicted", counted.Contradicted);
        json.WriteNumber("notFound", counted.NotFound);
        json.WriteNumber("notCaptured", counted.NotCaptured);
        json.WriteNumber("notCheckable", counted.NotCheckable);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, FactTally? tally)
    {
        if (tally is not { } counted)
        {
            json.WriteNull("facts");
            return;
        }

        json.WriteStartObject("facts");
        json.WriteNumber("bound", counted.Bound);
        json.WriteNumber("agreeing", counted.Agreeing);
        json.WriteNumber("contradicted", counted.Contradicted);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SupportTally? tally)
    {
        if (tally is not { } counted)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("found", counted.Found);
        json.WriteNumber("supported", counted.Supported);
        json.WriteNumber("unsupported", counted.Unsupported);
        json.WriteNumber("exempt", counted.Exempt);
        json.WriteEndObject();
    }
}
