using System.Collections.Immutable;
using System.Globalization;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the number that a title announces, with the numbered headings below it: "5 ways to …" and "1. …" to "6. …".</summary>
internal static class NumberedHeadings
{
    // A title and headings that are further apart than this count different things, or one page of several.
    private const int MaximumSlip = 3;
    private const int MaximumTitleWords = 4;

    public static void Find(SemanticModel model, ImmutableArray<ListCount>.Builder found)
    {
        if (Sequence(model.Tree) is not ( >= 2 and var count, { } span) || model.Metadata.Title is not { } title || Announced(title.Value) is not ( >= 2 and var stated, var number, var end))
        {
            return;
        }

        if (Math.Abs(stated - count) > MaximumSlip)
        {
            return;
        }

        // Where the value is not written as it is read, all of it is the place.
        int place = HeadlineText.FindStart(model.Source, title.Value, title.Span);
        TextSpan announced = place < 0 ? title.Span : new TextSpan(place + number.Start, end - number.Start);
        TextSpan digits = place < 0 ? title.Span : new TextSpan(place + number.Start, number.Length);
        found.Add(new ListCount(announced, digits, title.Value[number.Start..end], stated, count, count, span));
    }

    /// <summary>The number that a title announces: "5 ways", "The seven deadly sins", a number at the start and a noun in the plural a few words behind.</summary>
    public static (int Stated, TextSpan Number, int End)? Announced(string title)
    {
        int start = title.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        int end = EndOfWord(title, start);
        ReadOnlySpan<char> word = title.AsSpan(start, end - start);
        int stated = int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int digits) ? digits
            : NumberWords.Find(word) is { Kind: NumberWordKind.Digit or NumberWordKind.Teen, Value: var value } ? (int)value : 0;
        if (stated is < 2 or > 100)
        {
            return null;
        }

        int position = end;
        for (int i = 0; i < MaximumTitleWords && position < title.Length; i++)
        {
            int next = position + 1;
            position = EndOfWord(title, next);
            if (position > next && ListVocabulary.Announced.Contains(title[next..position].ToLowerInvariant()))
            {
                return (stated, TextSpan.FromBounds(start, end), position);
            }
        }

        return null;
    }

    private static int EndOfWord(string text, int start)
    {
        int end = Math.Min(start, text.Length);
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return end;
    }

    // The headings that count from 1 up, or down to 1, all of one level; null where another list of them follows, or one is left out.
    private static (int Count, TextSpan? Span) Sequence(DocumentTree tree)
    {
        List<int> numbers = [];
        int level = 0;
        TextSpan? span = null;
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (block is not HeadingBlock heading || Number(heading.Prose.Text) is not (> 0 and var number))
            {
                continue;
            }

            if (level == 0)
            {
                level = heading.Level;
            }
            else if (heading.Level != level)
            {
                continue;
            }

            numbers.Add(number);
            span = span is { } before ? TextSpan.FromBounds(before.Start, heading.Span.End) : heading.Span;
        }

        bool isUp = true;
        bool isDown = true;
        for (int i = 0; i < numbers.Count; i++)
        {
            isUp &= numbers[i] == i + 1;
            isDown &= numbers[i] == numbers.Count - i;
        }

        return isUp || isDown ? (numbers.Count, span) : (0, null);
    }

    // "3. Ask early", "#3: Ask early", "Step 3: Ask early"; 0 for all else.
    private static int Number(string text)
    {
        int start = 0;
        if (text.StartsWith('#'))
        {
            start = 1;
        }
        else if (text.Length > 0 && char.IsLetter(text[0]))
        {
            int word = EndOfWord(text, 0);
            if (word >= text.Length || !ListVocabulary.Announced.Contains(text[..word].ToLowerInvariant() + "s"))
            {
                return 0;
            }

            start = word + (word + 1 < text.Length && text[word + 1] == '#' ? 2 : 1);
        }

        int end = start;
        while (end < text.Length && end - start < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        bool isNumber = end > start && end - start < 4 && (end == text.Length || text[end] is '.' or ')' or ':' or ' ' or '–' or '—');
        return isNumber && (end + 1 >= text.Length || text[end] != '.' || !char.IsAsciiDigit(text[end + 1])) && (start > 0 || end < text.Length && text[end] != ' ')
            ? int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture)
            : 0;
    }
}
