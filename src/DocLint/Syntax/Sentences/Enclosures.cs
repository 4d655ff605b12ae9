using System.Buffers;

namespace DocLint.Syntax.Sentences;

/// <summary>Which quotation marks and brackets of a prose belong together.</summary>
/// <remarks>
/// <para>A mark without a partner says nothing: quotations often run on over paragraphs, and feet, minutes and emoticons use the same signs.</para>
/// </remarks>
internal ref struct Enclosures
{
    // What a token's partner is: its index + 1; 0 for none.
    private int[]? _partners;

    private Enclosures(int[]? partners) => _partners = partners;

    public static Enclosures Find(string text, ReadOnlySpan<Token> tokens)
    {
        int[]? partners = null;
        Span<int> open = stackalloc int[Kinds];
        open.Fill(-1);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Symbol))
            {
                continue;
            }

            char c = text[tokens[i].Start];
            int kind = KindOf(c);
            if (kind < 0)
            {
                continue;
            }

            if (partners is null)
            {
                partners = ArrayPool<int>.Shared.Rent(tokens.Length);
                partners.AsSpan(0, tokens.Length).Clear();
            }

            if (Opens(text, tokens, i, c, open[kind] >= 0))
            {
                open[kind] = i;
            }
            else if (open[kind] >= 0)
            {
                partners[open[kind]] = i + 1;
                partners[i] = open[kind] + 1;
                open[kind] = -1;
            }
        }

        return new Enclosures(partners);
    }

    /// <summary>The token that closes what token <paramref name="index"/> opens, or -1.</summary>
    public readonly int CloserOf(int index) => _partners is { } partners && partners[index] - 1 > index ? partners[index] - 1 : -1;

    /// <summary>The token that opens what token <paramref name="index"/> closes, or -1.</summary>
    public readonly int OpenerOf(int index) => _partners is { } partners && partners[index] > 0 && partners[index] - 1 < index ? partners[index] - 1 : -1;

    /// <summary>Gives the memory back; the enclosures cannot be asked any more.</summary>
    public void Release()
    {
        if (_partners is { } partners)
        {
            _partners = null;
            ArrayPool<int>.Shared.Return(partners);
        }
    }

    private const int Kinds = 8;

    // Marks of one kind close one another. A straight, a curly and a backticked single quote may be mixed.
    private static int KindOf(char c) => c switch
    {
        '"' => 0,
        '\'' or '`' or '\u2018' or '\u2019' or '\u201A' => 1,
        '(' or ')' => 2,
        '[' or ']' => 3,
        '{' or '}' => 4,
        '\u201C' or '\u201D' or '\u201E' => 5,
        '\u00AB' or '\u00BB' => 6,
        '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\uFF08' or '\uFF09' or '\u3010' or '\u3011' => 7,
        _ => -1,
    };

    private static bool Opens(string text, ReadOnlySpan<Token> tokens, int index, char c, bool isOpen)
    {
        switch (c)
        {
            case '(' or '[' or '{' or '\u2018' or '\u201E' or '\u201A' or '\u00AB' or '\uFF08' or '\u300C' or '\u300E' or '\u3010':
                return true;
            case ')' or ']' or '}' or '\u201D' or '\u00BB' or '\uFF09' or '\u300D' or '\u300F' or '\u3011':
                return false;
            case '\u201C':
                // Closes in German and Czech: „so“.
                return !isOpen || IsBoundary(text, tokens[index].Start - 1);
        }

        bool free = IsBoundary(text, tokens[index].Start - 1);
        bool letterFollows = tokens[index].End < text.Length && char.IsLetterOrDigit(text[tokens[index].End]);
        if (c is '\'' or '\u2019' or '`')
        {
            // Within single quotes only what stands free at its left and touches a word at its right opens; an elision does not.
            return c != '\u2019' && free && letterFollows && !IsElision(text, tokens[index].End);
        }

        bool blankFollows = tokens[index].End >= text.Length || char.IsWhiteSpace(text[tokens[index].End]);
        return free && !blankFollows || (!isOpen && !(blankFollows && !free));
    }

    private static bool IsBoundary(string text, int position) =>
        position < 0 || char.IsWhiteSpace(text[position]) || text[position] is '(' or '[' or '{' or '-' or '\u2013' or '\u2014' or '/' or '"' or '\'' or '\u201C' or '\u2018' or '*' or '_';

    // '90s, 'em, 'til, 'tis, 'twas, 'cause, 'n'.
    private static bool IsElision(string text, int position)
    {
        if (char.IsAsciiDigit(text[position]))
        {
            return true;
        }

        int end = position;
        while (end < text.Length && char.IsAsciiLetter(text[end]) && end - position < 7)
        {
            end++;
        }

        return text.AsSpan(position, end - position) is "em" or "til" or "till" or "tis" or "twas" or "cause" or "n" or "bout" or "cos" or "round";
    }
}
