namespace DocLint.Cli;

/// <summary>Where a command reads and writes, so that tests can stand in for a console.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, for findings and documents only.</param>
/// <param name="Error">Standard error, for progress, notes and errors.</param>
/// <param name="CurrentDirectory">The folder that relative paths count from.</param>
/// <param name="IsOutputTerminal">Whether standard output is a terminal.</param>
/// <param name="IsErrorTerminal">Whether standard error is a terminal.</param>
/// <param name="OutputWidth">How many columns the terminal of standard output has.</param>
internal sealed record ConsoleStreams(Stream Input, Stream Output, TextWriter Error, string CurrentDirectory, bool IsOutputTerminal, bool IsErrorTerminal, int OutputWidth = ConsoleStreams.UsualWidth)
{
    private const int UsualWidth = 80;

    public static ConsoleStreams Create() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        Console.Error,
        Environment.CurrentDirectory,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected,
        Console.IsOutputRedirected ? UsualWidth : GetWidth());

    private static int GetWidth()
    {
        try
        {
            // Some terminals, and those without a window, answer nothing.
            return Console.WindowWidth is > 0 and int width ? width : UsualWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }
}
