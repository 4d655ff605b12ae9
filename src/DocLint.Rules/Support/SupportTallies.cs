using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Semantics;

namespace DocLint.Rules.Support;

/// <summary>Counts verdicts.</summary>
internal static class SupportTallies
{
    /// <summary>How many verdicts there are of each kind.</summary>
    public static SupportTally Of(ImmutableArray<SupportVerdict> verdicts)
    {
        int supported = 0;
        int unsupported = 0;
        int exempt = 0;
        foreach (SupportVerdict verdict in verdicts)
        {
            supported += verdict.State == SupportState.Supported ? 1 : 0;
            unsupported += verdict.State == SupportState.Unsupported ? 1 : 0;
            exempt += verdict.State == SupportState.Exempt ? 1 : 0;
        }

        return new SupportTally(supported, unsupported, exempt);
    }
}
