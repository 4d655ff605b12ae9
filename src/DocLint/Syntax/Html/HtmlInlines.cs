using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Turns a stretch of a page's nodes into the inlines of one text block.</summary>
/// <remarks>
/// <para>White space folds as in a browser: a run of it is one blank, none stands at the ends of a line. A block that stands
/// where only text can (in a heading, in a table's cell) leaves a hard break in the place of its tags.</para>
/// </remarks>
internal sealed class HtmlInlines(HtmlPage page)
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("& \t\n\r\f");

    private readonly string _text = page.Text;
    private readonly HtmlNode[] _nodes = page.Nodes;

    // All lists under construction, the innermost last.
    private readonly List<SyntaxNode> _pending = [];
    private int _lastContent;
    private bool _keepsBlanks;
    private bool _afterBlank;
    private bool _afterBreak;
    private bool _hasContent;
    private int _links;

    /// <summary>The inlines of the nodes from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public ImmutableArray<SyntaxNode> Build(int first, int end, bool keepsBlanks = false)
    {
        _keepsBlanks = keepsBlanks;
        _afterBlank = true;
        _afterBreak = false;
        _hasContent = false;
        _lastContent = FindLastContent(first, end);
        AddAll(first, end);
        return Take(0);
    }

    /// <summary>The element of a node.</summary>
    public ElementInfo ReadElement(in HtmlNode node)
    {
        string name = node.Tag.Name;
        if (node.OpenEnd == node.Start)
        {
            return new ElementInfo(name, []);
        }

        int nameEnd = node.Start + 1;
        if (name.Length > 0)
        {
            nameEnd += name.Length;
        }
        else
        {
            while (!HtmlText.IsBlank(_text[nameEnd]) && _text[nameEnd] is not ('/' or '>'))
            {
                nameEnd++;
            }

            name = HtmlNames.LowerCase(_text.AsSpan(node.Start + 1, nameEnd - node.Start - 1));
        }

        return HtmlAttributeReader.ReadElement(_text, name, nameEnd);
    }

    private static bool IsAnchor(ElementInfo element) => element["id"] is not null || element["name"] is not null;

    // The start of the last leaf that takes up room; line breaks behind it show nothing.
    private int FindLastContent(int first, int end)
    {
        for (int i = end - 1; i >= first; i--)
        {
            ref HtmlNode node = ref _nodes[i];
            if (node.Has(HtmlNodeStates.IsSolid))
            {
                return node.Start;
            }
        }

        return -1;
    }

    private void AddAll(int first, int end)
    {
        for (int i = first; i < end; i = _nodes[i].Next)
        {
            ref HtmlNode node = ref _nodes[i];
            switch (node.Kind)
            {
                case HtmlNodeKind.Text:
                    AddText(node);
                    break;
                case HtmlNodeKind.Raw:
                    bool isVisible = node.Has(HtmlNodeStates.HasContent);
                    _pending.Add(new RawInline(node.Span, isVisible));
                    if (isVisible)
                    {
                        Show();
                    }

                    break;
                case HtmlNodeKind.Boundary:
                    AddBreak(node.Span);
                    break;
                default:
                    AddElement(i);
                    break;
            }
        }
    }

    private void AddElement(int index)
    {
        ref HtmlNode node = ref _nodes[index];
        HtmlTag tag = node.Tag;
        switch (tag.Kind)
        {
            case HtmlTagKind.Break:
                AddBreak(node.Span, isElement: true);
                return;
            case HtmlTagKind.Image:
                AddImage(node);
                return;
            case HtmlTagKind.Code when node.Has(HtmlNodeStates.HasContent):
                _pending.Add(new CodeInline(node.Span));
                Show();
                return;
        }

        if (tag.Is(HtmlTagTraits.Block))
        {
            AddBreak(TextSpan.FromBounds(node.Start, node.OpenEnd));
            AddAll(index + 1, node.Next);
            AddBreak(TextSpan.FromBounds(node.CloseStart, node.End));
            return;
        }

        int mark = _pending.Count;
        _links += tag.Kind == HtmlTagKind.Link ? 1 : 0;
        AddAll(index + 1, node.Next);
        _links -= tag.Kind == HtmlTagKind.Link ? 1 : 0;
        if (tag.Kind is HtmlTagKind.Emphasis or HtmlTagKind.Strong or HtmlTagKind.Strikethrough)
        {
            if (_pending.Count > mark)
            {
                NodeKind kind = tag.Kind == HtmlTagKind.Emphasis ? NodeKind.Emphasis : tag.Kind == HtmlTagKind.Strong ? NodeKind.Strong : NodeKind.Strikethrough;
                _pending.Add(new EmphasisInline(kind, node.Span, Take(mark)));
            }

            return;
        }

        if (_pending.Count == mark && node.OpenEnd - node.Start < "<i id=a>".Length)
        {
            return;
        }

        ElementInfo element = ReadElement(node);
        if (tag.Kind == HtmlTagKind.Link && element["href"] is not null)
        {
            AddLink(node, element, mark);
        }
        else if (_pending.Count > mark || IsAnchor(element))
        {
            _pending.Add(new ContainerInline(node.Span, Take(mark), element));
        }
    }

    private void AddLink(in HtmlNode node, ElementInfo element, int mark)
    {
        HtmlAttributeReader.TryFind(_text, node.Start + 2, "href", out TextSpan value);
        string address = HtmlAttributeReader.Decode(_text, value).Trim();
        _pending.Add(new LinkInline(node.Span, Take(mark), LinkForm.Inline, address, value, title: element["title"], element: element));
    }

    private void AddImage(in HtmlNode node)
    {
        ElementInfo element = ReadElement(node);
        string? address = element["src"];
        var addressSpan = new TextSpan(node.Start, 0);
        if (address is not null && HtmlAttributeReader.TryFind(_text, node.Start + 1 + node.Tag.Name.Length, "src", out addressSpan) && !address.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            address = HtmlAttributeReader.Decode(_text, addressSpan).Trim();
        }

        _pending.Add(new ImageInline(node.Span, address, addressSpan, element["alt"], title: element["title"], element: element));
        Show();
    }

    private void AddBreak(TextSpan span, bool isElement = false)
    {
        // A line that one block's end and the next one's start both end is ended once; br elements each end one.
        if (span.Length > 0 && _hasContent && _lastContent >= span.End && (isElement || !_afterBreak))
        {
            _pending.Add(new LineBreakInline(span, isHard: true));
            _afterBlank = true;
            _afterBreak = true;
        }
    }

    private void Show()
    {
        _hasContent = true;
        _afterBlank = false;
        _afterBreak = false;
    }

    private ImmutableArray<SyntaxNode> Take(int mark)
    {
        ImmutableArray<SyntaxNode> taken = ImmutableArray.Create((ReadOnlySpan<SyntaxNode>)CollectionsMarshal.AsSpan(_pending)[mark..]);
        _pending.RemoveRange(mark, _pending.Count - mark);
        return taken;
    }

    private void AddText(in HtmlNode node)
    {
        int position = node.Start;
        int end = node.End;
        if (_keepsBlanks && !_hasContent)
        {
            // Browsers drop a line break that stands first in preformatted text.
            position += _text.AsSpan(position).StartsWith("\r\n", StringComparison.Ordinal) ? 2 : _text[position] is '\n' or '\r' ? 1 : 0;
        }

        int verbatim = position;
        while (position < end)
        {
            int offset = _text.AsSpan(position, end - position).IndexOfAny(s_special);
            if (offset != 0)
            {
                position = offset < 0 ? end : position + offset;
                Show();
                continue;
            }

            char c = _text[position];
            if (c == '&')
            {
                bool mayDecode = position + 1 < end && (char.IsAsciiLetter(_text[position + 1]) || _text[position + 1] == '#');
                if (!mayDecode || !HtmlEntities.TryDecode(_text.AsSpan(position, end - position), inAttribute: false, out string? value, out int length))
                {
                    position++;
                    Show();
                    continue;
                }

                AddVerbatim(verbatim, position);
                AddDecoded(new TextSpan(position, length), value);
                position += length;
                verbatim = position;
                continue;
            }

            if (_keepsBlanks)
            {
                position++;
                Show();
                continue;
            }

            int blankEnd = position + 1;
            while (blankEnd < end && HtmlText.IsBlank(_text[blankEnd]))
            {
                blankEnd++;
            }

            bool isShown = !_afterBlank && (blankEnd < end || (node.Has(HtmlNodeStates.KeepsTrailingBlank) && _lastContent > node.Start));
            _afterBlank = true;
            if (!isShown || c != ' ' || blankEnd - position != 1)
            {
                AddVerbatim(verbatim, position);
                if (isShown)
                {
                    AddBlank(TextSpan.FromBounds(position, blankEnd));
                }

                verbatim = blankEnd;
            }

            position = blankEnd;
        }

        AddVerbatim(verbatim, end);
    }

    private void AddVerbatim(int start, int end)
    {
        if (end > start && _links > 0)
        {
            _pending.Add(new TextInline(TextSpan.FromBounds(start, end), _text[start..end]));
        }
        else
        {
            BareAddresses.Append(_pending, _text, start, end);
        }
    }

    private void AddBlank(TextSpan span)
    {
        // One character that is not the blank it shows as would be taken for verbatim text.
        _pending.Add(span.Length == 1 && _text[span.Start] != ' ' ? new LineBreakInline(span, isHard: false) : new TextInline(span, " "));
    }

    private void AddDecoded(TextSpan span, string value)
    {
        if (HtmlText.IsBlank(value[0]) && !_keepsBlanks)
        {
            if (!_afterBlank)
            {
                _pending.Add(new TextInline(span, " "));
                _afterBlank = true;
            }

            return;
        }

        _pending.Add(new TextInline(span, value));
        Show();
    }
}
