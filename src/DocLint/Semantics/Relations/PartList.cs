using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Reads the figures of a list in a sentence: "610 fires, 520 road accidents and 250 rescues".</summary>
internal static class PartList
{
    /// <summary>How many words may stand in front of the number of an item: "exports of $7.2 billion".</summary>
    public const int MaximumLead = 4;

    /// <summary>The figures of the list in <c>[from..to)</c>; empty when it is no plain list of at least two figures like the total.</summary>
    /// <remarks><para>The list ends with the item that "and" leads to; what follows behind a comma is no part of it.</para></remarks>
    public static ImmutableArray<Quantity> Read(SentenceWords words, int from, int to, Quantity total)
    {
        ImmutableArray<Quantity>.Builder parts = ImmutableArray.CreateBuilder<Quantity>();
        int position = from;
        bool isClosed = false;
        foreach (Quantity quantity in words.Quantities)
        {
            int first = words.First(quantity);
            if (first < from || first >= to || ReferenceEquals(quantity, total) || !IsNumber(quantity) || parts.Count > 0 && IsAside(words, quantity))
            {
                continue;
            }

            int separator = Separator(words, position, first);
            if (isClosed)
            {
                if (words[separator] == ",")
                {
                    break;
                }

                return [];
            }

            if (!IsPart(quantity, total) || parts.Count > 0 && separator < 0 || first - Math.Max(separator + 1, position) > MaximumLead)
            {
                return [];
            }

            isClosed = parts.Count > 0 && words[separator] is "and" or "&" or "plus";
            parts.Add(quantity);
            position = words.After(quantity);
        }

        return parts.Count >= 2 && !IsOpen(words, from, isClosed ? EndOfItem(words, position, to) : to) ? parts.DrainToImmutable() : [];
    }

    // A comma ends the last item, unless more of the list follows: ", and others", ", among others".
    private static int EndOfItem(SentenceWords words, int position, int to)
    {
        while (position < to && !(words[position] is "," or ";" or "—" && words[position + 1] is not ("and" or "plus" or "among" or "as")))
        {
            position++;
        }

        return position;
    }

    /// <summary>Whether a figure may be a part of a total.</summary>
    public static bool IsPart(Quantity part, Quantity total) =>
        IsSummand(part) && IsSummand(total) && (part.Kind, total.Kind) switch
        {
            (QuantityKind.Money, QuantityKind.Money) => part.Currency == total.Currency,
            (QuantityKind.Measure, QuantityKind.Measure) => part.Measure == total.Measure || part.Measure?.Name == "nmi" && total.Measure?.Name == "mi",
            (QuantityKind.Number, _) => true,
            (QuantityKind.Count, QuantityKind.Count or QuantityKind.Number) => true,
            _ => false,
        };

    /// <summary>Whether a quantity can be added up: one value, given for itself.</summary>
    public static bool IsSummand(Quantity quantity) =>
        RelationRecognizer.IsValue(quantity) && quantity.Per is null && quantity.Value <= MaximumValue;

    /// <summary>Whether a list in <c>[from..to)</c> says that it leaves something out, or counts something twice.</summary>
    public static bool IsOpen(SentenceWords words, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            string word = words[i];
            if (word is "some" or "other" or "others" ? !IsBesideNumber(words, i) : SumVocabulary.Open.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    // Keeps sums far from the largest decimal.
    private const decimal MaximumValue = 1e20m;

    // Years, days, places in an order and the like are no figures of a list.
    private static bool IsNumber(Quantity quantity) =>
        quantity.Kind is QuantityKind.Number or QuantityKind.Count or QuantityKind.Measure or QuantityKind.Money or QuantityKind.Share or QuantityKind.Points or QuantityKind.Multiple or QuantityKind.Score;

    // "128 (20 percent)".
    private static bool IsAside(SentenceWords words, Quantity quantity) =>
        quantity.Kind == QuantityKind.Share && words[words.Lead(quantity)] is "(" or "[" && words[words.After(quantity)] is ")" or "]";

    // The last comma or "and" in front of a number; a comma before "and" belongs to it.
    private static int Separator(SentenceWords words, int from, int first)
    {
        for (int i = first - 1; i >= from; i--)
        {
            if (SumVocabulary.Separators.Contains(words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsBesideNumber(SentenceWords words, int index)
    {
        foreach (Quantity quantity in words.Quantities)
        {
            int first = words.First(quantity);
            if (index == first - 1 || index >= first && index <= words.After(quantity))
            {
                return true;
            }
        }

        return false;
    }
}
