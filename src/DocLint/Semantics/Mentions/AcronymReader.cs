using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Reads what acronyms stand for where a document says it: "Demilitarized Zone (DMZ)", "Demilitarized Zone, or DMZ", "DMZ (Demilitarized Zone)".</summary>
internal static class AcronymReader
{
    private const int LongestExpansion = 12;

    /// <summary>The span in the prose of the words that an acronym at a place stands for; empty when none stand there.</summary>
    public static TextSpan FindExpansion(Sentence sentence, int start, int end)
    {
        string text = sentence.Prose.Text;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tokens[middle].Start < start)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int index = low;
        if (index >= tokens.Length || tokens[index].Start != start)
        {
            return default;
        }

        Span<char> letters = stackalloc char[8];
        int count = 0;
        for (int i = start; i < end; i++)
        {
            if (char.IsUpper(text[i]) && count < letters.Length)
            {
                letters[count++] = text[i];
            }
        }

        letters = letters[..count];
        int behind = index + 1;
        while (behind < tokens.Length && tokens[behind].Start < end)
        {
            behind++;
        }

        if (count < 2)
        {
            return default;
        }

        bool isInside = index > 1 && text[tokens[index - 1].Start] is '(' or '[' && behind < tokens.Length && text[tokens[behind].Start] is ')' or ']' or ';' or ',';
        if (index > 2 && text.AsSpan(tokens[index - 1].Start, tokens[index - 1].Length) is "or" && text[tokens[index - 2].Start] == ',')
        {
            return Backwards(text, tokens, index - 3, letters);
        }

        return isInside ? Backwards(text, tokens, index - 2, letters) : Forwards(text, tokens, behind, letters);
    }

    /// <summary>The span of the words at a token whose initials are the letters of an acronym; empty when they are others or go on.</summary>
    public static TextSpan FindWords(string text, ReadOnlySpan<Token> tokens, int first, ReadOnlySpan<char> letters)
    {
        int letter = 0;
        for (int i = first; i < tokens.Length && i < first + LongestExpansion; i++)
        {
            Token token = tokens[i];
            if (letter == letters.Length)
            {
                // "RTO: recovery time objective of the whole house" gives words that are none of it.
                return token.Kind == TokenKind.Punctuation ? TextSpan.FromBounds(tokens[first].Start, tokens[i - 1].End) : default;
            }

            if (token.Kind != TokenKind.Word && !(token.Kind == TokenKind.Punctuation && text[token.Start] == '-'))
            {
                return default;
            }

            if (token.Kind == TokenKind.Word && char.ToUpperInvariant(text[token.Start]) == letters[letter])
            {
                letter++;
            }
            else if (token.Kind == TokenKind.Word && (i == first || !IsSmall(text, token)))
            {
                return default;
            }

            if (letter == letters.Length && i == tokens.Length - 1)
            {
                return TextSpan.FromBounds(tokens[first].Start, token.End);
            }
        }

        return default;
    }

    // The words before the parenthesis: their initials, from the last to the first; small words may be left out.
    private static TextSpan Backwards(string text, ReadOnlySpan<Token> tokens, int last, ReadOnlySpan<char> letters)
    {
        int letter = letters.Length - 1;
        int index = last;
        int start = -1;
        for (int read = 0; index >= 0 && read < LongestExpansion && letter >= 0; index--, read++)
        {
            Token token = tokens[index];
            if (token.Kind == TokenKind.Punctuation && text[token.Start] is not ('-' or '\'' or '\u2019'))
            {
                return default;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Abbreviation))
            {
                continue;
            }

            char initial = char.ToUpperInvariant(text[token.Start]);
            if (initial == letters[letter])
            {
                letter--;
                start = token.Start;
            }
            else if (!IsSmall(text, token) && !TakesInner(text, token, letters, ref letter))
            {
                return default;
            }
            else
            {
                start = letter < letters.Length - 1 && !IsSmall(text, token) ? token.Start : start;
            }
        }

        return letter < 0 && start >= 0 ? TextSpan.FromBounds(start, tokens[last].End) : default;
    }

    // "Television (TV)", "Defence Advanced ... " give two letters from one word.
    private static bool TakesInner(string text, Token token, ReadOnlySpan<char> letters, ref int letter)
    {
        if (letter < 1 || char.ToUpperInvariant(text[token.Start]) != letters[letter - 1])
        {
            return false;
        }

        char wanted = char.ToLowerInvariant(letters[letter]);
        if (text.AsSpan(token.Start + 1, Math.Min(token.Length, 24) - 1).IndexOf(wanted) < 0)
        {
            return false;
        }

        letter -= 2;
        return true;
    }

    private static bool IsSmall(string text, Token token) =>
        token.Length <= 4 && char.IsLower(text[token.Start]);

    // "DMZ (Demilitarized Zone)": all words in the parenthesis.
    private static TextSpan Forwards(string text, ReadOnlySpan<Token> tokens, int open, ReadOnlySpan<char> letters)
    {
        if (open >= tokens.Length || text[tokens[open].Start] is not ('(' or '['))
        {
            return default;
        }

        int close = open + 1;
        while (close < tokens.Length && close - open <= LongestExpansion && text[tokens[close].Start] is not (')' or ']'))
        {
            close++;
        }

        if (close >= tokens.Length || close == open + 1 || close - open > LongestExpansion)
        {
            return default;
        }

        TextSpan span = Backwards(text, tokens, close - 1, letters);
        return span.Start == tokens[open + 1].Start ? span : default;
    }
}
