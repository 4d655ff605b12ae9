using System.Collections.Frozen;

namespace DocLint.Rules.Boilerplate;

/// <summary>An encoding of one byte a character in which UTF-8 is read by mistake. Its lower half is ASCII.</summary>
internal sealed class CodePage
{
    private readonly FrozenDictionary<char, byte> _bytes;

    private CodePage(CodePageKind kind, string upper)
    {
        Kind = kind;
        var bytes = new Dictionary<char, byte>(upper.Length);
        for (int i = 0; i < upper.Length; i++)
        {
            bytes[upper[i]] = (byte)(0x100 - upper.Length + i);
        }

        // Latin-1 has control characters where Windows-1252 has marks.
        for (int i = 0x80; i < 0xA0 && kind == CodePageKind.Western; i++)
        {
            bytes.TryAdd((char)i, (byte)i);
        }

        _bytes = bytes.ToFrozenDictionary();
    }

    /// <summary>All of them; a text that several of them can have damaged is taken for the first one's.</summary>
    public static CodePage[] All { get; } =
    [
        new(CodePageKind.Western, WesternMarks.ToString() + string.Concat(Enumerable.Range(0xA0, 0x60).Select(i => (char)i))),
        new(CodePageKind.Mac,
            "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
            "¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"),
        new(CodePageKind.Cyrillic,
            "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї" +
            "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"),
        new(CodePageKind.CentralEuropean,
            "€\u0081‚\u0083„…†‡\u0088‰Š‹ŚŤŽŹ\u0090‘’“”•–—\u0098™š›śťžź\u00A0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00AD®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż" +
            "ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙"),
        new(CodePageKind.Dos,
            "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐" +
            "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0"),
        new(CodePageKind.Dos,
            "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
            "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0"),
    ];

    /// <summary>The characters of the bytes 0x80 to 0x9F in Windows-1252.</summary>
    public static ReadOnlySpan<char> WesternMarks =>
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Which family it is of: what is plausible differs.</summary>
    public CodePageKind Kind { get; }

    /// <summary>The byte that shows as a character, 0x80 to 0xFF; -1 for any other character.</summary>
    public int ToByte(char c) => _bytes.TryGetValue(c, out byte value) ? value : -1;
}

/// <summary>The families of code pages.</summary>
internal enum CodePageKind
{
    /// <summary>Windows-1252 and Latin-1.</summary>
    Western,

    /// <summary>Mac Roman.</summary>
    Mac,

    /// <summary>Windows-1251.</summary>
    Cyrillic,

    /// <summary>Windows-1250.</summary>
    CentralEuropean,

    /// <summary>Code pages 437 and 850.</summary>
    Dos,
}
