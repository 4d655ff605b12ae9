using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Finds parts and the total that is stated for them: "12 people, seven men and five women".</summary>
/// <remarks><para>A list counts only where the sentence says that it is all: by a colon, dash or brackets behind the total, by words such as "consist of" or "in all", by "the remaining", by votes, or by men and women.</para></remarks>
internal static class Sums
{
    // A sum further off than this is another kind of total, not a slip.
    private const decimal MaximumSlip = 0.25m;
    private const int MaximumGap = 14;

    public static void Find(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        // A total and two parts.
        if (words.Quantities.Length >= 3)
        {
            FindWholeOf(words, found);
            FindBreakdown(words, found);
            FindTotalBehind(words, found);
        }

        FindTotalInNext(words, before, found);
    }

    /// <summary>Adds the relation of parts to their total, unless they are so far apart that they cannot belong together.</summary>
    public static void Add(ImmutableArray<Quantity> parts, Quantity total, ImmutableArray<Relation>.Builder found, decimal slip = MaximumSlip)
    {
        bool isExact = total.Comparator == Comparator.None && total.Value < 1000 && total.Measure is null;
        bool showsUnits = total.Value % 10 != 0;
        decimal sum = 0;
        foreach (Quantity part in parts)
        {
            isExact &= part.Comparator == Comparator.None && part.Measure is null && part.Value == decimal.Truncate(part.Value!.Value);
            showsUnits |= part.Value % 10 != 0;
            sum += part.Value!.Value;
        }

        // Small counts of which one shows its last digit are counted, not rounded.
        isExact &= showsUnits;
        decimal low = 0;
        decimal high = 0;
        foreach (Quantity part in parts)
        {
            Interval shown = isExact ? Interval.Exactly(part.Value!.Value) : Precision.Shown(part);
            low += shown.Low;
            high += shown.High;
        }

        Interval stated = isExact ? Interval.Exactly(total.Value!.Value) : Precision.Shown(total);
        // A journey of nine hours may be eight on the way and one of waiting.
        bool isRest = total.Measure?.Dimension == Dimension.Time && sum < total.Value;
        if (!isRest && Math.Abs(sum - total.Value!.Value) <= total.Value.Value * slip)
        {
            found.Add(new Relation(RelationKind.Sum, parts, total, new Interval(low, high), sum, [stated]));
        }
    }

    // "Of the 120 votes, 70 were for, 40 against and 5 abstained."
    private static void FindWholeOf(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        foreach (Quantity total in words.Quantities)
        {
            int first = words.First(total);
            int lead = first - 1;
            while (lead > 0 && first - lead <= 3 && words[lead] != "of")
            {
                lead--;
            }

            int start = words.After(total);
            bool leads = words[lead] == "of" && (lead == 0 || lead == 1 && words[0] == "out" || words[lead - 1] is "," or "that");
            int comma = leads ? IndexOf(words, start, words.Count, ",") : OfWhich(words, total);
            if (!PartList.IsSummand(total) || comma < 0 || comma - start > MaximumGap || words.HasFigure(start, comma))
            {
                continue;
            }

            ImmutableArray<Quantity> parts = Parts(words, comma + 1, total);
            if (parts.Length >= 2 && IsDivision(words, comma + 1, parts))
            {
                Add(parts, total, found);
            }
        }
    }

    // "7,698 people, of whom 4,088 are men": the index in front of the first part, or -1.
    private static int OfWhich(SentenceWords words, Quantity total)
    {
        int index = words.After(total);
        index += words[index] == "," ? 1 : 0;
        return words[index] == "of" && words[index + 1] is "whom" or "which" ? index + 1 : -1;
    }

    // The items of a whole "Of …": each a number and what it does, until the sentence ends.
    private static ImmutableArray<Quantity> Parts(SentenceWords words, int from, Quantity total)
    {
        ImmutableArray<Quantity>.Builder parts = ImmutableArray.CreateBuilder<Quantity>();
        if (PartList.IsOpen(words, from, words.Count))
        {
            return [];
        }

        foreach (Quantity quantity in words.Quantities)
        {
            int first = words.First(quantity);
            if (first < from || !RelationRecognizer.IsFigure(quantity) || words[first - 1] == "(")
            {
                continue;
            }

            bool begins = words[first - 1] is "," or "and" or ";" or "the" or "while" || first == from || SumVocabulary.Remaining.Contains(words[first - 1]);
            if (!begins || !PartList.IsPart(quantity, total))
            {
                return [];
            }

            parts.Add(quantity);
        }

        return parts.DrainToImmutable();
    }

    // Whether each of the whole is in one part, and all of it in some.
    private static bool IsDivision(SentenceWords words, int from, ImmutableArray<Quantity> parts)
    {
        int last = words.First(parts[^1]);
        if (SumVocabulary.Remaining.Contains(words[words.Lead(parts[^1])]) || words[last - 1] == "other" && words[last - 2] == "the")
        {
            return true;
        }

        return PartKinds.AreVotes(words, parts) || PartKinds.Have(words, parts, SumVocabulary.Kinds) || PartKinds.ArePeople(words, parts);
    }

    // "1,480 call-outs: 610 fires, 520 accidents and 250 rescues"; "12 people (seven men and five women)"; "9,300 plates consist of …".
    private static void FindBreakdown(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        for (int i = 1; i < words.Count - 2; i++)
        {
            string word = words[i];
            bool isDash = word is "—" or "–" or "--" || word == "-" && words.IsSpaced(i);
            bool isMark = isDash || word is ":" or "(" or ",";
            int from = isMark ? i + 1 : PhraseEnd(words, i);
            if (from < 0 || Total(words, i) is not { } total)
            {
                continue;
            }

            int to = word == "(" ? IndexOf(words, from, words.Count, ")") : isDash ? IndexOf(words, from, words.Count, word) : words.Count;
            to = to < 0 && isDash ? words.Count : to;
            ImmutableArray<Quantity> parts = to < 0 ? [] : PartList.Read(words, from, to, total);
            if (parts.Length < 2 || words.First(parts[0]) - from > (word == "," ? 1 : 4))
            {
                continue;
            }

            // Brackets, dashes and appositions may hold the largest parts only.
            bool arePeople = PartKinds.ArePeople(words, total, parts);
            if (word == "," && !arePeople && !PartKinds.AreElided(words, total, parts) || SumVocabulary.Finds.Contains(word) && !PartKinds.AreVotes(words, parts))
            {
                continue;
            }

            Add(parts, total, found, isMark && word != ":" && !arePeople ? MaximumSlip / 2 : MaximumSlip);
            i = words.After(parts[^1]);
        }
    }

    // The figure right in front of a mark, or the one figure of its clause; two leave open which one is meant.
    private static Quantity? Total(SentenceWords words, int mark)
    {
        Quantity? total = null;
        bool isOnly = true;
        foreach (Quantity quantity in words.Quantities)
        {
            if (words.First(quantity) >= mark)
            {
                break;
            }

            if (RelationRecognizer.IsFigure(quantity) || quantity.Measure is not null)
            {
                isOnly = total is null;
                total = quantity;
            }
        }

        if (total is null || !PartList.IsSummand(total))
        {
            return null;
        }

        int gap = mark - words.After(total);
        return gap <= (isOnly ? MaximumGap : 0) && !PartList.IsOpen(words, words.After(total), mark) ? total : null;
    }

    private static int PhraseEnd(SentenceWords words, int index)
    {
        if (SumVocabulary.Finds.Contains(words[index]))
        {
            return index + 1;
        }

        if (SumVocabulary.Consists.Contains(words[index]))
        {
            return index + (words[index + 1] is "of" ? 2 : 1);
        }

        if (!SumVocabulary.Splits.Contains(words[index]))
        {
            return -1;
        }

        int end = index + 1;
        end += words[end] is "up" or "down" ? 1 : 0;
        return words[end] is "of" or "into" or "between" or "among" ? end + 1 : -1;
    }

    // "Eleven on the first day and nine on the second, 21 in all", "…, bringing the total to 28".
    private static void FindTotalBehind(SentenceWords words, ImmutableArray<Relation>.Builder found)
    {
        for (int i = words.Quantities.Length - 1; i >= 2; i--)
        {
            Quantity total = words.Quantities[i];
            if (!PartList.IsSummand(total) || MinimumParts(words, total) is not (> 0 and var minimum))
            {
                continue;
            }

            int first = words.First(total);
            ImmutableArray<Quantity> parts = Before(words, first, total);
            if (parts.Length >= minimum && !(minimum > 2 && words.Any(0, first, SumVocabulary.Continues)))
            {
                Add(parts, total, found);
            }

            return;
        }
    }

    // How many parts a total needs that these words lead to; 0 for no total.
    private static int MinimumParts(SentenceWords words, Quantity total)
    {
        int after = words.After(total);
        int first = words.First(total);
        if (words[after] == "in" && words[after + 1] is "all" or "total" || words[after] is "altogether" || words[first - 1] is "totalling" or "totaling")
        {
            return words[first - 1] is "," or "making" or "(" or "or" or "—" or "–" or "totalling" or "totaling" ? 2 : 0;
        }

        int lead = words.Lead(total);
        if (words[lead] == "of" && words[lead - 1] == "total" && words[lead - 2] is "a" or "grand" && words[lead - 3] is "for" or "in" or "making" or "—" or "–" or "-" or "--" or ",")
        {
            return 2;
        }

        return words[lead] == "to" && words.Any(lead - 4, lead, SumVocabulary.Totals) && words.Any(lead - 6, lead, SumVocabulary.Brings) ? 3 : 0;
    }

    // All figures in front of a place, where they make up one list.
    private static ImmutableArray<Quantity> Before(SentenceWords words, int end, Quantity total)
    {
        ImmutableArray<Quantity>.Builder parts = ImmutableArray.CreateBuilder<Quantity>();
        int position = -1;
        foreach (Quantity quantity in words.Quantities)
        {
            int first = words.First(quantity);
            if (first >= end)
            {
                break;
            }

            if (!RelationRecognizer.IsFigure(quantity) && quantity.Measure is null)
            {
                continue;
            }

            if (!PartList.IsPart(quantity, total) || position >= 0 && !words.Any(Math.Max(position, first - PartList.MaximumLead - 1), first, SumVocabulary.Separators))
            {
                return [];
            }

            parts.Add(quantity);
            position = words.After(quantity);
        }

        return PartList.IsOpen(words, 0, end) || words.Any(0, end, RelationVocabulary.Breaks) ? [] : parts.DrainToImmutable();
    }

    // "Stage one covers 212 miles, stage two 148 and stage three 95. Whoever sails all 475 miles …"
    private static void FindTotalInNext(SentenceWords words, SentenceWords? before, ImmutableArray<Relation>.Builder found)
    {
        if (before is null)
        {
            return;
        }

        foreach (Quantity total in words.Quantities)
        {
            if (!PartList.IsSummand(total))
            {
                continue;
            }

            int first = words.First(total);
            bool isAll = words[first - 1] == "all" && total.Unit is not null || words[first - 1] == "the" && words[first - 2] == "all" && total.Unit is not null;
            bool isTogether = words[0] is "altogether" or "together" || words[0] == "in" && words[1] is "all" or "total";
            if (!isAll && !(isTogether && first < 8))
            {
                continue;
            }

            ImmutableArray<Quantity> parts = Before(before, before.Count, total);
            if (parts.Length >= (isAll ? 3 : 2) && AreOneKind(parts))
            {
                Add(parts, total, found);
            }

            return;
        }
    }

    // A list counts one thing: the first item names it, the others leave it out.
    private static bool AreOneKind(ImmutableArray<Quantity> parts)
    {
        foreach (Quantity part in parts)
        {
            if (part.Kind != QuantityKind.Number && (part.Kind != parts[0].Kind || part.Unit != parts[0].Unit))
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(SentenceWords words, int from, int to, string mark)
    {
        for (int i = from; i < to; i++)
        {
            if (words[i] == mark)
            {
                return i;
            }
        }

        return -1;
    }
}
