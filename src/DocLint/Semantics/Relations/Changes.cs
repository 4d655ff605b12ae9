using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds a value before, a value after, and the percentage of change between them.</summary>
internal static class Changes
{
    // How far apart the two values, and how far from them the percentage, may stand, in tokens.
    private const int MaximumGap = 14;
    private const int MaximumDistance = 9;

    private static readonly ImmutableHashSet<string> Directions = ["up", "down", "rise", "increase", "gain", "jump", "fall", "drop", "decline", "decrease", "reduction", "higher", "lower", "more", "fewer", "less"];

    public static void Find(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        if (words.Quantities.Length < 2)
        {
            return;
        }

        List<(Quantity From, Quantity To)> pairs = Pairs(words);
        foreach ((Quantity from, Quantity to) in pairs)
        {
            if (words.Quantities.Length >= 3 && StatedChange(words, from, to) is { } change)
            {
                Add(from, to, change, found);
            }
        }

        // Where the values before and after are named, a share that does not stand beside them has another base.
        if (pairs.Count == 0)
        {
            FindLooseShares(words, before, found);
        }
    }

    /// <summary>The values before and after that the sentence names: "from 40 to 50", "to 50, from 40", "50, up 25% from 40".</summary>
    public static List<(Quantity From, Quantity To)> Pairs(SentenceWords words)
    {
        List<(Quantity From, Quantity To)> pairs = [];
        ImmutableArray<Quantity> quantities = words.Quantities;
        for (int i = 0; i < quantities.Length; i++)
        {
            if (!IsOperand(quantities[i]) || !LeadsToBase(words, quantities[i]) || IsRelease(words, quantities[i]))
            {
                continue;
            }

            if (After(words, i) is { } after && AreAlike(quantities[i], after))
            {
                pairs.Add((quantities[i], after));
            }
            else if (Before(words, i) is { } earlier && AreAlike(quantities[i], earlier))
            {
                pairs.Add((quantities[i], earlier));
            }
        }

        return pairs;
    }

    // "from 1.1 stable to 1.2 beta".
    private static bool IsRelease(SentenceWords words, Quantity quantity) =>
        quantity.Kind == QuantityKind.Number && words[words.After(quantity)] is "stable" or "beta" or "alpha" or "nightly" or "rc" or "lts" or "release";

    private static bool LeadsToBase(SentenceWords words, Quantity quantity)
    {
        int lead = words.Lead(quantity);
        return words[lead] == "from" || words[lead] is "with" or "to" && words[lead - 1] == "compared";
    }

    // The value behind "from 40", with "to" in front of it.
    private static Quantity? After(SentenceWords words, int index)
    {
        Quantity from = words.Quantities[index];
        for (int i = index + 1; i < words.Quantities.Length; i++)
        {
            Quantity quantity = words.Quantities[i];
            int lead = words.Lead(quantity);
            if (lead - words.After(from) > MaximumGap || words[lead] == "from")
            {
                return null;
            }

            if (IsOperand(quantity) && words[lead] == "to" && words[lead - 1] != "compared")
            {
                return quantity;
            }

            if (IsOperand(quantity) && quantity.Measure?.Dimension != Dimension.Time)
            {
                return null;
            }
        }

        return null;
    }

    // The value in front of "from 40": "to 50, from 40", or with its change between: "50, up 25% from 40".
    private static Quantity? Before(SentenceWords words, int index)
    {
        Quantity from = words.Quantities[index];
        int end = words.First(from);
        bool hasChange = false;
        for (int i = index - 1; i >= 0; i--)
        {
            Quantity quantity = words.Quantities[i];
            int after = words.After(quantity);
            if (end - after > MaximumGap || words.Any(after, end, RelationVocabulary.Breaks))
            {
                return null;
            }

            if (!IsOperand(quantity) || quantity.Kind == QuantityKind.Share && from.Kind != QuantityKind.Share)
            {
                hasChange |= quantity.Kind == QuantityKind.Share;
                continue;
            }

            // "12 of 48 clubs (up 20% from 10)": the part grew, not the whole.
            int lead = words.Lead(quantity);
            if (words[lead] == "of" && i > 0 && words.After(words.Quantities[i - 1]) == lead)
            {
                return null;
            }

            bool leads = words[lead] == "to";
            return leads || hasChange && words.Any(after, end, RelationVocabulary.Changes) && words[after] is "," or "(" ? quantity : null;
        }

        return null;
    }

    private static bool IsOperand(Quantity quantity) =>
        RelationRecognizer.IsValue(quantity) || quantity is { Kind: QuantityKind.Share, Value: not null, Comparator: Comparator.None or Comparator.About, Per: null } && !Precision.IsFraction(quantity);

    private static bool AreAlike(Quantity from, Quantity to) =>
        (from.Kind == QuantityKind.Share) == (to.Kind == QuantityKind.Share) && (from.Kind == QuantityKind.Share || RelationRecognizer.AreAlike(from, to));

    // One percentage of change close to the pair; two cannot be told apart.
    private static Quantity? StatedChange(SentenceWords words, Quantity from, Quantity to)
    {
        Quantity? found = null;
        foreach (Quantity quantity in words.Quantities)
        {
            if (ReferenceEquals(quantity, from) || ReferenceEquals(quantity, to) || !IsChange(words, quantity) || !StandsBeside(words, quantity, from, to))
            {
                continue;
            }

            if (found is not null)
            {
                return null;
            }

            found = quantity;
        }

        return found;
    }

    private static bool IsChange(SentenceWords words, Quantity quantity)
    {
        bool isFraction = quantity is { Kind: QuantityKind.Number or QuantityKind.Share, IsWritten: true } && words[words.Lead(quantity)] is "by" or "of" && FractionPercent(quantity) is > 0 and < 100;
        return quantity is { Kind: QuantityKind.Share, Value: > 0, Per: null } && !Precision.IsFraction(quantity) || isFraction;
    }

    // A share in words is in percent, a bare fraction is not.
    private static decimal FractionPercent(Quantity quantity) => quantity.Kind == QuantityKind.Share ? quantity.Value ?? 0 : (quantity.Value ?? 0) * 100;

    private static bool StandsBeside(SentenceWords words, Quantity change, Quantity from, Quantity to)
    {
        int pairStart = Math.Min(words.First(from), words.First(to));
        int pairEnd = Math.Max(words.After(from), words.After(to));
        int first = words.First(change);
        int after = words.After(change);
        bool inside = first > pairStart && after <= pairEnd;
        int start = first < pairStart ? after : inside ? pairStart : pairEnd;
        int end = first < pairStart ? pairStart : first;
        if (end - start > (inside ? MaximumGap : MaximumDistance) || words[after] is "of" or "annualised" or "annualized" || words[words.Lead(change)] == "to" && !inside)
        {
            return false;
        }

        if (!inside && (words.Any(start, end, RelationVocabulary.Breaks) || words.HasFigure(start, end) || HasNewClause(words, start, end)))
        {
            return false;
        }

        if (HasOtherBase(words, Math.Min(pairStart, first) - 4, Math.Max(pairEnd, after) + 5, change, from, to))
        {
            return false;
        }

        // "up 12 percent": just before; "a 20% increase": just behind; "50, or 25% more": an apposition.
        return words.Any(start, end, RelationVocabulary.Changes)
            || words.Any(first - (words[first - 1] == "by" ? 7 : 4), first, RelationVocabulary.Changes)
            || words.Any(after, after + 2, RelationVocabulary.Changes)
            || first >= pairEnd && (words[words.Lead(change)] is "or") && words.Any(0, pairStart, RelationVocabulary.Changes);
    }

    private static bool HasNewClause(SentenceWords words, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (words[i] == "and" && !(words[i + 1] is "a" or "an" or "that" || Directions.Contains(words[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasOtherBase(SentenceWords words, int start, int end, params ReadOnlySpan<Quantity> quantities)
    {
        for (int i = Math.Max(0, start); i < Math.Min(end, words.Count); i++)
        {
            if (!RelationVocabulary.OtherBases.Contains(words[i]))
            {
                continue;
            }

            bool isOwn = false;
            foreach (Quantity quantity in quantities)
            {
                isOwn |= i >= words.First(quantity) && i < words.After(quantity);
            }

            // "12 per cent" is one word to a reader.
            if (!isOwn && !(words[i] == "per" && words[i + 1] == "cent"))
            {
                return true;
            }
        }

        // "a 20 percent rise on last year", where the two values are no last year's and this one's.
        Quantity change = quantities[0];
        for (int i = words.After(change); i < words.After(change) + 3; i++)
        {
            if (words[i] is "on" or "over" or "than" or "compared" && words.Any(i + 1, i + 3, RelationVocabulary.Earlier))
            {
                return true;
            }
        }

        return words[end - 5] == "a" && words[end - 4] is "year" or "month" or "week" or "day" or "quarter";
    }

    private static void Add(Quantity from, Quantity to, Quantity change, ImmutableArray<Relation>.Builder found)
    {
        Interval before = Precision.Shown(from);
        Interval after = Precision.Shown(to);
        if (before.Low <= 0 || after.Low < 0)
        {
            return;
        }

        decimal old = from.Value!.Value;
        bool falls = to.Value < old;
        decimal least = falls ? 1 - after.High / before.Low : after.Low / before.High - 1;
        decimal most = falls ? 1 - after.Low / before.High : after.High / before.Low - 1;
        var follows = new Interval(Math.Max(0, Math.Min(least, most)) * 100, Math.Max(0, Math.Max(least, most)) * 100);
        Interval stated = Precision.StatedShare(change);
        if (change.Kind == QuantityKind.Number)
        {
            decimal percent = FractionPercent(change);
            stated = new Interval(percent * 0.95m, percent * 1.05m);
        }

        RelationKind kind = from.Kind == QuantityKind.Share ? RelationKind.ChangeOfShares : RelationKind.Change;
        found.Add(new Relation(kind, [from, to], change, follows, Math.Abs(to.Value!.Value - old) / old * 100, [stated]));
    }

    // "At 11 percent, vacancy is 3 percent higher than a year ago, when it stood at 8 percent."
    private static void FindLooseShares(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        Quantity? change = null;
        List<Quantity> levels = [];
        foreach (Quantity quantity in words.Quantities)
        {
            if (quantity.Kind == QuantityKind.Points)
            {
                return;
            }

            if (quantity is not { Kind: QuantityKind.Share, Value: > 0, Per: null } || Precision.IsFraction(quantity))
            {
                continue;
            }

            int after = words.After(quantity);
            int first = words.First(quantity);
            bool isCompared = words[after] is "more" or "higher" or "lower" or "fewer" or "less" or "above" or "below" || words[first - 1] is "up" or "down" || words[first - 1] == "by" && words.Any(first - 3, first, RelationVocabulary.Changes);
            if (isCompared && change is null)
            {
                change = quantity;
            }
            else if (isCompared || words.Any(after, after + 1, RelationVocabulary.Changes))
            {
                return;
            }
            else
            {
                levels.Add(quantity);
            }
        }

        bool refersBack = words[0] is "that" or "this" or "it";
        if (change is null || levels.Count == 1 && !(refersBack && before is not null))
        {
            return;
        }

        if (levels.Count == 1)
        {
            Quantity? level = null;
            foreach (Quantity quantity in before!.Quantities)
            {
                level = quantity is { Kind: QuantityKind.Share, Value: > 0 } ? quantity : level;
            }

            if (level is null)
            {
                return;
            }

            levels.Insert(0, level);
        }

        if (levels.Count == 2 && (words.Any(RelationVocabulary.OtherBases) is false) && !words.Any(0, words.Count, RelationVocabulary.Breaks))
        {
            bool rises = levels[0].Value > levels[1].Value;
            Add(rises == IsRise(words, change) ? levels[1] : levels[0], rises == IsRise(words, change) ? levels[0] : levels[1], change, found);
        }
    }

    private static bool IsRise(SentenceWords words, Quantity change) =>
        words[words.After(change)] is "more" or "higher" or "above" || words[words.First(change) - 1] == "up";
}
