using System.Collections.Immutable;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds documents that are named as a source and not cited: "a U.N. report", "a study found".</summary>
/// <remarks>
/// <para>A document is a source when it reports ("a survey found", "according to a report") or when something stands in it ("accused in a U.N. report"). It must be new to the
/// reader, "a report": "the report" points back to one that was named before. What is cited in the same paragraph is not merely mentioned.</para>
/// </remarks>
internal static class MentionedSources
{
    private const int LongestPhrase = 9;

    // "a weather report", "a case study": no documents that anything could be looked up in.
    private static readonly string[] NoDocuments =
    [
        "weather", "traffic", "book", "school", "case", "lab", "match", "field", "exit", "straw", "opinion", "wall", "toilet", "self", "time", "feasibility", "pilot", "home",
        "writing", "graph", "tissue", "wrapping", "sand", "damage", "morning", "news", "sports", "injury", "ground", "photo", "character", "independent", "private", "social", "work",
        "color", "site", "piece", "sheet", "scrap", "slip", "film", "peer", "glossy", "crepe", "legal", "internal",
    ];

    // What may follow a document that is a source: what was done with it.
    private static readonly string[] Followers =
    [
        "published", "released", "conducted", "commissioned", "funded", "issued", "carried", "entitled", "titled", "obtained", "seen", "prepared", "produced", "compiled", "written",
        "reviewed", "cited", "shared", "presented", "led", "posted", "submitted", "filed", "done", "made", "authored", "appearing", "looking", "involving", "examining",
    ];

    /// <summary>Adds the mentioned sources of a block.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="attributions">The attributions of the block, in order.</param>
    /// <param name="quoted">Where somebody is quoted, in order; their sources are their own.</param>
    /// <param name="found">Takes what is found.</param>
    public static void AddTo(in CueText text, ReadOnlySpan<Attribution> attributions, ReadOnlySpan<TextSpan> quoted, List<Citation> found)
    {
        int next = 0;
        int quote = 0;
        foreach (Sentence sentence in text.Prose.Sentences)
        {
            int first = sentence.FirstToken;
            int end = first + sentence.TokenCount;
            for (int i = first; i < end; i++)
            {
                if (!text.Has(i, Cue.Document) || !char.IsLower(text.FirstOf(i)) || text[i].Kind != TokenKind.Word)
                {
                    continue;
                }

                while (quote < quoted.Length && quoted[quote].End <= text[i].Start)
                {
                    quote++;
                }

                if (quote < quoted.Length && quoted[quote].Contains(text[i].Start))
                {
                    continue;
                }

                while (next < attributions.Length && attributions[next].ProseSpan.End < text[i].End)
                {
                    next++;
                }

                int start = DeterminerOf(text, first, i);
                if (start >= 0 && (text.Is(start, "one") || IsVerb(text, start, i) || IsGeneric(text, i, end) || IsIdentified(text, i, end)))
                {
                    continue;
                }

                if (start < 0 || !EndsPhrase(text, i, end) || IsNoDocument(text, i))
                {
                    continue;
                }

                bool reports = next < attributions.Length && attributions[next].SourceSpan.Contains(text[i].Span) && attributions[next].SourceSpan.Start >= text[start].Start - 1;
                if (reports || IsPlace(text, first, start, i))
                {
                    found.Add(new Citation
                    {
                        Sentence = sentence,
                        ProseSpan = text.Span(start, i),
                        Kind = CitationKind.Mentioned,
                        Scope = CitationScope.None,
                    });
                }
            }
        }
    }

    // "in a parking garage, reports the paper": behind "a" stands no plural.
    private static bool IsVerb(in CueText text, int determiner, int noun) =>
        text.Has(determiner, Cue.Indefinite) && text.TextOf(noun)[^1] == 's' && !text.Is(noun, "analysis") && !text.Is(noun, "census") && !text.Is(noun, "statistics");

    // "a review often suggests", "a survey can show": any of its kind.
    private static bool IsGeneric(in CueText text, int noun, int end) =>
        noun + 1 < end && (text.Has(noun + 1, Cue.Modal) || text.Is(noun + 1, "often") || text.Is(noun + 1, "usually") || text.Is(noun + 1, "typically") || text.Is(noun + 1, "generally") || text.Is(noun + 1, "always"));

    // "in a paper, “Tides of the Sound,” published in Marine Letters": a title, or a journal with its name, is enough to find it by.
    private static bool IsIdentified(in CueText text, int noun, int end)
    {
        const int Reach = 6;
        for (int i = noun + 1; i < Math.Min(end, noun + Reach); i++)
        {
            if (text.IsQuoteMark(i) && text.IsMark(i - 1, ',') && i == noun + 2)
            {
                return true;
            }

            if (text.Is(i, "published") && i + 3 < end && (text.Is(i + 1, "in") || text.Is(i + 2, "in")))
            {
                int name = text.Is(i + 1, "in") ? i + 2 : i + 3;
                while (name < Math.Min(end, i + Reach) && (text.Has(name, Cue.Definite) || text.Is(name, "journal") || text.Is(name, "magazine")))
                {
                    name++;
                }

                return name < end && text.IsCapitalized(name) && !text.Has(name, Cue.Calendar);
            }
        }

        return false;
    }

    // The article before the noun, or -1: "a", "another", and "the" only with "new", "latest" or a year that makes it new.
    private static int DeterminerOf(in CueText text, int first, int noun)
    {
        bool isNew = false;
        for (int i = noun - 1; i >= Math.Max(first, noun - LongestPhrase); i--)
        {
            if (text.Has(i, Cue.Indefinite))
            {
                return i;
            }

            if (text.Has(i, Cue.Definite))
            {
                return isNew && text.Is(i, "the") ? i : -1;
            }

            bool inside = text.IsWord(i) && !text.Has(i, Cue.Preposition | Cue.Boundary | Cue.Be | Cue.Auxiliary | Cue.Modal | Cue.Pronoun | Cue.Possessive | Cue.Quantifier)
                || text[i].Kind == TokenKind.Number || text.IsHyphen(i) || text.IsMark(i, '&') || text.IsMark(i, ',') && i > first && text.IsWord(i - 1) && char.IsLower(text.FirstOf(i - 1));
            if (!inside)
            {
                return -1;
            }

            isNew |= text.Is(i, "new") || text.Is(i, "latest") || text.Is(i, "recent") || text[i].Kind == TokenKind.Number && text[i].Length == 4;
        }

        return -1;
    }

    // "a study group", "a report card", "poll numbers": before another noun it only describes that.
    private static bool EndsPhrase(in CueText text, int noun, int end)
    {
        int next = noun + 1;
        if (next >= end)
        {
            return true;
        }

        if (!text.IsWord(next))
        {
            return !text.IsHyphen(next);
        }

        if (text.Has(next, Cue.Say | Cue.Report | Cue.Be | Cue.Auxiliary | Cue.Modal | Cue.Preposition | Cue.Boundary | Cue.Adverb | Cue.Calendar | Cue.Definite))
        {
            return true;
        }

        foreach (string follower in Followers)
        {
            if (text.Is(next, follower))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNoDocument(in CueText text, int noun)
    {
        if (noun == 0)
        {
            return false;
        }

        foreach (string word in NoDocuments)
        {
            if (text.Is(noun - 1, word))
            {
                return true;
            }
        }

        return text.Is(noun, "research") || text.Is(noun, "statistics") || text.Is(noun, "review") && text.IsHyphen(noun - 1);
    }

    // "in a report", "from a survey", "by a study": the document holds what the sentence says.
    private static bool IsPlace(in CueText text, int first, int determiner, int noun)
    {
        if (determiner <= first || text.Is(noun, "article") || text.Is(noun, "review") || text.Is(noun, "assessment") || text.Is(noun, "investigation"))
        {
            return false;
        }

        int preposition = determiner - 1;
        if (!text.Is(preposition, "in") && !text.Is(preposition, "from") && !text.Is(preposition, "per"))
        {
            return false;
        }

        // One takes part in a study without being its finding.
        for (int i = preposition - 1; i >= Math.Max(first, preposition - 4); i--)
        {
            ReadOnlySpan<char> word = text.TextOf(i);
            if (word.StartsWith("particip", StringComparison.OrdinalIgnoreCase) || word.StartsWith("enrol", StringComparison.OrdinalIgnoreCase) || text.Is(i, "part") || text.Is(i, "involved")
                || text.Is(i, "used") || text.Is(i, "featured") || text.Is(i, "included"))
            {
                return false;
            }
        }

        return true;
    }
}
