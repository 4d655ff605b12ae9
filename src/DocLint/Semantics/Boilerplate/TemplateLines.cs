namespace DocLint.Semantics;

/// <summary>What the lines that a document shares with others of its run say: where two pages have one line and further ones of several words in common, a template made them.</summary>
internal static class TemplateLines
{
    private const double Likely = 4;
    private const double Sure = 6;
    private const string Reason = "on other pages too";

    /// <summary>Adds what being shared says to the evidence of each block; nothing for a document that is looked at alone.</summary>
    /// <remarks><para>An author repeats his own lines from one document to the next, so this is for texts and pages that something made.</para></remarks>
    /// <param name="evidence">What the structure says.</param>
    /// <param name="facts">The facts of the blocks.</param>
    /// <param name="shared">What the document shares.</param>
    public static void AddTo(StructureEvidence[] evidence, BlockFacts[] facts, SharedLines shared)
    {
        if (shared == SharedLines.None)
        {
            return;
        }

        for (int i = 0; i < facts.Length; i++)
        {
            double odds = facts[i].Words > 0 ? LogOddsOf(shared.Find(facts[i].Fold)) : 0;
            if (odds > 0)
            {
                // What says nothing else of itself belongs to the site.
                StructureEvidence known = evidence[i];
                evidence[i] = new StructureEvidence(known.LogOdds + odds, known.Kind ?? ResidueKind.Navigation, known.Reason ?? Reason, known.IsGuess || known.Kind is null);
            }
        }
    }

    /// <summary>What a line that is shared so adds to the log-odds.</summary>
    public static double LogOddsOf(SharedLine line) => line switch
    {
        { Documents: 1 } or { Kin: 0 } => 0,
        { Kin: 1 } => Likely,
        _ => Sure,
    };
}
