using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a part of a statement is.</summary>
internal enum StatementPart : byte
{
    /// <summary>A word that says what the sentence is about.</summary>
    Word,

    /// <summary>A number.</summary>
    Figure,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A point of the compass.</summary>
    Direction,

    /// <summary>A word that denies.</summary>
    Negation,

    /// <summary>A word that limits what is said.</summary>
    Qualifier,

    /// <summary>A pronoun.</summary>
    Pronoun,
}

/// <summary>A part of a statement: a word with its stem, or a value.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Key">The stem of a word; the same for two parts that say the same word.</param>
/// <param name="Span">Its span in the prose.</param>
/// <param name="IsName">Whether it is written with a capital letter inside the sentence.</param>
/// <param name="Figure">The number, or null.</param>
/// <param name="Date">The date, or null.</param>
internal readonly record struct StatementItem(StatementPart Part, ulong Key, TextSpan Span, bool IsName, Figure? Figure = null, DateMention? Date = null)
{
    public bool IsValue => Part is StatementPart.Figure or StatementPart.Date or StatementPart.Direction;
}

/// <summary>A sentence as what can be compared with other sentences: its telling words, values, denials and limits, in order, without what stands in brackets.</summary>
internal sealed class Statement
{
    private const int MostTokens = 120;

    private Statement(SourceSentence source, ImmutableArray<StatementItem> items)
    {
        Source = source;
        Items = items;
        foreach (StatementItem item in items)
        {
            WordCount += item.Part == StatementPart.Word ? 1 : 0;
            ValueCount += item.IsValue ? 1 : 0;
            Negations += item.Part == StatementPart.Negation ? 1 : 0;
        }
    }

    public SourceSentence Source { get; }

    public Sentence Sentence => Source.Sentence;

    public ImmutableArray<StatementItem> Items { get; }

    public int WordCount { get; }

    public int ValueCount { get; }

    public int Negations { get; }

    /// <summary>Whether a word stands in it.</summary>
    /// <param name="key">The key of the word.</param>
    public bool Holds(ulong key)
    {
        foreach (StatementItem item in Items)
        {
            if (item.Part == StatementPart.Word && item.Key == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A part as it is written.</summary>
    public ReadOnlySpan<char> TextOf(in StatementItem item) => Sentence.Prose.Text.AsSpan(item.Span.Start, item.Span.Length);

    /// <summary>Reads a sentence; null for one that is too long to be a statement.</summary>
    public static Statement? Read(SourceSentence source)
    {
        Sentence sentence = source.Sentence;
        if (sentence.TokenCount > MostTokens)
        {
            return null;
        }

        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        ImmutableArray<StatementItem>.Builder items = ImmutableArray.CreateBuilder<StatementItem>(tokens.Length);
        int figure = 0;
        int date = 0;
        int depth = 0;
        int past = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if (word is "(" or "[")
            {
                depth++;
            }
            else if (word is ")" or "]")
            {
                depth = Math.Max(0, depth - 1);
            }

            bool isSkipped = depth > 0 || token.Start < past;
            if (ValueAt(source, token, ref date, ref figure) is { } value)
            {
                past = Math.Max(past, value.Span.End);
                if (!isSkipped)
                {
                    TakeComparator(items, value, text);
                    items.Add(value);
                }

                continue;
            }

            if (!isSkipped && ReadWord(token, word, i) is { } item)
            {
                items.Add(item);
            }
        }

        return new Statement(source, items.DrainToImmutable());
    }

    // "more than" belongs to the value that it compares.
    private static void TakeComparator(ImmutableArray<StatementItem>.Builder items, in StatementItem value, string text)
    {
        if (value.Figure is null or { Comparator: Comparator.None })
        {
            return;
        }

        while (items.Count > 0 && items[^1] is { Part: StatementPart.Qualifier } last && StatementVocabulary.Comparators.Contains(text.AsSpan(last.Span.Start, last.Span.Length)))
        {
            items.RemoveAt(items.Count - 1);
        }
    }

    // The date or number that begins with a token; dates hold numbers of their own.
    private static StatementItem? ValueAt(SourceSentence source, Token token, ref int date, ref int figure)
    {
        while (date < source.Dates.Count && source.Dates[date].ProseSpan.Start < token.Start)
        {
            date++;
        }

        while (figure < source.Figures.Count && source.Figures[figure].Quantity.NumberSpan.Start < token.Start && source.Figures[figure].Quantity.ProseSpan.Start < token.Start)
        {
            figure++;
        }

        if (date < source.Dates.Count && source.Dates[date] is var mention && mention.ProseSpan.Start < token.End)
        {
            return new StatementItem(StatementPart.Date, 0, mention.ProseSpan, false, null, mention);
        }

        if (figure < source.Figures.Count && source.Figures[figure] is { } number && StartOf(number) < token.End && StartOf(number) >= token.Start)
        {
            bool isWholly = number.Class is FigureClass.Money or FigureClass.Measure or FigureClass.Share;
            return new StatementItem(StatementPart.Figure, 0, isWholly ? number.Quantity.ProseSpan : number.Quantity.NumberSpan, false, number);
        }

        return null;
    }

    private static int StartOf(Figure figure) => figure.Class is FigureClass.Money or FigureClass.Measure or FigureClass.Share ? figure.Quantity.ProseSpan.Start : figure.Quantity.NumberSpan.Start;

    private static StatementItem? ReadWord(Token token, ReadOnlySpan<char> word, int index)
    {
        if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Object)
        {
            return null;
        }

        if (StatementVocabulary.Negations.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase))
        {
            return new StatementItem(StatementPart.Negation, 0, token.Span, false);
        }

        bool isPronoun = StatementVocabulary.Pronouns.Contains(word);
        if (isPronoun || StatementVocabulary.Qualifiers.Contains(word))
        {
            return new StatementItem(isPronoun ? StatementPart.Pronoun : StatementPart.Qualifier, ContentWords.Key(word), token.Span, false);
        }

        if (StatementVocabulary.Directions.Contains(word))
        {
            return new StatementItem(StatementPart.Direction, ContentWords.Key(word), token.Span, false);
        }

        ulong stem = ContentWords.Stem(StatementVocabulary.BaseOf(word));
        return stem == ContentWords.None ? null : new StatementItem(StatementPart.Word, stem, token.Span, index > 0 && char.IsUpper(word[0]));
    }
}
