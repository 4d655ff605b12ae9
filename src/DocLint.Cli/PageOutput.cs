using System.CommandLine;
using System.Text;

namespace DocLint.Cli;

/// <summary>Where the verbs that show something to read write: laid out on a terminal, plain everywhere else.</summary>
internal sealed class PageOutput(ConsoleStreams console)
{
    private readonly Option<string> _color = new("--color") { Description = "auto, always or never.", DefaultValueFactory = _ => "auto" };

    public void AddTo(Command command)
    {
        _color.AcceptOnlyFromAmong(ColorChoice.Values);
        command.Add(_color);
    }

    /// <summary>Writes what another program reads.</summary>
    public void WritePlain(string text) => console.Output.Write(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes for a terminal or for another program, whichever it is.</summary>
    /// <param name="parsed">The options.</param>
    /// <param name="layOut">Writes for a terminal, of a width and with or without colour.</param>
    /// <param name="plain">What another program reads.</param>
    public void Write(ParseResult parsed, Action<TextWriter, int, bool> layOut, Func<string> plain)
    {
        bool useColor = ColorChoice.Decide(parsed.GetRequiredValue(_color), console.IsOutputTerminal, Environment.GetEnvironmentVariable);
        using var writer = new StreamWriter(console.Output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
        if (console.IsOutputTerminal || useColor)
        {
            layOut(writer, console.OutputWidth, useColor);
        }
        else
        {
            writer.Write(plain());
        }
    }
}
