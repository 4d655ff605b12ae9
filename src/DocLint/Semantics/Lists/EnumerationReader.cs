using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>How many items an enumeration has, and where it ends.</summary>
/// <param name="Minimum">How many it has at least.</param>
/// <param name="Maximum">How many it has at most.</param>
/// <param name="End">The index behind its last word.</param>
/// <param name="AreNames">Whether all items begin with a capital, or are code.</param>
internal readonly record struct EnumerationCount(int Minimum, int Maximum, int End, bool AreNames);

/// <summary>Counts the items of an enumeration: "conspiracy, bribery, tax evasion and forgery".</summary>
/// <remarks><para>Of clauses the commas part more than items, so only semicolons count there. Takes time in proportion to the words, of which it reads a bounded number.</para></remarks>
internal static class EnumerationReader
{
    private const int MaximumWords = 200;
    private const int MaximumItemWords = 7;
    private const int MaximumBareWords = 4;

    /// <summary>Reads the enumeration in <c>[from..to)</c>; null when it is none, or cannot be counted.</summary>
    public static EnumerationCount? Read(SentenceWords words, int from, int to, bool isNames)
    {
        while (to > from && words[to - 1] is "." or "!" or "?")
        {
            to--;
        }

        if (to - from is < 2 or > MaximumWords || ListVocabulary.IsOpen(words, from, to) && !HasTrailing(words, from, to))
        {
            return null;
        }

        List<(int Start, int End)>? clauses = Split(words, from, to, ";");
        if (clauses is null)
        {
            return null;
        }

        if (clauses.Count > 1)
        {
            // "(Smith, 2010; Brown, 2012)" cites.
            return isNames || words[from - 1] == "(" && HasFigure(words, from, to) ? null : new EnumerationCount(clauses.Count, clauses.Count, to, false);
        }

        return Split(words, from, to, ",") is { } items ? Count(words, items, isNames) : null;
    }

    private static EnumerationCount? Count(SentenceWords words, List<(int Start, int End)> items, bool isNames)
    {
        // The item that closes the list: the last one that begins with "and", else the first that holds one.
        int closing = -1;
        bool hasComma = false;
        for (int i = items.Count - 1; i > 0 && !hasComma; i--)
        {
            hasComma = ListVocabulary.Joiners.Contains(words[items[i].Start]);
            closing = hasComma ? i : closing;
        }

        for (int i = 0; i < items.Count && closing < 0; i++)
        {
            closing = words.Any(items[i].Start, items[i].End, ListVocabulary.Joiners) ? i : closing;
        }

        bool isBare = closing < 0;
        closing = isBare ? items.Count - 1 : closing;
        if (isBare && (isNames || items.Count < 3) || closing + 1 < items.Count && !IsTrailing(words, items[closing + 1].Start, isNames))
        {
            return null;
        }

        bool areParallel = AreParallel(words, items, closing);
        int joiners = 0;
        bool areNames = true;
        bool isFirstName = false;
        for (int i = 0; i <= closing; i++)
        {
            (int start, int end) = items[i];
            start += ListVocabulary.Joiners.Contains(words[start]) ? 1 : 0;
            if (end <= start || end - start > (isBare ? MaximumBareWords : MaximumItemWords) || !areParallel && words.Any(start, end, ListVocabulary.Clause) || HasFigure(words, start, end))
            {
                return null;
            }

            bool isName = IsName(words, start);
            for (int k = start; k < end; k++)
            {
                if (words[k] is "&" or ":" or "“" or "\"" or "‘")
                {
                    return null;
                }

                if (ListVocabulary.Joiners.Contains(words[k]))
                {
                    joiners++;
                    isName &= IsName(words, k + 1);
                }
            }

            isFirstName |= i == 0 && isName;
            areNames &= isName;
        }

        // "Smith, the mayor, and Jones": what stands behind a name may belong to it.
        if (isNames && !areNames || isFirstName && !areNames)
        {
            return null;
        }

        if (!hasComma && !isBare && joiners == 0)
        {
            return null;
        }

        int listEnd = items[closing].End;
        return hasComma || isBare
            ? new EnumerationCount(closing + 1, closing + 1 + joiners, listEnd, areNames)
            : new EnumerationCount(closing + 2, closing + 1 + joiners, listEnd, areNames);
    }

    // "who paid, who knew, and who lied": clauses that begin alike are items.
    private static bool AreParallel(SentenceWords words, List<(int Start, int End)> items, int closing)
    {
        string first = words[items[0].Start];
        for (int i = 1; i <= closing; i++)
        {
            int start = items[i].Start;
            if (words[start + (ListVocabulary.Joiners.Contains(words[start]) ? 1 : 0)] != first)
            {
                return false;
            }
        }

        return closing >= 2 && ListVocabulary.Clause.Contains(first);
    }

    // What follows a finished list: of names, all that is none.
    private static bool IsTrailing(SentenceWords words, int start, bool isNames) =>
        isNames ? !IsName(words, start) : ListVocabulary.Trailing.Contains(words[start]);

    // Ages and amounts behind names part them as items are parted.
    private static bool HasFigure(SentenceWords words, int from, int to)
    {
        ReadOnlySpan<Token> tokens = words.Sentence.Tokens;
        for (int i = from; i < to; i++)
        {
            if (tokens[i].Kind == TokenKind.Number || tokens[i].Kind == TokenKind.Alphanumeric && char.IsAsciiDigit(words[i][0]))
            {
                return true;
            }
        }

        return words.HasFigure(from, to);
    }

    private static bool IsName(SentenceWords words, int index)
    {
        if (index >= words.Count)
        {
            return false;
        }

        Token token = words.Sentence.Tokens[index];
        char first = words.Sentence.Prose.Text[token.Start];
        return char.IsUpper(first) || token.Kind == TokenKind.Object;
    }

    // Whether the words that leave a list open stand behind its end only.
    private static bool HasTrailing(SentenceWords words, int from, int to)
    {
        int open = ListVocabulary.FindOpen(words, from, to);
        int comma = -1;
        for (int i = from; i < open; i++)
        {
            comma = words[i] == "," ? i : comma;
        }

        return comma > from && ListVocabulary.Trailing.Contains(words[comma + 1]) && words.Any(from, comma, ListVocabulary.Joiners);
    }

    // The stretches between marks outside brackets; null where brackets do not close.
    private static List<(int Start, int End)>? Split(SentenceWords words, int from, int to, string mark)
    {
        List<(int Start, int End)> parts = [];
        int depth = 0;
        int start = from;
        for (int i = from; i < to; i++)
        {
            string word = words[i];
            depth += word is "(" or "[" ? 1 : word is ")" or "]" ? -1 : 0;
            if (depth < 0)
            {
                return null;
            }

            if (depth == 0 && word == mark)
            {
                if (i == start)
                {
                    return null;
                }

                parts.Add((start, i));
                start = i + 1;
            }
        }

        if (start < to)
        {
            parts.Add((start, to));
        }

        return depth == 0 ? parts : null;
    }
}
