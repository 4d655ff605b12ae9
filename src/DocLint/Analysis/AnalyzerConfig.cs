using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>The levels and options in force for one document.</summary>
/// <remarks><para>Thread-safe.</para></remarks>
public abstract class AnalyzerConfig
{
    /// <summary>Every rule at its default level, every option at its default.</summary>
    public static AnalyzerConfig Default { get; } = new DefaultConfig();

    /// <summary>The hash of everything that it can be asked; null when nobody knows, so that no answer that rests on it is kept for another run.</summary>
    public virtual ContentHash? Identity => null;

    /// <summary>The level of a rule; <see cref="RuleLevel.None"/> when it is off.</summary>
    public abstract RuleLevel GetLevel(DiagnosticDescriptor descriptor);

    /// <summary>The written value of a rule's option, or null when nothing is set.</summary>
    public abstract string? GetOption(string ruleId, string option);

    private sealed class DefaultConfig : AnalyzerConfig
    {
        public override ContentHash? Identity { get; } = ContentHash.Of("default");

        public override RuleLevel GetLevel(DiagnosticDescriptor descriptor) => descriptor.DefaultLevel;

        public override string? GetOption(string ruleId, string option) => null;
    }
}
