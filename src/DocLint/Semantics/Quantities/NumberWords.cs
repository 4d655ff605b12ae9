using System.Collections.Frozen;
using static DocLint.Semantics.NumberWordKind;

namespace DocLint.Semantics;

/// <summary>The words of written numbers.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> Table = Build();
    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The number word that a word is, in any case; null when it is none.</summary>
    public static NumberWord? Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 14 && Lookup.TryGetValue(word, out NumberWord? found) ? found : null;

    private static FrozenDictionary<string, NumberWord> Build()
    {
        var words = new Dictionary<string, NumberWord>(StringComparer.OrdinalIgnoreCase);

        void Add(NumberWordKind kind, decimal value, params ReadOnlySpan<string> names)
        {
            foreach (string name in names)
            {
                words.Add(name, new NumberWord(kind, value));
            }
        }

        // In each row the ordinal follows its number; the plural of the ordinal counts parts ("two thirds").
        void AddWithOrdinal(NumberWordKind kind, decimal value, string cardinal, string ordinal)
        {
            Add(kind, value, cardinal);
            Add(Ordinal, value, ordinal);
            if (value >= 3)
            {
                Add(Denominators, value, ordinal + "s");
            }
        }

        Add(Digit, 0, "zero", "nought", "naught");
        AddWithOrdinal(Digit, 1, "one", "first");
        AddWithOrdinal(Digit, 2, "two", "second");
        AddWithOrdinal(Digit, 3, "three", "third");
        AddWithOrdinal(Digit, 4, "four", "fourth");
        AddWithOrdinal(Digit, 5, "five", "fifth");
        AddWithOrdinal(Digit, 6, "six", "sixth");
        AddWithOrdinal(Digit, 7, "seven", "seventh");
        AddWithOrdinal(Digit, 8, "eight", "eighth");
        AddWithOrdinal(Digit, 9, "nine", "ninth");
        AddWithOrdinal(Teen, 10, "ten", "tenth");
        AddWithOrdinal(Teen, 11, "eleven", "eleventh");
        AddWithOrdinal(Teen, 12, "twelve", "twelfth");
        AddWithOrdinal(Teen, 13, "thirteen", "thirteenth");
        AddWithOrdinal(Teen, 14, "fourteen", "fourteenth");
        AddWithOrdinal(Teen, 15, "fifteen", "fifteenth");
        AddWithOrdinal(Teen, 16, "sixteen", "sixteenth");
        AddWithOrdinal(Teen, 17, "seventeen", "seventeenth");
        AddWithOrdinal(Teen, 18, "eighteen", "eighteenth");
        AddWithOrdinal(Teen, 19, "nineteen", "nineteenth");
        AddWithOrdinal(Ten, 20, "twenty", "twentieth");
        AddWithOrdinal(Ten, 30, "thirty", "thirtieth");
        AddWithOrdinal(Ten, 40, "forty", "fortieth");
        AddWithOrdinal(Ten, 50, "fifty", "fiftieth");
        AddWithOrdinal(Ten, 60, "sixty", "sixtieth");
        AddWithOrdinal(Ten, 70, "seventy", "seventieth");
        AddWithOrdinal(Ten, 80, "eighty", "eightieth");
        AddWithOrdinal(Ten, 90, "ninety", "ninetieth");
        AddWithOrdinal(Hundred, 100, "hundred", "hundredth");
        AddWithOrdinal(Magnitude, 1e3m, "thousand", "thousandth");
        AddWithOrdinal(Magnitude, 1e6m, "million", "millionth");
        AddWithOrdinal(Magnitude, 1e9m, "billion", "billionth");
        AddWithOrdinal(Magnitude, 1e12m, "trillion", "trillionth");
        AddWithOrdinal(Magnitude, 1e15m, "quadrillion", "quadrillionth");
        AddWithOrdinal(Magnitude, 1e18m, "quintillion", "quintillionth");
        Add(Magnitude, 1e5m, "lakh", "lakhs");
        Add(Magnitude, 1e7m, "crore", "crores");
        Add(Magnitude, 1e9m, "milliard");

        Add(Dozen, 12, "dozen", "doz", "dozs", "dzs");
        Add(Plural, 10, "tens");
        Add(Plural, 12, "dozens");
        Add(Plural, 100, "hundreds");
        Add(Plural, 1e3m, "thousands");
        Add(Plural, 1e6m, "millions");
        Add(Plural, 1e9m, "billions");
        Add(Plural, 1e12m, "trillions");

        Add(NumberWordKind.Half, 2, "half");
        Add(Quarter, 4, "quarter");
        Add(Denominators, 2, "halves");
        Add(Denominators, 4, "quarters");

        Add(MultipleVerb, 2, "doubled", "doubling", "doubles", "double");
        Add(MultipleVerb, 3, "tripled", "tripling", "triples", "triple", "trebled", "trebling", "treble");
        Add(MultipleVerb, 4, "quadrupled", "quadrupling", "quadruple");
        Add(MultipleVerb, 5, "quintupled", "quintupling", "quintuple");
        Add(MultipleVerb, 0.5m, "halved", "halving", "halve");
        Add(MultipleAdverb, 2, "twice");
        Add(MultipleAdverb, 3, "thrice");
        Add(Fold, 2, "twofold");
        Add(Fold, 3, "threefold");
        Add(Fold, 4, "fourfold");
        Add(Fold, 5, "fivefold");
        Add(Fold, 6, "sixfold");
        Add(Fold, 7, "sevenfold");
        Add(Fold, 8, "eightfold");
        Add(Fold, 9, "ninefold");
        Add(Fold, 10, "tenfold");
        Add(Fold, 100, "hundredfold");
        Add(Fold, 1000, "thousandfold");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
