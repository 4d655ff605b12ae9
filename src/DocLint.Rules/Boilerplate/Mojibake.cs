using System.Text;
using DocLint.Text;

namespace DocLint.Rules.Boilerplate;

/// <summary>A stretch of damaged text.</summary>
/// <param name="Span">Its place in the text.</param>
/// <param name="Repaired">What was there; null where that is lost.</param>
/// <param name="IsCertain">Whether nothing else can have been there.</param>
internal readonly record struct MojibakeRun(TextSpan Span, string? Repaired, bool IsCertain);

/// <summary>Finds text that was UTF-8 and was read as Windows-1252, Latin-1 or Mac Roman, once or several times over.</summary>
/// <remarks>
/// <para>Bytes of UTF-8 show as pairs, triples and fours of characters that follow strict rules: a lead that says how many follow.
/// What could also be a capital beside a quotation mark or a dash is left alone unless more speaks for damage.</para>
/// </remarks>
internal static class Mojibake
{
    private const int MostRounds = 4;

    // The characters of the bytes 0x80 to 0x9F in Windows-1252; all other bytes are Latin-1.
    private const string WindowsUpper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // The characters of the bytes 0x80 to 0xFF in Mac Roman.
    private const string MacUpper =
        "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

    // Marks that stand beside capitals in sound text.
    private const string Marks = "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u2026\u2039\u203A\u00AB\u00BB";

    /// <summary>The next damaged stretch from a position on, or null.</summary>
    public static MojibakeRun? Find(string text, int position)
    {
        for (int i = position; i < text.Length; i++)
        {
            char c = text[i];
            if (c < '\u0080')
            {
                int next = text.AsSpan(i).IndexOfAnyExceptInRange('\0', '\u007F');
                if (next < 0)
                {
                    return null;
                }

                i += next;
                c = text[i];
            }

            if (c == '\uFFFD')
            {
                int end = i;
                while (end < text.Length && text[end] == '\uFFFD')
                {
                    end++;
                }

                return new MojibakeRun(TextSpan.FromBounds(i, end), null, false);
            }

            MojibakeRun? run = FindRun(text, i, isMac: false) ?? (c is '\u201A' or '√' or '¬' ? FindRun(text, i, isMac: true) : null);
            if (run is not null)
            {
                return run;
            }

            if (FindRemains(text, i) is { } remains)
            {
                return remains;
            }
        }

        return null;
    }

    private static MojibakeRun? FindRun(string text, int start, bool isMac)
    {
        var decoded = new StringBuilder();
        int position = start;
        int sequences = 0;
        bool isPlausible = false;
        while (ReadSequence(text, position, isMac) is { Length: > 0 } sequence)
        {
            sequences++;
            isPlausible |= isMac ? IsPlausibleMac(text, position, sequence) : IsPlausible(text, position, sequence);
            decoded.Append(sequence.Rune.ToString());
            position += sequence.Length;
        }

        // Letters of another script come in rows; one alone may be chance.
        if (sequences == 0 || !(isPlausible || (sequences > 1 && !isMac)))
        {
            return null;
        }

        string repaired = decoded.ToString();
        for (int round = 0; round < MostRounds && DecodeAgain(repaired) is { } deeper; round++)
        {
            repaired = deeper;
        }

        repaired = repaired.Replace("\uFEFF", "", StringComparison.Ordinal);
        bool isLost = repaired.Contains('\uFFFD') || repaired.AsSpan().ContainsAnyInRange('\u0080', '\u009F');
        return new MojibakeRun(TextSpan.FromBounds(start, position), isLost ? null : repaired, !isLost);
    }

    // Damage over damage: "Ã¢â‚¬â„¢" is "â€™" is an apostrophe.
    private static string? DecodeAgain(string text)
    {
        var decoded = new StringBuilder();
        bool any = false;
        int position = 0;
        while (position < text.Length)
        {
            if (ReadSequence(text, position, isMac: false) is { Length: > 0 } sequence && IsPlausible(text, position, sequence))
            {
                decoded.Append(sequence.Rune.ToString());
                position += sequence.Length;
                any = true;
            }
            else
            {
                decoded.Append(text[position++]);
            }
        }

        return any ? decoded.ToString() : null;
    }

    // Bytes that no character stands for are dropped on the way: "â€" was "â€\u009D", a closing quotation mark; "Â " was a no-break blank.
    private static MojibakeRun? FindRemains(string text, int i)
    {
        bool ends = i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]);
        if (text[i] == 'â' && i + 1 < text.Length && text[i + 1] is '\u20AC' or '\u0080' && ends)
        {
            return new MojibakeRun(new TextSpan(i, 2), "\u201D", false);
        }

        bool isAlone = i + 1 < text.Length && text[i + 1] == ' ' && (i == 0 || !char.IsUpper(text[i - 1])) && i > 0 && text[i - 1] is not ('"' or '\u201C' or '(');
        return text[i] == 'Â' && isAlone && (char.IsLower(text[i - 1]) || text[i - 1] is '.' or ',' or ':' or ';' or '?' or '!' or ')' or '\u201D')
            ? new MojibakeRun(new TextSpan(i, 1), "", false)
            : null;
    }

    private static Sequence ReadSequence(string text, int position, bool isMac)
    {
        if (position >= text.Length || ToByte(text[position], isMac) is not (>= 0xC2 and <= 0xF4 and var lead))
        {
            return default;
        }

        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)lead;
        for (int i = 1; i < length; i++)
        {
            if (position + i >= text.Length || ToByte(text[position + i], isMac) is not (>= 0x80 and <= 0xBF and var next))
            {
                return default;
            }

            bytes[i] = (byte)next;
        }

        return Rune.DecodeFromUtf8(bytes[..length], out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done && consumed == length
            ? new Sequence(length, rune, lead, bytes[1])
            : default;
    }

    private static bool IsPlausible(string text, int position, Sequence sequence)
    {
        char before = position > 0 ? text[position - 1] : ' ';
        char behind = position + sequence.Length < text.Length ? text[position + sequence.Length] : ' ';
        bool isMark = Marks.Contains(text[position + 1]);
        return sequence.Lead switch
        {
            0xC2 or 0xC3 => isMark ? char.IsLetter(behind) && !char.IsUpper(before) : !char.IsUpper(before) || char.IsLower(behind),
            0xC4 or 0xC5 => isMark ? char.IsLower(behind) && !char.IsUpper(before) : char.IsLower(behind) || char.IsLower(before),
            0xE2 => !isMark && sequence.Rune.Value is (>= 0x2010 and <= 0x2044) or (>= 0x20A0 and <= 0x20BF) or (>= 0x2100 and <= 0x22FF) or (>= 0x2500 and <= 0x27BF) or (>= 0x2000 and <= 0x200F),
            0xEF => sequence.Rune.Value is 0xFEFF or 0xFFFD,
            0xF0 => sequence.Second == 0x9F,
            _ => false,
        };
    }

    private static bool IsPlausibleMac(string text, int position, Sequence sequence)
    {
        bool besideLetter = (position > 0 && char.IsLetter(text[position - 1])) || (position + sequence.Length < text.Length && char.IsLetter(text[position + sequence.Length]));
        return sequence.Lead switch
        {
            0xC2 => sequence.Rune.Value is 0xA0 or 0xA3 or 0xA9 or 0xAE or 0xB0,
            0xC3 => besideLetter,
            0xE2 => sequence.Rune.Value is (>= 0x2010 and <= 0x2044) or 0x20AC or 0x2122,
            _ => false,
        };
    }

    private static int ToByte(char c, bool isMac)
    {
        if (isMac)
        {
            int mac = MacUpper.IndexOf(c);
            return mac < 0 ? -1 : 0x80 + mac;
        }

        if (c <= '\u00FF')
        {
            return c;
        }

        int upper = WindowsUpper.IndexOf(c);
        return upper < 0 ? -1 : 0x80 + upper;
    }

    private readonly record struct Sequence(int Length, Rune Rune, int Lead, byte Second);
}
