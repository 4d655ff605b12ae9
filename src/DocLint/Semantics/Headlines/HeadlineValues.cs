using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Compares the numbers and dates of a headline with those that the text gives for the same.</summary>
internal readonly ref struct HeadlineValues
{
    private const int LeadSentences = 3;
    private const int MostValues = 12;
    private const int WordsBeside = 3;
    private const int QualifiersBefore = 3;
    private const int QualifiersAfter = 2;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = WordSet.Of(
        "another other others additional further more fewer less previous previously former formerly originally initially earlier later each every average until till if would could might should may expected planned proposed projected forecast estimated remaining last next although before since while including both either than annual annually another except between");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Behind = WordSet.Of("more fewer less than each other others earlier previously before annual annually another additional further");

    private readonly HeadlineText _headline;
    private readonly HeadlineBody _body;
    private readonly Statement _statement;
    private readonly HashSet<ulong> _words;

    private HeadlineValues(HeadlineText headline, HeadlineBody body, Statement statement)
    {
        _headline = headline;
        _body = body;
        _statement = statement;
        _words = [];
        foreach (StatementItem item in statement.Items)
        {
            if (item.Part == StatementPart.Word)
            {
                _words.Add(item.Key);
            }
        }
    }

    public static void Find(HeadlineText headline, HeadlineBody body, ImmutableArray<HeadlineMismatch>.Builder found)
    {
        foreach (SourceSentence sentence in headline.Model.Evidence.Sentences)
        {
            if (Statement.Read(sentence) is { Negations: 0 } statement && statement.ValueCount is > 0 and <= MostValues && !sentence.Sentence.Text.EndsWith('?'))
            {
                new HeadlineValues(headline, body, statement).Find(found);
            }
        }
    }

    private void Find(ImmutableArray<HeadlineMismatch>.Builder found)
    {
        for (int i = 0; i < _statement.Items.Length; i++)
        {
            StatementItem claim = _statement.Items[i];
            if (!IsClaim(claim, i) || IsSaid(claim) || FindOther(claim, i) is not ({ } sentence, { } other))
            {
                continue;
            }

            Prose prose = _statement.Sentence.Prose;
            TextSpan span = StatementValues.FullSpan(claim);
            TextSpan otherSpan = StatementValues.FullSpan(other);
            Prose otherProse = sentence.Sentence.Prose;
            found.Add(new HeadlineMismatch(_headline.ToSource(prose.ToSource(span)), prose.Text.Substring(span.Start, span.Length), otherProse.ToSource(otherSpan), otherProse.Text.Substring(otherSpan.Start, otherSpan.Length)));
        }
    }

    // A value of which a headline has only one, that nobody is quoted with, and that has a unit or a noun.
    private bool IsClaim(in StatementItem claim, int index)
    {
        bool isKind = claim.Part == StatementPart.Date && StatementValues.IsDefinite(claim) && claim.Date!.Kind is DateKind.Day or DateKind.Month or DateKind.Year
            || claim.Figure is { Class: FigureClass.Number or FigureClass.Share or FigureClass.Money or FigureClass.Measure, Quantity: { IsRange: false, Value: not null, Kind: not QuantityKind.Score } } figure
                && (figure.Class != FigureClass.Number || figure.Noun != ContentWords.None || figure.Quantity.Kind == QuantityKind.Age);
        if (!isKind || _headline.Model.QuotationAt(_statement.Sentence.Prose.ToSource(claim.Span)) is not null)
        {
            return false;
        }

        for (int i = 0; i < _statement.Items.Length; i++)
        {
            if (i != index && _statement.Items[i].IsValue && StatementValues.AreComparable(claim, _statement.Items[i]))
            {
                return false;
            }
        }

        return true;
    }

    // The value anywhere below the title, in a table or a heading too, or what two numbers make.
    private bool IsSaid(in StatementItem claim)
    {
        if (claim.Date is { } date)
        {
            foreach (DateMention other in _body.Model.Dates)
            {
                if (_body.Holds(other) && (StatementValues.AreCompatible(claim, new StatementItem(StatementPart.Date, 0, other.ProseSpan, false, null, other)) || other.End is { } end && end.Year == date.Date.Year))
                {
                    return true;
                }
            }
        }

        decimal? value = claim.Figure?.Quantity.Value ?? claim.Date?.Date.Year;
        foreach (Quantity quantity in _body.Model.Quantities)
        {
            bool isOther = quantity.Kind is QuantityKind.Date or QuantityKind.Time or QuantityKind.ListNumber;
            if (value is not null && !isOther && (quantity.Value == value || quantity.Low == value || quantity.High == value) && _body.Holds(quantity))
            {
                return true;
            }
        }

        if (claim.Figure is not { } figure)
        {
            return false;
        }

        foreach (Figure other in _body.Model.Evidence.OfClass(figure.Class))
        {
            if (figure.IsComparable(other) && _body.Holds(other.Quantity)
                && (other.Interval.Overlaps(figure.Interval) || FigureRelation.Compare(figure, other, isStrict: false) is FigureFit.Equals or FigureFit.Satisfies))
            {
                return true;
            }
        }

        return _body.Model.Evidence.Reckoned.Contains(figure);
    }

    // What the text has instead; nothing where it has several values.
    private (SourceSentence? Sentence, StatementItem? Other) FindOther(in StatementItem claim, int index)
    {
        SourceSentence? sentence = null;
        StatementItem? found = null;
        for (int i = 0; i < _body.Sentences.Length; i++)
        {
            SourceSentence candidate = _body.Sentences[i];
            if (claim.Date is null ? candidate.Figures.Count == 0 : candidate.Dates.Count == 0)
            {
                continue;
            }

            if (_body.StatementOf(i) is not { Negations: 0 } statement || FindIn(statement, claim, index, i < LeadSentences) is not { } other)
            {
                continue;
            }

            if (found is { } before && !StatementValues.AreCompatible(before, other))
            {
                return (null, null);
            }

            (sentence, found) = found is null ? (candidate, other) : (sentence, found);
        }

        return (sentence, found);
    }

    // The only value of a sentence that is of the claim's kind, where the sentence speaks of what the headline speaks of.
    private StatementItem? FindIn(Statement statement, in StatementItem claim, int index, bool isLead)
    {
        int only = -1;
        for (int i = 0; i < statement.Items.Length; i++)
        {
            if (!IsOfKind(claim, statement, i))
            {
                continue;
            }

            if (only >= 0)
            {
                return null;
            }

            only = i;
        }

        if (only < 0 || !StatementValues.IsDefinite(statement.Items[only]) || IsQualified(statement, only) || !SpeaksOfSame(statement, claim, index, only, isLead)
            || _body.Model.QuotationAt(statement.Sentence.Prose.ToSource(statement.Items[only].Span)) is not null)
        {
            return null;
        }

        return statement.Items[only];
    }

    private static bool IsOfKind(in StatementItem claim, Statement statement, int index)
    {
        StatementItem item = statement.Items[index];
        if (claim.Date is { } date)
        {
            return item.Date is { IsResolved: false } other && date.Date.Day is null == other.Date.Day is null && date.Date.Month is null == other.Date.Month is null && other.Date.Year is null == date.Date.Year is null;
        }

        return item.Figure is { Written: > 1 } figure && StatementValues.AreComparable(claim.Figure!, figure, NounOf(statement, index, figure)) && (claim.Figure!.Quantity.Kind == QuantityKind.Age) == (figure.Quantity.Kind == QuantityKind.Age);
    }

    // "1,500 trees a year, or 9,000 in all".
    private static ulong NounOf(Statement statement, int index, Figure figure)
    {
        if (figure.Class != FigureClass.Number || figure.Noun != ContentWords.None || !IsTotal(statement, figure))
        {
            return figure.Noun;
        }

        for (int i = index - 1; i >= 0; i--)
        {
            if (statement.Items[i].Figure is { Class: FigureClass.Number, Noun: not ContentWords.None and var noun })
            {
                return noun;
            }
        }

        return ContentWords.None;
    }

    private static bool IsTotal(Statement statement, Figure figure)
    {
        ReadOnlySpan<char> behind = statement.Sentence.Prose.Text.AsSpan(figure.Quantity.ProseSpan.End);
        return behind.StartsWith(" in all", StringComparison.Ordinal) || behind.StartsWith(" in total", StringComparison.Ordinal) || behind.StartsWith(" altogether", StringComparison.Ordinal);
    }

    // "another 40", "from 40 to", "40 more", "originally 40".
    private bool IsQualified(Statement statement, int index)
    {
        if (statement.Items[index].Figure is { } figure && IsTotal(statement, figure))
        {
            return false;
        }

        for (int i = Math.Max(0, index - QualifiersBefore); i < Math.Min(statement.Items.Length, index + QualifiersAfter + 1); i++)
        {
            StatementItem item = statement.Items[i];
            if (item.Part == StatementPart.Qualifier && !IsInHeadline(item) && (i > index ? Behind : Before).Contains(statement.TextOf(item)))
            {
                return true;
            }
        }

        string text = statement.Sentence.Prose.Text;
        ReadOnlySpan<char> before = text.AsSpan(0, StatementValues.FullSpan(statement.Items[index]).Start).TrimEnd();
        return before.EndsWith("from", StringComparison.OrdinalIgnoreCase) || before.EndsWith("than", StringComparison.OrdinalIgnoreCase) || before.EndsWith("of", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsInHeadline(in StatementItem item)
    {
        foreach (StatementItem own in _statement.Items)
        {
            if (own.Part == item.Part && own.Key == item.Key)
            {
                return true;
            }
        }

        return false;
    }

    private bool SpeaksOfSame(Statement statement, in StatementItem claim, int index, int other, bool isLead)
    {
        int all = 0;
        int shared = 0;
        ulong noun = claim.Figure?.Noun ?? ContentWords.None;
        foreach (ulong word in _words)
        {
            if (word != noun)
            {
                all++;
                shared += statement.Holds(word) ? 1 : 0;
            }
        }

        if (HasOtherYear(statement, other))
        {
            return false;
        }

        if (noun != ContentWords.None)
        {
            return shared >= 2 || shared == 1 && isLead;
        }

        return shared >= 2 && 2 * shared >= all && StandBesideSame(statement, index, other);
    }

    // A sentence that names a year speaks of that year.
    private bool HasOtherYear(Statement statement, int except)
    {
        for (int i = 0; i < statement.Items.Length; i++)
        {
            if (i == except || statement.Items[i].Date is not { IsResolved: false, Date.Year: { } year })
            {
                continue;
            }

            bool isKnown = year == _body.Model.Metadata.Published?.Value.Year;
            foreach (StatementItem own in _statement.Items)
            {
                isKnown |= own.Date?.Date.Year == year;
            }

            if (!isKnown)
            {
                return true;
            }
        }

        return false;
    }

    private bool StandBesideSame(Statement statement, int index, int other)
    {
        for (int step = -1; step <= 1; step += 2)
        {
            int seen = 0;
            for (int i = index + step; i >= 0 && i < _statement.Items.Length && seen < WordsBeside; i += step)
            {
                if (_statement.Items[i].Part != StatementPart.Word)
                {
                    continue;
                }

                seen++;
                if (StandsBeside(statement, other, step, _statement.Items[i].Key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool StandsBeside(Statement statement, int index, int step, ulong word)
    {
        int seen = 0;
        for (int i = index + step; i >= 0 && i < statement.Items.Length && seen < WordsBeside; i += step)
        {
            if (statement.Items[i].Part != StatementPart.Word)
            {
                continue;
            }

            seen++;
            if (statement.Items[i].Key == word)
            {
                return true;
            }
        }

        return false;
    }
}
