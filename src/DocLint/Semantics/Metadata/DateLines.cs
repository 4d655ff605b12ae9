using System.Collections.Frozen;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Lines that say when an article appeared or changed: "Oct 9, 2018 4 min read", "Updated: 3 May 2021".</summary>
internal static class DateLines
{
    private const int MostOtherWords = 4;
    private const int MostWordsWithByline = 12;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_published = Set("published", "posted", "publication", "released", "date", "dated", "created", "filed", "issued", "first");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_modified = Set("updated", "modified", "revised", "edited", "update", "changed", "reviewed");

    // Words that stand on such a line without making it a sentence.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_furniture = Set(
        "on", "at", "by", "the", "originally", "last", "page", "article", "time", "datetime", "am", "pm", "a.m", "p.m", "a.m.", "p.m.", "est", "edt", "pst", "pdt", "cst", "cdt", "mst", "mdt", "gmt", "utc", "bst", "cet", "cest", "ist", "et", "pt", "ct", "uk", "jst", "aest", "hrs", "min", "mins", "minute", "minutes", "read", "comments", "comment", "reading", "share", "print", "email", "h", "z", "and", "in", "views", "local");

    public static void Read(Prose prose, bool mustBeLabelled, string origin, MetadataDraft draft)
    {
        ReadOnlySpan<Token> tokens = prose.Tokens.AsSpan();
        // "— Jane Doe (@jane) October 9, 2018" dates a quoted post.
        if (!HasDigit(tokens) || prose.Text.Contains('@') || prose.Text.AsSpan().TrimStart() is ['\u2014' or '\u2013', ..])
        {
            return;
        }

        var found = new List<DateCandidate>();
        DateParser.Parse(prose.Text, tokens, null, isLabel: true, found);
        foreach (DateCandidate candidate in found)
        {
            if (candidate.Kind != DateKind.Day || candidate.Date.ToDateOnly() is not { } day || !IsDateLine(prose.Text, tokens, found, candidate.Span))
            {
                continue;
            }

            string? label = Label(prose.Text, tokens, candidate.Span.Start);
            if (label is "modified")
            {
                draft.OfferModified(day, prose.ToSource(candidate.Span), origin);
            }
            else if (label is not null || !mustBeLabelled)
            {
                draft.OfferPublished(day, prose.ToSource(candidate.Span), origin);
            }
        }
    }

    private static bool HasDigit(ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind is TokenKind.Number or TokenKind.Alphanumeric)
            {
                return true;
            }
        }

        return false;
    }

    // What the words directly before the date call it; a word joined to a time stamp ("ESTUpdated") counts too.
    private static string? Label(string text, ReadOnlySpan<Token> tokens, int date)
    {
        int looked = 0;
        for (int i = tokens.Length - 1; i >= 0 && looked < 4; i--)
        {
            if (tokens[i].End > date || tokens[i].Kind == TokenKind.Punctuation)
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            if (s_modified.Contains(word) || word.EndsWith("Updated", StringComparison.Ordinal) || word.EndsWith("Modified", StringComparison.Ordinal))
            {
                return "modified";
            }

            if (s_published.Contains(word) || word.EndsWith("Published", StringComparison.Ordinal))
            {
                return "published";
            }

            if (!s_furniture.Contains(word))
            {
                return null;
            }

            looked++;
        }

        return null;
    }

    // A date with little else on its line; a byline may stand before it.
    private static bool IsDateLine(string text, ReadOnlySpan<Token> tokens, List<DateCandidate> dates, TextSpan date)
    {
        int others = 0;
        int sentenceWords = 0;
        bool byline = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation) || IsInside(token, dates))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
            if (s_furniture.Contains(word) || s_published.Contains(word) || s_modified.Contains(word))
            {
                byline |= i == 0 && word.Equals("by", StringComparison.OrdinalIgnoreCase) && token.Start < date.Start;
                continue;
            }

            others++;
            sentenceWords += char.IsLower(word[0]) ? 1 : 0;
        }

        // "He died on 3 May 2021." is a sentence, "London, 3 May 2021" is not.
        bool ends = text.AsSpan().TrimEnd().EndsWith('.') && others > 0;
        return byline ? others <= MostWordsWithByline && sentenceWords <= 3 : others <= MostOtherWords && sentenceWords <= 1 && !ends;
    }

    private static bool IsInside(Token token, List<DateCandidate> dates)
    {
        foreach (DateCandidate date in dates)
        {
            if (date.Span.Contains(token.Start))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
