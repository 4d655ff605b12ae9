using DocLint.Diagnostics;

namespace DocLint.Analysis;

/// <summary>The levels and options in force for one document.</summary>
/// <remarks><para>Thread-safe.</para></remarks>
public abstract class AnalyzerConfig
{
    /// <summary>Every rule at its default level, every option at its default.</summary>
    public static AnalyzerConfig Default { get; } = new DefaultConfig();

    /// <summary>The level of a rule; <see cref="RuleLevel.None"/> when it is off.</summary>
    public abstract RuleLevel GetLevel(DiagnosticDescriptor descriptor);

    /// <summary>The written value of a rule's option, or null when nothing is set.</summary>
    public abstract string? GetOption(string ruleId, string option);

    private sealed class DefaultConfig : AnalyzerConfig
    {
        public override RuleLevel GetLevel(DiagnosticDescriptor descriptor) => descriptor.DefaultLevel;

        public override string? GetOption(string ruleId, string option) => null;
    }
}
