using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1001: a statistic without a citation or a named source near it.</summary>
public sealed class UnsupportedNumber : DiagnosticAnalyzer
{
    private const int LargeCount = 1_000;
    private const int LargeSum = 1_000_000;

    private static readonly IntegerOption Minimum = new("minimum", 100, 0, int.MaxValue, "Counts below this are left alone.");
    private static readonly IntegerOption MinimumMoney = new("minimum_money", 100_000, 0, int.MaxValue, "Amounts of money below this are left alone.");
    private static readonly IntegerOption MinimumMeasure = new("minimum_measure", 100_000, 0, int.MaxValue, "Areas, volumes, masses, energies and powers below this are left alone, each in its own unit.");
    private static readonly ChoiceListOption Kinds = new("kinds", ["count", "money", "share", "points", "measure"], ["count", "money", "share", "points", "measure"], "The kinds of number that need support.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1001",
        "Unsupported number",
        "'{0}' has no support: looked for '{1}' in '{2}'.",
        RuleCategory.Support,
        RuleLevel.Warning)
    {
        Description = "A statistic (money, a share, a measure, a number of things) stands without a citation, a named source or figures that it follows from.",
        Options = [Minimum, MinimumMoney, MinimumMeasure, Kinds, SupportOptions.Support, SupportOptions.Reach, SupportOptions.ExemptSections, SupportOptions.TrustedSpeakers],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        SupportPolicy policy = SupportOptions.Policy(context, Rule);
        SupportJudge judge = SupportOptions.Judge(context, Rule);
        ImmutableArray<SupportVerdict> verdicts = judge.JudgeNumbers(Numbers(context));
        context.Count(new SupportCoverage(null, SupportTallies.Of(verdicts)));

        // The numbers of one paragraph need one source, and so does one number wherever it is repeated: they are one finding.
        var groups = new List<List<Quantity>>();
        var known = new Dictionary<(QuantityKind, decimal?, string?), List<Quantity>>();
        HashSet<Sentence> mentioned = MentionedIn(context.Model);
        List<Quantity>? paragraph = null;
        foreach (SupportVerdict verdict in verdicts)
        {
            // Where a report is named and not cited, DL1004 asks for it; where nobody is named, DL1003 does.
            if (verdict is not { State: SupportState.Unsupported, Fact: Quantity quantity } || mentioned.Contains(quantity.Sentence))
            {
                continue;
            }

            (QuantityKind, decimal?, string?) key = (quantity.Kind, quantity.Value ?? quantity.Low, quantity.Currency ?? quantity.Unit);
            if (known.TryGetValue(key, out List<Quantity>? same))
            {
                same.Add(quantity);
                continue;
            }

            if (paragraph is null || !ReferenceEquals(paragraph[0].Sentence.Prose, quantity.Sentence.Prose))
            {
                groups.Add(paragraph = []);
            }

            paragraph.Add(quantity);
            known[key] = paragraph;
        }

        foreach (List<Quantity> numbers in groups)
        {
            Diagnostic diagnostic = Diagnostic.Create(Rule, numbers[0].Span, numbers[0].Text, SupportOptions.Wanted(policy), SupportOptions.Place(policy));
            var group = new FindingGroup(numbers.Exists(IsLarge) ? diagnostic : diagnostic with { Level = RuleLevel.Suggestion });
            foreach (Quantity other in numbers.Skip(1))
            {
                bool isBeside = ReferenceEquals(other.Sentence.Prose, numbers[0].Sentence.Prose);
                group.Add(other.Span, isBeside ? "another number of the paragraph" : "the same number again");
            }

            context.Report(group.ToDiagnostic());
        }
    }

    // What is small may have been counted on the spot.
    private static bool IsLarge(Quantity quantity) => quantity.Kind switch
    {
        QuantityKind.Count => (quantity.Value ?? quantity.High) >= LargeCount,
        QuantityKind.Money => (quantity.Value ?? quantity.High) >= LargeSum,
        _ => true,
    };

    private static HashSet<Sentence> MentionedIn(SemanticModel model)
    {
        var mentioned = new HashSet<Sentence>(ReferenceEqualityComparer.Instance);
        foreach (Citation citation in model.Citations)
        {
            if (citation.Kind == CitationKind.Mentioned)
            {
                mentioned.Add(citation.Sentence);
            }
        }

        foreach (Attribution attribution in model.Attributions)
        {
            if (attribution.Kind == AttributionKind.Anonymous)
            {
                mentioned.Add(attribution.Sentence);
            }
        }

        return mentioned;
    }

    private static NumberPolicy Numbers(DocumentAnalysisContext context)
    {
        NumberKinds kinds = NumberKinds.None;
        foreach (string kind in context.GetOption(Rule, Kinds))
        {
            kinds |= kind switch
            {
                "count" => NumberKinds.Count,
                "money" => NumberKinds.Money,
                "share" => NumberKinds.Share,
                "points" => NumberKinds.Points,
                _ => NumberKinds.Measure,
            };
        }

        return new NumberPolicy
        {
            Kinds = kinds,
            MinimumCount = context.GetOption(Rule, Minimum),
            MinimumMoney = context.GetOption(Rule, MinimumMoney),
            MinimumMeasure = context.GetOption(Rule, MinimumMeasure),
        };
    }
}
