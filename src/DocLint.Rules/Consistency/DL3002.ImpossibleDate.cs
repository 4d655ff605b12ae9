using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3002: a date that no calendar has.</summary>
public sealed partial class ImpossibleDate : DiagnosticAnalyzer
{
    // The Julian calendar, in use in Britain until 1752 and in Greece until 1923, has a 29 February in 1700, 1800 and 1900.
    private const int FirstGregorianYear = 1753;
    private const int LongestMonth = 31;
    private const int IsoLength = 10;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3002",
        "Impossible date",
        "'{0}' does not exist: '{1}'.",
        RuleCategory.Consistency,
        RuleLevel.Error)
    {
        Description = "A day that its month does not have, or a month beyond the twelfth.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDateAction(AnalyzeDate);
        context.RegisterNodeAction<FrontMatterBlock>(AnalyzeFrontMatter, NodeKind.FrontMatter);
    }

    private static void AnalyzeDate(FactAnalysisContext<DateMention> context)
    {
        DateMention mention = context.Fact;
        if (mention.Kind is not (DateKind.Day or DateKind.Range) || mention.IsResolved || mention.Alternative is not null)
        {
            return;
        }

        // Of "June 1 to June 31, 2021" the end is the one at fault.
        string? reason = Reason(mention.Date, mention.Sentence.Prose.Text);
        if (reason is null && mention.End is { } end)
        {
            reason = Reason(end, mention.Sentence.Prose.Text);
        }

        if (reason is null || WordsAround.IsMarkedAsWritten(mention) || WordsAround.SpeaksOfAMistake(mention.Sentence) || IsTitle(context.Model, mention))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, mention.Span, mention.Text, reason));
    }

    // A song or a film may be called "31 June": the date alone between quotation marks.
    private static bool IsTitle(SemanticModel model, DateMention mention) =>
        mention.Date.Year is null && model.QuotationAt(mention.Span) is { ContentSpans: [var content] } && content == mention.Span;

    // "updated: 2025-06-31".
    private static void AnalyzeFrontMatter(NodeAnalysisContext<FrontMatterBlock> context)
    {
        if (context.Node.Value is not { } value)
        {
            return;
        }

        foreach (FrontMatterMember member in value.Members)
        {
            if (member.Value.Scalar is { Length: >= IsoLength } scalar && IsoDate().Match(scalar) is { Success: true } match)
            {
                var date = new PartialDate(Number(match, 1), Number(match, 2), Number(match, 3));
                if (Reason(date, "") is { } reason)
                {
                    context.Report(Diagnostic.Create(Rule, member.Value.Span, match.Value, reason));
                }
            }
        }
    }

    // Why a date does not exist, or null when it does.
    private static string? Reason(PartialDate date, string paragraph)
    {
        if (date.Month is not { } month)
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            return date.Day is null ? null : string.Create(CultureInfo.InvariantCulture, $"a year has 12 months, not {month}");
        }

        if (date.Day is not (>= 1 and <= LongestMonth and int day))
        {
            return null;
        }

        // Without a year, 29 February is a day of some year.
        int year = date.Year is >= 1 and <= 9999 ? date.Year.Value : 2000;
        int days = DateTime.DaysInMonth(year, month);
        if (day <= days || (month == 2 && MayBeOfAnotherCalendar(year, day, paragraph)))
        {
            return null;
        }

        string name = DayRange.MonthName(month);
        return month == 2 && date.Year is not null
            ? string.Create(CultureInfo.InvariantCulture, $"{name} {year} has {days} days")
            : string.Create(CultureInfo.InvariantCulture, $"{name} has {days} days");
    }

    // Sweden had a 30 February in 1712.
    private static bool MayBeOfAnotherCalendar(int year, int day, string paragraph) =>
        (day == 29 && year % 100 == 0 && (year < FirstGregorianYear || WordsAround.SpeaksOfTheJulianCalendar(year, paragraph)))
        || (day == 30 && (year == 1712 || paragraph.Contains("Soviet", StringComparison.Ordinal)));

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([12]\d{3})-(\d{2})-(\d{2})(?![\d-])", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();
}
