using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds numbers that a paragraph or heading announces, with the list behind it.</summary>
internal static class AnnouncedLists
{
    private const int MaximumGap = 10;

    public static void Find(SemanticModel model, ImmutableArray<ListCount>.Builder found)
    {
        foreach (Block block in model.Tree.Blocks)
        {
            for (int i = 1; i < block.Children.Length; i++)
            {
                if (block.Children[i] is ListBlock list && block.Children[i - 1] is TextBlock { Prose.Sentences: [.., var sentence] } text
                    && Find(model, text, sentence) is { } announced && Count(block.Children, i, list, (int)announced.Value!.Value) is (> 0 and var count))
                {
                    found.Add(Announcement.Create(announced, count, count, list.Span));
                }
            }
        }
    }

    // The number that the list counts; null where none, or more than one, may be meant.
    private static Quantity? Find(SemanticModel model, TextBlock text, Sentence sentence)
    {
        bool hasColon = sentence.Prose.Text[sentence.ProseSpan.End - 1] == ':';
        if (!hasColon && text is not HeadingBlock && !sentence.Text.Contains("following", StringComparison.OrdinalIgnoreCase) && !sentence.Text.Contains("these", StringComparison.OrdinalIgnoreCase)
            || model.QuotationAt(sentence.Span) is not null)
        {
            return null;
        }

        SentenceWords words = Announcement.Words(model, sentence);
        Quantity? announced = null;
        foreach (Quantity quantity in words.Quantities)
        {
            if (!Announcement.IsCount(quantity))
            {
                continue;
            }

            // Of two counts ("12 towns in three regions") either may be meant.
            if (announced is not null || Announcement.IsPartial(words, quantity) || !Announces(words, quantity, text is HeadingBlock heading ? heading.Level : 0, hasColon))
            {
                return null;
            }

            announced = quantity;
        }

        return announced;
    }

    private static bool Announces(SentenceWords words, Quantity quantity, int headingLevel, bool hasColon)
    {
        int first = words.First(quantity);
        int after = words.After(quantity);
        int end = hasColon ? words.Count - 1 : words.Count;
        if (ListVocabulary.IsOpen(words, 0, words.Count) || words.Any(after, end, ListVocabulary.Choice))
        {
            return false;
        }

        bool isNoun = quantity.Unit is not null && ListVocabulary.Announced.Contains(quantity.Unit.ToLowerInvariant());
        if (headingLevel > 0)
        {
            // A document's title may count more than its first list.
            return headingLevel > 1 && first == 0 && isNoun;
        }

        // "between the two versions" speaks of what is known already, and so does a number without a noun.
        bool isPointed = words.Any(first - 2, first, ListVocabulary.Pointers);
        if (!isPointed && (quantity.Unit is null || words[first - 1] == "the" && SumVocabulary.ItemLinks.Contains(words[first - 2])))
        {
            return false;
        }

        bool isThere = words[first - 1] is "are" or "were" && words[first - 2] == "there";
        return isPointed || hasColon && (after == end || (isThere || isNoun) && end - after <= MaximumGap && !IsNewClause(words, after, end));
    }

    // "three ways, and I like these:".
    private static bool IsNewClause(SentenceWords words, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (words[i] is "," or ";" or "—" or "–" or "(" or "but" or "–" or "." or "?" or "!")
            {
                return true;
            }
        }

        return false;
    }

    // How many items the list has; 0 where it may go on behind other blocks, or leaves something out.
    private static int Count(ImmutableArray<SyntaxNode> siblings, int index, ListBlock list, int stated)
    {
        int count = 0;
        foreach (SyntaxNode item in list.Children)
        {
            if (item.Children is not [TextBlock { Prose: var prose }, ..] || !IsCounted(prose))
            {
                return 0;
            }

            count++;
        }

        if (count >= stated)
        {
            return count;
        }

        // A list that is cut in two by code or an image goes on behind it.
        for (int i = index + 1; i < siblings.Length && siblings[i] is not (SectionBlock or HeadingBlock); i++)
        {
            if (siblings[i] is ListBlock || i <= index + 2 && siblings[i] is ParagraphBlock paragraph && GoesOn(paragraph.Prose.Text))
            {
                return 0;
            }
        }

        return count;
    }

    private static bool IsCounted(Prose prose)
    {
        ReadOnlySpan<char> text = prose.Text.AsSpan().Trim();
        return !text.IsEmpty && !text.StartsWith("optional", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("(optional", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("bonus", StringComparison.OrdinalIgnoreCase) && text is not ("…" or "..." or "etc." or "etc") && !text.StartsWith("and more", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("and others", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("note:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool GoesOn(string text)
    {
        int start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
        {
            // "4. Last of all": an item that its format did not take for one.
            if (char.IsAsciiDigit(text[start]) || text[start] is '-' or '*' or '•')
            {
                return true;
            }

            start++;
        }

        int end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return ListVocabulary.Continues.Contains(text[start..end].ToLowerInvariant());
    }
}
