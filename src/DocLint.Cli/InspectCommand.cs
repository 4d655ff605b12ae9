using System.CommandLine;
using System.Globalization;
using System.Text;
using DocLint.Analysis;
using DocLint.Configuration;
using DocLint.Evidence;
using DocLint.Reporting.Inspection;
using DocLint.Reporting.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint inspect</c>: shows what a document states.</summary>
internal static class InspectCommand
{
    private const string Json = "jsonl";

    public static Command Create(ConsoleStreams console)
    {
        var files = new Argument<string[]>("files") { Description = "The documents.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format", "-f") { Description = "text or jsonl.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", Json);
        var command = new Command("inspect", "Shows the tree and the semantic model of documents: why a rule spoke, or did not.") { files, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(format), console));
        return command;
    }

    private static int Run(string[] files, string format, ConsoleStreams console)
    {
        using ServiceProvider services = Composition.Create();
        DocumentFormats formats = services.GetRequiredService<DocumentFormats>();
        using var output = new BufferedStream(console.Output, 1 << 16);
        using var writer = new StreamWriter(output, new UTF8Encoding(false));
        var text = new PlainTextOutput(writer);
        var evidence = new Dictionary<string, IEvidence>(StringComparer.Ordinal);
        int exitCode = ExitCode.Clean;
        bool isFirst = true;
        foreach (string file in files)
        {
            if (Read(file, formats, console) is not { } tree)
            {
                exitCode = ExitCode.Untrustworthy;
                continue;
            }

            var model = new SemanticModel(tree);
            SourceCheck check = CheckSources(file, model, evidence, console);
            if (format == Json)
            {
                InspectJsonWriter.Write(output, file, model, check);
                continue;
            }

            if (!isFirst)
            {
                text.WriteLine();
            }

            isFirst = false;
            InspectTextWriter.Write(text, file, model, check);
        }

        return exitCode;
    }

    // The sources are those of the repository that the file lies in.
    private static SourceCheck CheckSources(string file, SemanticModel model, Dictionary<string, IEvidence> evidence, ConsoleStreams console)
    {
        string path = SlashPath.Normalize(Path.GetFullPath(file, console.CurrentDirectory), console.CurrentDirectory);
        string root = RepositoryRoot.Find(PhysicalFileSystem.Instance, path, console.CurrentDirectory);
        if (!evidence.TryGetValue(root, out IEvidence? found))
        {
            evidence[root] = found = new RepositoryEvidence(PhysicalFileSystem.Instance, root);
        }

        return new SourceCheck(model, found);
    }

    // What cannot be shown is said, and costs the other documents nothing.
    private static DocumentTree? Read(string file, DocumentFormats formats, ConsoleStreams console)
    {
        string path = Path.GetFullPath(file, console.CurrentDirectory);
        string reason;
        if (PhysicalFileSystem.Instance.DirectoryExists(path))
        {
            reason = "it is a folder; name the documents in it";
        }
        else if (!PhysicalFileSystem.Instance.FileExists(path))
        {
            reason = "it does not exist";
        }
        else if (formats.Find(file) is null)
        {
            reason = $"no format reads files of its name; known names end in {string.Join(", ", formats.Extensions)}";
        }
        else
        {
            try
            {
                return formats.Parse(file, PhysicalFileSystem.Instance.ReadAllBytes(path, InputSet.MaximumLength));
            }
            catch (FileTooLargeException exception)
            {
                reason = string.Create(CultureInfo.InvariantCulture, $"it has {exception.Length:N0} bytes, and the limit is {exception.MaximumLength:N0}");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                reason = $"it cannot be read: {exception.Message.TrimEnd('.')}";
            }
        }

        console.Error.WriteLine($"doclint: cannot show '{file}': {reason}");
        return null;
    }
}
