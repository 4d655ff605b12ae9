using System.Collections.Frozen;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds dates that point back to an event told before, and are another: "the meeting of 12 May", "in 1944, the year the archive was moved".</summary>
internal sealed class DefiniteDates
{
    private const int MostPointers = 64;
    private const int FewestWords = 3;
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = WordSet.Of("day night morning evening afternoon week weekend month summer winter edition issue letter report statement events news version");
    private readonly StatementCache _statements;
    private readonly EvidenceIndex _index;
    private readonly ContradictionFinder _finder;
    private int _pointers;

    private DefiniteDates(StatementCache statements, ContradictionFinder finder)
    {
        _statements = statements;
        _index = statements.Index;
        _finder = finder;
    }

    public static void Find(StatementCache statements, ContradictionFinder finder)
    {
        var definite = new DefiniteDates(statements, finder);
        foreach (DateMention date in statements.Index.Model.Dates)
        {
            if (definite._pointers >= MostPointers)
            {
                return;
            }

            if (StatementValues.IsDefinite(Item(date)))
            {
                definite.Read(date);
            }
        }
    }

    private void Read(DateMention date)
    {
        SourceSentence sentence = _index.Of(date.Sentence);
        string text = sentence.Sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        int at = sentence.TokenAt(date.ProseSpan.Start);
        if (date is { Kind: DateKind.Day, Date: { Day: not null, Month: not null } })
        {
            // "the meeting of 12 May".
            bool isOf = at >= 3 && Word(at - 1) is "of" or "on" && (Word(at - 3) is "the" or "The" || at >= 4 && Word(at - 4) is "the" or "The") && tokens[at - 2].Kind == TokenKind.Word;
            if (isOf && !Times.Contains(Word(at - 2)) && ContentWords.Stem(StatementVocabulary.BaseOf(Word(at - 2))) is not ContentWords.None and var stem)
            {
                _pointers++;
                CompareEvent(sentence, date, WordFamilies.Of(stem));
            }
        }
        else if (date is { Kind: DateKind.Year } && text.AsSpan(date.ProseSpan.End) is var behind && behind.StartsWith(", the year ", StringComparison.Ordinal))
        {
            // The comma, "the" and "year".
            int start = sentence.TokenAt(date.ProseSpan.End) + 3;
            start += start < tokens.Length && Word(start) is "that" or "when" ? 1 : 0;
            if (DefiniteClause.Read(sentence, start) is { Dates.Count: 0 } clause && clause.Words.Count >= FewestWords)
            {
                _pointers++;
                CompareClause(sentence, date, clause);
            }
        }

        ReadOnlySpan<char> Word(int index)
        {
            Token token = sentence.Sentence.Tokens[index];
            return text.AsSpan(token.Start, token.Length);
        }
    }

    private void CompareEvent(SourceSentence sentence, DateMention date, ulong family)
    {
        DateMention? only = null;
        List<ulong> stems = [];
        WordFamilies.AddStems(family, stems);
        foreach (ulong stem in stems)
        {
            foreach (int index in _index.SentencesWith(stem, 24))
            {
                foreach (DateMention other in index == sentence.Index ? [] : _index.Sentences[index].Dates)
                {
                    if (other is not { Kind: DateKind.Day, IsResolved: false, Date: { Day: not null, Month: not null } })
                    {
                        continue;
                    }

                    if (only is not null && only != other || index > sentence.Index)
                    {
                        return;
                    }

                    only = other;
                }
            }
        }

        // Another month may have had another meeting.
        if (only is not null && only.Date.Month == date.Date.Month)
        {
            Report(sentence, date, only);
        }
    }

    private void CompareClause(SourceSentence sentence, DateMention date, DefiniteClause clause)
    {
        DateMention? only = null;
        foreach (int index in clause.Candidates(_index))
        {
            if (index >= sentence.Index || _statements[index] is not { Negations: 0 } statement || !clause.IsIn(statement))
            {
                continue;
            }

            for (int i = clause.FirstIn(statement); i < statement.Items.Length; i++)
            {
                if (statement.Items[i].Date is { Date.Year: not null, IsResolved: false } other)
                {
                    if (only is not null && only != other || !StatementValues.IsDefinite(statement.Items[i]))
                    {
                        return;
                    }

                    only = other;
                    break;
                }
            }
        }

        if (only is not null)
        {
            Report(sentence, date, only);
        }
    }

    private void Report(SourceSentence sentence, DateMention date, DateMention other)
    {
        if (StatementValues.AreCompatible(Item(date), Item(other)))
        {
            return;
        }

        foreach (DateMention known in _index.Model.Dates)
        {
            if (known != date && known.Sentence != date.Sentence && StatementValues.AreCompatible(Item(date), Item(known)) && known.Date.Year is null == date.Date.Year is null)
            {
                return;
            }
        }

        _finder.Add(ContradictionKind.TwoValues, sentence.Sentence, date.ProseSpan, other.Sentence, other.ProseSpan);
    }

    private static StatementItem Item(DateMention date) => new(StatementPart.Date, 0, date.ProseSpan, false, null, date);
}
