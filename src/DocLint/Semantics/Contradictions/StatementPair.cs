using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Where two statements of the same thing differ.</summary>
/// <param name="Kind">How.</param>
/// <param name="Span">The value or denial of the first, in its prose.</param>
/// <param name="OtherSpan">That of the other, in its prose.</param>
/// <param name="End">Where the first statement ends in its prose, when its sentence goes on to something else.</param>
/// <param name="OtherEnd">Where the other ends.</param>
internal readonly record struct StatementDifference(ContradictionKind Kind, TextSpan Span, TextSpan OtherSpan, int End = int.MaxValue, int OtherEnd = int.MaxValue);

/// <summary>Compares a statement with a fuller one that may say the same.</summary>
internal readonly ref struct StatementPair
{
    private const int ManyWords = 6;
    private const int FewestWordsOfDenial = 3;
    private const int MostDenials = 2;
    private const int WordsOfPronoun = 5;
    private const int Beside = 2;
    private const int MostItems = 128;
    private readonly Statement _short;
    private readonly Statement _long;

    /// <summary>The window of the fuller statement that holds the words of the other.</summary>
    private readonly int _first;
    private readonly int _end;

    private StatementPair(Statement statement, Statement fuller, int first, int end)
    {
        _short = statement;
        _long = fuller;
        _first = first;
        _end = end;
    }

    /// <summary>Where they differ; null where they agree or do not speak of the same.</summary>
    public static StatementDifference? Compare(Statement statement, Statement fuller)
    {
        if (FindWindow(statement, fuller) is not (int first, int end))
        {
            return null;
        }

        var pair = new StatementPair(statement, fuller, first, end);
        return pair.Judge();
    }

    private StatementDifference? Judge()
    {
        if (!HaveOneSubject() || !HaveSameLimits())
        {
            return null;
        }

        int extraWords = CountExtraWords(out int extraNames);
        Span<bool> used = stackalloc bool[_long.Items.Length];
        used.Clear();
        int differing = -1;
        for (int i = 0; i < _short.Items.Length; i++)
        {
            if (_short.Items[i].IsValue && !TakeEqual(i, used))
            {
                if (differing >= 0)
                {
                    return null;
                }

                differing = i;
            }
        }

        int negations = CountNegations();
        bool isDenied = _short.Negations != negations;
        if (differing >= 0)
        {
            bool speaksOfSame = !isDenied && _short.Negations == 0 && extraNames <= (_short.Items[0].Part == StatementPart.Pronoun ? 1 : 0) && extraWords <= 1 + _short.WordCount / 3;
            return speaksOfSame ? FindOther(differing, used) : null;
        }

        bool denies = isDenied && Math.Min(_short.Negations, negations) == 0 && Math.Max(_short.Negations, negations) <= MostDenials && _short.WordCount >= FewestWordsOfDenial && extraWords <= _short.WordCount && HoldsAllWords() && !HasOtherTime(used, -1);
        return denies ? FindDenial() : null;
    }

    // The smallest part of the fuller statement in which the words of the other stand, all of them, or all but one of many.
    private static (int First, int End)? FindWindow(Statement statement, Statement fuller)
    {
        int needed = statement.WordCount - (statement.WordCount >= ManyWords ? 1 : 0);
        if (fuller.WordCount < needed || fuller.Items.Length > MostItems || statement.Items.Length > MostItems)
        {
            return null;
        }

        Span<int> open = stackalloc int[statement.Items.Length];
        Span<int> takenBy = stackalloc int[fuller.Items.Length];
        open.Fill(-1);
        int have = 0;
        int start = 0;
        (int First, int End)? best = null;
        for (int end = 0; end < fuller.Items.Length; end++)
        {
            takenBy[end] = Take(statement, fuller.Items[end], open, end);
            have += takenBy[end] >= 0 ? 1 : 0;
            while (have >= needed)
            {
                if (takenBy[start] < 0 || have > needed || ReplacedLater(statement, fuller, takenBy, start, end))
                {
                    if (takenBy[start] >= 0)
                    {
                        open[takenBy[start]] = -1;
                        have--;
                    }

                    start++;
                    continue;
                }

                if (best is not (int first, int last) || end + 1 - start < last - first)
                {
                    best = (start, end + 1);
                }

                break;
            }
        }

        return best;
    }

    // Takes a word of the statement that is not found yet; where all are found, the later place stands for the earlier.
    private static int Take(Statement statement, in StatementItem item, Span<int> open, int at)
    {
        if (item.Part != StatementPart.Word)
        {
            return -1;
        }

        for (int i = 0; i < open.Length; i++)
        {
            if (open[i] < 0 && statement.Items[i].Part == StatementPart.Word && statement.Items[i].Key == item.Key)
            {
                open[i] = at;
                return i;
            }
        }

        return -1;
    }

    private static bool ReplacedLater(Statement statement, Statement fuller, Span<int> takenBy, int start, int end)
    {
        ulong key = fuller.Items[start].Key;
        for (int i = start + 1; i <= end; i++)
        {
            if (takenBy[i] < 0 && fuller.Items[i].Part == StatementPart.Word && fuller.Items[i].Key == key)
            {
                takenBy[i] = takenBy[start];
                takenBy[start] = -1;
                return true;
            }
        }

        return false;
    }

    private int Left => Math.Max(0, _first - Beside);

    // What limits a value stands between it and the words: "back at least to the 18th century".
    private int Right
    {
        get
        {
            int right = _end;
            for (int beside = 0; right < _long.Items.Length && beside < Beside; right++)
            {
                beside += _long.Items[right].Part == StatementPart.Qualifier ? 0 : 1;
            }

            return right;
        }
    }

    // "He published it in 1922" and "Its author published it in 1930" may be two; long statements are their own proof.
    private bool HaveOneSubject()
    {
        StatementItem first = _short.Items[0];
        if (first.Part != StatementPart.Pronoun || _short.WordCount >= WordsOfPronoun)
        {
            return true;
        }

        for (int i = Left; i < _end; i++)
        {
            if (_long.Items[i].Part == StatementPart.Pronoun && _long.Items[i].Key == first.Key)
            {
                return true;
            }
        }

        return false;
    }

    // What limits the one limits the other.
    private bool HaveSameLimits()
    {
        foreach (StatementItem item in _short.Items)
        {
            // One event after another is told in the same words: the plays of a game.
            if (item.Part == StatementPart.Qualifier && StatementVocabulary.Sequence.Contains(_short.TextOf(item)))
            {
                return false;
            }

            if (item.Part == StatementPart.Qualifier && !Holds(_long.Items.AsSpan()[Left..Right], item) && !StatementVocabulary.Totals.Contains(_short.TextOf(item)))
            {
                return false;
            }
        }

        for (int i = Left; i < _end; i++)
        {
            if (_long.Items[i].Part == StatementPart.Qualifier && !Holds(_short.Items.AsSpan(), _long.Items[i]) && !StatementVocabulary.Totals.Contains(_long.TextOf(_long.Items[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ReadOnlySpan<StatementItem> items, in StatementItem sought)
    {
        foreach (StatementItem item in items)
        {
            if (item.Part == sought.Part && item.Key == sought.Key)
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsAllWords()
    {
        foreach (StatementItem item in _short.Items)
        {
            if (item.Part == StatementPart.Word && !Holds(_long.Items.AsSpan(), item))
            {
                return false;
            }
        }

        return true;
    }

    private int CountExtraWords(out int names)
    {
        int extra = 0;
        names = 0;
        for (int i = _first; i < _end; i++)
        {
            StatementItem item = _long.Items[i];
            if (item.Part == StatementPart.Word && !Holds(_short.Items.AsSpan(), item))
            {
                extra++;
                names += item.IsName ? 1 : 0;
            }
        }

        return extra;
    }

    private int CountNegations()
    {
        int count = 0;
        for (int i = Left; i < _end; i++)
        {
            count += _long.Items[i].Part == StatementPart.Negation ? 1 : 0;
        }

        return count;
    }

    private bool TakeEqual(int index, Span<bool> used)
    {
        StatementItem value = _short.Items[index];
        for (int i = Left; i < Right; i++)
        {
            StatementItem other = _long.Items[i];
            if (!used[i] && other.IsValue && StatementValues.AreComparable(value, other) && StatementValues.AreCompatible(value, other))
            {
                used[i] = true;
                return true;
            }
        }

        return false;
    }

    private bool HasOtherTime(Span<bool> used, int except)
    {
        for (int i = _first; i < _end; i++)
        {
            if (i != except && !used[i] && _long.Items[i].Part == StatementPart.Date)
            {
                return true;
            }
        }

        return false;
    }

    // The only value of the kind that stands beside the same word.
    private StatementDifference? FindOther(int index, Span<bool> used)
    {
        StatementItem value = _short.Items[index];
        int found = -1;
        for (int i = Left; i < Right; i++)
        {
            if (used[i] || !_long.Items[i].IsValue || !StatementValues.AreComparable(value, _long.Items[i]))
            {
                continue;
            }

            if (found >= 0)
            {
                return null;
            }

            found = i;
        }

        if (found < 0 || HasOtherTime(used, found) || !StatementValues.IsDefinite(value) || !StatementValues.IsDefinite(_long.Items[found]) || !StandBesideSame(index, found))
        {
            return null;
        }

        return new StatementDifference(ContradictionKind.TwoValues, StatementValues.FullSpan(value), StatementValues.FullSpan(_long.Items[found]));
    }

    private bool StandBesideSame(int index, int other)
    {
        (StatementItem? before, StatementItem? after) = Neighbours(_short.Items, index);
        (StatementItem? otherBefore, StatementItem? otherAfter) = Neighbours(_long.Items, other);
        return before is { } left && otherBefore is { } otherLeft && left.Key == otherLeft.Key || after is { } right && otherAfter is { } otherRight && right.Key == otherRight.Key;
    }

    private static (StatementItem? Before, StatementItem? After) Neighbours(ImmutableArray<StatementItem> items, int index)
    {
        int before = index - 1;
        while (before >= 0 && items[before].Part != StatementPart.Word)
        {
            before--;
        }

        int after = index + 1;
        while (after < items.Length && items[after].Part != StatementPart.Word)
        {
            after++;
        }

        return (before >= 0 ? items[before] : null, after < items.Length ? items[after] : null);
    }

    // The denial with the word that it denies, and that word in the other.
    private StatementDifference? FindDenial()
    {
        bool isShort = _short.Negations > 0;
        Statement denying = isShort ? _short : _long;
        Statement saying = isShort ? _long : _short;
        int at = 0;
        for (int i = isShort ? 0 : Left; i < denying.Items.Length; i++)
        {
            if (denying.Items[i].Part == StatementPart.Negation)
            {
                at = i;
                break;
            }
        }

        for (int i = at + 1; i < denying.Items.Length; i++)
        {
            StatementItem word = denying.Items[i];
            if (word.Part != StatementPart.Word)
            {
                continue;
            }

            foreach (StatementItem other in saying.Items)
            {
                if (other.Part == StatementPart.Word && other.Key == word.Key)
                {
                    TextSpan denial = TextSpan.FromBounds(denying.Items[at].Span.Start, word.Span.End);
                    return isShort ? new StatementDifference(ContradictionKind.Denial, denial, other.Span) : new StatementDifference(ContradictionKind.Denial, other.Span, denial);
                }
            }
        }

        return null;
    }
}
