using System.Globalization;
using System.Text;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What stands at a place of a quotation.</summary>
internal enum FoldedKind
{
    /// <summary>A word or number.</summary>
    Word,

    /// <summary>An ellipsis: the writer left words out and says so.</summary>
    Ellipsis,

    /// <summary>Words in brackets: the writer put them in, perhaps for others, and says so.</summary>
    Insertion,
}

/// <summary>A word as quotations are compared: case, accents, apostrophes and the marks around it do not count.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The folded word; empty for marks.</param>
/// <param name="Span">Its place in the text it was read from.</param>
internal readonly record struct FoldedWord(FoldedKind Kind, string Text, TextSpan Span)
{
    private const int LongestInsertion = 200;

    /// <summary>The words of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isQuotation">Whether ellipses and brackets are the quoting writer's; else they are the source's own and say nothing.</param>
    public static List<FoldedWord> Read(string text, bool isQuotation)
    {
        var words = new List<FoldedWord>(text.Length / 5);
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (isQuotation && c is '\u2026' || c == '.' && at + 1 < text.Length && IsSpacedDot(text, at, out int dots) && dots >= 3)
            {
                int end = at + 1;
                while (end < text.Length && text[end] is '.' or ' ' or '\u2026')
                {
                    end++;
                }

                if (isQuotation)
                {
                    Append(words, FoldedKind.Ellipsis, new TextSpan(at, end - at));
                }

                at = end;
            }
            else if (isQuotation && c is '[' or '(' && ReadBracket(text, at, words) is > 0 and var length)
            {
                at += length;
            }
            else if (char.IsLetterOrDigit(c))
            {
                at = ReadWord(text, at, words);
            }
            else
            {
                if (c is '%' or '&')
                {
                    words.Add(new FoldedWord(FoldedKind.Word, c == '%' ? "percent" : "and", new TextSpan(at, 1)));
                }

                at++;
            }
        }

        return words;
    }

    private static bool IsSpacedDot(string text, int at, out int dots)
    {
        dots = 0;
        for (int i = at; i < text.Length && i < at + 8 && text[i] is '.' or ' ' or '\u00A0'; i++)
        {
            dots += text[i] == '.' ? 1 : 0;
        }

        return dots >= 3;
    }

    // "[the border]" stands for words or adds some; "[...]" leaves some out; "[sic]" is none; "[T]he" is a word.
    private static int ReadBracket(string text, int at, List<FoldedWord> words)
    {
        char close = text[at] == '[' ? ']' : ')';
        int end = text.IndexOf(close, at, Math.Min(LongestInsertion, text.Length - at));
        if (end < 0)
        {
            return 0;
        }

        ReadOnlySpan<char> inner = text.AsSpan(at + 1, end - at - 1).Trim();
        bool isDots = inner.Length > 0 && inner.IndexOfAnyExcept('.', ' ', '\u2026') < 0;
        if (isDots)
        {
            Append(words, FoldedKind.Ellipsis, TextSpan.FromBounds(at, end + 1));
            return end + 1 - at;
        }

        if (close == ')')
        {
            return 0;
        }

        if (inner.Equals("sic", StringComparison.OrdinalIgnoreCase) || inner.IsEmpty)
        {
            return end + 1 - at;
        }

        bool isPart = inner.Length <= 2 && end + 1 < text.Length && char.IsLetter(text[end + 1]);
        if (isPart)
        {
            int tail = end + 1;
            while (tail < text.Length && IsInWord(text, tail))
            {
                tail++;
            }

            words.Add(new FoldedWord(FoldedKind.Word, Fold(string.Concat(inner, text.AsSpan(end + 1, tail - end - 1))), TextSpan.FromBounds(at, tail)));
            return tail - at;
        }

        Append(words, FoldedKind.Insertion, TextSpan.FromBounds(at, end + 1));
        return end + 1 - at;
    }

    private static void Append(List<FoldedWord> words, FoldedKind kind, TextSpan span)
    {
        if (words is [.., { Kind: FoldedKind.Ellipsis } last] && kind == FoldedKind.Ellipsis)
        {
            words[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, span.End) };
            return;
        }

        words.Add(new FoldedWord(kind, "", span));
    }

    private static bool IsInWord(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark
        || text[at] is '\'' or '\u2019' or '\u02BC' or '.' or ',' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1])
            && (text[at] is not ('.' or ',') || char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]));

    private static int ReadWord(string text, int at, List<FoldedWord> words)
    {
        int end = at;
        while (end < text.Length && IsInWord(text, end))
        {
            end++;
        }

        string folded = Fold(text.AsSpan(at, end - at));
        if (folded == "cent" && words is [.., { Text: "per" } before])
        {
            words[^1] = new FoldedWord(FoldedKind.Word, "percent", TextSpan.FromBounds(before.Span.Start, end));
        }
        else if (folded is not ("um" or "uh" or "er" or "erm"))
        {
            words.Add(new FoldedWord(FoldedKind.Word, folded, TextSpan.FromBounds(at, end)));
        }

        return end;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        bool isPlain = true;
        foreach (char c in word)
        {
            isPlain &= c is >= 'a' and <= 'z' or >= '0' and <= '9';
        }

        if (isPlain)
        {
            return Number(word.ToString());
        }

        var folded = new StringBuilder(word.Length);
        bool isAscii = !word.ContainsAnyExceptInRange('\0', '\u007F');
        foreach (char c in isAscii ? word : Accents.Remove(word.ToString()))
        {
            bool isMark = c is '\'' or '\u2019' or '\u02BC' or ',' || !isAscii && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
            if (!isMark)
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return Number(folded.ToString());
    }

    // House styles write small numbers in words or in digits.
    private static string Number(string word) => word switch
    {
        "one" => "1",
        "two" => "2",
        "three" => "3",
        "four" => "4",
        "five" => "5",
        "six" => "6",
        "seven" => "7",
        "eight" => "8",
        "nine" => "9",
        "ten" => "10",
        "eleven" => "11",
        "twelve" => "12",
        "twenty" => "20",
        "thirty" => "30",
        "forty" => "40",
        "fifty" => "50",
        "sixty" => "60",
        "seventy" => "70",
        "eighty" => "80",
        "ninety" => "90",
        _ => word,
    };
}
