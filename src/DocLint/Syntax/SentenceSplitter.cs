using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Finds the sentences of a prose.</summary>
internal static class SentenceSplitter
{
    public static ImmutableArray<Sentence> Split(Prose prose)
    {
        ImmutableArray<Token> tokens = prose.Tokens;
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>();
        int first = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool ends = tokens[i].Kind == TokenKind.Punctuation && prose.Text[tokens[i].Start] is '.' or '!' or '?'
                && i + 1 < tokens.Length && tokens[i + 1].Start > tokens[i].End;
            if (ends || i == tokens.Length - 1)
            {
                sentences.Add(new Sentence(prose, TextSpan.FromBounds(tokens[first].Start, tokens[i].End), first, i - first + 1));
                first = i + 1;
            }
        }

        return sentences.DrainToImmutable();
    }
}
