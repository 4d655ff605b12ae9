namespace DocLint.Semantics;

/// <summary>Aligns a quotation word by word with a stretch of its source: the fewest words changed, put in or left out.</summary>
/// <remarks><para>An ellipsis of the quotation lets any number of the source's words be left out, an insertion a few.</para></remarks>
internal static class WordAlignment
{
    private const int InsertionReach = 8;

    // A word left out is likelier than one put in, so that of two alignments with as many changes the better reading wins.
    private const int ChangeCost = 16;
    private const int ExtraCost = 17;
    private const int MissingCost = 15;
    private const byte Match = 0;
    private const byte Substitute = 1;
    private const byte Extra = 2;
    private const byte Missing = 3;

    /// <summary>A step of the alignment: the index of a word of the quotation and of one of the source, or -1.</summary>
    internal readonly record struct Step(int Quoted, int Original);

    /// <summary>Aligns.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="source">The source.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="steps">The alignment, in order, without what an ellipsis or an insertion covers.</param>
    /// <returns>The number of words that differ.</returns>
    public static int Align(List<FoldedWord> quote, SourceWords source, int start, int end, out List<Step> steps)
    {
        int columns = end - start + 1;
        int rows = quote.Count + 1;
        int[] cost = new int[rows * columns];
        int[] from = new int[rows * columns];
        byte[] kind = new byte[rows * columns];
        for (int i = 1; i < rows; i++)
        {
            FoldedWord word = quote[i - 1];
            int row = i * columns;
            int above = row - columns;
            if (word.Kind == FoldedKind.Word)
            {
                for (int j = 0; j < columns; j++)
                {
                    int best = cost[above + j] + ExtraCost;
                    byte how = Extra;
                    int back = j;
                    if (j > 0)
                    {
                        bool same = source.Words[start + j - 1].Text == word.Text;
                        int diagonal = cost[above + j - 1] + (same ? 0 : ChangeCost);
                        if (diagonal <= best)
                        {
                            (best, how, back) = (diagonal, same ? Match : Substitute, j - 1);
                        }

                        if (cost[row + j - 1] + MissingCost < best)
                        {
                            (best, how, back) = (cost[row + j - 1] + MissingCost, Missing, j - 1);
                        }
                    }

                    cost[row + j] = best;
                    kind[row + j] = how;
                    from[row + j] = back;
                }

                continue;
            }

            // What the writer left out or put in costs nothing.
            int reach = word.Kind == FoldedKind.Ellipsis ? columns : InsertionReach;
            int nearest = 0;
            for (int j = 0; j < columns; j++)
            {
                if (cost[above + j] <= cost[above + nearest] || j - nearest > reach)
                {
                    nearest = cost[above + j] <= cost[above + nearest] ? j : Cheapest(cost, above, j - reach, j);
                }

                cost[row + j] = cost[above + nearest];
                kind[row + j] = Match;
                from[row + j] = nearest;
            }
        }

        int last = (rows - 1) * columns;
        int finish = 0;
        for (int j = 1; j < columns; j++)
        {
            finish = cost[last + j] < cost[last + finish] ? j : finish;
        }

        steps = [];
        for (int i = rows - 1, j = finish; i > 0;)
        {
            int at = i * columns + j;
            if (quote[i - 1].Kind != FoldedKind.Word)
            {
                (i, j) = (i - 1, from[at]);
                continue;
            }

            switch (kind[at])
            {
                case Match or Substitute:
                    steps.Add(new Step(i - 1, start + j - 1));
                    (i, j) = (i - 1, j - 1);
                    break;
                case Extra:
                    steps.Add(new Step(i - 1, -1));
                    i--;
                    break;
                default:
                    steps.Add(new Step(-1, start + j - 1));
                    j--;
                    break;
            }
        }

        steps.Reverse();
        return (cost[last + finish] + ChangeCost / 2) / ChangeCost;
    }

    private static int Cheapest(int[] cost, int row, int low, int high)
    {
        int best = low;
        for (int j = low; j <= high; j++)
        {
            best = cost[row + j] <= cost[row + best] ? j : best;
        }

        return best;
    }
}
