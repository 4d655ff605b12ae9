using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>The codes and words of <see cref="CurrencyTable"/>.</summary>
internal static class CurrencyCatalog
{
    // Codes that are English words in capitals (ALL, TOP, MOP, GEL, BAM, CUP, SOS) are left out: they would be read in headlines.
    private const string IsoCodes =
        "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD TWD KRW INR PKR LKR BDT NPR IDR MYR PHP THB VND RUB UAH PLN CZK HUF RON BGN SEK NOK DKK ISK TRY ILS EGP SAR AED QAR KWD "
        + "BHD OMR JOD IRR IQD ZAR NGN KES GHS TZS UGX ETB MAD TND BRL MXN ARS CLP COP PEN UYU VES KZT UZS AZN BTC ETH XBT";

    private const string SmallCodes = "USD EUR GBP JPY CNY RMB CHF CAD AUD NZD HKD SGD INR KRW MYR BTC";

    private static readonly (string Code, string Words)[] Rows =
    [
        ("USD", "dollar,us dollar,u.s. dollar,american dollar,united states dollar,buck"),
        ("CAD", "canadian dollar"),
        ("AUD", "australian dollar"),
        ("NZD", "new zealand dollar"),
        ("HKD", "hong kong dollar"),
        ("SGD", "singapore dollar,singaporean dollar"),
        ("TWD", "taiwan dollar,new taiwan dollar,taiwanese dollar"),
        ("JMD", "jamaican dollar"),
        ("EUR", "euro"),
        ("GBP", "pound sterling,pounds sterling,british pound,quid"),
        ("EGP", "egyptian pound"),
        ("LBP", "lebanese pound"),
        ("SYP", "syrian pound"),
        ("SDG", "sudanese pound"),
        ("IEP", "irish pound,irish punt"),
        ("JPY", "yen,japanese yen"),
        ("CNY", "yuan,chinese yuan,renminbi,rmb,chinese renminbi,kuai,元"),
        ("KRW", "south korean won,korean won,won"),
        ("KPW", "north korean won"),
        ("INR", "rupee,indian rupee"),
        ("PKR", "pakistani rupee,pakistan rupee"),
        ("LKR", "sri lankan rupee,sri lanka rupee,ரூ"),
        ("NPR", "nepalese rupee"),
        ("IDR", "rupiah,indonesian rupiah"),
        ("MYR", "ringgit,malaysian ringgit"),
        ("THB", "baht,thai baht"),
        ("VND", "dong,vietnamese dong"),
        ("PHP", "philippine peso"),
        ("MXN", "mexican peso"),
        ("ARS", "argentine peso"),
        ("CLP", "chilean peso"),
        ("COP", "colombian peso"),
        ("CUP", "cuban peso"),
        ("XXX", "peso,franc,dinar,shilling,crown"),
        ("BRL", "brazilian real,reais,brazilian reais"),
        ("RUB", "ruble,rouble,russian ruble,russian rouble"),
        ("UAH", "hryvnia,hryvnias"),
        ("PLN", "zloty,zlotys,polish zloty"),
        ("CZK", "koruna,korunas,czech koruna,czech crown"),
        ("HUF", "forint,hungarian forint"),
        ("RON", "romanian leu,romanian lei,lei"),
        ("BGN", "bulgarian lev"),
        ("HRK", "kuna,kn"),
        ("RSD", "serbian dinar"),
        ("SEK", "krona,kronor,swedish krona,swedish kronor,swedish crown"),
        ("NOK", "norwegian krone,norwegian kroner,norwegian crown"),
        ("DKK", "danish krone,danish kroner,danish crown,kroner,krone"),
        ("ISK", "icelandic krona"),
        ("CHF", "swiss franc"),
        ("TRY", "lira,turkish lira,turkish liras"),
        ("ILS", "shekel,israeli shekel,new israeli shekel"),
        ("SAR", "saudi riyal,riyal"),
        ("IRR", "iranian rial,rial"),
        ("AED", "dirham,uae dirham"),
        ("QAR", "qatari riyal"),
        ("KWD", "kuwaiti dinar"),
        ("IQD", "iraqi dinar"),
        ("JOD", "jordanian dinar"),
        ("ZAR", "rand,south african rand"),
        ("NGN", "naira,nigerian naira"),
        ("KES", "kenyan shilling,kenya shilling"),
        ("UGX", "ugandan shilling,uganda shilling"),
        ("TZS", "tanzanian shilling"),
        ("GHS", "cedi,ghanaian cedi"),
        ("ETB", "birr"),
        ("KZT", "tenge"),
        ("BDT", "taka"),
        ("LAK", "kip,lao kip"),
        ("PEN", "peruvian sol"),
        ("VES", "bolivar,venezuelan bolivar"),
        ("BTC", "bitcoin"),
        ("ETH", "ether"),
        ("DEM", "deutsche mark,deutschmark,german mark,d mark"),
        ("FRF", "french franc"),
        ("BEF", "belgian franc"),
        ("NLG", "guilder,dutch guilder"),
        ("FIM", "markka,finnish markka,finnish marks"),
        ("ITL", "italian lira,italian lire,lire"),
        ("ESP", "peseta,spanish peseta"),
        ("PTE", "escudo,portuguese escudo"),
        ("GRD", "greek drachma"),
        ("ATS", "austrian schilling,schilling"),
    ];

    private static readonly (string Code, string Words)[] MinorRows =
    [
        ("USX", "cent,us cent"),
        ("GBX", "pence,penny,pennies"),
        ("MYX", "sen"),
        ("INX", "paisa,paise"),
        ("RUX", "kopeck,kopek"),
        ("BTX", "satoshi"),
        ("CNX", "mao,jiao"),
    ];

    public static FrozenDictionary<string, CurrencyName>.AlternateLookup<ReadOnlySpan<char>> Codes()
    {
        var codes = new Dictionary<string, CurrencyName>(StringComparer.Ordinal);
        foreach (string code in IsoCodes.Split(' '))
        {
            var name = new CurrencyName(code is "RMB" ? "CNY" : code);
            codes.Add(code, name);

            // In small letters most codes are words or nothing ("try", "mad", "pen").
            if (SmallCodes.Contains(code))
            {
                codes.Add(code.ToLowerInvariant(), name);
            }
        }

        return codes.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static FrozenDictionary<string, CurrencyName>.AlternateLookup<ReadOnlySpan<char>> Names()
    {
        var names = new Dictionary<string, CurrencyName>(StringComparer.OrdinalIgnoreCase);
        Add(Rows, isMinor: false);
        Add(MinorRows, isMinor: true);
        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        void Add((string Code, string Words)[] rows, bool isMinor)
        {
            foreach ((string code, string words) in rows)
            {
                var name = new CurrencyName(code, isMinor);
                foreach (string word in words.Split(','))
                {
                    names.TryAdd(word, name);
                    names.TryAdd(word + "s", name);
                }
            }
        }
    }
}
