using System.Globalization;
using System.Text;
using DocLint.Diagnostics;
using DocLint.Linting;

namespace DocLint.Reporting.GitHub;

/// <summary>Writes the summary of a job: how many findings there are, which rules made them, and the worst of them with their places.</summary>
/// <remarks><para>GitHub cuts a summary of over a mebibyte; this one stays far below, and says what it leaves out.</para></remarks>
/// <param name="writer">The file that <c>GITHUB_STEP_SUMMARY</c> names.</param>
public sealed class GitHubSummaryReporter(TextWriter writer) : IReporter
{
    private const int MaximumFindings = 50;
    private readonly List<Diagnostic>[] _kept = [[], [], [], []];
    private readonly RuleCounts _counts = new();

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
        _counts.Add(document);
        foreach (Diagnostic diagnostic in document.Diagnostics)
        {
            List<Diagnostic> kept = _kept[(int)diagnostic.Level];
            if (diagnostic.Suppression is null && kept.Count < MaximumFindings)
            {
                kept.Add(diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        writer.Write($"## {ToolInfo.Name}\n\n");
        if (summary.Failure is { } failure)
        {
            writer.Write($"**Nothing was checked:** {Escape(failure)}.\n\n");
        }

        writer.Write($"{Counted.Findings(summary)} in {Counted.Of(summary.Files, "file")}.\n\n");
        WriteRules();
        WriteFindings(summary.Errors + summary.Warnings + summary.Suggestions);
        writer.Flush();
    }

    private void WriteRules()
    {
        IReadOnlyList<RuleCount> counts = _counts.ByCount();
        if (counts.Count == 0)
        {
            return;
        }

        writer.Write("| Rule | Findings | Files |\n|---|---:|---:|\n");
        foreach (RuleCount count in counts)
        {
            string rule = count.Rule.HelpUri is { } page ? $"[{count.Rule.Id}]({page})" : count.Rule.Id;
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"| {rule} {Escape(count.Rule.Title)} | {count.Findings} | {count.Files} |\n"));
        }

        writer.Write('\n');
    }

    private void WriteFindings(int total)
    {
        int left = MaximumFindings;
        for (int level = _kept.Length - 1; level >= 0 && left > 0; level--)
        {
            foreach (Diagnostic diagnostic in _kept[level].Take(left))
            {
                ReportRegion region = ReportRegion.Of(diagnostic);
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"- **{LevelNames.Own(diagnostic.Level)}** {diagnostic.Descriptor.Id} in {Escape(diagnostic.Path)}, line {region.StartLine}: {Escape(diagnostic.Message)}\n"));
            }

            left -= Math.Min(left, _kept[level].Count);
        }

        if (total > MaximumFindings)
        {
            writer.Write($"\n{Counted.Of(total - MaximumFindings, "more finding")} {(total - MaximumFindings == 1 ? "is" : "are")} in the log and in the SARIF output.\n");
        }
    }

    // Text of documents may not become markup, mentions of people or references to issues.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            escaped.Append(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '@' => "&#64;",
                '#' => "&#35;",
                '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '!' or '~' or '$' => $"\\{c}",
                _ when char.IsControl(c) => " ",
                _ => c.ToString(),
            });
        }

        return escaped.ToString();
    }
}
