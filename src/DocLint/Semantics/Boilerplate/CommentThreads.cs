using System.Buffers;

namespace DocLint.Semantics;

/// <summary>Finds readers' comments by their form: below a line that counts or asks for them, posts with the time of each, or a button to reply to it.</summary>
/// <remarks><para>What readers write reads like the article, so its words tell nothing. Takes time linear in the document.</para></remarks>
internal static class CommentThreads
{
    private const int OpenerWords = 14;
    private const int StampWords = 12;
    private const int Reach = 12;
    private const int LeastSigns = 2;
    private const int Tail = 3;
    private static readonly SearchValues<string> Openers = SearchValues.Create(["comment", "repl", "respon", "thought"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What being part of one adds to the log-odds that a block is residue, once its place is known.</summary>
    public const double LogOdds = 6;

    /// <summary>Whether each block is part of such a thread, its opener too.</summary>
    public static bool[] Find(BlockFacts[] facts)
    {
        bool[] isComment = new bool[facts.Length];
        for (int opener = 0; opener < facts.Length; opener++)
        {
            if (!IsOpener(facts[opener]))
            {
                continue;
            }

            int last = opener;
            int signs = 0;
            for (int i = opener + 1; i < facts.Length && i - last <= Reach; i++)
            {
                if (IsSign(facts[i]))
                {
                    last = i;
                    signs++;
                }
            }

            if (signs < LeastSigns)
            {
                continue;
            }

            // Behind the last stamp stands the last post.
            int end = last + 1;
            while (end < facts.Length && end <= last + Tail && facts[end].Words > 0 && (facts[end].Whole | facts[end].Starts) == 0)
            {
                end++;
            }

            Array.Fill(isComment, true, opener, end - opener);
            opener = end - 1;
        }

        return isComment;
    }

    // "34 comments", "Leave a reply", "12 thoughts on …".
    private static bool IsOpener(BlockFacts facts) =>
        facts.Words is > 0 and <= OpenerWords && facts.Last != '.' && facts.Block.Prose.Text.AsSpan().ContainsAny(Openers) && facts.HasCue(ResidueKind.Comments);

    private static bool IsSign(BlockFacts facts) =>
        facts.Words is > 0 and <= StampWords && ((facts.HasDate && facts.HasTime) || facts.HasAgo || IsReply(facts));

    private static bool IsReply(BlockFacts facts) =>
        facts.Words <= 3 && facts.Block.Prose.Text.AsSpan().Trim().StartsWith("reply", StringComparison.OrdinalIgnoreCase);
}
