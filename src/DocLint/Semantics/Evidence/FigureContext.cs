using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What the words around a figure say of it besides its value: that it counts the others only, that it is given for each of several, that it is a total.</summary>
internal static class FigureContext
{
    private const int WordsAround = 8;

    /// <summary>Whether it counts all the others of a whole, one being left out: "the 20 other languages", "the other four parties".</summary>
    public static bool IsRest(Figure figure)
    {
        ReadOnlySpan<char> before = Before(figure);
        ReadOnlySpan<char> last = LastWord(before);
        if (IsWord(last, "other"))
        {
            return IsDefinite(LastWord(before[..^last.Length].TrimEnd()));
        }

        return SpeaksOfOthers(figure) && IsDefinite(last);
    }

    /// <summary>Whether it counts what is there besides something else: "four other parties", "another 13", "20 others".</summary>
    public static bool SpeaksOfOthers(Figure figure)
    {
        Quantity quantity = figure.Quantity;
        ReadOnlySpan<char> noun = quantity.Sentence.Prose.Text.AsSpan(quantity.NumberSpan.End, Math.Max(0, quantity.ProseSpan.End - quantity.NumberSpan.End)).TrimStart();
        return noun.StartsWith("other", StringComparison.OrdinalIgnoreCase) || LastWord(Before(figure)) is var last && (IsWord(last, "other") || IsWord(last, "another"));
    }

    /// <summary>Whether one of two figures is given for each of several, and the other is their total.</summary>
    public static bool IsEachOfTotal(Figure left, Figure right)
    {
        (bool leftEach, bool leftTotal) = Parts(left);
        (bool rightEach, bool rightTotal) = Parts(right);
        return leftEach && !leftTotal && rightTotal && !rightEach || leftTotal && !leftEach && rightEach && !rightTotal;
    }

    private static (bool IsEach, bool IsTotal) Parts(Figure figure)
    {
        bool isEach = figure.Quantity.Per is not null;
        bool isTotal = false;
        Sentence sentence = figure.Quantity.Sentence;
        ReadOnlySpan<Token> tokens = sentence.Tokens;
        string text = sentence.Prose.Text;
        int at = 0;
        while (at < tokens.Length && tokens[at].Start < figure.Quantity.NumberSpan.Start)
        {
            at++;
        }

        for (int i = Math.Max(0, at - WordsAround); i < Math.Min(tokens.Length, at + WordsAround); i++)
        {
            ReadOnlySpan<char> word = text.AsSpan(tokens[i].Start, tokens[i].Length);
            isEach |= IsWord(word, "each") || IsWord(word, "apiece") || IsWord(word, "every");
            isTotal |= word.StartsWith("total", StringComparison.OrdinalIgnoreCase) || IsWord(word, "combined") || IsWord(word, "altogether") || IsWord(word, "overall");
        }

        return (isEach, isTotal);
    }

    private static ReadOnlySpan<char> Before(Figure figure)
    {
        Quantity quantity = figure.Quantity;
        int start = quantity.Sentence.ProseSpan.Start;
        return quantity.Sentence.Prose.Text.AsSpan(start, Math.Max(0, quantity.NumberSpan.Start - start)).TrimEnd();
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text) => text[(text.LastIndexOf(' ') + 1)..];

    private static bool IsDefinite(ReadOnlySpan<char> word) => IsWord(word, "the") || IsWord(word, "its") || IsWord(word, "their") || IsWord(word, "his") || IsWord(word, "her");

    private static bool IsWord(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);
}
