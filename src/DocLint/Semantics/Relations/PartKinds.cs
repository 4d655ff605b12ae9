using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Tells lists whose parts cannot overlap, or cannot leave anything out, by what their items are.</summary>
internal static class PartKinds
{
    /// <summary>Whether the parts are answers for, against and undecided: nobody answers twice.</summary>
    public static bool AreVotes(SentenceWords words, ImmutableArray<Quantity> parts) => parts.Length >= 3 && Have(words, parts, SumVocabulary.Votes);

    /// <summary>Whether a few words from each part on stands one of some words.</summary>
    public static bool Have(SentenceWords words, ImmutableArray<Quantity> parts, FrozenSet<string> kinds)
    {
        for (int i = 0; i < parts.Length; i++)
        {
            int start = words.First(parts[i]);
            if (!words.Any(start, Math.Min(i + 1 < parts.Length ? words.First(parts[i + 1]) : words.Count, start + 6), kinds))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the parts are men and women, boys and girls, or children and adults: together they are everybody.</summary>
    public static bool ArePeople(SentenceWords words, ImmutableArray<Quantity> parts)
    {
        int men = 0;
        int women = 0;
        int adults = 0;
        int children = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            int start = words.First(parts[i]);
            int end = i + 1 < parts.Length ? Math.Min(words.First(parts[i + 1]), start + 5) : start + 5;
            men += words.Any(start, end, SumVocabulary.Men) ? 1 : 0;
            women += words.Any(start, end, SumVocabulary.Women) ? 1 : 0;
            adults += words.Any(start, end, SumVocabulary.Adults) ? 1 : 0;
            children += words.Any(start, end, SumVocabulary.Children) ? 1 : 0;
        }

        // "Seven men, four women and a child" are all of them too; "two boys and three children" may not be.
        return men > 0 && women > 0 && men + women + children == parts.Length || adults > 0 && children > 0 && adults + children == parts.Length;
    }

    /// <summary>Whether a number of people is told apart into all of them.</summary>
    public static bool ArePeople(SentenceWords words, Quantity total, ImmutableArray<Quantity> parts) =>
        total.Unit is not null && SumVocabulary.PeopleTotals.Contains(total.Unit.ToLowerInvariant()) && ArePeople(words, parts);

    /// <summary>Whether no item has a noun of its own: "400,000 containers, 100,000 from within the region and 300,000 from abroad".</summary>
    public static bool AreElided(SentenceWords words, Quantity total, ImmutableArray<Quantity> parts)
    {
        // "120 cars in May, 70 in June": the first number is no total where it has a place or time of its own.
        if (total.Kind != QuantityKind.Count || words[words.After(total)] != ",")
        {
            return false;
        }

        foreach (Quantity part in parts)
        {
            if (part.Kind != QuantityKind.Number || !SumVocabulary.ItemLinks.Contains(words[words.After(part)]))
            {
                return false;
            }
        }

        return true;
    }
}
