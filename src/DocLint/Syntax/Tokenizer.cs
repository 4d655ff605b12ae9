using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DocLint.Syntax;

/// <summary>Splits prose into tokens: one pass, each character looked at a bounded number of times.</summary>
internal static class Tokenizer
{
    private enum CharClass : byte
    {
        // Everything beyond ASCII, which is looked up in the Unicode tables.
        Other,
        Blank,
        Letter,
        Digit,
        Punctuation,

        // Marks of which a run is one token.
        RunPunctuation,
        Symbol,
    }

    private static readonly CharClass[] s_ascii = CreateAsciiTable();

    public static ImmutableArray<Token> Tokenize(string text)
    {
        // The pool's array is copied once at its exact size, so nothing but the tokens outlives the call.
        Token[] buffer = ArrayPool<Token>.Shared.Rent(text.Length / 4 + 16);
        int count = 0;
        int position = 0;
        while (position < text.Length)
        {
            Token token = Next(text, position);
            position = token.End;
            if (token.Kind == Skipped)
            {
                continue;
            }

            if (count == buffer.Length)
            {
                buffer = Grow(buffer);
            }

            buffer[count++] = token;
        }

        Token[] tokens = buffer.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(buffer);
        return ImmutableCollectionsMarshal.AsImmutableArray(tokens);
    }

    // Marks blanks and invisible characters, which are no tokens; never leaves this class.
    private const TokenKind Skipped = (TokenKind)byte.MaxValue;

    private static Token Next(string text, int start)
    {
        char c = text[start];
        switch (ClassOf(c))
        {
            case CharClass.Letter:
                return Letters(text, start);
            case CharClass.Blank:
                return new Token(start, 1, Skipped);
            case CharClass.Digit:
                return Digits(text, start);
            case CharClass.Punctuation:
                return new Token(start, 1, TokenKind.Punctuation);
            case CharClass.RunPunctuation:
                return Run(text, start);
            case CharClass.Symbol:
                return new Token(start, 1, TokenKind.Symbol);
            default:
                return BeyondAscii(text, start);
        }
    }

    private static Token BeyondAscii(string text, int start)
    {
        char c = text[start];
        if (char.IsLetter(c) || IsMark(c))
        {
            return Letters(text, start);
        }

        if (c == Prose.ObjectCharacter)
        {
            return new Token(start, 1, TokenKind.Object);
        }

        if (char.IsWhiteSpace(c) || c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
        {
            return new Token(start, 1, Skipped);
        }

        if (char.IsHighSurrogate(c) && start + 1 < text.Length && char.IsLowSurrogate(text[start + 1]))
        {
            return new Token(start, 2, CharUnicodeInfo.GetUnicodeCategory(text, start) is UnicodeCategory.OtherLetter ? TokenKind.Word : TokenKind.Symbol);
        }

        if (c is '\u2014' or '\u2013')
        {
            return Run(text, start);
        }

        return new Token(start, 1, char.IsPunctuation(c) && c != '\u2030' ? TokenKind.Punctuation : TokenKind.Symbol);
    }

    private static Token Run(string text, int start)
    {
        char c = text[start];
        int end = start + 1;
        while (end < text.Length && text[end] == c)
        {
            end++;
        }

        return new Token(start, end - start, TokenKind.Punctuation);
    }

    private static Token Digits(string text, int start)
    {
        int end = start + 1;
        while (end < text.Length)
        {
            char c = text[end];
            if (char.IsAsciiDigit(c))
            {
                end++;
            }
            else if (c is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        if (end >= text.Length || !IsLetter(text[end]))
        {
            return new Token(start, end - start, TokenKind.Number);
        }

        return new Token(start, MixedEnd(text, end) - start, TokenKind.Alphanumeric);
    }

    private static Token Letters(string text, int start)
    {
        int end = start + 1;
        bool periods = false;
        while (end < text.Length)
        {
            char c = text[end];
            if (char.IsAsciiLetter(c))
            {
                end++;
                continue;
            }

            // A blank ends nearly every word.
            if (c == ' ')
            {
                break;
            }

            if (c > 0x7F && (char.IsLetter(c) || IsMark(c)))
            {
                end++;
            }
            else if (char.IsAsciiDigit(c))
            {
                return new Token(start, MixedEnd(text, end) - start, TokenKind.Alphanumeric);
            }
            else if (c is '\'' or '\u2019' && end + 1 < text.Length && IsLetter(text[end + 1]))
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
        while (piece >= start && period - piece <= 3 && text[piece] != '.')
        {
            piece--;
        }

        int length = period - piece - 1;
        if (length is 0 or > 2)
        {
            return false;
        }

        if (period + 1 >= text.Length || !IsLetter(text[period + 1]))
        {
            return periods;
        }

        // A short word and a capital are a missing blank ("with it.He", "told us.No"), not an abbreviation.
        if (length == 2 && char.IsLower(text[piece + 1]) && char.IsUpper(text[period + 1]))
        {
            return false;
        }

        // The piece behind must be short too: "end.Next" is a missing blank, not an abbreviation.
        int next = period + 1;
        while (next < text.Length && next - period <= 3 && IsLetter(text[next]))
        {
            next++;
        }

        return next - period - 1 <= 2;
    }

    private static int MixedEnd(string text, int end)
    {
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] > 0x7F && (char.IsLetter(text[end]) || IsMark(text[end])))))
        {
            end++;
        }

        return end;
    }

    private static CharClass ClassOf(char c) => c < 128 ? s_ascii[c] : CharClass.Other;

    private static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c);

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static Token[] Grow(Token[] buffer)
    {
        Token[] larger = ArrayPool<Token>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(buffer);
        return larger;
    }

    private static CharClass[] CreateAsciiTable()
    {
        var table = new CharClass[128];
        for (char c = '\0'; c < 128; c++)
        {
            table[c] = c switch
            {
                <= ' ' => CharClass.Blank,
                '.' or '-' => CharClass.RunPunctuation,
                '%' or '#' or '&' or '@' or '*' => CharClass.Symbol,
                _ when char.IsAsciiLetter(c) => CharClass.Letter,
                _ when char.IsAsciiDigit(c) => CharClass.Digit,
                _ when char.IsPunctuation(c) => CharClass.Punctuation,
                _ => CharClass.Symbol,
            };
        }

        return table;
    }
}
