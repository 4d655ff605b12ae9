using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Syntax;

/// <summary>Splits prose into tokens: one pass, each character looked at a bounded number of times.</summary>
internal static class Tokenizer
{
    public static ImmutableArray<Token> Tokenize(string text)
    {
        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 1);
        int position = 0;
        while (position < text.Length)
        {
            char c = text[position];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                position++;
                continue;
            }

            Token token = Next(text, position);
            tokens.Add(token);
            position = token.End;
        }

        return tokens.DrainToImmutable();
    }

    private static Token Next(string text, int start)
    {
        char c = text[start];
        if (IsDigit(c))
        {
            return Digits(text, start);
        }

        if (char.IsLetter(c) || IsPartOfWord(text, start))
        {
            return Letters(text, start);
        }

        if (c == Prose.ObjectCharacter)
        {
            return new Token(start, 1, TokenKind.Object);
        }

        if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            return new Token(start, 2, CharUnicodeInfo.GetUnicodeCategory(text, start) is UnicodeCategory.OtherLetter ? TokenKind.Word : TokenKind.Symbol);
        }

        if (!char.IsPunctuation(c) || c is '%' or '#' or '&' or '@' or '*' or '\u2030')
        {
            return new Token(start, 1, TokenKind.Symbol);
        }

        int end = start + 1;
        if (c is '.' or '-' or '\u2014' or '\u2013')
        {
            while (end < text.Length && text[end] == c)
            {
                end++;
            }
        }

        return new Token(start, end - start, TokenKind.Punctuation);
    }

    private static Token Digits(string text, int start)
    {
        int end = start;
        while (end < text.Length)
        {
            char c = text[end];
            if (IsDigit(c))
            {
                end++;
            }
            else if (c is '.' or ',' && end + 1 < text.Length && IsDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        if (end >= text.Length || !char.IsLetter(text[end]))
        {
            return new Token(start, end - start, TokenKind.Number);
        }

        return new Token(start, MixedEnd(text, end) - start, TokenKind.Alphanumeric);
    }

    private static Token Letters(string text, int start)
    {
        int end = start;
        bool periods = false;
        while (end < text.Length)
        {
            char c = text[end];
            if (char.IsLetter(c) || IsPartOfWord(text, end))
            {
                end++;
            }
            else if (IsDigit(c))
            {
                return new Token(start, MixedEnd(text, end) - start, TokenKind.Alphanumeric);
            }
            else if (c is '\'' or '\u2019' && end + 1 < text.Length && char.IsLetter(text[end + 1]))
            {
                end++;
            }
            else if (c == '.' && IsInnerPeriod(text, start, end, periods))
            {
                periods = true;
                end++;
            }
            else
            {
                break;
            }
        }

        return new Token(start, end - start, periods ? TokenKind.Abbreviation : TokenKind.Word);
    }

    // A period belongs to the word when a letter follows at once and the piece before it is short ("U.S", "Ph.D"),
    // or when it closes such a word ("U.S.").
    private static bool IsInnerPeriod(string text, int start, int period, bool periods)
    {
        int piece = period - 1;
        while (piece >= start && text[piece] != '.')
        {
            piece--;
        }

        int length = period - piece - 1;
        if (length is 0 or > 2)
        {
            return false;
        }

        bool letterFollows = period + 1 < text.Length && char.IsLetter(text[period + 1]);
        if (!letterFollows)
        {
            return periods;
        }

        // The piece behind must be short too: "end.Next" is a missing blank, not an abbreviation.
        int next = period + 1;
        while (next < text.Length && char.IsLetter(text[next]))
        {
            next++;
        }

        return next - period - 1 <= 2;
    }

    private static int MixedEnd(string text, int end)
    {
        while (end < text.Length && (IsDigit(text[end]) || char.IsLetter(text[end]) || IsPartOfWord(text, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsPartOfWord(string text, int position) =>
        text[position] > 0x7F && char.GetUnicodeCategory(text[position]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or (>= '\u0000' and < ' ');
}
