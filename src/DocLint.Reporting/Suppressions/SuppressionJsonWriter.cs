using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Analysis;

namespace DocLint.Reporting.Suppressions;

/// <summary>Writes suppressions as one JSON object: <c>suppressions</c> by file and place, then <c>summary</c>.</summary>
/// <remarks><para>Lines and columns count from 1, columns in UTF-16 code units. What is not known is <c>null</c>.</para></remarks>
public static class SuppressionJsonWriter
{
    /// <summary>Writes a list.</summary>
    public static void Write(Stream output, SuppressionList list)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("tool", ToolInfo.Name);
        json.WriteString("version", ToolInfo.Version);
        json.WriteString("asOf", Day(list.AsOf));
        json.WriteStartArray("suppressions");
        foreach (ListedSuppression listed in list.Listed)
        {
            Write(json, listed, list);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        foreach (SuppressionState state in (SuppressionState[])[SuppressionState.Used, SuppressionState.Unused, SuppressionState.Expired, SuppressionState.Unknown])
        {
            json.WriteNumber(StateName(state), list.Count(state));
        }

        json.WriteNumber("endingSoon", list.CountSoon());
        json.WriteNumber("withoutReason", list.CountUnreasoned());
        json.WriteBoolean("complete", list.Problems.Count == 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListedSuppression listed, SuppressionList list)
    {
        SuppressionUse use = listed.Use;
        json.WriteStartObject();
        json.WriteString("path", listed.Path);
        json.WriteNumber("line", listed.Position.Line + 1);
        json.WriteNumber("column", listed.Position.Character + 1);
        json.WriteString("rule", use.Rules);
        json.WriteString("kind", SuppressionList.KindName(use.Kind).Replace(' ', '-'));
        json.WriteString("target", use.Target);
        json.WriteString("state", StateName(use.State));
        json.WriteNumber("findings", use.Findings);
        json.WriteString("reason", use.Decision.Reason);
        json.WriteString("owner", use.Decision.Owner);
        json.WriteString("until", use.Decision.Until is { } until ? Day(until) : null);
        if (use.DaysLeft(list.AsOf) is { } days)
        {
            json.WriteNumber("daysLeft", days);
        }
        else
        {
            json.WriteNull("daysLeft");
        }

        json.WriteBoolean("endsSoon", list.EndsSoon(use));
        json.WriteEndObject();
    }

    private static string StateName(SuppressionState state) => state.ToString().ToLowerInvariant();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
