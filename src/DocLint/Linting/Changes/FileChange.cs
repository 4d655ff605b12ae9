using System.Collections.Immutable;

namespace DocLint.Linting;

/// <summary>The lines of a file that a change has touched, counted from 0 in the file as it stands now; only LF ends a line here.</summary>
/// <remarks><para>Immutable.</para></remarks>
/// <param name="Added">The lines that are new or different: first line and how many, in order.</param>
/// <param name="Removed">Where lines are gone: the line that now stands there, in order.</param>
public sealed record FileChange(ImmutableArray<(int Line, int Count)> Added, ImmutableArray<int> Removed)
{
    /// <summary>All of a file, such as one that is new.</summary>
    public static FileChange Everything { get; } = new([(0, int.MaxValue)], []);

    /// <summary>The last line that the change speaks of; -1 for none.</summary>
    public int LastLine => Added is [.., { Count: < int.MaxValue } last] ? last.Line + last.Count - 1 : -1;

    /// <summary>Whether a stretch of lines has changed: one of them is new, or one between them is gone.</summary>
    /// <param name="first">The first line.</param>
    /// <param name="last">The last line.</param>
    public bool Touches(int first, int last)
    {
        // The first stretch that ends behind the first line.
        int low = 0;
        int high = Added.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Added[middle].Line + (long)Added[middle].Count <= first)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        if (low < Added.Length && Added[low].Line <= last)
        {
            return true;
        }

        int gone = Removed.BinarySearch(first + 1);
        gone = gone < 0 ? ~gone : gone;
        return gone < Removed.Length && Removed[gone] <= last;
    }
}
