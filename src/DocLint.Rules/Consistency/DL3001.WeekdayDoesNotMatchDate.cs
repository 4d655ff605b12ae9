using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3001: a weekday stands beside a date that falls on another weekday.</summary>
public sealed partial class WeekdayDoesNotMatchDate : DiagnosticAnalyzer
{
    // Britain and its colonies changed to the Gregorian calendar in September 1752; earlier weekdays may be Julian.
    private const int FirstGregorianYear = 1753;
    private const int AbbreviationLength = 3;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3001",
        "Weekday does not match date",
        "'{0}' falls on a '{1}', but the text says '{2}'.",
        RuleCategory.Consistency,
        RuleLevel.Error,
        FixAvailability.Always)
    {
        Description = "A weekday stands beside a date that falls on another weekday, by the Gregorian calendar.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterDateAction(AnalyzeDate);
        context.RegisterNodeAction<CodeBlock>(AnalyzeCode, NodeKind.CodeBlock);
    }

    private static void AnalyzeDate(FactAnalysisContext<DateMention> context)
    {
        DateMention mention = context.Fact;
        if (mention.Weekday is not { } written
            || mention is not { Kind: DateKind.Day, IsResolved: false, IsApproximate: false, Alternative: null }
            || mention.Date.ToDateOnly() is not { Year: >= FirstGregorianYear } date
            || date.DayOfWeek == written.Value
            || WordsAround.IsMarkedAsWritten(mention)
            || WordsAround.SpeaksOfAMistake(mention.Sentence)
            || WordsAround.SpeaksOfTheJulianCalendar(date.Year, mention.Sentence.Prose.Text)
            || IsSetRight(mention, written, date.DayOfWeek))
        {
            return;
        }

        // Either the weekday or the date may be the slip, so a person must choose.
        string actual = date.DayOfWeek.ToString();
        TextSpan span = mention.Sentence.Prose.ToSource(written.ProseSpan);
        string replacement = written.IsAbbreviated ? actual[..AbbreviationLength] : actual;
        var fix = Fix.NeedsReview($"Replace the weekday with '{replacement}'", TextEdit.Replace(span, replacement));
        string said = mention.Sentence.Prose.Text.Substring(written.ProseSpan.Start, written.ProseSpan.Length);
        context.Report(Diagnostic.Create(Rule, span, mention.Date, actual, said).WithFix(fix));
    }

    // "The card said Monday, 3 March 2026, but that day was a Tuesday."
    private static bool IsSetRight(DateMention mention, WrittenWeekday written, DayOfWeek actual)
    {
        Sentence sentence = mention.Sentence;
        string name = actual.ToString();
        foreach (Token token in sentence.Tokens)
        {
            if (token.Start != written.ProseSpan.Start && sentence.Prose.Text.AsSpan(token.Start, token.Length).SequenceEqual(name)
                && SetRight().IsMatch(sentence.Prose.Text.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length)))
            {
                return true;
            }
        }

        return false;
    }

    // A code block is no prose, but the stamps of mails and changelogs in it are dates: "Mon, 14 Jul 2021 10:22:31 +0200".
    private static void AnalyzeCode(NodeAnalysisContext<CodeBlock> context)
    {
        TextSpan block = context.Node.Span;
        string text = context.Source.Content;
        for (Match match = Stamp().Match(text, block.Start, block.Length); match.Success; match = match.NextMatch())
        {
            int month = "JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(match.Groups["month"].Value, StringComparison.Ordinal) / AbbreviationLength + 1;
            var written = new PartialDate(Number(match.Groups["year"]), month, Number(match.Groups["day"]));
            if (written.ToDateOnly() is not { } date)
            {
                continue;
            }

            Group weekday = match.Groups["weekday"];
            string actual = date.DayOfWeek.ToString()[..AbbreviationLength];
            if (actual != weekday.Value)
            {
                var span = new TextSpan(weekday.Index, weekday.Length);
                context.Report(Diagnostic.Create(Rule, span, written, date.DayOfWeek, weekday.Value)
                    .WithFix(Fix.NeedsReview($"Replace the weekday with '{actual}'", TextEdit.Replace(span, actual))));
            }
        }
    }

    [GeneratedRegex(@"\b(?:but|though|although|however|actually|in fact|really|instead|not)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SetRight();

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<day>\d{1,2}) (?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (?<year>(?:19|20)\d{2}) \d{2}:\d{2}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
