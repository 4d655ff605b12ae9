using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads the quantities of one sentence after the other.</summary>
/// <remarks><para>At each lexeme: a number with its unit; what it is if no quantity; else range, noun, comparator and what it is given per.</para></remarks>
internal sealed class QuantityReader(ImmutableArray<Quantity>.Builder quantities, DateIndex dates)
{
    private readonly LexemeList _lexemes = new();
    private Sentence _sentence = null!;
    private int _lastFirst;

    public void Read(Sentence sentence)
    {
        _sentence = sentence;
        _lexemes.Load(sentence);
        if (!_lexemes.HasNumbers)
        {
            return;
        }

        _lastFirst = int.MinValue / 2;
        int index = 0;
        while (index < _lexemes.Count)
        {
            if (!MayBegin(index))
            {
                index++;
                continue;
            }

            int known = quantities.Count;
            int next = ReadAt(index);
            _lastFirst = quantities.Count > known ? index : _lastFirst;
            index = Math.Max(next, index + 1);
        }
    }

    // Most words begin no number; those that do are number words or stand before one, before digits or before a sign.
    private bool MayBegin(int index) => _lexemes[index] switch
    {
        { Kind: LexemeKind.Number or LexemeKind.Mixed } or { Word: not null } => true,
        { Kind: LexemeKind.Word or LexemeKind.Mark } => _lexemes.Word(index + 1) is not null || _lexemes.Kind(index + 1) is LexemeKind.Number or LexemeKind.Mark
            || VulgarFractions.IsFraction(_lexemes.Mark(index)) || CurrencyTable.IsSign(_lexemes.Mark(index)),
        _ => false,
    };

    // Returns the lexeme to go on with.
    private int ReadAt(int index)
    {
        if (_lexemes.Kind(index) == LexemeKind.Mixed)
        {
            Add(QuantityKind.Identifier, index, index + 1, default);
            return _lexemes.EndOfRun(index);
        }

        if (MultipleReader.TryRead(_lexemes, index, out decimal multiple, out int multipleEnd))
        {
            AddMultiple(index, multipleEnd, multiple);
            return multipleEnd;
        }

        if (!PartReader.TryRead(_lexemes, index, out Part part))
        {
            return index + 1;
        }

        bool ofThings = YearReader.BeginsRangeOfThings(_lexemes, in part) || EndsRangeOfThings(in part);
        if (!part.HasPrefix && !ofThings && dates.Covering(_sentence, _lexemes[part.Number.First].Start) is { } date && !IsDuration(date, in part))
        {
            bool isYear = date.Kind == DateKind.Year || (date.Kind == DateKind.Range && part.Number is { IsPlainDigits: true, Value: >= 1000 });
            Add(isYear ? QuantityKind.Year : QuantityKind.Date, part.Number.First, part.Number.End, part.Number);
            return part.Number.End;
        }

        if (ContinuesYears(in part))
        {
            Add(QuantityKind.Year, part.Number.First, part.Number.End, part.Number);
            return part.Number.End;
        }

        if (!ofThings && NumberRoles.TryClassify(_lexemes, in part, out QuantityKind role, out int roleEnd))
        {
            Add(role, part.Number.First, roleEnd, part.Number);
            return roleEnd;
        }

        if (part.Number.Form == NumeralForm.Vague)
        {
            return AddVague(in part);
        }

        if (ShareOfReader.TryRead(_lexemes, in part, out Part share))
        {
            return AddSingle(in share);
        }

        if (RangeReader.TryRead(_lexemes, in part, out NumberPair range))
        {
            switch (range.Form)
            {
                case RangeForm.Range when ContinuesScores(in range):
                    AddPair(QuantityKind.Score, in range);
                    return range.Second.Number.End;
                case RangeForm.Range:
                    return AddRange(in range);
                case RangeForm.Score or RangeForm.Years:
                    AddPair(range.Form == RangeForm.Score ? QuantityKind.Score : QuantityKind.Year, in range);
                    return range.Second.Number.End;
                case RangeForm.Tolerance:
                    return AddTolerance(in range);
                default:
                    // Two values that share what stands at the second: "eight or nine euros", "from 4.8 to 4.7 percent".
                    AddBorrowing(in range);
                    return range.Second.First;
            }
        }

        return AddSingle(in part);
    }

    // "6-3, 4-6": a score behind a score is one too.
    private bool ContinuesScores(in NumberPair range) =>
        quantities.Count > 0 && !range.Second.HasUnit && _lexemes.IsDash(range.First.End)
        && (_lexemes.Kind(range.First.First - 1) is LexemeKind.Mark or LexemeKind.Number || _lexemes.Is(range.First.First - 1, "and"))
        && quantities[^1] is { Kind: QuantityKind.Score } last && ReferenceEquals(last.Sentence, _sentence)
        && _lexemes[range.First.First].Start - last.ProseSpan.End is > 0 and <= 6;

    // The second end of such a range, where the first has been read by itself: "from 1000 to 2000 hires".
    private bool EndsRangeOfThings(in Part part) =>
        quantities.Count > 0 && part.Number.IsPlainDigits && !part.HasUnit && _lexemes.Is(part.First - 1, "to")
        && quantities[^1] is { Kind: QuantityKind.Count, Value: >= 1000 and < 2100 } last && ReferenceEquals(last.Sentence, _sentence) && last.NumberSpan.End == _lexemes[part.First - 2].End;

    // "between A.D. 1000 and 1260", "1914, 1939": a year behind a year is one too.
    private bool ContinuesYears(in Part part) =>
        quantities.Count > 0 && part.Number.IsPlainDigits && !part.HasUnit && _lexemes[part.First].Length == 4 && part.Number.Value is >= 1000 and < 2100
        && quantities[^1] is { Kind: QuantityKind.Year } last && ReferenceEquals(last.Sentence, _sentence)
        && last.ProseSpan.End == _lexemes[part.First - 2].End && _lexemes.Text(part.First - 1) is "and" or "to" or "or" or "," or "-" or "\u2013" or "until";

    // "three days ago" is a date, and its three days are a quantity all the same.
    private static bool IsDuration(DateMention date, in Part part) =>
        date.Kind == DateKind.Relative && part.Measure is { Dimension: Dimension.Time };

    private int AddSingle(in Part part)
    {
        if (part.Number.Value is not { } value)
        {
            Add(part.Number.Form == NumeralForm.Version ? QuantityKind.Version : QuantityKind.Number, part.First, part.End, part.Number);
            return part.End;
        }

        Described described = Describe(in part);
        if (described.Kind == QuantityKind.Share && part.Kind != QuantityKind.Share && part.Number.Form == NumeralForm.Fraction)
        {
            value *= 100;
        }

        if (!described.IsStated)
        {
            return part.End;
        }

        value = Exact.Trim(value);
        Quantity? before = described.Kind == QuantityKind.Number ? ChangedFrom(in part) : null;
        if (before is not null)
        {
            described.Kind = before.Kind;
            described.Unit = before.Unit;
        }

        Comparator comparator = Compare(in part, described.End);
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(part.First, described.End),
            NumberSpan = Span(part.Number.First, part.Number.End),
            Kind = described.Kind,
            Value = value,
            Interval = Rounding.Of(described.Kind, part.Number, value, comparator),
            Comparator = comparator,
            Unit = described.Unit,
            Measure = described.Kind == QuantityKind.Measure ? part.Measure ?? before?.Measure : null,
            Currency = described.Kind == QuantityKind.Money ? part.Currency?.Code ?? before?.Currency : null,
            NounSpan = described.Noun,
            Per = described.Per,
            IsWritten = part.Number.IsWritten,
        });
        return described.End;
    }

    // "from 61 tonnes to 29": the second value is in the unit of the first.
    private Quantity? ChangedFrom(in Part part) =>
        quantities.Count > 0 && _lexemes.Is(part.First - 1, "to")
        && quantities[^1] is { Kind: QuantityKind.Measure or QuantityKind.Money or QuantityKind.Share or QuantityKind.Points or QuantityKind.Count } last
        && ReferenceEquals(last.Sentence, _sentence) && last.ProseSpan.End == _lexemes[part.First - 2].End
        && (_lexemes.Is(_lastFirst - 1, "from") || _lexemes.Is(_lastFirst - 2, "from"))
            ? last
            : null;

    private int AddRange(in NumberPair range)
    {
        decimal first = range.First.Number.Value!.Value;
        decimal second = range.Second.Number.Value!.Value;
        decimal low = Math.Min(first, second);
        decimal high = Math.Max(first, second);
        Described described = DescriptionReader.Read(_lexemes, in range);
        if (described.Kind == QuantityKind.Share && range.Second.Kind != QuantityKind.Share)
        {
            low *= 100;
            high *= 100;
        }

        low = Exact.Trim(low);
        high = Exact.Trim(high);
        Comparator comparator = Compare(in range.First, described.End);
        if (comparator == Comparator.None && range.Second.HasPlus)
        {
            comparator = Comparator.GreaterOrEqual;
        }

        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(range.First.First, described.End),
            NumberSpan = Span(range.First.Number.First, range.Second.Number.End),
            Kind = described.Kind,
            Low = low,
            High = high,
            IsReversed = first > second,
            Interval = Rounding.OfRange(described.Kind, range.First.Number, low, range.Second.Number, high, comparator),
            Comparator = comparator,
            Unit = described.Unit,
            Measure = described.Kind == QuantityKind.Measure ? range.Second.Measure : null,
            Currency = described.Kind == QuantityKind.Money ? range.Second.Currency?.Code : null,
            NounSpan = described.Noun,
            Per = described.Per,
            IsWritten = range.First.Number.IsWritten || range.Second.Number.IsWritten,
        });
        return described.End;
    }

    private int AddTolerance(in NumberPair range)
    {
        Part whole = range.Second;
        Described described = Describe(in whole);
        decimal value = Exact.Trim(range.First.Number.Value!.Value);
        decimal tolerance = Math.Abs(range.Second.Number.Value!.Value);
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(range.First.First, described.End),
            NumberSpan = Span(range.First.Number.First, range.Second.Number.End),
            Kind = described.Kind,
            Value = value,
            Interval = new Interval(Exact.AddClamped(value, -tolerance), Exact.AddClamped(value, tolerance)),
            Unit = described.Unit,
            Measure = described.Kind == QuantityKind.Measure ? whole.Measure : null,
            Currency = described.Kind == QuantityKind.Money ? whole.Currency?.Code : null,
            NounSpan = described.Noun,
            Per = described.Per,
            IsWritten = range.First.Number.IsWritten,
        });
        return described.End;
    }

    private void AddBorrowing(in NumberPair range)
    {
        Part first = range.First;
        Described described = Describe(in range.Second);
        decimal value = Exact.Trim(first.Number.Value!.Value);
        Comparator comparator = Compare(in first, first.End);
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(first.First, first.End),
            NumberSpan = Span(first.Number.First, first.Number.End),
            Kind = described.Kind,
            Value = value,
            Interval = Rounding.Of(described.Kind, first.Number, value, comparator),
            Comparator = comparator,
            Unit = described.Unit,
            Measure = described.Kind == QuantityKind.Measure ? range.Second.Measure : null,
            Currency = described.Kind == QuantityKind.Money ? range.Second.Currency?.Code : null,
            Per = described.Per,
            IsWritten = first.Number.IsWritten,
        });
    }

    private int AddVague(in Part part)
    {
        Part vague = part;
        Described described = Describe(in vague);
        decimal low = part.Number.Mantissa!.Value;
        decimal high = part.Number.VagueHigh!.Value;
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(part.First, described.End),
            NumberSpan = Span(part.Number.First, part.Number.End),
            Kind = described.Kind,
            Low = low,
            High = high,
            IsVague = true,
            Interval = new Interval(low, high),
            Comparator = Comparator.About,
            Unit = described.Unit,
            Measure = described.Kind == QuantityKind.Measure ? part.Measure : null,
            Currency = described.Kind == QuantityKind.Money ? part.Currency?.Code : null,
            NounSpan = described.Noun,
            Per = described.Per,
            IsWritten = true,
        });
        return described.End;
    }

    private void AddPair(QuantityKind kind, in NumberPair range)
    {
        decimal? first = range.First.Number.Value;
        decimal? second = range.Second.Number.Value;
        if (first is not { } a || second is not { } b)
        {
            Add(kind, range.First.First, range.Second.Number.End, default);
            return;
        }

        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(range.First.First, range.Second.Number.End),
            NumberSpan = Span(range.First.First, range.Second.Number.End),
            Kind = kind,
            Low = Math.Min(a, b),
            High = Math.Max(a, b),
            IsReversed = a > b,
            Interval = new Interval(Math.Min(a, b), Math.Max(a, b)),
        });
    }

    private void AddMultiple(int first, int end, decimal value)
    {
        Comparator comparator = ComparatorReader.Before(_lexemes, first);
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(first, end),
            NumberSpan = Span(first, end),
            Kind = QuantityKind.Multiple,
            Value = value,
            Interval = Rounding.Of(QuantityKind.Multiple, Numeral.Of(first, end, value), value, comparator),
            Comparator = comparator,
            IsWritten = true,
        });
    }

    // A number that is no quantity has no interval but itself.
    private void Add(QuantityKind kind, int first, int end, in Numeral number)
    {
        decimal? value = number.Value;
        Emit(new Quantity
        {
            Sentence = _sentence,
            ProseSpan = Span(first, end),
            NumberSpan = Span(first, Math.Max(number.End, first + 1)),
            Kind = kind,
            Value = value,
            Interval = value is { } exact ? Interval.Exactly(exact) : new Interval(decimal.MinValue, decimal.MaxValue),
            IsWritten = number.IsWritten,
        });
    }

    private Comparator Compare(in Part part, int end)
    {
        if (part.HasPlus)
        {
            return Comparator.GreaterOrEqual;
        }

        Comparator before = ComparatorReader.Before(_lexemes, part.First);
        if (before != Comparator.None)
        {
            return before;
        }

        Comparator behind = ComparatorReader.Behind(_lexemes, end);
        return behind != Comparator.None ? behind : ComparatorReader.Behind(_lexemes, part.End);
    }

    private Described Describe(in Part part) => DescriptionReader.Read(_lexemes, in part);

    private TextSpan Span(int first, int end) => TextSpan.FromBounds(_lexemes[first].Start, _lexemes[end - 1].End);

    private void Emit(Quantity quantity) => quantities.Add(quantity);
}
