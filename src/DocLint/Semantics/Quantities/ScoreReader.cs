namespace DocLint.Semantics;

/// <summary>Tells scores, records and votes from ranges: "won 3–1", "a 5-4 ruling", "voted 54 to 46".</summary>
internal static class ScoreReader
{
    public static bool IsScore(LexemeList lexemes, in NumberPair range, bool isDash, decimal first, decimal second)
    {
        if (!range.First.Number.IsPlainDigits && !(isDash && IsDigitWord(lexemes, range.First.Number)))
        {
            return false;
        }

        if (first > 999 || second > 999)
        {
            return false;
        }

        if (FollowsScore(lexemes, range.Second.End))
        {
            return true;
        }

        // Behind a name only "2-0" is a score, and nothing is counted.
        bool isNamed = lexemes.IsCapitalised(range.First.First - 1);
        bool counts = NounReader.TryRead(lexemes, range.Second.End, out NounPhrase noun) && noun.IsPlural;
        if (!counts && (isDash || !isNamed) && LeadsScore(lexemes, range.First.First))
        {
            return true;
        }

        // A range rises.
        return isDash && first >= second && !NounReader.TryRead(lexemes, range.Second.End, out _);
    }

    private static bool IsDigitWord(LexemeList lexemes, in Numeral number) =>
        number.End == number.First + 1 && lexemes.Word(number.First) is { Kind: NumberWordKind.Digit };

    private static bool FollowsScore(LexemeList lexemes, int index)
    {
        for (int i = index; i < index + 2; i++)
        {
            if (lexemes.Text(i) is "win" or "wins" or "victory" or "lead" or "loss" or "losses" or "defeat" or "draw" or "record" or "vote" or "votes" or "decision" or "ruling" or "majority" or "aggregate"
                or "series" or "run" or "score" or "tie" or "thrashing" or "drubbing" or "start" or "mark" or "rout" or "split" or "overall" or "scoreline" or "triumph" or "advantage" or "comeback")
            {
                return true;
            }
        }

        return lexemes.Text(index) is "against" or "over";
    }

    private static bool LeadsScore(LexemeList lexemes, int first) =>
        (lexemes.IsCapitalised(first - 1) && first > 1 && !NounReader.IsFunctionWord(lexemes.Text(first - 1)) && lexemes[first].Length <= 3)
        || lexemes.Text(first - 1) is "won" or "win" or "lost" or "beat" or "beaten" or "tied" or "drew" or "led" or "lead" or "leads" or "trailed" or "trails" or "trailing" or "leading" or "defeated" or "voted" or "score"
            or "finished" or "ended" or "vote" or "tie" or "game" or "games" or "sweep";
}
