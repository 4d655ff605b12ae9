using System.CommandLine;
using System.Text;
using DocLint.Diagnostics;

namespace DocLint.Cli;

/// <summary>The verbs, and what happens around each of them.</summary>
internal static class CommandTree
{
    private const string DefaultVerb = "check";

    public static async Task<int> RunAsync(string[] arguments, ConsoleStreams console, CancellationToken cancellationToken = default)
    {
        RootCommand root = Create(console);
        if (arguments is [{ } first, ..] && FindMeantVerb(root, first, console.CurrentDirectory) is { } verb)
        {
            console.Error.WriteLine($"doclint: there is no verb '{first}'; did you mean '{verb}'? For a file or folder of that name write './{first}'.");
            return ExitCode.Untrustworthy;
        }

        ParseResult parsed = root.Parse(WithVerb(root, arguments));
        if (parsed.Errors.Count > 0)
        {
            foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors)
            {
                console.Error.WriteLine($"doclint: {error.Message}");
            }

            console.Error.WriteLine($"Run 'doclint {PathOf(parsed.CommandResult)} --help' to see what can be asked.");
            return ExitCode.Untrustworthy;
        }

        // Signals are the program's, which cancels the token. Only help, the version and completions go through the library's own output.
        using var help = new StringWriter();
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = help, Error = console.Error };
        try
        {
            int exit = await parsed.InvokeAsync(invocation, cancellationToken);
            if (help.GetStringBuilder().Length > 0)
            {
                await console.Output.WriteAsync(Encoding.UTF8.GetBytes(help.ToString()), cancellationToken);
            }

            return exit;
        }
        catch (UsageException exception)
        {
            console.Error.WriteLine($"doclint: {exception.Message}");
            return ExitCode.Untrustworthy;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            console.Error.WriteLine($"doclint: {exception.Message}");
            return ExitCode.Untrustworthy;
        }
    }

    private static RootCommand Create(ConsoleStreams console) => new("Checks articles for what editors are ashamed of: numbers without a source, dates that cannot be, what a scraper left behind.")
    {
        CheckCommand.Create(console),
        BaselineCommand.Create(console),
        FixCommand.Create(console),
        SuppressionsCommand.Create(console),
        ExplainCommand.Create(console),
        RulesCommand.Create(console),
        InspectCommand.Create(console),
        ExtractCommand.Create(console),
        SourcesCommand.Create(console),
        InitCommand.Create(console),
        SchemaCommand.Create(console),
        CompletionCommand.Create(console),
    };

    // What is neither a verb nor there on disk, and nearly a verb, was meant as one.
    private static string? FindMeantVerb(RootCommand root, string first, string currentDirectory) =>
        first.Length > 0 && first.All(char.IsAsciiLetter) && root.Subcommands.All(command => command.Name != first) && !Path.Exists(Path.GetFullPath(first, currentDirectory))
            ? NearestName.Find(first, root.Subcommands.Select(command => command.Name))
            : null;

    // "sources add" rather than "add", which is no verb.
    private static string PathOf(System.CommandLine.Parsing.CommandResult command) =>
        command.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    // "doclint article.md" is "doclint check article.md".
    private static string[] WithVerb(RootCommand root, string[] arguments)
    {
        if (arguments is [] or ["--help" or "-h" or "-?" or "/?" or "--version", ..] || (arguments is [{ } first, ..] && (first.StartsWith('[') || root.Subcommands.Any(command => command.Name == first))))
        {
            return arguments is [] ? [DefaultVerb] : arguments;
        }

        return [DefaultVerb, .. arguments];
    }
}
