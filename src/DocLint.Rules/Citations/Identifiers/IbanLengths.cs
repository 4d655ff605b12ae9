namespace DocLint.Rules.Citations;

/// <summary>How long the IBANs of a country are (SWIFT's registry).</summary>
internal static class IbanLengths
{
    private const string All =
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 "
        + "KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 ";

    /// <summary>The length, or 0 for letters that are no country with IBANs.</summary>
    public static int Find(ReadOnlySpan<char> country)
    {
        const int EntryLength = 5;
        for (int i = 0; i < All.Length; i += EntryLength)
        {
            if (All.AsSpan(i, 2).SequenceEqual(country))
            {
                return (10 * (All[i + 2] - '0')) + (All[i + 3] - '0');
            }
        }

        return 0;
    }
}
