namespace DocLint.Semantics;

/// <content>Who does what, and when: signals that more than one word makes.</content>
internal sealed partial class ClaimFeatures
{
    // Signals of single words, alone or behind another.
    private void ReadPhrases(ReadOnlySpan<char> word)
    {
        switch (word)
        {
            case "if":
                Add(ClaimSignal.If);
                break;
            case "times" when _isAfterNumber:
                Add(ClaimSignal.Multiple);
                break;
            case "doubled" or "tripled" or "quadrupled" or "halved" or "twice":
                Add(ClaimSignal.Multiple);
                break;
            case "going" when _before.HasFlag(WordClasses.Be):
                Add(ClaimSignal.Intention);
                _subject = Subject.None;
                break;
            case "there":
                _isAfterThere = true;
                return;
            case "is" or "are" or "was" or "were" or "'s" or "has" or "have" when _isAfterThere:
                Add(ClaimSignal.ThereIs);
                break;
        }

        _isAfterThere = false;
        _isAfterNumber &= WordLexicon.Classify(word).HasFlag(WordClasses.Magnitude);
    }

    private void ReadGrammar(ReadOnlySpan<char> word, WordClasses classes, bool isName)
    {
        const WordClasses Verbs = WordClasses.Past | WordClasses.Be | WordClasses.Have | WordClasses.Modal | WordClasses.Future | WordClasses.Present;
        if ((classes & Verbs) != 0)
        {
            _hasVerb = true;
        }

        const WordClasses PastBe = WordClasses.Be | WordClasses.Past;
        if (classes.HasFlag(WordClasses.Past) && (classes & PastBe) != PastBe && (_before & PastBe) == WordClasses.Be)
        {
            // "is concerned", "to be paid" are not past.
            Add(ClaimSignal.Passive);
        }
        else if (classes.HasFlag(WordClasses.Past))
        {
            ReadPast(classes);
        }
        else if ((classes & (WordClasses.Modal | WordClasses.Future)) != 0)
        {
            Join(Subject.He, ClaimSignal.HeFuture);
            Join(Subject.I, ClaimSignal.IFuture);
            Join(Subject.We, ClaimSignal.WeFuture);
            Join(Subject.Name, ClaimSignal.NameFuture);
            _subject = Subject.None;
        }
        else if ((classes & (WordClasses.Opinion | WordClasses.Desire)) != 0)
        {
            Join(Subject.I, ClaimSignal.IOpinion);
        }
        else if ((classes & (WordClasses.Present | WordClasses.Be | WordClasses.Have)) != 0)
        {
            Join(Subject.He, ClaimSignal.HePresent);
            Join(Subject.Name, ClaimSignal.NamePresent);
            if (classes.HasFlag(WordClasses.Have))
            {
                Join(Subject.We, ClaimSignal.WePresent);
            }
        }

        if (_before.HasFlag(WordClasses.Be) && word.Length > 4 && word.EndsWith("ing") && word is not "going")
        {
            Add(ClaimSignal.Progressive);
            _hasVerb = true;
        }

        if (_sinceSubject == 0 && _subject == Subject.He && word.Length > 3 && word[^1] == 's' && (classes & Verbs) == 0)
        {
            Add(ClaimSignal.HePresent);
            _hasVerb = true;
        }

        if (_sinceSubject == 0 && _subject == Subject.They && (classes & (WordClasses.Past | WordClasses.Modal | WordClasses.Future)) == 0)
        {
            Add(ClaimSignal.TheyPresent);
        }

        Subject subject =
            isName ? Subject.Name
            : classes.HasFlag(WordClasses.FirstSingular) ? Subject.I
            : classes.HasFlag(WordClasses.FirstPlural) ? Subject.We
            : classes.HasFlag(WordClasses.Second) ? Subject.You
            : classes.HasFlag(WordClasses.HeShe) ? Subject.He
            : classes.HasFlag(WordClasses.They) ? Subject.They
            : classes.HasFlag(WordClasses.It) ? Subject.It
            : Subject.None;
        if (subject != Subject.None)
        {
            if (!_hasSubject && !_hasVerb)
            {
                _hasSubject = true;
                Add(subject switch
                {
                    Subject.I => ClaimSignal.IFirst,
                    Subject.We => ClaimSignal.WeFirst,
                    Subject.You => ClaimSignal.YouFirst,
                    Subject.He => ClaimSignal.HeFirst,
                    Subject.They => ClaimSignal.TheyFirst,
                    Subject.It => ClaimSignal.ItFirst,
                    _ => ClaimSignal.NameFirst,
                });
            }

            _subject = subject;
            _sinceSubject = 0;
        }
        else if (++_sinceSubject > 4)
        {
            _subject = Subject.Noun;
        }
        else if (_before.HasFlag(WordClasses.Determiner))
        {
            _subject = Subject.Noun;
        }

        if (isName && _before.HasFlag(WordClasses.Reporting))
        {
            Add(ClaimSignal.ReportingName);
        }
    }

    private void ReadPast(WordClasses classes)
    {
        if (((_before | _beforeThat) & WordClasses.Have) != 0 && !classes.HasFlag(WordClasses.Have))
        {
            Add(ClaimSignal.Perfect);
            Join(Subject.He, ClaimSignal.HePerfect);
            Join(Subject.I, ClaimSignal.IPerfect);
            Join(Subject.We, ClaimSignal.WePerfect);
        }
        else if (((_before | _beforeThat) & WordClasses.Be) != 0 && !classes.HasFlag(WordClasses.Be))
        {
            Add(ClaimSignal.Passive);
        }

        AddIf(classes.HasFlag(WordClasses.Vote), ClaimSignal.VotePast);
        AddIf(classes.HasFlag(WordClasses.Law), ClaimSignal.LawPast);
        _pastVerbs++;
        Join(Subject.He, ClaimSignal.HePast);
        Join(Subject.I, ClaimSignal.IPast);
        Join(Subject.We, ClaimSignal.WePast);
        Join(Subject.You, ClaimSignal.SecondPast);
        Join(Subject.They, ClaimSignal.TheyPast);
        Join(Subject.It, ClaimSignal.ItPast);
        Join(Subject.Name, ClaimSignal.NamePast);
        Join(Subject.Noun, ClaimSignal.NounPast);
        if (classes.HasFlag(WordClasses.Reporting) && _subject == Subject.Name)
        {
            Add(ClaimSignal.ReportingName);
        }
    }

    private void Join(Subject subject, ClaimSignal signal)
    {
        if (_subject == subject)
        {
            Add(signal);
        }
    }
}
