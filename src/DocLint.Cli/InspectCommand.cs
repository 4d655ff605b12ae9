using System.CommandLine;
using DocLint.Reporting.Inspection;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Cli;

/// <summary><c>doclint inspect</c>: shows what a document states.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "The documents.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format") { Description = "text or jsonl", DefaultValueFactory = _ => "text" };
        var command = new Command("inspect", "Shows the tree and the semantic model of documents.") { files, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files)));
        return command;
    }

    private static int Run(string[] files)
    {
        var formats = new DocumentFormats([new MarkdownFormat(), new HtmlFormat(), new PlainTextFormat()]);
        using Stream output = Console.OpenStandardOutput();
        using var buffered = new BufferedStream(output, 1 << 16);
        foreach (string file in files)
        {
            if (formats.Parse(file, File.ReadAllBytes(file)) is { } tree)
            {
                InspectJsonWriter.Write(buffered, file, new SemanticModel(tree));
            }
        }

        return 0;
    }
}
