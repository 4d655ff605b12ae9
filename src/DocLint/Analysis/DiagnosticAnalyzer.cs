using System.Collections.Immutable;
using DocLint.Diagnostics;

namespace DocLint.Analysis;

/// <summary>A rule, or a few that share their work.</summary>
/// <remarks><para>Analyzers have no instance fields: one object serves all documents and threads of a run.</para></remarks>
public abstract class DiagnosticAnalyzer
{
    /// <summary>The rules that the analyzer may report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Says what the analyzer wants to be called with; called once.</summary>
    public abstract void Initialize(AnalysisContext context);
}
