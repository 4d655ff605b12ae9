using System.Collections.Immutable;
using System.Globalization;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a text states, made ready to be searched: its figures by value, its dates, its sentences by the words they share with a claim.</summary>
/// <remarks><para>Made once a text; immutable from outside and thread-safe.</para></remarks>
internal sealed class EvidenceIndex
{
    private const int ShortSource = 100;
    private static readonly ulong Year = ContentWords.Stem("year");
    private const double RelatedTopic = 0.3;
    private const double UnrelatedTopic = 0.1;
    private const int FewestWords = 4;
    private const int FewestWordsOfSentence = 2;
    private const int FewestWordsOfLanguage = 60;
    private const double FunctionShare = 0.12;
    private const int MostSentences = 256;
    private const int YearDigits = 4;
    private const int FirstSentences = 6;
    private readonly Dictionary<Sentence, SourceSentence> _bySentence = [];
    private readonly Dictionary<ulong, List<int>> _postings = [];
    private readonly Dictionary<FigureClass, Figure[]> _byClass = [];
    private readonly Lazy<WrittenNumbers> _written;
    private readonly Lazy<SourceDates> _dates;
    private readonly Lazy<SourceWords> _words;
    private readonly Lazy<HashSet<(decimal Low, decimal High)>> _pairs;
    private readonly Lazy<ReckonedFigures> _reckoned;
    private readonly Lazy<Dictionary<int, List<int>>> _sentencesOfYears;
    private readonly Lazy<bool> _speaksOfNextYears;
    private readonly bool _isRelative;
    private readonly int? _ownYear;

    public EvidenceIndex(SemanticModel model)
    {
        Model = model;
        int tokens = 0;
        int content = 0;
        int words = 0;
        var sentences = ImmutableArray.CreateBuilder<SourceSentence>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                var made = new SourceSentence(sentence, sentences.Count);
                sentences.Add(made);
                _bySentence[sentence] = made;
                tokens += sentence.TokenCount;
                content += made.Words.Length;
                words += made.WordCount;
            }
        }

        Sentences = sentences.DrainToImmutable();
        IsShort = tokens <= ShortSource;
        IsForeign = words >= FewestWordsOfLanguage && (words - content) < words * FunctionShare;
        var byClass = new Dictionary<FigureClass, List<Figure>>();
        foreach (Quantity quantity in model.Quantities)
        {
            HasYears |= quantity.Kind == QuantityKind.Year;
            if (Figure.Create(quantity) is not { } figure)
            {
                continue;
            }

            _bySentence[quantity.Sentence].Figures.Add(figure);
            if (!byClass.TryGetValue(figure.Class, out List<Figure>? list))
            {
                byClass[figure.Class] = list = [];
            }

            list.Add(figure);
            FigureCount++;
        }

        foreach ((FigureClass kind, List<Figure> list) in byClass)
        {
            list.Sort(static (a, b) => a.Low != b.Low ? a.Low.CompareTo(b.Low) : a.Quantity.Span.Start.CompareTo(b.Quantity.Span.Start));
            _byClass[kind] = [.. list];
        }

        foreach (DateMention date in model.Dates)
        {
            _bySentence[date.Sentence].Dates.Add(date);
            _ownYear ??= date is { IsResolved: false, Date: { Day: not null, Year: { } year } } && _bySentence[date.Sentence].Index < FirstSentences ? year : null;
            _isRelative |= date.Kind == DateKind.Relative || date.Weekday is not null;
            HasYears |= date is { Date.Year: not null, IsResolved: false, Kind: not DateKind.Century };
        }

        foreach (SourceSentence sentence in Sentences)
        {
            foreach (ulong stem in sentence.Stems)
            {
                if (!_postings.TryGetValue(stem, out List<int>? list))
                {
                    _postings[stem] = list = [];
                }

                list.Add(sentence.Index);
            }
        }

        _speaksOfNextYears = new(() => model.Source.Content.AsSpan() is var text && (text.Contains("last year", StringComparison.OrdinalIgnoreCase) || text.Contains("next year", StringComparison.OrdinalIgnoreCase) || text.Contains("previous year", StringComparison.OrdinalIgnoreCase)));
        _pairs = new(() => ScoreMatcher.ReadPairs(model.Source.Content));
        _reckoned = new(() => new ReckonedFigures(this));
        _sentencesOfYears = new(IndexYears);
        _words = new(() => new SourceWords(model));
        _dates = new(() => SourceDates.Read(model, Published));
        _written = new(() => WrittenNumbers.Read(model));
    }

    public SemanticModel Model { get; }

    /// <summary>The day it was published, from which its "on Tuesday" is seen; null when that is not known.</summary>
    public DateOnly? Published => Model.Metadata.Published?.Value;

    public ImmutableArray<SourceSentence> Sentences { get; }

    /// <summary>Its words, for quotations.</summary>
    public SourceWords Words => _words.Value;

    /// <summary>Whether it is written in another language than English, so that quotations of it are translations.</summary>
    public bool IsForeign { get; }

    /// <summary>Its dates.</summary>
    public SourceDates Dates => _dates.Value;

    /// <summary>Its scores, each with the smaller number first.</summary>
    public HashSet<(decimal Low, decimal High)> NumberPairs => _pairs.Value;

    /// <summary>What can be reckoned from its figures.</summary>
    public ReckonedFigures Reckoned => _reckoned.Value;

    /// <summary>Whether it is a passage of a few sentences: then it is about the claim, and its only figure of a kind is the claim's.</summary>
    public bool IsShort { get; }

    public int FigureCount { get; }

    /// <summary>Whether any year is named.</summary>
    public bool HasYears { get; }

    /// <summary>Whether it speaks of "last year" and "Tuesday" and names no year, as news do: then its years are known to its first readers only.</summary>
    /// <param name="claim">The claim. A sentence of an article that names a year has it from somewhere; a headline leaves such things to its text.</param>
    public bool IsUndatedFor(SourceSentence claim) => !HasYears && (IsShort || _isRelative && !claim.IsClosed);

    /// <summary>The numbers that stand in the text in digits and of which no more is known.</summary>
    public WrittenNumbers Written => _written.Value;

    public SourceSentence Of(Sentence sentence) => _bySentence[sentence];

    /// <summary>The figures of a class, by value.</summary>
    public ReadOnlySpan<Figure> OfClass(FigureClass kind) => _byClass.TryGetValue(kind, out Figure[]? figures) ? figures : [];

    /// <summary>How much a word tells apart the sentences of this text: 0 when it stands in none.</summary>
    public double Weight(ulong stem) => _postings.TryGetValue(stem, out List<int>? list) ? Math.Log((Sentences.Length + 1.0) / list.Count) + 0.2 : 0;

    public bool Knows(ulong stem) => _postings.ContainsKey(stem);

    /// <summary>The sentences that hold a word, in order; empty when there are too many to tell anything.</summary>
    public IReadOnlyList<int> SentencesWith(ulong stem, int limit) => _postings.TryGetValue(stem, out List<int>? list) && list.Count <= limit ? list : [];

    /// <summary>Whether a sentence that names a year, or one beside it, shares words with a claim.</summary>
    public bool SpeaksOf(SourceSentence claim, int year) => TopicOf(claim, year) >= RelatedTopic;

    /// <summary>Whether a year stands only where nothing of a claim is spoken of: in a footer, in a list of other things. What a text tells is of the year of its own date.</summary>
    public bool NamesElsewhere(SourceSentence claim, int year) => !IsShort && year != _ownYear && KnownWords(claim) >= (claim.IsClosed ? FewestWordsOfSentence : FewestWords) && TopicOf(claim, year) < UnrelatedTopic;

    /// <summary>Whether a year can be reckoned from the source's own date: "last year", "eleven years before".</summary>
    public bool Reckons(int year)
    {
        if (_ownYear is not { } own)
        {
            return false;
        }

        int distance = Math.Abs(year - own);
        if (distance == 1 && _speaksOfNextYears.Value)
        {
            return true;
        }

        // "eleven years before", "two more years".
        foreach (int index in SentencesWith(Year, MostSentences))
        {
            foreach (Figure figure in Sentences[index].Figures)
            {
                if (figure.Quantity.Value == distance)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int KnownWords(SourceSentence claim)
    {
        int known = 0;
        foreach (ulong stem in claim.Stems)
        {
            known += Knows(stem) ? 1 : 0;
        }

        return known;
    }

    // A year that very many sentences name is the text's own.
    private double TopicOf(SourceSentence claim, int year)
    {
        if (!_sentencesOfYears.Value.TryGetValue(year, out List<int>? indexes))
        {
            return 0;
        }

        double best = indexes.Count > MostSentences ? 1 : 0;
        for (int i = 0; i < indexes.Count && best < 1; i++)
        {
            best = Math.Max(best, Topic(claim, Sentences[indexes[i]]));
        }

        return best;
    }

    private Dictionary<int, List<int>> IndexYears()
    {
        var years = new Dictionary<int, List<int>>();
        foreach (SourceSentence sentence in Sentences)
        {
            ReadOnlySpan<char> text = sentence.Sentence.Prose.Text.AsSpan(sentence.Sentence.ProseSpan.Start, sentence.Sentence.ProseSpan.Length);
            for (int at = 0; at < text.Length;)
            {
                int next = text[at..].IndexOfAnyInRange('0', '9');
                if (next < 0)
                {
                    break;
                }

                at += next;
                int end = at;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                if (end - at == YearDigits)
                {
                    Add(int.Parse(text[at..end], NumberStyles.None, CultureInfo.InvariantCulture), sentence.Index);
                }

                at = end;
            }

            foreach (DateMention date in sentence.Dates)
            {
                Add(date.Date.Year, sentence.Index);
                Add(date.End?.Year, sentence.Index);
            }
        }

        return years;

        void Add(int? year, int index)
        {
            if (year is not { } key)
            {
                return;
            }

            if (!years.TryGetValue(key, out List<int>? list))
            {
                years[key] = list = [];
            }

            if (list.Count == 0 || list[^1] != index)
            {
                list.Add(index);
            }
        }
    }

    private double Topic(SourceSentence claim, SourceSentence sentence)
    {
        double known = 0;
        double shared = 0;
        foreach (ulong stem in claim.Stems)
        {
            double weight = Weight(stem);
            known += weight == 0 ? 1 : weight;
            for (int i = Math.Max(0, sentence.Index - 1); i <= Math.Min(Sentences.Length - 1, sentence.Index + 1); i++)
            {
                if (Sentences[i].Stems.Contains(stem))
                {
                    shared += weight;
                    break;
                }
            }
        }

        return known == 0 ? 1 : shared / known;
    }
}
