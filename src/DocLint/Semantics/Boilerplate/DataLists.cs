namespace DocLint.Semantics;

/// <summary>Finds the tables and lists of data that lost their form: long runs of cells with numbers close together, and lines that say things of one form one after the other.</summary>
/// <remarks><para>Menus, lists of other articles and counts of shares have numbers and dates too, but neither so many nor so regular. Takes time linear in the document.</para></remarks>
internal static class DataLists
{
    private const int Reach = 6;
    private const int CellWords = 3;
    private const int LineWords = 14;
    private const int EntryWords = 25;
    private const int LeastCells = 24;
    private const int LeastEntries = 4;
    private const double LeastShare = .35;

    /// <summary>What being part of one adds to the log-odds that a block is residue, once its place is known.</summary>
    public const double LogOdds = -4;

    /// <summary>Whether each block is part of such a table or list.</summary>
    public static bool[] Find(BlockFacts[] facts)
    {
        bool[] isData = new bool[facts.Length];
        FindTables(facts, isData);
        FindEntries(facts, isData, f => f.StartsWithDate);
        FindEntries(facts, isData, f => f.HasLabel);
        FindEntries(facts, isData, f => f.HasPrice && f.Words > 2);
        FindEntries(facts, isData, f => f.First is '-' or '\u2013' or '\u2014' or '\u2022' or '*' or '\u00B7');
        return isData;
    }

    private static void FindTables(BlockFacts[] facts, bool[] isData)
    {
        int[] numbers = new int[facts.Length + 1];
        for (int i = 0; i < facts.Length; i++)
        {
            bool isNumber = facts[i].Words is > 0 and <= CellWords && 2 * facts[i].Numbers >= facts[i].Words;
            numbers[i + 1] = numbers[i] + (isNumber ? 1 : 0);
        }

        for (int first = 0; first < facts.Length; first++)
        {
            int end = first;
            while (end < facts.Length && facts[end].Words <= LineWords && Share(numbers, end) >= LeastShare)
            {
                end++;
            }

            if (end - first >= LeastCells)
            {
                Array.Fill(isData, true, first, end - first);
            }

            first = Math.Max(first, end - 1);
        }
    }

    // One line of another form may stand between two entries.
    private static void FindEntries(BlockFacts[] facts, bool[] isData, Func<BlockFacts, bool> isEntry)
    {
        for (int first = 0; first < facts.Length; first++)
        {
            int entries = 0;
            int end = first;
            for (int i = first; i < facts.Length && i - end <= (entries == 0 ? 0 : 1); i++)
            {
                if (facts[i].Words <= EntryWords && !SaysWhatItIs(facts[i]) && isEntry(facts[i]))
                {
                    entries++;
                    end = i + 1;
                }
            }

            for (int i = first; i < end && entries >= LeastEntries; i++)
            {
                isData[i] |= !SaysWhatItIs(facts[i]);
            }

            first = Math.Max(first, end - 1);
        }
    }

    // A line with the words of furniture is never an entry.
    private static bool SaysWhatItIs(BlockFacts facts)
    {
        const int Furniture = (1 << CueTable.Article) - 1;
        return ((facts.Whole | facts.Starts) & Furniture) != 0;
    }

    private static double Share(int[] numbers, int i)
    {
        int start = Math.Max(0, i - Reach);
        int end = Math.Min(numbers.Length - 1, i + Reach + 1);
        return (double)(numbers[end] - numbers[start]) / (end - start);
    }
}
