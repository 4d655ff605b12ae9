using DocLint.Semantics;

namespace DocLint.Analysis;

/// <summary>How many claims the captured sources speak for or against.</summary>
/// <param name="Supported">Those whose numbers, dates and quotations a cited source contains. That says nothing of whether the source is right.</param>
/// <param name="Contradicted">Those of which a cited source says something else.</param>
/// <param name="NotFound">Those with something that no cited source contains.</param>
/// <param name="NotCaptured">Those with a source that is not captured.</param>
/// <param name="NotCheckable">Those without a citation, or with nothing in them that can be compared.</param>
public readonly record struct EvidenceTally(int Supported, int Contradicted, int NotFound, int NotCaptured, int NotCheckable)
{
    /// <summary>All of them.</summary>
    public int Found => Supported + Contradicted + NotFound + NotCaptured + NotCheckable;

    /// <summary>Two tallies together.</summary>
    public static EvidenceTally operator +(EvidenceTally left, EvidenceTally right) => new(
        left.Supported + right.Supported,
        left.Contradicted + right.Contradicted,
        left.NotFound + right.NotFound,
        left.NotCaptured + right.NotCaptured,
        left.NotCheckable + right.NotCheckable);

    /// <summary>The tally of a document.</summary>
    public static EvidenceTally Of(SourceCheck check)
    {
        var tally = new EvidenceTally();
        foreach ((_, EvidenceVerdict verdict) in check.Claims())
        {
            tally = verdict switch
            {
                EvidenceVerdict.Supported => tally with { Supported = tally.Supported + 1 },
                EvidenceVerdict.Contradicted => tally with { Contradicted = tally.Contradicted + 1 },
                EvidenceVerdict.NotFound => tally with { NotFound = tally.NotFound + 1 },
                EvidenceVerdict.NotCaptured => tally with { NotCaptured = tally.NotCaptured + 1 },
                _ => tally with { NotCheckable = tally.NotCheckable + 1 },
            };
        }

        return tally;
    }
}
