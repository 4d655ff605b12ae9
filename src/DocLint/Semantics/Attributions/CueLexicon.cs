using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The words that bear on where a statement comes from.</summary>
internal static class CueLexicon
{
    private static readonly FrozenDictionary<string, Cue> Words = Build();

    private static readonly FrozenDictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    // No word of the lexicon is longer, which spares most look-ups of hostile text.
    private const int LongestWord = 16;

    /// <summary>What a word may do; adverbs in <c>-ly</c> are known by their ending.</summary>
    public static Cue Of(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord)
        {
            return Cue.None;
        }

        if (Lookup.TryGetValue(word, out Cue cue))
        {
            return cue;
        }

        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && char.IsLower(word[0]))
        {
            return Cue.Adverb;
        }

        return word.Length > 3 && (word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n\u2019t", StringComparison.Ordinal)) ? Cue.Negation | Cue.Auxiliary : Cue.None;
    }

    private static FrozenDictionary<string, Cue> Build()
    {
        var words = new Dictionary<string, Cue>(StringComparer.OrdinalIgnoreCase);
        void Add(Cue cue, string list)
        {
            foreach (Range range in list.AsSpan().Split(' '))
            {
                string word = list[range];
                words[word] = words.GetValueOrDefault(word) | cue;
            }
        }

        Add(Cue.Say, "said says say told tells tell added adds replied answered asked asks wrote writes write tweeted explained explains recalled recalls "
            + "insisted insists joked shouted whispered remarked remarks quipped cautioned cautions countered continued concluded concludes declared declares "
            + "admitted admits lamented exclaimed testified testifies stated states commented observed noted notes warned warns argued argues announced "
            + "acknowledged responded reiterated stressed emphasized emphasised confirmed posted mused vowed complained conceded retorted cried muttered laughs laughed recounted recounts");
        Add(Cue.Report, "argue reported report reports announce announces estimated estimate estimates found find finds warn note state testify claim claims claimed "
            + "believe believes believed think thinks thought contend contends contended maintain maintains maintained assert asserts asserted allege alleges alleged "
            + "suggest suggests suggested show shows showed shown indicate indicates indicated reveal reveals revealed conclude demonstrate demonstrates demonstrated "
            + "predict predicts predicted forecast forecasts expect expects expected project projects projected calculate calculates calculated determined speculate "
            + "speculates speculated fear fears feared hope hopes hoped worry worries worried agree agrees agreed deny denies denied dispute disputes disputed "
            + "insist declare acknowledge admit concede complain caution question questioned criticize criticise criticized criticised praise praised "
            + "accuse accuses accused describe describes described call calls called regard regards regarded consider considers considered view views viewed "
            + "see sees saw seen credit credits credited attribute attributes attributed blame blames blamed propose proposes proposed hypothesize hypothesized "
            + "hypothesise theorize theorized assume assumes assumed suspect suspects suspected hold holds held feel feels felt express expressed voiced "
            + "interpret interpreted characterize characterized characterise pointed point advise advises advised recommend recommends recommended urge urges urged "
            + "doubt doubts doubted oppose favor favour advocate advocated perceive perceived prefer deem regard label labeled labelled dismiss dismissed "
            + "disclosed discloses quoted quotes cited cites support supports remarked observe observes commented attest confirm confirms object objected "
            + "challenged reject rejected defend defended echoed recognize recognized recognise hailed dubbed lists ranked postulate postulated posit "
            + "refer refers trace traced identify identified imply implied argue");
        Add(Cue.AlsoNoun, "report reports claim claims note notes estimate estimates state states show shows project projects forecast forecasts fear fears hope hopes "
            + "worry worries dispute disputes question credit blame view views suspect suspects call calls point doubt doubts praise label cites answer comment remarks "
            + "finds find hold feel trace quotes advocate favor favour support supports challenge object conclude reports thought lists attributes posit");
        Add(Cue.NeedsClause, "see sees saw seen find finds found hold holds held feel feels felt show shows showed shown call calls called view views describe describes described "
            + "think thinks thought know point pointed question questioned express expressed support supports recognize recognized oppose favor favour refer refers identify "
            + "identified trace traced prefer accuse praise praised reject rejected lists ranked challenged object objected credit credits credited "
            + "blame blames blamed label labeled labelled dismiss dismissed expect expects expected hope hopes hoped fear fears feared continued agree agrees agreed "
            + "indicate indicates indicated reveal reveals revealed suggest suggests suggested determined project projects projected assume assumes assumed "
            + "maintain maintains maintained perceive perceived suspect suspects suspected state states stated label labels");

        Add(Cue.HeldTrue, "said believed thought reported rumored rumoured alleged claimed reputed presumed assumed speculated estimated understood held purported hypothesized theorized "
            + "hypothesised conjectured supposed feared");
        Add(Cue.ItIs, "said believed thought reported rumored rumoured alleged claimed presumed assumed speculated estimated suspected understood held argued noted suggested "
            + "considered known accepted acknowledged agreed felt recognized recognised proposed contended asserted maintained hypothesized theorized conjectured surmised supposed "
            + "feared hoped observed stated hinted expected predicted");
        Add(Cue.Judged, "considered regarded viewed seen perceived deemed described hailed touted credited recognized recognised acknowledged accepted cited criticized criticised "
            + "praised lauded heralded acclaimed characterized interpreted attributed remembered believed thought assumed held known respected condemned mocked denounced");

        Add(Cue.Be, "is are was were be been being am it's it’s he's he’s she's she’s that's that’s they're they’re there's there’s");
        Add(Cue.Auxiliary, "has have had do does did having");
        Add(Cue.Modal, "would could might may must should shall can will cannot");
        Add(Cue.Adverb, "also even now still long never often since then sometimes later always again already ever just not too however once further instead almost perhaps "
            + "very well much more most once rather quite first");
        Add(Cue.Widely, "widely generally commonly often usually frequently traditionally popularly universally largely broadly routinely variously sometimes typically "
            + "normally mostly regularly almost increasingly");
        Add(Cue.Negation, "not never no nobody none neither nor cannot hardly");
        Add(Cue.Pronoun, "he she they i we you it");
        Add(Cue.Hearsay, "reportedly allegedly purportedly reputedly supposedly");

        Add(Cue.Quantifier, "some many most several various numerous others countless few certain");
        Add(Cue.Camp, "critics supporters opponents proponents detractors skeptics sceptics observers advocates defenders adherents admirers believers naysayers apologists "
            + "backers boosters enthusiasts fans purists pundits commentators insiders sources onlookers cynics optimists pessimists rivals traditionalists revisionists "
            + "conservatives liberals progressives conspiracists dissenters campaigners");
        Add(Cue.Trade, "experts scholars historians scientists researchers analysts economists academics specialists academicians physicists biologists archaeologists "
            + "linguists psychologists sociologists anthropologists theorists philosophers theologians doctors physicians lawyers engineers strategists forecasters reviewers writers "
            + "authors activists investors traders astronomers geologists chemists criminologists epidemiologists nutritionists "
            + "psychiatrists neuroscientists ecologists botanists paleontologists geneticists mathematicians statisticians egyptologists musicologists folklorists "
            + "climatologists demographers virologists watchers insiders marketers developers gamers locals villagers readers viewers audiences listeners");
        Add(Cue.Evidence, "studies research evidence data surveys polls reports statistics findings experiments estimates accounts theories trials figures results simulations sources "
            + "rumors rumours stories legends traditions speculation");
        Add(Cue.Tale, "legend rumor rumour tradition folklore lore wisdom belief speculation gossip myth rumors rumours legends");
        Add(Cue.Role, "police officials minister president mayor governor senator spokesman spokeswoman spokesperson spokespersons prosecutors authorities officer officers "
            + "official director secretary chairman chairwoman judge attorney lawyer ceo chief executive manager coach executives journalists reporters students professor doctor researcher scientist analyst economist author expert "
            + "witness witnesses residents teacher teachers workers employees firefighters investigators detectives deputies company ministry agency department government "
            + "administration committee commission council court bureau army military police union team league university institute group organization organisation "
            + "campaign regulators lawmakers politicians senators diplomats parents students leaders aides ambassador commissioner sheriff lieutenant captain general colonel "
            + "editor reporter journalist writer historian critic founder owner owners leader father mother brother sister wife husband son daughter friend friends neighbor "
            + "man woman boy girl person representative representatives advocate lawmaker pastor priest bishop pope king queen prince premier chancellor "
            + "study report survey poll analysis paper article complaint lawsuit filing indictment statement document documents memo letter email agency book");
        Add(Cue.Definite, "the this that these those");
        Add(Cue.Indefinite, "a an one another");
        Add(Cue.Possessive, "his her their its our my your");
        Add(Cue.Preposition, "of in on at by for with from to into over under about against between among during after before through without within toward towards near "
            + "behind across around inside outside like per via upon off up down out since until");
        Add(Cue.Boundary, "that which who whom whose what where when why how if whether because although though while whereas unless and but or so yet than as nor "
            + "until since once after before there here");

        Add(Cue.Document, "report reports study studies survey surveys poll polls paper papers analysis analyses audit census dossier memo review article investigation "
            + "statistics research assessment");
        Add(Cue.Calendar, "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
            + "spring summer autumn winter fall jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow");
        Add(Cue.Work, "novel film movie book song album report essay play poem series show episode documentary article column paper study single track opera musical "
            + "painting titled entitled memoir anthology story magazine exhibition podcast sitcom game lecture speech headline book's novel's hit classic ballad comedy drama");
        Add(Cue.Naming, "called dubbed so-called term terms word words phrase phrases nicknamed labeled labelled known named slogan nickname buzzword expression calls call termed");
        Add(Cue.Phrase, "according citing quoting per words view opinion eyes put puts");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
