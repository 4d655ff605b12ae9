using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds shares that are parts of one whole: "the state holds 51 percent, a fund 34 percent".</summary>
internal static class Wholes
{
    // Shares far above the whole are answers to a question with several answers, not a slip.
    private const decimal MaximumSum = 140;

    public static void Find(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        if (words.Quantities.Length < 2 || words.Any(RelationVocabulary.Overlaps))
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
            if (quantity.Kind == QuantityKind.Points || quantity.Kind == QuantityKind.Year && words.First(quantity) < end && shares.Count < 2 || IsChoice(words, quantity))
            {
                return;
            }

            if (quantity.Kind != QuantityKind.Share || words.First(quantity) >= end)
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

        if (shares.Count >= 2 && exact < MaximumSum && IsOneWhole(words, before, shares.Count, end))
        {
            found.Add(new Relation(RelationKind.Whole, [.. shares[..^1]], shares[^1], new Interval(low, high), exact, [new Interval(0, 100)]));
        }
    }

    // "55 percent or more", "named price or the commute"; not "aged 60 or over".
    private static bool IsChoice(SentenceWords words, Quantity quantity) =>
        quantity.Kind == QuantityKind.Share && words[words.After(quantity)] == "or";

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
        bool divides = words.Any(0, end, RelationVocabulary.Divisions);
        bool isOf = shareCount > 2 && words[0] == "of" && words[1] is "the" or "its" or "their" or "all" or "this" or "that";
        return divides || isOf || before is not null && IsDivision(before);
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
