using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3001: a weekday stands beside a date that falls on another weekday.</summary>
public sealed class WeekdayDoesNotMatchDate : DiagnosticAnalyzer
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
    public override void Initialize(AnalysisContext context) => context.RegisterDateAction(AnalyzeDate);

    private static void AnalyzeDate(FactAnalysisContext<DateMention> context)
    {
        DateMention mention = context.Fact;
        if (mention.Weekday is not { } written
            || mention is not { Kind: DateKind.Day, IsResolved: false, IsApproximate: false, Alternative: null }
            || mention.Date.ToDateOnly() is not { Year: >= FirstGregorianYear } date
            || date.DayOfWeek == written.Value
            || IsMarkedAsWritten(mention))
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

    // "[sic]" says that the author knows.
    private static bool IsMarkedAsWritten(DateMention mention)
    {
        const int Reach = 10;
        ReadOnlySpan<char> behind = mention.Sentence.Prose.Text.AsSpan(mention.ProseSpan.End);
        behind = behind[..Math.Min(Reach, behind.Length)];
        return behind.Contains("[sic", StringComparison.OrdinalIgnoreCase) || behind.Contains("(sic", StringComparison.OrdinalIgnoreCase);
    }
}
