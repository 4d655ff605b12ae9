using System.Globalization;
using DocLint.Linting;

namespace DocLint.Reporting.Text;

/// <summary>Writes how many findings each rule has, and in how many files.</summary>
/// <param name="writer">Where the table goes.</param>
public sealed class StatisticsReporter(TextWriter writer) : IReporter
{
    private readonly RuleCounts _counts = new();

    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document) => _counts.Add(document);

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        IReadOnlyList<RuleCount> counts = _counts.ByCount();
        writer.Write(counts.Count == 0 ? "No rule has findings.\n" : "findings     files  rule\n");
        foreach (RuleCount count in counts)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{count.Findings,8:N0}  {count.Files,8:N0}  {count.Rule.Id} {count.Rule.Title}\n"));
        }

        writer.Flush();
    }
}
