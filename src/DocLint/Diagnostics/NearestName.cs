namespace DocLint.Diagnostics;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearestName
{
    private const int MaximumLength = 100;

    /// <summary>The candidate with the fewest letters put in, left out, changed or swapped, case ignored; null when none is near.</summary>
    /// <remarks><para>Near is at most a third of the longer name, or two letters where these are less than half of it. Of equals the first wins. Names of over 100 letters are near nothing.</para></remarks>
    public static string? Find(string written, IEnumerable<string> candidates)
    {
        string? nearest = null;
        int fewest = int.MaxValue;
        if (written.Length > MaximumLength)
        {
            return null;
        }

        foreach (string candidate in candidates)
        {
            int allowed = Math.Max(2, Math.Max(written.Length, candidate.Length) / 3);
            if (candidate.Length > MaximumLength || Math.Abs(candidate.Length - written.Length) > allowed)
            {
                continue;
            }

            int distance = Distance(written, candidate);
            if (distance <= allowed && distance < fewest && distance * 2 < Math.Max(written.Length, candidate.Length))
            {
                fewest = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The end of a message: <c>; the nearest is 'name'</c>, or nothing.</summary>
    public static string Hint(string written, IEnumerable<string> candidates) =>
        Find(written, candidates) is { } nearest ? $"; the nearest is '{nearest}'" : "";

    private static int Distance(string a, string b)
    {
        Span<int> beforeLast = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                int best = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                row[j] = best;
            }

            Span<int> free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
