using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1003: a statement is attributed to nobody whom a reader could ask.</summary>
public sealed class AnonymousAttribution : DiagnosticAnalyzer
{
    private const int ShortParagraph = 3;

    private static readonly ListOption Allowed = new("allowed", [], "Words that may stand in an attribution without a name.");
    private static readonly BooleanOption Weak = new("weak", true, "Whether the document's unnamed groups and fame without a judge are suggested, in one finding.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1003",
        "Anonymous attribution",
        "'{0}' names nobody whom a reader could ask: looked for '{1}' in '{2}'.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A statement is attributed to unnamed people or to nobody at all, and nothing is cited for it.",
        Options = [Allowed, Weak, SupportOptions.ExemptSections, SupportOptions.TrustedSpeakers],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        ImmutableArray<string> allowed = context.GetOption(Rule, Allowed);
        var policy = new SupportPolicy { Reach = SupportReach.Sentence, TrustedSpeakers = context.GetOption(Rule, SupportOptions.TrustedSpeakers) };
        var judge = new SupportJudge(context.Model, policy, context.GetOption(Rule, SupportOptions.ExemptSections));
        foreach (Attribution attribution in context.Model.Attributions)
        {
            if (attribution.Kind == AttributionKind.Anonymous && !SupportOptions.IsAllowed(attribution.Text, allowed) && !policy.Trusts(attribution.Source) && !IsExempt(judge, attribution) && !HasSource(context.Model, judge, policy, attribution))
            {
                context.Report(Create(attribution, "a name or a citation"));
            }
        }

        if (context.GetOption(Rule, Weak))
        {
            AnalyzeOpinions(context, judge, policy, allowed);
        }
    }

    // A citation says whom to ask. For studies and figures that may be anybody named near them; the researchers of a study that was named are its authors.
    private static bool HasSource(SemanticModel model, SupportJudge judge, SupportPolicy policy, Attribution attribution)
    {
        bool isShort = attribution.Sentence.Prose.Sentences.Length <= ShortParagraph;
        SupportPolicy citations = policy with { Kinds = SupportKinds.Citation, Reach = isShort ? SupportReach.Paragraph : SupportReach.Sentence };
        if (model.SupportOf(attribution, citations) is not null || model.SupportOf(attribution, policy) is not null)
        {
            return true;
        }

        // "Experts say", and the next sentence names one of them; "allegedly", and the sentence before says who alleges.
        SupportPolicy names = policy with { Kinds = SupportKinds.Citation | SupportKinds.Name, Reach = SupportReach.Paragraph };
        if (judge.IntroducesName(attribution) || attribution.Source is null && isShort && model.SupportOf(attribution, names) is not null)
        {
            return true;
        }

        return judge.NamesEvidence(attribution)
            ? model.SupportOf(attribution, policy with { Reach = SupportReach.Passage }) is not null
            : judge.FollowsDocument(attribution) || judge.IsOfTheScene(attribution);
    }

    // What somebody else is quoted as saying is that person's, and words between marks may only be spoken of.
    private static bool IsExempt(SupportJudge judge, Fact fact) =>
        judge.ExemptionOf(fact) is SupportExemption.Label or SupportExemption.Apparatus or SupportExemption.Section or SupportExemption.Quoted or SupportExemption.Question or SupportExemption.Personal;

    private static void AnalyzeOpinions(DocumentAnalysisContext context, SupportJudge judge, SupportPolicy policy, ImmutableArray<string> allowed)
    {
        SupportPolicy passage = policy with { Reach = SupportReach.Paragraph };
        var reported = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        foreach (Attribution attribution in context.Model.Attributions)
        {
            if (attribution.Kind == AttributionKind.Anonymous)
            {
                reported.Add(attribution.Sentence);
            }
        }

        FindingGroup? group = null;
        foreach (UnnamedOpinion opinion in context.Model.UnnamedOpinions)
        {
            if (reported.Contains(opinion.Sentence) || SupportOptions.IsAllowed(opinion.Text, allowed) || IsExempt(judge, opinion) || context.Model.SupportOf(opinion, passage) is not null)
            {
                continue;
            }

            if (group is null)
            {
                group = new FindingGroup(Create(opinion, "a name, a number or a citation") with { Level = RuleLevel.Suggestion });
            }
            else
            {
                group.Add(opinion.Span, "another of them");
            }
        }

        if (group is not null)
        {
            context.Report(group.ToDiagnostic());
        }
    }

    private static Diagnostic Create(Fact fact, string wanted) => Diagnostic.Create(Rule, fact.Span, fact.Text, wanted, "its sentence and short paragraph");
}
