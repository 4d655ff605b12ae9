namespace DocLint.Semantics;

/// <summary>Cuts the commonest endings off English words, so that "cut", "cuts" and "cutting" weigh the same.</summary>
internal static class ClaimStem
{
    /// <summary>The stem of a word in lower case; written into <paramref name="buffer"/> where it is not a part of the word.</summary>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Span<char> buffer)
    {
        if (word.Length < 4 || word[0] == '#')
        {
            return word;
        }

        if (word.EndsWith("ies") && word.Length > 4)
        {
            return EndWithY(word[..^3], buffer);
        }

        if (word.EndsWith("ied") && word.Length > 4)
        {
            return EndWithY(word[..^3], buffer);
        }

        ReadOnlySpan<char> stem = word;
        if (word.EndsWith("ing") && word.Length > 5)
        {
            stem = Undouble(word[..^3]);
        }
        else if (word.EndsWith("ed") && word.Length > 4 && !word.EndsWith("eed"))
        {
            stem = Undouble(word[..^2]);
        }
        else if (word.EndsWith("es") && word.Length > 4 && word[^3] is 's' or 'x' or 'h' or 'z')
        {
            stem = word[..^2];
        }
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i' or '\''))
        {
            stem = word[..^1];
        }

        return stem.Length > 3 && stem[^1] == 'e' ? stem[..^1] : stem;
    }

    private static ReadOnlySpan<char> EndWithY(ReadOnlySpan<char> start, Span<char> buffer)
    {
        start.CopyTo(buffer);
        buffer[start.Length] = 'y';
        return buffer[..(start.Length + 1)];
    }

    // "cutting" is "cut"; "falling" is "fall", "passing" is "pass".
    private static ReadOnlySpan<char> Undouble(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
}
