using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Html;

/// <summary>Writes a document as a reader sees it, with its findings marked.</summary>
/// <remarks><para>Uses no recursion; elements nested deeper than a reader could tell are left out, their text stays. Only addresses of the web become links; pictures stand as their alternative text.</para></remarks>
internal sealed class ArticleWriter
{
    private const int MaximumDepth = 40;
    private readonly TextWriter _writer;
    private readonly DocumentTree _tree;
    private readonly FindingMarks _marks;

    public ArticleWriter(TextWriter writer, DocumentTree tree, IReadOnlyList<NumberedFinding> findings)
    {
        _writer = writer;
        _tree = tree;
        _marks = new FindingMarks(writer, findings);
    }

    public void Write()
    {
        var open = new Stack<Step>();
        open.Push(new Step(_tree.Root, null, 0));
        while (open.TryPop(out Step step))
        {
            if (step.Node is not { } node)
            {
                _writer.Write(step.Closing);
                continue;
            }

            if (node is TextBlock text)
            {
                WriteTextBlock(text);
            }
            else if (!WriteLeaf(node))
            {
                string element = step.Depth < MaximumDepth ? ElementOf(node) : "";
                bool isVisible = element.Length > 0;
                if (isVisible)
                {
                    _writer.Write($"<{element}>");
                    open.Push(new Step(null, $"</{element}>\n", 0));
                }

                for (int i = node.Children.Length - 1; i >= 0; i--)
                {
                    open.Push(new Step(node.Children[i], null, step.Depth + (isVisible ? 1 : 0)));
                }
            }
        }

        _writer.Write("<p>");
        _marks.CloseAll();
        _writer.Write("</p>\n");
    }

    private static string ElementOf(SyntaxNode node) => node switch
    {
        ListBlock { IsOrdered: true } => "ol",
        ListBlock => "ul",
        ListItemBlock { Parent: ListBlock } => "li",
        BlockQuoteBlock => "blockquote",
        TableBlock => "table",
        TableRowBlock { Parent: TableBlock } => "tr",
        FigureBlock => "figure",
        FootnoteDefinitionBlock => "aside",
        _ => "",
    };

    private static string ElementOf(TextBlock block) => block switch
    {
        // The report has a heading of its own, and one a document.
        HeadingBlock heading => FormattableString.Invariant($"h{Math.Min(6, heading.Level + 2)}"),
        TableCellBlock { Parent: TableRowBlock, IsHeader: true } => "th",
        TableCellBlock { Parent: TableRowBlock } => "td",
        CaptionBlock { Parent: FigureBlock } => "figcaption",
        CaptionBlock { Parent: TableBlock } => "caption",
        _ => "p",
    };

    private bool WriteLeaf(SyntaxNode node)
    {
        switch (node)
        {
            case FrontMatterBlock front:
                _writer.Write("<details><summary>Front matter</summary>");
                WriteSource("pre", front.Span);
                _writer.Write("</details>\n");
                return true;
            case CodeBlock:
                WriteSource("pre", node.Span);
                return true;
            case ThematicBreakBlock:
                _writer.Write("<hr>\n");
                return true;
            case RawBlock or LinkDefinitionBlock:
                return true;
            default:
                return false;
        }
    }

    private void WriteSource(string element, TextSpan span)
    {
        _writer.Write($"<{element}>");
        _marks.WriteVerbatim(_tree.Source.AsSpan(span), span.Start);
        _writer.Write($"</{element}>");
    }

    private void WriteTextBlock(TextBlock block)
    {
        string element = ElementOf(block);
        string columns = block is TableCellBlock { ColumnSpan: > 1 } cell ? FormattableString.Invariant($" colspan=\"{Math.Min(cell.ColumnSpan, 1000)}\"") : "";
        _writer.Write($"<{element}{columns} dir=\"auto\">");
        var open = new Stack<Step>();
        PushChildren(open, block, 0);
        while (open.TryPop(out Step step))
        {
            if (step.Node is { } node)
            {
                WriteInline(open, node, step.Depth);
            }
            else
            {
                _writer.Write(step.Closing);
                if (step.Closing == "</a>")
                {
                    _marks.Release();
                }
            }
        }

        _marks.CloseUntil(block.Span.End);
        _writer.Write($"</{element}>\n");
    }

    private void WriteInline(Stack<Step> open, SyntaxNode node, int depth)
    {
        switch (node)
        {
            case TextInline text when text.Value.Length == text.Span.Length:
                _marks.WriteVerbatim(text.Value, text.Span.Start);
                break;
            case TextInline text:
                _marks.WriteWhole(text.Value, text.Span);
                break;
            case LineBreakInline { IsHard: true }:
                _writer.Write("<br>");
                break;
            case LineBreakInline:
                _marks.WriteWhole(" ", node.Span);
                break;
            case CodeInline:
                WriteSource("code", node.Span);
                break;
            case RawInline { IsVisible: true }:
                WriteSource("code", node.Span);
                break;
            case ImageInline image:
                _marks.WriteWhole(image.AlternativeText is { Length: > 0 } alternative ? $"[picture: {alternative}]" : "[picture]", image.Span);
                break;
            case FootnoteReferenceInline footnote:
                _writer.Write("<sup>");
                _marks.WriteWhole($"[{footnote.Label}]", footnote.Span);
                _writer.Write("</sup>");
                break;
            default:
                WriteContainer(open, node, depth);
                break;
        }
    }

    private void WriteContainer(Stack<Step> open, SyntaxNode node, int depth)
    {
        string element = depth >= MaximumDepth ? "" : node.Kind switch
        {
            NodeKind.Emphasis => "em",
            NodeKind.Strong => "strong",
            NodeKind.Strikethrough => "s",
            NodeKind.Link when node.Ancestor<LinkInline>() is null => "a",
            _ => "",
        };
        if (element == "a")
        {
            string? address = ((LinkInline)node).Address;
            _writer.Write(IsWebAddress(address)
                ? $"<a class=\"link\" rel=\"noopener noreferrer nofollow\" href=\"{HtmlText.Encode(address)}\">"
                : $"<a class=\"link\" title=\"{HtmlText.Encode(address ?? "")}\">");
            _marks.Hold();
        }
        else if (element.Length > 0)
        {
            _writer.Write($"<{element}>");
        }

        if (element.Length > 0)
        {
            open.Push(new Step(null, $"</{element}>", 0));
        }

        if (node is LinkInline { Children.IsEmpty: true, Form: LinkForm.Autolink or LinkForm.Bare } bare)
        {
            _marks.WriteVerbatim(_tree.Source.AsSpan(bare.Span), bare.Span.Start);
        }

        PushChildren(open, node, depth + (element.Length > 0 ? 1 : 0));
    }

    private static void PushChildren(Stack<Step> open, SyntaxNode node, int depth)
    {
        for (int i = node.Children.Length - 1; i >= 0; i--)
        {
            open.Push(new Step(node.Children[i], null, depth));
        }
    }

    private static bool IsWebAddress(string? address) =>
        address is not null && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>A node still to be written, or what closes one.</summary>
    private readonly record struct Step(SyntaxNode? Node, string? Closing, int Depth);
}
