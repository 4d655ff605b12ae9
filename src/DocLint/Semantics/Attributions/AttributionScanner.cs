using System.Collections.Frozen;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the attributions of one prose: one pass over its tokens, which stops at the words that can report.</summary>
internal ref partial struct AttributionScanner
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
