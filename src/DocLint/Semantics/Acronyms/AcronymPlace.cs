using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What stands around a word of capitals.</summary>
internal readonly ref struct AcronymPlace
{
    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly int _index;
    private readonly int _start;
    private readonly int _end;

    /// <summary>Looks at a place.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="tokens">The tokens of the sentence.</param>
    /// <param name="index">The token.</param>
    public AcronymPlace(string text, ReadOnlySpan<Token> tokens, int index)
    {
        _text = text;
        _tokens = tokens;
        _index = index;
        _start = tokens[index].Start;
        _end = tokens[index].End;
    }

    /// <summary>Whether it stands as a word of its own, in capitals for no other reason than that it is an acronym.</summary>
    public bool IsFree => !IsGlued && !IsInRunOfCapitals && !IsBesideNumber && !IsLabel && !IsExchange;

    /// <summary>Whether a capitalised word follows, so that it is part of a name.</summary>
    public bool IsBeforeName => Next is { Kind: TokenKind.Word or TokenKind.Alphanumeric or TokenKind.Abbreviation } next && IsNear(_end, next.Start) && char.IsUpper(_text[next.Start]);

    /// <summary>Whether a capitalised word stands before it, so that it is a name's last word: "Acura RDX".</summary>
    public bool IsBehindName => _index > 1 && Previous is { Kind: TokenKind.Word } previous && IsNear(previous.End, _start) && char.IsUpper(_text[previous.Start])
        && (NameLexicon.Find(NameHash.Of(_text.AsSpan(previous.Start, previous.Length))) & (NameClasses.Place | NameClasses.People | NameClasses.Calendar | NameClasses.Title | NameClasses.Function | NameClasses.Connector)) == 0;

    /// <summary>Whether a preposition stands before it.</summary>
    public bool IsBehindPreposition => Previous is { Kind: TokenKind.Word, Length: <= 7 } previous
        && _text.AsSpan(previous.Start, previous.Length) is "by" or "By" or "of" or "from" or "From" or "to" or "at" or "At" or "with" or "With" or "for" or "For" or "in" or "In" or "into" or "under" or "Under" or "per" or "via" or "between" or "against" or "than" or "through";

    /// <summary>Whether it is a noun with an article or the like before it, and no part of a name.</summary>
    public bool IsNoun => !IsBeforeName && Previous is { Kind: TokenKind.Word } previous && IsNear(previous.End, _start)
        && IsDeterminer(_text.AsSpan(previous.Start, previous.Length));

    /// <summary>Whether the definite article stands before it.</summary>
    public bool IsDefinite => Previous is { Kind: TokenKind.Word } previous && _text.AsSpan(previous.Start, previous.Length) is "the" or "The";

    /// <summary>Whether words beside it say what it is: it stands in a parenthesis behind words, or words do behind it, or an apposition.</summary>
    public bool IsExplained
    {
        get
        {
            if (Previous is { } open && _text[open.Start] is '(' or '[' && _index > 1 && _tokens[_index - 2].Kind is TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric or TokenKind.Number)
            {
                return true;
            }

            if (Next is not { } next)
            {
                return false;
            }

            // "the agency for accidents, the NTU, said"
            if (IsDefinite && _index > 1 && _text[_tokens[_index - 2].Start] == ',' && _text[next.Start] is ',' or '.')
            {
                return true;
            }

            if (_text[next.Start] is '(' or '[')
            {
                // "(Words of it)", not "(2019)" or "(see below)".
                return _index + 3 < _tokens.Length && _tokens[_index + 2].Kind == TokenKind.Word && _tokens[_index + 3].Kind == TokenKind.Word && _text.AsSpan(_tokens[_index + 2].Start, _tokens[_index + 2].Length) is not ("see" or "which" or "who" or "and" or "in");
            }

            if (_text[next.Start] is ',' or '\u2014' or '\u2013' or '-' && _index + 2 < _tokens.Length)
            {
                // "NTU, the country's largest union"
                return _text.AsSpan(_tokens[_index + 2].Start, _tokens[_index + 2].Length) is "the" or "a" or "an" or "short" or "or";
            }

            return _text.AsSpan(next.Start, next.Length) is "stands" or "stood" or "means";
        }
    }

    private Token? Previous => _index > 0 ? _tokens[_index - 1] : null;

    private Token? Next => _index + 1 < _tokens.Length ? _tokens[_index + 1] : null;

    // Handles, tags, paths, codes, pairs: "@", "#", "/", "AR-15", "B&B", "G-SYNC"; but "NTU-led".
    private bool IsGlued
    {
        get
        {
            char before = _start > 0 ? _text[_start - 1] : ' ';
            char behind = _end < _text.Length ? _text[_end] : ' ';
            char beyond = _end + 1 < _text.Length ? _text[_end + 1] : ' ';
            return before is '@' or '#' or '/' or '_' or '$' or '.' or ':' or '-' or '\u2010' or '\u2011' or '\u2013' or '&' or '\\' or '=' or '*' or '+' or Prose.ObjectCharacter
                || char.IsLetterOrDigit(before)
                || behind is '/' or '_' or '&' or '+' or '=' or '@' or '\\' or '*' or '\u2122' or '\u00AE' or Prose.ObjectCharacter
                || char.IsLetterOrDigit(behind)
                || behind is '.' or ':' && char.IsLetterOrDigit(beyond)
                || behind is '-' or '\u2010' or '\u2011' or '\u2013' && !char.IsLower(beyond);
        }
    }

    // "BREAKING NEWS", "the ICONIC SALE"; a country's letters beside it say nothing.
    private bool IsInRunOfCapitals => IsShouted(_index - 1) || IsShouted(_index + 1);

    private bool IsBesideNumber => Next is { Kind: TokenKind.Number or TokenKind.Alphanumeric } next && IsNear(_end, next.Start)
        || Previous is { Kind: TokenKind.Number or TokenKind.Alphanumeric } previous && IsNear(previous.End, _start) || Previous is { Kind: TokenKind.Symbol };

    // "EBONY: What is it?", "MADRID — It rained."
    private bool IsLabel => _index == 0 && Next is { } next && _text[next.Start] is ':' or '\u2014' or '\u2013' or '-';

    // The A of "Serie A" is no article.
    private static bool IsDeterminer(ReadOnlySpan<char> word) => word is "the" or "The" or "a" or "an" or "An" or "its" or "their" or "his" or "her" or "our" or "my" or "your" or "this" or "every" or "each" or "no" or "any";

    // "XNYS: HBRF"
    private bool IsExchange => Next is { } colon && _text[colon.Start] == ':' && _index + 2 < _tokens.Length && AcronymToken.Length(_text, _tokens[_index + 2], out _) > 0;

    private bool IsShouted(int index)
    {
        if (index < 0 || index >= _tokens.Length || _tokens[index].Kind != TokenKind.Word || _tokens[index].Length < 2)
        {
            return false;
        }

        Token token = _tokens[index];
        bool isNear = index < _index ? IsNear(token.End, _start) : IsNear(_end, token.Start);
        ReadOnlySpan<char> word = _text.AsSpan(token.Start, token.Length);
        return isNear && char.IsUpper(word[0]) && char.IsUpper(word[1]) && word is not ("US" or "UK" or "EU" or "UN");
    }

    private bool IsNear(int end, int start) => start - end is 1 && _text[end] is ' ' or '\u00A0';
}
