using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words by which announced lists are told.</summary>
internal static class ListVocabulary
{
    /// <summary>Things that are announced to be listed.</summary>
    public static readonly FrozenSet<string> Announced = Set(
        """
        reasons ways steps things types kinds sorts forms parts options points questions rules principles factors phases stages categories classes groups methods examples tips lessons
        features goals aims benefits advantages disadvantages drawbacks requirements conditions criteria components elements sections chapters problems issues challenges mistakes myths facts
        signs symptoms ideas strategies techniques approaches tools tasks objectives pillars themes trends takeaways arguments objections proposals recommendations measures demands
        variants modes levels layers roles scenarios cases causes consequences effects changes differences characteristics properties attributes arguments commands flags fields files modules
        """);

    /// <summary>Things that are named by a place and the larger place it lies in: "Paris, France".</summary>
    public static readonly FrozenSet<string> Places = Set("cities towns villages places locations sites venues offices campuses stops capitals communities municipalities destinations airports ports stadiums universities");

    /// <summary>Things and people that a name may stand beside: "three countries, Kenya, Chad and Mali".</summary>
    public static readonly FrozenSet<string> Named = Set(
        """
        countries states cities towns villages islands provinces regions districts counties nations rivers lakes companies firms banks clubs teams parties newspapers universities schools
        brothers sisters sons daughters children siblings colleagues friends men women students players members authors candidates ministers senators lawmakers officers
        languages planets species flags options commands tools files modules packages libraries functions methods classes parameters fields properties values modes
        """);

    /// <summary>Kinds of things whose names are common words: "two colours, red and green".</summary>
    public static readonly FrozenSet<string> Unnamed = Set("colours colors flavours flavors sizes versions varieties shapes languages kinds types forms formats editions modes");

    /// <summary>Where one of these stands, a list names only some, or more than are counted.</summary>
    private static readonly FrozenSet<string> s_open = Set(
        """
        including include includes included like eg e.g example examples others etc more plus respectively either each every both least several various some many
        other otherwise especially notably namely mostly mainly lesser additional further optional optionally per
        """);

    /// <summary>Words that only a clause has, so that its commas part more than items.</summary>
    public static readonly FrozenSet<string> Clause = Set(
        """
        who which whom whose that because although while when where if whether but so then he she it they we you i his her their its there this these those them
        is are was were be been has have had do does did will would can could should may might must said says not
        """);

    /// <summary>Words that begin what stands behind a finished list.</summary>
    public static readonly FrozenSet<string> Trailing = Set(
        """
        in on at with without from for by as but both all each nearly almost most none which who where while when according after before during since until although because so to under over
        though whereas plus including along among against across around between behind beyond not neither respectively will would has have had is are was were can could said says
        """);

    /// <summary>Words at the start of a paragraph that go on with the list before it.</summary>
    public static readonly FrozenSet<string> Continues = Set("finally lastly last another also and plus additionally moreover furthermore besides then next");

    /// <summary>Words in front of a number that point to the list behind it.</summary>
    public static readonly FrozenSet<string> Pointers = Set("these following");

    /// <summary>Words behind an announced number by which the list is told to be a choice of it, or something else.</summary>
    public static readonly FrozenSet<string> Choice = Set("here best favourite favourites favorite favorites top some among them including first most worst below");

    public static readonly FrozenSet<string> Joiners = Set("and or");

    /// <summary>The index of the first word in <c>[from..to)</c> that leaves a list open, or -1; "in as many weeks" does not.</summary>
    public static int FindOpen(SentenceWords words, int from, int to)
    {
        int index = words.Find(from, to, s_open);
        while (index >= 0 && words[index] == "many" && words[index - 1] == "as")
        {
            index = words.Find(index + 1, to, s_open);
        }

        return index;
    }

    /// <summary>Whether a word in <c>[from..to)</c> leaves a list open.</summary>
    public static bool IsOpen(SentenceWords words, int from, int to) => FindOpen(words, from, to) >= 0;

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
