using DocLint.Text;
using Markdig.Parsers;
using MarkdigBlock = Markdig.Syntax.Block;

namespace DocLint.Syntax;

/// <summary>Lines of templating.</summary>
internal sealed class MarkdownTemplate(BlockParser parser, int end) : Markdig.Syntax.LeafBlock(parser)
{
    /// <summary>Lines that begin before this position belong to it.</summary>
    public int EndPosition { get; } = end;
}

/// <summary>What the parsers of templating share: they look ahead for the end, and then take lines up to there.</summary>
internal abstract class MarkdownTemplateParser : BlockParser
{
    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block) =>
        processor.CurrentLineStartPosition < ((MarkdownTemplate)block).EndPosition ? BlockState.Continue : BlockState.None;

    protected BlockState Open(BlockProcessor processor, int end)
    {
        processor.NewBlocks.Push(new MarkdownTemplate(this, end)
        {
            Column = processor.Column,
            Span = new Markdig.Syntax.SourceSpan(processor.Start, processor.Line.End),
        });
        return end > processor.Line.End + 1 ? BlockState.Continue : BlockState.Break;
    }

    protected static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
        {
            position++;
        }

        return position;
    }

    protected static bool IsLineEnd(string text, int position) => position >= text.Length || text[position] is '\r' or '\n';

    protected static bool HasBlankLine(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('\n') is >= 0 and int lineBreak)
        {
            text = text[(lineBreak + 1)..].TrimStart(" \t\r");
            if (text.StartsWith('\n'))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Lines that are nothing but shortcodes, template statements, container fences or attributes.</summary>
internal sealed class TemplateLineParser : MarkdownTemplateParser
{
    private const int MaximumLength = 4000;
    private const int MaximumCodeLength = 20_000;

    // Template blocks whose content is code or is not shown.
    private static readonly string[] CodeNames = ["highlight", "raw", "comment", "mermaid", "math", "katex", "plantuml", "verbatim"];

    public TemplateLineParser() => OpeningCharacters = ['{', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        MarkdownRoot root = MarkdownRoot.Of(processor);
        string text = root.Text;
        int position = processor.Start;
        if (text[position] == ':')
        {
            return processor.PeekChar(1) == ':' && processor.PeekChar(2) == ':' ? Open(processor, processor.Line.End + 1) : BlockState.None;
        }

        bool goesOn = IsInSentence(processor);
        List<TextSpan>? comments = null;
        while (!IsLineEnd(text, position))
        {
            TemplateKind kind = TemplateKind.None;
            int end = text[position] == '{' ? root.Templates.Match(position, out kind) : -1;
            if (text[position] == '{' && root.Templates.MatchAttributes(position) is > 0 and int attributesEnd)
            {
                (end, kind) = (attributesEnd, TemplateKind.Attributes);
            }

            if (end < 0 || end - position > MaximumLength || !IsStatement(kind, root) || (kind != TemplateKind.Comment && HasBlankLine(text.AsSpan(position, end - position))))
            {
                return BlockState.None;
            }

            // Wrapped text may have a shortcode alone on a line, as it may have a word.
            if (kind == TemplateKind.Shortcode && goesOn && root.Context.Shortcodes.StandsForText(text, position, end))
            {
                return BlockState.None;
            }

            if (kind == TemplateKind.Comment && text[position + 1] == '/')
            {
                (comments ??= []).Add(TextSpan.FromBounds(position, end));
            }

            position = SkipBlanks(text, Math.Max(end, FindCodeEnd(root, position, end)));
        }

        foreach (TextSpan comment in comments ?? [])
        {
            root.Context.AddComment(comment, 3, 3);
        }

        return Open(processor, position);
    }

    // Whether the line before belongs to a paragraph and ends in the middle of a sentence.
    private static bool IsInSentence(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not MarkdownParagraph { Lines.Count: > 0 } paragraph)
        {
            return false;
        }

        ReadOnlySpan<char> line = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.AsSpan().TrimEnd();
        return !line.IsEmpty && (char.IsLetterOrDigit(line[^1]) || line[^1] is ',' or ';' or '(' or '-' or '–' or '—');
    }

    private static bool IsStatement(TemplateKind kind, MarkdownRoot root) =>
        kind is TemplateKind.Shortcode or TemplateKind.Statement or TemplateKind.Comment or TemplateKind.Attributes
        || (kind == TemplateKind.Expression && root.Context.IsMdx);

    // Behind the closing tag of a block of code that opens here, or -1.
    private static int FindCodeEnd(MarkdownRoot root, int position, int end)
    {
        string text = root.Text;
        ReadOnlySpan<char> name = GetName(text.AsSpan(position, end - position).TrimStart("{%<- "));
        bool isSelfClosing = text.AsSpan(position, end - position).TrimEnd("%>} ").EndsWith('/');
        if (!IsCode(name) || isSelfClosing)
        {
            return -1;
        }

        bool isLiquid = text[position + 1] == '%';
        string closing = (isLiquid ? "end" : "/") + name.ToString();
        if (root.UnclosedTemplates.Contains(closing))
        {
            return -1;
        }

        // The limit keeps a text of openings linear; what opens the same block again was never closed.
        int limit = Math.Min(text.Length, end + MaximumCodeLength);
        int from = end;
        while (text.AsSpan(from, limit - from).IndexOf(closing, StringComparison.Ordinal) is >= 0 and int offset)
        {
            from += offset + closing.Length;
            ReadOnlySpan<char> content = text.AsSpan(end, from - closing.Length - end);
            ReadOnlySpan<char> before = content.TrimEnd(" -");
            ReadOnlySpan<char> after = text.AsSpan(from).TrimStart(" -");
            bool isTag = before.EndsWith("{%") || (!isLiquid && before.EndsWith("{{<"));
            bool isClosed = after.StartsWith("%}") || (!isLiquid && after.StartsWith(">}}"));
            if (isTag && isClosed)
            {
                bool opensAgain = content.Contains(string.Concat(isLiquid ? "{% " : "{{< ", name), StringComparison.Ordinal);
                return opensAgain ? -1 : text.Length - after.Length + (isLiquid ? 2 : 3);
            }
        }

        if (limit == text.Length)
        {
            root.UnclosedTemplates.Add(closing);
        }

        return -1;
    }

    private static ReadOnlySpan<char> GetName(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && (char.IsAsciiLetterOrDigit(tag[length]) || tag[length] is '-' or '_'))
        {
            length++;
        }

        return tag[..length].TrimEnd('-');
    }

    private static bool IsCode(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("code"))
        {
            return true;
        }

        foreach (string codeName in CodeNames)
        {
            if (name.SequenceEqual(codeName))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Imports in Markdown that a site generator reads as MDX: whole lines that are nothing else.</summary>
internal sealed class ImportLineParser : MarkdownTemplateParser
{
    public ImportLineParser() => OpeningCharacters = ['i'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan().TrimEnd(" \t;");
        bool isImport = processor.Column == 0 && processor.CurrentContainer is MarkdownRoot && processor.CurrentBlock is not Markdig.Syntax.ParagraphBlock
            && line.StartsWith("import ") && line[^1] is '\'' or '"' && line.LastIndexOf(" from ") is > 0 and int from
            && line.Length > from + 8 && line[from + 6] == line[^1] && !line[(from + 7)..^1].ContainsAny(" \"'");
        return isImport ? Open(processor, processor.Line.End + 1) : BlockState.None;
    }
}

/// <summary>Imports and exports at the top level of MDX.</summary>
internal sealed class MdxModuleParser : MarkdownTemplateParser
{
    public MdxModuleParser() => OpeningCharacters = ['i', 'e'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        string text = processor.Line.Text;
        int start = processor.Start;
        ReadOnlySpan<char> line = text.AsSpan(start, processor.Line.End + 1 - start);
        if (processor.Column > 0 || processor.CurrentContainer is not MarkdownRoot || processor.CurrentBlock is Markdig.Syntax.ParagraphBlock
            || !(line.StartsWith("import ") || line.StartsWith("export ")))
        {
            return BlockState.None;
        }

        int depth = 0;
        int position = start;
        while (position < text.Length)
        {
            char c = text[position];
            depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
            if (c is '\n' or '\r' && depth <= 0)
            {
                int next = c == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? position + 2 : position + 1;
                if (IsLineEnd(text, SkipBlanks(text, next)))
                {
                    break;
                }
            }

            position++;
        }

        return Open(processor, position);
    }
}

/// <summary>Lines of MDX that are nothing but tags and expressions.</summary>
internal sealed class MdxTagLineParser : MarkdownTemplateParser
{
    public MdxTagLineParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        MarkdownRoot root = MarkdownRoot.Of(processor);
        string text = root.Text;
        int position = processor.Start;
        while (!IsLineEnd(text, position))
        {
            bool isComment = false;
            int end = text[position] switch
            {
                '<' => root.Tags.Match(position, out isComment),
                '{' => root.Context.Braces.FindEnd(position),
                _ => -1,
            };
            if (end < 0 || isComment)
            {
                return BlockState.None;
            }

            position = SkipBlanks(text, end);
        }

        return Open(processor, position);
    }
}
