using System.CommandLine;
using System.Text;
using DocLint.Linting;
using DocLint.Reporting.Extraction;
using DocLint.Reporting.Text;
using DocLint.Semantics;
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
    private readonly Argument<string[]> _paths = new("paths") { Description = "Files, folders, globs, or '-' for one document from standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _format = new("--format", "-f") { Description = "What to write: text to read, Markdown with front matter, or a line of JSON a document.", DefaultValueFactory = _ => "text" };
    private readonly Option<string?> _output = new("--output", "-o") { HelpName = "file", Description = "A file to write to instead of standard output, whole or not at all." };
    private readonly Option<int> _jobs = new("--jobs", "-j") { HelpName = "n", Description = "How many documents are read at once.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _stdinFileName = new("--stdin-filename") { HelpName = "path", Description = "The path that standard input is taken to have. Without it, what begins as a page is one, and all else is Markdown." };

    private ExtractCommand(ConsoleStreams console) => _console = console;

    public static Command Create(ConsoleStreams console) => new ExtractCommand(console).Build();

    private Command Build()
    {
        RunOptions.RefuseOptions(_paths);
        _format.AcceptOnlyFromAmong("text", Markdown, Json);
        var command = new Command("extract", "Takes title, authors, date and text out of pages and texts, without what a page puts around them: what 'check' reports of that is left out.")
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
        using OutputFile? file = parsed.GetValue(_output) is { } path ? Open(path, inputs) : null;
        using var output = new BufferedStream(file?.Stream ?? _console.Output, 1 << 16);
        using var text = new StreamWriter(output, new UTF8Encoding(false));
        string format = parsed.GetRequiredValue(_format);
        bool isFirst = true;
        bool isComplete = inputs.IsComplete;
        bool hasText = false;
        foreach (string reason in UncheckedLines.Of([.. inputs.Unchecked.Where(left => left.Reason != InputSet.IsMissing)]))
        {
            _console.Error.WriteLine($"doclint: not extracted: {reason}");
        }

        foreach (Extraction extraction in services.GetRequiredService<Extractor>().Run(inputs.Documents, Math.Max(1, parsed.GetValue(_jobs)), cancellationToken))
        {
            isComplete &= Report(extraction);
            if (extraction.Article is { } article)
            {
                string? heading = inputs.Documents.Count > 1 ? CodeFrame.Clean(extraction.Path) : null;
                Write(extraction.Path, article, format, heading, isFirst, text, output);
                isFirst = false;
                hasText |= !article.Body.IsEmpty;
            }
        }

        if (isComplete && !hasText)
        {
            _console.Error.WriteLine($"doclint: nothing was extracted: {inputs.WhyNothing ?? "no document holds an article"}");
        }

        text.Flush();
        output.Flush();
        if (!isFirst)
        {
            // What stood there before is worth more than nothing.
            file?.Commit();
        }

        return isComplete && hasText ? ExitCode.Clean : ExitCode.Untrustworthy;
    }

    // Whoever names a document as the output has mistaken one for the other.
    private OutputFile Open(string path, InputSet inputs)
    {
        string full = Path.GetFullPath(path, _console.CurrentDirectory);
        string normal = SlashPath.Normalize(full, _console.CurrentDirectory);
        return inputs.Documents.Any(input => SlashPath.Normalize(input.Path, inputs.Root) == normal)
            ? throw new UsageException($"'{path}' is one of the documents to extract; choose another place with --output")
            : new OutputFile(full);
    }

    // Says what is wrong with a document on standard error; false when that makes the run untrustworthy, which is when a check reports an error.
    private bool Report(Extraction extraction)
    {
        string path = CodeFrame.Clean(extraction.Path);
        if (extraction.Article is not { } article)
        {
            _console.Error.WriteLine($"doclint: cannot extract '{path}': {extraction.Failure}");
            return false;
        }

        SourceText source = article.Tree.Source;
        if (source.DecodingProblem is { } problem)
        {
            _console.Error.WriteLine($"doclint: {path}:{source.Lines.GetPosition(source.FirstDecodingError)}: {problem}");
            return false;
        }

        if (article.Body.IsEmpty)
        {
            _console.Error.WriteLine($"doclint: no article in '{path}': {(article.Tree.TextBlocks.IsEmpty ? "it has no text" : "nothing in it reads as an article's text")}");
        }

        return true;
    }

    private static void Write(string path, Article article, string format, string? heading, bool isFirst, StreamWriter text, Stream output)
    {
        string gap = heading is null || isFirst ? "" : "\n";
        switch (format)
        {
            case Json:
                ArticleJsonWriter.Write(output, path, article);
                break;
            case Markdown:
                text.Write(heading is null ? "" : $"{gap}<!-- {heading.Replace("--", "- -", StringComparison.Ordinal)} -->\n\n");
                ArticleMarkdownWriter.Write(text, article);
                break;
            default:
                // As other tools name the files whose texts they show one behind the other.
                text.Write(heading is null ? "" : $"{gap}==> {heading} <==\n");
                ArticleTextWriter.Write(text, article);
                break;
        }
    }
}
