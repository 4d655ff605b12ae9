using System.Collections.Immutable;
using System.Globalization;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1002: one of the strongest claims of an article has no source.</summary>
public sealed class UnsupportedClaim : DiagnosticAnalyzer
{
    private static readonly IntegerOption Maximum = new("maximum", 3, 1, 1000, "How many claims of one article are reported, the strongest ones.");
    private static readonly IntegerOption MinimumScore = new("minimum_score", 80, 50, 100, "Claims that score less, in hundredths, are only counted.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1002",
        "Unsupported claim",
        "'{0}' has no support and ranks '{1}' of '{2}' claims, since it '{3}': looked for '{4}' in '{5}'.",
        RuleCategory.Support,
        RuleLevel.Suggestion)
    {
        Description = "A sentence that states something checkable has no citation and no named source; the strongest few of an article, ranked, with reasons.",
        Options = [Maximum, MinimumScore, SupportOptions.Support, SupportOptions.Reach, SupportOptions.ExemptSections, SupportOptions.TrustedSpeakers],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        SupportPolicy policy = SupportOptions.Policy(context, Rule);
        SupportJudge judge = SupportOptions.Judge(context, Rule);
        ImmutableArray<SupportVerdict> verdicts = judge.JudgeClaims();
        context.Count(new SupportCoverage(SupportTallies.Of(verdicts), null));

        // What DL1001 says of a sentence's numbers and DL1003 of its source is said of the sentence.
        var reported = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        foreach (SupportVerdict number in judge.JudgeNumbers(NumberPolicy.Default))
        {
            if (number.State == SupportState.Unsupported)
            {
                reported.Add(number.Fact.Sentence);
            }
        }

        foreach (Attribution attribution in context.Model.Attributions)
        {
            if (attribution.Kind == AttributionKind.Anonymous)
            {
                reported.Add(attribution.Sentence);
            }
        }

        decimal minimum = context.GetOption(Rule, MinimumScore) / 100m;
        List<List<Claim>> paragraphs = Group(verdicts, reported, (double)minimum);
        paragraphs.Sort(static (a, b) => a[0].Score != b[0].Score ? b[0].Score.CompareTo(a[0].Score) : a[0].Span.CompareTo(b[0].Span));
        for (int i = 0; i < Math.Min(paragraphs.Count, context.GetOption(Rule, Maximum)); i++)
        {
            Claim strongest = paragraphs[i][0];
            var group = new FindingGroup(Diagnostic.Create(
                Rule,
                strongest.Span,
                strongest.Text,
                (i + 1).ToString(CultureInfo.InvariantCulture),
                paragraphs.Count.ToString(CultureInfo.InvariantCulture),
                strongest.Reasons.IsEmpty ? "states something checkable" : string.Join(" and ", strongest.Reasons.Take(2)),
                SupportOptions.Wanted(policy),
                SupportOptions.Place(policy)));
            foreach (Claim other in paragraphs[i].Skip(1))
            {
                group.Add(other.Span, "another claim of the paragraph");
            }

            context.Report(group.ToDiagnostic());
        }
    }

    // The claims of one paragraph need one source; the strongest comes first.
    private static List<List<Claim>> Group(ImmutableArray<SupportVerdict> verdicts, HashSet<Sentence> reported, double minimum)
    {
        var paragraphs = new List<List<Claim>>();
        Prose? prose = null;
        foreach (SupportVerdict verdict in verdicts)
        {
            if (verdict is not { State: SupportState.Unsupported, Fact: Claim claim } || claim.Score < minimum || reported.Contains(claim.Sentence))
            {
                continue;
            }

            if (!ReferenceEquals(prose, claim.Sentence.Prose))
            {
                prose = claim.Sentence.Prose;
                paragraphs.Add([]);
            }

            List<Claim> paragraph = paragraphs[^1];
            paragraph.Insert(paragraph.Count > 0 && claim.Score > paragraph[0].Score ? 0 : paragraph.Count, claim);
        }

        return paragraphs;
    }
}
