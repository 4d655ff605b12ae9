using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Rules.Consistency;

/// <summary>DL3006: something is told as past, with a date that lies after the article's own.</summary>
public sealed partial class PastEventInFuture : DiagnosticAnalyzer
{
    // How far behind a leading date its verb may stand.
    private const int LeadReach = 50;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3006",
        "Past event in future",
        "'{0}' lies after the article's own date, '{1}', but is told as past.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "An event is told in the past tense, with a date after the day on which the article was published or last changed.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDateAction(AnalyzeDate);

    private static void AnalyzeDate(FactAnalysisContext<DateMention> context)
    {
        DateMention mention = context.Fact;
        if (mention is not { Kind: DateKind.Day or DateKind.Month or DateKind.Year or DateKind.Quarter, IsResolved: false, Alternative: null }
            || context.Model.Metadata.Published is not { } published || mention.Sentence.Prose.Block.Kind != NodeKind.Paragraph)
        {
            return;
        }

        MetadataValue<DateOnly> written = context.Model.Metadata.Modified is { } modified && modified.Value > published.Value ? modified : published;
        if (DayRange.Of(mention) is not { } days || !LiesAhead(mention, days, written.Value) || IsPartOfFiscalYear(mention) || written.Span.OverlapsWith(mention.Span))
        {
            return;
        }

        // Between quotation marks another day may be today.
        ReadOnlySpan<char> before = WordsAround.Before(mention, mention.ProseSpan.Start - mention.Sentence.ProseSpan.Start);
        if (!IsToldAsPast(before) && !LeadsThePast(mention, before) || OtherTimes().IsMatch(mention.Sentence.Prose.Text.AsSpan(mention.Sentence.ProseSpan.Start, mention.Sentence.ProseSpan.Length))
            || context.Model.QuotationAt(mention.Span) is not null || WordsAround.IsMarkedAsWritten(mention) || WordsAround.SpeaksOfAMistake(mention.Sentence))
        {
            return;
        }

        context.Report(Diagnostic.Create(Rule, mention.Span, mention.Text, written.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .WithRelated(written.Span, "the article's own date"));
    }

    // A month or year is over on its last day: a result of the third quarter is not known when it has only begun.
    private static bool LiesAhead(DateMention mention, DayRange days, DateOnly written) =>
        mention.Kind == DateKind.Quarter
            ? days.Last > written.AddDays(31)
            : days.First > written.AddDays(1);

    private static bool IsPartOfFiscalYear(DateMention mention) =>
        mention.Kind is DateKind.Quarter or DateKind.Year && mention.Sentence.Prose.Text.Contains("fiscal", StringComparison.OrdinalIgnoreCase);

    // The clause in front of the date has an event in the past tense, and nothing that plans.
    private static bool IsToldAsPast(ReadOnlySpan<char> before)
    {
        int cut = before.LastIndexOfAny(";:()");
        ReadOnlySpan<char> clause = before[(cut + 1)..];
        if (Plans().IsMatch(before) || !Preposition().IsMatch(clause))
        {
            return false;
        }

        ReadOnlySpan<char> rest = clause;
        int last = -1;
        int length = 0;
        foreach (ValueMatch match in Past().EnumerateMatches(rest))
        {
            last = match.Index;
            length = match.Length;
        }

        // "won the right to host the games in 2040", "backed a vote in 2026": what stands between may be what lies ahead.
        return last >= 0 && !Between().IsMatch(rest[(last + length)..]);
    }

    // "In June 2022 the council rejected the plan": the date leads its sentence.
    private static bool LeadsThePast(DateMention mention, ReadOnlySpan<char> before)
    {
        Sentence sentence = mention.Sentence;
        ReadOnlySpan<char> behind = sentence.Prose.Text.AsSpan(mention.ProseSpan.End, sentence.ProseSpan.End - mention.ProseSpan.End);
        if (before.Trim() is not ("In" or "On") || Plans().IsMatch(behind))
        {
            return false;
        }

        foreach (ValueMatch match in Past().EnumerateMatches(behind))
        {
            return match.Index <= LeadReach && !behind[..match.Index].ContainsAny(";:()") && !Between().IsMatch(behind[..match.Index]);
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:[Oo]n|[Ii]n|[Dd]uring|[Ss]ince)(?: the)?(?: (?:morning|evening|night|afternoon) of)? $", RegexOptions.CultureInvariant)]
    private static partial Regex Preposition();

    [GeneratedRegex(
        @"\b(?:(?:was|were|has been|have been|had been)(?: \p{Ll}+ly)? (?:signed|released|opened|closed|published|launched|founded|elected|sworn in|inaugurated|ratified|adopted|killed|injured|arrested|sold|born|completed|demolished|destroyed|merged|dissolved|built|buried|executed|convicted|acquitted|held|installed|hospitali[sz]ed|discovered|shot|found|attacked|evacuated|abolished|repealed|renamed|shut down)|signed|ratified|died|opened|closed|released|launched|fell|rose|dropped|climbed|declined|increased|decreased|grew|shrank|collapsed|crashed|ended|began|started|broke out|took (?:office|effect|place|over|power)|entered into force|came into force|resigned|retired|handled|carried|sold|produced|exported|imported|earned|lost|won|killed|defeated|beat|arrived|landed|sank|burned|exploded|erupted|struck|hit|reached|totall?ed|amounted|completed|acquired|merged|divorced|married|left office|stepped down|seized|invaded|recorded|posted|passed away|rejected|approved|dismissed|overturned|vetoed|banned)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Past();

    [GeneratedRegex(
        @"\b(?:will|would|shall|could|should|(?-i:may)|might|must|can|to have|to be|is to|are to|was to|were to|plan\w{0,4}|expect\w{0,3}|schedul\w{1,4}|due|set (?:to|for)|hop(?:e[sd]?|ing)|intend\w{0,3}|aim\w{0,3}|promis\w{1,4}|pledg\w{1,4}|propos\w{1,4}|announc\w{1,4}|target\w{0,3}|forecast\w{0,3}|predict\w{0,3}|project(?:ed|s|ion|ions)|estimat\w{1,4}|until|till|if|unless|extend\w{0,3}|postpon\w{1,4}|delay\w{0,3}|defer\w{0,4}|book\w{0,3}|imagin\w{1,4}|scenario|novel|fiction\w{0,2}|ahead of|agreed|deadline|expire[sd]?|going to|model(?:led|ed|s)?|simulat\w{1,4}|budget\w{0,3}|contracts?|futures|options?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plans();

    [GeneratedRegex(
        @"\b(?:to|for|that|which|who|where|whose|elections?|votes?|referend\w{2}|summits?|games|olympics|cup|hearings?|trials?|conferences?|seats?|bid|race|campaign|talks|nomination|tickets?|rights|place in|applications?|registrations?|bookings?|sales)\b(?! (?:\d|about|around|more|less|fewer|nearly|some|[$€£]))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:[Uu]pdated?|[Ee]ditor['’]s note|[Cc]orrection|[Pp]ostscript|expected|as of)\b|\*Update", RegexOptions.CultureInvariant)]
    private static partial Regex OtherTimes();
}
