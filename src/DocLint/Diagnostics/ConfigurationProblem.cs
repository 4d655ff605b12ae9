using DocLint.Text;

namespace DocLint.Diagnostics;

/// <summary>An instruction that cannot be followed, in a configuration file or in a suppression; reported as DL0003.</summary>
/// <param name="Source">The text it stands in; empty when the file could not be read.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong and what was probably meant: a sentence with its period, values in single quotes.</param>
public sealed record ConfigurationProblem(SourceText Source, TextSpan Span, string Message) : IComparable<ConfigurationProblem>
{
    /// <summary>The path of the text.</summary>
    public string Path => Source.Path;

    /// <summary>The problem as a finding of DL0003.</summary>
    /// <param name="rule">DL0003.</param>
    /// <param name="level">The level in force.</param>
    public Diagnostic ToDiagnostic(DiagnosticDescriptor rule, RuleLevel level) => new()
    {
        Descriptor = rule,
        Level = level,
        Source = Source,
        Span = Span,

        // The message stands inside another sentence, between single quotes.
        Arguments = [Message.TrimEnd('.').Replace('\'', '"')],
    };

    /// <summary>Orders by path, place and message.</summary>
    public int CompareTo(ConfigurationProblem? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = string.CompareOrdinal(Path, other.Path);
        order = order != 0 ? order : Span.CompareTo(other.Span);
        return order != 0 ? order : string.CompareOrdinal(Message, other.Message);
    }
}
