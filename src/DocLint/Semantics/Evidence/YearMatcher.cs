using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Checks years that are no date of their own: "the 1940 's", "in 1940 and 1950".</summary>
internal static class YearMatcher
{
    public static FactMatch Match(EvidenceIndex claims, Quantity year, ImmutableArray<EvidenceIndex> sources)
    {
        foreach (DateMention date in claims.Of(year.Sentence).Dates)
        {
            if (date.ProseSpan.Contains(year.NumberSpan))
            {
                return new FactMatch(year, year.ProseSpan, EvidenceVerdict.NotCheckable);
            }
        }

        if (year.Value is not { } value || value is < 1000 or > 2999 || sources.All(source => source.IsUndatedFor(claims.Of(year.Sentence))))
        {
            return new FactMatch(year, year.ProseSpan, EvidenceVerdict.NotCheckable);
        }

        ReadOnlySpan<char> behind = year.Sentence.Prose.Text.AsSpan(year.NumberSpan.End).TrimStart();
        bool isDecade = value % 10 == 0 && (behind.StartsWith("'s") || behind.StartsWith("\u2019s") || behind.StartsWith("s"));
        bool holds = DateMatcher.HoldsYear((int)value, isDecade ? (int)value + 9 : (int)value, sources);
        return new FactMatch(year, year.ProseSpan, holds ? EvidenceVerdict.Supported : EvidenceVerdict.NotFound);
    }
}
