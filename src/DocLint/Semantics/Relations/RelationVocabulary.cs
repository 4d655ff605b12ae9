using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words by which numbers are related.</summary>
internal static class RelationVocabulary
{
    /// <summary>Words that may stand between "from" or "to" and the number.</summary>
    public static readonly FrozenSet<string> Hedges = Set(
        "about around nearly just some only almost roughly approximately an estimated a the around circa over mere full barely exactly precisely well");

    public static readonly FrozenSet<string> Changes = Set(
        """
        rise rises rose risen rising increase increases increased increasing grow grows grew grown growth growing gain gains gained climb climbs climbed climbing jump jumps jumped
        jumping soar soars soared surge surges surged leap leapt leaped up swelled swell expanded expansion advance advanced higher more bigger larger
        fall falls fell fallen falling decrease decreases decreased decline declines declined declining drop drops dropped dropping reduction reduced reducing shrank shrink shrunk cut cuts down
        loss lost slump slumped plunge plunged plunging tumbled tumble slid slipped lowered lower fewer less raised raise change changed slashed slash improved improvement widened narrowed
        contracted contraction dipped dip eased ballooned spike spiked hike hiked boost boosted trimmed lift lifts lifted added shed
        """);

    /// <summary>Where one of these stands, a percentage of change may have another base than the two values.</summary>
    public static readonly FrozenSet<string> OtherBases = Set(
        """
        annualised annualized annually yearly real inflation adjusted average averaging compound compounded per each every seasonally point points
        monthly weekly quarterly relative mean median weighted cumulative cumulatively
        """);

    /// <summary>Words that part what stands before them from what follows.</summary>
    public static readonly FrozenSet<string> Breaks = Set("; while whereas but although though whilst even meanwhile despite unlike");

    public static readonly FrozenSet<string> Negations = Set("not never no without hardly barely neither nor cannot if would could unless claim claims claimed myth denied false");

    /// <summary>Answers and groups that may overlap or have other wholes.</summary>
    public static readonly FrozenSet<string> Overlaps = Set(
        """
        also both several multiple could respectively least overlap overlapping total combined either alone turnout whom including average up down rose fell risen fallen grew more less
        fewer than compared versus against chance probability likely discount growth inflation interest increase decrease support
        """);

    /// <summary>Words that say that shares are parts of one whole.</summary>
    public static readonly FrozenSet<string> Divisions = Set(
        """
        divide divides divided dividing split splits shared ownership owns own owned holds hold held stake stakes shareholders
        allocated spent goes budget composition comprises consists breakdown aged oppose opposed favour favor favoured favored undecided abstained
        another remaining rest electricity revenue mix
        """);

    public static readonly FrozenSet<string> SizeNouns = Set("size number amount price cost height length weight population level rate total figure volume value area speed distance budget output capacity width");

    public static readonly FrozenSet<string> SizeAdjectives = Set("many much large big high tall long fast expensive heavy wide old great far deep");

    public static readonly FrozenSet<string> More = Set("more higher larger greater bigger longer faster heavier taller increase rise growth");

    /// <summary>Words that lead to the second value of a comparison.</summary>
    public static readonly FrozenSet<string> Versus = Set("against versus vs to than has had have was were is at with employs sells counts numbers");

    public static readonly FrozenSet<string> Articles = Set("the its their all our these those his her this that some");

    /// <summary>Words that may stand between a part and its share in brackets.</summary>
    public static readonly FrozenSet<string> ShareGlue = Set(", ( [ — – -- : or about roughly nearly almost just some only that is i.e fewer less more than over under around approximately a an in all and well exactly the equivalent of");

    public static readonly FrozenSet<string> Between = Set("between among");

    /// <summary>Words that name an earlier time as a base.</summary>
    public static readonly FrozenSet<string> Earlier = Set("last previous prior earlier year month week quarter yesterday");

    public static readonly FrozenSet<string> Nobody = Set("no nobody none without");

    public static readonly FrozenSet<string> Pronouns = Set("those these them whom which");

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
