using System.Globalization;
using DocLint.Linting;

namespace DocLint.Cli;

/// <summary>Shows on a terminal how many documents are done; the line is wiped before anything else is said.</summary>
/// <param name="error">Standard error; never a file or a pipe.</param>
/// <param name="total">How many documents there are.</param>
internal sealed class ProgressReporter(TextWriter error, int total) : IReporter
{
    private const int Step = 25;
    private int _done;

    /// <summary>Whether progress is shown: on a terminal only, not in CI, and only where there is something to wait for.</summary>
    public static bool IsWanted(ConsoleStreams console, bool isQuiet, int total, Func<string, string?> environment) =>
        console.IsErrorTerminal && !isQuiet && total > Step && environment("CI") is null or "" && environment("TERM") != "dumb";

    public void Begin(RunInfo run)
    {
    }

    public void Report(DocumentReport document)
    {
        if (++_done % Step == 0)
        {
            error.Write(string.Create(CultureInfo.InvariantCulture, $"\rChecking: {_done} of {total} documents"));
        }
    }

    public void End(RunSummary summary) => error.Write("\r\u001B[K");
}
