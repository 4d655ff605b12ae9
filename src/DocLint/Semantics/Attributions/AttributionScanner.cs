using System.Collections.Frozen;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the attributions of one prose: one pass over its tokens, which stops at the words that can report.</summary>
internal ref struct AttributionScanner
{
    private const Cue Triggers = Cue.Say | Cue.Report | Cue.HeldTrue | Cue.ItIs | Cue.Judged | Cue.Hearsay | Cue.Tale | Cue.Phrase | Cue.Evidence;
    private const Cue Skipped = Cue.Adverb | Cue.Widely | Cue.Auxiliary | Cue.Negation | Cue.Modal;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LegalWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "police", "court", "charged", "charges", "charge", "arrested", "arrest", "prosecutors", "lawsuit", "suit", "complaint", "indictment", "indicted", "judge", "trial", "jail",
        "sentenced", "convicted", "accused", "sued", "alleges", "plaintiff", "plaintiffs", "detectives", "officers", "officer", "investigators", "suspect", "suspects", "victim",
        "victims", "prison", "custody", "allegations", "counts", "raped", "murder", "assault", "assaulted", "shot", "stabbed").GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly CueText _text;
    private readonly ReadOnlySpan<TextSpan> _quoted;
    private readonly List<Attribution> _found;
    private Sentence _sentence;
    private int _first;
    private int _end;
    private bool? _isLegal;

    /// <summary>Creates a scanner.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="quoted">Where somebody else speaks, in order; nothing is attributed there.</param>
    /// <param name="found">Takes what is found.</param>
    public AttributionScanner(in CueText text, ReadOnlySpan<TextSpan> quoted, List<Attribution> found)
    {
        _text = text;
        _quoted = quoted;
        _found = found;
        _sentence = null!;
    }

    public void Scan()
    {
        int quote = 0;
        foreach (Sentence sentence in _text.Prose.Sentences)
        {
            _sentence = sentence;
            _first = sentence.FirstToken;
            _end = _first + sentence.TokenCount;
            int before = _found.Count;
            int reached = -1;
            for (int i = _first; i < _end; i++)
            {
                if (!_text.Has(i, Triggers))
                {
                    continue;
                }

                while (quote < _quoted.Length && _quoted[quote].End <= _text[i].Start)
                {
                    quote++;
                }

                if (quote < _quoted.Length && _quoted[quote].Contains(_text[i].Start))
                {
                    continue;
                }

                if (At(i) is { } attribution && attribution.ProseSpan.Start >= reached)
                {
                    reached = attribution.ProseSpan.End;
                    _found.Add(attribution);
                }
            }

            DropCovered(before);
        }
    }

    private Attribution? At(int index)
    {
        Cue cue = _text.CueOf(index);
        Attribution? found = null;
        if ((cue & Cue.Phrase) != 0)
        {
            found = Phrase(index);
        }

        if (found is null && (cue & Cue.Hearsay) != 0)
        {
            found = Hearsay(index);
        }

        if (found is null && (cue & Cue.Tale) != 0)
        {
            found = Tale(index);
        }

        if (found is null && (cue & (Cue.Tale | Cue.Evidence | Cue.AlsoNoun)) != 0)
        {
            found = Existing(index);
        }

        if (found is null && (cue & (Cue.HeldTrue | Cue.ItIs | Cue.Judged)) != 0)
        {
            found = new PassiveReader(_text, _sentence).Read(index);
        }

        if (found is null && (cue & (Cue.Say | Cue.Report)) != 0)
        {
            found = Active(index);
        }

        return found;
    }

    private readonly Attribution? Active(int verb)
    {
        // A capital inside a sentence makes it a name: the United States, the Special Report.
        if (verb > _first && _text.IsCapitalized(verb) && (_text.Has(verb, Cue.AlsoNoun) || !_text.Has(verb, Cue.Say)))
        {
            return null;
        }

        int i = verb - 1;
        bool isModal = false;
        while (i >= _first && _text.Has(i, Skipped) && !_text.Has(i, Cue.Quantifier | Cue.Indefinite) && !(i == _first && _text.Has(i, Cue.Modal)))
        {
            if (_text.Has(i, Cue.Negation))
            {
                return null;
            }

            isModal |= _text.Has(i, Cue.Modal);
            i--;
        }

        if (i >= _first && (_text.Has(i, Cue.Be | Cue.Definite | Cue.Indefinite | Cue.Possessive) && !_text.Is(i, "those") || _text.Is(i, "to") || _text.IsHyphen(i)))
        {
            return null;
        }

        if (_text.Has(verb, Cue.AlsoNoun) && verb + 1 < _end && (_text.Has(verb + 1, Cue.Be | Cue.Auxiliary | Cue.Modal) || _text.Is(verb + 1, "of")))
        {
            return null;
        }

        // "a plan first reported by Reuters"
        if (verb + 2 < _end && _text.Is(verb + 1, "by") && _text.TextOf(verb).EndsWith("ed", StringComparison.Ordinal) && !_text.Has(verb, Cue.NeedsClause))
        {
            return SourcePhraseReader.Right(_text, _first, _end, verb + 2, withPrepositions: true) is { } agent && (agent.Kind == AttributionKind.Named || IsRole(agent))
                ? Create(agent.Kind, agent.First, agent.Last, verb, verb + 1)
                : null;
        }

        bool isRelative = i > _first && _text.Is(i, "who");
        SourcePhrase? left = SourcePhraseReader.Left(_text, _first, isRelative ? _text.IsMark(i - 1, ',') ? i - 2 : i - 1 : i);
        if (left is { } source)
        {
            // "Moon and many others announced": they stand beside a name.
            if (source.Kind == AttributionKind.Anonymous && source.First >= _first + 2 && _text.Is(source.First - 1, "and") && _text.IsCapitalized(source.First - 2))
            {
                source = source with { Kind = AttributionKind.Named };
            }

            // "the U.N. report", "the police report": behind one of something the verb would have an s.
            if (_text.Has(verb, Cue.AlsoNoun) && !source.IsPlural && _text.TextOf(verb)[^1] is not ('s' or 'd') && !_text.Is(verb, "thought"))
            {
                return null;
            }

            return IsReport(verb, source, isModal, isRelative) ? Create(source.Kind, source.First, source.Last, verb, verb) : null;
        }

        bool canInvert = _text.Has(verb, Cue.Say) || _text.Is(verb, "reported") && verb > _first && _text.IsQuoteMark(verb - 1);
        return canInvert && i == verb - 1 ? Inverted(verb) : null;
    }

    private readonly bool IsReport(int verb, SourcePhrase source, bool isModal, bool isRelative)
    {
        bool isAnonymous = source.Kind == AttributionKind.Anonymous;
        ReadOnlySpan<char> form = _text.TextOf(verb);
        bool isSingularForm = form[^1] == 's' && form[^2] != 's';
        Cue head = _text.CueOf(source.First);

        // "added a goal" is a deed.
        if (_text.Is(verb, "added") && verb + 1 < _end && (_text.Has(verb + 1, Cue.Indefinite | Cue.Definite | Cue.Possessive) || _text.Is(verb + 1, "to") || _text.Is(verb + 1, "by") || _text[verb + 1].Kind == TokenKind.Number))
        {
            return false;
        }

        // "several state chapters still have": the verb has its clause at once.
        if (_text.Is(verb, "state") && !(verb + 1 < _end && _text.Is(verb + 1, "that")))
        {
            return false;
        }

        // "what planners call": a name for something.
        if ((_text.Is(verb, "call") || _text.Is(verb, "calls")) && source.First > _first && _text.Is(source.First - 1, "what"))
        {
            return false;
        }

        // Who would say it has not said it; that "some would say" it, somebody already does.
        if (isModal && !isAnonymous || isRelative && isAnonymous || isSingularForm && source.IsPlural && _text.Has(verb, Cue.AlsoNoun) && !_text.IsCapitalized(source.Last))
        {
            return false;
        }

        // "3,248 cases reported worldwide": things that nobody would ask report only with a clause.
        if (source.Kind == AttributionKind.Role && !_text.Has(verb, Cue.Say) && !HasCue(source, Cue.Role | Cue.Trade | Cue.Camp | Cue.Document | Cue.Evidence | Cue.Definite | Cue.Possessive))
        {
            return IsClauseBehind(verb);
        }

        if ((head & Cue.Pronoun) != 0)
        {
            // The author's own voice is no source.
            bool isOwn = _text.Is(source.First, "i") || _text.Is(source.First, "we") || _text.Is(source.First, "you");
            return _text.Has(verb, Cue.Say) && !(isOwn && !_text.Is(verb, "said") && !_text.Is(verb, "asked") && !_text.Is(verb, "told"))
                || !isOwn && !_text.Has(verb, Cue.NeedsClause) && IsClauseBehind(verb);
        }

        // "developers write the code", "some credits might count", "results showed a rise": work, a thing, and what was just described.
        bool isWriting = _text.Is(verb, "write") || _text.Is(verb, "writes") || _text.Is(verb, "wrote");
        bool isBare = source.First == source.Last;
        if (isAnonymous && (isWriting && !IsClauseBehind(verb) || isBare && _text.Is(verb, "credits") || isBare && _text.Is(source.First, "results")))
        {
            return false;
        }

        if (!_text.Has(verb, Cue.NeedsClause))
        {
            if (isAnonymous && HasCue(source, Cue.Evidence) && !IsFinding(verb))
            {
                return false;
            }

            return !isAnonymous || !IsBareObject(verb) && !IsReply(verb);
        }

        if (isAnonymous && isModal)
        {
            return false;
        }

        if (isAnonymous && HasCue(source, Cue.Evidence))
        {
            if (!IsFinding(verb))
            {
                return false;
            }

            return !IsBareObject(verb) && !(verb + 1 < _end && (_text.Is(verb + 1, "them") || _text.Is(verb + 1, "him") || _text.Is(verb + 1, "us")));
        }

        if (isAnonymous && verb + 1 < _end && (_text.Has(verb + 1, Cue.Definite | Cue.Indefinite | Cue.Possessive) || _text.Is(verb + 1, "him") || _text.Is(verb + 1, "it")) && IsVerdict(verb, source))
        {
            return true;
        }

        // "the survey found a rise": what documents and data do needs no clause.
        if (!isAnonymous && !isModal && HasCue(source, Cue.Evidence | Cue.Document) && IsFinding(verb) && verb + 1 < _end && !_text.Has(verb + 1, Cue.Preposition))
        {
            return true;
        }

        return IsClauseBehind(verb) || !_text.Has(verb, Cue.AlsoNoun) && HasWordBehind(verb, "as", 7) || (_text.Is(verb, "view") || _text.Is(verb, "views")) && HasWordBehind(verb, "as", 7);
    }

    // What people in a scene ask and answer is told by the writer who was there.
    private readonly bool IsReply(int verb) =>
        _text.Is(verb, "asked") || _text.Is(verb, "ask") || _text.Is(verb, "tell") || _text.Is(verb, "replied") || _text.Is(verb, "responded") || _text.Is(verb, "commented")
        || _text.Is(verb, "joked") || _text.Is(verb, "shouted") || _text.Is(verb, "cried") || _text.Is(verb, "exclaimed");

    // "Critics praised the play", "many scholars thought the …": an opinion of people who are known for having one.
    private readonly bool IsVerdict(int verb, SourcePhrase source)
    {
        if (!HasCue(source, Cue.Camp | Cue.Trade))
        {
            return false;
        }

        ReadOnlySpan<char> form = _text.TextOf(verb);
        return form.StartsWith("prais", StringComparison.OrdinalIgnoreCase) || form.StartsWith("critici", StringComparison.OrdinalIgnoreCase) || form.StartsWith("credit", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("describ", StringComparison.OrdinalIgnoreCase) || form.StartsWith("disput", StringComparison.OrdinalIgnoreCase) || form is "thought" or "think" or "call" or "called" or "question" or "questioned";
    }

    // What studies and data do; all else behind them is their participle or another noun ("data added later", "research reports").
    private readonly bool IsFinding(int verb)
    {
        ReadOnlySpan<char> form = _text.TextOf(verb);
        return form.StartsWith("show", StringComparison.OrdinalIgnoreCase) || form.StartsWith("suggest", StringComparison.OrdinalIgnoreCase) || form.StartsWith("indicat", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("found", StringComparison.OrdinalIgnoreCase) || form.StartsWith("find", StringComparison.OrdinalIgnoreCase) || form.StartsWith("reveal", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("demonstrat", StringComparison.OrdinalIgnoreCase) || form.StartsWith("conclu", StringComparison.OrdinalIgnoreCase) || form.StartsWith("estimat", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("predict", StringComparison.OrdinalIgnoreCase) || form.StartsWith("confirm", StringComparison.OrdinalIgnoreCase) || form.StartsWith("describ", StringComparison.OrdinalIgnoreCase)
            || form.StartsWith("claim", StringComparison.OrdinalIgnoreCase) || form is "say" or "says" or "said" || form.StartsWith("point", StringComparison.OrdinalIgnoreCase);
    }

    // "critics reported in 1990", "many people think of": nothing follows that could be what they say.
    private readonly bool IsBareObject(int verb)
    {
        int next = verb + 1;
        if (next >= _end)
        {
            return false;
        }

        return (_text.Is(next, "of") || _text.Is(next, "about") || _text.Is(next, "for")) && !_text.Has(verb, Cue.Say) || _text.Is(next, "in") && _text.Is(verb, "believe") || _text.Has(next, Cue.Preposition) && _text.Has(verb, Cue.AlsoNoun);
    }

    // Whether a clause or a quotation follows: "that …", "it is …", a colon, a quotation mark.
    private readonly bool IsClauseBehind(int verb)
    {
        int next = verb + 1;
        while (next < _end && _text.Has(next, Cue.Adverb) && !_text.Has(next, Cue.Quantifier))
        {
            next++;
        }

        if (next >= _end)
        {
            return false;
        }

        if (_text.Is(next, "that") || _text.Is(next, "how") || _text.Is(next, "why") || _text.Is(next, "whether") || _text.IsMark(next, ':') || _text.IsQuoteMark(next)
            || _text.Is(next, "it") || _text.Is(next, "there"))
        {
            return true;
        }

        // A clause without "that" has a finite verb soon.
        if (_text.Has(next, Cue.Preposition | Cue.Boundary) || !_text.IsWord(next))
        {
            return false;
        }

        int limit = Math.Min(_end, next + 8);
        for (int i = next; i < limit; i++)
        {
            if (_text.Has(i, Cue.Be | Cue.Modal | Cue.Auxiliary))
            {
                return !_text.Is(i, "be") && !_text.Is(i, "being") && !_text.Is(i, "been");
            }

            if (_text.Has(i, Cue.Boundary) || _text.Has(i, Cue.Preposition) && !_text.Is(i, "of") && !_text.Is(i, "in") || !_text.IsWord(i) && !_text.IsHyphen(i))
            {
                return false;
            }
        }

        return false;
    }

    private readonly bool HasWordBehind(int index, string word, int reach)
    {
        int limit = Math.Min(_end, index + 1 + reach);
        for (int i = index + 1; i < limit; i++)
        {
            if (_text.Is(i, word))
            {
                return true;
            }

            if (!_text.IsWord(i) && !_text.IsHyphen(i))
            {
                return false;
            }
        }

        return false;
    }

    private readonly bool HasCue(SourcePhrase source, Cue cue)
    {
        for (int i = source.First; i <= source.Last; i++)
        {
            if (_text.Has(i, cue))
            {
                return true;
            }
        }

        return false;
    }

    // “…,” said the minister.
    private readonly Attribution? Inverted(int verb)
    {
        int before = verb - 1;
        bool follows = before < 0 || _text.IsMark(before, ',') || _text.IsQuoteMark(before) || _text[before].Kind == TokenKind.Punctuation && _text.FirstOf(before) is '\u2014' or '\u2013' or '?' or '!' or '-';
        if (!follows && before >= _first)
        {
            return null;
        }

        return SourcePhraseReader.Right(_text, _first, _end, verb + 1, withPrepositions: false) is { } source && source.Kind != AttributionKind.Anonymous
            ? Create(source.Kind, source.First, source.Last, verb, verb)
            : SourcePhraseReader.Right(_text, _first, _end, verb + 1, withPrepositions: true) is { Kind: AttributionKind.Anonymous } anonymous && follows
                ? Create(anonymous.Kind, anonymous.First, anonymous.Last, verb, verb)
                : null;
    }

    private Attribution? Hearsay(int index)
    {
        // "supposedly safe": an adverb before an adjective holds a word at a distance, it reports nothing.
        bool isDoubt = _text.Is(index, "supposedly") && !(index > _first && _text.Has(index - 1, Cue.Be | Cue.Auxiliary) && index + 1 < _end && _text.TextOf(index + 1).EndsWith("ed", StringComparison.Ordinal));
        if (isDoubt || _text.Is(index, "allegedly") && IsChargedElsewhere(index))
        {
            return null;
        }

        return Create(AttributionKind.Anonymous, -1, -1, index, index);
    }

    // In a report of a crime or a suit the adverb is the law's, and the police, the court or the plaintiff are the source.
    private bool IsChargedElsewhere(int index)
    {
        if (index + 1 < _end && _text.TextOf(index + 1).EndsWith("ing", StringComparison.Ordinal))
        {
            return true;
        }

        _isLegal ??= HasLegalWord();
        return _isLegal.Value;
    }

    private readonly bool HasLegalWord()
    {
        for (int i = 0; i < _text.Count; i++)
        {
            if (_text[i].Kind == TokenKind.Word && LegalWords.Contains(_text.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "legend has it that", "conventional wisdom holds".
    private readonly Attribution? Tale(int noun)
    {
        int next = noun + 1;
        if (next + 1 >= _end)
        {
            return null;
        }

        bool reports = _text.Is(next, "has") && _text.Is(next + 1, "it") || _text.Is(next, "had") && _text.Is(next + 1, "it")
            || (_text.Is(next, "holds") || _text.Is(next, "says") || _text.Is(next, "states") || _text.Is(next, "goes")) && !_text.Has(next + 1, Cue.Preposition);
        if (!reports || noun > _first && _text.IsCapitalized(noun - 1) && noun - 1 > _first)
        {
            return null;
        }

        int first = noun;
        while (first > _first && first > noun - 3 && _text.IsWord(first - 1) && _text.CueOf(first - 1) is Cue.None or Cue.Indefinite or Cue.Definite or Cue.Adverb)
        {
            first--;
        }

        return Create(AttributionKind.Anonymous, first, noun, next, _text.Is(next + 1, "it") ? next + 1 : next);
    }

    // "there is some evidence that", "there have been reports that": found or told by nobody.
    private readonly Attribution? Existing(int noun)
    {
        int next = noun + 1;
        // "rumors persist that"
        if (next < _end && _text.Has(noun, Cue.Tale) && _text.TextOf(next) is "persist" or "persisted" or "swirl" or "swirled" or "abound" or "abounded" or "circulate" or "circulated")
        {
            return Create(AttributionKind.Anonymous, noun, noun, next, next);
        }

        // "there was one state that": a thing, and nothing that is said.
        if (_text.Is(noun, "state") || _text.Is(noun, "states") || _text.Is(noun, "point") || _text.Is(noun, "project") || _text.Is(noun, "projects") || _text.Is(noun, "show") || _text.Is(noun, "shows") || _text.Is(noun, "call") || _text.Is(noun, "calls"))
        {
            return null;
        }

        if (next >= _end || !(_text.Is(next, "that") || _text.Is(next, "suggesting") || _text.Is(next, "indicating") || _text.Is(next, "to") && next + 1 < _end && (_text.Is(next + 1, "suggest") || _text.Is(next + 1, "indicate"))))
        {
            return null;
        }

        for (int i = noun - 1; i >= Math.Max(_first, noun - 6); i--)
        {
            if (_text.Is(i, "there") || _text.Is(i, "there's") || _text.Is(i, "there\u2019s"))
            {
                return Create(AttributionKind.Anonymous, noun, noun, i, noun);
            }

            if (_text.Is(i, "no") || _text.Is(i, "little") || _text.Has(i, Cue.Preposition | Cue.Pronoun) || !_text.IsWord(i))
            {
                return null;
            }
        }

        return null;
    }

    private readonly Attribution? Phrase(int index)
    {
        int from;
        int verbFirst = index;
        int verbLast = index;
        if (_text.Is(index, "according"))
        {
            if (index + 1 >= _end || !_text.Is(index + 1, "to"))
            {
                return null;
            }

            verbLast = index + 1;
            from = index + 2;
        }
        else if (_text.Is(index, "citing") || _text.Is(index, "quoting"))
        {
            from = index + 1;
        }
        else if (_text.Is(index, "per"))
        {
            // "per head" is a rate; "per Reuters" a source.
            from = index + 1;
            if (from >= _end || !_text.IsCapitalized(from) || index > _first && !_text.IsMark(index - 1, ',') && !_text.IsMark(index - 1, '('))
            {
                return null;
            }
        }
        else if (_text.Is(index, "words") || _text.Is(index, "view") || _text.Is(index, "opinion") || _text.Is(index, "eyes"))
        {
            if (index < _first + 2 || !_text.Is(index - 1, "the") || !_text.Is(index - 2, "in") || index + 1 >= _end || !_text.Is(index + 1, "of"))
            {
                return null;
            }

            verbFirst = index - 2;
            verbLast = index + 1;
            from = index + 2;
        }
        else
        {
            return AsPut(index);
        }

        if (SourcePhraseReader.Right(_text, _first, _end, from, withPrepositions: true) is not { } source)
        {
            return null;
        }

        bool isAccording = verbLast == index + 1 && verbFirst == index;
        if (source.Kind == AttributionKind.Role && !IsRole(source) && (!isAccording || !_text.Has(source.First, Cue.Definite | Cue.Indefinite | Cue.Possessive)))
        {
            return null;
        }

        return Create(source.Kind, source.First, source.Last, verbFirst, verbLast);
    }

    private readonly bool IsRole(SourcePhrase source) => HasCue(source, Cue.Role | Cue.Document | Cue.Trade | Cue.Camp);

    // "as Moon put it".
    private readonly Attribution? AsPut(int verb)
    {
        if (verb + 1 >= _end || !_text.Is(verb + 1, "it"))
        {
            return null;
        }

        int i = verb - 1;
        while (i >= _first && _text.Has(i, Skipped))
        {
            i--;
        }

        return SourcePhraseReader.Left(_text, _first, i) is { } source && source.First > _first && _text.Is(source.First - 1, "as")
            ? Create(source.Kind, source.First, source.Last, verb, verb + 1)
            : null;
    }

    private readonly Attribution Create(AttributionKind kind, int sourceFirst, int sourceLast, int verbFirst, int verbLast)
    {
        TextSpan verb = _text.Span(verbFirst, verbLast);
        TextSpan source = sourceFirst < 0 ? default : _text.Span(sourceFirst, sourceLast);
        return Create(_sentence, kind, source, verb, source.IsEmpty ? verb : source.Union(verb));
    }

    internal static Attribution Create(Sentence sentence, AttributionKind kind, TextSpan source, TextSpan verb, TextSpan span)
    {
        string text = sentence.Prose.Text;
        return new Attribution
        {
            Sentence = sentence,
            ProseSpan = span,
            Kind = kind,
            Source = source.IsEmpty ? null : text.Substring(source.Start, source.Length),
            SourceSpan = source,
            Verb = text.Substring(verb.Start, verb.Length),
        };
    }

    // What nobody in particular says inside a report of somebody's words is that somebody's statement.
    private readonly void DropCovered(int from)
    {
        if (_found.Count - from < 2)
        {
            return;
        }

        int lastNamed = -1;
        bool endsInSource = _found[^1] is { Kind: not AttributionKind.Anonymous, Verb: var verb } && verb.StartsWith("according", StringComparison.OrdinalIgnoreCase);
        int kept = from;
        for (int i = from; i < _found.Count; i++)
        {
            Attribution attribution = _found[i];
            if (attribution.Kind != AttributionKind.Anonymous)
            {
                lastNamed = attribution.ProseSpan.End;
            }
            else if (endsInSource || lastNamed >= 0 && !TurnsBetween(lastNamed, attribution.ProseSpan.Start))
            {
                continue;
            }

            _found[kept++] = attribution;
        }

        _found.RemoveRange(kept, _found.Count - kept);
    }

    // Whether another statement begins between two positions of the prose.
    private readonly bool TurnsBetween(int start, int end)
    {
        ReadOnlySpan<char> between = _text.Prose.Text.AsSpan(start, Math.Max(0, Math.Min(end - start, 400)));
        return end - start > 400 || between.Contains(';') || between.Contains(" but ", StringComparison.OrdinalIgnoreCase) || between.Contains(" while ", StringComparison.OrdinalIgnoreCase)
            || between.Contains(" although ", StringComparison.OrdinalIgnoreCase) || between.Contains(" though ", StringComparison.OrdinalIgnoreCase);
    }
}
