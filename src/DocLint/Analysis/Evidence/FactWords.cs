using DocLint.Syntax;

namespace DocLint.Analysis;

/// <summary>Compares words of texts with words of fact sheets: letter case and plurals fold, acronyms keep their capitals.</summary>
internal static class FactWords
{
    /// <summary>The tokens of a phrase, possessive endings left out.</summary>
    public static string[] Split(string phrase)
    {
        var words = new List<string>();
        foreach (Token token in Tokenizer.Tokenize(phrase))
        {
            words.Add(TextOf(phrase, token).ToString());
        }

        return [.. words];
    }

    /// <summary>The text of a token without a possessive ending.</summary>
    public static ReadOnlySpan<char> TextOf(string text, Token token) => text.AsSpan(token.Start, EndOf(text, token) - token.Start);

    /// <summary>Where a token ends without a possessive ending.</summary>
    public static int EndOf(string text, Token token)
    {
        ReadOnlySpan<char> word = text.AsSpan(token.Start, token.Length);
        return token.Length > 2 && (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase)) ? token.End - 2 : token.End;
    }

    /// <summary>Whether the words of a name stand at the beginning of tokens.</summary>
    public static bool StandAt(string text, ReadOnlySpan<Token> tokens, string[] words)
    {
        if (tokens.Length < words.Length)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (!TextOf(text, tokens[i]).Equals(words[i], IsAcronym(words[i]) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two words are one, in singular or plural.</summary>
    public static bool AreSame(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        Singular(a).Equals(Singular(b), StringComparison.OrdinalIgnoreCase);

    private static bool IsAcronym(string word) => word.Length > 1 && !word.AsSpan().ContainsAnyInRange('a', 'z') && word.AsSpan().ContainsAnyInRange('A', 'Z');

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S' or 'u' or 'i') ? word[..^1] : word;
}
