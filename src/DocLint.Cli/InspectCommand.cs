using System.CommandLine;
using DocLint.Reporting.Inspection;
using DocLint.Semantics;
using DocLint.Syntax;
using Microsoft.Extensions.DependencyInjection;

namespace DocLint.Cli;

/// <summary><c>doclint inspect</c>: shows what a document states.</summary>
internal static class InspectCommand
{
    public static Command Create(ConsoleStreams console)
    {
        var files = new Argument<string[]>("files") { Description = "The documents.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format", "-f") { Description = "text or jsonl.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("inspect", "Shows the tree and the semantic model of documents: why a rule spoke, or did not.") { files, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), console));
        return command;
    }

    private static int Run(string[] files, ConsoleStreams console)
    {
        using ServiceProvider services = Composition.Create();
        DocumentFormats formats = services.GetRequiredService<DocumentFormats>();
        using var output = new BufferedStream(console.Output, 1 << 16);
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(Path.GetFullPath(file, console.CurrentDirectory));
            DocumentTree tree = formats.Parse(file, bytes)
                ?? throw new UsageException($"no format reads '{file}'; known names end in {string.Join(", ", formats.Extensions)}");
            InspectJsonWriter.Write(output, file, new SemanticModel(tree));
        }

        return ExitCode.Clean;
    }
}
