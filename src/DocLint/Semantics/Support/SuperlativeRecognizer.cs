using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the superlatives that could be wrong: those that rank something in the world and say in which field.</summary>
/// <remarks><para>"The best way", "at least", "most people" rank nothing; "the first chapter" numbers. So an ordinal or superlative needs a field: "the world's largest", "the first woman to", "the only country that", "the highest in history".</para></remarks>
internal static class SuperlativeRecognizer
{
    private const int Reach = 9;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ranks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "first", "only", "largest", "biggest", "smallest", "tallest", "highest", "lowest", "longest", "shortest", "oldest", "youngest", "richest", "poorest", "fastest", "slowest", "deadliest", "busiest",
        "deepest", "strongest", "heaviest", "hottest", "coldest", "wettest", "driest", "earliest", "greatest", "worst", "costliest", "bloodiest", "sole").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ratings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "populous", "expensive", "valuable", "powerful", "dangerous", "profitable", "visited", "watched", "common", "densely", "successful", "popular", "advanced", "prolific", "polluted", "polluting").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fields = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "world", "world's", "world’s", "earth", "ever", "history", "globe", "planet", "record", "nation", "nation's", "nation’s", "country", "country's", "country’s", "europe", "europe's", "europe’s", "america's", "america’s",
        "asia", "asia's", "asia’s", "africa", "africa's", "africa’s", "decades", "century", "decade", "continent", "hemisphere", "state's", "state’s", "city's", "city’s").GetAlternateLookup<ReadOnlySpan<char>>();

    public static ImmutableArray<Superlative> Find(SemanticModel model)
    {
        ImmutableArray<Superlative>.Builder found = ImmutableArray.CreateBuilder<Superlative>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            if (block is not ParagraphBlock || block.Prose.Text.Length == 0)
            {
                continue;
            }

            using var text = new CueText(block.Prose);
            foreach (Sentence sentence in block.Prose.Sentences)
            {
                Read(text, sentence, found);
            }
        }

        return found.DrainToImmutable();
    }

    private static void Read(in CueText text, Sentence sentence, ImmutableArray<Superlative>.Builder found)
    {
        int first = sentence.FirstToken;
        int end = first + sentence.TokenCount;
        for (int i = first; i < end; i++)
        {
            if (text[i].Kind != TokenKind.Word)
            {
                continue;
            }

            int last = LastOf(text, first, end, i, out int start);
            if (last >= 0)
            {
                found.Add(new Superlative { Sentence = sentence, ProseSpan = text.Span(start, last) });
                i = last;
            }
        }
    }

    // "among the world's largest", "three of the world's biggest"
    private static bool IsAmong(in CueText text, int index) => text.Is(index, "of") || text.Is(index, "among");

    private static int LastOf(in CueText text, int first, int end, int i, out int start)
    {
        start = i;
        if (text.Is(i, "unprecedented") && !(i > first && text.Is(i - 1, "not")))
        {
            return i;
        }

        if (text.Is(i, "never") && i + 1 < end && text.Is(i + 1, "before"))
        {
            return i + 1;
        }

        // "for the first time in 40 years", "for the first time ever"
        if (text.Is(i, "first") && i >= first + 2 && text.Is(i - 1, "the") && text.Is(i - 2, "for") && i + 1 < end && text.Is(i + 1, "time"))
        {
            start = i - 2;
            return i + 2 < end && text.Is(i + 2, "ever") ? i + 2 : i + 3 < end && text.Is(i + 2, "in") && (text[i + 3].Kind == TokenKind.Number || Fields.Contains(text.TextOf(i + 3)) || text.Is(i + 3, "more")) ? i + 3 : -1;
        }

        bool isRating = text.Is(i, "most") && i + 1 < end && Ratings.Contains(text.TextOf(i + 1));
        if (!isRating && !Ranks.Contains(text.TextOf(i)))
        {
            return -1;
        }

        // "the world's largest": the field stands in front.
        if (i > first + 2 && (IsAmong(text, i - 2) || IsAmong(text, i - 3)))
        {
            return -1;
        }

        if (i > first && Fields.Contains(text.TextOf(i - 1)) && text.TextOf(i - 1)[^1] == 's')
        {
            start = i > first + 1 && text.Is(i - 2, "the") ? i - 2 : i - 1;
            return isRating ? i + 1 : i;
        }

        if (i == first || !text.Is(i - 1, "the") || i - 1 > first && (text.Is(i - 2, "of") || text.Is(i - 2, "among")))
        {
            return -1;
        }

        // "is the only way to", "not the first to", "the first team to win": only what somebody was or became is a claim.
        bool isClaimed = i >= first + 2 && (text.Is(i - 2, "became") || text.Is(i - 2, "become") || text.Is(i - 2, "becomes") || text.Is(i - 2, "becoming") || text.Is(i - 2, "was") || text.Is(i - 2, "is") || text.Is(i - 2, "as"))
            && !(i + 1 < end && (text.Is(i + 1, "way") || text.Is(i + 1, "one") || text.Is(i + 1, "word") || text.Is(i + 1, "thing") || text.Is(i + 1, "step") || text.Is(i + 1, "time") || text.Is(i + 1, "reason")));
        start = i - 1;
        for (int j = i + 1; j < Math.Min(end, i + Reach); j++)
        {
            if (Fields.Contains(text.TextOf(j)) || isClaimed && text.Is(j, "to") && (text.Is(i, "first") || text.Is(i, "only")) && j > i + 1 && j + 1 < end && text[j + 1].Kind == TokenKind.Word && !text.Has(j + 1, Cue.Definite | Cue.Indefinite | Cue.Possessive))
            {
                return j;
            }

            if (!text.IsWord(j) && !text.IsHyphen(j) || text.Has(j, Cue.Boundary | Cue.Be | Cue.Modal))
            {
                break;
            }
        }

        return -1;
    }
}
