using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Structure;

/// <summary>DL7008: front matter that cannot be read.</summary>
public sealed class InvalidFrontMatter : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL7008",
        "Invalid front matter",
        "The front matter cannot be read: '{0}'.",
        RuleCategory.Structure,
        RuleLevel.Error)
    {
        Description = "The front matter at the top of a file cannot be parsed, so title, date and settings are lost.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) =>
        context.RegisterNodeAction<FrontMatterBlock>(AnalyzeFrontMatter, NodeKind.FrontMatter);

    private static void AnalyzeFrontMatter(NodeAnalysisContext<FrontMatterBlock> context)
    {
        if (context.Node.Error is not { } error)
        {
            return;
        }

        // Parsers often point behind the last character of a line; the whole line says more.
        LineMap lines = context.Source.Lines;
        TextSpan span = error.Span.IsEmpty ? lines.GetSpan(lines.GetLine(error.Span.Start)) : error.Span;
        context.Report(Diagnostic.Create(Rule, span, error.Message.Replace('\'', '"')));
    }
}
