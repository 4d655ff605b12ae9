namespace DocLint.Semantics;

/// <summary>A word or mark of a line as cues see it.</summary>
/// <param name="Hash">The hash of its letters in lower case.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
internal readonly record struct CueWord(ulong Hash, int Start, int Length)
{
    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => Hash == CueTable.Number;
}

/// <summary>Splits lines into the words that cues are made of.</summary>
internal static class CueWords
{
    private const int MostWords = 400;
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Adds the words of a text; lists joined in scraping, such as "FacebookTwitter", part where a capital follows a small letter.</summary>
    /// <remarks><para>Numbers are all alike. Of marks only those that cues need are words: a colon, a bar, a bracket, a slash, a dash, the sign of copyright and the like. The rest of a very long text is left out.</para></remarks>
    public static void Split(string text, List<CueWord> words)
    {
        int i = 0;
        while (i < text.Length && words.Count < MostWords)
        {
            char c = text[i];
            if (char.IsLetter(c))
            {
                i = ReadWord(text, i, words);
            }
            else if (char.IsAsciiDigit(c))
            {
                int start = i;
                while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
                {
                    i++;
                }

                words.Add(new CueWord(CueTable.Number, start, i - start));
            }
            else
            {
                if (c is ':' or '|' or '(' or '/' or '>' or '\u00A9' or '\u00BB' or '\u203A' or '@' or '#' or '-' or '\u2013' or '[')
                {
                    words.Add(new CueWord(c == '#' ? CueTable.Number : Hash(text.AsSpan(i, 1)), i, 1));
                }

                i++;
            }
        }
    }

    private static int ReadWord(string text, int start, List<CueWord> words)
    {
        ulong hash = Offset;
        int i = start;
        while (i < text.Length)
        {
            char c = text[i];
            bool joins = c is '\'' or '\u2019' or '-' or '&' && i > start && i + 1 < text.Length && char.IsLetter(text[i + 1]);
            bool period = c == '.' && i + 1 < text.Length && char.IsLetter(text[i + 1]) && i - start <= 3 && (i < 2 || text[i - 2] is '.' or ' ' || i - start == 1);
            if (!char.IsLetter(c) && !joins && !period)
            {
                break;
            }

            if (i > start + 1 && char.IsUpper(c) && char.IsLower(text[i - 1]))
            {
                break;
            }

            hash = (hash ^ (c == '\u2019' ? '\'' : char.ToLowerInvariant(c))) * Prime;
            i++;
        }

        words.Add(new CueWord(hash | 2, start, i - start));
        return i;
    }

    private static ulong Hash(ReadOnlySpan<char> text)
    {
        ulong hash = Offset;
        foreach (char c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash | 2;
    }
}
