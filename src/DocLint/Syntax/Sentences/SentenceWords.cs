namespace DocLint.Syntax.Sentences;

/// <summary>The closed lists of words that sentence ends are judged by.</summary>
internal static class SentenceWords
{
    private enum Role : byte
    {
        None,

        // Begins a sentence when capitalised, and is no name.
        Starter,

        // Begins a sentence, but is also a name or part of one ("John A. May", "A. Li").
        WeakStarter,
    }

    private static readonly WordTable<Role> s_starters = CreateStarters();
    private static readonly WordTable<bool> s_reporting = CreateReportingVerbs();
    private static readonly WordTable<bool> s_pronouns = Table("he she they we i it you who one everybody someone another others");
    private static readonly WordTable<bool> s_shoutedNames = Table("yahoo jeopardy yum joomla");
    private static readonly WordTable<bool> s_nameFollowers = Table("and or in of at by for from with is was has had can will as");
    private static readonly WordTable<bool> s_timeFollowers = Table(
        "est edt et eastern cst cdt ct central mst mdt mountain pst pdt pt pacific gmt utc bst cet local monday tuesday wednesday thursday " +
        "friday saturday sunday mon tue wed thu fri sat sun january february march april may june july august september october november december");

    private static readonly WordTable<bool> s_connectors = Table(
        "and or but then the a an of to for by is are was were include includes including either both with in as from");

    private static readonly WordTable<bool> s_labelled = Table(
        "module option plan type class group vitamin hepatitis influenza part appendix figure section table variant grade exhibit category phase " +
        "team step point room building line terminal schedule annex level series version tier zone block gate hall wing unit");

    private static readonly WordTable<bool> s_closings = Table("sincerely regards thanks cheers best love respectfully yours faithfully cordially");

    /// <summary>Whether a capitalised word begins a sentence rather than continues a name.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => s_starters.Find(Stem(word)) != Role.None;

    /// <summary>As <see cref="IsStarter"/>, and the word is no surname either.</summary>
    public static bool IsStrongStarter(ReadOnlySpan<char> word) => s_starters.Find(Stem(word)) == Role.Starter;

    /// <summary>Whether a word can report speech: "said", "asks".</summary>
    public static bool IsReportingVerb(ReadOnlySpan<char> word) => s_reporting.Find(word);

    /// <summary>Whether a word can be the subject of a reporting verb on its own.</summary>
    public static bool IsPronoun(ReadOnlySpan<char> word) => s_pronouns.Find(word);

    /// <summary>Whether a name is written with an exclamation mark.</summary>
    public static bool IsShoutedName(ReadOnlySpan<char> word) => s_shoutedNames.Find(word);

    /// <summary>Whether a word goes on with the clause of the name before it.</summary>
    public static bool FollowsName(ReadOnlySpan<char> word) => s_nameFollowers.Find(word);

    /// <summary>Whether a capitalised word belongs to the time of day before it: a zone, a weekday, a month.</summary>
    public static bool FollowsTime(ReadOnlySpan<char> word) => s_timeFollowers.Find(word);

    /// <summary>Whether a word leads up to an enumeration inside a sentence.</summary>
    public static bool LeadsToEnumeration(ReadOnlySpan<char> word) => s_connectors.Find(word);

    /// <summary>Whether a single letter behind a word is a label, as in "option B", rather than an initial.</summary>
    public static bool IsLabelled(ReadOnlySpan<char> word) => s_labelled.Find(word);

    /// <summary>Whether a word closes a letter, with a name behind it.</summary>
    public static bool ClosesLetter(ReadOnlySpan<char> word) => s_closings.Find(word);

    // "It's" and "We've" begin sentences as "It" and "We" do.
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        int apostrophe = word.IndexOfAny('\'', '\u2019');
        return apostrophe > 0 ? word[..apostrophe] : word;
    }

    private static WordTable<Role> CreateStarters()
    {
        var table = new WordTable<Role>();
        table.Add(Role.Starter,
            "the this that these those it they we here there its their our your his who whose what when where why which if at by for from with but and " +
            "however although though while because since after before during until once then now also many some such not each every several other others " +
            "meanwhile moreover therefore nevertheless nonetheless furthermore additionally consequently thus hence instead otherwise finally recently " +
            "previously currently today yesterday tomorrow tonight are was were does did has have had could would should are is isn don doesn didn won can wasn " +
            "millions thousands hundreds dozens billions according despite even perhaps maybe people everyone someone nobody nothing everything anyone " +
            "under over into between among through without within against whether unless upon like unlike later earlier next last ever let about as another " +
            "these either neither nor whenever wherever whatever whoever still once overall indeed similarly likewise please");
        table.Add(Role.WeakStarter, "a an i in on no he she you my me her him so do all both any few most more much yet or how one two three four five be to well just only will may first");
        return table;
    }

    private static WordTable<bool> CreateReportingVerbs() => Table(
        "said says say asked asks ask thought thinks replied replies answered answers cried cries shouted shouts yelled yells exclaimed exclaims " +
        "whispered whispers added adds told tells wrote writes wondered wonders remarked remarks muttered mutters murmured murmurs called calls " +
        "screamed screams demanded demands inquired inquires enquired enquires joked jokes quipped quips insisted insists continued continues " +
        "declared declares recalled recalls snapped growled sighed laughed begged pleaded warned warns noted notes responded responds retorted " +
        "interrupted began repeated observed protested complained complains tweeted");

    private static WordTable<bool> Table(string words)
    {
        var table = new WordTable<bool>();
        table.Add(true, words);
        return table;
    }
}
