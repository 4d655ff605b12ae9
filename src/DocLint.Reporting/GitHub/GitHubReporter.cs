using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Text;

namespace DocLint.Reporting.GitHub;

/// <summary>Writes findings as workflow commands, which GitHub shows as annotations: worst first, no more than it shows.</summary>
/// <param name="writer">Where they go: the standard output of a workflow step.</param>
public sealed class GitHubReporter(TextWriter writer) : IReporter
{
    // GitHub shows ten annotations of a type a step; the rest would vanish without a word.
    private const int MaximumPerType = 10;
    private readonly List<Diagnostic>[] _kept = [[], [], [], []];

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            List<Diagnostic> kept = _kept[(int)diagnostic.Level];
            if (diagnostic.Suppression is null && kept.Count < MaximumPerType)
            {
                kept.Add(diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        WriteType(RuleLevel.Error, "error", summary.Errors);
        WriteType(RuleLevel.Warning, "warning", summary.Warnings);
        WriteType(RuleLevel.Suggestion, "notice", summary.Suggestions);
        if (summary.Failure is { } failure)
        {
            writer.Write($"::error title=DL0007::Nothing was checked: {Escape(failure)}.\n");
        }

        writer.Write($"DocLint checked {Counted.Of(summary.Files, "file")}: {Counted.Findings(summary)}.\n");
    }

    private static string Escape(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);

    private void WriteType(RuleLevel level, string command, int total)
    {
        foreach (Diagnostic diagnostic in _kept[(int)level])
        {
            LineMap lines = diagnostic.Source!.Lines;
            LinePosition start = lines.GetPosition(diagnostic.Span.Start);
            LinePosition end = lines.GetPosition(diagnostic.Span.End);
            string columns = start.Line == end.Line
                ? string.Create(CultureInfo.InvariantCulture, $",col={start.Character + 1},endColumn={end.Character + 1}")
                : "";
            string place = string.Create(CultureInfo.InvariantCulture, $"file={EscapeProperty(diagnostic.Path)},line={start.Line + 1},endLine={end.Line + 1}{columns}");
            writer.Write($"::{command} {place},title={diagnostic.Descriptor.Id} {EscapeProperty(diagnostic.Descriptor.Title)}::{Escape(diagnostic.Message)}\n");
        }

        int hidden = total - _kept[(int)level].Count;
        if (hidden > 0)
        {
            writer.Write($"{Counted.Of(hidden, "more finding")} of level {command} {(hidden == 1 ? "is" : "are")} not shown as {(hidden == 1 ? "an annotation" : "annotations")}; see the text or SARIF output.\n");
        }
    }
}
