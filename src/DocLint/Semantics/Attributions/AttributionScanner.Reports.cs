using System.Collections.Frozen;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <content>Whether a verb with its subject reports, or does something else.</content>
internal ref partial struct AttributionScanner
{
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
}
