using System.Globalization;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The numbers that stand in a text in digits and of which no more is known, so that a number is said to be missing only where it truly is.</summary>
internal sealed class WrittenNumbers
{
    private const int LongestRun = 20;
    private const int YearDigits = 4;
    private readonly HashSet<decimal> _numbers = [];
    private readonly HashSet<int> _years = [];

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

    private void ReadBlock(TextBlock block, ReadOnlySpan<Quantity> quantities)
    {
        ReadOnlySpan<char> text = block.Prose.Text;
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
        kind is QuantityKind.Date or QuantityKind.Year or QuantityKind.Time or QuantityKind.Phone or QuantityKind.Share;

    // The whole run, and each group of its digits.
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
