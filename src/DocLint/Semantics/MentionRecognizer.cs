using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the names of a document.</summary>
/// <remarks><para>Capitals in context, titles, legal forms and heads, gazetteers, and what the document itself repeats; no statistics. Two passes over the tokens, each bounded.</para></remarks>
internal static class MentionRecognizer
{
    public static ImmutableArray<Mention> Find(DocumentTree tree)
    {
        var evidence = new NameEvidence(tree);
        var reader = new NameRunReader(evidence);
        var found = new List<FoundName>();
        var segmenter = new NameSegmenter(reader.Parts, found);
        for (int block = 0; block < tree.TextBlocks.Length; block++)
        {
            Prose prose = tree.TextBlocks[block].Prose;
            foreach (Sentence sentence in prose.Sentences)
            {
                SentenceStyle style = NameEvidence.StyleOf(sentence);
                ReadOnlySpan<Token> tokens = sentence.Tokens;
                int index = 0;
                while (true)
                {
                    index = reader.Read(prose.Text, tokens, index);
                    if (index < 0)
                    {
                        break;
                    }

                    segmenter.Cut(prose.Text, block, style, VerbFollows(prose.Text, tokens, index), reader.IsBehindDeterminer, reader.First == 0 && index == tokens.Length);
                }
            }
        }

        return MentionFolder.Fold(tree, found);
    }

    private static bool VerbFollows(string text, ReadOnlySpan<Token> tokens, int index)
    {
        for (int i = index; i < tokens.Length && i < index + 2; i++)
        {
            if (tokens[i].Kind == TokenKind.Word)
            {
                return NameLexicon.Find(NameHash.Of(text.AsSpan(tokens[i].Start, tokens[i].Length))).HasFlag(NameClasses.PersonVerb);
            }
        }

        return false;
    }
}
