using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;

namespace DocLint.Rules.Evidence;

/// <summary>DL4001: a citation whose source the repository has not captured, so that nothing can be checked against it.</summary>
public sealed class SourceNotCaptured : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "DL4001",
        "Source not captured",
        "The source '{0}' is not captured, so nothing here is checked against it; '{1}' saves it.",
        RuleCategory.Evidence,
        RuleLevel.None)
    {
        Description = "A citation leads to a source that 'sources/' does not hold, so what it is cited for cannot be checked.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    // A source that is cited ten times is one thing to do, so it is reported once.
    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (Citation citation in context.Model.ArticleCitations)
        {
            if (citation.Scope == CitationScope.None && citation.Kind != CitationKind.ListEntry)
            {
                continue;
            }

            foreach (string address in context.Model.AddressesOf(citation))
            {
                if (SourceAddress.ToFetchable(address) is not null && SourceAddress.GetKey(address) is { } key && context.Evidence.FindCapture(address) is null && reported.Add(key))
                {
                    context.Report(Diagnostic.Create(Rule, citation.Node?.Span ?? citation.Span, address, "doclint sources fetch"));
                }
            }
        }
    }
}
