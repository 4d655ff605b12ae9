namespace DocLint.Semantics;

/// <summary>Finds the stretch of a source in which most of a quotation's rarer words and pairs of words stand, each counted no more often than the quotation has it.</summary>
internal static class QuotationWindow
{
    private const int CommonWord = 400;
    private const int Slack = 12;
    private const int EllipsisReach = 150;
    private const int LongestWindow = 600;

    /// <summary>The window, as indexes of the source's words; null when no telling word of the quotation stands there.</summary>
    public static (int Start, int End)? Find(List<FoldedWord> quote, SourceWords source)
    {
        (List<Vote> votes, List<int> wanted, int gaps) = CollectVotes(quote, source);
        if (votes.Count == 0)
        {
            return null;
        }

        votes.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        int length = Math.Min(quote.Count + Slack + gaps * EllipsisReach, 4 * quote.Count + LongestWindow);
        int[] held = new int[wanted.Count];
        double sum = 0;
        double best = 0;
        int bestStart = 0;
        int bestEnd = 0;
        int first = 0;
        for (int last = 0; last < votes.Count; last++)
        {
            sum += ++held[votes[last].Term] <= wanted[votes[last].Term] ? votes[last].Weight : 0;
            while (votes[last].Position - votes[first].Position > length)
            {
                sum -= held[votes[first].Term]-- <= wanted[votes[first].Term] ? votes[first].Weight : 0;
                first++;
            }

            if (sum > best + 1e-9)
            {
                (best, bestStart, bestEnd) = (sum, votes[first].Position, votes[last].Position);
            }
        }

        return (Math.Max(0, Math.Min(bestStart, bestEnd - quote.Count) - Slack), Math.Min(source.Words.Length, Math.Max(bestEnd, bestStart + quote.Count) + Slack));
    }

    // A vote a place of a word of the quotation, and one more where the word before is the quotation's, too.
    private static (List<Vote> Votes, List<int> Wanted, int Gaps) CollectVotes(List<FoldedWord> quote, SourceWords source)
    {
        int gaps = 0;
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var wanted = new List<int>();
        var votes = new List<Vote>();
        for (int i = 0; i < quote.Count; i++)
        {
            if (quote[i].Kind != FoldedKind.Word)
            {
                gaps += quote[i].Kind == FoldedKind.Ellipsis ? 1 : 0;
                continue;
            }

            string text = quote[i].Text;
            IReadOnlyList<int> positions = source.PositionsOf(text);
            if (positions.Count > CommonWord)
            {
                continue;
            }

            string? before = i > 0 && quote[i - 1].Kind == FoldedKind.Word ? quote[i - 1].Text : null;
            int? word = Want(text);
            int? pair = before is null ? null : Want(before + ' ' + text);
            double weight = 1.0 / (1 + Math.Sqrt(positions.Count));
            foreach (int position in positions)
            {
                if (word is { } term)
                {
                    votes.Add(new Vote(position, term, weight));
                }

                if (pair is { } both && position > 0 && source.Words[position - 1].Text == before)
                {
                    votes.Add(new Vote(position, both, weight));
                }
            }
        }

        return (votes, wanted, gaps);

        // The number of a new term; null for one that is wanted once more.
        int? Want(string term)
        {
            if (terms.TryGetValue(term, out int known))
            {
                wanted[known]++;
                return null;
            }

            terms[term] = wanted.Count;
            wanted.Add(1);
            return wanted.Count - 1;
        }
    }

    private readonly record struct Vote(int Position, int Term, double Weight);
}
