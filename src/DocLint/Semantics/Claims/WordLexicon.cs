namespace DocLint.Semantics;

/// <summary>The classes of words: a hand-made lexicon, and endings for the words that it does not hold.</summary>
internal static class WordLexicon
{
    private static readonly WordTable Numbers = new();
    private static readonly List<string> Words = [];
    private static readonly List<WordClasses> Classes = [];

    static WordLexicon() => Build();

    /// <summary>The number of words.</summary>
    public static int Count => Words.Count;

    /// <summary>The number of a word by its hash, or -1.</summary>
    public static int Find(ulong hash) => Numbers.Find(hash);

    /// <summary>A word by its number.</summary>
    public static string Word(int number) => Words[number];

    /// <summary>The classes of a word by its number.</summary>
    public static WordClasses ClassesOf(int number) => Classes[number];

    /// <summary>The classes of a word in lower case.</summary>
    public static WordClasses Classify(ReadOnlySpan<char> word)
    {
        int number = Numbers.Find(WordTable.Hash(word));
        return number >= 0 ? Classes[number] : ClassifyByEnding(word);
    }

    /// <summary>The classes of a word in lower case that the lexicon does not hold.</summary>
    public static WordClasses ClassifyByEnding(ReadOnlySpan<char> word)
    {
        // "agreed", "reported"; short words and "-eed" nouns are in the lexicon or are no verbs.
        if (word.Length >= 5 && word.EndsWith("ed") && !word.EndsWith("eed"))
        {
            return WordClasses.Past;
        }

        return word.Length >= 6 && word.EndsWith("iest") ? WordClasses.Superlative : WordClasses.None;
    }

    private static void Build()
    {
        ReadOnlySpan<char> table = Table;
        foreach (Range line in table.Split('\n'))
        {
            ReadOnlySpan<char> row = table[line].Trim();
            int colon = row.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            WordClasses classes = Named(row[..colon]);
            ReadOnlySpan<char> list = row[(colon + 1)..];
            foreach (Range range in list.Split(' '))
            {
                ReadOnlySpan<char> word = list[range];
                if (!word.IsEmpty)
                {
                    Add(word, classes);
                }
            }
        }
    }

    private static void Add(ReadOnlySpan<char> word, WordClasses classes)
    {
        ulong hash = WordTable.Hash(word);
        int number = Numbers.Find(hash);
        if (number >= 0)
        {
            Classes[number] |= classes;
            return;
        }

        Numbers.Set(hash, Words.Count);
        Words.Add(word.ToString());
        Classes.Add(classes);
    }

    private static WordClasses Named(ReadOnlySpan<char> name) => name switch
    {
        "past" => WordClasses.Past,
        "be" => WordClasses.Be,
        "be past" => WordClasses.Be | WordClasses.Past,
        "have" => WordClasses.Have,
        "have past" => WordClasses.Have | WordClasses.Past,
        "modal" => WordClasses.Modal,
        "future" => WordClasses.Future,
        "opinion" => WordClasses.Opinion,
        "desire" => WordClasses.Desire,
        "reporting" => WordClasses.Reporting,
        "reporting past" => WordClasses.Reporting | WordClasses.Past,
        "first singular" => WordClasses.FirstSingular,
        "first plural" => WordClasses.FirstPlural,
        "second" => WordClasses.Second,
        "he" => WordClasses.HeShe,
        "they" => WordClasses.They,
        "it" => WordClasses.It,
        "pointing" => WordClasses.Pointing,
        "negation" => WordClasses.Negation,
        "superlative" => WordClasses.Superlative,
        "comparative" => WordClasses.Comparative,
        "quantifier" => WordClasses.Quantifier,
        "number" => WordClasses.NumberWord,
        "magnitude" => WordClasses.Magnitude,
        "fraction" => WordClasses.Fraction,
        "calendar" => WordClasses.Calendar,
        "period" => WordClasses.Period,
        "past time" => WordClasses.PastTime,
        "change" => WordClasses.Change,
        "change past" => WordClasses.Change | WordClasses.Past,
        "vote" => WordClasses.Vote,
        "vote past" => WordClasses.Vote | WordClasses.Past,
        "law" => WordClasses.Law,
        "law past" => WordClasses.Law | WordClasses.Past,
        "economy" => WordClasses.Economy,
        "tax" => WordClasses.Tax,
        "work" => WordClasses.Work,
        "health" => WordClasses.Health,
        "crime" => WordClasses.Crime,
        "crime past" => WordClasses.Crime | WordClasses.Past,
        "war" => WordClasses.War,
        "energy" => WordClasses.Energy,
        "education" => WordClasses.Education,
        "title" => WordClasses.Title,
        "hedge" => WordClasses.Hedge,
        "cause" => WordClasses.Cause,
        "filler" => WordClasses.Filler,
        "courtesy" => WordClasses.Courtesy,
        "question" => WordClasses.Question,
        "linking" => WordClasses.Linking,
        "evaluation" => WordClasses.Evaluation,
        "document" => WordClasses.Document,
        "imperative" => WordClasses.Imperative,
        "present" => WordClasses.Present,
        "percent" => WordClasses.Percent,
        "money" => WordClasses.Money,
        "group" => WordClasses.Group,
        "than" => WordClasses.Than,
        "never" => WordClasses.Never,
        "only" => WordClasses.Only,
        "event past" => WordClasses.Event | WordClasses.Past,
        "virtue" => WordClasses.Virtue,
        "determiner" => WordClasses.Determiner,
        "preposition" => WordClasses.Preposition,
        _ => throw new InvalidOperationException($"The lexicon has no class '{name}'."),
    };

    private const string Table =
        """
        past: came went got took gave became kept held began knew saw met ran paid sent brought bought built fell lost won stood sat led felt heard understood wrote drew broke chose drove ate flew forgot froze grew hid laid lent lit meant rode rang rose sang shook shot sold sought spent stole struck swore taught thought threw wore made tried did done gone been taken given known seen written broken chosen driven forgotten grown hidden risen shown stolen spoken sworn thrown worn fought caught dealt slept swept withdrew withdrawn overthrew arose undertook failed became
        be: is are am be being 's 're 'm
        be past: was were been
        have: have has having 've
        have past: had 'd
        modal: would could should might may must can ca ought cannot
        future: will 'll wo shall gonna tomorrow upcoming soon
        opinion: think believe feel guess hope suppose imagine wish consider prefer trust doubt wonder expect assume agree disagree opinion view thinks believes feels hopes felt thought believed
        desire: want need try like love wants needs trying wanted plan intend aim propose plans proposes intends
        reporting: say says tell tells report reports claim claims announce announces state states argue argues call calls write writes warn warns admit admits according
        reporting past: said told reported claimed announced stated argued called wrote warned admitted testified acknowledged denied confirmed promised pledged declared suggested explained noted added asked replied revealed disclosed concluded estimated published showed found
        first singular: i me my mine myself
        first plural: we us our ours ourselves
        second: you your yours yourself yourselves
        he: he she him his her hers himself herself
        they: they them their theirs themselves
        it: it its itself
        pointing: this that these those
        negation: not n't no none neither nor nobody nothing nowhere without cannot hardly
        never: never
        only: only sole solely
        superlative: most least best worst biggest largest greatest highest lowest smallest longest shortest fastest slowest oldest youngest newest richest poorest strongest weakest deepest hardest toughest earliest latest closest safest cheapest fewest first unprecedented record worst-ever wealthiest finest broadest lowest hottest coldest wettest driest tallest heaviest
        comparative: more less fewer higher lower larger smaller bigger greater better worse longer shorter faster slower older younger stronger weaker cheaper safer richer poorer harder earlier later closer wider deeper twice double triple
        than: than
        quantifier: all every each many most several few both half majority minority dozens hundreds thousands millions billions much some any nearly almost approximately roughly about over
        number: zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen
        magnitude: hundred thousand million billion trillion bn m
        fraction: half third thirds quarter quarters fifth fifths tenth two-thirds three-quarters
        percent: percent percentage percentages pct cent
        money: dollar dollars cent cents euro euros pound pounds yen yuan ruble rubles rupee rupees usd penny bucks
        calendar: january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
        period: year years month months week weeks day days decade decades century centuries quarter quarters hour hours minute minutes term
        past time: ago yesterday since last previous previously former formerly history earlier before during recently already past until once
        change: increase increases decrease decreases rise rises fall falls grow grows growth decline declines drop drops cut cuts raise raises reduce reduces reduction double doubles expand gain gains lose loses surge jump climb climbs slump soar slip shrink shrinks
        change past: increased decreased rose risen fell fallen grew grown declined dropped raised reduced doubled tripled quadrupled expanded gained lost surged jumped climbed slumped soared slipped shrank shrunk skyrocketed plummeted slashed halved exceeded balanced
        vote: vote votes voting ballot ballots election elections poll polls referendum veto
        vote past: voted elected vetoed nominated appointed endorsed opposed supported sponsored defeated
        law: law laws bill bills act legislation amendment constitution treaty court courts supreme judge judges ruling resolution statute regulation regulations congress senate house parliament sanctions agreement
        law past: passed signed enacted repealed ratified approved ruled banned outlawed adopted convicted sued overturned
        economy: economy economic budget deficit deficits debt debts inflation recession gdp trade export exports import imports market markets bank banks interest price prices cost costs spending investment investments revenue revenues profit profits income incomes wealth poverty fund funds surplus stock stocks sales fiscal financial finance billionaire welfare
        tax: tax taxes taxpayer taxpayers taxed taxation tariff tariffs deductible deduction
        work: job jobs wage wages unemployment unemployed employment employees employee employer employers worker workers workforce union unions salary salaries factory factories manufacturing layoffs pension pensions
        health: health medicare medicaid insurance uninsured hospital hospitals doctor doctors drug drugs patients patient prescription disease diseases cancer abortion abortions coverage premiums virus vaccine vaccines pandemic
        crime: crime crimes prison police murder murders gun guns violence criminal criminals jail illegal fraud felony homicide homicides penalty
        crime past: arrested murdered killed charged indicted convicted stolen robbed assaulted shot executed
        war: war wars troops military army navy nuclear weapons weapon missile missiles soldiers soldier bomb bombs terrorist terrorists terrorism defense attack attacks invasion forces armed casualties
        energy: oil gas energy coal solar wind barrel barrels emissions carbon climate pollution electricity pipeline drilling
        education: school schools education students student teacher teachers college colleges university universities tuition graduates graduation
        title: president senator governor secretary minister chairman congressman congresswoman general judge mayor director chancellor prime king queen prince chief mr mrs ms dr sen gov rep gen vice leader
        hedge: maybe perhaps probably possibly seem seems seemed apparently likely unlikely somewhat suppose potentially
        cause: because caused causes cause due therefore result results resulted
        filler: well uh um look now so okay oh yes yeah right actually listen frankly er ah
        courtesy: thank thanks please sorry welcome congratulations hello hi goodnight applause laughter inaudible crosstalk
        question: what why how who whom whose which when where
        linking: and but or so then also because that's
        evaluation: good bad great important wonderful terrible nice strong right wrong fair unfair beautiful awful horrible excellent amazing fantastic best difficult tough hard easy serious real true clear simple proud critical tremendous disaster ridiculous incredible
        document: report reports study studies survey data figures statistics record research poll analysis estimate estimates index census office commission committee department agency bureau
        imperative: let look make take give imagine remember consider stop start keep go come see listen remember ask tell try read click follow check
        present: does has gets makes takes gives goes comes wants needs uses pays costs spends leads lives works runs keeps holds leaves allows requires provides includes contains accounts represents remains means creates becomes supports opposes ranks owns controls exempts spends produces
        group: people americans families children women men workers citizens immigrants refugees voters democrats republicans democrat republican students veterans seniors americans country countries nation nations state states government company companies population households percent administration
        event past: died born killed founded launched established created built opened closed invaded attacked signed won lost arrested resigned fired hired withdrew withdrawn began ended started joined left moved happened occurred sent bought sold paid gave took hit struck crashed destroyed released received spent borrowed deployed ordered opposed inherited presided stopped refused
        virtue: freedom hope dream dreams values faith future vision courage leadership honor peace responsibility opportunity respect dignity justice love god bless proud believe destiny principle principles
        determiner: the a an
        preposition: of in on at by for with from to under after between against among across
        """;
}
