using DocLint.Reporting.Text;
using Spectre.Console;

namespace DocLint.Cli;

/// <summary>A text report with the colours of a terminal.</summary>
internal sealed class TerminalOutput : ITextOutput
{
    private readonly IAnsiConsole _console;

    public TerminalOutput(TextWriter writer)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        // Lines are never wrapped here: code frames must stay aligned, and a terminal wraps by itself.
        _console.Profile.Width = int.MaxValue;
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
