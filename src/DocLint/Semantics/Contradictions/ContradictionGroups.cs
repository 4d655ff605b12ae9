using System.Collections.Immutable;

namespace DocLint.Semantics;

/// <summary>Leaves out what contradicts several others: three values for one form of words are entries of a list, each of another thing, and a text that holds such a list writes its other entries in forms too.</summary>
internal static class ContradictionGroups
{
    /// <summary>The contradictions that stand, in source order.</summary>
    public static ImmutableArray<Contradiction> Settle(ImmutableArray<Contradiction>.Builder found)
    {
        found.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        var groups = new Dictionary<int, int>();
        foreach (Contradiction contradiction in found)
        {
            Join(groups, contradiction.Span.Start, contradiction.OtherSpan.Start);
        }

        var values = new Dictionary<int, HashSet<string>>();
        foreach (Contradiction contradiction in found)
        {
            int group = Root(groups, contradiction.Span.Start);
            if (!values.TryGetValue(group, out HashSet<string>? texts))
            {
                values.Add(group, texts = new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            }

            texts.Add(contradiction.Text);
            texts.Add(contradiction.OtherText);
        }

        bool holdsList = values.Values.Any(texts => texts.Count > 2);
        return holdsList ? [.. found.Where(contradiction => contradiction.Kind == ContradictionKind.Denial && values[Root(groups, contradiction.Span.Start)].Count == 2)] : found.DrainToImmutable();
    }

    private static void Join(Dictionary<int, int> groups, int place, int other)
    {
        int root = Root(groups, place);
        groups[root] = Root(groups, other);
    }

    private static int Root(Dictionary<int, int> groups, int place)
    {
        int root = place;
        while (groups.TryGetValue(root, out int above) && above != root)
        {
            root = above;
        }

        // Shortens the way for the next.
        while (groups.TryGetValue(place, out int next) && next != root)
        {
            groups[place] = root;
            place = next;
        }

        groups.TryAdd(root, root);
        return root;
    }
}
