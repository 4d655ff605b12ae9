using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds announced numbers with the sentences that count along: "There are three reasons. First, … Second, …".</summary>
internal static class OrdinalSentences
{
    // How many sentences may stand between the announcement and "First, …".
    private const int MaximumDistance = 2;

    public static void Find(SemanticModel model, ImmutableArray<ListCount>.Builder found)
    {
        Dictionary<Sentence, Quantity> announcements = Announcements(model);
        if (announcements.Count == 0)
        {
            return;
        }

        Quantity? announced = null;
        int distance = 0;
        int count = 0;
        Sentence? first = null;
        Sentence? last = null;
        bool isClosed = false;
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            if (block is HeadingBlock)
            {
                Close();
                announced = null;
                continue;
            }

            foreach (Sentence sentence in block.Prose.Sentences)
            {
                (int ordinal, bool isLast) = Ordinal(sentence);
                if (announced is not null && (ordinal == count + 1 && (count > 0 || distance < MaximumDistance) || isLast && count >= 2 && !isClosed))
                {
                    first ??= sentence;
                    last = sentence;
                    count++;
                    isClosed |= isLast;
                }
                else if (ordinal == 1 || count == 0 && (ordinal > 0 || isLast))
                {
                    Close();
                    announced = null;
                }

                distance++;
                if (announcements.TryGetValue(sentence, out Quantity? next) && (count == 0 || ordinal == 0))
                {
                    Close();
                    (announced, distance) = (next, 0);
                }
            }
        }

        Close();

        void Close()
        {
            // A list that "finally" closes is complete; any other may go on in words that are not counted here.
            if (announced is not null && first is not null && count >= 2 && (isClosed || count > announced.Value))
            {
                found.Add(Announcement.Create(announced, isClosed ? count - 1 : count, count, Text.TextSpan.FromBounds(first.Span.Start, last!.Span.End)));
            }

            (count, first, last, isClosed) = (0, null, null, false);
            announced = count > 0 ? announced : null;
        }
    }

    // The sentences that announce: with one count of reasons, ways and the like.
    private static Dictionary<Sentence, Quantity> Announcements(SemanticModel model)
    {
        Dictionary<Sentence, Quantity> announcements = [];
        HashSet<Sentence> unclear = [];
        foreach (Quantity quantity in model.Quantities)
        {
            if (quantity is not { Kind: QuantityKind.Count, Unit: { } unit } || !Announcement.IsCount(quantity) || !ListVocabulary.Announced.Contains(unit.ToLowerInvariant()))
            {
                continue;
            }

            // Of two counts either may be meant; so each sentence is read once.
            if (!announcements.TryAdd(quantity.Sentence, quantity))
            {
                unclear.Add(quantity.Sentence);
                continue;
            }

            SentenceWords words = Announcement.Words(model, quantity.Sentence);
            if (Announcement.IsPartial(words, quantity) || ListVocabulary.IsOpen(words, 0, words.Count) || model.QuotationAt(quantity.Span) is not null)
            {
                unclear.Add(quantity.Sentence);
            }
        }

        foreach (Sentence sentence in unclear)
        {
            announcements.Remove(sentence);
        }

        return announcements;
    }

    // "First, …", "Secondly …", "The third is …"; "Finally, …".
    private static (int Ordinal, bool IsLast) Ordinal(Sentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        string text = sentence.Prose.Text;
        int index = tokens.Length > 3 && Word(0) is "The" or "the" ? 1 : 0;
        if (tokens.Length < 3)
        {
            return (0, false);
        }

        ReadOnlySpan<char> word = Word(index);
        ReadOnlySpan<char> next = Word(index + 1);
        bool isAdverb = word.EndsWith("ly", StringComparison.Ordinal);
        bool leads = index == 0 ? isAdverb || next is "," or ":" || next is "of" && Word(2) is "all" : next is "is" or "was" or "concerns" or "reason";
        if (!leads)
        {
            return (0, false);
        }

        if (word is "Finally" or "Lastly" or "Last" or "last")
        {
            return (0, true);
        }

        ReadOnlySpan<char> stem = isAdverb ? word[..^2] : word;
        return (NumberWords.Find(stem) is { Kind: NumberWordKind.Ordinal, Value: <= 20 } number ? (int)number.Value : 0, false);

        ReadOnlySpan<char> Word(int at) => at < sentence.TokenCount ? text.AsSpan(sentence.Tokens[at].Start, sentence.Tokens[at].Length) : default;
    }
}
