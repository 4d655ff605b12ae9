using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Semantics;

/// <summary>Checks scores, records and votes: the two numbers have to stand side by side in the source, in either order.</summary>
internal static class ScoreMatcher
{
    private const int Between = 8;
    private const int LongestUnit = 24;
    private const int LongestNumber = 9;

    public static FactMatch Match(Quantity score, ImmutableArray<EvidenceIndex> sources)
    {
        if (score is not { Low: { } low, High: { } high } || low != decimal.Truncate(low) || high != decimal.Truncate(high))
        {
            return new FactMatch(score, score.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        foreach (EvidenceIndex source in sources)
        {
            if (source.NumberPairs.Contains((Math.Min(low, high), Math.Max(low, high))) || IsTold(low, high, source))
            {
                return new FactMatch(score, score.ProseSpan, EvidenceVerdict.Supported);
            }
        }

        return new FactMatch(score, score.ProseSpan, EvidenceVerdict.NotFound);
    }

    // "by three goals to one".
    private static bool IsTold(decimal low, decimal high, EvidenceIndex source)
    {
        foreach (SourceSentence sentence in source.Sentences)
        {
            for (int i = 1; i < sentence.Figures.Count; i++)
            {
                Quantity first = sentence.Figures[i - 1].Quantity;
                Quantity second = sentence.Figures[i].Quantity;
                int start = first.NumberSpan.End;
                int end = second.NumberSpan.Start;
                if ((first.Value == low && second.Value == high || first.Value == high && second.Value == low)
                    && end > start && end - start <= LongestUnit && first.Sentence.Prose.Text.AsSpan(start, end - start).EndsWith(" to ", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The whole numbers that stand side by side in a text, the smaller first.</summary>
    public static HashSet<(decimal Low, decimal High)> ReadPairs(ReadOnlySpan<char> text)
    {
        var pairs = new HashSet<(decimal Low, decimal High)>();
        decimal before = -1;
        int end = -1;
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                break;
            }

            at += next;
            int stop = at;
            while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }

            decimal value = stop - at <= LongestNumber ? decimal.Parse(text[at..stop], NumberStyles.None, CultureInfo.InvariantCulture) : -1;
            if (end >= 0 && at - end <= Between && before >= 0 && value >= 0)
            {
                pairs.Add((Math.Min(before, value), Math.Max(before, value)));
            }

            (before, end, at) = (value, stop, stop);
        }

        return pairs;
    }
}
