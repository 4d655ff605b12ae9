using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.Azure;

/// <summary>Writes findings as logging commands of Azure Pipelines, which shows them as issues of the build.</summary>
/// <remarks><para>Azure Pipelines knows errors and warnings only; suggestions are counted in the last line and not shown as issues. Lines and columns count from 1.</para></remarks>
/// <param name="writer">Where they go: the standard output of a pipeline's step.</param>
public sealed class AzureReporter(TextWriter writer) : IReporter
{
    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            if (diagnostic.Suppression is null && diagnostic.Level is RuleLevel.Error or RuleLevel.Warning)
            {
                ReportRegion region = ReportRegion.Of(diagnostic);
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"##vso[task.logissue type={LevelNames.Own(diagnostic.Level)};sourcepath={EscapeProperty(diagnostic.Path)};linenumber={region.StartLine};columnnumber={region.StartColumn};code={diagnostic.Descriptor.Id};]{Escape(diagnostic.Message)}\n"));
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            writer.Write($"##vso[task.logissue type=error;code=DL0007;]Nothing was checked: {Escape(failure)}.\n");
        }

        writer.Write($"DocLint checked {Counted.Of(summary.Files, "file")}: {Counted.Findings(summary)} (not shown as issues).\n");
    }

    private static string Escape(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text)
        .Replace("]", "%5D", StringComparison.Ordinal)
        .Replace(";", "%3B", StringComparison.Ordinal);
}
