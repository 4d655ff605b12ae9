using System.Globalization;

namespace DocLint.Evidence.Fetching;

/// <summary>What a site's <c>robots.txt</c> asks of this tool (RFC 9309).</summary>
/// <remarks><para>Immutable. Reading takes linear time, asking time in proportion to rules times path.</para></remarks>
internal sealed class RobotsRules
{
    private const int MaximumRules = 2_000;
    private const int MaximumPattern = 1_000;
    private readonly List<(string Pattern, bool Allow)> _rules = [];

    private RobotsRules()
    {
    }

    /// <summary>A site that asks for nothing.</summary>
    public static RobotsRules None { get; } = new();

    /// <summary>The pause between two requests that the site asks for, or null.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads a file; the group that names the tool counts, else the one for all.</summary>
    public static RobotsRules Parse(string text, string name)
    {
        var own = new RobotsRules();
        var all = new RobotsRules();
        bool hasOwn = false;
        bool isOwn = false;
        bool isAll = false;
        bool inAgents = false;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            int comment = raw.IndexOf('#');
            ReadOnlySpan<char> line = (comment < 0 ? raw : raw[..comment]).Trim();
            int colon = line.IndexOf(':');
            if (colon < 0)
            {
                continue;
            }

            ReadOnlySpan<char> key = line[..colon].TrimEnd();
            ReadOnlySpan<char> value = line[(colon + 1)..].TrimStart();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                isOwn = inAgents && isOwn;
                isAll = inAgents && isAll;
                inAgents = true;
                isAll |= value is "*";
                isOwn |= value.Equals(name, StringComparison.OrdinalIgnoreCase);
                hasOwn |= isOwn;
                continue;
            }

            inAgents = false;
            if (isOwn)
            {
                own.Add(key, value);
            }

            if (isAll)
            {
                all.Add(key, value);
            }
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether a path with its query may be asked for: the longest rule that fits decides, of two as long the one that allows.</summary>
    public bool Allows(string path)
    {
        int best = -1;
        bool allow = true;
        foreach ((string pattern, bool allows) in _rules)
        {
            if (pattern.Length > best || pattern.Length == best && allows)
            {
                if (Fits(pattern, path))
                {
                    best = pattern.Length;
                    allow = allows;
                }
            }
        }

        return allow;
    }

    private void Add(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        bool allow = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        if (allow || key.Equals("disallow", StringComparison.OrdinalIgnoreCase))
        {
            if (value.Length is > 0 and <= MaximumPattern && _rules.Count < MaximumRules)
            {
                _rules.Add((value.ToString(), allow));
            }
        }
        else if (key.Equals("crawl-delay", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
        {
            const double Longest = 30;
            Delay = TimeSpan.FromSeconds(Math.Min(seconds, Longest));
        }
    }

    // "*" stands for any characters, "$" at the end for the end. Each star is matched at its first chance, which is enough for prefixes.
    private static bool Fits(string pattern, string path)
    {
        bool anchored = pattern.EndsWith('$');
        string[] parts = (anchored ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool isLast = i == parts.Length - 1;
            int found = anchored && isLast ? (path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal) ? path.Length - parts[i].Length : -1) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !anchored || at == path.Length;
    }
}
