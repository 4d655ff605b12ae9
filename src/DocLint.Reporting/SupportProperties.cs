using System.Text.Json;
using DocLint.Analysis;

namespace DocLint.Reporting;

/// <summary>Writes how much of what the documents state is sourced: <c>claims</c> and <c>numbers</c>, each null when no rule counted it.</summary>
internal static class SupportProperties
{
    public static void Write(Utf8JsonWriter json, SupportCoverage support)
    {
        Write(json, "claims", support.Claims);
        Write(json, "numbers", support.Numbers);
        if (support.Facts is { } facts)
        {
            json.WriteStartObject("facts");
            json.WriteNumber("bound", facts.Bound);
            json.WriteNumber("agreeing", facts.Agreeing);
            json.WriteNumber("contradicted", facts.Contradicted);
            json.WriteEndObject();
        }
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
