using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Finds the references that are written in plain text: addresses, DOI, ISBN, bracketed numbers, author and year.</summary>
/// <remarks><para>One pass over the tokens; what is looked at ahead is bounded, so that text full of brackets is read in linear time.</para></remarks>
internal readonly ref struct WrittenCitations
{
    private const int LongestReference = 60;

    private readonly CueText _text;
    private readonly Prose _prose;
    private readonly SourceRole _role;
    private readonly bool _hasSourceList;
    private readonly List<Citation> _found;

    /// <summary>Creates a reader.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="role">What the block is to the document's sources.</param>
    /// <param name="hasSourceList">Whether the document lists sources, so that "Smith (2019)" is a reference and no film with its year.</param>
    /// <param name="found">Takes what is found.</param>
    public WrittenCitations(in CueText text, SourceRole role, bool hasSourceList, List<Citation> found)
    {
        _text = text;
        _prose = text.Prose;
        _role = role;
        _hasSourceList = hasSourceList;
        _found = found;
    }

    public void Read()
    {
        string text = _prose.Text;
        for (int i = 0; i < _text.Count; i++)
        {
            Token token = _text[i];
            switch (token.Kind)
            {
                case TokenKind.Punctuation when token.Length == 1 && text[token.Start] == '[':
                    i = Bracketed(i);
                    break;
                case TokenKind.Punctuation when token.Length == 1 && text[token.Start] == '(':
                    i = Parenthesised(i);
                    break;
                case TokenKind.Word when text[token.Start] is 'h' or 'H' or 'w' or 'W' or 'i' or 'I':
                    i = Named(i);
                    break;
                case TokenKind.Number when token.Length >= 7 && text.AsSpan(token.Start).StartsWith("10."):
                    i = Doi(i);
                    break;
                case TokenKind.Symbol when IsSuperscript(text[token.Start]):
                    i = Superscript(i);
                    break;
            }
        }
    }

    /// <summary>Whether a raised number at a position refers to a note, and is no exponent: behind a mark, or behind a word too long for a unit.</summary>
    public static bool CanCarryNumber(string text, int position)
    {
        if (position == 0)
        {
            return false;
        }

        if (text[position - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\u201D' or ')')
        {
            return true;
        }

        int start = position;
        while (start > 0 && position - start < 5 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return position - start >= 4;
    }

    // [12], [3, 4], [5–7]
    private int Bracketed(int open)
    {
        int limit = Math.Min(_text.Count, open + LongestReference);
        bool expectsNumber = true;
        for (int i = open + 1; i < limit; i++)
        {
            if (_text.IsMark(i, ']'))
            {
                if (expectsNumber)
                {
                    return open;
                }

                TextSpan span = _text.Span(open, i);

                // At the start of a block it is the label of an entry; right behind a number an index.
                if (span.Start > 0 && !char.IsAsciiDigit(_prose.Text[span.Start - 1]))
                {
                    Add(span, CitationKind.Reference, _prose.Text[(span.Start + 1)..(span.End - 1)]);
                }

                return i;
            }

            bool isNumber = IsReferenceNumber(i);
            if (isNumber != expectsNumber || !isNumber && !IsNumberSeparator(i))
            {
                return open;
            }

            expectsNumber = !isNumber;
        }

        return open;
    }

    // "[1,2]" is one token, as a number with a grouping mark would be.
    private bool IsReferenceNumber(int index)
    {
        if (_text[index].Kind != TokenKind.Number)
        {
            return false;
        }

        int digits = 0;
        foreach (char c in _text.TextOf(index))
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            if (digits > 3 || c == '.')
            {
                return false;
            }
        }

        return true;
    }

    private bool IsNumberSeparator(int index) => _text[index].Length == 1 && _text.FirstOf(index) is ',' or ';' or '-' or '\u2013' or '\u2014';

    // (Smith, 2019), (Smith & Lee 2019a; Doe et al., 2020, p. 4), Smith et al. (2020)
    private int Parenthesised(int open)
    {
        int limit = Math.Min(_text.Count, open + LongestReference);
        int close = -1;
        for (int i = open + 1; i < limit; i++)
        {
            if (_text.IsMark(i, '('))
            {
                return open;
            }

            if (_text.IsMark(i, ')'))
            {
                close = i;
                break;
            }
        }

        if (close < 0)
        {
            return open;
        }

        if (close == open + 2 && IsYear(open + 1))
        {
            if (NarrativeStart(open) is int name and >= 0)
            {
                Add(_text.Span(name, close), CitationKind.Reference, Label(name, close));
            }

            return close;
        }

        int first = open + 1;
        int parts = 0;
        for (int i = first; i <= close; i++)
        {
            if (i < close && !_text.IsMark(i, ';'))
            {
                continue;
            }

            if (!IsAuthorYear(first, i))
            {
                return open;
            }

            parts++;
            first = i + 1;
        }

        if (parts > 0)
        {
            Add(_text.Span(open, close), CitationKind.Reference, Label(open + 1, close - 1));
        }

        return close;
    }

    private bool IsAuthorYear(int first, int end)
    {
        int names = 0;
        int i = first;
        for (; i < end && !IsYear(i); i++)
        {
            if (_text.IsWord(i))
            {
                bool joins = _text.Is(i, "and") || _text.Is(i, "et") || _text.Is(i, "al") || _text.Is(i, "de") || _text.Is(i, "van") || _text.Is(i, "von") || _text.Is(i, "der") || _text.Is(i, "la")
                    || _text.Is(i, "see") || _text.Is(i, "cf") || _text.Is(i, "also") || _text.Is(i, "eg") || _text.Is(i, "e.g.") || _text.Is(i, "e.g");
                if (joins)
                {
                    continue;
                }

                // "(May 2019)" is a date; a title has small words.
                if (!_text.IsCapitalized(i) || _text.Has(i, Cue.Calendar) || ++names > 8)
                {
                    return false;
                }
            }
            else if (!_text.IsMark(i, ',') && !_text.IsMark(i, '&') && !_text.IsMark(i, '.') && !_text.IsHyphen(i) && !_text.IsMark(i, '\u2019'))
            {
                return false;
            }
        }

        if (names == 0 || i >= end)
        {
            return false;
        }

        // Behind the year: further years and pages.
        for (i++; i < end; i++)
        {
            bool isPage = _text.Is(i, "p") || _text.Is(i, "pp") || _text.Is(i, "para") || _text.Is(i, "ch") || _text.Is(i, "chap") || _text.Is(i, "sec") || _text.Is(i, "fig") || _text.Is(i, "table");
            if (!isPage && _text[i].Kind != TokenKind.Number && !IsYear(i) && _text[i].Kind != TokenKind.Punctuation)
            {
                return false;
            }
        }

        return true;
    }

    private int NarrativeStart(int open)
    {
        int i = open - 1;
        bool etAl = false;
        if (i >= 1 && _text.IsMark(i, '.') && _text.Is(i - 1, "al"))
        {
            i--;
        }

        if (i >= 2 && _text.Is(i, "al") && _text.Is(i - 1, "et"))
        {
            etAl = true;
            i -= 2;
        }

        if (i < 0 || !_text.IsCapitalized(i) || _text.Has(i, Cue.Calendar | Cue.Definite) || !etAl && !_hasSourceList)
        {
            return -1;
        }

        return i >= 2 && (_text.Is(i - 1, "and") || _text.IsMark(i - 1, '&')) && _text.IsCapitalized(i - 2) ? i - 2 : i;
    }

    private bool IsYear(int index)
    {
        ReadOnlySpan<char> text = _text.TextOf(index);
        if (text.Equals("n.d.", StringComparison.OrdinalIgnoreCase) || text.Equals("n.d", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        bool isLetter = text.Length == 5 && _text[index].Kind == TokenKind.Alphanumeric && char.IsAsciiLetterLower(text[4]);
        return (text.Length == 4 && _text[index].Kind == TokenKind.Number || isLetter) && !text[..4].ContainsAnyExceptInRange('0', '9') && (text.StartsWith("1") && text[1] >= '5' || text.StartsWith("20"));
    }

    private int Named(int index)
    {
        if (_text.Is(index, "ISBN"))
        {
            return Isbn(index);
        }

        bool isAddress = _text.Is(index, "https") || _text.Is(index, "http") || _text.Is(index, "www");
        if (!isAddress)
        {
            return index;
        }

        string text = _prose.Text;
        int start = _text[index].Start;
        ReadOnlySpan<char> rest = text.AsSpan(_text[index].End);
        if (!rest.StartsWith("://") && !(rest.StartsWith(".") && _text.Is(index, "www")))
        {
            return index;
        }

        int end = AddressEnd(text, start);
        if (end - start < 8)
        {
            return index;
        }

        Add(TextSpan.FromBounds(start, end), CitationKind.Url, text[start..end]);
        return LastTokenBefore(index, end);
    }

    private int Doi(int index)
    {
        string text = _prose.Text;
        int start = _text[index].Start;
        int slash = _text[index].End;
        if (slash >= text.Length || text[slash] != '/')
        {
            return index;
        }

        int end = AddressEnd(text, start);
        if (end - slash < 3)
        {
            return index;
        }

        Add(TextSpan.FromBounds(start, end), CitationKind.Doi, text[start..end]);
        return LastTokenBefore(index, end);
    }

    private int Isbn(int index)
    {
        string text = _prose.Text;
        int i = _text[index].End;
        if (text.AsSpan(i).StartsWith("-13") || text.AsSpan(i).StartsWith("-10"))
        {
            i += 3;
        }

        while (i < text.Length && i - _text[index].End < 8 && (char.IsWhiteSpace(text[i]) || text[i] == ':'))
        {
            i++;
        }

        int digits = 0;
        int end = i;
        int start = i;
        while (i < text.Length && i - start < 20 && (char.IsAsciiDigit(text[i]) || text[i] is 'X' or 'x' && digits == 9 || text[i] is '-' or ' ' or '\u2010' or '\u2011'))
        {
            if (char.IsAsciiDigit(text[i]) || text[i] is 'X' or 'x')
            {
                digits++;
                end = i + 1;
            }

            i++;
        }

        if (digits is not (10 or 13))
        {
            return index;
        }

        Add(TextSpan.FromBounds(_text[index].Start, end), CitationKind.Isbn, text[start..end]);
        return LastTokenBefore(index, end);
    }

    private int Superscript(int index)
    {
        int last = index;
        while (last + 1 < _text.Count && _text[last + 1].Start == _text[last].End && IsSuperscript(_text.FirstOf(last + 1)))
        {
            last++;
        }

        if (last - index < 3 && CanCarryNumber(_prose.Text, _text[index].Start))
        {
            Add(_text.Span(index, last), CitationKind.Reference, _prose.Text[_text[index].Start.._text[last].End]);
        }

        return last;
    }

    private static bool IsSuperscript(char c) => c is '\u00B9' or '\u00B2' or '\u00B3' or '\u2070' or (>= '\u2074' and <= '\u2079');

    private static int AddressEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u00AB' or '\u00BB' or Prose.ObjectCharacter))
        {
            end++;
        }

        bool hasBracket = text.AsSpan(start, Math.Min(end - start, 2000)).Contains('(');
        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '}' || text[end - 1] == ')' && !hasBracket))
        {
            end--;
        }

        return end;
    }

    private int LastTokenBefore(int index, int end)
    {
        while (index + 1 < _text.Count && _text[index + 1].Start < end)
        {
            index++;
        }

        return index;
    }

    private string Label(int first, int last)
    {
        TextSpan span = _text.Span(first, last);
        return _prose.Text.Substring(span.Start, span.Length);
    }

    private void Add(TextSpan span, CitationKind kind, string target) => _found.Add(LinkCitations.Create(_prose, span, kind, target, _role, null));
}
