using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3004: a length of time that is not the time between the two dates beside it.</summary>
public sealed partial class DurationDoesNotMatchDates : DiagnosticAnalyzer
{
    private const int LongestGap = 48;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3004",
        "Duration does not match dates",
        "From '{0}' to '{1}' it is '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning,
        FixAvailability.Sometimes)
    {
        Description = "A length of time, or an anniversary, that is not the time between the dates it is told of.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterTextBlockAction(AnalyzeBlock);

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        ReadOnlySpan<DateMention> dates = SentenceFacts.Of(context.Model.Dates, context.Node);
        if (dates.Length == 0 || (dates.Length == 1 && dates[0].Kind != DateKind.Range))
        {
            return;
        }

        foreach (Sentence sentence in context.Node.Prose.Sentences)
        {
            ReadOnlySpan<Quantity> quantities = SentenceFacts.Of(context.Model.Quantities, sentence);
            if (quantities.Length == 0)
            {
                continue;
            }

            foreach (Duration duration in Duration.FindAll(quantities))
            {
                Analyze(context, dates, sentence, duration);
            }

            foreach (Quantity quantity in quantities)
            {
                if (quantity is { Kind: QuantityKind.Ordinal, Value: { } years } && Anniversary().IsMatch(WordsAround.Behind(quantity, 16)))
                {
                    AnalyzeAnniversary(context, dates, quantity, (int)years);
                }
            }
        }
    }

    private static void Analyze(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Sentence sentence, Duration duration)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<char> behind = text.AsSpan(duration.Span.End, Math.Min(24, text.Length - duration.Span.End));
        if (Later().IsMatch(behind))
        {
            AnalyzeLater(context, dates, duration);
        }
        else if (After().IsMatch(behind))
        {
            AnalyzeAfter(context, dates, sentence, duration);
        }
        else if (Tenure().IsMatch(text.AsSpan(sentence.ProseSpan.Start, duration.Span.Start - sentence.ProseSpan.Start)) && TenureBehind().IsMatch(behind))
        {
            AnalyzeTenure(context, dates, duration);
        }
        else
        {
            AnalyzeBesideRange(context, dates, duration);
        }
    }

    // "founded in 1998 … 30 years later, in 2018": some date in front must be so far away.
    private static void AnalyzeLater(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Duration duration)
    {
        string text = context.Node.Prose.Text;
        DateMention? end = null;
        foreach (DateMention date in dates)
        {
            if (date.ProseSpan.Start >= duration.Span.End && LaterDate().IsMatch(text.AsSpan(duration.Span.End, date.ProseSpan.Start - duration.Span.End)))
            {
                end = date;
                break;
            }
        }

        if (end is null || Days(end) is not { } to)
        {
            return;
        }

        DateMention? start = null;
        foreach (DateMention date in dates)
        {
            if (ReferenceEquals(date, end) || date.Kind == DateKind.Relative)
            {
                continue;
            }

            if (DayRange.Of(date) is not { } from)
            {
                continue;
            }

            if (IsFar(date, duration) || MayFit(duration, from, to))
            {
                return;
            }

            if (date.ProseSpan.End <= duration.Span.Start && Days(date) is not null)
            {
                start = date;
            }
        }

        if (start is not null && Days(start) is { } nearest && nearest.First < to.First)
        {
            Report(context, duration, start, end, nearest, to);
        }
    }

    // "Two decades after the 1994 accord, in 2024"; "In 2024, two decades after the 1994 accord".
    private static void AnalyzeAfter(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Sentence sentence, Duration duration)
    {
        string text = context.Node.Prose.Text;
        DateMention? start = null;
        DateMention? end = null;
        foreach (DateMention date in dates)
        {
            if (!ReferenceEquals(date.Sentence, sentence) || Days(date) is null)
            {
                continue;
            }

            ReadOnlySpan<char> before = WordsAround.Before(date, 24);
            if (date.ProseSpan.End <= duration.Span.Start)
            {
                ReadOnlySpan<char> between = text.AsSpan(date.ProseSpan.End, duration.Span.Start - date.ProseSpan.End);
                end = between.Trim() is "," or ", and" or ", some" ? date : end;
            }
            else if (start is null)
            {
                ReadOnlySpan<char> between = text.AsSpan(duration.Span.End, date.ProseSpan.Start - duration.Span.End);
                if (between.Length > LongestGap || between.ContainsAny(",;:()"))
                {
                    return;
                }

                start = date;
            }
            else if (end is null)
            {
                ReadOnlySpan<char> between = text.AsSpan(start.ProseSpan.End, date.ProseSpan.Start - start.ProseSpan.End);
                end = between.Length <= LongestGap && InYear().IsMatch(before) && between.Count(',') == 1 ? date : end;
            }
        }

        if (start is null || end is null || Days(start) is not { } from || Days(end) is not { } to || from.First >= to.First || duration.Fits(from, to))
        {
            return;
        }

        Report(context, duration, start, end, from, to);
    }

    // "from 2009 to 2016. In her nine years as mayor": one of the ranges in front must be so long.
    private static void AnalyzeTenure(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Duration duration)
    {
        DateMention? range = null;
        int count = 0;
        foreach (DateMention date in dates)
        {
            if (date.ProseSpan.End <= duration.Span.Start)
            {
                count += date.Kind == DateKind.Range ? 1 : 0;
                range = date.Kind == DateKind.Range ? date : range;
            }
        }

        if (range is null || count != 1 || !TenureRange().IsMatch(WordsAround.Before(range, 6)) || Ends(range) is not { } ends || duration.Fits(ends.From, ends.To))
        {
            return;
        }

        Report(context, duration, range, range, ends.From, ends.To);
    }

    // "a 10-year plan (2020–2035)", "for a quarter of a century, from 1988 to 2003".
    private static void AnalyzeBesideRange(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Duration duration)
    {
        string text = context.Node.Prose.Text;
        for (int i = 0; i < dates.Length; i++)
        {
            DateMention date = dates[i];
            if (date is not { Kind: DateKind.Range, IsApproximate: false, IsResolved: false, Alternative: null } || Ends(date) is not { } ends)
            {
                continue;
            }

            bool behind = date.ProseSpan.Start >= duration.Span.End;
            (int start, int end) = behind ? (duration.Span.End, date.ProseSpan.Start) : (date.ProseSpan.End, duration.Span.Start);
            if (start > end || end - start > LongestGap)
            {
                continue;
            }

            ReadOnlySpan<char> between = text.AsSpan(start, end - start);
            bool isBeside = behind ? RangeBehind().IsMatch(between) : RangeBefore().IsMatch(between);
            if (!isBeside || HasOtherLength().IsMatch(between) || duration.Fits(ends.From, ends.To))
            {
                continue;
            }

            // "three years (2010–11 and 2014)": the parts add up.
            ReadOnlySpan<char> rest = text.AsSpan(date.ProseSpan.End);
            if (i + 1 < dates.Length && dates[i + 1].ProseSpan.Start - date.ProseSpan.End <= 8 && AndMore().IsMatch(rest))
            {
                continue;
            }

            Report(context, duration, date, date, ends.From, ends.To);
            return;
        }
    }

    // "opened in 1931, marked its 75th anniversary in 2016".
    private static void AnalyzeAnniversary(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Quantity ordinal, int years)
    {
        DateMention? start = null;
        DateMention? end = null;
        string text = context.Node.Prose.Text;
        foreach (DateMention date in dates)
        {
            if (!ReferenceEquals(date.Sentence, ordinal.Sentence) || Days(date) is not { } days)
            {
                continue;
            }

            if (end is null && date.ProseSpan.Start > ordinal.ProseSpan.End && text.AsSpan(ordinal.ProseSpan.End, date.ProseSpan.Start - ordinal.ProseSpan.End).Trim() is "anniversary in" or "anniversary on" or "anniversary, in" or "birthday in" or "birthday on" or "jubilee in")
            {
                end = date;
            }
            else if (start is null && Founding().IsMatch(WordsAround.Before(date, 40)))
            {
                start = date;
            }
            else
            {
                // A third date may be the one that is celebrated.
                return;
            }
        }

        if (start is null || end is null || Days(start) is not { } from || Days(end) is not { } to || Math.Abs(to.First.Year - from.First.Year - years) <= 1 || to.First.Year <= from.First.Year)
        {
            return;
        }

        var duration = new Duration(ordinal.ProseSpan, default, years, years, DurationUnit.Year);
        Report(context, duration, start, end, from, to);
    }

    private static void Report(NodeAnalysisContext<TextBlock> context, Duration duration, DateMention start, DateMention end, DayRange from, DayRange to)
    {
        Prose prose = context.Node.Prose;
        string shown = duration.Show(from, to);
        bool isOne = ReferenceEquals(start, end);
        string first = isOne ? start.Date.ToString() : start.Text;
        string second = isOne ? start.End.ToString()! : end.Text;
        Diagnostic diagnostic = Diagnostic.Create(Rule, prose.ToSource(duration.Span), first, second, shown, prose.Text.Substring(duration.Span.Start, duration.Span.Length))
            .WithRelated(start.Span, isOne ? "the dates" : "the first date");
        diagnostic = isOne ? diagnostic : diagnostic.WithRelated(end.Span, "the second date");
        if (!duration.NumberSpan.IsEmpty && duration.Unit == DurationUnit.Year)
        {
            // Any of the three numbers may be the slip, so a person must choose.
            string years = (to.Last.Year - from.First.Year).ToString(CultureInfo.InvariantCulture);
            diagnostic = diagnostic.WithFix(Fix.NeedsReview($"Replace the duration with '{years}'", TextEdit.Replace(prose.ToSource(duration.NumberSpan), years)));
        }

        context.Report(diagnostic);
    }

    private static DayRange? Days(DateMention date) =>
        date is { Kind: DateKind.Day or DateKind.Month or DateKind.Year, IsResolved: false, IsApproximate: false, Alternative: null } ? DayRange.Of(date.Date) : null;

    private static (DayRange From, DayRange To)? Ends(DateMention range) =>
        range.End is { } end && DayRange.Of(range.Date) is { } from && DayRange.Of(end) is { } to && to.First >= from.First ? (from, to) : null;

    // What is told in decades or ranges may begin anywhere in them.
    private static bool MayFit(Duration duration, DayRange from, DayRange to) =>
        duration.Fits(new DayRange(from.First, from.First), to) || duration.Fits(new DayRange(from.Last, from.Last), to) || duration.Fits(from, to);

    private static bool IsFar(DateMention date, Duration duration) => date.Kind is DateKind.Decade or DateKind.Century && date.ProseSpan.End <= duration.Span.Start;

    [GeneratedRegex(@"^ (?:anniversary|birthday|jubilee)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anniversary();

    [GeneratedRegex(@"^ (?:later|afterwards?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"^ (?:later|afterwards?),? (?:in|on) $", RegexOptions.CultureInvariant)]
    private static partial Regex LaterDate();

    [GeneratedRegex(@"^ (?:after|on from) ", RegexOptions.CultureInvariant)]
    private static partial Regex After();

    [GeneratedRegex(@"\b[Ii]n $", RegexOptions.CultureInvariant)]
    private static partial Regex InYear();

    [GeneratedRegex(@"\b(?:[Ii]n|[Dd]uring|[Oo]ver) (?:his|her|their|its|those|these) (?:\p{Ll}+ )?$", RegexOptions.CultureInvariant)]
    private static partial Regex Tenure();

    [GeneratedRegex(@"^ (?:as|in (?:office|power|charge|the job)|at the (?:helm|head|top))\b", RegexOptions.CultureInvariant)]
    private static partial Regex TenureBehind();

    [GeneratedRegex(@"(?:from|\() ?$", RegexOptions.CultureInvariant)]
    private static partial Regex TenureRange();

    [GeneratedRegex(@"^(?:,? \(?(?:from|between) |[^,.;:()]{0,40} ?\()$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeBehind();

    [GeneratedRegex(@"^(?:\)?, an? |\)?, (?:a|the) (?:span|period|total) of )$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeBefore();

    // What is agreed on for so long may end sooner; an average is of its own years.
    [GeneratedRegex(@"\b(?:sentences?|prison|jail|contracts?|terms?|deals?|leases?|mandates?|averages?|warrant\w{1,4}|loans?|bonds?|old|ago|before|earlier|previous|ban)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HasOtherLength();

    [GeneratedRegex(@"^(?:,| and|,? or|;)", RegexOptions.CultureInvariant)]
    private static partial Regex AndMore();

    [GeneratedRegex(@"\b(?:opened|founded|built|established|launched|created|completed|formed|inaugurated|started|began|begun|set up|incorporated|chartered|introduced|published|released)(?: \p{Ll}+)? (?:in|on) $", RegexOptions.CultureInvariant)]
    private static partial Regex Founding();
}
