using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3003: a range whose end comes before its start.</summary>
public sealed partial class ReversedRange : DiagnosticAnalyzer
{
    private const int WordReach = 60;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3003",
        "Reversed range",
        "The range '{0}' runs backwards, from '{1}' to '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "A range of years, days, pages, versions or amounts whose end comes before its start.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDateAction(AnalyzeDate);
        context.RegisterQuantityAction(AnalyzeQuantity);
    }

    private static void AnalyzeDate(FactAnalysisContext<DateMention> context)
    {
        DateMention mention = context.Fact;
        if (mention is not { Kind: DateKind.Range, End: { } end, IsResolved: false, Alternative: null } || !EndsBeforeItStarts(mention.Date, end))
        {
            return;
        }

        // A date that is moved, revised or counted down goes from the later to the earlier one.
        if (WordsAround.IsMarkedAsWritten(mention) || Moves().IsMatch(WordsAround.Before(mention, WordReach)) || WordsAround.SpeaksOfAMistake(mention.Sentence))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, mention.Span, mention.Text, mention.Date, end));
    }

    private static bool EndsBeforeItStarts(PartialDate start, PartialDate end)
    {
        // Without years, October to March goes over the new year; within one month nothing does.
        if (start.Year is null && end.Year is null)
        {
            return start.Month is not null && start.Month == end.Month && start.Day > end.Day;
        }

        return DayRange.Of(start) is { } first && DayRange.Of(end) is { } last && last.Last < first.First;
    }

    private static void AnalyzeQuantity(FactAnalysisContext<Quantity> context)
    {
        Quantity quantity = context.Fact;
        switch (quantity.Kind)
        {
            case QuantityKind.Reference:
                AnalyzeReference(context, quantity);
                break;
            case QuantityKind.Version:
                AnalyzeVersions(context, quantity);
                break;
            case QuantityKind.Count or QuantityKind.Money or QuantityKind.Measure or QuantityKind.Share or QuantityKind.Number when quantity.IsReversed:
                AnalyzeAmount(context, quantity);
                break;
        }
    }

    // "between 40 and 30 percent". Years ago and days before are told from the farther to the nearer.
    private static void AnalyzeAmount(FactAnalysisContext<Quantity> context, Quantity quantity)
    {
        ReadOnlySpan<char> before = WordsAround.Before(quantity, WordReach).TrimEnd();
        if (!before.EndsWith("between", StringComparison.OrdinalIgnoreCase) || quantity.Low is not > 0 || quantity.Measure?.Dimension == Dimension.Time || CountsBack().IsMatch(WordsAround.Behind(quantity, 40)))
        {
            return;
        }

        // "the difference between 40 and 30" is no range.
        if (NoRange().IsMatch(before) || WordsAround.IsMarkedAsWritten(quantity) || WordsAround.SpeaksOfAMistake(quantity.Sentence) || quantity.Sentence.Text.Contains("[sic", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        int start = quantity.Sentence.Prose.Text.LastIndexOf("between", quantity.ProseSpan.Start, StringComparison.OrdinalIgnoreCase);
        TextSpan span = quantity.Sentence.Prose.ToSource(TextSpan.FromBounds(start, quantity.ProseSpan.End));
        context.Report(Diagnostic.Create(Rule, span, quantity.Text, Show(quantity.High), Show(quantity.Low)));
    }

    private static string Show(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    // "pp. 214–198"; "214–19" is short for 214–219.
    private static void AnalyzeReference(FactAnalysisContext<Quantity> context, Quantity quantity)
    {
        Match match = TwoNumbers().Match(quantity.Text);
        if (!match.Success || match.Groups[1].Length != match.Groups[3].Length || string.CompareOrdinal(match.Groups[1].Value, match.Groups[3].Value) <= 0)
        {
            return;
        }

        // "Section 12-10" is one section's number.
        if (match.Groups[2].Value == "-" && !PageWord().IsMatch(WordsAround.Before(quantity, 10)) && !PageWord().IsMatch(quantity.Text))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, quantity.Span, quantity.Text, match.Groups[1].Value, match.Groups[3].Value));
    }

    // "versions 14.2 through 13.6"; "from version 14.2 to 13.6" may be a way back.
    private static void AnalyzeVersions(FactAnalysisContext<Quantity> context, Quantity quantity)
    {
        if (!WordsAround.Before(quantity, 10).TrimEnd().EndsWith("versions", StringComparison.OrdinalIgnoreCase) && !quantity.Text.StartsWith("versions", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        string text = quantity.Sentence.Prose.Text;
        Match match = VersionRange().Match(text, quantity.ProseSpan.Start, Math.Min(WordReach, text.Length - quantity.ProseSpan.Start));
        if (!match.Success || CompareVersions(match.Groups[1].ValueSpan, match.Groups[2].ValueSpan) <= 0 || Moves().IsMatch(WordsAround.Before(quantity, WordReach)))
        {
            return;
        }

        TextSpan span = quantity.Sentence.Prose.ToSource(new TextSpan(match.Index, match.Length));
        context.Report(Diagnostic.Create(Rule, span, match.Value, match.Groups[1].Value, match.Groups[2].Value));
    }

    private static int CompareVersions(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        MemoryExtensions.SpanSplitEnumerator<char> rights = right.Split('.');
        foreach (Range range in left.Split('.'))
        {
            if (!rights.MoveNext())
            {
                return 0;
            }

            int a = int.Parse(left[range], NumberStyles.None, CultureInfo.InvariantCulture);
            int b = int.Parse(right[rights.Current], NumberStyles.None, CultureInfo.InvariantCulture);
            if (a != b)
            {
                return a.CompareTo(b);
            }
        }

        return 0;
    }

    [GeneratedRegex(@"^\D{0,12}?(\d{1,6})\s?([-–—])\s?(\d{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"\b(?:difference|gap|distance|margin|spread|split|choice|choose|chose|match|game|ratio|relation|comparison|compare\w{0,1}|distinguish\w{0,3}|divided|shared|switch\w{0,3}|alternat\w{1,4}|interval|midpoint|middle)s? between$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoRange();

    [GeneratedRegex(@"\b(?:pp?\.|pages?)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageWord();

    [GeneratedRegex(@"\G(?:versions )?v?(\d{1,4}(?:\.\d{1,4}){0,3}) ?(?:through|to|[-–—]) ?v?(\d{1,4}(?:\.\d{1,4}){0,3})(?![\d.]*\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionRange();

    [GeneratedRegex(
        @"\b(?:mov(?:e[sd]?|ing)|brought|bring(?:s|ing)?|revis\w{1,4}|chang\w{1,4}|push\w{0,3}|shift\w{0,3}|advanc\w{1,4}|accelerat\w{1,4}|shorten\w{0,3}|reschedul\w{1,4}|backwards?|reverse[d]?|count\w{0,4} down|countdown|back|downgrad\w{1,4}|cut|lower\w{0,3}|fell|drop\w{0,4}|slipp\w{1,4}|postpon\w{1,4}|corrected|redat\w{1,4}|compar\w{1,4})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Moves();

    [GeneratedRegex(@"^\W{0,3}(?:\w+\W){0,3}?(?:ago|before|earlier|prior|BCE?|B\.C\.|from now|out)\b", RegexOptions.CultureInvariant)]
    private static partial Regex CountsBack();
}
