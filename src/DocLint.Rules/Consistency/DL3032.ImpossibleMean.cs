using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3032: a mean of whole numbers that no sum of them, divided by their number, can give.</summary>
/// <remarks><para>The GRIM test: the mean of N whole numbers is a whole number divided by N, so that for a small N not every number of two digits behind the point can be one.</para></remarks>
public sealed partial class ImpossibleMean : DiagnosticAnalyzer
{
    // Who gives the numbers, one each.
    private static readonly FrozenSet<string> s_people = FrozenSet.ToFrozenSet(
        [
            "participants", "respondents", "volunteers", "students", "pupils", "jurors", "judges", "raters", "households", "families", "patients", "children", "adults", "women", "men", "people", "members",
            "teachers", "employees", "workers", "visitors", "guests", "readers", "users", "testers", "subjects", "players", "drivers", "couples", "residents", "tenants", "neighbours", "neighbors", "parents",
            "nurses", "doctors", "farmers", "schools", "classes", "villages", "towns", "shops", "teams",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3032",
        "Impossible mean",
        "No '{0}' whole numbers have a mean of '{1}': '{2}' and '{3}' are the nearest.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "A mean of whole numbers, or a share of a group, that no sum of the group's size can give (the GRIM test).",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        Prose prose = context.Node.Prose;
        string text = prose.Text;
        if (text.Contains('%', StringComparison.Ordinal) || text.Contains("percent", StringComparison.Ordinal))
        {
            AnalyzeShares(context, prose);
        }

        // Only what is said to be counted in whole numbers can be judged, and only one number of answers for each.
        if (!text.Contains("mean", StringComparison.OrdinalIgnoreCase) && !text.Contains("average", StringComparison.OrdinalIgnoreCase) && !text.Contains("M =", StringComparison.Ordinal) && !text.Contains("M=", StringComparison.Ordinal))
        {
            return;
        }

        Match match = Mean().Match(text);
        if (!match.Success || !WholeNumbers().IsMatch(text) || SeveralNumbersEach().IsMatch(text) || FindSize(context.Model, context.Node) is not { } size)
        {
            return;
        }

        for (; match.Success; match = match.NextMatch())
        {
            if (match.Index > size.End)
            {
                Judge(context, prose, match, match.Groups["mean"], size.Value, 1);
            }
        }
    }

    // "43.5% of the 17 participants".
    private static void AnalyzeShares(NodeAnalysisContext<TextBlock> context, Prose prose)
    {
        for (Match match = ShareOfGroup().Match(prose.Text); match.Success; match = match.NextMatch())
        {
            Group share = match.Groups["share"];
            if (ReadSize(match.Groups["size"].ValueSpan) is { } size && share.ValueSpan.Contains('.'))
            {
                Judge(context, prose, match, share, size, 100);
            }
        }
    }

    private static void Judge(NodeAnalysisContext<TextBlock> context, Prose prose, Match match, Group written, int size, int scale)
    {
        if (!decimal.TryParse(written.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal mean))
        {
            return;
        }

        int decimals = written.ValueSpan.IndexOf('.') is >= 0 and int point ? written.Length - point - 1 : 0;
        decimal half = 0.5m;
        for (int i = 0; i < decimals; i++)
        {
            half /= 10;
        }

        // A half may have been rounded up or down.
        decimal sum = mean * size / scale;
        decimal slack = half * size / scale;
        if (Math.Abs(sum - Math.Round(sum)) <= slack || Math.Ceiling(sum) - sum <= slack || sum - Math.Floor(sum) <= slack)
        {
            return;
        }

        string format = "F" + decimals;
        string below = (Math.Floor(sum) * scale / size).ToString(format, CultureInfo.InvariantCulture);
        string above = (Math.Ceiling(sum) * scale / size).ToString(format, CultureInfo.InvariantCulture);
        string suffix = scale == 100 ? "%" : "";
        context.Report(Diagnostic.Create(Rule, prose.ToSource(new TextSpan(match.Index, match.Length)), size, written.Value + suffix, below + suffix, above + suffix));
    }

    // The size of the one group of the paragraph: two groups cannot be told apart.
    private static (int Value, int End)? FindSize(SemanticModel model, TextBlock block)
    {
        (int Value, int End)? found = null;
        foreach (Match match in Size().Matches(block.Prose.Text))
        {
            if (ReadSize(match.Groups["size"].ValueSpan) is not { } value || !Add(value, match.Index + match.Length))
            {
                return null;
            }
        }

        foreach (Quantity quantity in SentenceFacts.Of(model.Quantities, block))
        {
            if (quantity is not { Kind: QuantityKind.Count, Unit: { } unit, Value: > 1 and < 100_000 and { } value } || !s_people.Contains(unit))
            {
                continue;
            }

            if (quantity.Comparator != Comparator.None || value != decimal.Truncate(value) || !Add((int)value, quantity.ProseSpan.End))
            {
                return null;
            }
        }

        return found;

        bool Add(int value, int end)
        {
            if (found is { } other && other.Value != value)
            {
                return false;
            }

            found = (value, Math.Min(found?.End ?? end, end));
            return true;
        }
    }

    private static int? ReadSize(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int value) && value is > 1 and < 100_000 ? value : null;

    [GeneratedRegex(@"\b[Nn] ?= ?(?<size>\d[\d,]{0,6})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Size();

    [GeneratedRegex(
        @"\b(?:M ?= ?|(?:(?:a|the|whose|their|on) )?(?:mean|average)(?: (?:score|rating|number|mark|count|grade))?,? (?:of |was |were |is |came to |stood at |there were |it was )?)(?:just |only |about )?(?<mean>\d{1,4}\.\d{1,3})(?!\.?\d|%|\s?(?:percent|per cent|times|years|seconds|minutes|hours|points? (?:more|less|higher|lower)))",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Mean();

    [GeneratedRegex(
        @"\b(?:whole[- ](?:numbers?|points?|stars?|grades?|marks?|units?|steps?)|integers?|full (?:points?|stars?|marks?)|how many (?!hours|minutes|seconds|years|days|weeks|kilo\w{2,8}|lit(?:re|er)s|mil(?:es)|grams|met(?:re|er)s|times more)\w+|count(?:ed|s) (?:the|their|its|his|her) \w+s\b|number of (?:children|people|siblings|visits|errors|mistakes|books|cars|rooms|words|pets|calls|messages|bicycles|meals|trips|sessions|symptoms|goals))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumbers();

    [GeneratedRegex(
        @"\b(?:items|averaged|averages of|composite|subscales?|weighted|half[- ]points?|decimals?|each of (?:the )?\w+ (?:questions|statements|items|scales)|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:questions|statements|ratings|trials|rounds|occasions|measurements|days|weeks|months|years|times|films|toys|products|tasks|items each|each))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeveralNumbersEach();

    [GeneratedRegex(
        @"(?<![\d.,]|[Aa]bout |[Aa]round |[Nn]early |[Rr]oughly |[Aa]lmost |[Ss]ome |[Oo]ver |than )\b(?<share>\d{1,2}(?:\.\d{1,2})?)(?:%| percent| per cent) of the (?<size>\d[\d,]{0,5}) (?:\p{Ll}{3,14} )?(?:participants|respondents|volunteers|students|pupils|jurors|households|families|patients|children|adults|women|men|people|members|teachers|employees|workers|players|drivers)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ShareOfGroup();
}
