using System.Collections.Frozen;

namespace DocLint.Semantics;

/// <summary>A currency word or sign.</summary>
/// <param name="Code">The ISO 4217 code; for a hundredth part the code with X at its end (<c>GBX</c> is the penny); <c>XXX</c> when the word names several currencies.</param>
/// <param name="IsMinor">Whether it is a hundredth part, such as the cent.</param>
internal sealed record CurrencyName(string Code, bool IsMinor = false);

/// <summary>Currencies by sign, code and word.</summary>
internal static class CurrencyTable
{
    private const int LongestName = 32;

    private static readonly FrozenDictionary<string, CurrencyName>.AlternateLookup<ReadOnlySpan<char>> Codes = CurrencyCatalog.Codes();
    private static readonly FrozenDictionary<string, CurrencyName>.AlternateLookup<ReadOnlySpan<char>> Names = CurrencyCatalog.Names();

    public static bool IsSign(char c) => Sign(c) is not null;

    public static bool TryGetCode(ReadOnlySpan<char> code, out CurrencyName? currency) => Codes.TryGetValue(code, out currency);

    /// <summary>Whether letters glued to digits are a currency's: <c>USD10</c>, <c>RM79</c>, <c>Rs500</c>.</summary>
    public static bool IsGluedPrefix(ReadOnlySpan<char> letters) =>
        letters.Length is 2 or 3 && (Codes.TryGetValue(letters, out _) || letters is "RM" or "Rs" or "Rp" or "kr" or "Kr");

    /// <summary>Whether a currency stands right before a number.</summary>
    public static bool IsPrefixBefore(LexemeList lexemes, int index)
    {
        int before = index - 1;
        return IsSign(lexemes.Mark(before))
            || (lexemes.Kind(before) == LexemeKind.Word && (Codes.TryGetValue(lexemes.Text(before), out _) || IsGluedPrefix(lexemes.Text(before)) || IsSign(lexemes.Mark(before - 1))));
    }

    /// <summary>Reads the currency in front of a number: <c>$</c>, <c>US$</c>, <c>$US</c>, <c>USD</c>, <c>Rs.</c></summary>
    public static bool TryReadPrefix(LexemeList lexemes, int index, out CurrencyName? currency, out int end)
    {
        currency = null;
        end = index;
        if (lexemes.Kind(index) == LexemeKind.Mark)
        {
            currency = Sign(lexemes.Mark(index));
            if (currency is null)
            {
                return false;
            }

            end = index + 1;
            if (lexemes.Kind(end) == LexemeKind.Word && lexemes.IsGlued(end) && Dollar(lexemes.Text(end)) is { } behind && lexemes.Kind(end + 1) == LexemeKind.Number)
            {
                currency = behind;
                end++;
            }

            return lexemes.Kind(end) is LexemeKind.Number or LexemeKind.Mark or LexemeKind.Word;
        }

        if (lexemes.Kind(index) != LexemeKind.Word || lexemes[index].Length > 4)
        {
            return false;
        }

        ReadOnlySpan<char> word = lexemes.Text(index);
        if (Sign(lexemes.Mark(index + 1)) is { } sign)
        {
            // "US$5", "C$ 5", and "c $ 5" as tokenised text has it.
            if (!lexemes.IsGlued(index + 1) && lexemes.IsGlued(index + 2))
            {
                return false;
            }

            currency = Dollar(word) ?? (Codes.TryGetValue(word, out CurrencyName? code) ? code : null);
            end = index + 2;
            return currency is not null && sign.Code is "USD";
        }

        int next = lexemes.IsMark(index + 1, '.') ? index + 2 : index + 1;
        if (lexemes.Kind(next) != LexemeKind.Number)
        {
            return false;
        }

        end = next;
        if (next == index + 1 && Codes.TryGetValue(word, out currency))
        {
            return true;
        }

        currency = word switch
        {
            "RM" => new CurrencyName("MYR"),
            "Rs" or "rs" => new CurrencyName("INR"),
            "Rp" => new CurrencyName("IDR"),
            _ => null,
        };
        return currency is not null;
    }

    /// <summary>Whether a currency stands behind a number, or begins there.</summary>
    public static bool IsUnit(LexemeList lexemes, int index) => TryReadUnit(lexemes, index, out _, out _);

    /// <summary>Reads the currency behind a number: "dollars", "Swiss francs", <c>EUR</c>, <c>€</c>; the longest that fits.</summary>
    public static bool TryReadUnit(LexemeList lexemes, int index, out CurrencyName? currency, out int end)
    {
        currency = null;
        end = index;
        if (Sign(lexemes.Mark(index)) is { } sign)
        {
            // In "$5 $6" the second sign belongs to what follows.
            currency = sign;
            end = index + 1;
            return lexemes.Kind(index + 1) != LexemeKind.Number || !lexemes.IsGlued(index + 1);
        }

        if (lexemes.Kind(index + 1) == LexemeKind.Number && lexemes.IsGlued(index + 1))
        {
            return false;
        }

        Span<char> phrase = stackalloc char[LongestName];
        int length = 0;
        for (int at = index; at < index + 4 && lexemes.Kind(at) == LexemeKind.Word; at++)
        {
            ReadOnlySpan<char> text = lexemes.Text(at);
            if (at == index && text.Length == 3 && Codes.TryGetValue(text, out CurrencyName? code))
            {
                (currency, end) = (code, at + 1);
                break;
            }

            int needed = length + text.Length + (length > 0 ? 1 : 0);
            if (needed > LongestName)
            {
                break;
            }

            if (length > 0)
            {
                phrase[length++] = ' ';
            }

            text.CopyTo(phrase[length..]);
            length = needed;
            if (Names.TryGetValue(phrase[..length], out CurrencyName? name))
            {
                (currency, end) = (name, at + 1);
            }
        }

        return currency is not null;
    }

    private static CurrencyName? Sign(char c) => c switch
    {
        '$' => UsDollar,
        '£' => Pound,
        '€' => Euro,
        '¥' => Yen,
        '₹' => Rupee,
        '₩' => Won,
        '₽' => Ruble,
        '₪' => Shekel,
        '₺' => Lira,
        '₦' => Naira,
        '₱' => Peso,
        '₫' => Dong,
        '₴' => Hryvnia,
        '₭' => Kip,
        '฿' => Baht,
        '₿' => Bitcoin,
        '¢' => Cent,
        _ => null,
    };

    private static CurrencyName? Dollar(ReadOnlySpan<char> letters) => letters switch
    {
        "US" or "us" or "U.S." => UsDollar,
        "C" or "c" or "CA" or "Can" or "CDN" or "Cdn" => new("CAD"),
        "A" or "a" or "AU" or "Au" => letters is "a" ? null : new("AUD"),
        "HK" or "hk" => new("HKD"),
        "NZ" or "nz" => new("NZD"),
        "S" or "SG" => new("SGD"),
        "NT" => new("TWD"),
        "R" => new("BRL"),
        "Mex" or "mex" or "MX" => new("MXN"),
        "J" => new("JMD"),
        "Z" => new("ZWD"),
        _ => null,
    };

    private static readonly CurrencyName UsDollar = new("USD");
    private static readonly CurrencyName Pound = new("GBP");
    private static readonly CurrencyName Euro = new("EUR");
    private static readonly CurrencyName Yen = new("JPY");
    private static readonly CurrencyName Rupee = new("INR");
    private static readonly CurrencyName Won = new("KRW");
    private static readonly CurrencyName Ruble = new("RUB");
    private static readonly CurrencyName Shekel = new("ILS");
    private static readonly CurrencyName Lira = new("TRY");
    private static readonly CurrencyName Naira = new("NGN");
    private static readonly CurrencyName Peso = new("PHP");
    private static readonly CurrencyName Dong = new("VND");
    private static readonly CurrencyName Hryvnia = new("UAH");
    private static readonly CurrencyName Kip = new("LAK");
    private static readonly CurrencyName Baht = new("THB");
    private static readonly CurrencyName Bitcoin = new("BTC");
    private static readonly CurrencyName Cent = new("USX", IsMinor: true);
}
