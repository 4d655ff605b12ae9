using System.Buffers;
using System.Collections.Immutable;
using Markdig.Helpers;

namespace DocLint.Syntax;

/// <summary>Reads the inlines of a leaf block.</summary>
/// <remarks>
/// <para>The block structure comes from Markdig, the inlines from here: every piece keeps its exact source, templating is known
/// before emphasis and links are, and no input takes more than linear time or nests deeper than <see cref="MaximumHeight"/>.</para>
/// <para>One instance serves one document, leaf after leaf.</para>
/// </remarks>
internal sealed partial class MarkdownInlineReader(MarkdownContext context)
{
    private const int MaximumHeight = 60;

    private static readonly SearchValues<char> Special = SearchValues.Create("\n\r\\`*_~[]!<&{:");

    private Item[] _items = new Item[64];
    private int _count;
    private int _first;
    private int _last;

    private MarkdownText _map = new();
    private string _text = "";
    private int _position;
    private int _end;
    private int _textStart;
    private int _nextWww;

    private MarkdownTemplates? _templates;
    private MarkdownTags? _tags;

    /// <summary>Whether the leaf read last holds templating and nothing else.</summary>
    public bool IsOnlyTemplates { get; private set; }

    /// <summary>Reads the inlines of a text.</summary>
    public ImmutableArray<SyntaxNode> Read(MarkdownText text) => Read(text, text.Start, text.End);

    /// <summary>Reads the inlines of a part of a text.</summary>
    public ImmutableArray<SyntaxNode> Read(MarkdownText text, int start, int end)
    {
        IsOnlyTemplates = false;
        if (start >= end)
        {
            return [];
        }

        _map = text;
        _text = text.Text;

        // Most cells, items and headings are plain words.
        if (!_text.AsSpan(start, end - start).ContainsAny(Special) && !_text.AsSpan(start, end - start).Contains("www.", StringComparison.Ordinal))
        {
            return [new TextInline(_map.ToSource(start, end), _text.Substring(start, end - start))];
        }

        Reset(start, end);
        Scan();
        ProcessEmphasis(-1);
        IsOnlyTemplates = HasOnlyTemplates();
        return Convert(_first, false);
    }

    private void Reset(int start, int end)
    {
        _position = start;
        _textStart = start;
        _end = end;
        _count = 0;
        _first = -1;
        _last = -1;
        _lastDelimiter = -1;
        _delimiterCount = 0;
        _brackets.Clear();
        _inactiveBelow = 0;
        _openAnchors = 0;
        _isEmphasisOff = false;
        _codeRuns = null;
        _titles = default;
        _templates = null;
        _tags = null;
    }

    private MarkdownTemplates Templates => _templates ??= new MarkdownTemplates(_text, _end, Braces);

    private MarkdownTags Tags => _tags ??= new MarkdownTags(_text, _end, Braces);

    private BraceMap? Braces => !context.IsMdx ? null : _map.IsSource ? context.Braces : new BraceMap(_text);

    private void Scan()
    {
        FindNextWww(_position);
        while (_position < _end)
        {
            int offset = _text.AsSpan(_position, _end - _position).IndexOfAny(Special);
            int next = offset < 0 ? _end : _position + offset;
            if (_nextWww < _position)
            {
                FindNextWww(_position);
            }

            if (_nextWww < next)
            {
                _position = _nextWww;
                if (!ReadWww())
                {
                    _position++;
                }

                continue;
            }

            _position = next;
            if (_position >= _end)
            {
                break;
            }

            switch (_text[_position])
            {
                case '\n' or '\r':
                    ReadLineBreak();
                    break;
                case '\\':
                    ReadEscape();
                    break;
                case '`':
                    ReadCode();
                    break;
                case '*' or '_' or '~':
                    ReadDelimiters();
                    break;
                case '[':
                    ReadOpeningBracket(false);
                    break;
                case '!' when _position + 1 < _end && _text[_position + 1] == '[':
                    ReadOpeningBracket(true);
                    break;
                case ']':
                    ReadClosingBracket();
                    break;
                case '<':
                    ReadTag();
                    break;
                case '&':
                    ReadEntity();
                    break;
                case '{':
                    ReadTemplate();
                    break;
                case ':':
                    ReadBareUrl();
                    break;
                default:
                    _position++;
                    break;
            }
        }

        Flush(_end);
    }

    // Takes the plain text up to a position as an item of its own.
    private void Flush(int upTo)
    {
        if (upTo > _textStart)
        {
            Append(ItemKind.Text, _textStart, upTo, null);
        }

        _textStart = upTo;
    }

    // Takes a piece that is no plain text, from the current position on.
    private int Take(ItemKind kind, int end, object? payload = null)
    {
        Flush(_position);
        int item = Append(kind, _position, end, payload);
        _position = end;
        _textStart = end;
        return item;
    }

    private int Append(ItemKind kind, int start, int end, object? payload)
    {
        if (_count == _items.Length)
        {
            Array.Resize(ref _items, _count * 2);
        }

        int index = _count++;
        _items[index] = new Item { Kind = kind, Start = start, End = end, Payload = payload, Previous = _last, Next = -1, FirstChild = -1 };
        if (_last >= 0)
        {
            _items[_last].Next = index;
        }
        else
        {
            _first = index;
        }

        _last = index;
        return index;
    }

    private void ReadLineBreak()
    {
        int textEnd = _position;
        int spaces = 0;
        while (textEnd > _textStart && _text[textEnd - 1] is ' ' or '\t')
        {
            spaces += _text[textEnd - 1] == ' ' ? 1 : 0;
            textEnd--;
        }

        int next = SkipLineBreak(_position);
        Flush(textEnd);
        _position = textEnd;
        Take(spaces >= 2 ? ItemKind.HardBreak : ItemKind.SoftBreak, next);
    }

    // Behind a line break and the blanks that indent the next line.
    private int SkipLineBreak(int position)
    {
        position += _text[position] == '\r' && position + 1 < _end && _text[position + 1] == '\n' ? 2 : 1;
        while (position < _end && _text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    private void ReadEscape()
    {
        if (_position + 1 >= _end)
        {
            _position++;
        }
        else if (_text[_position + 1] is '\n' or '\r')
        {
            Take(ItemKind.HardBreak, SkipLineBreak(_position + 1));
        }
        else if (char.IsAsciiLetterOrDigit(_text[_position + 1]) || _text[_position + 1] is <= ' ' or > '~')
        {
            _position++;
        }
        else
        {
            Take(ItemKind.Value, _position + 2, _text[_position + 1].ToString());
        }
    }

    private void ReadEntity()
    {
        string? value = DecodeEntity(_text, _position, _end, out int end);
        if (value is null)
        {
            _position++;
        }
        else
        {
            Take(ItemKind.Value, end, value);
        }
    }

    /// <summary>The characters that an entity at an ampersand stands for, or null when none is there.</summary>
    internal static string? DecodeEntity(string text, int position, int limit, out int end)
    {
        end = position;
        int p = position + 1;
        if (p >= limit)
        {
            return null;
        }

        if (text[p] == '#')
        {
            p++;
            bool isHex = p < limit && text[p] is 'x' or 'X';
            p += isHex ? 1 : 0;
            int digits = p;
            int code = 0;
            while (p < limit && p - digits < 8 && (isHex ? char.IsAsciiHexDigit(text[p]) : char.IsAsciiDigit(text[p])))
            {
                code = (code * (isHex ? 16 : 10)) + System.Convert.ToInt32(text[p].ToString(), 16);
                p++;
            }

            if (p == digits || p - digits > (isHex ? 6 : 7) || p >= limit || text[p] != ';')
            {
                return null;
            }

            end = p + 1;
            return code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
        }

        int name = p;
        while (p < limit && p - name < 32 && char.IsAsciiLetterOrDigit(text[p]))
        {
            p++;
        }

        if (p == name || p >= limit || text[p] != ';')
        {
            return null;
        }

        end = p + 1;
        return EntityHelper.DecodeEntity(text.AsSpan(name, p - name));
    }

    private void ReadTemplate()
    {
        int end = Templates.Match(_position, out TemplateKind kind);
        if (end < 0 && IsAttributeList(out end))
        {
            kind = TemplateKind.Attributes;
        }

        if (end < 0)
        {
            _position++;
            return;
        }

        if (kind == TemplateKind.Comment && _text[_position + 1] == '/')
        {
            context.AddComment(_map.ToSource(_position, end), 3, 3);
        }

        bool isVisible = kind == TemplateKind.Expression || (kind == TemplateKind.Shortcode && context.Shortcodes.StandsForText(_text, _position, end));
        Take(isVisible ? ItemKind.VisibleTemplate : ItemKind.Template, end);
    }

    // Pandoc's and Hugo's attributes, directly behind a link, an image or code: ![](a.png){width=50%}.
    private bool IsAttributeList(out int end)
    {
        end = -1;
        if (_textStart != _position || _last < 0 || _items[_last].Kind is not (ItemKind.Link or ItemKind.Image or ItemKind.Code) || _items[_last].End != _position)
        {
            return false;
        }

        int offset = _text.AsSpan(_position, Math.Min(400, _end - _position)).IndexOfAny('}', '\n', '\r');
        if (offset < 2 || _text[_position + offset] != '}' || !(char.IsAsciiLetter(_text[_position + 1]) || _text[_position + 1] is '.' or '#'))
        {
            return false;
        }

        end = _position + offset + 1;
        return true;
    }

    private enum ItemKind : byte
    {
        Text,
        Value,
        SoftBreak,
        HardBreak,
        Code,
        Tag,
        VisibleTag,
        Template,
        VisibleTemplate,
        Autolink,
        Bare,
        FootnoteReference,
        HtmlImage,
        Emphasis,
        Strong,
        Strikethrough,
        Link,
        Image,
    }

    // A piece of the text; pieces form a doubly linked list, so that a part of it can become children in one step.
    private struct Item
    {
        public int Start;
        public int End;
        public int Previous;
        public int Next;
        public int FirstChild;
        public ItemKind Kind;
        public byte Height;
        public object? Payload;
    }
}
