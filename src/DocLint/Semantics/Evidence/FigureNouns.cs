using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>Tells whether two equal counts are counts of different things.</summary>
internal static class FigureNouns
{
    // So many letters make it likely that two words are of one family: "reviewers" and "reviews", "arrests" and "arrested".
    private const int Family = 4;

    // Words for people of whom nothing else is said, and for what befalls them.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anybody = new[]
    {
        "people", "persons", "person", "individuals", "individual", "personnel", "others", "other", "men", "women", "man", "woman", "humans", "residents", "citizens", "participants", "victims", "lives", "deaths", "fatalities", "casualties", "dead", "times",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Scored = new[]
    {
        "goal", "goals", "point", "points", "run", "runs", "set", "sets", "game", "games", "match", "matches", "frame", "frames", "win", "wins", "loss", "losses", "defeats", "draws", "ties", "victories", "votes", "justices", "tries", "touchdowns", "wickets", "shots", "strokes", "rounds",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a count can be read off a score: "two goals" off "2–1".</summary>
    public static bool IsScored(Figure figure) => figure.Noun == ContentWords.None || Scored.Contains(Head(figure));

    /// <summary>Whether a claim's count and a source's of the same value are of different things: neither sentence knows the other's noun, and either nothing near the numbers agrees or the source speaks only of people where the claim says which.</summary>
    /// <param name="claim">The claim's count.</param>
    /// <param name="claimSentence">The sentence it stands in.</param>
    /// <param name="source">The source's count.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="agrees">Whether words near the numbers, or most of what the sentences are about, agree.</param>
    public static bool AreApart(Figure claim, SourceSentence claimSentence, Figure source, SourceSentence sentence, bool agrees)
    {
        if (claim.Noun == ContentWords.None || source.Noun == ContentWords.None || claim.Noun == source.Noun)
        {
            return false;
        }

        ReadOnlySpan<char> mine = Head(claim);
        ReadOnlySpan<char> others = Head(source);
        return !Anybody.Contains(mine) && (Anybody.Contains(others) || !agrees) && !Knows(sentence, mine) && (Anybody.Contains(others) || !Knows(claimSentence, others));
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
