using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Reads a page from its first character to its last, once, and hands what it finds to the tree.</summary>
/// <remarks>
/// <para>Tells text, tags and comments apart as the HTML standard has browsers do it. Every position is that of the source,
/// because nothing is normalised before it is read.</para>
/// </remarks>
internal sealed class HtmlPageReader
{
    private readonly string _text;
    private readonly HtmlTreeBuilder _tree;
    private readonly HtmlHead _head;
    private readonly List<Comment> _comments = [];
    private readonly bool _isXml;

    // Content that never ends is looked for once, since looking again from every further tag would not be linear.
    private readonly HashSet<short> _endless = [];

    private HtmlPageReader(string text)
    {
        _text = text;
        _tree = new HtmlTreeBuilder(text);
        _head = new HtmlHead(text);
        _isXml = text.AsSpan().TrimStart().StartsWith("<?xml", StringComparison.Ordinal);
    }

    /// <summary>Reads a page.</summary>
    public static HtmlPage Read(string text, CancellationToken cancellationToken)
    {
        var reader = new HtmlPageReader(text);
        reader.Read(cancellationToken);
        (HtmlNode[] nodes, int count) = reader._tree.Finish();
        return new HtmlPage(text, nodes, count, [.. reader._comments], [.. reader._head.Entries]);
    }

    private void Read(CancellationToken cancellationToken)
    {
        int position = 0;
        int marks = 0;
        while (position < _text.Length)
        {
            int markup = FindMarkup(position);
            if (markup > position)
            {
                _tree.AddText(position, markup);
            }

            if (markup >= _text.Length)
            {
                break;
            }

            if ((++marks & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            char next = _text[markup + 1];
            position = next switch
            {
                '!' or '?' => ReadDeclaration(markup),
                '/' => ReadEndTag(markup),
                _ => ReadStartTag(markup),
            };
        }
    }

    // The next place where a tag or a comment begins; a "<" before anything else is text.
    private int FindMarkup(int position)
    {
        while (true)
        {
            int offset = _text.AsSpan(position).IndexOf('<');
            if (offset < 0 || position + offset + 1 >= _text.Length)
            {
                return _text.Length;
            }

            position += offset;
            char next = _text[position + 1];
            if (char.IsAsciiLetter(next) || next is '!' or '?' || (next == '/' && position + 2 < _text.Length))
            {
                return position;
            }

            position++;
        }
    }

    private int ReadDeclaration(int start)
    {
        if (!_text.AsSpan(start).StartsWith("<!--", StringComparison.Ordinal))
        {
            return EndOfBogusComment(start);
        }

        int content = start + 4;
        ReadOnlySpan<char> rest = _text.AsSpan(content);
        if (rest.StartsWith(">", StringComparison.Ordinal) || rest.StartsWith("->", StringComparison.Ordinal))
        {
            return AddComment(start, content, content, content + (rest[0] == '>' ? 1 : 2));
        }

        int length = rest.IndexOf("-->", StringComparison.Ordinal);
        int early = (length < 0 ? rest : rest[..length]).IndexOf("--!>", StringComparison.Ordinal);
        if (early >= 0)
        {
            return AddComment(start, content, content + early, content + early + 4);
        }

        return length < 0 ? AddComment(start, content, _text.Length, _text.Length) : AddComment(start, content, content + length, content + length + 3);
    }

    private int AddComment(int start, int contentStart, int contentEnd, int end)
    {
        while (contentStart < contentEnd && char.IsWhiteSpace(_text[contentStart]))
        {
            contentStart++;
        }

        while (contentEnd > contentStart && char.IsWhiteSpace(_text[contentEnd - 1]))
        {
            contentEnd--;
        }

        _comments.Add(new Comment(TextSpan.FromBounds(start, end), TextSpan.FromBounds(contentStart, contentEnd)));
        return end;
    }

    private int EndOfBogusComment(int start)
    {
        int offset = _text.AsSpan(start).IndexOf('>');
        return offset < 0 ? _text.Length : start + offset + 1;
    }

    private int ReadEndTag(int start)
    {
        if (!char.IsAsciiLetter(_text[start + 2]))
        {
            return EndOfBogusComment(start);
        }

        int nameEnd = EndOfName(start + 2);
        var attributes = new HtmlAttributeReader(_text, nameEnd);
        while (attributes.MoveNext())
        {
            // End tags have no attributes, but a quoted ">" in one does not end the tag.
        }

        if (attributes.TagEnd < 0)
        {
            return _text.Length;
        }

        _tree.EndElement(TextSpan.FromBounds(start + 2, nameEnd), start, attributes.TagEnd);
        return attributes.TagEnd;
    }

    private int ReadStartTag(int start)
    {
        int nameEnd = EndOfName(start + 1);
        HtmlTag tag = HtmlTag.Find(_text.AsSpan(start + 1, nameEnd - start - 1));
        bool isHidden = false;
        var attributes = new HtmlAttributeReader(_text, nameEnd);
        while (attributes.MoveNext())
        {
            isHidden |= Hides(attributes.Name, attributes.Value, tag);
        }

        int end = attributes.TagEnd;
        if (end < 0)
        {
            return _text.Length;
        }

        bool isClosed = _text[end - 2] == '/' && end - 2 >= nameEnd;
        switch (tag.Kind)
        {
            case HtmlTagKind.Frame:
                if (tag.Name == "html")
                {
                    _head.ReadLanguage(nameEnd);
                }

                _tree.AddBoundary(start, end);
                return end;
            case HtmlTagKind.Meta:
                _head.ReadMeta(nameEnd);
                return end;
            case HtmlTagKind.HeadLink:
                _head.ReadLink(nameEnd);
                return end;
            case HtmlTagKind.Nothing:
                return end;
            case HtmlTagKind.Title or HtmlTagKind.Skipped:
                return isClosed && _isXml ? end : SkipContent(tag, start, nameEnd, end);
            case HtmlTagKind.Foreign:
                int foreignEnd = isClosed ? end : EndOfForeign(tag, end);
                _tree.AddRaw(tag, start, end, foreignEnd, isVisible: tag.Name == "math" && !isHidden);
                return foreignEnd;
            default:
                _tree.StartElement(tag, start, end, isHidden, isClosed && _isXml);
                return end;
        }
    }

    private bool Hides(TextSpan name, TextSpan value, HtmlTag tag)
    {
        ReadOnlySpan<char> written = _text.AsSpan(name.Start, name.Length);
        return name.Length switch
        {
            5 => value.Length >= "display:none".Length && written.Equals("style", StringComparison.OrdinalIgnoreCase) && HtmlText.HidesElement(_text.AsSpan(value.Start, value.Length)),
            6 => written.Equals("hidden", StringComparison.OrdinalIgnoreCase) && !_text.AsSpan(value.Start, value.Length).Equals("until-found", StringComparison.OrdinalIgnoreCase),
            11 => tag.Is(HtmlTagTraits.Block) && written.Equals("aria-hidden", StringComparison.OrdinalIgnoreCase) && _text.AsSpan(value.Start, value.Length).Equals("true", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private int EndOfName(int position)
    {
        int offset = _text.AsSpan(position).IndexOfAny(" \t\n\r\f/>");
        return offset < 0 ? _text.Length : position + offset;
    }

    // Content that holds no tags but its own end tag.
    private int SkipContent(HtmlTag tag, int start, int nameEnd, int openEnd)
    {
        int close = FindTag(tag.Name, openEnd, isEnd: true);
        if (close < 0 && tag.Name is "noscript" or "noembed" or "noframes")
        {
            // Rather show what was meant for other readers than lose the rest of the page.
            return openEnd;
        }

        int contentEnd = close < 0 ? _text.Length : close;
        int end = close < 0 ? _text.Length : EndOfBogusComment(close);
        if (tag.Kind == HtmlTagKind.Title)
        {
            _head.ReadTitle(TextSpan.FromBounds(openEnd, contentEnd));
            return end;
        }

        if (tag.Name == "script")
        {
            _head.ReadScript(nameEnd, TextSpan.FromBounds(openEnd, contentEnd));
        }

        _tree.AddRaw(tag, start, openEnd, end, isVisible: false);
        return end;
    }

    // Content that may hold the same element again.
    private int EndOfForeign(HtmlTag tag, int position)
    {
        int depth = 1;
        int last = position;
        while (!_endless.Contains(tag.Index))
        {
            int close = FindTag(tag.Name, position, isEnd: true);
            if (close < 0)
            {
                break;
            }

            int open = position;
            while ((open = FindTag(tag.Name, open, isEnd: false, limit: close)) >= 0)
            {
                int openEnd = EndOfBogusComment(open);
                depth += _text[openEnd - 2] == '/' ? 0 : 1;
                open = Math.Min(openEnd, close);
            }

            position = last = EndOfBogusComment(close);
            if (--depth == 0)
            {
                return last;
            }
        }

        return last;
    }

    // Where the next start or end tag of a name begins, or -1.
    private int FindTag(string name, int position, bool isEnd, int limit = int.MaxValue)
    {
        limit = Math.Min(limit, _text.Length);
        if (isEnd && _endless.Contains(HtmlTag.Find(name).Index))
        {
            return -1;
        }

        string mark = isEnd ? "</" : "<";
        while (position < limit)
        {
            int offset = _text.AsSpan(position, limit - position).IndexOf(mark, StringComparison.Ordinal);
            if (offset < 0)
            {
                break;
            }

            position += offset;
            int nameStart = position + mark.Length;
            int nameEnd = nameStart + name.Length;
            if (nameEnd < _text.Length && _text.AsSpan(nameStart, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase)
                && (HtmlText.IsBlank(_text[nameEnd]) || _text[nameEnd] is '/' or '>'))
            {
                return position;
            }

            position += mark.Length;
        }

        if (isEnd)
        {
            _endless.Add(HtmlTag.Find(name).Index);
        }

        return -1;
    }
}
