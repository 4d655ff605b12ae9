using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the element of a page that holds the article, and what the parts around and inside it are.</summary>
/// <remarks>
/// <para>Paragraphs vote for the elements around them, by the running text that they hold outside links; names of elements and
/// classes count for or against. Takes time linear in the number of blocks times the levels that votes reach.</para>
/// </remarks>
internal sealed class PageStructure
{
    private const int ShortestVote = 40;
    private const int LevelsOfVotes = 4;
    private const int LevelsOfParts = 3;
    private const int ShortestPart = 200;
    private const int LongestCaption = 400;
    private const int LongestHead = 1000;
    private const int ShortestTitle = 15;
    private const double BeforeTitle = .3;

    private readonly PageNode[] _nodes;
    private readonly int[] _textNodes;
    private readonly bool _isTitleOnTop;
    private int _title = -1;

    private PageStructure(DocumentTree tree)
    {
        _nodes = new PageNode[tree.Blocks.Length];
        _textNodes = new int[tree.TextBlocks.Length];
        ReadNodes(tree);
        Sum();
        PageCards.Mark(_nodes, tree);
        SettleRegions();
        Vote();
        Container = ChooseContainer();
        _isTitleOnTop = IsTitleOnTop();
    }

    /// <summary>The index of the node that holds the article.</summary>
    public int Container { get; }

    /// <summary>The structure of a page.</summary>
    public static PageStructure Read(DocumentTree tree) => new(tree);

    /// <summary>The node of a text block, by the block's index.</summary>
    public ref readonly PageNode this[int textBlock] => ref _nodes[_textNodes[textBlock]];

    /// <summary>A node by its own index.</summary>
    public ref readonly PageNode Node(int index) => ref _nodes[index];

    /// <summary>Whether a text block stands in the article's container.</summary>
    public bool IsInside(int textBlock) => _textNodes[textBlock] >= Container && _textNodes[textBlock] < _nodes[Container].End;

    /// <summary>Whether a text block stands before the headline, where nearly all of the text stands behind it.</summary>
    public bool IsAboveTitle(int textBlock) => _textNodes[textBlock] < _title && _isTitleOnTop;

    /// <summary>Whether a text block is a standfirst between the headline and the text: it belongs to the article, though it often stands outside the text's container.</summary>
    public bool IsStandfirst(int textBlock)
    {
        int index = _textNodes[textBlock];
        ref readonly PageNode node = ref _nodes[index];
        return _title >= 0 && index > _title && index < _nodes[Container].End && (node.Region == PageRegion.Standfirst || IsUnnamedStandfirst(index))
            && node.Text is >= ShortestVote and <= LongestHead && node.Linked < .3 * node.Text;
    }

    // A sentence that stands with the headline, before the element that holds the text.
    private bool IsUnnamedStandfirst(int index)
    {
        if (index >= Container || IsFurniture(_nodes[index].Region) || _nodes[index].Block is not ParagraphBlock { Parent: not ListItemBlock } block)
        {
            return false;
        }

        ReadOnlySpan<char> text = block.Prose.Text.AsSpan().TrimEnd();
        return text is [.., '.' or '!' or '?' or '\u201D'] && text.Contains(' ') && _nodes[_title].Parent is var head && index < LastOf(head);
    }

    // The end of the largest element around the headline that does not hold the text.
    private int LastOf(int node)
    {
        while (_nodes[node].Parent >= 0 && !(_nodes[node].Parent <= Container && Container < _nodes[_nodes[node].Parent].End))
        {
            node = _nodes[node].Parent;
        }

        return _nodes[node].Parent <= Container && Container < _nodes[node].End ? Container : _nodes[node].End;
    }

    private void ReadNodes(DocumentTree tree)
    {
        var names = new RegionNames();
        var open = new Stack<(Block Block, int Parent)>();
        open.Push((tree.Root, -1));
        int count = 0;
        int texts = 0;
        while (open.TryPop(out (Block Block, int Parent) next))
        {
            ref PageNode node = ref _nodes[count];
            node.Block = next.Block;
            node.Parent = next.Parent;
            node.End = count + 1;
            node.Own = next.Block.Element is { } element ? names.Read(element) : PageRegion.None;
            node.IsLink = next.Block is ContainerBlock { Element: { Name: "a" } link } && link["href"] is not null;
            if (next.Block is TextBlock text)
            {
                Measure(text, ref node, names);
                _textNodes[texts++] = count;
            }
            else
            {
                for (int i = next.Block.Children.Length - 1; i >= 0; i--)
                {
                    open.Push(((Block)next.Block.Children[i], count));
                }
            }

            count++;
        }
    }

    private static void Measure(TextBlock block, ref PageNode node, RegionNames names)
    {
        node.Text = block.Prose.Text.Length;
        node.Linked = Linked(block.Children);
        node.HasTitle = block is HeadingBlock { Level: 1 };

        // A text that one inline element holds is what that element says.
        ImmutableArray<SyntaxNode> inlines = block.Children;
        for (int level = 0; level < LevelsOfVotes && node.Own == PageRegion.None && inlines is [ContainerInline only]; level++)
        {
            node.Own = names.Read(only.Element);
            inlines = only.Children;
        }
    }

    private static int Linked(ImmutableArray<SyntaxNode> inlines)
    {
        int linked = 0;
        foreach (SyntaxNode inline in inlines)
        {
            if (inline is LinkInline)
            {
                linked += Length(inline.Children);
            }
            else if (!inline.Children.IsEmpty)
            {
                linked += Linked(inline.Children);
            }
        }

        return linked;
    }

    private static int Length(ImmutableArray<SyntaxNode> inlines)
    {
        int length = 0;
        foreach (SyntaxNode inline in inlines)
        {
            length += inline is TextInline text ? text.Value.Length : Length(inline.Children);
        }

        return length;
    }

    private void Sum()
    {
        for (int i = _nodes.Length - 1; i >= 0; i--)
        {
            ref PageNode node = ref _nodes[i];
            node.Linked = node.IsLink ? node.Text : node.Linked;
            if (node.Block is FigureBlock && node.Own == PageRegion.None && node.Text < LongestCaption)
            {
                node.Own = PageRegion.Caption;
            }

            if (node.Parent >= 0)
            {
                ref PageNode parent = ref _nodes[node.Parent];
                parent.Text += node.Text;
                parent.Linked += node.Linked;
                parent.End = Math.Max(parent.End, node.End);
                parent.HasTitle |= node.HasTitle;
                parent.HasQuotation |= node.HasQuotation || node.Block is BlockQuoteBlock;
            }
        }
    }

    // An element that holds the headline or most of the page is not what one of its classes says: "has-sidebar".
    private void SettleRegions()
    {
        double whole = Math.Max(1, _nodes[0].Text - _nodes[0].Linked);
        for (int i = 0; i < _nodes.Length; i++)
        {
            ref PageNode node = ref _nodes[i];
            int text = node.Text - node.Linked;
            bool isVoid = node.Own is not (PageRegion.None or PageRegion.Article)
                && node.Block is not TextBlock
                && (text > whole * .5 || (node.HasTitle && text > LongestHead) || text > LongestText(node.Own) || (node.Own is PageRegion.Share or PageRegion.Aside && (node.HasQuotation || node.Block is BlockQuoteBlock)));
            PageRegion own = isVoid ? PageRegion.None : node.Own;
            PageRegion around = node.Parent >= 0 ? _nodes[node.Parent].Region : PageRegion.None;

            // What stands in furniture is no article, whatever it calls itself.
            node.Region = own is PageRegion.None || (IsFurniture(around) && !IsFurniture(own)) ? around : own;
        }
    }

    // Some furniture is short: a text of any length in a "gallery" or under an "author" is an article's.
    private static int LongestText(PageRegion region) => region switch
    {
        PageRegion.Caption => 600,
        PageRegion.Byline or PageRegion.Tags or PageRegion.Share => 1200,
        PageRegion.Standfirst => 1500,
        _ => int.MaxValue,
    };

    private void Vote()
    {
        _title = Array.FindIndex(_nodes, node => node.Block is HeadingBlock { Level: 1 } && node.Text > ShortestTitle && !IsFurniture(node.Region));
        for (int i = 0; i < _nodes.Length; i++)
        {
            ref PageNode node = ref _nodes[i];
            double mass = IsFurniture(node.Region) ? 0 : RunningText(node) * (i < _title ? BeforeTitle : 1);
            if (mass == 0)
            {
                continue;
            }

            int level = 0;
            for (int parent = node.Parent; parent >= 0; parent = _nodes[parent].Parent)
            {
                ref PageNode around = ref _nodes[parent];
                around.Mass += mass;
                if (around.Block is not SectionBlock && level < LevelsOfVotes)
                {
                    around.Score += mass / (1 << level);
                    level++;
                }
            }
        }
    }

    private static double RunningText(in PageNode node)
    {
        if (node.Block is not ParagraphBlock || node.Text < ShortestVote)
        {
            return 0;
        }

        double own = node.Text - (2 * node.Linked);
        return own < ShortestVote ? 0 : own;
    }

    private bool IsTitleOnTop()
    {
        double above = 0;
        double all = 0;
        for (int i = Container; i < _nodes[Container].End; i++)
        {
            double text = IsFurniture(_nodes[i].Region) ? 0 : RunningText(_nodes[i]);
            all += text;
            above += i < _title ? text : 0;
        }

        return _title < _nodes[Container].End && above < all * .3;
    }

    private int ChooseContainer()
    {
        int best = 0;
        double bestScore = 0;
        for (int i = 0; i < _nodes.Length; i++)
        {
            ref PageNode node = ref _nodes[i];
            double score = node.Score * (node.Own == PageRegion.Article ? 1.5 : 1);
            if (node.Block is not SectionBlock and not TextBlock && score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        best = WithPartsOfSameName(NamedArticleAround(best));

        // A text in several parts: the element around them, as long as it adds running text.
        for (int parent = _nodes[best].Parent; parent >= 0; parent = _nodes[parent].Parent)
        {
            if (_nodes[parent].Mass > _nodes[best].Mass * 1.3)
            {
                best = parent;
            }
        }

        return best;
    }

    // The first paragraph may have an element of its own, beside the one of the others: what says that it is the article's text holds both.
    private int NamedArticleAround(int best)
    {
        int level = 0;
        for (int parent = _nodes[best].Parent; parent >= 0 && level < LevelsOfParts && _nodes[best].Own != PageRegion.Article; parent = _nodes[parent].Parent, level++)
        {
            if (_nodes[parent].Own == PageRegion.Article && _nodes[parent].Mass > _nodes[best].Mass)
            {
                return parent;
            }
        }

        return best;
    }

    // The parts of a text often are elements of one name side by side; what has a headline of its own is another article.
    private int WithPartsOfSameName(int best)
    {
        if (_nodes[best].Block.Element is not { } element || element["class"] is not { Length: > 0 } name)
        {
            return best;
        }

        int level = 0;
        for (int parent = _nodes[best].Parent; parent >= 0 && level < LevelsOfParts; parent = _nodes[parent].Parent, level++)
        {
            if (_nodes[parent].HasTitle && !_nodes[best].HasTitle && Array.FindIndex(_nodes, best, _nodes[parent].End - best, node => node.Block is HeadingBlock { Level: 1 }) >= 0)
            {
                return best;
            }

            for (int i = _nodes[best].End; i < _nodes[parent].End; i++)
            {
                if (_nodes[i].Mass >= ShortestPart && !IsFurniture(_nodes[i].Region) && _nodes[i].Block.Element is { } other && other.Name == element.Name && other["class"] == name)
                {
                    return parent;
                }
            }
        }

        return best;
    }

    /// <summary>Whether a region is no part of an article's text.</summary>
    public static bool IsFurniture(PageRegion region) => region is not (PageRegion.None or PageRegion.Article or PageRegion.Header or PageRegion.Standfirst);
}
