using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds unnamed groups, fame without a judge, and hedges that lean on what others say.</summary>
internal readonly ref struct UnnamedOpinionReader
{
    private const int LongestGroup = 4;

    // Words with the ending of people that are none.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Things = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "numbers", "letters", "papers", "newspapers", "chapters", "servers", "computers", "monitors", "meters", "kilometers", "centimeters", "layers", "matters", "orders", "borders", "powers", "centers", "characters",
        "factors", "colors", "errors", "sectors", "motors", "vectors", "doors", "floors", "rivers", "towers", "quarters", "corners", "posters", "trailers", "browsers", "routers", "containers", "filters", "trackers",
        "drivers", "corridors", "mirrors", "rumors", "flavors", "favors", "neighbors", "elements", "components", "events", "accidents", "incidents", "continents", "contents", "ingredients", "variants", "plants",
        "restaurants", "grants", "elephants", "topics", "statistics", "mechanics", "graphics", "clinics", "fabrics", "states", "rates", "dates", "debates", "plates", "estimates", "trees", "fees", "degrees", "lists",
        "dollars", "shutters", "metrics", "comics", "lyrics", "critters", "stickers", "covers", "offers", "answers", "shoulders", "fingers", "flowers", "showers", "batteries", "pointers", "counters", "processors", "sensors",
        "tensors", "reactors", "indicators", "parents'", "patents", "accents", "moments", "currents", "talents", "headers", "folders", "helpers", "wonders", "others", "parameters", "customs", "attractors", "conductors",
        "resistors", "transistors", "polymers", "isomers", "cancers", "tumors", "fibers", "timers", "scanners", "printers", "boosters", "thrusters", "bombers", "tankers", "freighters", "cruisers", "carriers", "liners",
        "theaters", "diameters", "singers'", "disorders", "dinners", "rates", "mandates", "certificates", "templates", "carbohydrates", "consonants", "croissants", "pollutants", "events", "agents'", "hundreds", "thousands").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Groups = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "people", "men", "women", "children", "countries", "cultures", "communities", "companies", "governments", "schools", "families", "groups", "youths", "members", "celebrities", "clergy", "businesses", "parties",
        "societies", "religions", "faiths", "churches", "nations", "tribes", "towns", "universities", "organizations", "organisations", "firms", "clubs", "critics", "fans", "sources", "references", "americans",
        "individuals", "couples", "friends", "colleagues", "girls", "boys", "adults", "teens", "kids", "guests", "hosts", "artists", "bands", "studios", "institutions", "publications", "media", "outlets", "persons", "peoples", "clergymen", "businessmen", "policemen", "troops", "airlines", "newspapers", "magazines",
        "denominations", "conservatives", "liberals", "catholics", "muslims", "jews", "elites", "locals").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Fame = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "famous", "notable", "notorious", "renowned", "popular", "important", "influential", "significant", "celebrated", "respected", "acclaimed", "memorable", "beloved", "infamous", "iconic", "prominent", "well-known",
        "recognizable", "recognisable", "recognized", "recognised", "prestigious", "revered", "admired").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly CueText _text;
    private readonly SemanticModel _model;
    private readonly ImmutableArray<UnnamedOpinion>.Builder _found;

    public UnnamedOpinionReader(in CueText text, SemanticModel model, ImmutableArray<UnnamedOpinion>.Builder found)
    {
        _text = text;
        _model = model;
        _found = found;
    }

    public static ImmutableArray<UnnamedOpinion> Find(SemanticModel model)
    {
        ImmutableArray<UnnamedOpinion>.Builder found = ImmutableArray.CreateBuilder<UnnamedOpinion>();
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            if (block is ParagraphBlock && block.Prose.Text.Length > 0)
            {
                using var text = new CueText(block.Prose);
                new UnnamedOpinionReader(text, model, found).Read();
            }
        }

        return found.DrainToImmutable();
    }

    private void Read()
    {
        foreach (Sentence sentence in _text.Prose.Sentences)
        {
            int first = sentence.FirstToken;
            int end = first + sentence.TokenCount;
            for (int i = first; i < end; i++)
            {
                int start = i;
                int last = _text.Has(i, Cue.Quantifier) ? Group(i, end) : -1;
                last = last < 0 && _text[i].Kind == TokenKind.Word ? Phrase(i, first, end, out start) : last;
                if (last < 0)
                {
                    continue;
                }

                TextSpan span = _text.Span(start, last);
                if (_model.QuotationAt(_text.Prose.ToSource(span)) is null)
                {
                    _found.Add(new UnnamedOpinion { Sentence = sentence, ProseSpan = span });
                }

                i = last;
            }
        }
    }

    // "many users", "some of the early settlers", "to many", "by some"
    private int Group(int quantifier, int end)
    {
        if (_text.Is(quantifier, "few") || quantifier > 0 && (_text.Has(quantifier - 1, Cue.Definite | Cue.Negation) && !_text.Is(quantifier - 1, "that") || _text.Is(quantifier - 1, "so") || _text.Is(quantifier - 1, "how") || _text.Is(quantifier - 1, "as") || _text.Is(quantifier - 1, "at")))
        {
            return -1;
        }

        int i = quantifier + 1;
        if (i + 1 < end && _text.Is(i, "of") && _text.Has(i + 1, Cue.Definite | Cue.Possessive))
        {
            i += 2;
        }

        for (int left = LongestGroup; i < end && left > 0; i++, left--)
        {
            if (!_text.IsWord(i) && !_text.IsHyphen(i) || _text.Has(i, Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Auxiliary | Cue.Modal | Cue.Pronoun | Cue.Definite))
            {
                break;
            }

            ReadOnlySpan<char> word = _text.TextOf(i);
            if ((Groups.Contains(word) || _text.Has(i, Cue.Camp | Cue.Trade) || SourceClassifier.IsAgent(word) && !Things.Contains(word)) && !(i + 1 < end && _text.IsHyphen(i + 1)) && !IsModifier(i, end))
            {
                return i;
            }

            // "some of the frustrations players have": another plural is what is counted.
            if (word.Length > 3 && word[^1] == 's' && char.IsLower(word[0]) && word[^2] is not ('s' or '\'' or '\u2019' or 'u'))
            {
                break;
            }
        }

        bool isBehind = quantifier > 0 && (_text.Is(quantifier - 1, "by") || _text.Is(quantifier - 1, "to") || _text.Is(quantifier - 1, "for") || _text.Is(quantifier - 1, "among"));
        bool isWhole = _text.Is(quantifier, "many") || _text.Is(quantifier, "some") && isBehind && !_text.Is(quantifier - 1, "for");
        return isBehind && isWhole && (quantifier + 1 == end || _text[quantifier + 1].Kind == TokenKind.Punctuation && !_text.IsHyphen(quantifier + 1) || _text.Has(quantifier + 1, Cue.Boundary | Cue.Be | Cue.Preposition) && !_text.Is(quantifier + 1, "of")) ? quantifier : -1;
    }

    // "some user interfaces": the people only describe what follows.
    private bool IsModifier(int index, int end) =>
        index + 1 < end && _text[index + 1].Kind == TokenKind.Word && _text.CueOf(index + 1) == Cue.None && _text.TextOf(index + 1)[^1] == 's' && !_text.TextOf(index + 1).EndsWith("ss", StringComparison.Ordinal)
        && !_text.TextOf(index)[^1].Equals('s');

    private int Phrase(int i, int first, int end, out int start)
    {
        start = i;
        if (_text.Is(i, "arguably") || _text.Is(i, "seemingly") || _text.Is(i, "evidently") || _text.Is(i, "apparently") || _text.Is(i, "presumably") || _text.Is(i, "supposedly") || _text.Is(i, "purportedly") || _text.Is(i, "ostensibly") || _text.Is(i, "supposed") && !(i + 1 < end && _text.Is(i + 1, "to")))
        {
            return i;
        }

        if (_text.Is(i, "alleged") && i + 1 < end && _text[i + 1].Kind == TokenKind.Word && !_text.Has(i + 1, Cue.Boundary | Cue.Preposition))
        {
            return i;
        }

        if (_text.Is(i, "known") && i > first && !(i + 1 < end && (_text.Is(i + 1, "to") || _text.Has(i - 1, Cue.Negation))))
        {
            int before = _text.IsHyphen(i - 1) ? i - 2 : i - 1;
            if (before >= first && (_text.Is(before, "best") || _text.Is(before, "well") || _text.Is(before, "widely") || _text.Is(before, "commonly") || _text.Is(before, "generally") || _text.Is(before, "popularly")))
            {
                start = before;
                return i;
            }

            return -1;
        }

        // "it seems that": to whom? "one of the most feared winds": by whom?
        if ((_text.Is(i, "seems") || _text.Is(i, "appears")) && i > first && i + 1 < end && _text.Is(i - 1, "it") && (_text.Is(i + 1, "that") || _text.Is(i + 1, "as")))
        {
            start = i - 1;
            return i + 1;
        }

        if (_text.Is(i, "most") && i >= first + 3 && i + 1 < end && _text.Is(i - 1, "the") && _text.Is(i - 2, "of") && _text.Is(i - 3, "one") && _text[i + 1].Kind == TokenKind.Word)
        {
            start = i - 3;
            return i + 1;
        }

        // "a so-called expert"; "widely understood", "generally agreed": by whom?
        if (_text.Is(i, "so") && i + 2 < end && _text.IsHyphen(i + 1) && _text.Is(i + 2, "called"))
        {
            return i + 2;
        }

        bool isShared = _text.Is(i, "understood") || _text.Is(i, "agreed") || _text.Is(i, "assumed") || _text.Is(i, "thought") || _text.Is(i, "believed") || _text.Is(i, "held") || _text.Is(i, "recognized") || _text.Is(i, "recognised")
            || _text.Is(i, "credited") || _text.Is(i, "perceived") || _text.Is(i, "interpreted") || _text.Is(i, "viewed") || _text.Is(i, "regarded") || _text.Is(i, "referred") || _text.Is(i, "described");
        if (isShared && i > first && _text.Has(i - 1, Cue.Widely) && !(i + 1 < end && _text.Is(i + 1, "by")))
        {
            start = i - 1;
            return i;
        }

        if ((_text.Is(i, "debate") || _text.Is(i, "controversy") || _text.Is(i, "speculation") || _text.Is(i, "disagreement") || _text.Is(i, "consensus")) && ThereIs(i, first) is >= 0 and var there)
        {
            start = there;
            return i;
        }

        if ((_text.Is(i, "most") || _text.Is(i, "more")) && i + 1 < end && Fame.Contains(_text.TextOf(i + 1)) && !(_text.Is(i, "more") && (_text.Is(i + 1, "important") || _text.Is(i + 1, "significant") || _text.Is(i + 1, "popular") || _text.Is(i + 1, "prominent"))))
        {
            return i + 1;
        }

        if (_text.Is(i, "renowned") || _text.Is(i, "infamous") || _text.Is(i, "acclaimed"))
        {
            return i;
        }

        int last = Impersonal(i, first, end, out start);
        return last >= 0 ? last : Considered(i, first, end, out start);
    }

    // "there is some debate", "there has been much speculation"
    private int ThereIs(int noun, int first)
    {
        const int Reach = 6;
        for (int i = noun - 1; i >= Math.Max(first, noun - Reach); i--)
        {
            if (_text.Is(i, "there"))
            {
                return i;
            }

            if (_text.Is(i, "no") || !_text.IsWord(i))
            {
                return -1;
            }
        }

        return -1;
    }

    // "it is possible that", "it is not known whether": to whom is not said. "said to be", "is known to have": by whom is not said.
    private int Impersonal(int i, int first, int end, out int start)
    {
        start = i;
        if (i <= first || i + 1 >= end)
        {
            return -1;
        }

        if (_text.Is(i, "possible") || _text.Is(i, "likely") || _text.Is(i, "unlikely") || _text.Is(i, "unclear") || _text.Is(i, "unknown") || _text.Is(i, "uncertain") || _text.Is(i, "probable") || _text.Is(i, "clear") || _text.Is(i, "known"))
        {
            int be = i - 1;
            bool isDenied = _text.Is(be, "not");
            be -= isDenied || _text.Has(be, Cue.Adverb) ? 1 : 0;
            bool isClause = _text.Is(i + 1, "that") || _text.Is(i + 1, "whether") || _text.Is(i + 1, "if") || _text.Is(i + 1, "how") || _text.Is(i + 1, "why") || _text.Is(i + 1, "what") || _text.Is(i + 1, "who") || _text.Is(i + 1, "when");
            if (be > first && _text.Has(be, Cue.Be) && _text.Is(be - 1, "it") && isClause && (isDenied || !_text.Is(i, "clear")))
            {
                start = be - 1;
                return i + 1;
            }
        }

        bool isHeld = _text.Is(i, "said") || _text.Is(i, "known") || _text.Is(i, "believed") || _text.Is(i, "thought") || _text.Is(i, "understood") || _text.Is(i, "assumed") || _text.Is(i, "supposed") || _text.Is(i, "reputed");
        if (isHeld && i + 2 < end && _text.Is(i + 1, "to") && (_text.Is(i + 2, "be") || _text.Is(i + 2, "have")) && !_text.Is(i - 1, "i") && !_text.Is(i - 1, "not"))
        {
            start = _text.Has(i - 1, Cue.Be) ? i - 1 : i;
            return i + 2;
        }

        return -1;
    }

    // "is often considered inferior", "are regarded as", with nobody behind it.
    private int Considered(int i, int first, int end, out int start)
    {
        start = i;
        if (!(_text.Is(i, "considered") || _text.Is(i, "regarded") || _text.Is(i, "perceived") || _text.Is(i, "deemed") || _text.Is(i, "acknowledged") || _text.Is(i, "accepted") && i > first && _text.Has(i - 1, Cue.Widely)) || i == first)
        {
            return -1;
        }

        int be = i - 1;
        while (be > first && _text.Has(be, Cue.Adverb | Cue.Widely))
        {
            be--;
        }

        bool isFinite = _text.Is(be, "be") && be > first && (_text.Is(be - 1, "may") || _text.Is(be - 1, "can") || _text.Is(be - 1, "could") || _text.Is(be - 1, "might")) || _text.Is(be, "is") || _text.Is(be, "are") || _text.Is(be, "was") || _text.Is(be, "were") || _text.Is(be, "been");
        if (!isFinite || i + 1 < end && (_text.Is(i + 1, "by") || _text.Is(i + 1, "in") || _text.Is(i + 1, "for") || _text[i + 1].Kind == TokenKind.Punctuation))
        {
            return -1;
        }

        start = be;
        return i;
    }
}
