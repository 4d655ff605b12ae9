using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Puts the elements of a page into each other, as browsers do for pages whose tags do not match.</summary>
/// <remarks>
/// <para>Elements that stand deeper than <see cref="MaximumDepth"/> leave no node; their text stays.
/// Every step looks at most at the open elements, so that the whole is linear.</para>
/// </remarks>
internal sealed class HtmlTreeBuilder
{
    private const int MaximumDepth = 256;
    private const int MostReopened = 8;

    private readonly string _text;
    private readonly int[] _open = new int[MaximumDepth];
    private readonly int[] _openCounts = new int[HtmlTag.All.Count];
    private readonly short _paragraph = HtmlTag.Find("p").Index;
    private readonly short _link = HtmlTag.Find("a").Index;
    private readonly HtmlTag _row = HtmlTag.Find("tr");
    private HtmlNode[] _nodes;
    private int _count;
    private int _depth;
    private int _tooDeep;
    private int _hidden;
    private int _preformatted;
    private int _trailing = -1;
    private bool _atLineStart = true;

    // A boundary leaves a node only when something follows it.
    private TextSpan? _boundary;

    public HtmlTreeBuilder(string text)
    {
        _text = text;
        _nodes = new HtmlNode[(text.Length / 40) + 16];
    }

    /// <summary>Ends what is still open, and gives the nodes.</summary>
    public (HtmlNode[] Nodes, int Count) Finish()
    {
        while (_depth > 0)
        {
            Pop(_text.Length, _text.Length);
        }

        return (_nodes, _count);
    }

    /// <summary>Adds text.</summary>
    public void AddText(int start, int end)
    {
        if (_hidden > 0)
        {
            return;
        }

        HtmlNodeStates states = HtmlText.Classify(_text.AsSpan(start, end - start));
        bool isSolid = (states & HtmlNodeStates.IsSolid) != 0;
        if (!isSolid && _atLineStart && _preformatted == 0)
        {
            return;
        }

        if (isSolid)
        {
            Show();
        }

        int index = Add(HtmlNodeKind.Text, 0, start, start, end, end);
        _nodes[index].States = states;
        if (HtmlText.IsBlank(_text[end - 1]) && _trailing < 0)
        {
            _trailing = index;
        }

        Inherit(states);
    }

    /// <summary>Ends the line, where no element does.</summary>
    public void AddBoundary(int start, int end)
    {
        if (_hidden > 0)
        {
            return;
        }

        bool isNeeded = !_atLineStart || _boundary is not null;
        BreakLine();
        if (isNeeded)
        {
            _boundary = TextSpan.FromBounds(start, end);
        }
    }

    /// <summary>Adds an element whose content is no prose.</summary>
    public void AddRaw(HtmlTag tag, int start, int openEnd, int end, bool isVisible)
    {
        if (_hidden > 0)
        {
            return;
        }

        int index = Add(HtmlNodeKind.Raw, tag.Index, start, openEnd, end, end);
        if (isVisible)
        {
            Show();
            _nodes[index].States = HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid;
            Inherit(HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid);
        }
    }

    /// <summary>Begins an element; a void one is ended at once.</summary>
    public void StartElement(HtmlTag tag, int start, int end, bool isHidden, bool isClosed)
    {
        EndImplied(tag, start);
        if (!Fits(tag, start, end))
        {
            return;
        }

        isHidden |= tag.Kind == HtmlTagKind.Hidden;
        if (tag.Is(HtmlTagTraits.Void))
        {
            if (!isHidden)
            {
                AddVoid(tag, start, end);
            }

            return;
        }

        if (_depth == MaximumDepth)
        {
            _tooDeep += isClosed ? 0 : 1;
            if (tag.Is(HtmlTagTraits.Block))
            {
                AddBoundary(start, end);
            }

            return;
        }

        if (tag.Is(HtmlTagTraits.Block) && !isHidden && _hidden == 0)
        {
            BreakLine();
        }

        Push(tag, start, end, isHidden);
        if (isClosed)
        {
            Pop(end, end);
        }
    }

    /// <summary>Ends an element, and with it those that were left open inside.</summary>
    public void EndElement(TextSpan name, int start, int end)
    {
        HtmlTag tag = HtmlTag.Find(_text.AsSpan(name.Start, name.Length));
        switch (tag.Kind)
        {
            case HtmlTagKind.Frame:
                AddBoundary(start, end);
                return;
            case HtmlTagKind.Break:
                AddVoid(tag, start, end);
                return;
            case HtmlTagKind.Skipped or HtmlTagKind.Foreign or HtmlTagKind.Title or HtmlTagKind.Meta or HtmlTagKind.HeadLink or HtmlTagKind.Nothing:
                return;
        }

        if (_tooDeep > 0)
        {
            _tooDeep--;
            if (tag.Is(HtmlTagTraits.Block))
            {
                AddBoundary(start, end);
            }
        }
        else if (tag.Is(HtmlTagTraits.Block))
        {
            int depth = FindBlock(tag);
            if (depth < 0)
            {
                AddBoundary(start, end);
            }
            else
            {
                PopThrough(depth, start, end);
            }
        }
        else
        {
            EndInline(tag, name, start, end);
        }
    }

    private void EndInline(HtmlTag tag, TextSpan name, int start, int end)
    {
        if (_openCounts[tag.Index] == 0)
        {
            return;
        }

        int depth = _depth - 1;
        bool throughBlock = false;
        while (depth >= 0 && !IsOpen(depth, tag, name))
        {
            HtmlTag other = _nodes[_open[depth]].Tag;
            if (other.Is(HtmlTagTraits.Scope))
            {
                return;
            }

            throughBlock |= other.Is(HtmlTagTraits.Block);
            depth--;
        }

        if (depth < 0)
        {
            return;
        }

        if (throughBlock)
        {
            _nodes[_open[depth]].States |= HtmlNodeStates.EndsWithChild;
            return;
        }

        Span<short> reopened = stackalloc short[MostReopened];
        int count = 0;
        for (int i = depth + 1; i < _depth && count < MostReopened; i++)
        {
            HtmlTag inner = _nodes[_open[i]].Tag;
            if (inner.Is(HtmlTagTraits.Reopens))
            {
                reopened[count++] = inner.Index;
            }
        }

        PopThrough(depth, start, end);
        for (int i = 0; i < count; i++)
        {
            Push(HtmlTag.All[reopened[i]], end, end, isHidden: false);
        }
    }

    private bool IsOpen(int depth, HtmlTag tag, TextSpan name)
    {
        ref HtmlNode node = ref _nodes[_open[depth]];
        if (node.TagIndex != tag.Index || tag.Index != 0)
        {
            return node.TagIndex == tag.Index;
        }

        // Elements that are not known are told apart by their names.
        int nameEnd = node.Start + 1 + name.Length;
        return nameEnd < node.OpenEnd && !IsName(_text[nameEnd])
            && _text.AsSpan(node.Start + 1, name.Length).Equals(_text.AsSpan(name.Start, name.Length), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsName(char c) => !HtmlText.IsBlank(c) && c is not ('/' or '>');

    // Where a block that an end tag names is open, or -1.
    private int FindBlock(HtmlTag tag)
    {
        bool isTablePart = tag.Kind is HtmlTagKind.Table or HtmlTagKind.TableSection or HtmlTagKind.TableRow or HtmlTagKind.TableCell or HtmlTagKind.TableCaption;
        bool isItem = tag.Kind is HtmlTagKind.ListItem or HtmlTagKind.DefinitionItem;
        if (_openCounts[tag.Index] == 0 && tag.Kind != HtmlTagKind.Heading)
        {
            return -1;
        }

        for (int depth = _depth - 1; depth >= 0; depth--)
        {
            HtmlTag open = _nodes[_open[depth]].Tag;
            if (open == tag || (tag.Kind == HtmlTagKind.Heading && open.Kind == HtmlTagKind.Heading))
            {
                return depth;
            }

            if (isTablePart ? open.Kind == HtmlTagKind.Table : open.Is(HtmlTagTraits.Scope) || (isItem && open.Kind == HtmlTagKind.List))
            {
                break;
            }
        }

        return -1;
    }

    // Ends the elements that a start tag ends without saying so.
    private void EndImplied(HtmlTag tag, int position)
    {
        if (tag.Is(HtmlTagTraits.ClosesParagraph) && _openCounts[_paragraph] > 0)
        {
            EndNearest(HtmlTagKind.Paragraph, position);
        }

        switch (tag.Kind)
        {
            case HtmlTagKind.Heading:
                if (_depth > 0 && _nodes[_open[_depth - 1]].Tag.Kind == HtmlTagKind.Heading)
                {
                    PopThrough(_depth - 1, position, position);
                }

                break;
            case HtmlTagKind.ListItem or HtmlTagKind.DefinitionItem:
                EndItem(tag.Kind, position);
                break;
            case HtmlTagKind.Button:
                EndNearest(HtmlTagKind.Button, position);
                break;
            case HtmlTagKind.Option:
                EndOption(tag, position);
                break;
            case HtmlTagKind.Link:
                EndLink(position);
                break;
        }

        if (_hidden > 0 && tag.Kind != HtmlTagKind.Option && _depth > 0 && (tag.Is(HtmlTagTraits.Block) || tag.Name == "select"))
        {
            EndSelect(position);
        }
    }

    private void EndNearest(HtmlTagKind kind, int position)
    {
        for (int depth = _depth - 1; depth >= 0; depth--)
        {
            HtmlTag open = _nodes[_open[depth]].Tag;
            if (open.Kind == kind)
            {
                PopThrough(depth, position, position);
                return;
            }

            if (open.Is(HtmlTagTraits.Scope))
            {
                return;
            }
        }
    }

    private void EndItem(HtmlTagKind kind, int position)
    {
        for (int depth = _depth - 1; depth >= 0; depth--)
        {
            HtmlTag open = _nodes[_open[depth]].Tag;
            if (open.Kind == kind)
            {
                PopThrough(depth, position, position);
                return;
            }

            if (open.Is(HtmlTagTraits.Block | HtmlTagTraits.Scope) && open.Name is not ("div" or "p" or "address"))
            {
                return;
            }
        }
    }

    private void EndOption(HtmlTag tag, int position)
    {
        while (_depth > 0 && _nodes[_open[_depth - 1]].Tag is { Kind: HtmlTagKind.Option } open && (open == tag || tag.Name == "optgroup"))
        {
            PopThrough(_depth - 1, position, position);
        }
    }

    private void EndLink(int position)
    {
        if (_openCounts[_link] == 0)
        {
            return;
        }

        for (int depth = _depth - 1; depth >= 0; depth--)
        {
            HtmlTag open = _nodes[_open[depth]].Tag;
            if (open.Index == _link)
            {
                PopThrough(depth, position, position);
                return;
            }

            if (open.Is(HtmlTagTraits.Block | HtmlTagTraits.Scope))
            {
                return;
            }
        }
    }

    private void EndSelect(int position)
    {
        int depth = _depth - 1;
        while (depth > 0 && _nodes[_open[depth]].Tag.Kind == HtmlTagKind.Option)
        {
            depth--;
        }

        if (_nodes[_open[depth]].Tag.Name == "select")
        {
            PopThrough(depth, position, position);
        }
    }

    // Makes room for a part of a table, or says that it has none.
    private bool Fits(HtmlTag tag, int start, int end)
    {
        if (tag.Kind is not (HtmlTagKind.TableCell or HtmlTagKind.TableRow or HtmlTagKind.TableSection or HtmlTagKind.TableCaption) && tag.Name != "colgroup")
        {
            return true;
        }

        int table = _depth - 1;
        while (table >= 0 && _nodes[_open[table]].Tag.Kind != HtmlTagKind.Table)
        {
            table--;
        }

        if (table < 0)
        {
            AddBoundary(start, end);
            return false;
        }

        int parent = table;
        while (parent + 1 < _depth && IsTableParent(_nodes[_open[parent + 1]].Tag.Kind, tag.Kind))
        {
            parent++;
        }

        while (_depth - 1 > parent)
        {
            Pop(start, start);
        }

        if (tag.Kind == HtmlTagKind.TableCell && _nodes[_open[parent]].Tag != _row && _depth < MaximumDepth)
        {
            Push(_row, start, start, isHidden: false);
        }

        return true;
    }

    private static bool IsTableParent(HtmlTagKind parent, HtmlTagKind part) => part switch
    {
        HtmlTagKind.TableRow => parent == HtmlTagKind.TableSection,
        HtmlTagKind.TableCell => parent is HtmlTagKind.TableSection or HtmlTagKind.TableRow,
        _ => false,
    };

    private void AddVoid(HtmlTag tag, int start, int end)
    {
        if (_hidden > 0)
        {
            return;
        }

        Add(HtmlNodeKind.Element, tag.Index, start, end, end, end);
        switch (tag.Kind)
        {
            case HtmlTagKind.Image:
                Show();
                _nodes[_count - 1].States = HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid;
                Inherit(HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid);
                break;
            case HtmlTagKind.Rule:
                BreakLine();
                Inherit(HtmlNodeStates.HasBlock | HtmlNodeStates.HasLayout);
                break;
            default:
                BreakLine();
                break;
        }
    }

    private void Push(HtmlTag tag, int start, int openEnd, bool isHidden)
    {
        if (_depth == MaximumDepth)
        {
            return;
        }

        _open[_depth++] = Add(isHidden ? HtmlNodeKind.Raw : HtmlNodeKind.Element, tag.Index, start, openEnd, openEnd, openEnd);
        _openCounts[tag.Index]++;
        _hidden += isHidden ? 1 : 0;
        _preformatted += tag.Kind == HtmlTagKind.Preformatted ? 1 : 0;
    }

    private void PopThrough(int depth, int closeStart, int end)
    {
        while (_depth - 1 > depth)
        {
            Pop(closeStart, closeStart);
        }

        Pop(closeStart, end);
        while (_depth > 0 && _nodes[_open[_depth - 1]].Has(HtmlNodeStates.EndsWithChild))
        {
            Pop(end, end);
        }
    }

    private void Pop(int closeStart, int end)
    {
        int index = _open[--_depth];
        if (_boundary is not null)
        {
            _boundary = new TextSpan(end, 0);
        }

        ref HtmlNode node = ref _nodes[index];
        HtmlTag tag = node.Tag;
        node.CloseStart = closeStart;
        node.End = end;
        _openCounts[tag.Index]--;
        _preformatted -= tag.Kind == HtmlTagKind.Preformatted ? 1 : 0;
        if (node.Kind == HtmlNodeKind.Raw)
        {
            // Nothing inside is prose, so nothing inside is kept.
            _count = index + 1;
            _hidden--;
            node.Next = _count;
            node.States = HtmlNodeStates.None;
            return;
        }

        node.Next = _count;
        HtmlNodeStates states = node.States & (HtmlNodeStates.HasBlock | HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid | HtmlNodeStates.HasLayout);
        if (tag.Is(HtmlTagTraits.Block))
        {
            states |= HtmlNodeStates.HasBlock | (IsLayout(tag) ? HtmlNodeStates.HasLayout : HtmlNodeStates.None);
            if (_hidden == 0)
            {
                BreakLine();
            }
        }

        Inherit(states);
    }

    private static bool IsLayout(HtmlTag tag) =>
        tag.Kind is HtmlTagKind.Heading or HtmlTagKind.Table or HtmlTagKind.Quote or HtmlTagKind.Figure
        || (tag.Kind == HtmlTagKind.Container && tag.Name is "article" or "section" or "nav" or "header" or "footer" or "aside" or "form" or "main");

    private void Inherit(HtmlNodeStates states)
    {
        if (_depth > 0)
        {
            _nodes[_open[_depth - 1]].States |= states & (HtmlNodeStates.HasBlock | HtmlNodeStates.HasContent | HtmlNodeStates.IsSolid | HtmlNodeStates.HasLayout);
        }
    }

    private void Show()
    {
        if (_trailing >= 0)
        {
            _nodes[_trailing].States |= HtmlNodeStates.KeepsTrailingBlank;
            _trailing = -1;
        }

        _atLineStart = false;
    }

    private void BreakLine()
    {
        _trailing = -1;
        _atLineStart = true;
        _boundary = null;
    }

    private int Add(HtmlNodeKind kind, short tag, int start, int openEnd, int closeStart, int end)
    {
        if (_boundary is { } boundary && _hidden == 0)
        {
            _boundary = null;
            Inherit(HtmlNodeStates.HasBlock);
            Add(HtmlNodeKind.Boundary, 0, boundary.Start, boundary.End, boundary.End, boundary.End);
        }

        if (_count == _nodes.Length)
        {
            Array.Resize(ref _nodes, _count * 2);
        }

        _nodes[_count] = new HtmlNode { Kind = kind, TagIndex = tag, Start = start, OpenEnd = openEnd, CloseStart = closeStart, End = end, Next = _count + 1 };
        return _count++;
    }
}
