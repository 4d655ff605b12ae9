using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Rules.Consistency.Statistics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3031: a p value that does not follow from the test statistic and the degrees of freedom beside it.</summary>
public sealed partial class StatisticDoesNotMatchPValue : DiagnosticAnalyzer
{
    private const double SmallestShown = 0.001;
    private const int UsualDecimals = 3;

    private static readonly ChoiceOption OneTailed = new(
        "one_tailed",
        "detect",
        ["detect", "always", "never"],
        "When a one-tailed test may have halved the p value: `detect` where the paragraph says one-tailed, one-sided or directional, `always`, or `never`.");

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3031",
        "Statistic does not match p value",
        "'{0}' gives '{1}', but the text says '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "The p value of a test, computed again from its statistic and its degrees of freedom, is another than the one beside them.",
        Options = [OneTailed],
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        Prose prose = context.Node.Prose;
        if (!prose.Text.AsSpan().ContainsAny('=', '<', '>'))
        {
            return;
        }

        List<TestResult> results = TestResult.FindAll(prose.Text);
        if (results.Count == 0)
        {
            return;
        }

        bool otherMethod = OtherMethod().IsMatch(prose.Text);
        bool mayBeOneTailed = context.GetOption(Rule, OneTailed) switch
        {
            "always" => true,
            "never" => false,
            _ => OneTail().IsMatch(prose.Text),
        };
        foreach (TestResult result in results)
        {
            if (result.IsConsistent(isOneTailed: false) || (mayBeOneTailed && result.IsConsistent(isOneTailed: true)))
            {
                continue;
            }

            // A correction for many tests makes p values larger, never smaller; other methods may do either.
            if (otherMethod || (result.Probability > result.ExactProbability && SaysCorrected(context.Model.Tree)))
            {
                continue;
            }

            Report(context, prose, result);
        }
    }

    private static void Report(NodeAnalysisContext<TextBlock> context, Prose prose, TestResult result)
    {
        string computed = Show(result);
        TextSpan statistic = TextSpan.FromBounds(result.Span.Start, result.ProbabilitySpan.Start);
        string written = prose.Text.AsSpan(statistic.Start, statistic.Length).TrimEnd(" ,;pP").ToString();
        string said = prose.Text.Substring(result.ProbabilitySpan.Start, result.ProbabilitySpan.Length);
        Diagnostic diagnostic = Diagnostic.Create(Rule, prose.ToSource(result.Span), written, $"p {computed}", result.IsNotSignificant ? said : $"p {said}");
        if (!result.IsNotSignificant && result.ValueComparator == '=')
        {
            // The statistic may be the slip as well, so a person must choose.
            diagnostic = diagnostic.WithFix(Fix.NeedsReview($"Replace the p value with '{computed}'", TextEdit.Replace(prose.ToSource(result.ProbabilitySpan), computed)));
        }

        context.Report(diagnostic);
    }

    private static string Show(TestResult result)
    {
        double exact = result.ExactProbability;
        string zero = result.HasLeadingZero ? "0" : "";
        if (exact < SmallestShown)
        {
            return $"< {zero}.001";
        }

        string comparator = result.ValueComparator switch { '<' => ">", '>' => "<", _ => "=" };
        string digits = exact.ToString("F" + Math.Clamp(result.ProbabilityDecimals, UsualDecimals, 6), CultureInfo.InvariantCulture);
        return $"{comparator} {(result.HasLeadingZero || digits[0] != '0' ? digits : digits[1..])}";
    }

    private static bool SaysCorrected(DocumentTree tree)
    {
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (Correction().IsMatch(block.Prose.Text))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:one|1)[- ](?:tailed|sided)\b|\bdirectional\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OneTail();

    [GeneratedRegex(@"\b(?:permut\w{1,8}|bootstrap\w{0,8}|Monte Carlo|resampl\w{1,6}|Greenhouse|Huynh|sphericity|Yuen|exact test|randomi[sz]ation test)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherMethod();

    [GeneratedRegex(
        @"\b(?:Bonferroni|Holm|[SŠ]id[aá]k|Benjamini|Hochberg|Tukey|Scheff[eé]|Dunnett?|false discovery|FDR|family-?wise|multiple (?:comparisons?|tests?|testing|hypothes[ei]s)|(?:adjusted|corrected) (?:p|for|tests?|results?|values?|alpha|significance)|p[- ]?values? (?:are|were|was|is) (?:adjusted|corrected))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Correction();
}
