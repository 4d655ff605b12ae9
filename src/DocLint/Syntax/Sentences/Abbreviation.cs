namespace DocLint.Syntax.Sentences;

/// <summary>How a word that is written with a period behaves at the end of a sentence.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>An ordinary word: the period ends the sentence.</summary>
    None,

    /// <summary>Always followed by what it belongs to, whatever its case: "e.g.", "vs.".</summary>
    Leading,

    /// <summary>Stands before a name when capitalised: "Mr. Smith", "Gen. Lee".</summary>
    Title,

    /// <summary>Part of a place's name, before or behind: "St. Michael", "5th st.".</summary>
    Place,

    /// <summary>Stands before a number: "p. 55", "No. 5"; an ordinary word elsewhere.</summary>
    Reference,

    /// <summary>As <see cref="Reference"/> before a number and as <see cref="Soft"/> elsewhere: "vol. 3", "the fig. shows".</summary>
    NumberedSoft,

    /// <summary>An abbreviation before a word in lower case, and also a word in its own right, so that a capital behind it begins a sentence: "med. staff".</summary>
    Soft,

    /// <summary>Stands behind a name or inside a phrase; ends a sentence only before a word that begins one: "Inc.", "Jr.", "dept.".</summary>
    General,

    /// <summary>As <see cref="General"/>, when capitalised: states and months, whose lower-case forms are words.</summary>
    CapitalisedGeneral,

    /// <summary>A unit when a number stands before it ("6 ft. tall"); a word elsewhere.</summary>
    Unit,

    /// <summary>Ends an enumeration: "etc."; a capital behind it begins a sentence.</summary>
    Closing,

    /// <summary>A time of day: "a.m.", "p.m.".</summary>
    TimeOfDay,
}

/// <summary>The abbreviations of English text, by how they behave before a capital.</summary>
internal static class Abbreviations
{
    private const int LongestEntry = 12;

    private static readonly WordTable<AbbreviationKind> s_table = Create();

    /// <summary>The behaviour of a word, given without its last period.</summary>
    public static AbbreviationKind Classify(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestEntry)
        {
            return AbbreviationKind.None;
        }

        AbbreviationKind kind = s_table.Find(word);
        bool capital = char.IsUpper(word[0]);
        return kind switch
        {
            AbbreviationKind.Title when !capital => AbbreviationKind.None,

            // "mar" and "pa" are words, and "MD" is a code that needs no period.
            AbbreviationKind.CapitalisedGeneral when !capital || (word.Length == 2 && char.IsUpper(word[1])) => AbbreviationKind.None,

            // "Ft. Worth", but "6 ft. tall".
            AbbreviationKind.Place when !capital && word is "ft" => AbbreviationKind.Unit,
            _ => kind,
        };
    }

    private static WordTable<AbbreviationKind> Create()
    {
        var table = new WordTable<AbbreviationKind>();
        table.Add(AbbreviationKind.Leading, "e.g eg i.e ie f.e i.a viz vs cf ca approx incl excl resp esp n.b nb p.s ps nee c/o a.k.a aka");
        table.Add(AbbreviationKind.Title,
            "mr mrs ms mx dr drs prof profs rev revd fr hon sen sens rep reps gov govs pres gen col lt maj capt cmdr cdr comdr adm " +
            "sgt cpl pvt pfc brig supt insp det amb atty messrs mme mmes mlle msgr sr sra srta visc lieut ald asst assoc");
        table.Add(AbbreviationKind.Place, "st sts ste mt mts ft pt pte");
        table.Add(AbbreviationKind.Reference, "no nos p pp rs ex ch art arts par pars sec secs op ed eds");
        table.Add(AbbreviationKind.NumberedSoft,
            "vol vols fig figs eq eqs sect para paras chap chaps ext tel nr n° № nº § ver rev iss suppl dist cong prop");
        table.Add(AbbreviationKind.Soft,
            "med misc est min max avg std temp tech spec stat prod pron fem masc colloq conj def diss illus introd trans trad orig obs " +
            "abbr anon admin approp auth cert cont contd encl exec elev gov't gr hist hq jurisd lat neg nom obj perf pl plur pop proj " +
            "prov pseud publ quot rel repr ret sing subj var alt fed acad lit");
        table.Add(AbbreviationKind.General,
            "inc co corp ltd llc plc gmbh bros pty pvt jr esq ave blvd rd hwy pkwy sq bldg apt dept depts univ assn assoc " +
            "intl int'l natl nat'l govt mfg mgr et al bibl circ commr cttee soc comm inst philos");
        table.Add(AbbreviationKind.CapitalisedGeneral,
            "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri " +
            "ala ariz ark calif colo conn del fla ga ida ill ind kan kans ky la mass md mich minn mont neb nebr nev okla ore " +
            "oreg pa penn penna tenn tex va vt wash wis wisc wyo alta ont que sask");
        table.Add(AbbreviationKind.Unit,
            "in ft oz lb lbs yd yds mi km cm mm kg mg ml gal qt cu hr hrs mins sec secs yr yrs wk wks mo mos mph rpm kw hp deg");
        table.Add(AbbreviationKind.Closing, "etc ect etcetera");
        table.Add(AbbreviationKind.TimeOfDay, "a.m p.m");
        return table;
    }
}
