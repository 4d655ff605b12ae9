using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the title of a plain text: its first line, or one a little below when the first is a section's name or a path of the page that it was copied from.</summary>
internal static class TextTitle
{
    private const int LongestTitle = 200;
    private const int KickerWords = 4;
    private const int LeastWords = 4;
    private const int MostWords = 30;
    private const int LeastSuffix = 12;
    private const int LinesAtTop = 30;
    private const int Reach = 24;
    private const int Said = (1 << CueTable.Article) - 1;

    // What a headline may begin with as well: "Opinion: …", "Watch: …".
    private const int MayOpen = 1 << (int)ResidueKind.RelatedArticles;

    /// <summary>The block that is the title; null for none.</summary>
    public static TextBlock? Find(DocumentTree tree)
    {
        if (tree.TextBlocks.Length < 2)
        {
            return null;
        }

        TextBlock first = tree.TextBlocks[0];
        string text = first.Prose.Text;
        if (text.Length <= 2 * LongestTitle && FindBelow(tree, first) is { } below)
        {
            return below;
        }

        // Author and day in the next line make a title of a sentence too.
        bool isTitle = !EndsLikeSentence(text) || Bylines.IsBylineWithDay(tree.TextBlocks[1].Prose.Text);
        return isTitle && text.Length <= LongestTitle && !string.IsNullOrWhiteSpace(text) ? first : null;
    }

    private static TextBlock? FindBelow(DocumentTree tree, TextBlock first)
    {
        string text = first.Prose.Text;
        var reader = new BlockReader();
        BlockFacts kicker = reader.Read(first);
        bool isKicker = kicker.Words <= KickerWords ? IsName(kicker) : (kicker.Whole & Said) != 0 || kicker.Separators > 0 || HasSlashes(text);
        if (!isKicker && !EndsWithLine(tree, text))
        {
            return null;
        }

        bool isPage = (kicker.Whole & Said) != 0;
        bool mayBeSentence = isPage;
        int candidate = -1;
        for (int i = 1; i < Math.Min(LinesAtTop, tree.TextBlocks.Length); i++)
        {
            TextBlock block = tree.TextBlocks[i];
            BlockFacts facts = reader.Read(block);
            if (candidate < 0 && i < Reach && IsHeadline(facts, mayBeSentence) && (isKicker || EndsWith(text, block.Prose.Text)))
            {
                candidate = i;
                isPage |= EndsWith(text, block.Prose.Text);
            }
            else
            {
                // Author and date stand below a title, so there is none below them.
                if (candidate < 0 && (facts.HasDate || facts.HasCue(ResidueKind.Byline) || facts.HasCue(ResidueKind.PublicationLine)) && facts.Whole == 0)
                {
                    break;
                }

                isPage |= ((facts.Whole | facts.Starts) & Said) != 0 && facts.Shape < BlockShape.Paragraph;
            }

            if (facts.Shape >= BlockShape.Paragraph && candidate != i)
            {
                break;
            }
        }

        return candidate > 0 && isPage ? tree.TextBlocks[candidate] : null;
    }

    // A section is named in capitals: "Business", "Food & Drink", "WORLD NEWS"; "Painting by the sea" is a headline.
    private static bool IsName(BlockFacts facts)
    {
        if ((facts.Whole & Said) != 0)
        {
            return true;
        }

        if (facts.EndsSentence || facts.Words == 0 || facts.Verbs > 0 || facts.Function > 0)
        {
            return false;
        }

        string text = facts.Block.Prose.Text;
        foreach (Token token in facts.Block.Prose.Tokens)
        {
            if (token.Kind == TokenKind.Word && token.Length > 3 && char.IsLower(text[token.Start]))
            {
                return false;
            }
        }

        return true;
    }

    // A headline that is a sentence with its period is told from the first one of the text only below a line that nothing but a page has.
    private static bool IsHeadline(BlockFacts facts, bool mayBeSentence) =>
        facts.Words is >= LeastWords and <= MostWords && facts.Whole == 0 && (facts.Starts & Said & ~MayOpen) == 0
        && (facts.Last != '.' || mayBeSentence) && (facts.Shape < BlockShape.Paragraph || mayBeSentence)
        && !facts.HasTime && !(facts.HasDate && facts.Words <= 8) && (char.IsUpper(facts.First) || char.IsDigit(facts.First) || facts.First is '"' or '\'' or '\u201C' or '\u2018');

    private static bool EndsWithLine(DocumentTree tree, string text)
    {
        for (int i = 1; i < Math.Min(Reach, tree.TextBlocks.Length); i++)
        {
            if (EndsWith(text, tree.TextBlocks[i].Prose.Text))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(string line, string title) =>
        title.Length >= LeastSuffix && line.Length > title.Length && line.AsSpan().TrimEnd().EndsWith(title.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    // "Health / Sea / Ferries", but no "and/or".
    private static bool HasSlashes(string text) => text.Contains(" / ", StringComparison.Ordinal);

    private static bool EndsLikeSentence(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimEnd();
        return trimmed.Length > 3 && trimmed[^1] == '.' && trimmed[^3] != '.' && trimmed[^2] != '.';
    }
}
