namespace DocLint.Reporting.Text;

/// <summary>What a piece of a text report is, so that a terminal can colour it.</summary>
public enum TextStyle
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>Something that matters: a path, a total.</summary>
    Strong,

    /// <summary>Something in the background: line numbers, bars.</summary>
    Faint,

    /// <summary>An error.</summary>
    Error,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>A suggestion.</summary>
    Suggestion,
}

/// <summary>Where a text report goes: plain text, or a terminal with colours.</summary>
public interface ITextOutput
{
    /// <summary>Writes a piece of a line. Control characters have been taken out.</summary>
    void Write(string text, TextStyle style = TextStyle.Plain);

    /// <summary>Ends the line.</summary>
    void WriteLine();
}

/// <summary>A text report without colours.</summary>
/// <param name="writer">Where it goes.</param>
public sealed class PlainTextOutput(TextWriter writer) : ITextOutput
{
    /// <inheritdoc/>
    public void Write(string text, TextStyle style = TextStyle.Plain) => writer.Write(text);

    /// <inheritdoc/>
    public void WriteLine() => writer.Write('\n');
}
