namespace DocLint.Semantics;

/// <summary>What the lines that a document shares with others of its run say: where two pages have one line and further ones of several words in common, a template made them.</summary>
internal static class TemplateLines
{
    /// <summary>Why such a block is residue.</summary>
    public const string Reason = "on other pages too";

    private const double Likely = 4;
    private const double Sure = 6;

    /// <summary>What being shared adds to the log-odds that each block is residue; nothing for a document that is looked at alone.</summary>
    /// <param name="facts">The facts of the blocks.</param>
    /// <param name="shared">What the document shares.</param>
    /// <param name="isHandMade">Whether an author wrote the document: he repeats his own lines from one to the next, so they must say what they are.</param>
    public static double[] LogOdds(BlockFacts[] facts, SharedLines shared, bool isHandMade)
    {
        double[] odds = new double[facts.Length];
        for (int i = 0; i < odds.Length && shared != SharedLines.None; i++)
        {
            bool mayBe = facts[i].Words > 0 && (!isHandMade || (facts[i].Whole | facts[i].Starts) != 0);
            odds[i] = mayBe ? LogOddsOf(shared.Find(facts[i].Fold)) : 0;
        }

        return odds;
    }

    /// <summary>What a line that is shared so adds to the log-odds.</summary>
    public static double LogOddsOf(SharedLine line) => line switch
    {
        { Documents: 1 } or { Kin: 0 } => 0,
        { Kin: 1 } => Likely,
        _ => Sure,
    };
}
