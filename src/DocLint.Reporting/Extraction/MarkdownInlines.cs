using System.Text;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes the inlines of blocks as Markdown: links, images, code and emphasis stay.</summary>
/// <remarks><para>Emphasis that Markdown could not tell from plain marks, because it begins or ends inside a word beside punctuation, becomes plain text: the text counts more than its form.</para></remarks>
/// <param name="tree">The document.</param>
/// <param name="isFootnote">Whether a footnote of a label is written too, so that references to it make sense.</param>
internal sealed class MarkdownInlines(DocumentTree tree, Func<string, bool> isFootnote)
{
    private readonly List<Piece> _pieces = [];

    [Flags]
    private enum Styles
    {
        None = 0,
        Emphasis = 1,
        Strong = 2,
        Struck = 4,
    }

    /// <summary>The Markdown of a block's text, several lines where the text breaks; empty when nothing is left.</summary>
    /// <param name="block">The block.</param>
    /// <param name="oneLine">Whether it must be one line, as in headings and cells.</param>
    public string Write(TextBlock block, bool oneLine)
    {
        bool inCell = block is TableCellBlock;
        Read(block, oneLine, inCell);
        TrimEnds();
        var output = new StringBuilder();
        for (int i = 0; i < _pieces.Count;)
        {
            int end = i;
            LinkInline? link = _pieces[i].Link;
            while (end < _pieces.Count && _pieces[end].Link == link)
            {
                end++;
            }

            if (link is null)
            {
                AppendStyled(output, i, end, inCell);
            }
            else
            {
                output.Append('[');
                AppendStyled(output, i, end, inCell);
                output.Append("](");
                MarkdownEscape.AppendTarget(output, link.Address ?? "", link.Title, inCell);
                output.Append(')');
            }

            i = end;
        }

        return ProtectLines(output);
    }

    // Whether an address may be written: what runs code or carries its data in itself may not.
    private static bool IsSafe(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
        {
            return false;
        }

        string plain = string.Concat(address.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c)));
        return !plain.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase) && !plain.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase) && !plain.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
    }

    // The leaves in their order, each with the marks around it.
    private void Read(TextBlock block, bool oneLine, bool inCell)
    {
        _pieces.Clear();
        var open = new Stack<(SyntaxNode Node, Styles Styles, LinkInline? Link)>();
        Push(block, Styles.None, null);
        while (open.TryPop(out (SyntaxNode Node, Styles Styles, LinkInline? Link) top))
        {
            switch (top.Node)
            {
                case TextInline text:
                    Add(text.Value, isText: true);
                    break;
                case LineBreakInline lineBreak:
                    Add(lineBreak.IsHard && !oneLine ? "\n" : " ", isText: true);
                    break;
                case CodeInline:
                    Add(Code(CodeText.Of(tree, top.Node), inCell), isText: false);
                    break;
                case LinkInline { Children.IsEmpty: true, Form: LinkForm.Autolink or LinkForm.Bare } address:
                    // A bare address is text that Markdown links, together with what follows it directly.
                    Add(tree.Source.AsSpan(top.Node.Span).ToString(), isText: address.Form == LinkForm.Bare);
                    break;
                case LinkInline link when top.Link is null && IsSafe(link.Address):
                    Push(link, top.Styles, link);
                    break;
                case ImageInline image when IsSafe(image.Address):
                    Add(Image(image, inCell), isText: false);
                    break;
                case FootnoteReferenceInline reference when reference.IsDefined && isFootnote(reference.Label):
                    Add(tree.Source.AsSpan(reference.Span).ToString(), isText: false);
                    break;
                case RawInline { IsVisible: true }:
                    Add(tree.Source.AsSpan(top.Node.Span).ToString(), isText: false);
                    break;
                case EmphasisInline:
                    Push(top.Node, top.Styles | (top.Node.Kind switch { NodeKind.Emphasis => Styles.Emphasis, NodeKind.Strong => Styles.Strong, _ => Styles.Struck }), top.Link);
                    break;
                default:
                    Push(top.Node, top.Styles, top.Link);
                    break;
            }

            void Add(string value, bool isText)
            {
                if (value.Length > 0)
                {
                    _pieces.Add(new Piece(value, isText, top.Styles, top.Link));
                }
            }
        }

        void Push(SyntaxNode node, Styles styles, LinkInline? link)
        {
            for (int i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push((node.Children[i], styles, link));
            }
        }
    }

    // Blanks around the whole would be markup: an indent, or a break at the end.
    private void TrimEnds()
    {
        while (_pieces.Count > 0 && _pieces[0] is { IsText: true } first)
        {
            _pieces[0] = first with { Value = first.Value.TrimStart() };
            if (_pieces[0].Value.Length > 0)
            {
                break;
            }

            _pieces.RemoveAt(0);
        }

        while (_pieces.Count > 0 && _pieces[^1] is { IsText: true } last)
        {
            _pieces[^1] = last with { Value = last.Value.TrimEnd() };
            if (_pieces[^1].Value.Length > 0)
            {
                break;
            }

            _pieces.RemoveAt(_pieces.Count - 1);
        }
    }

    // Runs of one style get their marks when these would be read as marks.
    private void AppendStyled(StringBuilder output, int start, int end, bool inCell)
    {
        bool touchesMarks = false;
        for (int i = start; i < end;)
        {
            int last = i;
            Styles styles = _pieces[i].Styles;
            bool breaks = false;
            while (last < end && _pieces[last].Styles == styles)
            {
                breaks |= _pieces[last].IsText && _pieces[last].Value == "\n";
                last++;
            }

            var run = new StringBuilder();
            AppendPieces(run, i, last, inCell);

            string text = run.ToString();
            string inner = text.Trim();
            char before = text.Length > 0 && char.IsWhiteSpace(text[0]) ? ' ' : output.Length == 0 ? ' ' : output[^1];
            char behind = text.Length > 0 && char.IsWhiteSpace(text[^1]) ? ' ' : last < end ? _pieces[last].Value[0] : ')';
            bool isMarked = styles != Styles.None && inner.Length > 0 && !breaks && !(touchesMarks && before != ' ')
                && (char.IsLetterOrDigit(inner[0]) || IsApart(before)) && (char.IsLetterOrDigit(inner[^1]) || IsApart(behind));
            if (isMarked)
            {
                string marks = Marks(styles);
                output.Append(text.AsSpan(0, text.Length - text.TrimStart().Length)).Append(marks).Append(inner);
                for (int mark = marks.Length - 1; mark >= 0; mark--)
                {
                    output.Append(marks[mark]);
                }

                output.Append(text.AsSpan(text.TrimEnd().Length));
            }
            else
            {
                output.Append(text);
            }

            touchesMarks = isMarked && !char.IsWhiteSpace(text[^1]);
            i = last;
        }
    }

    private static bool IsApart(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) || char.IsSymbol(c);

    private static string Marks(Styles styles) =>
        ((styles & Styles.Struck) != 0 ? "~~" : "") + ((styles & Styles.Strong) != 0 ? "**" : "") + ((styles & Styles.Emphasis) != 0 ? "*" : "");

    // Text in a row is escaped as a whole: an entity or an address may be made of several pieces.
    private void AppendPieces(StringBuilder output, int start, int end, bool inCell)
    {
        var text = new StringBuilder();
        for (int i = start; i < end; i++)
        {
            bool isPlain = _pieces[i] is { IsText: true, Value: not "\n" };
            text.Append(isPlain ? _pieces[i].Value : "");
            if (!isPlain || i == end - 1)
            {
                MarkdownEscape.Append(output, text.ToString(), inCell);
                text.Clear();
                output.Append(isPlain ? "" : _pieces[i].Value);
            }
        }
    }

    private static string Code(string code, bool inCell)
    {
        string line = ArticleHead.OneLine(code);
        if (line.Length == 0)
        {
            return "";
        }

        string ticks = new('`', LongestRun(line) + 1);
        string pad = line[0] == '`' || line[^1] == '`' ? " " : "";

        // A blank at the ends stands outside, or it would be lost, and words would grow together.
        string before = char.IsWhiteSpace(code[0]) ? " " : "";
        string behind = char.IsWhiteSpace(code[^1]) ? " " : "";
        return $"{before}{ticks}{pad}{(inCell ? line.Replace("|", "\\|", StringComparison.Ordinal) : line)}{pad}{ticks}{behind}";
    }

    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestRun(string code)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static string Image(ImageInline image, bool inCell)
    {
        var output = new StringBuilder("![");
        MarkdownEscape.Append(output, ArticleHead.OneLine(image.AlternativeText ?? ""), inCell);
        output.Append("](");
        MarkdownEscape.AppendTarget(output, image.Address ?? "", image.Title, inCell);
        return output.Append(')').ToString();
    }

    // A break is a backslash at the end of its line; blank lines would end the block.
    private static string ProtectLines(StringBuilder output)
    {
        var text = new StringBuilder(output.Length + 8);
        foreach (string line in output.ToString().Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.Length == 0)
            {
                continue;
            }

            text.Append(text.Length > 0 ? "\\\n" : "");
            int start = text.Length;
            text.Append(trimmed);
            MarkdownEscape.ProtectLineStart(text, start);
        }

        return text.ToString();
    }

    /// <summary>A leaf with its marks; what is no text is Markdown already.</summary>
    private sealed record Piece(string Value, bool IsText, Styles Styles, LinkInline? Link);
}
