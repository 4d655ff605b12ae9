using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1004: a report, study, poll or paper is named as a source and not cited.</summary>
public sealed class UnlinkedSource : DiagnosticAnalyzer
{
    private static readonly ListOption Allowed = new("allowed", [], "Words that may stand in a source that is not cited.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1004",
        "Unlinked source",
        "'{0}' is named as a source and not cited: looked for '{1}' in '{2}'.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A report, a study, a poll or another document is said to hold what the text states, and nothing says which one it is.",
        Options = [Allowed, SupportOptions.ExemptSections],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<string> allowed = context.GetOption(Rule, Allowed);
        SupportJudge? judge = null;
        var policy = new SupportPolicy { Kinds = SupportKinds.Citation | SupportKinds.SourceList };
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Citation? reported = null;
        FindingGroup? group = null;
        foreach (Citation citation in context.Model.Citations)
        {
            if (citation.Kind != CitationKind.Mentioned || SupportOptions.IsAllowed(citation.Text, allowed))
            {
                continue;
            }

            // "the 2024 survey" is the one that was named before.
            string noun = citation.Text[(citation.Text.LastIndexOf(' ') + 1)..];
            if (!named.Add(noun) && citation.Text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            judge ??= new SupportJudge(context.Model, policy, context.GetOption(Rule, SupportOptions.ExemptSections));
            if (judge.ExemptionOf(citation) is not (SupportExemption.None or SupportExemption.Personal or SupportExemption.Supposition) || context.Model.SupportOf(citation, policy) is not null)
            {
                continue;
            }

            // A lead says "a new study", the text below says which.
            if (judge.IsCitedLater(citation))
            {
                continue;
            }

            // The sources of one paragraph are looked for together.
            if (group is not null && ReferenceEquals(reported!.Sentence.Prose, citation.Sentence.Prose))
            {
                group.Add(citation.Span, "another source of the paragraph");
                continue;
            }

            if (group is not null)
            {
                context.Report(group.ToDiagnostic());
            }

            reported = citation;
            group = new FindingGroup(Diagnostic.Create(Rule, citation.Span, citation.Text, "a citation or a source list", "its paragraph and the document's sources"));
        }

        if (group is not null)
        {
            context.Report(group.ToDiagnostic());
        }
    }
}
