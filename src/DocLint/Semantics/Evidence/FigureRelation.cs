using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>How a source's figure stands to a claim's.</summary>
internal enum FigureFit
{
    /// <summary>The claim is not true of it.</summary>
    Differs,

    /// <summary>It is far away, so that it says nothing of "more than" and "fewer than".</summary>
    Unrelated,

    /// <summary>It lies where the claim's comparison wants it.</summary>
    Satisfies,

    /// <summary>It is the claim's number.</summary>
    Equals,
}

/// <summary>Compares what a claim says of a number with what a source says of it, comparators included.</summary>
internal static class FigureRelation
{
    // "more than 40" is said of 43 and not of 4,000.
    private const decimal Nearby = 1.6m;
    private const int WordsBefore = 5;

    /// <summary>How the source's figure stands to the claim's.</summary>
    /// <param name="claim">The claim's figure.</param>
    /// <param name="source">A comparable figure of the source.</param>
    /// <param name="isStrict">Whether the source is known to speak of the same, so that "more than 40" is wrong of 40.</param>
    public static FigureFit Compare(Figure claim, Figure source, bool isStrict)
    {
        bool same = claim.Low == source.Low && claim.High == source.High;
        if (claim.Noun == source.Noun && claim.Noun != ContentWords.None && FigureContext.IsRest(source) && !FigureContext.SpeaksOfOthers(claim))
        {
            // The others and the one that they are other than.
            if (claim.Low == source.Low + 1 && claim.Comparator is Comparator.None or Comparator.About)
            {
                return FigureFit.Equals;
            }

            if (same && isStrict)
            {
                return FigureFit.Differs;
            }
        }

        if (isStrict && FigureContext.IsEachOfTotal(claim, source))
        {
            return FigureFit.Differs;
        }

        if (claim.Comparator is Comparator.None or Comparator.About)
        {
            bool isBound = isStrict && claim.Comparator == Comparator.None && (source.Comparator == Comparator.Less || source.Comparator == Comparator.LessOrEqual && !IsReached(source));
            return !isBound && (same || Rounds(claim, source)) ? FigureFit.Equals : FigureFit.Differs;
        }

        if (same)
        {
            bool says = !isStrict || claim.Comparator is Comparator.GreaterOrEqual or Comparator.LessOrEqual || claim.Comparator == source.Comparator || source.Comparator == Comparator.About
                || claim.Quantity.Measure is { Dimension: Dimension.Time } || ComparesBefore(source);
            return says ? FigureFit.Equals : FigureFit.Differs;
        }

        bool more = claim.Comparator is Comparator.Greater or Comparator.GreaterOrEqual;
        bool orEqual = claim.Comparator is Comparator.GreaterOrEqual or Comparator.LessOrEqual;
        bool holds = more ? source.Low > claim.Low || orEqual && source.Low == claim.Low : (source.High < claim.High || orEqual && source.High == claim.High) && source.Comparator is not (Comparator.Greater or Comparator.GreaterOrEqual);
        if (!holds)
        {
            return FigureFit.Differs;
        }

        bool near = more ? source.Low <= claim.Low * Nearby : source.High * Nearby >= claim.High;
        return near ? FigureFit.Satisfies : FigureFit.Unrelated;
    }

    private static bool Rounds(Figure claim, Figure source)
    {
        if (source.Quantity.IsRange && !claim.Quantity.IsRange)
        {
            return claim.Low == source.Low || claim.Low == source.High;
        }

        if (claim.Quantity.IsRange && source.Quantity.IsRange)
        {
            return false;
        }

        if (claim.Interval.Low <= source.Low && source.High <= claim.Interval.High)
        {
            return true;
        }

        // A whole number stands for one with decimals.
        if (claim.Class == FigureClass.Number && source.Low == source.High && source.Low != decimal.Truncate(source.Low) && decimal.Round(source.Low, MidpointRounding.AwayFromZero) == claim.Low)
        {
            return true;
        }

        // A source that says "nearly 5,000" is no more exact than the claim's 4,980.
        return source.Comparator == Comparator.About && source.Interval.Low <= claim.Low && claim.High <= source.Interval.High;
    }

    // "as many as 40" are 40; "up to $30,000" may be less.
    private static bool IsReached(Figure source) =>
        source.Quantity.Sentence.Prose.Text.AsSpan(0, source.Quantity.ProseSpan.Start).TrimEnd().EndsWith(" as", StringComparison.OrdinalIgnoreCase);

    // "not to use more than 10%", "under the age of 17": the comparison stands a little further off.
    private static bool ComparesBefore(Figure source)
    {
        string text = source.Quantity.Sentence.Prose.Text;
        int end = source.Quantity.NumberSpan.Start;
        int start = Math.Max(source.Quantity.Sentence.ProseSpan.Start, end - WordsBefore * 6);
        foreach (Range range in text.AsSpan(start, end - start).SplitAny(' ', '\u00A0'))
        {
            ReadOnlySpan<char> word = text.AsSpan(start, end - start)[range];
            if (word is "more" or "over" or "above" or "least" or "exceed" or "exceeds" or "exceeding" or "beyond" or "under" or "below" or "less" or "fewer" or "most")
            {
                return true;
            }
        }

        return false;
    }
}
