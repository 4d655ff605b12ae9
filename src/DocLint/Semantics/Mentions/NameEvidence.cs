using System.Collections;
using System.Numerics;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What the whole document shows of its words: which it writes in lower case, and which with a capital where none is due.</summary>
/// <remarks><para>Sets of bits by hash, as large as the text, so that a word may rarely be taken for seen that is not.</para></remarks>
internal sealed class NameEvidence
{
    private readonly BitArray _lower;
    private readonly BitArray _inside;
    private readonly int _mask;

    public NameEvidence(DocumentTree tree)
    {
        int size = (int)Math.Min(1 << 22, BitOperations.RoundUpToPowerOf2((uint)Math.Max(4096, tree.Source.Length)));
        _mask = size - 1;
        _lower = new BitArray(size);
        _inside = new BitArray(size);
        foreach (TextBlock block in tree.TextBlocks)
        {
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                SentenceStyle style = StyleOf(sentence);
                if (style == SentenceStyle.Plain)
                {
                    Read(sentence);
                }
            }
        }
    }

    /// <summary>Whether the document writes a word in lower case.</summary>
    public bool IsLower(ulong hash) => _lower[Slot(hash)];

    /// <summary>Whether the document writes a word with a capital in mid-sentence.</summary>
    public bool IsInside(ulong hash) => _inside[Slot(hash)];

    /// <summary>How a sentence is written.</summary>
    public static SentenceStyle StyleOf(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        int words = 0, capitals = 0, shouted = 0;
        foreach (Token token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 4)
            {
                continue;
            }

            words++;
            if (char.IsUpper(text[token.Start]))
            {
                capitals++;
                if (char.IsUpper(text[token.Start + 1]) && char.IsUpper(text[token.Start + 2]))
                {
                    shouted++;
                }
            }
            else if ((NameLexicon.Find(NameHash.Of(text.AsSpan(token.Start, token.Length))) & NameClasses.Function) == 0)
            {
                // A headline writes only small words small.
                return SentenceStyle.Plain;
            }
        }

        return words < 3 ? SentenceStyle.Plain
            : shouted * 5 >= words * 3 ? SentenceStyle.Shouted
            : capitals * 5 >= words * 4 && !IsEnded(sentence) ? SentenceStyle.Headline
            : SentenceStyle.Plain;
    }

    private static bool IsEnded(Sentence sentence)
    {
        Token last = sentence.Tokens[^1];
        return last.Kind == TokenKind.Punctuation && sentence.Prose.Text[last.Start] is '.' or '\u201D';
    }

    /// <summary>Whether a word stands where any word would be capitalised: at the start, behind a colon or an opening mark.</summary>
    public static bool IsFirst(string text, ReadOnlySpan<Token> tokens, int index)
    {
        if (index == 0)
        {
            return true;
        }

        char before = text[tokens[index - 1].Start];
        return before is ':' or '"' or '\u201C' or '\u2018' or '\u2022' or '\u2014' or '\u2013' or '*' or '?' or '!' or '\u2026' or '\'' or '«' or '['
            || (before is '(' && index == 1)
            || (before == '.' && tokens[index - 1].Start + tokens[index - 1].Length < tokens[index].Start)
            || (before == '-' && tokens[index - 1].Length > 1)
            || (index == 1 && tokens[0].Kind != TokenKind.Word)
            || (index == 2 && before == '.');
    }

    private void Read(Sentence sentence)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            if (token.Kind != TokenKind.Word || token.Length < 2)
            {
                continue;
            }

            char first = text[token.Start];
            if (!char.IsUpper(first))
            {
                _lower[Slot(NameHash.Of(text.AsSpan(token.Start, token.Length)))] = true;
            }
            else if (!IsFirst(text, tokens, i))
            {
                int length = token.Length;
                if (length > 2 && text[token.End - 1] == 's' && text[token.End - 2] is '\'' or '\u2019')
                {
                    length -= 2;
                }

                _inside[Slot(NameHash.Of(text.AsSpan(token.Start, length)))] = true;
            }
        }
    }

    private int Slot(ulong hash) => (int)((hash ^ hash >> 29) & (uint)_mask);
}
