namespace DocLint.Syntax;

/// <summary>The mark at the beginning of a list's item.</summary>
/// <param name="Symbol">The bullet, or the delimiter behind the number.</param>
/// <param name="Number">The item's number; -1 for bullets.</param>
/// <param name="TextStart">Where the item's text begins.</param>
internal readonly record struct ListMarker(char Symbol, int Number, int TextStart)
{
    /// <summary>Whether one item alone is a list: round and square bullets are never anything else.</summary>
    public bool StandsAlone => Number < 0 && Symbol is not ('-' or '*');

    /// <summary>Whether an item with this mark may follow one with <paramref name="previous"/> in the same list.</summary>
    public bool Follows(ListMarker previous) => Symbol == previous.Symbol && (Number < 0 ? previous.Number < 0 : Number == previous.Number + 1);

    /// <summary>Reads the mark of a line, or returns false.</summary>
    public static bool TryRead(string text, TextLine line, out ListMarker marker)
    {
        marker = default;
        if (line.IsBlank)
        {
            return false;
        }

        char first = text[line.Start];
        int position = line.Start + 1;
        int number = -1;
        char symbol = first;
        bool needsBlank = true;
        if (first is >= '0' and <= '9')
        {
            number = first - '0';
            while (position < line.End && position < line.Start + 3 && text[position] is >= '0' and <= '9')
            {
                number = (number * 10) + text[position++] - '0';
            }

            if (position >= line.End || text[position] is not ('.' or ')'))
            {
                return false;
            }

            symbol = text[position++];
        }
        else if (first is '\u2022' or '\u25CF' or '\u25AA' or '\u25E6' or '\u2023' or '\u25A0' or '\u00B7')
        {
            needsBlank = first == '\u00B7';
        }
        else if (first is not ('-' or '*'))
        {
            return false;
        }

        int textStart = position;
        while (textStart < line.End && char.IsWhiteSpace(text[textStart]))
        {
            textStart++;
        }

        if (textStart >= line.End || (needsBlank && textStart == position))
        {
            return false;
        }

        marker = new ListMarker(symbol, number, textStart);
        return true;
    }
}
