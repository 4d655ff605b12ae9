using DocLint.Reporting.Text;
using Spectre.Console;

namespace DocLint.Cli;

/// <summary>A text report with the colours of a terminal.</summary>
internal sealed class TerminalOutput : ITextOutput
{
    private readonly IAnsiConsole _console;

    // Lines are never wrapped here: code frames must stay aligned, and a terminal wraps by itself.
    public TerminalOutput(TextWriter writer) => _console = CreateConsole(writer, int.MaxValue, useColor: true);

    /// <summary>A console that writes to a writer, whatever the process's own output is.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="width">The columns after which text is wrapped.</param>
    /// <param name="useColor">Whether it may be coloured.</param>
    public static IAnsiConsole CreateConsole(TextWriter writer, int width, bool useColor)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = useColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = useColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    public void Write(string text, TextStyle style = TextStyle.Plain) => _console.Write(new Spectre.Console.Text(text, style switch
    {
        TextStyle.Strong => new Style(decoration: Decoration.Bold),
        TextStyle.Faint => new Style(Color.Grey),
        TextStyle.Error => new Style(Color.Red, decoration: Decoration.Bold),
        TextStyle.Warning => new Style(Color.Yellow),
        TextStyle.Suggestion => new Style(Color.Aqua),
        _ => Style.Plain,
    }));

    public void WriteLine() => _console.WriteLine();
}
