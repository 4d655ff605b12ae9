namespace DocLint.Semantics;

/// <summary>Compares what a document says of when somebody was born or died, and when something was founded.</summary>
internal static class LifeDates
{
    private const int Reach = 40;
    private const int MostFacts = 500;

    private static readonly string[] s_beginnings = ["born", "died", "founded", "established"];

    public static void Find(SemanticModel model, ContradictionFinder finder)
    {
        var known = new Dictionary<(string Name, string Verb), DateMention>();
        int next = 0;
        foreach (DateMention date in model.Dates)
        {
            while (next < model.Mentions.Length && model.Mentions[next].Span.Start < date.Span.Start)
            {
                next++;
            }

            if (known.Count >= MostFacts)
            {
                return;
            }

            if (date is not { Kind: DateKind.Day or DateKind.Month or DateKind.Year, Date.Year: not null, IsResolved: false, IsApproximate: false, Alternative: null }
                || VerbBefore(date, out int verbStart) is not { } verb || NameBefore(model.Mentions.AsSpan()[..next], date, verbStart) is not { } name)
            {
                continue;
            }

            if (known.TryAdd((name, verb), date) || known[(name, verb)] is not { } earlier)
            {
                continue;
            }

            if (!StatementValues.AreCompatible(Item(date), Item(earlier)))
            {
                finder.Add(ContradictionKind.TwoValues, date.Sentence, date.ProseSpan, earlier.Sentence, earlier.ProseSpan);
            }
        }
    }

    private static StatementItem Item(DateMention date) => new(StatementPart.Date, 0, date.ProseSpan, false, null, date);

    // "born on", "born", "founded in".
    private static string? VerbBefore(DateMention date, out int start)
    {
        string text = date.Sentence.Prose.Text;
        ReadOnlySpan<char> before = text.AsSpan(date.Sentence.ProseSpan.Start, date.ProseSpan.Start - date.Sentence.ProseSpan.Start).TrimEnd();
        before = before.EndsWith(" on", StringComparison.Ordinal) || before.EndsWith(" in", StringComparison.Ordinal) ? before[..^3].TrimEnd() : before;
        foreach (string verb in s_beginnings)
        {
            if (before.EndsWith(verb, StringComparison.OrdinalIgnoreCase))
            {
                start = date.Sentence.ProseSpan.Start + before.Length - verb.Length;
                return verb == "established" ? "founded" : verb;
            }
        }

        start = 0;
        return null;
    }

    // The name right in front of the verb: "Ann Hall was born", "Ann Hall (born".
    private static string? NameBefore(ReadOnlySpan<Mention> mentions, DateMention date, int verbStart)
    {
        if (mentions.IsEmpty || mentions[^1] is not { Kind: MentionKind.Person or MentionKind.Organization } nearest || nearest.Sentence != date.Sentence || nearest.ProseSpan.End > verbStart || verbStart - nearest.ProseSpan.End > Reach)
        {
            return null;
        }

        ReadOnlySpan<char> between = date.Sentence.Prose.Text.AsSpan(nearest.ProseSpan.End, verbStart - nearest.ProseSpan.End).Trim();
        return between is "(" or "was" or "" ? nearest.Canonical : null;
    }
}
