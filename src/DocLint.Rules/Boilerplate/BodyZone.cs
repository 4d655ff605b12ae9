using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Rules.Boilerplate;

/// <summary>Where the body of an article begins and ends among its text blocks: furniture stands before and behind it.</summary>
internal readonly record struct BodyZone(int First, int Last)
{
    // Shorter paragraphs are as likely captions, kickers or prompts.
    private const int BodyWords = 20;

    /// <summary>Finds the zone; empty (<see cref="First"/> behind <see cref="Last"/>) when no block looks like body.</summary>
    public static BodyZone Find(DocumentTree tree)
    {
        ImmutableArray<TextBlock> blocks = tree.TextBlocks;
        int first = 0;
        while (first < blocks.Length && !IsBody(blocks[first]))
        {
            first++;
        }

        int last = blocks.Length - 1;
        while (last >= first && !IsBody(blocks[last]))
        {
            last--;
        }

        return new BodyZone(first, last);
    }

    /// <summary>Whether a block reads as a paragraph of an article: long enough, and closed like a sentence.</summary>
    public static bool IsBody(TextBlock block)
    {
        if (block is not ParagraphBlock)
        {
            return false;
        }

        Prose prose = block.Prose;
        ReadOnlySpan<char> text = prose.Text.AsSpan().TrimEnd();
        return text.Length > 0 && WordCount(prose) >= BodyWords && (text[^1] is '.' or '!' or '?' or '"' or '\u201D' or ')' or ':' or '\u2026' or Prose.ObjectCharacter);
    }

    /// <summary>How many words and numbers a prose has.</summary>
    public static int WordCount(Prose prose)
    {
        int words = 0;
        foreach (Token token in prose.Tokens)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Alphanumeric or TokenKind.Abbreviation ? 1 : 0;
        }

        return words;
    }

    /// <summary>The letters and digits of a text in lower case, so that copies compare equal whatever their marks.</summary>
    public static string Fold(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (folded, source) =>
    {
        int i = 0;
        foreach (char c in source)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded[i++] = char.ToLowerInvariant(c);
            }
        }
    });
}
