using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A word that says what a sentence is about, and where it stands.</summary>
/// <param name="Stem">Its stem.</param>
/// <param name="Token">The index of its token in the sentence.</param>
internal readonly record struct ContentWord(ulong Stem, int Token);

/// <summary>A sentence with the words that say what it is about.</summary>
internal sealed class SourceSentence
{
    private HashSet<ulong>? _stems;

    public SourceSentence(Sentence sentence, int index)
    {
        Sentence = sentence;
        Index = index;
        string text = sentence.Prose.Text;
        ImmutableArray<ContentWord>.Builder words = ImmutableArray.CreateBuilder<ContentWord>();
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            {
                continue;
            }

            WordCount++;
            if (ContentWords.Stem(text.AsSpan(tokens[i].Start, tokens[i].Length)) is not ContentWords.None and var stem)
            {
                words.Add(new ContentWord(stem, i));
            }
        }

        Words = words.DrainToImmutable();
    }

    public Sentence Sentence { get; }

    public int Index { get; }

    /// <summary>In order.</summary>
    public ImmutableArray<ContentWord> Words { get; }

    /// <summary>How many words it has, function words too.</summary>
    public int WordCount { get; }

    /// <summary>Whether it ends as sentences do, with or without a citation behind the mark.</summary>
    public bool IsClosed
    {
        get
        {
            const int Tail = 6;
            string text = Sentence.Prose.Text;
            ReadOnlySpan<Token> tokens = Sentence.Tokens;
            for (int i = Math.Max(0, tokens.Length - Tail); i < tokens.Length; i++)
            {
                if (tokens[i].Kind == TokenKind.Punctuation && text[tokens[i].Start] is '.' or '!' or '?')
                {
                    return true;
                }
            }

            return false;
        }
    }

    public List<Figure> Figures { get; } = [];

    public List<DateMention> Dates { get; } = [];

    public HashSet<ulong> Stems
    {
        get
        {
            if (_stems is null)
            {
                var stems = new HashSet<ulong>(Words.Length);
                foreach (ContentWord word in Words)
                {
                    stems.Add(word.Stem);
                }

                _stems = stems;
            }

            return _stems;
        }
    }

    /// <summary>The token at which a prose position stands.</summary>
    public int TokenAt(int prosePosition)
    {
        ReadOnlySpan<Token> tokens = Sentence.Tokens;
        int low = 0;
        int high = tokens.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (tokens[middle].Start <= prosePosition)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }
}
