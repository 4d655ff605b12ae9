using DocLint.Cli;
using DocLint.Linting;

namespace DocLint.Tests.Cli;

public class ProgressReporterTests
{
    [Fact]
    public void Counts_documents_and_wipes_its_line()
    {
        var error = new StringWriter();
        var progress = new ProgressReporter(error, 60);

        for (int i = 0; i < 60; i++)
        {
            progress.Report(new DocumentReport($"{i}.md", null, [], default));
        }

        progress.End(new RunSummary());

        Assert.Equal("\rChecking: 25 of 60 documents\rChecking: 50 of 60 documents\r\u001B[K", error.ToString());
    }

    [Theory]
    [InlineData(true, false, 100, null, true)]
    [InlineData(false, false, 100, null, false)]
    [InlineData(true, true, 100, null, false)]
    [InlineData(true, false, 3, null, false)]
    [InlineData(true, false, 100, "true", false)]
    public void Is_shown_on_a_terminal_only(bool isTerminal, bool isQuiet, int documents, string? ci, bool expected)
    {
        var console = new ConsoleStreams(Stream.Null, Stream.Null, TextWriter.Null, "/", false, isTerminal);

        Assert.Equal(expected, ProgressReporter.IsWanted(console, isQuiet, documents, name => name == "CI" ? ci : null));
    }
}
