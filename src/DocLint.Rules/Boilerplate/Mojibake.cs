using System.Text;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>A stretch of damaged text.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Repaired">What was there; null where that is lost.</param>
/// <param name="IsCertain">Whether nothing else can have been there.</param>
internal readonly record struct MojibakeRun(TextSpan Span, string? Repaired, bool IsCertain);

/// <summary>Finds text that was UTF-8 and was read in an encoding of one byte a character, once or several times over.</summary>
/// <remarks>
/// <para>Bytes of UTF-8 show as pairs, triples and fours of characters that follow strict rules: a lead that says how many follow.
/// What could also be a capital beside a quotation mark or a dash is left alone unless more speaks for damage.</para>
/// </remarks>
internal static class Mojibake
{
    private const int MostRounds = 4;
    private const char NextLine = '\u0085';

    // Marks that stand beside capitals in sound text.
    private const string Marks = "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u2026\u2039\u203A\u00AB\u00BB";

    /// <summary>The damaged stretches of a text, in order.</summary>
    /// <remarks><para>Takes time linear in the text.</para></remarks>
    public static IEnumerable<MojibakeRun> FindAll(string text)
    {
        // Before these positions the text is read as each of the encodings, and nothing found.
        int[] settled = new int[CodePage.All.Length];
        int position = 0;
        while (NextUpper(text, position) is >= 0 and var start)
        {
            if (FindAt(text, start, settled) is { } run)
            {
                yield return run;
                position = run.Span.End;
            }
            else
            {
                position = start + 1;
            }
        }
    }

    // The next character beyond ASCII; -1 for none.
    private static int NextUpper(string text, int position) =>
        text.AsSpan(position).IndexOfAnyExceptInRange('\0', '\u007F') is >= 0 and var offset ? position + offset : -1;

    private static MojibakeRun? FindAt(string text, int start, int[] settled)
    {
        if (text[start] == '\uFFFD')
        {
            int length = text.AsSpan(start).IndexOfAnyExcept('\uFFFD');
            return new MojibakeRun(new TextSpan(start, length < 0 ? text.Length - start : length), null, false);
        }

        for (int page = 0; page < settled.Length; page++)
        {
            if (start >= settled[page] && FindRun(text, start, CodePage.All[page], out settled[page]) is { } run)
            {
                return run;
            }
        }

        return FindRemains(text, start);
    }

    // The run that begins at a position; without one, the next position where one can begin.
    private static MojibakeRun? FindRun(string text, int start, CodePage page, out int settled)
    {
        settled = start;
        if (page.ToByte(text[start]) < 0xC2)
        {
            return null;
        }

        int position = start;
        int sequences = 0;
        bool isPlausible = false;
        int script = -1;

        // Where the letters of the last script begin, if no other one and no mark follows.
        int row = start;
        while (ReadSequence(text, position, page) is { Length: > 0 } sequence)
        {
            int read = ScriptOf(sequence);
            row = read < 0 ? position + sequence.Length : read == script ? row : position;
            script = read;
            sequences++;
            isPlausible |= IsPlausible(text, position, sequence, page.Kind);
            position += sequence.Length;
        }

        // Letters of another script come in rows; one alone may be chance.
        bool mayBeRow = page.Kind != CodePageKind.Mac && !(page.Kind == CodePageKind.Cyrillic && script > 0xDF);
        if (!isPlausible && !(mayBeRow && row == start && sequences > 1))
        {
            settled = mayBeRow ? row : position;
            return null;
        }

        string repaired = Decode(text.AsSpan(start, position - start), page);
        bool isCertain = true;
        for (int round = 0; round < MostRounds && DecodeAgain(repaired, page, ref isCertain) is { } deeper; round++)
        {
            repaired = deeper;
        }

        repaired = repaired.Replace("\uFEFF", "", StringComparison.Ordinal);

        // A capital inside a word is what another encoding would have made of the same bytes.
        isCertain &= !(start > 0 && char.IsLower(text[start - 1]) && repaired.Length > 0 && char.IsUpper(repaired[0]));
        bool isLost = repaired.Contains('\uFFFD') || repaired.AsSpan().ContainsAnyInRange('\u0080', '\u009F');
        return new MojibakeRun(TextSpan.FromBounds(start, position), isLost ? null : repaired, isCertain && !isLost);
    }

    // Reads a text that is sequences and nothing else.
    private static string Decode(ReadOnlySpan<char> text, CodePage page)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)page.ToByte(text[i]);
        }

        return Encoding.UTF8.GetString(bytes);
    }

    // Damage over damage: "Ã¢â‚¬â„¢" is "â€™" is an apostrophe.
    private static string? DecodeAgain(string text, CodePage page, ref bool isCertain)
    {
        var decoded = new StringBuilder();
        bool any = false;
        bool isSure = isCertain;
        int position = 0;
        while (position < text.Length)
        {
            Sequence sequence = ReadSequence(text, position, page);
            bool isPlausible = sequence.Length > 0 && IsPlausible(text, position, sequence, page.Kind);
            if (sequence.Length > 0 && (isPlausible || sequence.Lead < 0xE0))
            {
                isSure &= isPlausible || sequence.Lead >= 0xCE;
                decoded.Append(sequence.Rune.ToString());
                position += sequence.Length;
                any = true;
            }
            else
            {
                decoded.Append(text[position++]);
            }
        }

        isCertain = any ? isSure : isCertain;
        return any ? decoded.ToString() : null;
    }

    // Bytes that no character stands for are dropped on the way: "â€" was "â€\u009D", a closing quotation mark; "Â " was a no-break blank.
    // A control character is a mark of Windows-1252 that was read as Latin-1.
    private static MojibakeRun? FindRemains(string text, int i)
    {
        char c = text[i];
        bool ends = i + 2 >= text.Length || !(char.IsLetterOrDigit(text[i + 2]) || text[i + 2] >= '\u00A0');
        if (c == 'â' && i + 1 < text.Length && text[i + 1] is '\u20AC' or '\u0080' && ends)
        {
            return new MojibakeRun(new TextSpan(i, 2), "\u201D", false);
        }

        if (c is >= '\u0080' and <= '\u009F' && CodePage.WesternMarks[c - '\u0080'] is > '\u009F' and var mark)
        {
            return new MojibakeRun(new TextSpan(i, 1), mark.ToString(), c != NextLine);
        }

        bool isAlone = i + 1 < text.Length && text[i + 1] == ' ' && (i == 0 || !char.IsUpper(text[i - 1])) && i > 0 && text[i - 1] is not ('"' or '\u201C' or '(');
        return c == 'Â' && isAlone && (char.IsLower(text[i - 1]) || text[i - 1] is '.' or ',' or ':' or ';' or '?' or '!' or ')' or '\u201D')
            ? new MojibakeRun(new TextSpan(i, 1), "", false)
            : null;
    }

    private static Sequence ReadSequence(string text, int position, CodePage page)
    {
        if (position >= text.Length || page.ToByte(text[position]) is not (>= 0xC2 and <= 0xF4 and var lead))
        {
            return default;
        }

        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        for (int i = 1; i < length; i++)
        {
            if (position + i >= text.Length || page.ToByte(text[position + i]) is not (>= 0x80 and <= 0xBF and var next))
            {
                return default;
            }

            bytes[i] = (byte)next;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done && consumed == length
            ? new Sequence(length, rune, lead, bytes[1])
            : default;
    }

    // Greek, Cyrillic, Hebrew, Arabic, Indic and East Asian letters each have their leads; -1 for Latin letters and marks.
    private static int ScriptOf(Sequence sequence) => sequence.Lead switch
    {
        0xCE or 0xCF => 0xCE,
        >= 0xD0 and <= 0xD3 => 0xD0,
        0xD6 or 0xD7 => 0xD6,
        >= 0xD8 and <= 0xDB => 0xD8,
        0xE0 => 0xE0,
        >= 0xE3 and <= 0xED => 0xE3,
        0xEF when sequence.Rune.Value is >= 0xFF00 and <= 0xFFEF => 0xE3,
        _ => -1,
    };

    private static bool IsPlausible(string text, int position, Sequence sequence, CodePageKind kind)
    {
        char before = position > 0 ? text[position - 1] : ' ';
        char behind = position + sequence.Length < text.Length ? text[position + sequence.Length] : ' ';
        return kind switch
        {
            CodePageKind.Western or CodePageKind.CentralEuropean => IsPlausible(before, behind, Marks.Contains(text[position + 1]), sequence),
            _ when sequence.Lead == 0xE2 => sequence.Rune.Value is (>= 0x2010 and <= 0x2044) or 0x20AC or 0x2122,
            _ when sequence.Lead == 0xF0 => kind != CodePageKind.Cyrillic && sequence.Second == 0x9F,
            CodePageKind.Mac => sequence.Lead switch
            {
                0xC2 => sequence.Rune.Value is 0xA0 or 0xA3 or 0xA9 or 0xAE or 0xB0 or (>= 0xBC and <= 0xBE),
                0xC3 => char.IsLetter(before) || char.IsLetter(behind),
                0xC4 or 0xC5 => char.IsLower(before) || char.IsLower(behind),
                _ => false,
            },
            CodePageKind.Cyrillic => sequence.Lead < 0xC6 && (char.IsAsciiLetter(before) || char.IsAsciiLetter(behind)),
            _ => sequence.Lead is 0xC2 or 0xC3 && (char.IsLetterOrDigit(before) || char.IsLetterOrDigit(behind)),
        };
    }

    private static bool IsPlausible(char before, char behind, bool isMark, Sequence sequence) => sequence.Lead switch
    {
        0xC2 or 0xC3 => isMark ? char.IsLetter(behind) && !char.IsUpper(before) : !char.IsUpper(before) || char.IsLower(behind),
        0xC4 or 0xC5 => isMark ? char.IsLower(behind) && !char.IsUpper(before) && !Marks.Contains(before) : char.IsLower(behind) || char.IsLower(before),
        0xE2 => !isMark && sequence.Rune.Value is (>= 0x2010 and <= 0x2044) or (>= 0x20A0 and <= 0x20BF) or (>= 0x2100 and <= 0x22FF) or (>= 0x2500 and <= 0x27BF) or (>= 0x2000 and <= 0x200F),
        0xEF => sequence.Rune.Value is 0xFEFF or 0xFFFD,
        0xF0 => sequence.Second == 0x9F,
        _ => false,
    };

    private readonly record struct Sequence(int Length, Rune Rune, int Lead, byte Second);
}
