namespace DocLint.Semantics;

/// <summary>Reads multiples that are one word: "doubled", "halved", "twice as many", "tenfold".</summary>
internal static class MultipleReader
{
    public static bool TryRead(LexemeList lexemes, int index, out decimal value, out int end)
    {
        NumberWord? word = lexemes.Word(index);
        value = word?.Value ?? 0;
        end = index + 1;
        return word?.Kind switch
        {
            NumberWordKind.MultipleVerb => IsVerb(lexemes, index),
            NumberWordKind.MultipleAdverb => lexemes.Text(end) is "as" or "the" or "that" or "its" or "their" or "his" or "her" or "what" or "more",
            NumberWordKind.Fold => true,
            _ => false,
        };
    }

    // "doubled" is one; "double" only where it is a verb or stands before an article: "to double", "double the size", not "double room".
    private static bool IsVerb(LexemeList lexemes, int index)
    {
        ReadOnlySpan<char> word = lexemes.Text(index);
        if (lexemes.IsHyphen(index + 1) || lexemes.IsHyphen(index - 1) || lexemes.Text(index + 1) is "down" or "over" or "back")
        {
            return false;
        }

        if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            ? lexemes.Text(index + 1) is "the" or "its" or "their"
            : lexemes.Text(index - 1) is "to" or "will" or "would" or "could" or "nearly" or "almost" or "than" or "roughly" or "about" || lexemes.Text(index + 1) is "the" or "that" or "its" or "their" or "what";
    }
}
