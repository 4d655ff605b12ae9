using System.Buffers;
using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The numbers that stand in a text in digits and of which no more is known, so that a number is said to be missing only where it truly is.</summary>
internal sealed class WrittenNumbers
{
    private const int LongestRun = 20;
    private const int YearDigits = 4;
    private const int LongestWord = 12;
    private const int ThousandDigits = 3;
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \u00A0\t\r\n\u2014/");
    private readonly HashSet<decimal> _numbers = [];
    private readonly HashSet<int> _years = [];
    private readonly HashSet<decimal> _counts = [];
    private readonly HashSet<decimal> _coins = [];

    private WrittenNumbers()
    {
    }

    public static WrittenNumbers Read(SemanticModel model)
    {
        var written = new WrittenNumbers();
        int next = 0;
        foreach (TextBlock block in model.Tree.TextBlocks)
        {
            while (next < model.Quantities.Length && model.Quantities[next].Sentence.Prose.Block.Span.Start < block.Span.Start)
            {
                next++;
            }

            written.ReadBlock(block, model.Quantities.AsSpan()[next..]);
        }

        return written;
    }

    /// <summary>Whether a number stands somewhere, whatever it is part of, where nothing says that it is something else.</summary>
    public bool Contains(decimal number) => _numbers.Contains(number);

    /// <summary>Whether four digits that may be a year stand somewhere.</summary>
    public bool ContainsYear(int year) => _years.Contains(year);

    /// <summary>Whether a word stands for so many: "both", "a couple", "the trio".</summary>
    public bool ImpliesCount(decimal number) => _counts.Contains(number);

    /// <summary>Whether a coin of a value is named for the amount: "up a nickel".</summary>
    public bool NamesCoin(decimal amount) => _coins.Contains(amount);

    // Words that count: the small numbers that are no number words.
    private void ReadWords(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[LongestWord];
        bool isAfterArticle = false;
        foreach (Range range in text.SplitAny(Blanks))
        {
            ReadOnlySpan<char> word = text[range].Trim("\"'().,;:!?\u2018\u2019\u201C\u201D");
            bool isArticle = word is "a" or "A";
            if (word.Length is >= 3 and <= LongestWord)
            {
                ReadOnlySpan<char> known = lower[..word.ToLowerInvariant(lower)];
                if (CountOf(known) is > 0 and var count)
                {
                    _counts.Add(count);
                }

                if (isAfterArticle && known is "penny" or "nickel" or "dime")
                {
                    _coins.Add(known is "penny" ? 0.01m : known is "nickel" ? 0.05m : 0.10m);
                }
            }

            isAfterArticle = isArticle;
        }
    }

    private static int CountOf(ReadOnlySpan<char> word) => word switch
    {
        "both" or "couple" or "pair" or "duo" or "twin" or "twins" or "either" or "neither" => 2,
        "trio" or "triple" or "triplets" or "hat-trick" or "treble" or "trilogy" => 3,
        "quartet" or "quadruplets" => 4,
        "quintet" or "quintuplets" => 5,
        "sextet" or "half-dozen" => 6,
        _ => 0,
    };

    private void ReadBlock(TextBlock block, ReadOnlySpan<Quantity> quantities)
    {
        ReadOnlySpan<char> text = block.Prose.Text;
        ReadWords(text);
        int quantity = 0;
        int at = 0;
        while (at < text.Length)
        {
            int found = text[at..].IndexOfAnyInRange('0', '9');
            if (found < 0)
            {
                break;
            }

            at += found;
            int end = at;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
            {
                end++;
            }

            while (quantity < quantities.Length && ReferenceEquals(quantities[quantity].Sentence.Prose, block.Prose) && quantities[quantity].NumberSpan.End <= at)
            {
                quantity++;
            }

            bool isKnown = quantity < quantities.Length && ReferenceEquals(quantities[quantity].Sentence.Prose, block.Prose) && quantities[quantity].NumberSpan.Start <= at && IsOther(quantities[quantity].Kind);
            AddRun(text[at..end], MagnitudeOf(text[end..]), isKnown);
            at = end;
        }
    }

    private static bool IsOther(QuantityKind kind) =>
        kind is QuantityKind.Date or QuantityKind.Year or QuantityKind.Time or QuantityKind.Phone or QuantityKind.Share or QuantityKind.Score;

    // The whole run, and each group of its digits where they are no groups of one number.
    private void AddRun(ReadOnlySpan<char> run, decimal magnitude, bool isKnown)
    {
        if (!isKnown && run.Length <= LongestRun && decimal.TryParse(run, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal whole))
        {
            _numbers.Add(whole);
            if (magnitude != 1)
            {
                _numbers.Add(whole * magnitude);
            }
        }

        if (IsOneNumber(run))
        {
            // Headlines cut decimals off.
            if (!isKnown && run.IndexOf('.') is > 0 and var point && decimal.TryParse(run[..point], NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal cut))
            {
                _numbers.Add(cut);
            }

            isKnown = true;
        }

        foreach (Range range in run.SplitAny('.', ','))
        {
            ReadOnlySpan<char> part = run[range];
            if (part.Length == YearDigits)
            {
                _years.Add(int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));
            }

            if (!isKnown && part.Length is > 0 and <= LongestRun && decimal.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out decimal number))
            {
                _numbers.Add(number);
            }
        }
    }

    // "3,500", "12.5", "1,234.56"; not "16,18" or "2.10.1".
    private static bool IsOneNumber(ReadOnlySpan<char> run)
    {
        int point = run.IndexOf('.');
        ReadOnlySpan<char> decimals = point < 0 ? [] : run[(point + 1)..];
        if (decimals.ContainsAny('.', ','))
        {
            return false;
        }

        ReadOnlySpan<char> whole = point < 0 ? run : run[..point];
        bool isFirst = true;
        foreach (Range range in whole.Split(','))
        {
            int digits = range.GetOffsetAndLength(whole.Length).Length;
            if (isFirst ? digits > ThousandDigits && digits < whole.Length : digits != ThousandDigits)
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static decimal MagnitudeOf(ReadOnlySpan<char> behind)
    {
        ReadOnlySpan<char> word = behind.TrimStart(" -\u00A0");
        int end = 0;
        while (end < word.Length && end < 12 && char.IsAsciiLetter(word[end]))
        {
            end++;
        }

        return word[..end] switch
        {
            "k" or "K" or "thousand" => 1_000m,
            "m" or "M" or "mn" or "million" or "Million" => 1_000_000m,
            "b" or "B" or "bn" or "billion" or "Billion" => 1_000_000_000m,
            "trillion" or "tn" or "T" => 1_000_000_000_000m,
            _ => 1m,
        };
    }
}
