using System.Collections.Frozen;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <content>Attributions without a subject and its verb: hearsay, tales, evidence that exists, phrases such as "according to".</content>
internal ref partial struct AttributionScanner
{
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
}
