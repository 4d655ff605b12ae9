using System.Collections.Immutable;
using System.Globalization;

namespace DocLint.Syntax.Sentences;

/// <summary>What stands behind a possible sentence end.</summary>
internal enum Follower : byte
{
    /// <summary>Nothing: the prose ends.</summary>
    None,

    /// <summary>A capital.</summary>
    Upper,

    /// <summary>A small letter.</summary>
    Lower,

    /// <summary>A letter of a script without case.</summary>
    Uncased,

    /// <summary>A digit.</summary>
    Digit,

    /// <summary>A mark that goes on with the sentence: a comma, a colon, a closing bracket.</summary>
    Continuation,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>Any other mark, or an object.</summary>
    Other,
}

/// <summary>A prose and the sentence that is being read.</summary>
internal ref struct SentenceContext(Prose prose, Enclosures enclosures)
{
    /// <summary>The text of the prose.</summary>
    public readonly string Text = prose.Text;

    /// <summary>Its tokens.</summary>
    public readonly ReadOnlySpan<Token> Tokens = prose.Tokens.AsSpan();

    /// <summary>Its quotation marks and brackets.</summary>
    public readonly Enclosures Enclosures = enclosures;

    /// <summary>The first token of the sentence that is being read.</summary>
    public int First;

    /// <summary>The last token of the outermost bracket, opened inside the sentence, that has been entered.</summary>
    public int BracketEnd = -1;

    /// <summary>The last token of the outermost short quotation that has been entered.</summary>
    public int QuotationEnd = -1;

    /// <summary>The last token of a quotation whose exclamations have been held together.</summary>
    public int SpeechEnd = -1;

    /// <summary>The end of the last unbroken stretch of text that was searched for signs of an address.</summary>
    public int StretchEnd;

    /// <summary>Whether that stretch has signs of an address.</summary>
    public bool IsAddress;

    /// <summary>The last period in it that a small letter follows at once, as in "example.com".</summary>
    public int LastDomainPeriod = -1;

    /// <summary>The text of a token.</summary>
    public readonly ReadOnlySpan<char> TextOf(int token) => Text.AsSpan(Tokens[token].Start, Tokens[token].Length);

    /// <summary>The first character of a token.</summary>
    public readonly char CharOf(int token) => Text[Tokens[token].Start];

    /// <summary>Whether nothing stands between a token and the one before it.</summary>
    public readonly bool Touches(int token) => token > 0 && token < Tokens.Length && Tokens[token].Start == Tokens[token - 1].End;

    /// <summary>Whether a line ends between a token and the one before it.</summary>
    public readonly bool HasLineEnd(int token)
    {
        int from = Tokens[token - 1].End;
        int length = Tokens[token].Start - from;
        return length > 0 && !(length == 1 && Text[from] == ' ') && Text.AsSpan(from, length).IndexOfAny('\n', '\u2028', '\u2029') >= 0;
    }

    /// <summary>Whether nothing but a bullet, a bracket or a quotation mark stands before a token in its sentence.</summary>
    public readonly bool IsAtStart(int token)
    {
        for (int i = token - 1; i >= First; i--)
        {
            char c = CharOf(i);
            if (token - i > 3 || Tokens[i].Kind is TokenKind.Word or TokenKind.Number || !(Marks.IsBullet(c) || Marks.IsOpenBracket(c) || Marks.IsQuote(c) || c is '*' or '#' or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Skips the marks that can stand before the first word of a sentence.</summary>
    public readonly int SkipOpeners(int token)
    {
        int end = Math.Min(Tokens.Length, token + 4);
        while (token < end && Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol
            && (Marks.IsOpenBracket(CharOf(token)) || Marks.IsQuote(CharOf(token)) || CharOf(token) is '*' or '_' or '\u00BF' or '\u00A1'))
        {
            token++;
        }

        return token;
    }

    /// <summary>What a token begins with.</summary>
    public readonly Follower FollowerAt(int token)
    {
        if (token >= Tokens.Length)
        {
            return Follower.None;
        }

        char c = CharOf(token);
        switch (Tokens[token].Kind)
        {
            case TokenKind.Word or TokenKind.Abbreviation or TokenKind.Alphanumeric or TokenKind.Number:
                return char.IsAsciiLetterLower(c) ? Follower.Lower
                    : char.IsAsciiLetterUpper(c) ? Follower.Upper
                    : char.IsAsciiDigit(c) ? Follower.Digit
                    : char.GetUnicodeCategory(c) switch
                    {
                        UnicodeCategory.LowercaseLetter => Follower.Lower,
                        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Follower.Upper,
                        _ => Follower.Uncased,
                    };
            case TokenKind.Punctuation:
                return c is ',' or ';' or ':' || Marks.IsCloseBracket(c) ? Follower.Continuation
                    : c is '-' or '\u2013' or '\u2014' ? Follower.Dash
                    : Follower.Other;
            default:
                return Follower.Other;
        }
    }

    /// <summary>Whether a token stands for a link that shows nothing but its address.</summary>
    public readonly bool IsBareLink(int token)
    {
        if (token >= Tokens.Length || Tokens[token].Kind != TokenKind.Object)
        {
            return false;
        }

        // The block's inlines are in order.
        int source = prose.ToSource(Tokens[token].Start);
        ImmutableArray<SyntaxNode> inlines = prose.Block.Children;
        int low = 0;
        int high = inlines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (inlines[middle].Span.Start <= source)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high >= 0 && inlines[low] is LinkInline { Form: LinkForm.Bare or LinkForm.Autolink };
    }

    /// <summary>Whether a word is written with a capital first.</summary>
    public readonly bool IsCapitalised(int token) => FollowerAt(token) == Follower.Upper;

    /// <summary>Whether a token is a Roman numeral of at least two letters.</summary>
    public readonly bool IsRoman(int token)
    {
        ReadOnlySpan<char> text = TextOf(token);
        return text.Length is > 1 and < 8 && text.IndexOfAnyExcept("IVXLC") < 0;
    }
}
