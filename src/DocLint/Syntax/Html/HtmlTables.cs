using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Turns the tables of a page into blocks: those with data into tables, those that only lay out the page into containers.</summary>
internal sealed class HtmlTables(HtmlPage page, HtmlInlines inlines, HtmlBlocks blocks)
{
    private const int MostParagraphsInCell = 3;
    private const int MostColumns = 1000;

    private readonly HtmlNode[] _nodes = page.Nodes;

    /// <summary>The block of a table, or null when nothing is in it.</summary>
    public Block? Build(int index, bool mayNest)
    {
        ref HtmlNode node = ref _nodes[index];
        ElementInfo element = inlines.ReadElement(node);
        if (IsLayout(_nodes, index, element))
        {
            ImmutableArray<SyntaxNode> children = blocks.Children(index + 1, node.Next, mayNest);
            return children.IsEmpty ? null : new ContainerBlock(node.Span, children, element);
        }

        var parts = new List<SyntaxNode>();
        AddParts(index + 1, node.Next, isHead: false, parts);
        return parts.Count == 0 ? null : new TableBlock(node.Span, [.. parts], element);
    }

    /// <summary>Whether a table lays out the page: when a cell holds what no cell of data does, or when there is only one cell.</summary>
    public static bool IsLayout(HtmlNode[] nodes, int index, ElementInfo element)
    {
        ref HtmlNode node = ref nodes[index];
        if (node.Has(HtmlNodeStates.HasLayout) || element["role"] is "presentation" or "none")
        {
            return true;
        }

        int cells = 0;
        int paragraphs = 0;
        for (int i = index + 1; i < node.Next; i++)
        {
            HtmlTagKind kind = nodes[i].Tag.Kind;
            if (kind == HtmlTagKind.TableCell)
            {
                cells++;
                paragraphs = 0;
            }
            else if (kind == HtmlTagKind.Paragraph && ++paragraphs > MostParagraphsInCell)
            {
                return true;
            }
        }

        return cells <= 1;
    }

    private void AddParts(int first, int end, bool isHead, List<SyntaxNode> parts)
    {
        int stray = first;
        int i = first;
        while (i < end)
        {
            ref HtmlNode node = ref _nodes[i];
            HtmlTagKind kind = node.Tag.Kind;
            if (node.Kind == HtmlNodeKind.Element && kind is HtmlTagKind.TableSection or HtmlTagKind.TableRow or HtmlTagKind.TableCaption)
            {
                AddStray(stray, i, parts);
                stray = node.Next;
                if (kind == HtmlTagKind.TableSection)
                {
                    AddParts(i + 1, node.Next, isHead || node.Tag.Name == "thead", parts);
                }
                else if (kind == HtmlTagKind.TableRow)
                {
                    parts.Add(BuildRow(i, isHead));
                }
                else if (node.Has(HtmlNodeStates.HasContent))
                {
                    parts.Add(new CaptionBlock(node.Span, inlines.Build(i + 1, node.Next), inlines.ReadElement(node)));
                }
            }

            i = node.Next;
        }

        AddStray(stray, end, parts);
    }

    private void AddStray(int first, int end, List<SyntaxNode> parts)
    {
        if (end > first)
        {
            parts.AddRange(blocks.Children(first, end, mayNest: false));
        }
    }

    private TableRowBlock BuildRow(int index, bool isHead)
    {
        ref HtmlNode row = ref _nodes[index];
        var cells = new List<SyntaxNode>();
        bool allHeaders = true;
        int stray = index + 1;
        int i = stray;
        while (i < row.Next)
        {
            ref HtmlNode node = ref _nodes[i];
            if (node.Kind == HtmlNodeKind.Element && node.Tag.Kind == HtmlTagKind.TableCell)
            {
                AddStrayCell(stray, i, cells);
                stray = node.Next;
                bool isHeader = node.Tag.Name == "th";
                allHeaders &= isHeader;
                ElementInfo element = inlines.ReadElement(node);
                cells.Add(new TableCellBlock(node.Span, inlines.Build(i + 1, node.Next), ColumnSpan(element), isHeader, element));
            }

            i = node.Next;
        }

        AddStrayCell(stray, row.Next, cells);
        return new TableRowBlock(row.Span, isHead || (allHeaders && cells.Count > 0), [.. cells], inlines.ReadElement(row));
    }

    private void AddStrayCell(int first, int end, List<SyntaxNode> cells)
    {
        bool hasContent = false;
        int last = first;
        for (int i = first; i < end; i = _nodes[i].Next)
        {
            hasContent |= _nodes[i].Has(HtmlNodeStates.HasContent);
            last = i;
        }

        if (hasContent)
        {
            cells.Add(new TableCellBlock(TextSpan.FromBounds(_nodes[first].Start, _nodes[last].End), inlines.Build(first, end)));
        }
    }

    private static int ColumnSpan(ElementInfo element) =>
        int.TryParse(element["colspan"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, MostColumns) : 1;
}
