using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Rules.Consistency;

/// <summary>DL3005: an age that does not follow from the date of birth and the date it is told of.</summary>
public sealed partial class AgeDoesNotMatchDates : DiagnosticAnalyzer
{
    private const int WordReach = 48;
    private const int YoungestAge = 10;
    private const int OldestAge = 115;

    private static readonly DiagnosticDescriptor Rule = new(
        "DL3005",
        "Age does not match dates",
        "Who is born '{0}' is '{1}' years old '{2}', but the text says '{3}'.",
        RuleCategory.Consistency,
        RuleLevel.Warning)
    {
        Description = "An age that does not follow from the date of birth and the date that it is told of, on either side of the birthday.",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTextBlockAction(AnalyzeBlock);
        context.RegisterNodeAction<TableBlock>(AnalyzeTable, NodeKind.Table);
    }

    private static void AnalyzeBlock(NodeAnalysisContext<TextBlock> context)
    {
        ReadOnlySpan<DateMention> dates = SentenceFacts.Of(context.Model.Dates, context.Node);
        if (context.Node.Kind == NodeKind.TableCell || dates.IsEmpty || FindBirth(dates) is not { } birth)
        {
            return;
        }

        foreach (Quantity quantity in SentenceFacts.Of(context.Model.Quantities, context.Node))
        {
            if (quantity is { Value: >= YoungestAge and <= OldestAge and { } value, Comparator: Comparator.None, IsRange: false } && value == Math.Floor(value)
                && ReadAge(quantity, birth) is { } kind && IsOfTheSamePerson(context.Node.Prose, birth, quantity))
            {
                Judge(context, dates, birth, quantity, (int)value, kind);
            }
        }
    }

    // The date of birth of the only person of the paragraph who has one.
    private static Birth? FindBirth(ReadOnlySpan<DateMention> dates)
    {
        Birth? found = null;
        foreach (DateMention date in dates)
        {
            ReadOnlySpan<char> before = WordsAround.Before(date, WordReach);
            bool isLife = date.Kind == DateKind.Range && before.EndsWith("(", StringComparison.Ordinal) && WordsAround.Behind(date, 1).StartsWith(")", StringComparison.Ordinal);
            if (!isLife && !Born().IsMatch(before))
            {
                continue;
            }

            if (found is not null || date.IsApproximate || date.IsResolved || date.Alternative is not null || DayRange.Of(date.Date) is not { } days)
            {
                return null;
            }

            DayRange? death = null;
            if (isLife)
            {
                death = date.End is { } end ? DayRange.Of(end) : null;
                if (death is null || death.Value.First.Year - days.First.Year is < YoungestAge or > OldestAge)
                {
                    return null;
                }
            }

            found = new Birth(date, days, death);
        }

        return found;
    }

    // What a number says of somebody's age, or null when it may be something else.
    private static AgeKind? ReadAge(Quantity quantity, Birth birth)
    {
        ReadOnlySpan<char> before = WordsAround.Before(quantity, WordReach);
        ReadOnlySpan<char> behind = WordsAround.Behind(quantity, WordReach);
        bool together = ReferenceEquals(quantity.Sentence, birth.Mention.Sentence);
        if (quantity.Kind == QuantityKind.Age)
        {
            return quantity.Unit is not (null or "year") ? null
                : quantity.Text.Contains("old", StringComparison.OrdinalIgnoreCase)
                    ? TheOne().IsMatch(before) ? AgeKind.Now : null
                    : AgeKind.Told;
        }

        if (quantity.Kind is not (QuantityKind.Number or QuantityKind.Count))
        {
            return null;
        }

        if (Turned().IsMatch(before) && (behind.IsEmpty || !char.IsLetterOrDigit(behind[0])))
        {
            return AgeKind.Turned;
        }

        // "was 41 when he won it in 2019".
        if (together && WasAge().IsMatch(before) && WhenBehind().IsMatch(behind))
        {
            return AgeKind.Told;
        }

        // Death dates of lives are told with ages; "at 79" stands beside the date of birth.
        return together && (AtAge().IsMatch(before) && AtAgeBehind().IsMatch(behind)) || (birth.Death is not null || together) && DiedAt().IsMatch(before) ? AgeKind.Told : null;
    }

    private static bool IsOfTheSamePerson(Prose prose, Birth birth, Quantity age)
    {
        int start = Math.Min(birth.Mention.ProseSpan.Start, age.ProseSpan.Start);
        int end = Math.Max(birth.Mention.ProseSpan.End, age.ProseSpan.End);
        ReadOnlySpan<char> between = prose.Text.AsSpan(start, end - start);
        if (Others().IsMatch(between) || Others().IsMatch(WordsAround.Before(age, WordReach)))
        {
            return false;
        }

        Sentence sentence = age.Sentence;
        Sentence other = birth.Mention.Sentence;
        if (ReferenceEquals(sentence, other))
        {
            return true;
        }

        // In the next sentence a pronoun, or the one who was told of, goes on.
        bool isNext = between.Length < 400 && (sentence.ProseSpan.Start - other.ProseSpan.End is >= 0 and <= 2 || other.ProseSpan.Start - sentence.ProseSpan.End is >= 0 and <= 2);
        ReadOnlySpan<char> text = prose.Text.AsSpan(sentence.ProseSpan.Start, sentence.ProseSpan.Length);
        return isNext && (PronounFirst().IsMatch(text) || (age.Kind == QuantityKind.Age && TheOne().IsMatch(WordsAround.Before(age, WordReach))));
    }

    private static void Judge(NodeAnalysisContext<TextBlock> context, ReadOnlySpan<DateMention> dates, Birth birth, Quantity age, int value, AgeKind kind)
    {
        // The date it is told of is one of those around it; which one is not always said, so none of them may fit.
        (DayRange Days, string Text, TextSpan Span)? nearest = null;
        int distance = int.MaxValue;
        foreach (DateMention date in dates)
        {
            if (ReferenceEquals(date, birth.Mention))
            {
                continue;
            }

            if (date.Kind is DateKind.Decade or DateKind.Century or DateKind.Season or DateKind.FiscalYear || (date.Kind == DateKind.Relative && !date.IsResolved))
            {
                if (ReferenceEquals(date.Sentence, age.Sentence))
                {
                    return;
                }

                continue;
            }

            if (DayRange.Of(date) is not { } days || days.Last < birth.Days.First)
            {
                continue;
            }

            if (Fits(birth.Days, days, value))
            {
                return;
            }

            int gap = Math.Abs(date.ProseSpan.Start - age.ProseSpan.Start);
            bool counts = ReferenceEquals(date.Sentence, age.Sentence) && (kind != AgeKind.Turned || DirectlyBehind(age, date));
            if (counts && gap < distance)
            {
                distance = gap;
                nearest = (days, date.Text, date.Span);
            }
        }

        if (birth.Death is { } death)
        {
            if (Fits(birth.Days, death, value))
            {
                return;
            }

            nearest ??= (death, birth.Mention.End.ToString()!, birth.Mention.Span);
        }

        bool tellsNow = false;
        foreach (MetadataValue<DateOnly>? written in new[] { context.Model.Metadata.Published, context.Model.Metadata.Modified })
        {
            if (written is null)
            {
                continue;
            }

            var day = new DayRange(written.Value, written.Value);
            if (Fits(birth.Days, day, value))
            {
                return;
            }

            if (nearest is null && kind == AgeKind.Now)
            {
                nearest = (day, DiagnosticDate(written.Value), written.Span);
                tellsNow = true;
            }
        }

        if (nearest is not { } reference || (kind == AgeKind.Now && !tellsNow))
        {
            return;
        }

        (int least, int most) = AgeOn(birth.Days, reference.Days);
        string computed = least == most ? least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least} or {most}");
        if (most - least > 1)
        {
            computed = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        }

        context.Report(Diagnostic.Create(Rule, age.Span, birth.Mention.Kind == DateKind.Range ? birth.Mention.Date.ToString() : birth.Mention.Text, computed, reference.Text, age.Text)
            .WithRelated(birth.Mention.Span, "the date of birth")
            .WithRelated(reference.Span, "the date that the age is told of"));
    }

    private static string DiagnosticDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool DirectlyBehind(Quantity age, DateMention date) =>
        date.ProseSpan.Start >= age.ProseSpan.End
        && age.Sentence.Prose.Text.AsSpan(age.ProseSpan.End, date.ProseSpan.Start - age.ProseSpan.End).Trim() is "in" or "on" or "" or ", in";

    private static bool Fits(DayRange birth, DayRange reference, int age)
    {
        (int least, int most) = AgeOn(birth, reference);
        return age >= least && age <= most;
    }

    private static (int Least, int Most) AgeOn(DayRange birth, DayRange reference) =>
        (YearsBetween(birth.Last, reference.First), YearsBetween(birth.First, reference.Last));

    private static int YearsBetween(DateOnly birth, DateOnly day)
    {
        int years = day.Year - birth.Year;
        return day.Month < birth.Month || (day.Month == birth.Month && day.Day < birth.Day) ? years - 1 : years;
    }

    // A table with a column of births and one of ages; the header of the ages, or a column of deaths, says when.
    private static void AnalyzeTable(NodeAnalysisContext<TableBlock> context)
    {
        int born = -1;
        int age = -1;
        int died = -1;
        DateMention? told = null;
        foreach (TableRowBlock row in context.Node.Rows)
        {
            if (row.IsHeader)
            {
                for (int i = 0; i < row.Children.Length; i++)
                {
                    var header = (TableCellBlock)row.Children[i];
                    string text = header.Prose.Text.Trim();
                    born = BornHeader().IsMatch(text) ? i : born;
                    died = DiedHeader().IsMatch(text) ? i : died;
                    if (AgeHeader().IsMatch(text))
                    {
                        age = i;
                        ReadOnlySpan<DateMention> dates = SentenceFacts.Of(context.Model.Dates, header);
                        told = dates.Length == 1 ? dates[0] : null;
                    }
                }

                continue;
            }

            if (born < 0 || age < 0 || Math.Max(born, Math.Max(age, died)) >= row.Children.Length)
            {
                continue;
            }

            JudgeRow(context, (TableCellBlock)row.Children[born], (TableCellBlock)row.Children[age], died < 0 ? null : (TableCellBlock)row.Children[died], told);
        }
    }

    private static void JudgeRow(NodeAnalysisContext<TableBlock> context, TableCellBlock born, TableCellBlock age, TableCellBlock? died, DateMention? told)
    {
        ReadOnlySpan<DateMention> births = SentenceFacts.Of(context.Model.Dates, born);
        if (births.Length != 1 || DayRange.Of(births[0]) is not { } birth || births[0].IsApproximate
            || !int.TryParse(age.Prose.Text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            return;
        }

        DateMention? reference = told;
        if (died is not null)
        {
            ReadOnlySpan<DateMention> deaths = SentenceFacts.Of(context.Model.Dates, died);
            reference = deaths.Length == 1 ? deaths[0] : null;
        }

        if (reference is null || reference.IsApproximate || DayRange.Of(reference) is not { } days || days.First < birth.First || Fits(birth, days, value))
        {
            return;
        }

        (int least, int most) = AgeOn(birth, days);
        string computed = least == most ? least.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        context.Report(Diagnostic.Create(Rule, age.Span, births[0].Text, computed, reference.Text, age.Prose.Text.Trim())
            .WithRelated(births[0].Span, "the date of birth")
            .WithRelated(reference.Span, "the date that the age is told of"));
    }

    [GeneratedRegex(@"(?:\b[Bb]orn(?: [^.;()0-9]{0,30})?(?: (?:on|in))?(?: the)? ?|[(,] ?b\. ?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Born();

    [GeneratedRegex(@"\b(?:[Tt]he|[Tt]his|[Nn]ow a) (?:now )?$", RegexOptions.CultureInvariant)]
    private static partial Regex TheOne();

    [GeneratedRegex(@"\b(?:[Tt]urn(?:ed|s|ing)) $", RegexOptions.CultureInvariant)]
    private static partial Regex Turned();

    [GeneratedRegex(@"(?:^|, )(?:[Aa]t) (?:just |only )?$", RegexOptions.CultureInvariant)]
    private static partial Regex AtAge();

    [GeneratedRegex(@"^(?:,| (?:its|the|his|her|their|he|she) )", RegexOptions.CultureInvariant)]
    private static partial Regex AtAgeBehind();

    [GeneratedRegex(@"\b(?:he|she|who|[\p{Lu}][\p{L}-]+|\)) (?:was|is) (?:just |only )?$", RegexOptions.CultureInvariant)]
    private static partial Regex WasAge();

    [GeneratedRegex(@"^ when (?:he|she) ", RegexOptions.CultureInvariant)]
    private static partial Regex WhenBehind();

    [GeneratedRegex(@"\b(?:died|passed away)(?: [^.;,()]{0,30})? at $", RegexOptions.CultureInvariant)]
    private static partial Regex DiedAt();

    [GeneratedRegex(@"^(?:She|He|They|At|Now|Her|His|Born|In)\b", RegexOptions.CultureInvariant)]
    private static partial Regex PronounFirst();

    [GeneratedRegex(
        @"\b(?:sons?|daughters?|child(?:ren)?|(?:grand|step|god)?(?:mother|father|parents?|son|daughter)|wife|husband|partner|widow(?:er)?|brothers?|sisters?|siblings?|twins?|uncle|aunt|nephew|niece|cousin|predecessor|successor|rival|colleague|students?|friends?|whose|company|firm)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    [GeneratedRegex(@"^(?:born|birth|birth ?date|date of birth|year of birth|birth year)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BornHeader();

    [GeneratedRegex(@"^(?:died|death|date of death|year of death)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DiedHeader();

    [GeneratedRegex(@"^age\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AgeHeader();

    private enum AgeKind
    {
        // "at the age of 61": on a date of the sentence.
        Told,

        // "turned 40 in 2011".
        Turned,

        // "the 51-year-old": when the article was written.
        Now,
    }

    private readonly record struct Birth(DateMention Mention, DayRange Days, DayRange? Death);
}
