using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Makes nodes of the pieces that were found.</summary>
internal sealed partial class MarkdownInlineReader
{
    private readonly List<SyntaxNode> _nodes = [];

    private bool HasOnlyTemplates()
    {
        bool found = false;
        for (int i = _first; i >= 0; i = _items[i].Next)
        {
            ref Item item = ref _items[i];
            switch (item.Kind)
            {
                case ItemKind.Template or ItemKind.VisibleTemplate:
                    found = true;
                    break;
                case ItemKind.Tag when context.IsMdx:
                    found = true;
                    break;
                case ItemKind.Text when _text.AsSpan(item.Start, item.End - item.Start).IsWhiteSpace():
                case ItemKind.SoftBreak or ItemKind.HardBreak:
                    break;
                default:
                    return false;
            }
        }

        return found;
    }

    // Nesting is bounded, so recursion is safe here.
    private ImmutableArray<SyntaxNode> Convert(int first, bool isInLink)
    {
        int mark = _nodes.Count;
        int index = first;
        while (index >= 0)
        {
            ref Item item = ref _items[index];
            int next = item.Next;
            if (IsPlain(item.Kind, isInLink))
            {
                int end = item.End;
                while (next >= 0 && IsPlain(_items[next].Kind, isInLink) && _items[next].Start == end)
                {
                    end = _items[next].End;
                    next = _items[next].Next;
                }

                if (end > item.Start)
                {
                    _nodes.Add(new TextInline(_map.ToSource(item.Start, end), _text.Substring(item.Start, end - item.Start)));
                }
            }
            else
            {
                SyntaxNode node = Make(index, isInLink);
                _nodes.Add(node);
            }

            index = next;
        }

        ImmutableArray<SyntaxNode> made = [.. CollectionsMarshal.AsSpan(_nodes)[mark..]];
        _nodes.RemoveRange(mark, _nodes.Count - mark);
        return made;
    }

    // Links do not nest, so an address in the text of a link is text.
    private static bool IsPlain(ItemKind kind, bool isInLink) => kind == ItemKind.Text || (kind == ItemKind.Bare && isInLink);

    private SyntaxNode Make(int index, bool isInLink)
    {
        Item item = _items[index];
        // A break goes on to the text of the next line, over the markers of the blocks around it.
        TextSpan span = item.Kind is ItemKind.SoftBreak or ItemKind.HardBreak && item.End < _end
            ? TextSpan.FromBounds(_map.ToSource(item.Start), _map.ToSource(item.End))
            : _map.ToSource(item.Start, item.End);
        return item.Kind switch
        {
            ItemKind.Value => new TextInline(span, (string)item.Payload!),
            ItemKind.SoftBreak => new LineBreakInline(span, false),
            ItemKind.HardBreak => new LineBreakInline(span, true),
            ItemKind.Code => new CodeInline(span),
            ItemKind.VisibleTag or ItemKind.VisibleTemplate => new RawInline(span, true),
            ItemKind.Tag or ItemKind.Template => new RawInline(span, false),
            ItemKind.Autolink => MakeAutolink(item, span),
            ItemKind.Bare => MakeBareLink(item, span),
            ItemKind.FootnoteReference => MakeFootnoteReference(item, span),
            ItemKind.Emphasis => new EmphasisInline(NodeKind.Emphasis, span, Convert(item.FirstChild, isInLink)),
            ItemKind.Strong => new EmphasisInline(NodeKind.Strong, span, Convert(item.FirstChild, isInLink)),
            ItemKind.Strikethrough => new EmphasisInline(NodeKind.Strikethrough, span, Convert(item.FirstChild, isInLink)),
            ItemKind.Image => MakeImage(item, span),
            ItemKind.HtmlImage => MakeHtmlImage((HtmlTag)item.Payload!, span),
            ItemKind.Link when item.Payload is HtmlTag anchor => MakeHtmlLink(anchor, item, span),
            _ => MakeLink(item, span),
        };
    }

    private LinkInline MakeAutolink(Item item, TextSpan span)
    {
        string address = _text[(item.Start + 1)..(item.End - 1)];
        int mark = address.IndexOfAny([':', '@']);
        return new LinkInline(span, [], LinkForm.Autolink, address[mark] == '@' ? "mailto:" + address : address, _map.ToSource(item.Start + 1, item.End - 1));
    }

    private LinkInline MakeBareLink(Item item, TextSpan span)
    {
        string text = _text[item.Start..item.End];
        return new LinkInline(span, [], LinkForm.Bare, text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + text : text, span);
    }

    private FootnoteReferenceInline MakeFootnoteReference(Item item, TextSpan span)
    {
        string label = _text[(item.Start + 2)..(item.End - 1)];
        return new FootnoteReferenceInline(span, label, context.Footnotes.Contains(label));
    }

    private LinkInline MakeLink(Item item, TextSpan span)
    {
        var target = (LinkTarget)item.Payload!;
        return new LinkInline(
            span,
            Convert(item.FirstChild, true),
            target.Label is null ? LinkForm.Inline : LinkForm.Reference,
            target.Address,
            _map.ToSource(target.Start, target.End),
            target.Label,
            target.Title);
    }

    private LinkInline MakeHtmlLink(HtmlTag tag, Item item, TextSpan span) => new(
        span,
        Convert(item.FirstChild, true),
        LinkForm.Inline,
        tag.Element["href"],
        _map.ToSource(tag.AddressStart, tag.AddressEnd),
        null,
        tag.Element["title"],
        tag.Element);

    private ImageInline MakeHtmlImage(HtmlTag tag, TextSpan span) =>
        new(span, tag.Element["src"], _map.ToSource(tag.AddressStart, tag.AddressEnd), tag.Element["alt"], null, tag.Element["title"], tag.Element);

    private ImageInline MakeImage(Item item, TextSpan span)
    {
        var target = (LinkTarget)item.Payload!;
        var text = new StringBuilder();
        AppendText(text, item.FirstChild);
        return new ImageInline(span, target.Address, _map.ToSource(target.Start, target.End), text.Length == 0 ? null : text.ToString(), target.Label, target.Title);
    }

    private void AppendText(StringBuilder text, int first)
    {
        for (int index = first; index >= 0; index = _items[index].Next)
        {
            Item item = _items[index];
            switch (item.Kind)
            {
                case ItemKind.Text or ItemKind.Bare:
                    text.Append(_text, item.Start, item.End - item.Start);
                    break;
                case ItemKind.Value:
                    text.Append((string)item.Payload!);
                    break;
                case ItemKind.SoftBreak or ItemKind.HardBreak:
                    text.Append(' ');
                    break;
                case ItemKind.Code:
                    text.Append(_text.AsSpan(item.Start, item.End - item.Start).Trim('`').Trim());
                    break;
                default:
                    AppendText(text, item.FirstChild);
                    break;
            }
        }
    }
}
