using System.Globalization;
using System.Text;
using DocLint.Semantics;
using DocLint.Syntax;

namespace DocLint.Reporting.Extraction;

/// <summary>The body of an article as Markdown: headings, lists, quotations, tables, code, links, images and emphasis.</summary>
/// <remarks><para>Read again as Markdown it has the same text. Addresses stay as the document has them; those that would run code are left out with their link.</para></remarks>
public static class MarkdownBody
{
    // Deeper nesting is no reader's: the innermost levels are written.
    private const int MostLevels = 16;

    /// <summary>Writes the body, without a line feed at its end; empty when the article has none.</summary>
    public static string Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var writer = new Writer(article);
        writer.Run();
        return writer.ToString();
    }

    private sealed class Writer
    {
        private readonly Article _article;
        private readonly MarkdownInlines _inlines;
        private readonly StringBuilder _output = new();
        private readonly Dictionary<SyntaxNode, ListState> _lists = [];
        private readonly List<Block> _levels = [];
        private readonly List<Block> _before = [];
        private readonly List<string> _indents = [];
        private bool _endsWithItem;

        public Writer(Article article)
        {
            _article = article;
            var footnotes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (Block block in article.Body)
            {
                if (block.Ancestor<FootnoteDefinitionBlock>() is { } footnote)
                {
                    footnotes.Add(footnote.Label);
                }
            }

            _inlines = new MarkdownInlines(article.Tree, footnotes.Contains);
        }

        public void Run()
        {
            for (int i = 0; i < _article.Body.Length; i++)
            {
                Block block = _article.Body[i];
                if (block is TableCellBlock && block.Ancestor<TableBlock>() is { } table)
                {
                    int first = i;
                    while (i + 1 < _article.Body.Length && _article.Body[i + 1] is TableCellBlock next && next.Ancestor<TableBlock>() == table)
                    {
                        i++;
                    }

                    Add(block, MarkdownTables.Write(table, [.. _article.Body.AsSpan(first, i - first + 1)], _inlines));
                    continue;
                }

                Add(block, block switch
                {
                    HeadingBlock heading => Heading(heading),
                    TextBlock text => _inlines.Write(text, oneLine: false),
                    _ => Code((CodeBlock)block),
                });
            }
        }

        public override string ToString() => _output.ToString();

        private string Heading(HeadingBlock heading)
        {
            string text = _inlines.Write(heading, oneLine: true);
            return text.Length == 0 ? "" : $"{new string('#', Math.Clamp(heading.Level, 1, 6))} {text}";
        }

        private string Code(CodeBlock block)
        {
            string code = string.Concat(CodeText.Of(_article.Tree, block).ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c)));
            string fence = new('`', Math.Max(3, MarkdownInlines.LongestRun(code) + 1));
            bool named = block.Language is { Length: > 0 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '#' or '.' or '_');
            return code.Length == 0 ? "" : $"{fence}{(named ? block.Language : "")}\n{code}\n{fence}";
        }

        // The lists, quotations and footnotes around a block, outermost first.
        private void ReadLevels(Block block)
        {
            _levels.Clear();
            foreach (SyntaxNode node in block.Ancestors())
            {
                if (node is ListItemBlock or BlockQuoteBlock or FootnoteDefinitionBlock && _levels.Count < MostLevels)
                {
                    _levels.Add((Block)node);
                }
            }

            _levels.Reverse();
        }

        private void Add(Block block, string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            ReadLevels(block);
            int shared = 0;
            while (shared < _levels.Count && shared < _before.Count && _levels[shared] == _before[shared])
            {
                shared++;
            }

            if (_output.Length > 0)
            {
                Separate(block, shared);
            }

            _indents.RemoveRange(shared, _indents.Count - shared);
            string start = string.Concat(_indents);
            for (int i = shared; i < _levels.Count; i++)
            {
                (string mark, string indent) = MarkOf(_levels[i]);
                start += mark;
                _indents.Add(indent);
            }

            string rest = string.Concat(_indents);
            bool isFirst = true;
            foreach (string line in text.Split('\n'))
            {
                _output.Append(isFirst ? start : $"\n{(line.Length == 0 ? rest.TrimEnd() : rest)}").Append(line);
                isFirst = false;
            }

            _endsWithItem = _levels is [.., ListItemBlock] && block is ParagraphBlock;
            _before.Clear();
            _before.AddRange(_levels);
        }

        // Items follow each other without a blank line.
        private void Separate(Block block, int shared)
        {
            bool isNextItem = _endsWithItem && block is ParagraphBlock && shared < _levels.Count && shared < _before.Count
                && _levels[shared] is ListItemBlock && _before[shared] is ListItemBlock && _levels[shared].Parent == _before[shared].Parent && _levels.Count == shared + 1;
            isNextItem |= _endsWithItem && block is ParagraphBlock && shared == _before.Count && _levels.Count == shared + 1 && _levels[^1] is ListItemBlock;
            _output.Append('\n');
            if (!isNextItem)
            {
                _output.Append(string.Concat(_indents.Take(shared)).TrimEnd()).Append('\n');
            }
        }

        private (string Mark, string Indent) MarkOf(Block level)
        {
            switch (level)
            {
                case BlockQuoteBlock quote:
                    return (quote.Alert is { } alert ? $"> [!{alert}]\n{string.Concat(_indents)}> " : "> ", "> ");
                case FootnoteDefinitionBlock footnote:
                    return ($"[^{footnote.Label}]: ", "    ");
                default:
                    var item = (ListItemBlock)level;
                    ListState list = StateOf(item);
                    string box = item.IsChecked is { } isChecked ? isChecked ? "[x] " : "[ ] " : "";
                    string mark = item.Parent is ListBlock { IsOrdered: true }
                        ? string.Create(CultureInfo.InvariantCulture, $"{list.Next++}{(list.IsOther ? ')' : '.')} ") : list.IsOther ? "* " : "- ";
                    return (mark + box, new string(' ', mark.Length));
            }
        }

        // Other marks part a list from the one directly before it.
        private ListState StateOf(ListItemBlock item)
        {
            SyntaxNode list = item.Parent ?? item;
            if (!_lists.TryGetValue(list, out ListState? state))
            {
                int level = _levels.IndexOf(item);
                ListState? before = level < _before.Count && _before[level] is ListItemBlock other && _lists.TryGetValue(other.Parent ?? other, out ListState? known) ? known : null;
                state = new ListState { Next = list is ListBlock block ? ListNumbers.First(_article.Tree, block) : 1, IsOther = before is { IsOther: false } };
                _lists[list] = state;
            }

            return state;
        }
    }

    private sealed class ListState
    {
        /// <summary>The number of the next item.</summary>
        public int Next { get; set; }

        /// <summary>Whether it has the marks that part it from the list before.</summary>
        public bool IsOther { get; init; }
    }
}
