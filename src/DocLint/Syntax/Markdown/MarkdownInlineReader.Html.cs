using System.Collections.Immutable;

namespace DocLint.Syntax;

/// <summary>Tags in a line. Links and images that are written as HTML become the nodes that Markdown's own ones become.</summary>
internal sealed partial class MarkdownInlineReader
{
    private int _openAnchors;

    // How many links there are, so that an anchor knows whether one stands in it.
    private int _links;

    private void ReadTag()
    {
        int end = FindAutolinkEnd(_text, _position, _end);
        if (end > 0)
        {
            Take(ItemKind.Autolink, end);
            return;
        }

        end = Tags.Match(_position, out bool isComment);
        if (end < 0)
        {
            _position++;
            return;
        }

        if (isComment)
        {
            context.AddComment(_map.ToSource(_position, end), 4, 3);
            Take(ItemKind.Tag, end);
            return;
        }

        TakeTag(end);
    }

    private void TakeTag(int end)
    {
        int start = _position;
        ReadOnlySpan<char> name = Tags.GetName(start);
        if (_text[start + 1] == '/')
        {
            if (_openAnchors == 0 || !name.Equals("a", StringComparison.OrdinalIgnoreCase) || !CloseAnchor(end))
            {
                Take(ItemKind.Tag, end);
            }
        }
        else if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            Take(ItemKind.HardBreak, end);
        }
        else if (name.Equals("img", StringComparison.OrdinalIgnoreCase))
        {
            HtmlTag? image = ReadElement(start, end, "src");
            Take(image is null ? ItemKind.VisibleTag : ItemKind.HtmlImage, end, image);
        }
        else if (name.Equals("a", StringComparison.OrdinalIgnoreCase) && ReadElement(start, end, "href") is { } anchor && anchor.Element["id"] is null && anchor.Element["name"] is null)
        {
            // What is an anchor too stays a tag, since whoever looks for anchors looks at tags.
            int item = Take(ItemKind.Tag, end, anchor);
            _brackets.Add(new Bracket(item, false, _lastDelimiter, false, true, _links));
            _openAnchors++;
        }
        else
        {
            int contentEnd = FindRawContentEnd(name, end);
            bool isCode = contentEnd > 0 && (name.Equals("code", StringComparison.OrdinalIgnoreCase) || name.Equals("pre", StringComparison.OrdinalIgnoreCase));
            Take(isCode ? ItemKind.Code : ItemKind.Tag, Math.Max(end, contentEnd));
        }
    }

    // Makes a link of the nearest open anchor and what stands between; brackets left open in it are text.
    private bool CloseAnchor(int end)
    {
        while (!_brackets[^1].IsAnchor)
        {
            _brackets.RemoveAt(_brackets.Count - 1);
        }

        Bracket opener = _brackets[^1];
        _brackets.RemoveAt(_brackets.Count - 1);
        _openAnchors--;
        _inactiveBelow = Math.Min(_inactiveBelow, _brackets.Count);
        Flush(_position);
        ProcessEmphasis(opener.DelimiterBottom);
        if (opener.LinksBefore != _links || !Wrap(opener.Item, ItemKind.Link, end, _items[opener.Item].Payload!))
        {
            return false;
        }

        _inactiveBelow = _brackets.Count;
        return true;
    }

    // Elements whose content is no prose: the end of their closing tag, or -1.
    private int FindRawContentEnd(ReadOnlySpan<char> name, int from)
    {
        string? closing = name.Length is < 3 or > 6 ? null : name.ToString().ToLowerInvariant() switch
        {
            "code" => "</code>",
            "pre" => "</pre>",
            "script" => "</script>",
            "style" => "</style>",
            _ => null,
        };
        if (closing is null || _text[from - 2] == '/')
        {
            return -1;
        }

        // Far closing tags are other elements' ones; the limit keeps a text of opening tags linear.
        int offset = _text.AsSpan(from, Math.Min(2000, _end - from)).IndexOf(closing, StringComparison.OrdinalIgnoreCase);
        return offset < 0 ? -1 : from + offset + closing.Length;
    }

    // The element of a tag, with the place of one attribute's value; null when the tag does not have that attribute.
    private HtmlTag? ReadElement(int start, int end, string addressName)
    {
        ImmutableArray<KeyValuePair<string, string>>.Builder attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        ReadOnlySpan<char> tagName = Tags.GetName(start);
        int position = start + 1 + tagName.Length;
        int addressStart = -1;
        int addressEnd = -1;
        while (position < end)
        {
            int nameStart = position;
            while (position < end && !(char.IsWhiteSpace(_text[position]) || _text[position] is '=' or '>' or '/' or '"' or '\'' or '{'))
            {
                position++;
            }

            if (position == nameStart)
            {
                position++;
                continue;
            }

            string name = _text[nameStart..position].ToLowerInvariant();
            (int valueStart, int valueEnd) = FindValue(ref position, end);
            attributes.Add(new KeyValuePair<string, string>(name, MarkdownLinkSyntax.DecodeEntities(_text, valueStart, valueEnd)));
            if (name == addressName && addressStart < 0 && valueStart < valueEnd)
            {
                addressStart = valueStart;
                addressEnd = valueEnd;
            }
        }

        return addressStart < 0 ? null : new HtmlTag(new ElementInfo(tagName.ToString().ToLowerInvariant(), attributes.DrainToImmutable()), addressStart, addressEnd);
    }

    // The value behind an attribute's name; empty when it has none or a JSX expression.
    private (int Start, int End) FindValue(ref int position, int end)
    {
        int equals = MarkdownLinkSyntax.SkipBlanks(_text, position, end);
        if (equals >= end || _text[equals] != '=')
        {
            return (position, position);
        }

        position = MarkdownLinkSyntax.SkipBlanks(_text, equals + 1, end);
        char first = position < end ? _text[position] : '>';
        if (first == '{')
        {
            int closing = Braces?.FindEnd(position) ?? -1;
            position = closing > 0 && closing < end ? closing : end;
            return (position, position);
        }

        bool isQuoted = first is '"' or '\'';
        int start = isQuoted ? position + 1 : position;
        int offset = isQuoted ? _text.AsSpan(start, end - start).IndexOf(first) : _text.AsSpan(start, end - start).IndexOfAny(" \t\r\n>");
        int stop = offset < 0 ? end : start + offset;
        position = isQuoted ? Math.Min(end, stop + 1) : stop;
        return (start, stop);
    }

    private sealed record HtmlTag(ElementInfo Element, int AddressStart, int AddressEnd);
}
