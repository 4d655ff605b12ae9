using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A sentence with its numbers and its words in lower case, as the relation finders read it.</summary>
internal sealed class SentenceWords
{
    private readonly string[] _words;

    public SentenceWords(Sentence sentence, ImmutableArray<Quantity> quantities)
    {
        Sentence = sentence;
        Quantities = quantities;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        _words = new string[tokens.Length];
        string text = sentence.Prose.Text;
        for (int i = 0; i < tokens.Length; i++)
        {
            _words[i] = text.Substring(tokens[i].Start, tokens[i].Length).ToLowerInvariant();
        }
    }

    public Sentence Sentence { get; }

    public ImmutableArray<Quantity> Quantities { get; }

    public int Count => _words.Length;

    /// <summary>The word or mark at an index, in lower case; empty outside the sentence.</summary>
    public string this[int index] => index >= 0 && index < _words.Length ? _words[index] : "";

    /// <summary>The index of the first token that begins at or behind a prose position.</summary>
    public int IndexAt(int prosePosition)
    {
        ReadOnlySpan<Token> tokens = Sentence.Tokens;
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start < prosePosition)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public int First(Quantity quantity) => IndexAt(quantity.ProseSpan.Start);

    /// <summary>The index behind a quantity.</summary>
    public int After(Quantity quantity) => IndexAt(quantity.ProseSpan.End);

    /// <summary>The index of the word in front of a quantity, words such as "about" left aside.</summary>
    public int Lead(Quantity quantity)
    {
        int index = First(quantity) - 1;
        while (index >= 0 && RelationVocabulary.Hedges.Contains(_words[index]))
        {
            index--;
        }

        return index;
    }

    public bool Any(int from, int to, FrozenSet<string> words) => Find(from, to, words) >= 0;

    /// <summary>The index of the first of some words in <c>[from..to)</c>, or -1.</summary>
    public int Find(int from, int to, FrozenSet<string> words)
    {
        for (int i = Math.Max(0, from); i < Math.Min(to, _words.Length); i++)
        {
            if (words.Contains(_words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public bool Any(FrozenSet<string> words) => Any(0, _words.Length, words);

    /// <summary>Whether blanks stand on both sides of a mark, as around a hyphen that is meant as a dash.</summary>
    public bool IsSpaced(int index)
    {
        Token token = Sentence.Tokens[index];
        string text = Sentence.Prose.Text;
        return token.Start > 0 && text[token.Start - 1] == ' ' && token.End < text.Length && text[token.End] == ' ';
    }

    /// <summary>Whether a number that could be computed with stands in <c>[from..to)</c>; years, days and times do not count.</summary>
    public bool HasFigure(int from, int to)
    {
        foreach (Quantity quantity in Quantities)
        {
            int first = First(quantity);
            if (first >= from && first < to && RelationRecognizer.IsFigure(quantity))
            {
                return true;
            }
        }

        return false;
    }
}
