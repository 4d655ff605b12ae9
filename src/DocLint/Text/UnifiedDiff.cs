using System.Globalization;
using System.Text;

namespace DocLint.Text;

/// <summary>Writes the difference of two texts as <c>git apply</c> and <c>patch</c> read it.</summary>
public static class UnifiedDiff
{
    private const int ContextLines = 3;

    // The work grows with the square of it; behind it a stretch counts as replaced whole.
    private const int MaximumDistance = 1500;

    /// <summary>Writes a difference; empty when the texts are equal.</summary>
    /// <param name="path">The file's path, from the root, with forward slashes.</param>
    /// <param name="before">The text before.</param>
    /// <param name="after">The text after.</param>
    public static string Write(string path, string before, string after)
    {
        if (before == after)
        {
            return "";
        }

        List<string> old = SplitLines(before);
        List<string> young = SplitLines(after);
        List<(int Old, int OldCount, int New, int NewCount)> changes = Compare(old, young);
        var text = new StringBuilder();
        text.Append("--- ").Append(Quote("a/" + path)).Append('\n').Append("+++ ").Append(Quote("b/" + path)).Append('\n');
        for (int i = 0; i < changes.Count;)
        {
            int last = i;
            while (last + 1 < changes.Count && changes[last + 1].Old - (changes[last].Old + changes[last].OldCount) <= 2 * ContextLines)
            {
                last++;
            }

            WriteHunk(text, old, young, changes.GetRange(i, last - i + 1));
            i = last + 1;
        }

        return text.ToString();
    }

    private static void WriteHunk(StringBuilder text, List<string> old, List<string> young, List<(int Old, int OldCount, int New, int NewCount)> changes)
    {
        (int Old, int OldCount, int New, int NewCount) first = changes[0];
        (int Old, int OldCount, int New, int NewCount) last = changes[^1];
        int before = Math.Min(ContextLines, first.Old);
        int start = first.Old - before;
        int end = Math.Min(old.Count, last.Old + last.OldCount + ContextLines);
        int newStart = first.New - before;
        int newEnd = last.New + last.NewCount + (end - (last.Old + last.OldCount));
        text.Append(CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(newStart, newEnd - newStart)} @@\n");
        int position = start;
        foreach ((int at, int oldCount, int newAt, int newCount) in changes)
        {
            WriteLines(text, ' ', old, position, at);
            WriteLines(text, '-', old, at, at + oldCount);
            WriteLines(text, '+', young, newAt, newAt + newCount);
            position = at + oldCount;
        }

        WriteLines(text, ' ', old, position, end);
    }

    private static string Range(int start, int count) => count switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
    };

    private static void WriteLines(StringBuilder text, char mark, List<string> lines, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            text.Append(mark).Append(lines[i]);
            if (!lines[i].EndsWith('\n'))
            {
                text.Append("\n\\ No newline at end of file\n");
            }
        }
    }

    // By LF alone, as the tools that read differences do.
    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start) is >= 0 and int found ? found + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static List<(int Old, int OldCount, int New, int NewCount)> Compare(List<string> old, List<string> young)
    {
        int head = 0;
        while (head < old.Count && head < young.Count && old[head] == young[head])
        {
            head++;
        }

        int tail = 0;
        while (tail < old.Count - head && tail < young.Count - head && old[^(tail + 1)] == young[^(tail + 1)])
        {
            tail++;
        }

        int n = old.Count - head - tail;
        int m = young.Count - head - tail;
        var trace = new List<int[]>();
        if (!FindPath(old, young, head, n, m, trace))
        {
            return [(head, n, head, m)];
        }

        return ReadPath(trace, head, n, m);
    }

    // Myers' greedy search: how far each diagonal gets with d deletions and insertions.
    private static bool FindPath(List<string> old, List<string> young, int head, int n, int m, List<int[]> trace)
    {
        int limit = Math.Min(n + m, MaximumDistance);
        int[] reach = new int[2 * limit + 3];
        int zero = limit + 1;
        for (int d = 0; d <= limit; d++)
        {
            trace.Add(reach[(zero - d - 1)..(zero + d + 2)]);
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && reach[zero + k - 1] < reach[zero + k + 1]) ? reach[zero + k + 1] : reach[zero + k - 1] + 1;
                while (x < n && x - k < m && old[head + x] == young[head + x - k])
                {
                    x++;
                }

                reach[zero + k] = x;
                if (x >= n && x - k >= m)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<(int Old, int OldCount, int New, int NewCount)> ReadPath(List<int[]> trace, int head, int n, int m)
    {
        var changes = new List<(int Old, int OldCount, int New, int NewCount)>();
        int x = n;
        int y = m;
        for (int d = trace.Count - 1; d > 0; d--)
        {
            int[] reach = trace[d];
            int k = x - y;
            bool isInsertion = k == -d || (k != d && reach[k - 1 + d + 1] < reach[k + 1 + d + 1]);
            int before = isInsertion ? k + 1 : k - 1;
            int fromX = reach[before + d + 1];
            int fromY = fromX - before;
            (int Old, int OldCount, int New, int NewCount) change = isInsertion ? (head + fromX, 0, head + fromY, 1) : (head + fromX, 1, head + fromY, 0);
            if (changes is [.., { } next] && next.Old == change.Old + change.OldCount && next.New == change.New + change.NewCount)
            {
                changes[^1] = (change.Old, change.OldCount + next.OldCount, change.New, change.NewCount + next.NewCount);
            }
            else
            {
                changes.Add(change);
            }

            (x, y) = (fromX, fromY);
        }

        changes.Reverse();
        return changes;
    }

    // As git does it with "core.quotePath" off: letters of any script stay.
    private static string Quote(string path)
    {
        if (!path.AsSpan().ContainsAny('"', '\\') && !path.Any(char.IsControl))
        {
            return path;
        }

        var quoted = new StringBuilder("\"");
        foreach (char c in path)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                '\r' => quoted.Append("\\r"),
                < ' ' or '\u007F' => quoted.Append('\\').Append(Convert.ToString(c, 8).PadLeft(3, '0')),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
