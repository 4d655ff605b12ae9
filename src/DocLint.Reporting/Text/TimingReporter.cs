using System.Globalization;
using DocLint.Analysis;
using DocLint.Linting;

namespace DocLint.Reporting.Text;

/// <summary>Writes how long each stage and each rule took.</summary>
/// <remarks><para>Times are sums over all threads of elapsed time; where more threads than processors run, waiting is part of them.</para></remarks>
/// <param name="writer">Where the table goes.</param>
/// <param name="timings">What the run measures.</param>
public sealed class TimingReporter(TextWriter writer, RunTimings timings) : IReporter
{
    /// <inheritdoc/>
    public void Begin(RunInfo run)
    {
    }

    /// <inheritdoc/>
    public void Report(DocumentReport document)
    {
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        IReadOnlyList<(string Name, TimeSpan Time)> stages = timings.Stages();
        IReadOnlyList<(string Name, TimeSpan Time)> rules = timings.Rules();
        double total = stages.Sum(stage => stage.Time.TotalMilliseconds);
        writer.Write("      ms  share  stage\n");
        foreach ((string name, TimeSpan time) in stages)
        {
            Write(name, time, total);
        }

        writer.Write("      ms  share  rule\n");
        foreach ((string name, TimeSpan time) in rules)
        {
            Write(name, time, total);
        }

        writer.Flush();
    }

    private void Write(string name, TimeSpan time, double total) => writer.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{time.TotalMilliseconds,8:N1}  {(total == 0 ? 0 : 100 * time.TotalMilliseconds / total),4:N1}%  {name}\n"));
}
