using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Checks scores, records and votes: the two numbers have to stand side by side in the source, in either order.</summary>
internal static class ScoreMatcher
{
    private const int Between = 8;

    public static FactMatch Match(Quantity score, ImmutableArray<EvidenceIndex> sources)
    {
        if (score is not { Low: { } low, High: { } high } || low != decimal.Truncate(low) || high != decimal.Truncate(high) || sources.Any(static source => source.IsShort))
        {
            return new FactMatch(score, score.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        foreach (EvidenceIndex source in sources)
        {
            if (Holds(source.Model.Source.Content, low, high))
            {
                return new FactMatch(score, score.ProseSpan, EvidenceVerdict.Supported);
            }
        }

        return new FactMatch(score, score.ProseSpan, EvidenceVerdict.NotFound);
    }

    private static bool Holds(ReadOnlySpan<char> text, decimal low, decimal high)
    {
        decimal before = -1;
        int end = -1;
        for (int at = 0; at < text.Length;)
        {
            int next = text[at..].IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                return false;
            }

            at += next;
            int stop = at;
            while (stop < text.Length && char.IsAsciiDigit(text[stop]))
            {
                stop++;
            }

            decimal value = stop - at < 10 ? decimal.Parse(text[at..stop], System.Globalization.CultureInfo.InvariantCulture) : -1;
            if (end >= 0 && at - end <= Between && (before == low && value == high || before == high && value == low))
            {
                return true;
            }

            (before, end, at) = (value, stop, stop);
        }

        return false;
    }
}
