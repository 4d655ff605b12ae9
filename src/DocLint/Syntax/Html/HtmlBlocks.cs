using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Turns the nodes of a page into blocks.</summary>
/// <remarks><para>Recurs no deeper than elements nest, which the tree's builder limits.</para></remarks>
internal sealed class HtmlBlocks
{
    private readonly string _text;
    private readonly HtmlNode[] _nodes;
    private readonly HtmlInlines _inlines;
    private readonly HtmlTables _tables;

    // All lists under construction, the innermost last.
    private readonly List<SyntaxNode> _pending = [];

    private HtmlBlocks(HtmlPage page)
    {
        _text = page.Text;
        _nodes = page.Nodes;
        _inlines = new HtmlInlines(page);
        _tables = new HtmlTables(page, _inlines, this);
    }

    /// <summary>The blocks of a page.</summary>
    public static ImmutableArray<SyntaxNode> Build(HtmlPage page)
    {
        var blocks = new HtmlBlocks(page);
        return blocks.Children(0, page.Count, mayNest: true);
    }

    /// <summary>The blocks of a stretch of nodes.</summary>
    /// <param name="first">The first node.</param>
    /// <param name="end">The index behind the last one.</param>
    /// <param name="mayNest">Whether headings open sections here.</param>
    public ImmutableArray<SyntaxNode> Children(int first, int end, bool mayNest)
    {
        int mark = _pending.Count;
        AddAll(first, end, mayNest);
        ImmutableArray<SyntaxNode> children = Take(mark);
        return mayNest && HasHeadedBlocks(children) ? SectionNester.Nest([.. children]) : children;
    }

    /// <summary>Adds what a text block without anything to see still holds: scripts, and anchors that links may name.</summary>
    public void AddLeftovers(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            ref HtmlNode node = ref _nodes[i];
            if (node.Kind == HtmlNodeKind.Raw)
            {
                _pending.Add(Raw(node));
            }
            else if (node.Kind == HtmlNodeKind.Element && node.Next == i + 1 && node.OpenEnd > node.Start
                && _inlines.ReadElement(node) is var element && (element["id"] is not null || element["name"] is not null))
            {
                _pending.Add(new ContainerBlock(node.Span, [], element));
            }
        }
    }

    private static bool HasHeadedBlocks(ImmutableArray<SyntaxNode> blocks)
    {
        bool headed = false;
        foreach (SyntaxNode block in blocks)
        {
            if (headed && block is not HeadingBlock)
            {
                return true;
            }

            headed |= block is HeadingBlock;
        }

        return false;
    }

    private ImmutableArray<SyntaxNode> Take(int mark)
    {
        ImmutableArray<SyntaxNode> taken = ImmutableArray.Create((ReadOnlySpan<SyntaxNode>)CollectionsMarshal.AsSpan(_pending)[mark..]);
        _pending.RemoveRange(mark, _pending.Count - mark);
        return taken;
    }

    private void AddAll(int first, int end, bool mayNest)
    {
        int run = first;
        int i = first;
        while (i < end)
        {
            ref HtmlNode node = ref _nodes[i];
            if (node.Kind == HtmlNodeKind.Element && node.Tag.Kind == HtmlTagKind.Break && EndOfBreaks(i, end) is > 0 and int breaksEnd)
            {
                // An empty line between two texts parts paragraphs.
                AddRun(run, i);
                run = i = breaksEnd;
            }
            else if (node.Kind == HtmlNodeKind.Boundary)
            {
                AddRun(run, i);
                run = ++i;
            }
            else if (node.Kind == HtmlNodeKind.Element && (node.Tag.Is(HtmlTagTraits.Block) || node.Has(HtmlNodeStates.HasBlock)))
            {
                AddRun(run, i);
                run = i = node.Tag.Kind == HtmlTagKind.ListItem ? AddStrayItems(i, end) : AddBlock(i, mayNest);
            }
            else
            {
                i = node.Next;
            }
        }

        AddRun(run, end);
    }

    // The index behind a row of at least two line breaks, or 0.
    private int EndOfBreaks(int index, int end)
    {
        int breaks = 0;
        int last = index;
        for (int i = index; i < end; i = _nodes[i].Next)
        {
            ref HtmlNode node = ref _nodes[i];
            if (node.Kind == HtmlNodeKind.Element && node.Tag.Kind == HtmlTagKind.Break)
            {
                breaks++;
                last = i + 1;
            }
            else if (node.Kind != HtmlNodeKind.Text || node.Has(HtmlNodeStates.HasContent))
            {
                break;
            }
        }

        return breaks >= 2 ? last : 0;
    }

    // A run of inline nodes between blocks is a paragraph, if there is anything to see in it.
    private void AddRun(int first, int end)
    {
        bool hasContent = false;
        for (int i = first; i < end && !hasContent; i = _nodes[i].Next)
        {
            hasContent = _nodes[i].Has(HtmlNodeStates.HasContent);
        }

        while (first < end && !(hasContent && _nodes[first].Has(HtmlNodeStates.IsSolid)))
        {
            AddLeftovers(first, _nodes[first].Next);
            first = _nodes[first].Next;
        }

        if (first >= end)
        {
            return;
        }

        int last = first;
        for (int i = first; i < end; i = _nodes[i].Next)
        {
            last = _nodes[i].Has(HtmlNodeStates.IsSolid) ? i : last;
        }

        int textEnd = _nodes[last].Next;
        var span = TextSpan.FromBounds(StartOf(_nodes[first]), EndOf(_nodes[last]));
        _pending.Add(new ParagraphBlock(span, _inlines.Build(first, textEnd)));
        AddLeftovers(textEnd, end);
    }

    private int StartOf(in HtmlNode node)
    {
        int start = node.Start;
        while (node.Kind == HtmlNodeKind.Text && start < node.End && HtmlText.IsBlank(_text[start]))
        {
            start++;
        }

        return start;
    }

    private int EndOf(in HtmlNode node)
    {
        int end = node.End;
        while (node.Kind == HtmlNodeKind.Text && end > node.Start && HtmlText.IsBlank(_text[end - 1]))
        {
            end--;
        }

        return end;
    }

    // Items outside a list are shown as a list all the same.
    private int AddStrayItems(int first, int end)
    {
        int mark = _pending.Count;
        int i = first;
        int last = first;
        while (i < end && ((_nodes[i].Kind == HtmlNodeKind.Element && _nodes[i].Tag.Kind == HtmlTagKind.ListItem) || (_nodes[i].Kind == HtmlNodeKind.Text && !_nodes[i].Has(HtmlNodeStates.HasContent))))
        {
            if (_nodes[i].Kind == HtmlNodeKind.Element)
            {
                AddItem(i);
                last = i;
            }

            i = _nodes[i].Next;
        }

        if (_pending.Count > mark)
        {
            ImmutableArray<SyntaxNode> items = Take(mark);
            _pending.Add(new ListBlock(TextSpan.FromBounds(items[0].Span.Start, items[^1].Span.End), false, items));
        }

        return _nodes[last].Next;
    }

    // Adds the block of an element, and gives the index behind it.
    private int AddBlock(int index, bool mayNest)
    {
        ref HtmlNode node = ref _nodes[index];
        HtmlTag tag = node.Tag;
        int first = index + 1;
        int end = node.Next;
        switch (tag.Kind)
        {
            case HtmlTagKind.Paragraph when !node.Has(HtmlNodeStates.HasBlock):
            case HtmlTagKind.Heading or HtmlTagKind.FigureCaption or HtmlTagKind.TableCaption:
                if (node.Has(HtmlNodeStates.HasContent))
                {
                    _pending.Add(TextBlock(node, _inlines.Build(first, end)));
                }
                else
                {
                    AddLeftovers(index, end);
                }

                break;
            case HtmlTagKind.Preformatted:
                AddPreformatted(index);
                break;
            case HtmlTagKind.Rule:
                _pending.Add(new ThematicBreakBlock(node.Span, _inlines.ReadElement(node)));
                break;
            case HtmlTagKind.List:
                AddList(index);
                break;
            case HtmlTagKind.Table:
                if (_tables.Build(index, mayNest) is { } table)
                {
                    _pending.Add(table);
                }

                break;
            case HtmlTagKind.Code when node.Has(HtmlNodeStates.HasContent):
                ElementInfo code = _inlines.ReadElement(node);
                _pending.Add(new CodeBlock(node.Span, HtmlCode.Language(code), code));
                break;
            default:
                AddContainer(index, mayNest && tag.Kind is not (HtmlTagKind.Quote or HtmlTagKind.Figure));
                break;
        }

        return end;
    }

    private void AddContainer(int index, bool mayNest)
    {
        ref HtmlNode node = ref _nodes[index];
        ImmutableArray<SyntaxNode> children = Children(index + 1, node.Next, mayNest);
        if (children.IsEmpty && node.OpenEnd - node.Start < "<p id=a>".Length)
        {
            return;
        }

        ElementInfo element = _inlines.ReadElement(node);
        if (!children.IsEmpty)
        {
            _pending.Add(node.Tag.Kind switch
            {
                HtmlTagKind.Quote => new BlockQuoteBlock(node.Span, children, null, element),
                HtmlTagKind.Figure => new FigureBlock(node.Span, children, element),
                _ => new ContainerBlock(node.Span, children, element),
            });
        }
        else if (element["id"] is not null || element["name"] is not null)
        {
            // A link may name the place.
            _pending.Add(new ContainerBlock(node.Span, [], element));
        }
    }

    private Block TextBlock(in HtmlNode node, ImmutableArray<SyntaxNode> inlines)
    {
        ElementInfo element = _inlines.ReadElement(node);
        HtmlTag tag = node.Tag;
        return tag.Kind switch
        {
            HtmlTagKind.Heading => new HeadingBlock(node.Span, tag.Name[1] - '0', inlines, element, element["id"]),
            HtmlTagKind.Paragraph => new ParagraphBlock(node.Span, inlines, element),
            _ => new CaptionBlock(node.Span, inlines, element),
        };
    }

    private void AddList(int index)
    {
        ref HtmlNode node = ref _nodes[index];
        int mark = _pending.Count;
        int run = index + 1;
        int i = run;
        while (i < node.Next)
        {
            ref HtmlNode child = ref _nodes[i];
            if (child.Kind == HtmlNodeKind.Element && child.Tag.Kind is HtmlTagKind.ListItem or HtmlTagKind.DefinitionItem)
            {
                AddImpliedItem(run, i);
                AddItem(i);
                run = child.Next;
            }

            i = child.Next;
        }

        AddImpliedItem(run, node.Next);
        if (_pending.Count > mark)
        {
            ImmutableArray<SyntaxNode> items = Take(mark);
            _pending.Add(new ListBlock(node.Span, node.Tag.Name == "ol", items, _inlines.ReadElement(node)));
        }
    }

    private void AddItem(int index)
    {
        ref HtmlNode node = ref _nodes[index];
        ImmutableArray<SyntaxNode> children = Children(index + 1, node.Next, mayNest: false);
        if (!children.IsEmpty)
        {
            _pending.Add(new ListItemBlock(node.Span, children, null, _inlines.ReadElement(node)));
        }
    }

    // What stands in a list and in none of its items.
    private void AddImpliedItem(int first, int end)
    {
        ImmutableArray<SyntaxNode> children = Children(first, end, mayNest: false);
        if (!children.IsEmpty)
        {
            _pending.Add(new ListItemBlock(TextSpan.FromBounds(children[0].Span.Start, children[^1].Span.End), children));
        }
    }

    private void AddPreformatted(int index)
    {
        ref HtmlNode node = ref _nodes[index];
        if (!node.Has(HtmlNodeStates.HasContent))
        {
            AddLeftovers(index, node.Next);
            return;
        }

        ElementInfo element = _inlines.ReadElement(node);
        bool isCode = HtmlCode.IsCode(_nodes, index, element, _inlines, out string? language);
        _pending.Add(isCode
            ? new CodeBlock(node.Span, language, element)
            : new ParagraphBlock(node.Span, _inlines.Build(index + 1, node.Next, keepsBlanks: true), element));
    }

    private RawBlock Raw(in HtmlNode node) => new(node.Span, node.Tag.Kind switch
    {
        HtmlTagKind.Skipped or HtmlTagKind.Foreign or HtmlTagKind.Hidden => node.Tag.Name,
        _ => "hidden",
    }, _inlines.ReadElement(node));
}
