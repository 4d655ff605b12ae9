using System.Globalization;

namespace DocLint.Syntax.Sentences;

/// <summary>What kind of mark can end a sentence.</summary>
internal enum Stop : byte
{
    None,

    /// <summary>A period, which may also belong to an abbreviation or a number.</summary>
    Period,

    /// <summary>Two dots or more, or "…": a pause or an omission.</summary>
    Ellipsis,

    /// <summary>A question or exclamation mark.</summary>
    Exclamation,

    /// <summary>A mark that does nothing else than end sentences: "。", "।", "۔".</summary>
    Full,
}

/// <summary>The marks around sentence ends.</summary>
internal static class Marks
{
    /// <summary>How a mark can end a sentence.</summary>
    public static Stop StopOf(char c) => c switch
    {
        '.' or '\uFF0E' or '\u2024' => Stop.Period,
        '!' or '?' or '\u203C' or '\u203D' or '\u2047' or '\u2048' or '\u2049' or '\u061F' or '\u2E2E' => Stop.Exclamation,
        '\u2026' => Stop.Ellipsis,

        // Ideographic, fullwidth, Arabic, Devanagari, Armenian, Ethiopic, Khmer and Burmese marks.
        '\u3002' or '\uFF61' or '\uFF01' or '\uFF1F' or '\u06D4' or '\u0964' or '\u0965' or '\u0589' or '\u1362' or '\u1367' or '\u17D4' or '\u17D5' or '\u104B' => Stop.Full,
        _ => Stop.None,
    };

    /// <summary>Whether a mark opens a bracket.</summary>
    public static bool IsOpenBracket(char c) => c is '(' or '[' or '{' or '\uFF08' or '\u300C' or '\u300E' or '\u3010';

    /// <summary>Whether a mark closes a bracket.</summary>
    public static bool IsCloseBracket(char c) => c is ')' or ']' or '}' or '\uFF09' or '\u300D' or '\u300F' or '\u3011';

    /// <summary>Whether a mark can stand at either end of a quotation.</summary>
    public static bool IsQuote(char c) =>
        c is '"' or '\'' or '`' or '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u201E' or '\u201A' or '\u00AB' or '\u00BB' or '\u2039' or '\u203A';

    /// <summary>Whether a mark begins an item of a list.</summary>
    public static bool IsBullet(char c) =>
        c >= '\u2022' && c is '\u2022' or '\u2023' or '\u2043' or '\u25AA' or '\u25AB' or '\u25CF' or '\u25CB' or '\u25E6' or '\u25A0' or '\u25A1'
            or '\u25C6' or '\u25C7' or '\u25BA' or '\u25B6' or '\u27A2' or '\u27A4' or '\u2713' or '\u2714' or '\u2756';

    /// <summary>Whether a run of the mark draws a line: "=====".</summary>
    public static bool DrawsLine(char c) => c is '=' or '_' or '*' or '~' or '-' or '#';

    /// <summary>Whether a character is a raised number, as a note's mark.</summary>
    public static bool IsRaised(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or (>= '\u2070' and <= '\u2079') or '\u2020' or '\u2021';

    /// <summary>The length of the emoticon that begins at <paramref name="position"/>, or 0.</summary>
    /// <remarks><para>":-)", ";)", ":D", ":'(", "=P" and the like, with blanks or the text's ends around, also the heart.</para></remarks>
    public static int EmoticonLength(string text, int position)
    {
        int end = position;
        if (text[end] == '<')
        {
            end++;
            if (end >= text.Length || text[end] != '3')
            {
                return 0;
            }

            end++;
            return IsFree(text, end) ? end - position : 0;
        }

        if (text[end] is not (':' or ';' or '='))
        {
            return 0;
        }

        end++;
        if (end < text.Length && text[end] is '-' or 'o' or '^' or '\'')
        {
            end++;
        }

        if (end >= text.Length || text[end] is not (')' or '(' or 'D' or 'P' or 'p' or 'O' or '/' or '\\' or '|' or '*' or '3' or ']' or '['))
        {
            return 0;
        }

        char mouth = text[end];
        while (end < text.Length && text[end] == mouth && end - position < 8)
        {
            end++;
        }

        return IsFree(text, end) ? end - position : 0;
    }

    /// <summary>Whether a character begins a picture such as an emoji, which can close a sentence like an emoticon.</summary>
    public static bool IsPicture(string text, int position)
    {
        char c = text[position];
        if (c < '\u2600')
        {
            return false;
        }

        return c <= '\u27BF' && !IsBullet(c) || (char.IsHighSurrogate(c) && CharUnicodeInfo.GetUnicodeCategory(text, position) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);
    }

    private static bool IsFree(string text, int position) =>
        position >= text.Length || char.IsWhiteSpace(text[position]) || text[position] is '.' or ',' or '!' or '?' or '"';
}
