using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Support;

/// <summary>DL1009: a figure that changes is given as if it always held.</summary>
public sealed class UndatedStatistic : DiagnosticAnalyzer
{
    // What the figure is said to be now; the past has its time in the telling.
    private static readonly ImmutableArray<string> PresentVerbs =
    [
        "is", "are", "has", "have", "makes", "make", "accounts", "account", "stands", "stand", "costs", "cost", "holds", "hold", "lives", "live", "employs", "employ", "uses", "use", "owns", "own", "represents", "represent",
        "exceeds", "exceed", "totals", "total", "now", "currently",
    ];

    private static readonly DiagnosticDescriptor Rule = new(
        "DL1009",
        "Undated statistic",
        "'{0}' may have changed since: looked for a date in '{1}'.",
        RuleCategory.Support,
        RuleLevel.None)
    {
        Description = "A figure that changes is stated in the present tense, and neither its sentence nor its paragraph says as of when.",
        Options = [SupportOptions.ExemptSections],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocumentAction(AnalyzeDocument);

    private static void AnalyzeDocument(DocumentAnalysisContext context)
    {
        var judge = new SupportJudge(context.Model, SupportPolicy.Default, context.GetOption(Rule, SupportOptions.ExemptSections));
        HashSet<Prose>? dated = null;
        FindingGroup? group = null;
        Prose? prose = null;
        foreach (SupportVerdict verdict in judge.JudgeNumbers(NumberPolicy.Default))
        {
            if (verdict.State == SupportState.Exempt || verdict.Fact is not Quantity { Kind: QuantityKind.Count or QuantityKind.Money or QuantityKind.Share } quantity || !IsPresent(quantity.Sentence))
            {
                continue;
            }

            dated ??= DatedIn(context.Model);
            if (dated.Contains(quantity.Sentence.Prose))
            {
                continue;
            }

            if (group is not null && ReferenceEquals(prose, quantity.Sentence.Prose))
            {
                group.Add(quantity.Span, "another figure of the paragraph");
                continue;
            }

            if (group is not null)
            {
                context.Report(group.ToDiagnostic());
            }

            prose = quantity.Sentence.Prose;
            group = new FindingGroup(Diagnostic.Create(Rule, quantity.Span, quantity.Text, "its paragraph"));
        }

        if (group is not null)
        {
            context.Report(group.ToDiagnostic());
        }
    }

    private static HashSet<Prose> DatedIn(SemanticModel model)
    {
        var dated = new HashSet<Prose>(ReferenceEqualityComparer.Instance);
        foreach (DateMention date in model.Dates)
        {
            dated.Add(date.Sentence.Prose);
        }

        return dated;
    }

    private static bool IsPresent(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        const int Longest = 400;
        foreach (Token token in sentence.Tokens[..Math.Min(sentence.TokenCount, Longest)])
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            foreach (string verb in PresentVerbs)
            {
                if (word.Equals(verb, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
