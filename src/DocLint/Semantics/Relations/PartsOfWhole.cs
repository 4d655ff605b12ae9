using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds a part, its whole and the share that is stated for it: "37 of the 52 councils (71%)".</summary>
internal static class PartsOfWhole
{
    private const int MaximumGap = 8;

    public static void Find(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        ImmutableArray<Quantity> quantities = words.Quantities;
        for (int i = 0; i + 1 < quantities.Length; i++)
        {
            if (IsCount(quantities[i]) && IsCount(quantities[i + 1]) && IsOf(words, words.After(quantities[i]), words.First(quantities[i + 1])) && RelationRecognizer.AreAlike(quantities[i], quantities[i + 1]))
            {
                FindShareOfPair(words, i, found);
            }
        }

        FindOfWhole(words, found);
    }

    private static bool IsCount(Quantity quantity) =>
        quantity is { Kind: QuantityKind.Count or QuantityKind.Number or QuantityKind.Money, Comparator: Comparator.None } && RelationRecognizer.IsValue(quantity);

    // "of", "of the", "out of their".
    private static bool IsOf(SentenceWords words, int start, int end)
    {
        start += words[start] == "out" ? 1 : 0;
        return words[start] == "of" && end - start <= 3 && (end - start == 1 || RelationVocabulary.Articles.Contains(words[start + 1]));
    }

    // The share stands in brackets or between commas behind the pair, or in front: "a third of them, 12 of 36".
    private static void FindShareOfPair(SentenceWords words, int index, ImmutableArray<Relation>.Builder found)
    {
        Quantity part = words.Quantities[index];
        Quantity whole = words.Quantities[index + 1];
        if (index + 2 < words.Quantities.Length && words.Quantities[index + 2] is { Kind: QuantityKind.Share, Value: not null } behind && IsBracketed(words, words.After(whole), behind))
        {
            Add(part, whole, behind, found);
        }
        else if (index > 0 && words.Quantities[index - 1] is { Kind: QuantityKind.Share, Value: not null } front
            && words.First(part) - words.After(front) <= MaximumGap && IsMark(words[words.Lead(part)])
            && !words.Any(words.After(front), words.First(part), RelationVocabulary.Breaks) && !words.Any(words.After(front), words.First(part), RelationVocabulary.Pronouns)
            && words[words.Lead(front)] is not ("by" or "up" or "down" or "from"))
        {
            Add(part, whole, front, found);
        }
    }

    private static bool IsMark(string word) => word is "," or "(" or "—" or "–" or "--" or ":" or "is" or "or";

    // "Of 640 households, 128 (20 percent) …": each part with its own brackets, until "of those" names another whole.
    private static void FindOfWhole(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        ImmutableArray<Quantity> quantities = words.Quantities;
        Quantity? whole = null;
        for (int i = 0; i < quantities.Length; i++)
        {
            Quantity quantity = quantities[i];
            int first = words.First(quantity);
            int lead = RelationVocabulary.Articles.Contains(words[first - 1]) ? first - 2 : first - 1;
            if (IsCount(quantity) && words[lead] == "of" && (lead == 0 || lead == 1 && words[0] == "out" || words[lead - 1] == ","))
            {
                whole = quantity;
            }
            else if (whole is not null && IsCount(quantity) && i + 1 < quantities.Length && quantities[i + 1] is { Kind: QuantityKind.Share, Value: not null } share
                && words[words.After(quantity)] == "(" && IsBracketed(words, words.After(quantity), share)
                && RelationRecognizer.AreAlike(quantity, whole) && !HasOtherWhole(words, words.After(whole), first))
            {
                Add(quantity, whole, share, found);
            }

            // "Three-quarters of the 24 members—16 in all—".
            if (i > 0 && i + 1 < quantities.Length && IsCount(quantity) && quantities[i - 1] is { Kind: QuantityKind.Share, Value: not null } front && IsCount(quantities[i + 1])
                && IsOf(words, words.After(front), first) && quantities[i + 1].NounSpan.IsEmpty
                && IsApposition(words, words.After(quantity), quantities[i + 1]))
            {
                Add(quantities[i + 1], quantity, front, found);
            }
        }
    }

    private static bool HasOtherWhole(SentenceWords words, int start, int end) =>
        words.Any(start, end, RelationVocabulary.Pronouns) || words.Any(start, end, RelationVocabulary.Breaks);

    private static bool IsApposition(SentenceWords words, int start, Quantity part)
    {
        int first = words.First(part);
        int next = words.After(part);
        bool isAside = words[start] is "," or "—" or "–" or "(" or "--";
        bool isGlue = true;
        for (int i = start; i < first; i++)
        {
            isGlue &= RelationVocabulary.ShareGlue.Contains(words[i]);
        }

        return isAside && isGlue && first - start <= 4 && words[next] is "," or "—" or "–" or ")" or "--" or "in" && (words[next] != "in" || words[next + 1] is "all" or "total");
    }

    // The share alone in brackets, at most a few words behind; or between commas.
    private static bool IsBracketed(SentenceWords words, int start, Quantity share)
    {
        int first = words.First(share);
        int next = words.After(share);
        if (first - start > MaximumGap || first < start || words.Any(start, first, RelationVocabulary.Breaks) || words.Any(start, first, RelationVocabulary.Pronouns))
        {
            return false;
        }

        int lead = first;
        while (lead > start && RelationVocabulary.ShareGlue.Contains(words[lead - 1]) && words[lead - 1] is not ("(" or "," or "—" or "–"))
        {
            lead--;
        }

        string mark = words[lead - 1];
        bool isFraction = mark == "," && first == start + 1 && words[next] == "," && share.IsWritten && Precision.IsFraction(share);
        bool closes = words[next] is ")" or "," or ";" or "]" || words[next] == "of" && words[next + 1] is "the" or "all" && words[next + 2] is "total" or "whole" || words[next] == "of" && words[next + 1] == "them";
        return closes && (isFraction || mark == "(" || mark is "," or "—" or "–" && lead - 1 - start <= 2 && words[next] is "," or "—" or "–" && words[lead] is "or" or "about" or "fewer" or "less" or "more" or "roughly" or "nearly" or "almost");
    }

    private static void Add(Quantity part, Quantity whole, Quantity share, ImmutableArray<Relation>.Builder found)
    {
        if (part.Value > whole.Value || share.Per is not null)
        {
            return;
        }

        Interval above = Precision.Shown(part);
        Interval below = Precision.Shown(whole);
        if (below.Low <= 0)
        {
            return;
        }

        decimal low = Math.Max(0, above.Low) / below.High * 100;
        decimal high = above.High / below.Low * 100;
        decimal exact = part.Value!.Value / whole.Value!.Value * 100;
        ImmutableArray<Interval> readings = [Precision.StatedShare(share)];
        if (Precision.IsFraction(share) && share.Comparator == Comparator.None)
        {
            // The nearest whole number of things to the fraction.
            decimal one = 100 / whole.Value.Value;
            readings = readings.Add(new Interval(share.Value!.Value - one, share.Value.Value + one));
        }

        found.Add(new Relation(RelationKind.Share, [part, whole], share, new Interval(low, high), exact, readings));
    }
}
