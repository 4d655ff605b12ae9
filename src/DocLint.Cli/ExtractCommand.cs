using System.CommandLine;
using System.Text;
using DocLint.Linting;
using DocLint.Reporting.Extraction;
using DocLint.Syntax;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint extract</c>: takes the articles out of pages and texts.</summary>
internal sealed class ExtractCommand
{
    private const string Json = "jsonl";
    private const string Markdown = "markdown";

    private readonly ConsoleStreams _console;
    private readonly Argument<string[]> _paths = new("paths") { Description = "Files, folders, globs, or '-' for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = new("--format", "-f") { Description = "text, markdown or jsonl.", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "file", Description = "A file to write to instead of standard output." };
    private readonly Option<int> _jobs = new("--jobs", "-j") { HelpName = "n", Description = "How many documents are read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _stdinFileName = new("--stdin-filename") { HelpName = "path", Description = "The path that text from standard input is taken to have." };

    private ExtractCommand(ConsoleStreams console) => _console = console;

    public static Command Create(ConsoleStreams console) => new ExtractCommand(console).Build();

    private Command Build()
    {
        _format.AcceptOnlyFromAmong("text", Markdown, Json);
        var command = new Command("extract", "Takes title, author, date and text out of pages and texts, without what the page put around them.")
        {
            _paths, _format, _output, _jobs, _stdinFileName,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        using ServiceProvider services = Composition.Create();
        DocumentFormats formats = services.GetRequiredService<DocumentFormats>();
        InputSet inputs = InputSet.Find(parsed.GetRequiredValue(_paths), parsed.GetValue(_stdinFileName), services.GetRequiredService<IFileSystem>(), formats, _console, cancellationToken);
        using OutputFile? file = parsed.GetValue(_output) is { } path ? new OutputFile(Path.GetFullPath(path, _console.CurrentDirectory)) : null;
        using var output = new BufferedStream(file?.Stream ?? _console.Output, 1 << 16);
        using var text = new StreamWriter(output, new UTF8Encoding(false));
        bool isFirst = true;
        int exitCode = inputs.IsComplete ? ExitCode.Clean : ExitCode.Untrustworthy;
        if (inputs.Documents.Count == 0)
        {
            _console.Error.WriteLine($"doclint: nothing to extract: {inputs.WhyNothing ?? "no file was found"}");
            exitCode = ExitCode.Untrustworthy;
        }

        foreach (Extraction extraction in services.GetRequiredService<Extractor>().Run(inputs.Documents, Math.Max(1, parsed.GetValue(_jobs)), cancellationToken))
        {
            if (extraction.Article is not { } article)
            {
                _console.Error.WriteLine($"doclint: cannot extract '{extraction.Path}': {extraction.Failure}");
                exitCode = ExitCode.Untrustworthy;
                continue;
            }

            if (parsed.GetRequiredValue(_format) == Json)
            {
                ArticleJsonWriter.Write(output, extraction.Path, article);
                continue;
            }

            if (parsed.GetRequiredValue(_format) == Markdown)
            {
                text.Write(inputs.Documents.Count > 1 ? $"{(isFirst ? "" : "\n")}<!-- {extraction.Path.Replace("--", "- -", StringComparison.Ordinal)} -->\n\n" : "");
                isFirst = false;
                ArticleMarkdownWriter.Write(text, article);
                continue;
            }

            // As other tools name the files whose texts they show one behind the other.
            text.Write(inputs.Documents.Count > 1 ? $"{(isFirst ? "" : "\n")}==> {extraction.Path} <==\n" : "");
            isFirst = false;
            ArticleTextWriter.Write(text, article);
        }

        text.Flush();
        output.Flush();
        file?.Commit();
        return exitCode;
    }
}
