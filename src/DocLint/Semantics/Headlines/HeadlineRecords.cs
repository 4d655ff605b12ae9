using System.Collections.Frozen;
using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Compares "20-year low" with "the lowest since 2011".</summary>
internal static class HeadlineRecords
{
    private const int FirstSentences = 12;
    private const int YearsBetween = 8;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lows = WordSet.Of("low lows");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Highs = WordSet.Of("high highs peak record");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lowest = WordSet.Of("lowest smallest least fewest weakest slowest cheapest");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Highest = WordSet.Of("highest largest most biggest strongest fastest greatest");

    public static void Find(HeadlineText headline, HeadlineBody body, ImmutableArray<HeadlineMismatch>.Builder found)
    {
        if (body.Model.Metadata.Published is not { Value.Year: var published })
        {
            return;
        }

        foreach (Quantity quantity in headline.Model.Quantities)
        {
            if (quantity is not { Kind: QuantityKind.Measure, Comparator: Comparator.None, Value: >= 2 and <= 1000 and var stated, Measure: { Dimension: Dimension.Time } } || !quantity.Text.EndsWith("year", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            ReadOnlySpan<char> next = NextWord(quantity, out int end);
            bool isLow = Lows.Contains(next);
            if (!isLow && !Highs.Contains(next) || FindSince(body, isLow ? Lowest : Highest) is not { } since || since.Date.Year is not { } year)
            {
                continue;
            }

            // Last year's figure may be told this year, and either end counted.
            decimal most = published - year + 1;
            decimal least = published - year - 2;
            if (!quantity.Interval.Overlaps(new Interval(least, most)))
            {
                TextSpan span = TextSpan.FromBounds(quantity.ProseSpan.Start, end);
                found.Add(new HeadlineMismatch(headline.ToSource(quantity.Sentence.Prose.ToSource(span)), quantity.Sentence.Prose.Text.Substring(span.Start, span.Length), SpanWithSince(since), "since " + since.Text));
            }
        }
    }

    // The only year that something is the lowest, or highest, since.
    private static DateMention? FindSince(HeadlineBody body, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> superlatives)
    {
        DateMention? only = null;
        for (int i = 0; i < Math.Min(FirstSentences, body.Sentences.Length); i++)
        {
            SourceSentence sentence = body.Sentences[i];
            foreach (DateMention date in sentence.Dates)
            {
                if (date is not { Kind: DateKind.Year or DateKind.Month or DateKind.Day, Date.Year: not null, IsResolved: false, IsApproximate: false } || !IsSince(sentence, date, superlatives))
                {
                    continue;
                }

                if (only is not null && only.Date.Year != date.Date.Year)
                {
                    return null;
                }

                only = date;
            }
        }

        return only;
    }

    private static bool IsSince(SourceSentence sentence, DateMention date, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> superlatives)
    {
        string text = sentence.Sentence.Prose.Text;
        int at = sentence.TokenAt(date.ProseSpan.Start) - 1;
        ReadOnlySpan<Token> tokens = sentence.Sentence.Tokens;
        if (at < 0 || !text.AsSpan(tokens[at].Start, tokens[at].Length).Equals("since", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (int i = at - 1; i >= Math.Max(0, at - YearsBetween); i--)
        {
            if (superlatives.Contains(text.AsSpan(tokens[i].Start, tokens[i].Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static TextSpan SpanWithSince(DateMention date)
    {
        Prose prose = date.Sentence.Prose;
        int start = prose.Text.LastIndexOf("since", date.ProseSpan.Start, StringComparison.OrdinalIgnoreCase);
        return prose.ToSource(TextSpan.FromBounds(start, date.ProseSpan.End));
    }

    private static ReadOnlySpan<char> NextWord(Quantity quantity, out int end)
    {
        string text = quantity.Sentence.Prose.Text;
        int start = quantity.ProseSpan.End;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }
}
