using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.Sarif;

/// <summary>What a run says of itself: its coverage, what it skipped, and why it cannot be trusted.</summary>
internal static class SarifNotifications
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors =
    [
        new("DL0901", "Coverage", "Checked '{0}' files with '{1}' words and '{2}' sentences; '{3}' of '{4}' characters are no prose.", RuleCategory.Engine, RuleLevel.Suggestion)
        {
            Description = "Says how much text a run has checked.",
        },
        new("DL0902", "Unchecked input", "Did not check '{0}': '{1}'.", RuleCategory.Engine, RuleLevel.Suggestion)
        {
            Description = "Names a file that a run has not checked, and why.",
        },
        EngineRules.NothingLinted,
    ];

    public static void WriteDescriptors(Utf8JsonWriter json)
    {
        json.WriteStartArray("notifications");
        foreach (DiagnosticDescriptor descriptor in Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id", descriptor.Id);
            json.WriteString("name", descriptor.Name);
            WriteText(json, "shortDescription", descriptor.Title + ".");
            WriteText(json, "fullDescription", descriptor.Description);
            WriteText(json, "help", descriptor.Description);
            json.WriteString("helpUri", ProjectLinks.Home);
            json.WriteStartObject("messageStrings");
            WriteText(json, "default", descriptor.MessageFormat);
            json.WriteEndObject();
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", SarifReporter.LevelName(descriptor.DefaultLevel));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteInvocation(Utf8JsonWriter json, RunInfo run, RunSummary summary)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", summary.IsTrustworthy);
        json.WriteStartObject("workingDirectory");
        json.WriteString("uri", SarifLocations.FolderUri(run.Root));
        json.WriteEndObject();
        json.WriteStartArray("toolExecutionNotifications");
        DocumentCoverage coverage = summary.Coverage;
        Write(json, 0, Number(summary.Files), Number(coverage.Words), Number(coverage.Sentences), Number(coverage.MaskedCharacters), Number(coverage.Characters));
        foreach (UncheckedInput skipped in summary.Unchecked)
        {
            Write(json, 1, skipped.Path, skipped.Reason);
        }

        json.WriteEndArray();
        if (summary.Failure is { } failure)
        {
            json.WriteStartArray("toolConfigurationNotifications");
            Write(json, 2, failure);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, int index, params ImmutableArray<string> arguments)
    {
        DiagnosticDescriptor descriptor = Descriptors[index];
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", descriptor.Id);
        json.WriteNumber("index", index);
        json.WriteEndObject();
        json.WriteString("level", SarifReporter.LevelName(descriptor.DefaultLevel));
        json.WriteStartObject("message");
        json.WriteString("id", "default");
        json.WriteStartArray("arguments");
        foreach (string argument in arguments)
        {
            json.WriteStringValue(argument);
        }

        json.WriteEndArray();
        json.WriteString("text", string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, [.. arguments]));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
