using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds two values and the multiple that is stated between them: doubled, halved, "four times", "by a factor of three".</summary>
internal static class Multiples
{
    private const int MaximumDistance = 8;
    private const decimal Slack = 0.12m;
    private const decimal AboutSlack = 0.2m;

    public static void Find(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        List<(Quantity From, Quantity To)>? pairs = null;
        foreach (Quantity quantity in words.Quantities)
        {
            if (Multiple(words, quantity) is not { } multiple || IsDenied(words, quantity))
            {
                continue;
            }

            pairs ??= Changes.Pairs(words);
            bool hasPair = false;
            foreach ((Quantity from, Quantity to) in pairs)
            {
                if (!hasPair && from.Kind != QuantityKind.Share && Belongs(words, quantity, from, to))
                {
                    hasPair = true;
                    Add(words, from, to, quantity, multiple, canInvert: true, found);
                }
            }

            if (!hasPair && pairs.Count == 0)
            {
                FindComparison(words, quantity, multiple, found);
                FindAcross(words, before, quantity, multiple, found);
            }
        }
    }

    // What a quantity multiplies by, or null when it is no multiple.
    private static decimal? Multiple(SentenceWords words, Quantity quantity)
    {
        if (quantity.Value is not { } value || value <= 0)
        {
            return null;
        }

        int first = words.First(quantity);
        int after = words.After(quantity);
        if (quantity.Kind == QuantityKind.Multiple)
        {
            return value == 1 ? null : value;
        }

        if (words[first - 1] == "of" && words[first - 2] == "factor" && value > 1 && quantity.Kind is QuantityKind.Number or QuantityKind.Count)
        {
            return value;
        }

        if (quantity.Kind == QuantityKind.Count && quantity.Unit == "times" && words[after] == "over")
        {
            return value;
        }

        // "cut in half, from 60 to 45".
        if (quantity.IsWritten && words[first - 1] == "in" && words[first - 2] is "cut" or "cuts" or "cutting" or "slashed" or "sliced" && value is 0.5m or 50)
        {
            return 0.5m;
        }

        // "half the size of", "a third as many".
        bool isPart = quantity is { Kind: QuantityKind.Share, IsWritten: true } or { Kind: QuantityKind.Number, IsWritten: true, Value: < 1 };
        bool isSize = words[after] == "the" && RelationVocabulary.SizeNouns.Contains(words[after + 1]) || words[after] == "as" && RelationVocabulary.SizeAdjectives.Contains(words[after + 1]);
        return isPart && isSize ? (quantity.Kind == QuantityKind.Share ? value / 100 : value) : null;
    }

    private static bool IsDenied(SentenceWords words, Quantity quantity)
    {
        int first = words.First(quantity);
        for (int i = Math.Max(0, first - 5); i < first; i++)
        {
            if (RelationVocabulary.Negations.Contains(words[i]) || words[i].EndsWith("n't", StringComparison.Ordinal) || words[i].EndsWith("n’t", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Belongs(SentenceWords words, Quantity multiple, Quantity from, Quantity to)
    {
        int pairStart = Math.Min(words.First(from), words.First(to));
        int pairEnd = Math.Max(words.After(from), words.After(to));
        int first = words.First(multiple);
        int after = words.After(multiple);
        if (first >= pairStart && after <= pairEnd)
        {
            return false;
        }

        int start = first < pairStart ? after : pairEnd;
        int end = first < pairStart ? pairStart : first;
        if (end - start > MaximumDistance || words.Any(start, end, RelationVocabulary.Breaks) || words.HasFigure(start, end))
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            // "between 2000 and 2010".
            bool joinsYears = words[i] == "and" && words[i - 2] == "between" && words[i - 1].Length == 4 && char.IsAsciiDigit(words[i - 1][0]);
            if (words[i] is "and" or "then" or ":" && !joinsYears)
            {
                return false;
            }
        }

        // "… then tripled to 88" has another value of its own.
        if (first > pairEnd - 1)
        {
            for (int i = after; i < after + 5; i++)
            {
                if (words[i] == "to" && words.HasFigure(i, i + 3))
                {
                    return false;
                }
            }
        }

        return !words.Any(Math.Min(first, pairStart), Math.Max(after, pairEnd), RelationVocabulary.OtherBases) || from.Per is not null || to.Per is not null;
    }

    // "With 18,000 subscribers, it is half the size of its rival, which has 54,000."
    private static void FindComparison(SentenceWords words, Quantity quantity, decimal multiple, ImmutableArray<Relation>.Builder found)
    {
        int after = words.After(quantity);
        bool isComparison = words[after] == "as" && RelationVocabulary.SizeAdjectives.Contains(words[after + 1])
            || words[after] == "the" && RelationVocabulary.SizeNouns.Contains(words[after + 1])
            || words[after] == "that" && words[after + 1] == "of";
        if (!isComparison || OnlyTwo(words, quantity) is not var (left, right) || !RelationRecognizer.AreAlike(left, right) || words.Any(RelationVocabulary.Breaks))
        {
            return;
        }

        if (RelationVocabulary.Versus.Contains(words[words.Lead(right)]) && words.First(right) > after)
        {
            Add(words, right, left, quantity, multiple, canInvert: true, found);
        }
    }

    private static (Quantity Left, Quantity Right)? OnlyTwo(SentenceWords words, Quantity multiple)
    {
        Quantity? left = null;
        Quantity? right = null;
        foreach (Quantity quantity in words.Quantities)
        {
            if (ReferenceEquals(quantity, multiple) || !RelationRecognizer.IsFigure(quantity))
            {
                continue;
            }

            if (right is not null || !RelationRecognizer.IsValue(quantity))
            {
                return null;
            }

            (left, right) = left is null ? (quantity, null) : (left, quantity);
        }

        return left is not null && right is not null ? (left, right) : null;
    }

    // "The militia had 300 men. By March its ranks had swollen ten times over, to 1,800."
    private static void FindAcross(SentenceWords words, SentenceWords? before, Quantity quantity, decimal multiple, ImmutableArray<Relation>.Builder found)
    {
        if (before is null || multiple <= 1 || OnlyOne(words, quantity) is not { } to || OnlyOne(before, null) is not { } from || !RelationRecognizer.AreAlike(from, to))
        {
            return;
        }

        int after = words.After(quantity);
        int lead = words.Lead(to);
        bool isResult = words[lead] == "to" && lead >= after && lead - after <= 3;
        bool isLevel = before[before.Lead(from)] is "had" or "has" or "was" or "were" or "at" or "numbered" or "counted" or "employed";
        decimal ratio = to.Value!.Value / from.Value!.Value;

        // Two sentences may speak of two things; a slip keeps the size.
        if (isResult && isLevel && ratio > 1 && ratio < multiple * 2.5m && ratio > multiple / 2.5m)
        {
            Add(words, from, to, quantity, multiple, canInvert: false, found);
        }
    }

    private static Quantity? OnlyOne(SentenceWords words, Quantity? multiple)
    {
        Quantity? only = null;
        foreach (Quantity quantity in words.Quantities)
        {
            if (ReferenceEquals(quantity, multiple) || !RelationRecognizer.IsFigure(quantity))
            {
                continue;
            }

            if (only is not null || !RelationRecognizer.IsValue(quantity))
            {
                return null;
            }

            only = quantity;
        }

        return only;
    }

    private static void Add(SentenceWords words, Quantity from, Quantity to, Quantity stated, decimal multiple, bool canInvert, ImmutableArray<Relation>.Builder found)
    {
        Interval before = Precision.Shown(from);
        Interval after = Precision.Shown(to);
        if (before.Low <= 0 || after.Low <= 0)
        {
            return;
        }

        var ratio = new Interval(after.Low / before.High, after.High / before.Low);
        decimal exact = to.Value!.Value / from.Value!.Value;
        if (canInvert && exact < 1 != multiple < 1 && exact != 1)
        {
            ratio = new Interval(1 / ratio.High, 1 / ratio.Low);
            exact = 1 / exact;
        }

        ImmutableArray<Interval> readings = [Reading(stated, multiple)];
        int next = words.After(stated);
        if (multiple > 1 && words.Any(next, next + 2, RelationVocabulary.More))
        {
            readings = readings.Add(Reading(stated, multiple + 1));
        }

        found.Add(new Relation(RelationKind.Multiple, [from, to], stated, ratio, exact, readings));
    }

    // "More than halved" is below a half; round multiples are used loosely.
    private static Interval Reading(Quantity stated, decimal multiple)
    {
        decimal slack = multiple * (stated.Comparator == Comparator.About ? AboutSlack : Slack);
        return stated.Comparator switch
        {
            Comparator.Greater or Comparator.GreaterOrEqual when multiple < 1 => new Interval(0, multiple),
            Comparator.Greater or Comparator.GreaterOrEqual => new Interval(multiple, decimal.MaxValue),
            Comparator.Less or Comparator.LessOrEqual => new Interval(0, multiple),
            _ => new Interval(multiple - slack, multiple + slack),
        };
    }
}
