using System.Text;

namespace DocLint.Semantics;

/// <summary>Folds the words of names to what their spellings have in common.</summary>
internal static class NameFolding
{
    private const int LongestWord = 40;

    /// <summary>The words of a name without accents and marks, in lower case; hyphens part words, apostrophes and periods do not.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>(4);
        var word = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(LetterFolding.WithoutAccent(char.ToLowerInvariant(c)));
            }
            else if (char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011' or '\u2013' or '/' or '&')
            {
                Flush(words, word);
                if (c == '&')
                {
                    words.Add("and");
                }
            }
        }

        Flush(words, word);
        return [.. words];
    }

    /// <summary>A word as it sounds, with its vowels: Philippa and Phillipa, Sara and Sarah, Eric and Erik have the same.</summary>
    public static string Sound(string word)
    {
        var result = new StringBuilder(word.Length);
        char before = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            char next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (c == before && c is not ('a' or 'e' or 'o') || (c == 'h' && i > 0 && before is not ('c' or 's')) || (c == 'k' && before == 'c'))
            {
                // A doubled letter, or one that only marks the one before it.
                before = c;
                continue;
            }

            before = c;
            result.Append(c switch
            {
                'p' when next == 'h' => 'f',
                'z' when next == 'h' => 'j',
                'c' when next is 'h' => 'c',
                'c' when next is 'e' or 'i' or 'y' => 's',
                'c' or 'q' => 'k',
                'w' => 'v',
                'y' => 'i',
                _ => c,
            });
        }

        // Final i, y, ij, yj are one ending of Slavic names.
        int end = result.Length;
        while (end > 2 && result[end - 1] is 'i' or 'j' && result[end - 2] == 'i')
        {
            end--;
        }

        return result.ToString(0, end);
    }

    /// <summary>A word without doubled letters.</summary>
    public static string Undoubled(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (char c in word)
        {
            if (result.Length == 0 || result[^1] != c)
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The consonants of a word as transliterations leave them: Mohammed and Muhammad, Qaddafi and Gaddafi, Zelenskyy and Selenskyj have the same.</summary>
    public static string Skeleton(string word)
    {
        string sound = Sound(word);
        var result = new StringBuilder(sound.Length);
        for (int i = 0; i < sound.Length; i++)
        {
            char c = sound[i] switch
            {
                'a' or 'e' or 'i' or 'o' or 'u' or 'h' => i == 0 ? Opening(sound[i]) : '\0',
                'g' => 'k',
                'z' when i + 1 < sound.Length || i == 0 => 's',
                char other => other,
            };
            if (c != '\0')
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>A word as American spelling has it: centre, labour, organisation, defence, programme.</summary>
    public static string American(string word)
    {
        if (word.EndsWith("our", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^3] + "or";
        }

        if (word.EndsWith("tre", StringComparison.Ordinal) && word.Length > 4)
        {
            return word[..^2] + "er";
        }

        return word switch
        {
            "defence" => "defense",
            "programme" => "program",
            _ => word.Replace("isation", "ization", StringComparison.Ordinal),
        };
    }

    /// <summary>How many letters are put in, left out, exchanged, or changed from one word to the other; more than <paramref name="most"/> counts as one more than it.</summary>
    public static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || left.Length > LongestWord || right.Length > LongestWord)
        {
            return most + 1;
        }

        Span<int> twoAgo = stackalloc int[LongestWord + 1];
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> row = stackalloc int[LongestWord + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            before[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int cost = left[i - 1] == right[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    value = Math.Min(value, twoAgo[j - 2] + 1);
                }

                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > most)
            {
                return most + 1;
            }

            Span<int> free = twoAgo;
            twoAgo = before;
            before = row;
            row = free;
        }

        return Math.Min(before[right.Length], most + 1);
    }

    private static void Flush(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    private static char Opening(char c) => c == 'u' ? 'o' : c;
}
