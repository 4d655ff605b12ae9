using DocLint.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using MarkdigBlock = Markdig.Syntax.Block;
using MarkdigContainer = Markdig.Syntax.ContainerBlock;

namespace DocLint.Syntax;

/// <summary>Block quotes that nest only so deep.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        MarkdownBlockReader.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Lists that nest only so deep.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        MarkdownBlockReader.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>HTML comments, the only HTML blocks that MDX files have.</summary>
internal sealed class CommentBlockParser : HtmlBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.PeekChar(1) == '!' && processor.PeekChar(2) == '-' ? base.TryOpen(processor) : BlockState.None;
}

/// <summary>A footnote's definition and the blocks in it.</summary>
internal sealed class MarkdownFootnote(BlockParser parser, string label, TextSpan labelSpan) : MarkdigContainer(parser)
{
    public string Label { get; } = label;

    public TextSpan LabelSpan { get; } = labelSpan;
}

/// <summary>Footnote definitions, kept where they stand; their blocks are indented by four.</summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.PeekChar(1) != '^' || MarkdownBlockReader.IsTooDeep(processor))
        {
            return BlockState.None;
        }

        string text = processor.Line.Text;
        int start = processor.Start;
        int end = processor.Line.End + 1;
        int p = start + 2;
        while (p < end && p - start < 1000 && !(text[p] is '[' or ']' || char.IsWhiteSpace(text[p])))
        {
            p++;
        }

        if (p == start + 2 || p + 1 >= end || text[p] != ']' || text[p + 1] != ':')
        {
            return BlockState.None;
        }

        string label = text[(start + 2)..p];
        MarkdownRoot.Of(processor).Context.Footnotes.Add(label);
        processor.NewBlocks.Push(new MarkdownFootnote(this, label, TextSpan.FromBounds(start, p + 1))
        {
            Column = processor.Column,
            Span = new Markdig.Syntax.SourceSpan(start, end - 1),
        });
        processor.Column += p + 1 - start;
        processor.Line.Start = p + 1;
        processor.NextChar();
        while (processor.CurrentChar is ' ' or '\t')
        {
            processor.NextChar();
        }

        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.Continue;
        }

        if (!processor.IsCodeIndent)
        {
            return BlockState.None;
        }

        processor.GoToCodeIndent();
        return BlockState.Continue;
    }
}

/// <summary>A paragraph whose first lines may be link definitions.</summary>
internal sealed class MarkdownParagraph(BlockParser parser) : Markdig.Syntax.ParagraphBlock(parser)
{
    /// <summary>The definitions at its beginning.</summary>
    public List<MarkdownDefinition>? Definitions { get; set; }

    /// <summary>The first line that is no definition.</summary>
    public int FirstLine { get; set; }

    /// <summary>The level of the heading that a line of <c>=</c> or <c>-</c> makes of it; 0 for a paragraph.</summary>
    public int HeadingLevel { get; set; }
}

/// <summary>Paragraphs, underlined headings and link definitions, in linear time.</summary>
internal sealed class MarkdownParagraphParser : ParagraphBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.None;
        }

        processor.NewBlocks.Push(new MarkdownParagraph(this)
        {
            Column = processor.Column,
            Span = new Markdig.Syntax.SourceSpan(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (processor.IsBlankLine)
        {
            return BlockState.BreakDiscard;
        }

        if (!processor.IsCodeIndent && processor.CurrentChar is '=' or '-' && IsUnderline(processor.Line) && block is MarkdownParagraph paragraph
            && (!processor.IsLazy || paragraph.Column == processor.Column || block.Parent is not (Markdig.Syntax.QuoteBlock or Markdig.Syntax.ListItemBlock)))
        {
            MarkdownDefinitionReader.Read(MarkdownRoot.Of(processor), paragraph);
            if (paragraph.FirstLine < paragraph.Lines.Count)
            {
                // Not a new block in its place: taking a block out of its parent costs time linear in the parent.
                paragraph.HeadingLevel = processor.CurrentChar == '=' ? 1 : 2;
                paragraph.UpdateSpanEnd(processor.Line.End);
                processor.Close(paragraph);
                return BlockState.BreakDiscard;
            }
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        if (block is MarkdownParagraph paragraph)
        {
            MarkdownDefinitionReader.Read(MarkdownRoot.Of(processor), paragraph);
        }

        return true;
    }

    private static bool IsUnderline(StringSlice line)
    {
        ReadOnlySpan<char> text = line.AsSpan().TrimEnd(" \t");
        return !text.IsEmpty && !text.ContainsAnyExcept(text[0]);
    }
}
