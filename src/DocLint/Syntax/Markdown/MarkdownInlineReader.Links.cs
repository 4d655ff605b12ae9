namespace DocLint.Syntax;

/// <summary>Links, images, footnote references and bare addresses.</summary>
internal sealed partial class MarkdownInlineReader
{
    private readonly List<Bracket> _brackets = [];

    // Links do not nest: openings of links below this place in the stack cannot open one any more.
    private int _inactiveBelow;

    private void ReadOpeningBracket(bool isImage)
    {
        if (!isImage && ReadFootnoteReference())
        {
            return;
        }

        if (_brackets.Count > 0)
        {
            _brackets[^1] = _brackets[^1] with { HasBracketAfter = true };
        }

        int item = Take(ItemKind.Text, _position + (isImage ? 2 : 1));
        _brackets.Add(new Bracket(item, isImage, _lastDelimiter, false));
    }

    private bool ReadFootnoteReference()
    {
        int start = _position + 2;
        if (start >= _end || _text[start - 1] != '^')
        {
            return false;
        }

        int p = start;
        while (p < _end && p - start < 1000 && !(_text[p] is '[' or ']' || char.IsWhiteSpace(_text[p])))
        {
            p++;
        }

        if (p == start || p >= _end || _text[p] != ']' || (p + 1 < _end && _text[p + 1] == '('))
        {
            return false;
        }

        Take(ItemKind.FootnoteReference, p + 1);
        return true;
    }

    private void ReadClosingBracket()
    {
        if (_brackets.Count == 0 || _brackets[^1].IsAnchor)
        {
            _position++;
            return;
        }

        Bracket opener = _brackets[^1];
        bool isActive = opener.IsImage || _brackets.Count - 1 >= _inactiveBelow;
        int end = -1;
        LinkTarget? target = isActive ? FindTarget(opener, out end) : null;
        _brackets.RemoveAt(_brackets.Count - 1);
        if (target is null)
        {
            _inactiveBelow = Math.Min(_inactiveBelow, _brackets.Count);
            _position++;
            return;
        }

        Flush(_position);
        ProcessEmphasis(opener.DelimiterBottom);
        if (!Wrap(opener.Item, opener.IsImage ? ItemKind.Image : ItemKind.Link, end, target))
        {
            _position++;
            return;
        }

        _inactiveBelow = opener.IsImage ? Math.Min(_inactiveBelow, _brackets.Count) : _brackets.Count;
    }

    // Makes a link or image of an item and all items behind it, up to a place that is passed with it.
    private bool Wrap(int opener, ItemKind kind, int end, object payload)
    {
        int first = _items[opener].Next;
        int height = 1;
        for (int i = first; i >= 0; i = _items[i].Next)
        {
            height = Math.Max(height, _items[i].Height + 1);
        }

        if (height > MaximumHeight + 2)
        {
            // Nobody nests like that, so the brackets that are still open are plain text.
            _brackets.Clear();
            _openAnchors = 0;
            _inactiveBelow = 0;
            return false;
        }

        ref Item link = ref _items[opener];
        link.Kind = kind;
        link.End = end;
        link.Payload = payload;
        link.Height = (byte)height;
        link.FirstChild = first;
        link.Next = -1;
        if (first >= 0)
        {
            _items[first].Previous = -1;
        }

        _links += kind == ItemKind.Link ? 1 : 0;
        _last = opener;
        _position = end;
        _textStart = end;
        return true;
    }

    private LinkTarget? FindTarget(Bracket opener, out int end)
    {
        int after = _position + 1;
        end = after;
        if (after < _end && _text[after] == '(' && ReadInlineTarget(after, out end) is { } target)
        {
            return target;
        }

        int textStart = _items[opener.Item].End;
        if (after < _end && _text[after] == '[')
        {
            int closing = FindLabelEnd(after + 1);
            bool isFootnote = after + 1 < _end && _text[after + 1] == '^';
            if (closing >= 0 && !isFootnote)
            {
                bool isCollapsed = closing == after + 1;
                (int start, int stop) = isCollapsed ? (textStart, _position) : (after + 1, closing);
                end = closing + 1;
                if ((isCollapsed && opener.HasBracketAfter) || _text.AsSpan(start, stop - start).IsWhiteSpace())
                {
                    return null;
                }

                return Resolve(start, stop) ?? (IsUndefinedReference(opener, textStart, start, stop, end) ? new LinkTarget(null, start, stop, _text[start..stop], null) : null);
            }
        }

        end = after;
        return opener.HasBracketAfter || _position - textStart > 999 ? null : Resolve(textStart, _position);
    }

    private LinkTarget? Resolve(int start, int stop)
    {
        if (context.Definitions.Count == 0)
        {
            return null;
        }

        ReadOnlySpan<char> label = _text.AsSpan(start, stop - start);
        return !label.IsWhiteSpace() && context.Definitions.TryGetValue(MarkdownContext.Normalize(label), out MarkdownDefinition? definition)
            ? new LinkTarget(definition.Address, start, stop, label.ToString(), definition.Title)
            : null;
    }

    // Two pairs of brackets that look like a link whose definition is missing, and not like an index or a pair of numbers.
    private bool IsUndefinedReference(Bracket opener, int textStart, int start, int stop, int end)
    {
        int opening = _items[opener.Item].Start;
        bool followsWord = opening > _map.Start && opening > 0 && (char.IsLetterOrDigit(_text[opening - 1]) || _text[opening - 1] == ']');
        bool goesOn = end < _end && _text[end] is '(' or '[';
        ReadOnlySpan<char> text = _text.AsSpan(textStart, _position - textStart);
        ReadOnlySpan<char> label = _text.AsSpan(start, stop - start);
        bool isNumbers = !text.ContainsAnyExceptInRange('0', '9') && !label.ContainsAnyExceptInRange('0', '9');
        bool isTaskBox = text.Length == 1 && text[0] is ' ' or 'x' or 'X';
        return !followsWord && !goesOn && !isNumbers && !isTaskBox && !text.IsWhiteSpace();
    }

    // The closing bracket of a label, or -1.
    private int FindLabelEnd(int from)
    {
        int limit = Math.Min(_end, from + 1000);
        for (int p = from; p < limit; p++)
        {
            switch (_text[p])
            {
                case '\\':
                    p++;
                    break;
                case '[':
                    return -1;
                case ']':
                    return p;
            }
        }

        return -1;
    }

    private LinkTarget? ReadInlineTarget(int parenthesis, out int end)
    {
        end = -1;
        int p = MarkdownLinkSyntax.SkipBlanks(_text, parenthesis + 1, _end);
        if (!MarkdownLinkSyntax.TryReadDestination(_text, p, _end, Templates, out int start, out int stop, out p))
        {
            return null;
        }

        string? title = null;
        int next = MarkdownLinkSyntax.SkipBlanks(_text, p, _end);
        if (next > p && next < _end && MarkdownLinkSyntax.TryReadTitle(_text, next, _end, ref _titles, out string? found, out int titleEnd))
        {
            title = found;
            next = MarkdownLinkSyntax.SkipBlanks(_text, titleEnd, _end);
        }

        if (next >= _end || _text[next] != ')')
        {
            return null;
        }

        end = next + 1;
        return new LinkTarget(MarkdownLinkSyntax.Decode(_text, start, stop), start, stop, null, title);
    }

    private TitleSearch _titles;

    private void ReadBareUrl()
    {
        int colon = _position;
        if (colon + 3 >= _end || _text[colon + 1] != '/' || _text[colon + 2] != '/')
        {
            _position++;
            return;
        }

        int start = colon;
        while (start > _textStart && colon - start < 5 && char.IsAsciiLetter(_text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> scheme = _text.AsSpan(start, colon - start);
        bool isKnown = scheme.Equals("https", StringComparison.OrdinalIgnoreCase) || scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("ftp", StringComparison.OrdinalIgnoreCase);
        bool isPartOfWord = start > _textStart && char.IsLetterOrDigit(_text[start - 1]);
        int end = isKnown && !isPartOfWord && (char.IsLetterOrDigit(_text[colon + 3]) || _text[colon + 3] is '[' or '{') ? FindUrlEnd(colon + 3) : -1;
        if (end <= colon + 3)
        {
            _position++;
            return;
        }

        _position = start;
        Take(ItemKind.Bare, end);
    }

    private void FindNextWww(int from)
    {
        int offset = from < _end ? _text.AsSpan(from, _end - from).IndexOf("www.", StringComparison.OrdinalIgnoreCase) : -1;
        _nextWww = offset < 0 ? int.MaxValue : from + offset;
    }

    private bool ReadWww()
    {
        bool isPartOfWord = _position > _map.Start && (char.IsLetterOrDigit(_text[_position - 1]) || _text[_position - 1] is '/' or '.' or '@' or '-' or '_');
        if (isPartOfWord || _position < _textStart || _position + 4 >= _end || !char.IsLetterOrDigit(_text[_position + 4]))
        {
            return false;
        }

        int end = FindUrlEnd(_position + 4);
        if (end <= _position + 4 || !_text.AsSpan(_position + 4, end - _position - 4).Contains('.'))
        {
            return false;
        }

        Take(ItemKind.Bare, end);
        return true;
    }

    // The end of an address that stands in the text: before white space, and before the punctuation that belongs to the sentence.
    private int FindUrlEnd(int from)
    {
        int p = from;
        int opened = 0;
        int closed = 0;
        while (p < _end)
        {
            char c = _text[p];
            if (c <= ' ' || c is '<' or '`' or '"' || char.IsWhiteSpace(c) || (c is '[' or ']' && _brackets.Count > 0))
            {
                break;
            }

            if (c == '{' && Templates.Match(p, out _) is > 0 and int templateEnd)
            {
                p = templateEnd;
                continue;
            }

            opened += c == '(' ? 1 : 0;
            closed += c == ')' ? 1 : 0;
            p++;
        }

        while (p > from)
        {
            char c = _text[p - 1];
            if (c == ')')
            {
                if (closed <= opened)
                {
                    break;
                }

                closed--;
            }
            else if (c == ';')
            {
                int name = p - 1;
                while (name > from && char.IsAsciiLetterOrDigit(_text[name - 1]))
                {
                    name--;
                }

                p = name > from && name < p - 1 && _text[name - 1] == '&' ? name : p;
            }
            else if (!(c is '?' or '!' or '.' or ',' or ':' or '*' or '_' or '~' or '\'' or '|' or '\\' or '”' or '’' or '»' or '…' or '。' or '，' or '）'))
            {
                break;
            }

            p--;
        }

        return p;
    }

    // <https://example.com> or <someone@example.com>: the position behind it, or -1.
    private static int FindAutolinkEnd(string text, int position, int limit)
    {
        int p = position + 1;
        int scheme = p;
        while (p < limit && (char.IsAsciiLetterOrDigit(text[p]) || text[p] is '+' or '.' or '-'))
        {
            p++;
        }

        if (p < limit && text[p] == ':' && p - scheme is >= 2 and <= 32 && char.IsAsciiLetter(text[scheme]))
        {
            while (p < limit && text[p] > ' ' && text[p] is not ('<' or '>'))
            {
                p++;
            }

            return p < limit && text[p] == '>' ? p + 1 : -1;
        }

        while (p < limit && text[p] < 128 && (char.IsAsciiLetterOrDigit(text[p]) || ".!#$%&'*+/=?^_`{|}~-".Contains(text[p])))
        {
            p++;
        }

        if (p == scheme || p >= limit || text[p] != '@')
        {
            return -1;
        }

        int host = ++p;
        while (p < limit && (char.IsAsciiLetterOrDigit(text[p]) || text[p] is '.' or '-'))
        {
            p++;
        }

        return p > host && p < limit && text[p] == '>' ? p + 1 : -1;
    }

    private sealed record LinkTarget(string? Address, int Start, int End, string? Label, string? Title);

    private readonly record struct Bracket(int Item, bool IsImage, int DelimiterBottom, bool HasBracketAfter, bool IsAnchor = false, int LinksBefore = 0);
}
