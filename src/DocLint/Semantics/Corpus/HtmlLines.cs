using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the lines of a page: the text between the tags that break a line.</summary>
internal sealed class HtmlLines(HtmlPage page, LineCollector lines)
{
    private readonly string _text = page.Text;
    private readonly HtmlNode[] _nodes = page.Nodes;
    private readonly HtmlInlines _inlines = new(page);

    // The ends of the elements that are open and end a line, and of those that are links.
    private readonly Stack<int> _openBlocks = new();
    private readonly Stack<int> _openLinks = new();

    // The end of an element whose text is one line whatever is in it.
    private int _wholeUntil;

    // The end of the innermost table of data.
    private int _dataUntil;
    private int _breaks;

    /// <summary>Reads the page.</summary>
    public void Read()
    {
        int i = 0;
        while (i < page.Count)
        {
            Close(i);
            ref HtmlNode node = ref _nodes[i];
            switch (node.Kind)
            {
                case HtmlNodeKind.Text:
                    AddText(node);
                    i++;
                    break;
                case HtmlNodeKind.Raw:
                    lines.AddObject();
                    i = node.Next;
                    break;
                case HtmlNodeKind.Boundary:
                    Break(i);
                    i++;
                    break;
                default:
                    i = Open(i);
                    break;
            }
        }

        lines.EndLine();
    }

    private void Close(int index)
    {
        while (_openBlocks.TryPeek(out int end) && end <= index)
        {
            _openBlocks.Pop();
            Break(end);
        }

        while (_openLinks.TryPeek(out int end) && end <= index)
        {
            _openLinks.Pop();
        }
    }

    // Inside a heading a block ends no line, but its words stand apart.
    private void Break(int index)
    {
        _breaks = 0;
        if (index < _wholeUntil)
        {
            lines.AddBlank();
        }
        else
        {
            lines.EndLine();
        }
    }

    // Opens an element, and gives the index of the node to go on with.
    private int Open(int index)
    {
        ref HtmlNode node = ref _nodes[index];
        HtmlTag tag = node.Tag;
        switch (tag.Kind)
        {
            case HtmlTagKind.Break:
                lines.AddBlank();
                if (++_breaks == 2 && index >= _wholeUntil)
                {
                    lines.EndLine();
                }

                return index + 1;
            case HtmlTagKind.Code when node.Has(HtmlNodeStates.HasContent):
            case HtmlTagKind.Image:
                lines.AddObject();
                _breaks = 0;
                return node.Next;
            case HtmlTagKind.Preformatted when HtmlCode.IsCode(_nodes, index, _inlines.ReadElement(node), _inlines, out _):
                Break(index);
                return node.Next;
            case HtmlTagKind.Link:
                _openLinks.Push(node.Next);
                break;
            case HtmlTagKind.Table when !HtmlTables.IsLayout(_nodes, index, _inlines.ReadElement(node)):
                _dataUntil = node.Next;
                break;
        }

        if (!tag.Is(HtmlTagTraits.Block) && !node.Has(HtmlNodeStates.HasBlock))
        {
            return index + 1;
        }

        Break(index);
        _openBlocks.Push(node.Next);
        if (index >= _wholeUntil && IsWhole(index))
        {
            _wholeUntil = node.Next;
        }

        return index + 1;
    }

    // Whether all of an element is one line.
    private bool IsWhole(int index) => _nodes[index].Tag.Kind switch
    {
        HtmlTagKind.Heading or HtmlTagKind.FigureCaption or HtmlTagKind.TableCaption => true,
        HtmlTagKind.Paragraph => !_nodes[index].Has(HtmlNodeStates.HasBlock),
        HtmlTagKind.TableCell => index < _dataUntil,
        _ => false,
    };

    private void AddText(in HtmlNode node)
    {
        if (node.Has(HtmlNodeStates.HasContent))
        {
            _breaks = 0;
        }

        int position = node.Start;
        while (position < node.End)
        {
            int offset = _text.AsSpan(position, node.End - position).IndexOf('&');
            int end = offset < 0 ? node.End : position + offset;
            Add(position, end);
            position = end;
            if (offset < 0)
            {
                break;
            }

            if (HtmlEntities.TryDecode(_text.AsSpan(position, node.End - position), inAttribute: false, out string value, out int length))
            {
                lines.Add(value);
                position += length;
            }
            else
            {
                position++;
            }
        }
    }

    private void Add(int start, int end)
    {
        if (_openLinks.Count > 0)
        {
            lines.Add(_text.AsSpan(start, end - start));
        }
        else
        {
            lines.AddWithAddresses(_text, start, end);
        }
    }
}
