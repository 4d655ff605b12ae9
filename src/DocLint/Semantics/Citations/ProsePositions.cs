using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the places of inline nodes in the prose, those without prose of their own too.</summary>
internal static class ProsePositions
{
    /// <summary>Where the prose that is made by the source from <paramref name="sourcePosition"/> on begins; the prose's length when there is none.</summary>
    public static int At(Prose prose, int sourcePosition)
    {
        ImmutableArray<ProseSegment> segments = prose.Segments;
        int low = 0;
        int high = segments.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (segments[middle].SourceStart < sourcePosition)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low < segments.Length ? segments[low].ProseStart : prose.Text.Length;
    }
}
