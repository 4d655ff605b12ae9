using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Reporting.Extraction;

/// <summary>The body of an article as plain text: a blank line between paragraphs, none between the items of a list, which have their marks, and the rows of a table, a tab between the cells of a row.</summary>
/// <remarks><para>Of a plain text the lines stay as far apart as they are, unless no blank line parts any. Read again as plain text, the body is the same but for code, whose form plain text does not have.</para></remarks>
public static class PlainBody
{
    /// <summary>Writes the body; empty when the article has none.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var writer = new Writer(article);
        writer.Run();
        return writer.ToString();
    }

    private sealed class Writer(Article article)
    {
        private readonly StringBuilder _body = new();
        private readonly StringBuilder _text = new();
        private readonly Dictionary<SyntaxNode, int> _items = [];
        private readonly bool _hasBlankLines = article.Tree.Format == "text" && HasBlankLine(article.Tree.Source);
        private Block? _previous;

        public override string ToString() => _body.ToString();

        public void Run()
        {
            ImmutableArray<Block> blocks = article.Body;
            for (int i = 0; i < blocks.Length; i++)
            {
                Block block = blocks[i];
                _text.Clear();
                if (block is TableCellBlock && block.Ancestor<TableBlock>() is { } table)
                {
                    int first = i;
                    while (i + 1 < blocks.Length && blocks[i + 1] is TableCellBlock next && next.Ancestor<TableBlock>() == table)
                    {
                        i++;
                    }

                    AppendTable(table, blocks.AsSpan(first, i - first + 1));
                }
                else if (block is TextBlock text)
                {
                    AppendText(text);
                }
                else
                {
                    Append(CodeText.Of(article.Tree, block));
                }

                Add(block, blocks[i]);
            }
        }

        // Adds what is read of the blocks from first to last.
        private void Add(Block first, Block last)
        {
            int end = _text.Length;
            while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
            {
                end--;
            }

            // An image has no text to part from the next, and a row of hyphens is a break between texts.
            _text.Length = end;
            if (end == 0 || (first is TextBlock && IsRule(_text)))
            {
                return;
            }

            ListItemBlock? item = ItemBegunBy(first);
            _body.Append(_previous is null ? "" : Separator(_previous, first, item));
            AppendMark(item);
            _body.Append(_text);
            _previous = last;
        }

        private string Separator(Block previous, Block block, ListItemBlock? item)
        {
            if (article.Tree.Format == "text" && (_hasBlankLines || block is not ParagraphBlock || item is not null))
            {
                return HasBlankLine(article.Tree.Source.Content.AsSpan(previous.Span.End, Math.Max(0, block.Span.Start - previous.Span.End))) ? "\n\n" : "\n";
            }

            return item is not null && ItemBegunBy(previous) is { } before && OuterList(item) == OuterList(before) ? "\n" : "\n\n";
        }

        // The item whose first text a block is.
        private static ListItemBlock? ItemBegunBy(Block block)
        {
            SyntaxNode first = block;
            while (first.Parent is { } parent && parent.Children[0] == first)
            {
                if (parent is ListItemBlock item)
                {
                    return item;
                }

                first = parent;
            }

            return null;
        }

        private static ListBlock? OuterList(SyntaxNode item)
        {
            ListBlock? outer = null;
            foreach (SyntaxNode node in item.Ancestors())
            {
                if (node is ListBlock list)
                {
                    outer = list;
                }
                else if (node is not ListItemBlock)
                {
                    break;
                }
            }

            return outer;
        }

        // A plain text's mark is that of its source.
        private void AppendMark(ListItemBlock? item)
        {
            if (item?.Parent is not ListBlock list)
            {
                return;
            }

            int number = _items[list] = _items.TryGetValue(list, out int last) ? last + 1 : ListNumbers.First(article.Tree, list);
            if (article.Tree.Format == "text")
            {
                _body.Append(article.Tree.Source.AsSpan(TextSpan.FromBounds(item.Span.Start, item.Children[0].Span.Start)));
            }
            else
            {
                _body.Append(list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ");
            }
        }

        // Cells that are no part of the body leave their place empty, so that the others stay in their columns.
        private void AppendTable(TableBlock table, ReadOnlySpan<Block> cells)
        {
            int next = 0;
            foreach (TableRowBlock row in table.Rows)
            {
                if (next == cells.Length || cells[next].Parent != row)
                {
                    continue;
                }

                _text.Append(_text.Length > 0 ? "\n" : "");
                for (int i = 0; i < row.Children.Length; i++)
                {
                    _text.Append(i > 0 ? "\t" : "");
                    if (next < cells.Length && row.Children[i] == cells[next])
                    {
                        int start = _text.Length;
                        AppendText((TextBlock)cells[next++]);
                        _text.Replace('\n', ' ', start, _text.Length - start).Replace('\t', ' ', start, _text.Length - start);
                    }
                }
            }
        }

        private void AppendText(TextBlock block)
        {
            Prose prose = block.Prose;
            if (!prose.Text.Contains(Prose.ObjectCharacter))
            {
                Append(prose.Text);
                return;
            }

            var text = new StringBuilder(prose.Text.Length);
            foreach (SyntaxNode node in block.Descendants())
            {
                switch (node)
                {
                    case TextInline inline:
                        text.Append(inline.Value);
                        break;
                    case LineBreakInline lineBreak:
                        text.Append(lineBreak.IsHard ? '\n' : ' ');
                        break;
                    case CodeInline:
                        AppendCode(text, CodeText.Of(article.Tree, node));
                        break;
                    case LinkInline { Children.IsEmpty: true, Form: LinkForm.Autolink or LinkForm.Bare }:
                        text.Append(article.Tree.Source.AsSpan(node.Span).Trim("<>"));
                        break;
                    case RawInline { IsVisible: true }:
                        text.Append(article.Tree.Source.AsSpan(node.Span));
                        break;
                }
            }

            Append(text.ToString());
        }

        // Words before and behind must not grow together with the code that has the blank between them.
        private static void AppendCode(StringBuilder text, string code)
        {
            string line = ArticleHead.OneLine(code);
            text.Append(code.Length > 0 && char.IsWhiteSpace(code[0]) ? " " : "").Append(line);
            text.Append(line.Length > 0 && char.IsWhiteSpace(code[^1]) ? " " : "");
        }

        // A blank at a line's end is none of the text's; control characters do not belong into text.
        private void Append(string text)
        {
            foreach (char c in text.AsSpan().Trim())
            {
                if (c == '\n')
                {
                    while (_text.Length > 0 && _text[^1] != '\n' && char.IsWhiteSpace(_text[^1]))
                    {
                        _text.Length--;
                    }
                }

                if (c is '\n' or '\t' || !char.IsControl(c))
                {
                    _text.Append(c);
                }
            }
        }

        private static bool IsRule(StringBuilder text)
        {
            char mark = text[0];
            if (text.Length < 3 || mark is not ('=' or '-' or '_' or '*' or '~' or '#'))
            {
                return false;
            }

            // A place in a long builder is found by going through its chunks.
            foreach (ReadOnlyMemory<char> chunk in text.GetChunks())
            {
                if (chunk.Span.ContainsAnyExcept(mark))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool HasBlankLine(SourceText source) => HasBlankLine(source.Content.AsSpan().Trim());

        private static bool HasBlankLine(ReadOnlySpan<char> text)
        {
            for (int at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n'))
            {
                text = text[(at + 1)..];
                int blanks = text.IndexOfAnyExcept(" \t\r\u00A0");
                if (blanks >= 0 && text[blanks] == '\n')
                {
                    return true;
                }
            }

            return false;
        }
    }
}
