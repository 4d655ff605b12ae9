using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds shares that are parts of one whole, or all of it: "the state holds 51 percent, a fund 34 percent and the public the remaining 15".</summary>
internal static class Wholes
{
    // Shares far above the whole are answers to a question with several answers, not a slip.
    private const decimal MaximumSum = 140;

    public static void Find(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        if (words.Quantities.Length < 2)
        {
            return;
        }

        List<Quantity> shares = [];
        int end = words.Count;
        for (int i = 0; i < words.Count; i++)
        {
            if (RelationVocabulary.Breaks.Contains(words[i]))
            {
                end = i;
                break;
            }
        }

        decimal low = 0;
        decimal high = 0;
        decimal exact = 0;
        foreach (Quantity quantity in words.Quantities)
        {
            if (quantity.Kind == QuantityKind.Points || quantity.Kind == QuantityKind.Year && words.First(quantity) < end && shares.Count < 2 || IsOther(words, quantity))
            {
                return;
            }

            if (quantity.Kind != QuantityKind.Share || words.First(quantity) >= end || shares.Count > 0 && IsSameAgain(words, shares[^1], quantity))
            {
                continue;
            }

            if (quantity is not { Value: > 0 and < 100, Comparator: Comparator.None, Per: null } || shares.Count > 0 && !IsNext(words, shares[^1], quantity))
            {
                return;
            }

            shares.Add(quantity);
            low += quantity.Interval.Low;
            high += quantity.Interval.High;
            exact += quantity.Value.Value;
        }

        if (shares.Count < 2 || exact >= MaximumSum)
        {
            return;
        }

        // "nobody chose more than one" says that the answers do not overlap, and stands behind them.
        bool isComplete = IsComplete(words, shares[^1]);
        bool overlaps = Overlaps(words, isComplete ? words.After(shares[^1]) : words.Count);
        if (!overlaps && (isComplete || IsOneWhole(words, before, shares.Count, end)))
        {
            Interval whole = isComplete ? Interval.Exactly(100) : new Interval(0, 100);
            found.Add(new Relation(RelationKind.Whole, [.. shares[..^1]], shares[^1], new Interval(low, high), exact, [whole]));
        }
    }

    // "takes up 60 percent" is no rise, "35 percent against" no comparison.
    private static bool Overlaps(SentenceWords words, int end)
    {
        for (int i = 0; i < end; i++)
        {
            bool isRise = words[i] == "up" && words[i - 1] is not ("take" or "takes" or "took" or "taking" or "make" or "makes" or "made" or "making");
            bool isComparison = words[i] == "against" && !IsBehindShare(words, i);
            if (RelationVocabulary.Overlaps.Contains(words[i]) && (words[i] is not ("up" or "against") || isRise || isComparison))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBehindShare(SentenceWords words, int index)
    {
        foreach (Quantity quantity in words.Quantities)
        {
            if (quantity.Kind == QuantityKind.Share && (words.After(quantity) == index || words.After(quantity) == index - 1 && words[index - 1] is "were" or "are" or "voted" or "was"))
            {
                return true;
            }
        }

        return false;
    }

    // "Half of them (50%)" gives one share twice.
    private static bool IsSameAgain(SentenceWords words, Quantity last, Quantity next) =>
        words[words.First(next) - 1] == "(" && words[words.After(next)] == ")" && next.Interval.Overlaps(last.Interval);

    // "and the remaining 15 percent"; "with no one undecided".
    private static bool IsComplete(SentenceWords words, Quantity last)
    {
        int lead = words.Lead(last);
        if (words[lead] == "remaining" || words[lead] == "other" && words[lead - 1] == "the")
        {
            return true;
        }

        for (int i = words.After(last); i < words.Count; i++)
        {
            if (words[i] is "undecided" or "abstained" or "abstaining" or "abstentions" && words.Any(i - 3, i, RelationVocabulary.Nobody))
            {
                return true;
            }
        }

        return false;
    }

    // "55 percent or more", "named price or the commute"; not "aged 60 or over". And "50 percent of the remaining", which is a part of another whole.
    private static bool IsOther(SentenceWords words, Quantity quantity)
    {
        int after = words.After(quantity);
        return quantity.Kind == QuantityKind.Share
            && (words[after] == "or" || words[after] == "of" && (words[after + 1] is "those" or "them" or "these" or "whom" or "which" || words[after + 2] is "remaining" or "rest" or "remainder"));
    }

    // The items of one list: joined by a comma or "and".
    private static bool IsNext(SentenceWords words, Quantity last, Quantity next)
    {
        for (int i = words.After(last); i < words.First(next); i++)
        {
            if (words[i] is "," or "and")
            {
                return !words.Any(words.After(last), words.First(next), RelationVocabulary.Pronouns);
            }
        }

        return false;
    }

    private static bool IsOneWhole(SentenceWords words, SentenceWords? before, int shareCount, int end)
    {
        bool divides = Divides(words, end);
        bool isOf = shareCount > 2 && words[0] == "of" && words[1] is "the" or "its" or "their" or "all" or "this" or "that" or "those";
        divides |= shareCount > 2 && ComesFrom(words, end);
        return divides || isOf || before is not null && IsDivision(before);
    }

    // "The state owns 60 percent" tells of a whole; "60 percent own a car" does not.
    private static bool Divides(SentenceWords words, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (RelationVocabulary.Divisions.Contains(words[i]) && !(words[i] is "own" or "owns" or "owned" or "hold" or "holds" or "held" && IsAfterShare(words, i)))
            {
                return true;
            }
        }

        return false;
    }

    // "Two thirds of its income comes from fees, a quarter from grants and a fifth from rent."
    private static bool ComesFrom(SentenceWords words, int end)
    {
        for (int i = 0; i < end; i++)
        {
            if (words[i] is "come" or "comes" or "came" && words[i + 1] == "from")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAfterShare(SentenceWords words, int index)
    {
        foreach (Quantity quantity in words.Quantities)
        {
            if (quantity.Kind == QuantityKind.Share && words.After(quantity) <= index && index - words.After(quantity) <= 4)
            {
                return !words.HasFigure(index + 1, index + 3);
            }
        }

        return false;
    }

    private static bool IsDivision(SentenceWords before)
    {
        for (int i = 0; i < before.Count; i++)
        {
            if (before[i] is "divide" or "divides" or "split" or "share" && before.Any(i + 1, before.Count, RelationVocabulary.Between))
            {
                return true;
            }
        }

        return false;
    }
}
