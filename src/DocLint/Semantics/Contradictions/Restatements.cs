using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds sentences that say again what another says, but with another value, or that deny it.</summary>
/// <remarks>
/// <para>The shorter statement's telling words all stand close together in the other; all its values but one are there too, and the two that differ stand beside the same word.</para>
/// <para>A sentence is compared with those only that share its rarest words, so the work grows with the length of the text.</para>
/// </remarks>
internal sealed class Restatements
{
    private const int MostSharing = 24;
    private const int RarestWords = 3;
    private const int FewestWords = 2;
    private const int MostItems = 40;
    private readonly EvidenceIndex _index;
    private readonly StatementCache _statements;
    private readonly ContradictionFinder _finder;

    // The last statement that each sentence was compared with: they may share more than one rare word.
    private readonly int[] _comparedWith;

    private Restatements(StatementCache statements, ContradictionFinder finder)
    {
        _index = statements.Index;
        _statements = statements;
        _finder = finder;
        _comparedWith = new int[_index.Sentences.Length];
        Array.Fill(_comparedWith, -1);
    }

    public static void Find(StatementCache statements, ContradictionFinder finder)
    {
        var restatements = new Restatements(statements, finder);
        for (int i = 0; i < statements.Index.Sentences.Length; i++)
        {
            restatements.CompareWithOthers(i);
        }
    }

    private void CompareWithOthers(int index)
    {
        SourceSentence source = _index.Sentences[index];
        if (!source.IsClosed || source.Words.Length < FewestWords || source.Words.Length > MostItems || IsListed(source) || _statements[index] is not { } statement
            || statement.WordCount < FewestWords || statement.ValueCount == 0 && statement.Negations == 0)
        {
            return;
        }

        Span<ulong> rare = stackalloc ulong[RarestWords];
        int count = FindRarest(statement, rare);
        for (int i = 0; i < count; i++)
        {
            foreach (int other in _index.SentencesWith(rare[i], MostSharing))
            {
                if (other == index || _comparedWith[other] == index)
                {
                    continue;
                }

                _comparedWith[other] = index;
                if (!IsListed(_index.Sentences[other]) && _statements[other] is { } fuller && (StatementPair.Compare(statement, fuller) ?? StatementRun.Compare(statement, fuller)) is { } difference)
                {
                    _finder.Add(difference, statement.Sentence, fuller.Sentence);
                }
            }
        }
    }

    private static bool IsListed(SourceSentence sentence) => sentence.Sentence.Prose.Block is TableCellBlock or HeadingBlock;

    // The words of fewest other sentences; one that stands nowhere else is none, since a word may be new.
    private int FindRarest(Statement statement, Span<ulong> rare)
    {
        Span<double> weights = stackalloc double[RarestWords];
        weights.Clear();
        int count = 0;
        foreach (StatementItem item in statement.Items)
        {
            // The index knows words as they are written.
            ulong stem = item.Part == StatementPart.Word ? ContentWords.Stem(statement.TextOf(item)) : ContentWords.None;
            if (stem == ContentWords.None || _index.SentencesWith(stem, MostSharing).Count < 2 || rare[..count].Contains(stem))
            {
                continue;
            }

            double weight = _index.Weight(stem);
            if (count < RarestWords)
            {
                (rare[count], weights[count]) = (stem, weight);
                count++;
                continue;
            }

            int least = 0;
            for (int i = 1; i < RarestWords; i++)
            {
                least = weights[i] < weights[least] ? i : least;
            }

            if (weight > weights[least])
            {
                (rare[least], weights[least]) = (stem, weight);
            }
        }

        return count;
    }
}
