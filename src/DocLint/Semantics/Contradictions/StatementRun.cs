using System.Buffers;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Compares clauses of two statements that run alike, word for word, around two values.</summary>
/// <remarks><para>A sentence that lacks its period, or that goes on, holds no other sentence as a whole, but it may say one thing in the same words.</para></remarks>
internal static class StatementRun
{
    private const int FewestWords = 5;
    private const int MostValues = 8;
    private const int WordsOutside = 2;
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:.!?()[]—–");

    /// <summary>Where they differ; null where no clauses run alike, or where more than one value differs.</summary>
    public static StatementDifference? Compare(Statement left, Statement right)
    {
        if (left.ValueCount is 0 or > MostValues || right.ValueCount is 0 or > MostValues || IsItem(left.Sentence) || IsItem(right.Sentence))
        {
            return null;
        }

        StatementDifference? found = null;
        for (int i = 0; i < left.Items.Length; i++)
        {
            if (!left.Items[i].IsValue || !StatementValues.IsDefinite(left.Items[i]))
            {
                continue;
            }

            for (int j = 0; j < right.Items.Length; j++)
            {
                StatementItem other = right.Items[j];
                if (!other.IsValue || !StatementValues.IsDefinite(other) || !StatementValues.AreComparable(left.Items[i], other) || StatementValues.AreCompatible(left.Items[i], other) || RunsAlike(left, i, right, j) is not (int end, int otherEnd))
                {
                    continue;
                }

                if (found is not null)
                {
                    return null;
                }

                found = new StatementDifference(ContradictionKind.TwoValues, StatementValues.FullSpan(left.Items[i]), StatementValues.FullSpan(other), end, otherEnd);
            }
        }

        return found;
    }

    // Where the clauses end in their proses; null where they do not run alike.
    private static (int End, int OtherEnd)? RunsAlike(Statement left, int i, Statement right, int j)
    {
        int words = 0;
        int first = i;
        int other = j;
        while (first > 0 && other > 0 && AreAlike(left, first - 1, right, other - 1, ref words))
        {
            first--;
            other--;
        }

        int end = i + 1;
        int otherEnd = j + 1;
        while (end < left.Items.Length && otherEnd < right.Items.Length && AreAlike(left, end, right, otherEnd, ref words))
        {
            end++;
            otherEnd++;
        }

        bool runAlike = words >= FewestWords && (IsStart(left, first) || IsStart(right, other)) && (IsEnd(left, end) || IsEnd(right, otherEnd))
            && !IsLimitedBefore(left, first) && !IsLimitedBefore(right, other) && !IsLimitedBehind(left, end) && !IsLimitedBehind(right, otherEnd);
        return runAlike ? (left.Items[end - 1].Span.End, right.Items[otherEnd - 1].Span.End) : null;
    }

    private static bool AreAlike(Statement left, int i, Statement right, int j, ref int words)
    {
        StatementItem item = left.Items[i];
        StatementItem other = right.Items[j];
        if (item.Part == StatementPart.Qualifier && StatementVocabulary.Sequence.Contains(left.TextOf(item)))
        {
            return false;
        }

        if (item.IsValue || other.IsValue)
        {
            return StatementValues.AreComparable(item, other) && StatementValues.AreCompatible(item, other);
        }

        bool isWord = item.Part == StatementPart.Word;
        words += isWord ? 1 : 0;
        return item.Part == other.Part && (item.Key == other.Key || isWord && StatementVocabulary.AreOpposite(left.TextOf(item), right.TextOf(other)));
    }

    private static bool IsItem(Sentence sentence) => sentence.Prose.Block.Parent is ListItemBlock;

    // Whether a clause begins with a part.
    private static bool IsStart(Statement statement, int index)
    {
        if (index == 0)
        {
            return true;
        }

        ReadOnlySpan<char> between = Between(statement, index);
        return HasMark(between) || between.Contains(" and ", StringComparison.Ordinal) || between.Contains(" that ", StringComparison.Ordinal);
    }

    // Whether a clause ends in front of a part; a pronoun with a capital letter begins a sentence that its writer did not part.
    private static bool IsEnd(Statement statement, int index)
    {
        if (index == statement.Items.Length || HasMark(Between(statement, index)))
        {
            return true;
        }

        StatementItem next = statement.Items[index];
        return next.Part == StatementPart.Pronoun && char.IsUpper(statement.TextOf(next)[0]) && !statement.TextOf(next).SequenceEqual("I");
    }

    private static bool IsLimitedBefore(Statement statement, int first)
    {
        for (int i = first; i > Math.Max(0, first - WordsOutside) && !IsStart(statement, i); i--)
        {
            if (Limits(statement.Items[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLimitedBehind(Statement statement, int end)
    {
        for (int i = end; i < Math.Min(statement.Items.Length, end + WordsOutside) && !IsEnd(statement, i); i++)
        {
            if (Limits(statement.Items[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Limits(in StatementItem item) => item.Part is StatementPart.Date or StatementPart.Qualifier or StatementPart.Negation;

    private static ReadOnlySpan<char> Between(Statement statement, int index) =>
        statement.Sentence.Prose.Text.AsSpan()[Math.Min(statement.Items[index - 1].Span.End, statement.Items[index].Span.Start)..statement.Items[index].Span.Start];

    private static bool HasMark(ReadOnlySpan<char> text) => text.IndexOfAny(Marks) >= 0;
}
