using System.Globalization;

namespace DocLint.Syntax;

/// <summary>Decodes character references, <c>&amp;eacute;</c> and <c>&amp;#233;</c>, as browsers do.</summary>
/// <remarks><para>Knows the names of HTML 4 and those that HTML 5 added for marks, blanks and letters of European languages.</para></remarks>
internal static class HtmlEntities
{
    private const int LongestName = 24;
    private const int LongestBareName = 6;

    // The names of U+00A0 to U+00FF in order. Browsers read them without a semicolon too.
    private const string Latin1Names =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
        + "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
        + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    // A name, then its code point in hexadecimal.
    private const string OtherNames =
        "apos 27 Tab 9 NewLine A excl 21 num 23 dollar 24 percnt 25 lpar 28 rpar 29 ast 2A midast 2A plus 2B comma 2C period 2E sol 2F colon 3A semi 3B equals 3D quest 3F commat 40 "
        + "lsqb 5B lbrack 5B bsol 5C rsqb 5D rbrack 5D Hat 5E lowbar 5F grave 60 lcub 7B lbrace 7B verbar 7C vert 7C rcub 7D rbrace 7D NonBreakingSpace A0 half BD centerdot B7 pm B1 div F7 circledR AE "
        + "Amacr 100 amacr 101 Abreve 102 abreve 103 Aogon 104 aogon 105 Cacute 106 cacute 107 Cdot 10A cdot 10B Ccaron 10C ccaron 10D Dcaron 10E dcaron 10F Dstrok 110 dstrok 111 Emacr 112 emacr 113 "
        + "Edot 116 edot 117 Eogon 118 eogon 119 Ecaron 11A ecaron 11B Gbreve 11E gbreve 11F Imacr 12A imacr 12B Iogon 12E iogon 12F Idot 130 imath 131 inodot 131 Lacute 139 lacute 13A Lcaron 13D lcaron 13E "
        + "Lstrok 141 lstrok 142 Nacute 143 nacute 144 Ncaron 147 ncaron 148 Omacr 14C omacr 14D Odblac 150 odblac 151 OElig 152 oelig 153 Racute 154 racute 155 Rcaron 158 rcaron 159 Sacute 15A sacute 15B "
        + "Scedil 15E scedil 15F Scaron 160 scaron 161 Tcedil 162 tcedil 163 Tcaron 164 tcaron 165 Umacr 16A umacr 16B Uring 16E uring 16F Udblac 170 udblac 171 Uogon 172 uogon 173 Yuml 178 Zacute 179 zacute 17A "
        + "Zdot 17B zdot 17C Zcaron 17D zcaron 17E fnof 192 circ 2C6 caron 2C7 breve 2D8 dot 2D9 ring 2DA ogon 2DB tilde 2DC dblac 2DD "
        + "Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A Lambda 39B Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8 Omega 3A9 "
        + "alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3B5 epsi 3B5 zeta 3B6 eta 3B7 theta 3B8 iota 3B9 kappa 3BA lambda 3BB mu 3BC nu 3BD xi 3BE omicron 3BF pi 3C0 rho 3C1 sigmaf 3C2 sigma 3C3 tau 3C4 upsilon 3C5 phi 3C6 chi 3C7 psi 3C8 omega 3C9 "
        + "thetasym 3D1 upsih 3D2 piv 3D6 ensp 2002 emsp 2003 emsp13 2004 emsp14 2005 numsp 2007 puncsp 2008 thinsp 2009 hairsp 200A ZeroWidthSpace 200B zwnj 200C zwj 200D lrm 200E rlm 200F hyphen 2010 dash 2010 ndash 2013 mdash 2014 horbar 2015 "
        + "lsquo 2018 OpenCurlyQuote 2018 rsquo 2019 rsquor 2019 CloseCurlyQuote 2019 sbquo 201A lsquor 201A ldquo 201C OpenCurlyDoubleQuote 201C rdquo 201D rdquor 201D CloseCurlyDoubleQuote 201D bdquo 201E ldquor 201E dagger 2020 Dagger 2021 ddagger 2021 "
        + "bull 2022 bullet 2022 nldr 2025 hellip 2026 mldr 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203A oline 203E frasl 2044 NoBreak 2060 euro 20AC image 2111 numero 2116 copysr 2117 weierp 2118 real 211C trade 2122 TRADE 2122 ohm 3A9 alefsym 2135 "
        + "frac13 2153 frac23 2154 frac15 2155 frac25 2156 frac35 2157 frac45 2158 frac16 2159 frac56 215A frac18 215B frac38 215C frac58 215D frac78 215E larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 varr 2195 crarr 21B5 lArr 21D0 uArr 21D1 rArr 21D2 dArr 21D3 hArr 21D4 "
        + "forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin 2209 ni 220B prod 220F sum 2211 minus 2212 lowast 2217 radic 221A Sqrt 221A prop 221D infin 221E ang 2220 and 2227 or 2228 cap 2229 cup 222A int 222B there4 2234 sim 223C cong 2245 asymp 2248 ap 2248 approx 2248 "
        + "ne 2260 equiv 2261 le 2264 leq 2264 ge 2265 geq 2265 sub 2282 sup 2283 nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22A5 sdot 22C5 vellip 22EE lceil 2308 rceil 2309 lfloor 230A rfloor 230B lang 27E8 rang 27E9 "
        + "squ 25A1 squf 25AA blacksquare 25AA utri 25B5 utrif 25B4 rtri 25B9 rtrif 25B8 dtri 25BF dtrif 25BE loz 25CA cir 25CB starf 2605 bigstar 2605 star 2606 phone 260E female 2640 male 2642 spades 2660 clubs 2663 hearts 2665 diams 2666 sung 266A flat 266D sharp 266F check 2713 checkmark 2713 cross 2717 "
        + "fflig FB00 filig FB01 fllig FB02";

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_bareNames = CreateBareNames();
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> s_names = CreateNames();

    /// <summary>Decodes the reference at the beginning of a text that begins with an ampersand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inAttribute">Whether it is an attribute's value, where <c>?a=1&amp;copy=2</c> is no copyright sign.</param>
    /// <param name="value">What the reference stands for.</param>
    /// <param name="length">The length of the reference.</param>
    /// <returns>Whether there is a reference.</returns>
    public static bool TryDecode(ReadOnlySpan<char> text, bool inAttribute, out string value, out int length)
    {
        value = "";
        length = 0;
        if (text.Length < 3)
        {
            return false;
        }

        return text[1] == '#' ? TryDecodeNumber(text, out value, out length) : char.IsAsciiLetter(text[1]) && TryDecodeName(text, inAttribute, out value, out length);
    }

    /// <summary>Decodes all references of an attribute's value.</summary>
    public static string DecodeAttribute(ReadOnlySpan<char> text)
    {
        int ampersand = text.IndexOf('&');
        if (ampersand < 0)
        {
            return text.ToString();
        }

        var decoded = new System.Text.StringBuilder(text.Length);
        while (ampersand >= 0)
        {
            decoded.Append(text[..ampersand]);
            text = text[ampersand..];
            if (TryDecode(text, inAttribute: true, out string value, out int length))
            {
                decoded.Append(value);
                text = text[length..];
            }
            else
            {
                decoded.Append('&');
                text = text[1..];
            }

            ampersand = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static bool TryDecodeName(ReadOnlySpan<char> text, bool inAttribute, out string value, out int length)
    {
        int end = 1;
        while (end < text.Length && end <= LongestName && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        ReadOnlySpan<char> name = text[1..end];
        if (end < text.Length && text[end] == ';' && s_names.TryGetValue(name, out value!))
        {
            length = end + 1;
            return true;
        }

        for (int bare = Math.Min(name.Length, LongestBareName); bare >= 2; bare--)
        {
            if (s_bareNames.TryGetValue(name[..bare], out value!))
            {
                length = bare + 1;
                return !inAttribute || length >= text.Length || !(text[length] == '=' || char.IsAsciiLetterOrDigit(text[length]));
            }
        }

        value = "";
        length = 0;
        return false;
    }

    private static bool TryDecodeNumber(ReadOnlySpan<char> text, out string value, out int length)
    {
        bool isHexadecimal = text[2] is 'x' or 'X';
        int first = isHexadecimal ? 3 : 2;
        int end = first;
        int code = 0;
        while (end < text.Length && (isHexadecimal ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            int digit = char.IsAsciiDigit(text[end]) ? text[end] - '0' : (text[end] | 0x20) - 'a' + 10;
            code = Math.Min((code * (isHexadecimal ? 16 : 10)) + digit, 0x110000);
            end++;
        }

        length = end < text.Length && text[end] == ';' ? end + 1 : end;
        value = end == first ? "" : Show(code);
        return end > first;
    }

    private static string Show(int code)
    {
        if (code is >= 0x80 and < 0xA0)
        {
            return DocLint.Text.Windows1252Encoding.Instance.GetString([(byte)code]);
        }

        return code == 0 || code > 0x10FFFF || code is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CreateBareNames()
    {
        var names = new Dictionary<string, string>(128, StringComparer.Ordinal)
        {
            ["amp"] = "&",
            ["AMP"] = "&",
            ["lt"] = "<",
            ["LT"] = "<",
            ["gt"] = ">",
            ["GT"] = ">",
            ["quot"] = "\"",
            ["QUOT"] = "\"",
            ["COPY"] = "\u00A9",
            ["REG"] = "\u00AE",
        };
        char code = '\u00A0';
        foreach (string name in Latin1Names.Split(' '))
        {
            names.Add(name, (code++).ToString());
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> CreateNames()
    {
        var names = new Dictionary<string, string>(s_bareNames.Dictionary, StringComparer.Ordinal);
        string[] pairs = OtherNames.Split(' ');
        for (int i = 0; i + 1 < pairs.Length; i += 2)
        {
            names.Add(pairs[i], ((char)int.Parse(pairs[i + 1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        }

        return names.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
