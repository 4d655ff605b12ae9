using System.Globalization;
using DocLint.Diagnostics;
using DocLint.Linting;
using DocLint.Reporting.Text;

namespace DocLint.Reporting.Lines;

/// <summary>Writes one line a finding, <c>path:line:column: level: message [rule]</c>, as compilers do: Vim, Emacs and most editors read it without configuration.</summary>
/// <remarks><para>Lines and columns count from 1, columns in UTF-16 code units; a suggestion is called <c>note</c>. Nothing else is written, so that no findings give no output.</para></remarks>
/// <param name="writer">Where the lines go.</param>
public sealed class LineReporter(TextWriter writer) : IReporter
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
            if (diagnostic.Suppression is null)
            {
                ReportRegion region = ReportRegion.Of(diagnostic);
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{CodeFrame.Clean(diagnostic.Path)}:{region.StartLine}:{region.StartColumn}: {LevelNames.Compiler(diagnostic.Level)}: {CodeFrame.Clean(diagnostic.Message)} [{diagnostic.Descriptor.Id}]\n"));
            }
        }
    }

    /// <inheritdoc/>
    public void End(RunSummary summary)
    {
        if (summary.Failure is { } failure)
        {
            writer.Write($"doclint: error: Nothing was checked: {CodeFrame.Clean(failure)}. [DL0007]\n");
        }
    }
}
