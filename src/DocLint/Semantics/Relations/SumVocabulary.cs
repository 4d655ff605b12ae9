using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words by which parts and their total are told.</summary>
internal static class SumVocabulary
{
    /// <summary>Where one of these stands in a list, it does not name all parts, or names some of them twice.</summary>
    public static readonly FrozenSet<string> Open = Set(
        """
        including include includes included excluding among amongst such like eg example instance both several others various many few dozens hundreds thousands
        most mostly mainly chiefly primarily largely notably especially each every apiece respectively whom which whose those these them whereas
        than versus vs or least also either rest remainder etc more additional further extra average averaging mean median overlap overlapping multiple plus
        minus less twice doubled tripled times compared x × * … ... rose fell rising falling increase decrease already so ago later currently
        """);

    /// <summary>What a vote comes to: nobody casts two.</summary>
    public static readonly FrozenSet<string> Votes = Set("for against favour favor favoured favored opposed oppose opposing abstained abstain abstention abstentions abstaining absent yes no aye ayes nay nays noes invalid spoiled blank undecided unsure");

    /// <summary>People told apart so that nobody is two of them.</summary>
    public static readonly FrozenSet<string> Men = Set("men man boys boy males male");

    /// <summary>All who are not <see cref="Men"/>.</summary>
    public static readonly FrozenSet<string> Women = Set("women woman girls girl females female");

    /// <summary>People told apart by age.</summary>
    public static readonly FrozenSet<string> Adults = Set("adults adult grown-ups");

    /// <summary>All who are not <see cref="Adults"/>.</summary>
    public static readonly FrozenSet<string> Children = Set("children child minors infants babies teenagers toddlers");

    /// <summary>People as a whole.</summary>
    public static readonly FrozenSet<string> PeopleTotals = Set(
        """
        people persons individuals victims passengers members students pupils patients participants respondents volunteers employees workers staff deaths dead fatalities casualties
        inhabitants citizens voters tourists graduates applicants soldiers troops riders tenants suspects prisoners inmates hostages survivors delegates candidates judges jurors players teachers residents migrants refugees civilians villagers subjects
        """);

    /// <summary>Words in front of the place or group of an item that leaves its noun out: "100,000 from Auckland".</summary>
    public static readonly FrozenSet<string> ItemLinks = Set("in from on at near under during between");

    /// <summary>Medals and the like, of which each is one kind.</summary>
    public static readonly FrozenSet<string> Kinds = Set("gold golds silver silvers bronze bronzes wins losses draws ties won lost drawn died survived");

    /// <summary>Words that lead to the parts of what stands before them.</summary>
    public static readonly FrozenSet<string> Consists = Set("consist consists consisted consisting comprise comprises comprised comprising composed namely");

    /// <summary>Words of polls and votes, which lead to all answers where these are for, against and undecided.</summary>
    public static readonly FrozenSet<string> Finds = Set("found showed recorded counted had saw gave");

    /// <summary>Words that part a whole: "broken down into", "split into".</summary>
    public static readonly FrozenSet<string> Splits = Set("made broken breaks break divided split");

    /// <summary>Words in front of the last part that say it is all that is left.</summary>
    public static readonly FrozenSet<string> Remaining = Set("remaining");

    /// <summary>Words that bring the sum of what stands before them.</summary>
    public static readonly FrozenSet<string> Brings = Set("bringing brings brought taking takes took making makes");

    /// <summary>What is brought to a sum.</summary>
    public static readonly FrozenSet<string> Totals = Set("total number tally toll");

    /// <summary>Words that speak of something that is counted on, so that the total holds more than the parts.</summary>
    public static readonly FrozenSet<string> Continues = Set("more new another additional further latest since previous previously earlier recent yesterday overnight fresh other");

    /// <summary>Marks and words between two parts.</summary>
    public static readonly FrozenSet<string> Separators = Set(", ; and & plus");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
