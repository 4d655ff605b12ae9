namespace DocLint.Cli;

/// <summary>Where a command reads and writes, so that tests can stand in for a console.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, for findings and documents only.</param>
/// <param name="Error">Standard error, for progress, notes and errors.</param>
/// <param name="CurrentDirectory">The folder that relative paths count from.</param>
/// <param name="IsOutputTerminal">Whether standard output is a terminal.</param>
/// <param name="IsErrorTerminal">Whether standard error is a terminal.</param>
internal sealed record ConsoleStreams(Stream Input, Stream Output, TextWriter Error, string CurrentDirectory, bool IsOutputTerminal, bool IsErrorTerminal)
{
    public static ConsoleStreams Create() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        Console.Error,
        Environment.CurrentDirectory,
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);
}
