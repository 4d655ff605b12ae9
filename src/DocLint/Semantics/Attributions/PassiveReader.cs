using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads reports in the passive: "it is said that", "is widely believed to", "was described as".</summary>
internal readonly ref struct PassiveReader
{
    private readonly CueText _text;
    private readonly Sentence _sentence;
    private readonly int _first;
    private readonly int _end;

    public PassiveReader(in CueText text, Sentence sentence)
    {
        _text = text;
        _sentence = sentence;
        _first = sentence.FirstToken;
        _end = _first + sentence.TokenCount;
    }

    /// <summary>The attribution whose participle stands at a token, or null.</summary>
    public Attribution? Read(int participle)
    {
        int i = participle - 1;
        bool isWidely = false;
        bool isBeing = false;
        bool isModal = false;
        int be = -1;
        for (; i >= _first && participle - i < 8; i--)
        {
            if (_text.Has(i, Cue.Be))
            {
                isBeing |= _text.Is(i, "being");
                be = i;
            }
            else if (_text.Has(i, Cue.Widely))
            {
                isWidely = true;
            }
            else if (_text.Has(i, Cue.Modal) || _text.Is(i, "to") && be >= 0 && !_text.Has(participle, Cue.HeldTrue))
            {
                // "to be seen as" is somebody's aim.
                isModal = true;
            }
            else if (_text.Has(i, Cue.Auxiliary))
            {
                // "has believed" is active; "has been believed" is not.
                if (be < 0)
                {
                    return null;
                }
            }
            else if (!_text.Has(i, Cue.Adverb) || _text.Has(i, Cue.Negation | Cue.Quantifier | Cue.Indefinite) || be >= 0 && _text[i].Length <= 3)
            {
                break;
            }
        }

        if (be >= 0 && _text.Has(be - (be > _first && !IsIt(be) ? 1 : 0), Cue.Modal))
        {
            isModal = true;
        }

        int it = be >= 0 ? IsIt(be) ? be : i >= _first && _text.Is(i, "it") ? i : -1 : -1;
        if (it >= 0 && ItIs(participle, it, isModal, isWidely) is { } impersonal)
        {
            return impersonal;
        }

        if (be < 0 && !isWidely && !IsReduced(participle) && !IsAside(participle))
        {
            return null;
        }

        // "Nobody is said to have spoken" says that nothing is said.
        if (i >= _first && _text.Has(i, Cue.Negation) && !_text.Has(i, Cue.Auxiliary))
        {
            return null;
        }

        // "a person is said to be" defines; "was reported to be $462" is a figure of the report at hand.
        if (i >= _first && (_text.Is(i, "person") || _text.Is(i, "one") || _text.Is(i, "someone") || _text.Is(i, "somebody"))
            || _text.Is(participle, "assumed") && participle > _first && _text.Is(participle - 1, "typically")
            || _text.Is(participle, "reported") && participle + 3 < _end && IsToBe(participle + 1) && _text[participle + 3].Kind is TokenKind.Number or TokenKind.Symbol)
        {
            return null;
        }

        // "what was seen as": how something looked, not what is said of it; "was considered to be normal": by whoever looked at it then.
        if (be > _first && _text.Is(be - 1, "what") || i >= _first && _text.Is(i, "what") || _text.Is(participle, "considered") && !isWidely && be >= 0 && (_text.Is(be, "was") || _text.Is(be, "were")) && IsToBe(participle + 1))
        {
            return null;
        }

        // "being considered" is under discussion, "must be regarded" is the author's demand.
        if (isModal || isBeing && !_text.Has(participle, Cue.HeldTrue) || !IsPersonal(participle, isWidely))
        {
            return null;
        }

        int start = be >= 0 ? be : i + 1;
        while (start > _first && start > i + 1 && _text.Has(start - 1, Cue.Auxiliary))
        {
            start--;
        }

        int last = participle + 1 < _end && _text.Is(participle + 1, "as") ? participle + 1 : participle;
        return Agent(participle, start, last, out bool hasAgent) ?? (hasAgent ? null : Create(AttributionKind.Anonymous, default, participle, start, last));
    }

    private Attribution? ItIs(int participle, int it, bool isModal, bool isWidely)
    {
        if (!_text.Has(participle, Cue.ItIs))
        {
            return null;
        }

        int next = participle + 1;
        bool hasThat = next < _end && _text.Is(next, "that");
        bool isPast = _text.Is(it + 1, "was") && !_text.Has(participle, Cue.HeldTrue);
        if (!isWidely && (_text.Is(participle, "assumed") || _text.Is(participle, "expected") || _text.Is(participle, "predicted") || _text.Is(participle, "hoped")))
        {
            // The author's own assumption.
            return null;
        }

        bool isStrong = _text.Has(participle, Cue.HeldTrue) && !_text.Is(participle, "understood") && !_text.Is(participle, "held");
        bool startsClause = next < _end && (_text.Has(next, Cue.Definite | Cue.Indefinite | Cue.Pronoun | Cue.Possessive | Cue.Quantifier) || _text.IsCapitalized(next) || _text.Is(next, "there") || _text.Is(next, "it"));
        if (isPast && !isWidely || isModal && !_text.Is(participle, "argued") && !_text.Is(participle, "said") || !hasThat && !(isStrong && startsClause))
        {
            return null;
        }

        int last = hasThat ? next : participle;
        return Agent(participle, it, last, out bool hasAgent) ?? (hasAgent ? null : Create(AttributionKind.Anonymous, default, participle, it, last));
    }

    private bool IsPersonal(int participle, bool isWidely)
    {
        int next = participle + 1;
        if (next >= _end)
        {
            return isWidely && _text.Has(participle, Cue.HeldTrue);
        }

        // "assumed by many": the agent says whether that is anybody.
        if (_text.Is(next, "by"))
        {
            return _text.Has(participle, Cue.HeldTrue) && !_text.Is(participle, "reported") && !_text.Is(participle, "held") || _text.Is(participle, "considered") || _text.Is(participle, "regarded")
                || _text.Is(participle, "viewed") || _text.Is(participle, "seen") || _text.Is(participle, "described") || _text.Is(participle, "hailed") || _text.Is(participle, "praised")
                || _text.Is(participle, "criticized") || _text.Is(participle, "criticised") || _text.Is(participle, "deemed");
        }

        bool isTo = _text.Is(next, "to");
        if (_text.Has(participle, Cue.HeldTrue) && !_text.Is(participle, "supposed") && (isWidely || !_text.Is(participle, "assumed")))
        {
            // "reported to the police" tells whom, "reported to have left" tells what.
            bool toVerb = isTo && next + 1 < _end && !_text.Has(next + 1, Cue.Definite | Cue.Indefinite | Cue.Possessive | Cue.Role | Cue.Pronoun | Cue.Quantifier) && !_text.IsCapitalized(next + 1)
                && _text[next + 1].Kind == TokenKind.Word;
            if (toVerb && !_text.Is(participle, "held") || _text.Is(participle, "estimated") && (isTo || _text.Is(next, "at")) || _text.Is(participle, "rumored") || _text.Is(participle, "rumoured")
                || _text.Is(participle, "reputed") || _text.Is(participle, "purported"))
            {
                return true;
            }
        }

        if (!_text.Has(participle, Cue.Judged))
        {
            return isWidely && _text.Has(participle, Cue.HeldTrue) && (isTo || _text.Is(next, "as"));
        }

        if (_text.Is(participle, "considered") || _text.Is(participle, "deemed") || _text.Is(participle, "thought"))
        {
            // "The method is considered private" defines; "is considered the finest" repeats an opinion.
            bool isRanked = _text.Is(next, "one") || _text.Is(next, "among") || _text.Is(next, "the") && next + 1 < _end && IsRank(next + 1);
            bool isThoughtOf = _text.Is(participle, "thought") && _text.Is(next, "of") && next + 1 < _end && _text.Is(next + 1, "as");
            return isWidely ? isThoughtOf || IsToBe(next) || !_text.Has(next, Cue.Preposition) && _text.IsWord(next) : (isRanked || IsOpinion(participle)) && !_text.Is(participle, "thought");
        }

        if (_text.Is(participle, "regarded") || _text.Is(participle, "viewed") || _text.Is(participle, "seen") || _text.Is(participle, "perceived") || _text.Is(participle, "described")
            || _text.Is(participle, "hailed") || _text.Is(participle, "touted") || _text.Is(participle, "characterized")
            || _text.Is(participle, "acclaimed") || _text.Is(participle, "lauded") || _text.Is(participle, "heralded"))
        {
            return _text.Is(next, "as");
        }

        if (_text.Is(participle, "criticized") || _text.Is(participle, "criticised") || _text.Is(participle, "praised") || _text.Is(participle, "condemned") || _text.Is(participle, "mocked")
            || _text.Is(participle, "denounced"))
        {
            return isWidely || _text.Is(next, "for") || _text.Is(next, "as");
        }

        return isWidely && (_text.Is(next, "as") || _text.Is(next, "to") && !_text.Is(participle, "credited") && !_text.Is(participle, "attributed") || _text.Is(next, "that") || _text.Is(next, "with") || _text.Is(next, "for")) && !_text.Is(participle, "known") && !_text.Is(participle, "cited");
    }

    // "by many critics", "by the ministry": the agent is the source.
    private Attribution? Agent(int participle, int start, int last, out bool hasAgent)
    {
        hasAgent = false;
        // "said to have made the style taught by a monk": behind a verb of its own, a far "by" is that verb's.
        int limit = Math.Min(_end, participle + (_text.Has(participle, Cue.Judged) && !(participle + 1 < _end && _text.Is(participle + 1, "to")) ? 14 : 2));
        for (int i = participle + 1; i < limit; i++)
        {
            if (_text[i].Kind == TokenKind.Punctuation && !_text.IsHyphen(i) && !_text.IsQuoteMark(i))
            {
                break;
            }

            if (!_text.Is(i, "by") || i + 1 >= _end)
            {
                continue;
            }

            // "by using" and "by 2020" are no agents, and a far "by" belongs to another verb.
            if (_text[i + 1].Kind == TokenKind.Number || _text.TextOf(i + 1).EndsWith("ing", StringComparison.Ordinal) || i > participle + 1 && i > 0 && EndsInEd(i - 1))
            {
                continue;
            }

            hasAgent = true;
            return SourcePhraseReader.Right(_text, _first, _end, i + 1, withPrepositions: true) is { } source
                ? Create(source.Kind, _text.Span(source.First, source.Last), participle, start, Math.Max(last, source.Last))
                : null;
        }

        return null;
    }

    // ", considered by many to be the first", ", considered the finest of its kind"
    private bool IsAside(int participle) =>
        participle > _first && _text.IsMark(participle - 1, ',') && participle + 2 < _end && _text.Has(participle, Cue.Judged)
        && (_text.Is(participle + 1, "by") && _text.Has(participle + 2, Cue.Quantifier | Cue.Camp | Cue.Trade)
            || _text.Is(participle, "considered") && (_text.Is(participle + 1, "one") || _text.Is(participle + 1, "the") && IsRank(participle + 2)));

    // "hostages believed to be alive", but not "which we believed to be".
    private bool IsReduced(int participle) =>
        IsToBe(participle + 1) && participle > _first && !_text.Has(participle - 1, Cue.Pronoun) && _text.IsWord(participle - 1) && !_text.IsCapitalized(participle - 1)
        && (_text.Is(participle, "believed") || _text.Is(participle, "thought") || _text.Is(participle, "said") || _text.Is(participle, "rumored") || _text.Is(participle, "rumoured") || _text.Is(participle, "reputed"));

    // "She is considered a pioneer" is an opinion, "a null value is considered an error" a definition: those begin with "a" or "if", speak in code, or say since when.
    private bool IsOpinion(int participle)
    {
        int next = participle + 1;
        bool isComplement = IsToBe(next) || _text.Is(next, "a") || _text.Is(next, "an") || _text.Is(next, "the");
        if (!isComplement || _text.Is(participle - 1, "now") || _text.Has(_first, Cue.Indefinite) || _text.Is(_first, "if") || _text.Is(_first, "when") || _text.Is(_first, "any") || _text.Is(_first, "all"))
        {
            return false;
        }

        for (int i = _first; i < participle; i++)
        {
            if (_text[i].Kind is TokenKind.Object or TokenKind.Number || _text.Is(i, "if") || _text.Is(i, "when"))
            {
                return false;
            }
        }

        return true;
    }

    // "the finest", "the most", "the first"
    private bool IsRank(int index) => _text.TextOf(index).EndsWith("est", StringComparison.Ordinal) || _text.Is(index, "most") || _text.Is(index, "first") || _text.Is(index, "father")
        || _text.Is(index, "founder") || _text.Is(index, "leading") || _text.Is(index, "mother") || _text.Is(index, "birthplace") || _text.Is(index, "greatest");

    private bool EndsInEd(int index)
    {
        ReadOnlySpan<char> word = _text.TextOf(index);
        return word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("wn", StringComparison.Ordinal) || word.EndsWith("ght", StringComparison.Ordinal) || word is "made" or "built" or "led" or "held";
    }

    private bool IsIt(int index) => _text[index].Length == 4 && (_text.Is(index, "it's") || _text.Is(index, "it\u2019s"));

    private bool IsToBe(int index) => index + 1 < _end && _text.Is(index, "to") && (_text.Is(index + 1, "be") || _text.Is(index + 1, "have"));

    private Attribution Create(AttributionKind kind, TextSpan source, int participle, int first, int last) =>
        AttributionScanner.Create(_sentence, kind, source, _text[participle].Span, _text.Span(first, last));
}
