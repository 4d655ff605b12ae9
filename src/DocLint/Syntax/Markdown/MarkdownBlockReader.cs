using DocLint.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace DocLint.Syntax;

/// <summary>Reads the block structure of a text by Markdig's block processor.</summary>
/// <remarks>
/// <para>The parsers are named one by one. Markdig's own ones for paragraphs, quotes, lists and footnotes are replaced, since they
/// take quadratic time on many definitions and throw on deep nesting; its inline parsers are not used at all.</para>
/// </remarks>
internal static class MarkdownBlockReader
{
    /// <summary>How many containers may nest; deeper markers are text.</summary>
    private const int MaximumDepth = 80;

    private static BlockParserList? _markdown;
    private static BlockParserList? _mdx;

    /// <summary>Reads the blocks behind <paramref name="from"/>.</summary>
    public static MarkdownRoot Read(MarkdownContext context, int from, CancellationToken cancellationToken)
    {
        // Markdig takes U+0000 for the end of a line. The replacement is as long, so all positions hold.
        string text = context.Content.Contains('\0') ? context.Content.Replace('\0', '\uFFFD') : context.Content;
        var root = new MarkdownRoot(context, text);
        BlockParserList parsers = context.IsMdx ? _mdx ??= CreateMdxParsers() : _markdown ??= CreateParsers();
        var processor = new BlockProcessor(root, parsers, null, false);
        int position = from;
        int lines = 0;
        while (position < text.Length)
        {
            if ((++lines & 1023) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            int offset = text.AsSpan(position).IndexOfAny('\r', '\n');
            int end = offset < 0 ? text.Length : position + offset;
            processor.ProcessLine(new StringSlice(text, position, end - 1));
            position = end;
            if (position < text.Length)
            {
                position += text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
            }
        }

        processor.Close(root);
        return root;
    }

    /// <summary>Whether another container would nest too deep.</summary>
    public static bool IsTooDeep(BlockProcessor processor)
    {
        int depth = 0;
        for (Markdig.Syntax.ContainerBlock? container = processor.CurrentContainer; container is not null; container = container.Parent)
        {
            depth++;
        }

        return depth > MaximumDepth;
    }

    private static BlockParserList CreateParsers() => new(
    [
        new TemplateLineParser(),
        new ImportLineParser(),
        new ThematicBreakParser(),
        new HeadingBlockParser(),
        new BoundedQuoteParser(),
        new BoundedListParser(),
        new HtmlBlockParser(),
        new FencedCodeBlockParser(),
        new IndentedCodeBlockParser(),
        new FootnoteDefinitionParser(),
        new MarkdownParagraphParser(),
    ]);

    // MDX has neither indented code nor HTML blocks, but many files that call themselves so have comments.
    private static BlockParserList CreateMdxParsers() => new(
    [
        new TemplateLineParser(),
        new MdxModuleParser(),
        new MdxTagLineParser(),
        new ThematicBreakParser(),
        new HeadingBlockParser(),
        new BoundedQuoteParser(),
        new BoundedListParser(),
        new CommentBlockParser(),
        new FencedCodeBlockParser(),
        new FootnoteDefinitionParser(),
        new MarkdownParagraphParser(),
    ]);
}

/// <summary>The root of Markdig's blocks, with what our block parsers share.</summary>
internal sealed class MarkdownRoot(MarkdownContext context, string text) : Markdig.Syntax.MarkdownDocument
{
    private MarkdownTemplates? _templates;
    private MarkdownTags? _tags;

    public MarkdownContext Context { get; } = context;

    /// <summary>The source without U+0000.</summary>
    public string Text { get; } = text;

    /// <summary>Finds templating anywhere in the source.</summary>
    public MarkdownTemplates Templates => _templates ??= new MarkdownTemplates(Text, Text.Length, Context.IsMdx ? Context.Braces : null);

    /// <summary>Finds tags anywhere in the source.</summary>
    public MarkdownTags Tags => _tags ??= new MarkdownTags(Text, Text.Length, Context.IsMdx ? Context.Braces : null);

    /// <summary>Names of template blocks whose end is known not to come.</summary>
    public HashSet<string> UnclosedTemplates { get; } = new(StringComparer.Ordinal);

    /// <summary>The source of a line of a leaf, blanks that indent it perhaps left out.</summary>
    /// <remarks><para>Where a tab lies half in the indentation, Markdig writes the line anew with spaces, so its place is found by column.</para></remarks>
    public MarkdownLine Locate(in StringLine line)
    {
        if (ReferenceEquals(line.Slice.Text, Text))
        {
            return new MarkdownLine(line.Slice.Start, line.Slice.End + 1);
        }

        int position = line.Position;
        int column = 0;
        while (position < Text.Length && column < line.Column && Text[position] is not ('\r' or '\n'))
        {
            column += Text[position] == '\t' ? 4 - (column % 4) : 1;
            position++;
        }

        while (position < Text.Length && Text[position] is ' ' or '\t')
        {
            position++;
        }

        return new MarkdownLine(position, position + line.Slice.AsSpan().TrimStart(" \t").Length);
    }

    public static MarkdownRoot Of(BlockProcessor processor) => (MarkdownRoot)processor.Document;
}
