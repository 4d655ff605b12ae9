using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds numbers of things that the same sentence names: "three countries: Kenya, Chad and Mali", "three kinds of flour (wheat, rye and oats)".</summary>
internal static class Enumerations
{
    private const int MaximumGap = 8;
    private const int MaximumQuantities = 40;

    public static void Find(SemanticModel model, ImmutableArray<ListCount>.Builder found)
    {
        ImmutableArray<Quantity> quantities = model.Quantities;
        SentenceWords? words = null;
        foreach (Quantity quantity in quantities)
        {
            bool isOne = quantity is { Kind: QuantityKind.Count, Value: 1, IsWritten: true };
            if (!isOne && !(Announcement.IsCount(quantity) && quantity.Kind == QuantityKind.Count) || model.QuotationAt(quantity.Span) is not null)
            {
                continue;
            }

            if (!ReferenceEquals(words?.Sentence, quantity.Sentence))
            {
                words = Announcement.Words(model, quantity.Sentence);
            }

            if (words.Quantities.Length <= MaximumQuantities)
            {
                Find(words, quantity, isOne, found);
            }
        }
    }

    private static void Find(SentenceWords words, Quantity quantity, bool isOne, ImmutableArray<ListCount>.Builder found)
    {
        int after = words.After(quantity);
        int mark = Mark(words, words.First(quantity), after);
        if (mark < 0 || !isOne && Announcement.IsPartial(words, quantity) || ListVocabulary.IsOpen(words, words.First(quantity) - 1, mark))
        {
            return;
        }

        string kind = words[mark];
        if (isOne)
        {
            // "Only one province: Talmar and Keszt, both on the border": a name may hold "and", but not "both".
            if (kind == ":" && EnumerationReader.Read(words, mark + 1, words.Count, isNames: true) is { Minimum: 2, Maximum: 2 } pair && words[pair.End] == "," && words[pair.End + 1] == "both")
            {
                found.Add(Create(words, quantity, 2, 2, mark + 1, pair.End));
            }

            return;
        }

        if (kind == ":" && OrdinalList(words, mark + 1) is ( > 0 and var ordinals, var isClosed))
        {
            int stated = (int)quantity.Value!.Value;
            if (ordinals > stated || isClosed)
            {
                found.Add(Create(words, quantity, ordinals, ordinals, mark + 1, words.Count));
            }

            return;
        }

        int to = kind switch
        {
            "(" => IndexOf(words, mark + 1, ")"),
            ":" or "," or "are" or "were" => words.Count,
            _ => IndexOf(words, mark + 1, kind),
        };
        string noun = quantity.Unit?.ToLowerInvariant() ?? "";
        bool isUnnamed = kind == "," && ListVocabulary.Unnamed.Contains(noun);
        bool isNames = kind != ":" && kind != "(" && !isUnnamed;
        if (to < 0 || kind == "," && !isUnnamed && !ListVocabulary.Named.Contains(noun)
            || EnumerationReader.Read(words, mark + 1, to, isNames) is not { } list || (kind is "(" or "are" or "were" || isUnnamed) && list.End < to - (to == words.Count ? 1 : 0) || isNames && kind is not ("," or "are" or "were") && list.End != to)
        {
            return;
        }

        // "Paris, France, and Berlin, Germany" are two.
        int minimum = list.Minimum;
        if (quantity.Value < minimum && list.AreNames && ListVocabulary.Places.Contains(noun))
        {
            minimum = (minimum + 1) / 2;
        }

        // In brackets and between commas a list may name the best known only.
        int missing = (int)quantity.Value!.Value - list.Maximum;
        if (missing <= (kind == ":" ? 2 : 1))
        {
            found.Add(Create(words, quantity, minimum, list.Maximum, mark + 1, list.End));
        }
    }

    // The mark that leads to the items: a colon a few words behind, or another right behind the noun.
    private static int Mark(SentenceWords words, int first, int after)
    {
        // "The two winners were Low and Marsh."
        if (words[after] is "are" or "were" && words[first - 1] == "the")
        {
            return after;
        }

        int end = Math.Min(words.Count - 2, after + MaximumGap);
        for (int i = after; i < end; i++)
        {
            string word = words[i];
            if (word == ":")
            {
                return i;
            }

            if (word is "(" or "—" or "–" or "--" || word == "-" && words.IsSpaced(i) || word == "," && i == after)
            {
                // "three kinds of flour (wheat, rye and oats)".
                return i == after || words[after] == "of" && i - after <= 3 ? i : -1;
            }

            if (word is "," or ";" or "." or "?" or "!" or ")" || words.HasFigure(i, i + 1))
            {
                return -1;
            }
        }

        return -1;
    }

    // "the first off Orsk, the second near the pier and the third in the harbour": how many, and whether "and" closes them.
    private static (int Count, bool IsClosed) OrdinalList(SentenceWords words, int from)
    {
        int count = 0;
        bool isClosed = false;
        foreach (Quantity quantity in words.Quantities)
        {
            int first = words.First(quantity);
            if (first < from || quantity.Kind != QuantityKind.Ordinal)
            {
                continue;
            }

            bool begins = words[first - 1] is "the" or "a" && (first - 1 == from || words[first - 2] is "," or ";" or "and");
            if (!begins)
            {
                // "on the 29th" counts nothing.
                continue;
            }

            if (quantity.Value != count + 1)
            {
                return (0, false);
            }

            count++;
            isClosed |= words[first - 2] == "and";
        }

        return count >= 2 && !ListVocabulary.IsOpen(words, from, words.Count) ? (count, isClosed) : (0, false);
    }

    private static ListCount Create(SentenceWords words, Quantity quantity, int minimum, int maximum, int from, int to)
    {
        ReadOnlySpan<Syntax.Token> tokens = words.Sentence.Tokens;
        var span = TextSpan.FromBounds(tokens[from].Start, tokens[Math.Max(from, to - 1)].End);
        return Announcement.Create(quantity, minimum, maximum, words.Sentence.Prose.ToSource(span));
    }

    private static int IndexOf(SentenceWords words, int from, string mark)
    {
        for (int i = from; i < words.Count; i++)
        {
            if (words[i] == mark)
            {
                return i;
            }
        }

        return -1;
    }
}
