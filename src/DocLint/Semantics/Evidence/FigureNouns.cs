using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Tells whether two equal counts are counts of different things.</summary>
internal static class FigureNouns
{
    // So many letters make it likely that two words are of one family: "reviewers" and "reviews", "arrests" and "arrested".
    private const int Family = 4;

    // Words for people of whom nothing else is said. In capitals they are parts of names.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anybody = new[]
    {
        "people", "persons", "person", "individuals", "individual", "personnel",
    }.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // Words for anything, for whoever is spoken of, and for what befalls people.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anything = new[]
    {
        "things", "items", "ones", "ways", "times", "occasions", "cases", "others", "men", "women", "humans", "residents", "citizens", "participants", "victims", "lives", "deaths", "fatalities", "casualties", "injuries", "arrests", "dead",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Scored = new[]
    {
        "goal", "goals", "point", "points", "run", "runs", "set", "sets", "game", "games", "match", "matches", "frame", "frames", "win", "wins", "loss", "losses", "defeats", "draws", "ties", "victories", "votes", "justices", "tries", "touchdowns", "wickets", "shots", "strokes", "rounds",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a count can be read off a score: "two goals" off "2–1".</summary>
    public static bool IsScored(Figure figure) => figure.Noun == ContentWords.None || Scored.Contains(Head(figure));

    /// <summary>Whether a claim's count and a source's of the same value are of different things: neither text knows the other's noun, and either nothing near the numbers agrees or the source speaks only of people where the claim says which.</summary>
    /// <param name="claim">The claim's count.</param>
    /// <param name="claimSentence">The sentence it stands in.</param>
    /// <param name="count">The source's count.</param>
    /// <param name="source">The source.</param>
    /// <param name="agrees">Whether words near the numbers, or most of what the sentences are about, agree.</param>
    public static bool AreApart(Figure claim, SourceSentence claimSentence, Figure count, EvidenceIndex source, bool agrees)
    {
        if (claim.Noun == ContentWords.None || count.Noun == ContentWords.None || claim.Noun == count.Noun)
        {
            return false;
        }

        ReadOnlySpan<char> mine = Head(claim);
        ReadOnlySpan<char> others = Head(count);
        if (Anybody.Contains(mine) || Anything.Contains(mine) || Anything.Contains(others) || !Anybody.Contains(others) && (agrees || Knows(claimSentence, others)))
        {
            return false;
        }

        foreach (SourceSentence sentence in source.Sentences)
        {
            if (Knows(sentence, mine))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Knows(SourceSentence sentence, ReadOnlySpan<char> noun)
    {
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<char> start = noun[..Math.Min(Family, noun.Length)];
        foreach (Syntax.Token token in sentence.Sentence.Tokens)
        {
            if (text.AsSpan(token.Start, token.Length).StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> Head(Figure figure)
    {
        string name = figure.Quantity.Unit ?? "";
        return name.AsSpan(name.LastIndexOf(' ') + 1);
    }
}
