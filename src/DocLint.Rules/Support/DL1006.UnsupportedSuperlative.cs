using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1006: something is called the first, the largest, the only one, and nothing supports it.</summary>
public sealed class UnsupportedSuperlative : DiagnosticAnalyzer
{
    private static readonly ListOption Allowed = new("allowed", [], "Words that may stand in a superlative without support.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1006",
        "Unsupported superlative",
        "'{0}' has no support: looked for '{1}' in '{2}'.",
        RuleCategory.Support,
        RuleLevel.Suggestion)
    {
        Description = "Something is called the first, the largest or the only one of its kind, never seen before or unprecedented, without a citation or a named source.",
        Options = [Allowed, SupportOptions.Support, SupportOptions.Reach, SupportOptions.ExemptSections, SupportOptions.TrustedSpeakers],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        SupportPolicy policy = SupportOptions.Policy(context, Rule);
        SupportJudge? judge = null;
        ImmutableArray<string> allowed = context.GetOption(Rule, Allowed);
        FindingGroup? group = null;
        Prose? prose = null;
        if (SupportJudge.IsAboutSports(context.Tree))
        {
            return;
        }

        foreach (Superlative superlative in context.Model.Superlatives)
        {
            judge ??= SupportOptions.Judge(context, Rule);
            if (SupportOptions.IsAllowed(superlative.Text, allowed) || judge.Judge(superlative).State != SupportState.Unsupported)
            {
                continue;
            }

            if (group is not null && ReferenceEquals(prose, superlative.Sentence.Prose))
            {
                group.Add(superlative.Span, "another superlative of the paragraph");
                continue;
            }

            if (group is not null)
            {
                context.Report(group.ToDiagnostic());
            }

            prose = superlative.Sentence.Prose;
            group = new FindingGroup(Diagnostic.Create(Rule, superlative.Span, superlative.Text, SupportOptions.Wanted(policy), SupportOptions.Place(policy)));
        }

        if (group is not null)
        {
            context.Report(group.ToDiagnostic());
        }
    }
}
