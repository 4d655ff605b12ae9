using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DocLint.Text;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigContainer = Markdig.Syntax.ContainerBlock;
using MarkdigHeading = Markdig.Syntax.HeadingBlock;
using MarkdigList = Markdig.Syntax.ListBlock;
using MarkdigListItem = Markdig.Syntax.ListItemBlock;

namespace DocLint.Syntax;

/// <summary>Turns Markdig's blocks into the nodes of a tree.</summary>
internal sealed partial class MarkdownTreeBuilder(MarkdownContext context, MarkdownRoot root)
{
    private readonly string _source = context.Content;
    private readonly MarkdownInlineReader _inlines = new(context);
    private readonly MarkdownText _text = new();
    private readonly List<MarkdownLine> _lines = [];

    /// <summary>The blocks of the document, sections not made yet.</summary>
    public List<SyntaxNode> Build()
    {
        var nodes = new List<SyntaxNode>(root.Count);
        foreach (MarkdigBlock block in root)
        {
            Add(block, nodes);
        }

        return nodes;
    }

    /// <summary>Paragraphs parted by blank lines, for a text whose blocks cannot be read.</summary>
    public List<SyntaxNode> BuildPlain(int from)
    {
        var nodes = new List<SyntaxNode>();
        _lines.Clear();
        int position = from;
        while (position < _source.Length)
        {
            int end = LineEndAt(position);
            int start = SkipBlanks(position, end);
            if (start < end)
            {
                _lines.Add(new MarkdownLine(start, end));
            }
            else
            {
                AddLines(nodes);
                _lines.Clear();
            }

            position = end + (_source.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        AddLines(nodes);
        return nodes;
    }

    // Containers nest only so deep, so recursion is safe.
    private void Add(MarkdigBlock block, List<SyntaxNode> nodes)
    {
        switch (block)
        {
            case MarkdownParagraph paragraph:
                AddParagraph(paragraph, nodes);
                break;
            case MarkdigHeading heading:
                CollectLines(heading, 0);
                AddHeading(heading.Level, Trim(heading.Span.Start, LineEndAt(heading.Span.End)), nodes);
                break;
            case FencedCodeBlock code:
                AddLeaf(code, span => new CodeBlock(span, FirstWord(code.Info)), nodes);
                break;
            case Markdig.Syntax.CodeBlock code:
                AddLeaf(code, span => new CodeBlock(span, null), nodes);
                break;
            case HtmlBlock html:
                AddLeaf(html, span => MakeHtml(html, span), nodes);
                break;
            case MarkdownTemplate template:
                AddLeaf(template, span => new RawBlock(span, "template"), nodes);
                break;
            case Markdig.Syntax.ThematicBreakBlock rule:
                nodes.Add(new ThematicBreakBlock(Trim(rule.Span.Start, LineEndAt(rule.Span.End))));
                break;
            case QuoteBlock quote:
                nodes.Add(MakeQuote(quote));
                break;
            case MarkdigList list:
                AddList(list, nodes);
                break;
            case MarkdownFootnote footnote:
                ImmutableArray<SyntaxNode> children = BuildChildren(footnote);
                nodes.Add(new FootnoteDefinitionBlock(
                    TextSpan.FromBounds(footnote.LabelSpan.Start, Math.Max(footnote.LabelSpan.End + 1, EndOf(children))),
                    footnote.Label,
                    footnote.LabelSpan,
                    children));
                break;
        }
    }

    private ImmutableArray<SyntaxNode> BuildChildren(MarkdigContainer container)
    {
        if (container.Count == 0)
        {
            return [];
        }

        var nodes = new List<SyntaxNode>(container.Count);
        foreach (MarkdigBlock block in container)
        {
            Add(block, nodes);
        }

        return [.. CollectionsMarshal.AsSpan(nodes)];
    }

    private void AddParagraph(MarkdownParagraph paragraph, List<SyntaxNode> nodes)
    {
        AddDefinitions(paragraph, nodes);
        CollectLines(paragraph, paragraph.FirstLine);
        if (paragraph.HeadingLevel > 0 && _lines.Count > 0)
        {
            AddHeading(paragraph.HeadingLevel, Trim(_lines[0].Start, LineEndAt(paragraph.Span.End)), nodes);
            return;
        }

        AddText(nodes);
    }

    // A paragraph of the lines collected, or a table when they hold one.
    private void AddText(List<SyntaxNode> nodes)
    {
        if (_lines.Count == 0)
        {
            return;
        }

        if (FindTable() is >= 0 and int header)
        {
            MarkdownLine[] rows = [.. CollectionsMarshal.AsSpan(_lines)[header..]];
            _lines.RemoveRange(header, _lines.Count - header);
            AddLines(nodes);
            AddTable(rows, nodes);
            return;
        }

        AddLines(nodes);
    }

    private void AddLines(List<SyntaxNode> nodes)
    {
        if (_lines.Count == 0)
        {
            return;
        }

        _text.Set(_source, CollectionsMarshal.AsSpan(_lines));
        if (_text.Start >= _text.End)
        {
            return;
        }

        TextSpan span = _text.ToSource(_text.Start, _text.End);
        ImmutableArray<SyntaxNode> inlines = _inlines.Read(_text);
        nodes.Add(_inlines.IsOnlyTemplates ? new RawBlock(span, "template") : new ParagraphBlock(span, inlines));
    }

    private void AddDefinitions(MarkdownParagraph paragraph, List<SyntaxNode> nodes)
    {
        if (paragraph.Definitions is not { } definitions)
        {
            return;
        }

        foreach (MarkdownDefinition definition in definitions)
        {
            nodes.Add(new LinkDefinitionBlock(definition.Span, definition.Label, definition.LabelSpan, definition.Address, definition.AddressSpan));
        }
    }

    private void AddHeading(int level, TextSpan span, List<SyntaxNode> nodes)
    {
        _text.Set(_source, CollectionsMarshal.AsSpan(_lines));
        int end = _text.End;
        string? id = MarkdownHeadingId.Find(_text, out int idStart);
        if (idStart >= 0)
        {
            end = idStart;
            while (end > _text.Start && char.IsWhiteSpace(_text.Text[end - 1]))
            {
                end--;
            }
        }

        ImmutableArray<SyntaxNode> inlines = _inlines.Read(_text, _text.Start, end);
        if (idStart >= 0)
        {
            inlines = inlines.Add(new RawInline(_text.ToSource(idStart, _text.End), false));
        }

        nodes.Add(new HeadingBlock(span, level, inlines, null, id));
    }

    private RawBlock MakeHtml(HtmlBlock html, TextSpan span)
    {
        context.AddComments(span);
        ReadOnlySpan<char> text = _source.AsSpan(span.Start, span.Length);
        string language = html.Type != HtmlBlockType.ScriptPreOrStyle ? "html"
            : text.StartsWith("<script", StringComparison.OrdinalIgnoreCase) ? "script"
            : text.StartsWith("<style", StringComparison.OrdinalIgnoreCase) ? "style"
            : "html";
        return new RawBlock(span, language);
    }

    private BlockQuoteBlock MakeQuote(QuoteBlock quote)
    {
        string? alert = null;
        var nodes = new List<SyntaxNode>(quote.Count);
        foreach (MarkdigBlock block in quote)
        {
            if (nodes.Count == 0 && alert is null && block is MarkdownParagraph { Definitions: null, HeadingLevel: 0 } paragraph && FindAlert(paragraph) is { } kind)
            {
                alert = kind;
                CollectLines(paragraph, 1);
                AddText(nodes);
                continue;
            }

            Add(block, nodes);
        }

        int end = Math.Max(quote.Span.Start + 1, nodes.Count > 0 ? nodes[^1].Span.End : LineEndAt(quote.Span.Start));
        return new BlockQuoteBlock(Trim(quote.Span.Start, end), [.. CollectionsMarshal.AsSpan(nodes)], alert);
    }

    // The kind of an alert when the first line of a quote is [!KIND] and nothing else.
    private string? FindAlert(MarkdownParagraph paragraph)
    {
        CollectLines(paragraph, 0);
        if (_lines.Count == 0)
        {
            return null;
        }

        ReadOnlySpan<char> line = _source.AsSpan(_lines[0].Start, _lines[0].End - _lines[0].Start).Trim(" \t").TrimEnd("+-");
        if (line.Length < 4 || !line.StartsWith("[!") || line[^1] != ']')
        {
            return null;
        }

        ReadOnlySpan<char> kind = line[2..^1];
        foreach (char c in kind)
        {
            if (!char.IsAsciiLetter(c))
            {
                return null;
            }
        }

        return kind.ToString().ToUpperInvariant();
    }

    private void AddList(MarkdigList list, List<SyntaxNode> nodes)
    {
        var items = new List<SyntaxNode>(list.Count);
        foreach (MarkdigBlock block in list)
        {
            if (block is MarkdigListItem item)
            {
                items.Add(MakeItem(item));
            }
        }

        if (items.Count > 0)
        {
            nodes.Add(new ListBlock(TextSpan.FromBounds(items[0].Span.Start, items[^1].Span.End), list.IsOrdered, [.. CollectionsMarshal.AsSpan(items)]));
        }
    }

    private ListItemBlock MakeItem(MarkdigListItem item)
    {
        bool? isChecked = null;
        var nodes = new List<SyntaxNode>(item.Count);
        foreach (MarkdigBlock block in item)
        {
            if (nodes.Count == 0 && block is MarkdownParagraph { Definitions: null, HeadingLevel: 0 } paragraph)
            {
                CollectLines(paragraph, 0);
                isChecked = TakeTaskBox();
                AddText(nodes);
                continue;
            }

            Add(block, nodes);
        }

        int start = item.Span.Start;
        int marker = start;
        while (marker < _source.Length && char.IsAsciiDigit(_source[marker]))
        {
            marker++;
        }

        int end = Math.Max(Math.Min(marker + 1, _source.Length), EndOf(CollectionsMarshal.AsSpan(nodes)));
        return new ListItemBlock(TextSpan.FromBounds(start, end), [.. CollectionsMarshal.AsSpan(nodes)], isChecked);
    }

    private bool? TakeTaskBox()
    {
        if (_lines.Count == 0)
        {
            return null;
        }

        MarkdownLine line = _lines[0];
        if (line.End - line.Start < 5 || _source[line.Start] != '[' || _source[line.Start + 2] != ']' || _source[line.Start + 3] is not (' ' or '\t')
            || _source[line.Start + 1] is not (' ' or 'x' or 'X'))
        {
            return null;
        }

        _lines[0] = new MarkdownLine(SkipBlanks(line.Start + 3, line.End), line.End);
        return _source[line.Start + 1] != ' ';
    }

    private void AddLeaf(Markdig.Syntax.LeafBlock leaf, Func<TextSpan, SyntaxNode> make, List<SyntaxNode> nodes)
    {
        int start = leaf.Span.Start;
        int end = leaf is FencedCodeBlock ? LineEndAt(leaf.Span.End) : start;
        if (leaf.Lines.Count > 0)
        {
            start = leaf is FencedCodeBlock ? start : root.Locate(leaf.Lines.Lines[0]).Start;
            end = Math.Max(end, root.Locate(leaf.Lines.Lines[leaf.Lines.Count - 1]).End);
        }

        TextSpan span = Trim(start, end);
        if (!span.IsEmpty)
        {
            nodes.Add(make(span));
        }
    }

    // The lines of a leaf, without the blanks that indent them.
    private void CollectLines(Markdig.Syntax.LeafBlock leaf, int from)
    {
        _lines.Clear();
        for (int i = from; i < leaf.Lines.Count; i++)
        {
            MarkdownLine line = root.Locate(leaf.Lines.Lines[i]);
            _lines.Add(new MarkdownLine(SkipBlanks(line.Start, line.End), line.End));
        }
    }

    // The end of the line that holds a position.
    private int LineEndAt(int position)
    {
        if (position < 0 || position >= _source.Length)
        {
            return _source.Length;
        }

        int offset = _source.AsSpan(position).IndexOfAny('\r', '\n');
        return offset < 0 ? _source.Length : position + offset;
    }

    private int SkipBlanks(int position, int end)
    {
        while (position < end && _source[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private TextSpan Trim(int start, int end)
    {
        end = Math.Min(end, _source.Length);
        while (start < end && _source[start] is ' ' or '\t' or '\r' or '\n')
        {
            start++;
        }

        while (end > start && _source[end - 1] is ' ' or '\t' or '\r' or '\n')
        {
            end--;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static int EndOf(ImmutableArray<SyntaxNode> nodes) => EndOf(nodes.AsSpan());

    private static int EndOf(ReadOnlySpan<SyntaxNode> nodes) => nodes.IsEmpty ? 0 : nodes[^1].Span.End;

    private static string? FirstWord(string? info)
    {
        if (string.IsNullOrWhiteSpace(info))
        {
            return null;
        }

        int blank = info.AsSpan().Trim().IndexOfAny(" \t{,");
        return blank < 0 ? info.Trim() : blank == 0 ? null : info.Trim()[..blank];
    }
}
