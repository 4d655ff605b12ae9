using System.Collections.Frozen;
using System.Globalization;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Lines that name the authors: "By Jane Doe and John Roe", "Written by Jane Doe | 3 May 2021".</summary>
internal static class Bylines
{
    private const int MostNames = 8;
    private const int MostWordsOfName = 5;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_cues = Set("written", "story", "posted", "reported", "report", "words", "text", "article", "published", "opinion", "analysis", "contributed", "author", "authors");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_particles = Set("de", "da", "di", "del", "della", "der", "den", "van", "von", "bin", "ibn", "al", "el", "la", "le", "du", "dos", "das", "ten", "ter", "zu", "y");

    // What stands behind names on such a line, and is none.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_others = Set(
        "staff", "writer", "reporter", "correspondent", "editor", "editors", "senior", "chief", "political", "news", "fellow", "contributor", "contributing", "columnist", "special", "business", "health", "science", "published", "updated", "posted", "last", "photo", "photos", "photograph", "photography", "illustration", "the", "for", "in", "on", "at", "with", "from", "reuters", "cnn", "bbc", "afp", "director", "professor", "president", "associate", "assistant", "research", "former", "read", "more", "share", "follow", "comments", "email", "est", "edt", "pst", "pdt", "gmt", "pm", "am", "http", "https", "www", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /// <summary>Offers the names of a stretch of prose, where it is a byline from end to end or up to a date, a role or a mark.</summary>
    /// <param name="prose">The prose.</param>
    /// <param name="span">The stretch.</param>
    /// <param name="needsCue">Whether it must begin with "By" or the like.</param>
    /// <param name="origin">Where it was found.</param>
    /// <param name="draft">Takes the names.</param>
    public static void Read(Prose prose, TextSpan span, bool needsCue, string origin, MetadataDraft draft)
    {
        ReadOnlySpan<Token> tokens = Tokens(prose, span);
        int next = Cue(prose.Text, tokens);
        if (next < 0 && needsCue)
        {
            return;
        }

        if (next > 0 && next < tokens.Length && EndOfNamesBeforeDay(prose.Text.AsSpan(0, span.End)) is > 0 and int lastName && lastName > tokens[next].Start)
        {
            Offer(prose, TextSpan.FromBounds(tokens[next].Start, lastName), origin, draft);
            return;
        }

        next = Math.Max(next, 0);
        Span<Range> names = stackalloc Range[MostNames];
        int count = 0;
        while (count < MostNames)
        {
            int end = Name(prose.Text, tokens, next);
            if (end < 0)
            {
                break;
            }

            names[count++] = tokens[next].Start..tokens[end - 1].End;
            next = Separator(prose.Text, tokens, end, out bool more);
            if (!more)
            {
                break;
            }
        }

        // "By Design Alone we win." is a sentence: after the last name must come an end, a mark or a word that is no part of one.
        if (count == 0 || !EndsByline(prose.Text, tokens, next))
        {
            return;
        }

        foreach (Range name in names[..count])
        {
            var place = TextSpan.FromBounds(name.Start.Value, name.End.Value);
            draft.OfferAuthor(prose.Text.Substring(place.Start, place.Length), prose.ToSource(place), origin);
        }
    }

    /// <summary>Whether a line has the form of "By Jane Doe, 2026-03-02", which nothing but a byline has.</summary>
    public static bool IsBylineWithDay(ReadOnlySpan<char> line) => line.StartsWith("By ", StringComparison.Ordinal) && EndOfNamesBeforeDay(line) > 0;

    // "By Reuters, 2026-03-02": what stands between "By" and a day in digits needs no other sign that it is a name. 0 when a line does not end so.
    private static int EndOfNamesBeforeDay(ReadOnlySpan<char> line)
    {
        const int Day = 10;
        return line.Length > Day + 2 && line[^(Day + 2)..].StartsWith(", ") && DateOnly.TryParseExact(line[^Day..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? line.Length - Day - 2
            : 0;
    }

    private static void Offer(Prose prose, TextSpan span, string origin, MetadataDraft draft)
    {
        foreach (Range part in AuthorNames.Split(prose.Text.Substring(span.Start, span.Length)))
        {
            (int offset, int length) = part.GetOffsetAndLength(span.Length);
            var place = new TextSpan(span.Start + offset, length);
            draft.OfferAuthor(prose.Text.Substring(place.Start, place.Length), prose.ToSource(place), origin);
        }
    }

    private static ReadOnlySpan<Token> Tokens(Prose prose, TextSpan span)
    {
        ReadOnlySpan<Token> all = prose.Tokens.AsSpan();
        int first = 0;
        while (first < all.Length && all[first].Start < span.Start)
        {
            first++;
        }

        int last = first;
        while (last < all.Length && all[last].End <= span.End)
        {
            last++;
        }

        return all[first..last];
    }

    // Behind "By", "Written by", "Author:"; -1 when the line does not begin so.
    private static int Cue(string text, ReadOnlySpan<Token> tokens)
    {
        for (int i = 0; i < 3 && i < tokens.Length; i++)
        {
            ReadOnlySpan<char> word = Word(text, tokens, i);
            if (word.Equals("by", StringComparison.OrdinalIgnoreCase))
            {
                return i + 1 + (Word(text, tokens, i + 1) is ":" ? 1 : 0);
            }

            if (!s_cues.Contains(word))
            {
                return -1;
            }

            if (Word(text, tokens, i + 1) is ":" && (word.StartsWith("author", StringComparison.OrdinalIgnoreCase) || word.Equals("words", StringComparison.OrdinalIgnoreCase)))
            {
                return i + 2;
            }
        }

        return -1;
    }

    // The index behind a name of two to five words, or -1.
    private static int Name(string text, ReadOnlySpan<Token> tokens, int start)
    {
        int words = 0;
        int capitals = 0;
        int i = start;
        while (i < tokens.Length && words < MostWordsOfName)
        {
            ReadOnlySpan<char> word = Word(text, tokens, i);
            bool date = i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number && word.Equals("May", StringComparison.OrdinalIgnoreCase);
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Abbreviation) || date || s_others.Contains(word))
            {
                break;
            }

            if (char.IsUpper(word[0]))
            {
                capitals++;
            }
            else if (words == 0 || !s_particles.Contains(word) || i + 1 == tokens.Length)
            {
                break;
            }

            if (word.Equals("and", StringComparison.OrdinalIgnoreCase) || word.Equals("by", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            words++;
            i++;
            // The period of an initial, the hyphen of "Jean-Luc", "Jr."
            if (i < tokens.Length && Word(text, tokens, i) is "." && word.Length <= 2 && tokens[i - 1].End == tokens[i].Start)
            {
                i++;
            }
            else if (i + 1 < tokens.Length && Word(text, tokens, i) is "-" && tokens[i - 1].End == tokens[i].Start && tokens[i].End == tokens[i + 1].Start)
            {
                i++;
                words--;
                capitals--;
            }
        }

        return words >= 2 && capitals >= 2 ? i : -1;
    }

    private static int Separator(string text, ReadOnlySpan<Token> tokens, int i, out bool more)
    {
        int next = i;
        ReadOnlySpan<char> mark = Word(text, tokens, next);
        if (mark is "," or ";")
        {
            next++;
            mark = Word(text, tokens, next);
        }

        if (mark is "&" || mark.Equals("and", StringComparison.OrdinalIgnoreCase))
        {
            next++;
        }

        more = next > i && Name(text, tokens, next) > 0;
        return more ? next : i;
    }

    private static bool EndsByline(string text, ReadOnlySpan<Token> tokens, int i)
    {
        if (i >= tokens.Length)
        {
            return true;
        }

        ReadOnlySpan<char> word = Word(text, tokens, i);
        return tokens[i].Kind switch
        {
            TokenKind.Punctuation => word is not ("." or "!" or "?" or "'" or "\u2019" or ")") && !(word is "," && i + 1 < tokens.Length && char.IsLower(text[tokens[i + 1].Start]) && tokens.Length > 12),
            TokenKind.Word or TokenKind.Abbreviation => char.IsUpper(word[0]) && (s_others.Contains(word) || (i + 1 < tokens.Length && tokens[i + 1].Kind == TokenKind.Number)),
            _ => true,
        };
    }

    private static ReadOnlySpan<char> Word(string text, ReadOnlySpan<Token> tokens, int i) =>
        (uint)i < (uint)tokens.Length ? text.AsSpan(tokens[i].Start, tokens[i].Length) : default;

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
