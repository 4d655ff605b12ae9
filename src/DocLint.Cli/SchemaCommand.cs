using System.CommandLine;
using System.Text;
using DocLint.Evidence;

namespace DocLint.Cli;

/// <summary><c>doclint schema</c>: prints the JSON schema of a file that people write.</summary>
internal static class SchemaCommand
{
    public static Command Create(ConsoleStreams console)
    {
        var name = new Argument<string>("name") { Description = "facts (fact sheets) or source (the front matter of captured sources)." };
        name.AcceptOnlyFromAmong([.. EvidenceSchemas.Names]);
        var command = new Command("schema", "Prints the JSON schema of fact sheets or of captured sources, for editors and validators.") { name };
        command.SetAction(parsed => console.Output.Write(Encoding.UTF8.GetBytes(EvidenceSchemas.Get(parsed.GetRequiredValue(name)))));
        return command;
    }
}
