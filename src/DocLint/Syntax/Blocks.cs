using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A block of a document: a paragraph, a list, a table and so on.</summary>
public abstract class Block : SyntaxNode
{
    private protected Block(NodeKind kind, TextSpan span, ImmutableArray<SyntaxNode> children, ElementInfo? element)
        : base(kind, span, children) => Element = element;

    /// <summary>The HTML element that the block comes from; null in Markdown and plain text.</summary>
    public ElementInfo? Element { get; }
}

/// <summary>A block whose children are inlines, and that therefore has <see cref="Prose"/>.</summary>
public abstract class TextBlock : Block
{
    private Prose? _prose;

    private protected TextBlock(NodeKind kind, TextSpan span, ImmutableArray<SyntaxNode> inlines, ElementInfo? element)
        : base(kind, span, inlines, element)
    {
    }

    /// <summary>The block's text as a reader sees it; made on first use, the same object ever after.</summary>
    public Prose Prose => _prose ?? Interlocked.CompareExchange(ref _prose, ProseBuilder.Build(this), null) ?? _prose;
}

/// <summary>The whole document.</summary>
/// <param name="span">All of the source.</param>
/// <param name="children">The blocks of the document.</param>
public sealed class DocumentBlock(TextSpan span, ImmutableArray<SyntaxNode> children)
    : Block(NodeKind.Document, span, children, null);

/// <summary>Front matter at the top of a file.</summary>
/// <param name="span">The source with both fences.</param>
/// <param name="contentSpan">The source between the fences.</param>
/// <param name="language"><c>yaml</c>, <c>toml</c> or <c>json</c>.</param>
/// <param name="value">The parsed mapping; null when there is none or it is invalid.</param>
/// <param name="error">What is wrong with it; null when it is valid.</param>
public sealed class FrontMatterBlock(TextSpan span, TextSpan contentSpan, string language, FrontMatterValue? value, FrontMatterError? error)
    : Block(NodeKind.FrontMatter, span, [], null)
{
    /// <summary>The source between the fences.</summary>
    public TextSpan ContentSpan { get; } = contentSpan;

    /// <summary>The language: <c>yaml</c>, <c>toml</c> or <c>json</c>.</summary>
    public string Language { get; } = language;

    /// <summary>The parsed mapping; null when there is none or it is invalid.</summary>
    public FrontMatterValue? Value { get; } = value;

    /// <summary>What is wrong with it; null when it is valid.</summary>
    public FrontMatterError? Error { get; } = error;
}

/// <summary>A heading with everything up to the next heading of its level or above.</summary>
/// <remarks><para>Its first child is the <see cref="HeadingBlock"/>. Only headings outside lists and quotes open sections.</para></remarks>
/// <param name="span">From the heading to the end of its last block.</param>
/// <param name="children">The heading, then the blocks under it.</param>
public sealed class SectionBlock(TextSpan span, ImmutableArray<SyntaxNode> children)
    : Block(NodeKind.Section, span, children, null)
{
    /// <summary>The heading that opens the section.</summary>
    public HeadingBlock Heading => (HeadingBlock)Children[0];
}

/// <summary>A heading.</summary>
/// <param name="span">The source with its markup.</param>
/// <param name="level">The level, 1 to 6.</param>
/// <param name="inlines">The heading's text.</param>
/// <param name="element">The element in HTML.</param>
/// <param name="explicitId">The anchor that the source gives it, or null.</param>
public sealed class HeadingBlock(TextSpan span, int level, ImmutableArray<SyntaxNode> inlines, ElementInfo? element = null, string? explicitId = null)
    : TextBlock(NodeKind.Heading, span, inlines, element)
{
    /// <summary>The level, 1 to 6. Headings guessed from plain text have level 2.</summary>
    public int Level { get; } = level;

    /// <summary>The anchor that the source itself gives the heading, or null.</summary>
    public string? ExplicitId { get; } = explicitId;
}

/// <summary>A paragraph, also the text of a list item or of an element of a page that holds text directly.</summary>
/// <param name="span">The source with its markup.</param>
/// <param name="inlines">The paragraph's text.</param>
/// <param name="element">The element in HTML.</param>
public sealed class ParagraphBlock(TextSpan span, ImmutableArray<SyntaxNode> inlines, ElementInfo? element = null)
    : TextBlock(NodeKind.Paragraph, span, inlines, element);

/// <summary>A list.</summary>
/// <param name="span">The source of all items.</param>
/// <param name="isOrdered">Whether its items are numbered.</param>
/// <param name="items">The items.</param>
/// <param name="element">The element in HTML.</param>
public sealed class ListBlock(TextSpan span, bool isOrdered, ImmutableArray<SyntaxNode> items, ElementInfo? element = null)
    : Block(NodeKind.List, span, items, element)
{
    /// <summary>Whether its items are numbered.</summary>
    public bool IsOrdered { get; } = isOrdered;
}

/// <summary>An item of a list.</summary>
/// <param name="span">The source with its marker.</param>
/// <param name="children">The blocks of the item.</param>
/// <param name="isChecked">The state of a task list's box; null when it has none.</param>
/// <param name="element">The element in HTML.</param>
public sealed class ListItemBlock(TextSpan span, ImmutableArray<SyntaxNode> children, bool? isChecked = null, ElementInfo? element = null)
    : Block(NodeKind.ListItem, span, children, element)
{
    /// <summary>The state of a task list's box; null when the item has none.</summary>
    public bool? IsChecked { get; } = isChecked;
}

/// <summary>A block quote, or an alert.</summary>
/// <param name="span">The source with its markers.</param>
/// <param name="children">The blocks of the quote.</param>
/// <param name="alert">The kind of alert, such as <c>NOTE</c>; null for a quotation.</param>
/// <param name="element">The element in HTML.</param>
public sealed class BlockQuoteBlock(TextSpan span, ImmutableArray<SyntaxNode> children, string? alert = null, ElementInfo? element = null)
    : Block(NodeKind.BlockQuote, span, children, element)
{
    /// <summary>The kind of alert, in upper case, such as <c>NOTE</c>; null for a quotation.</summary>
    public string? Alert { get; } = alert;
}

/// <summary>A table; its children are rows and captions.</summary>
/// <param name="span">The source of the whole table.</param>
/// <param name="children">Rows, and captions where the source has them.</param>
/// <param name="element">The element in HTML.</param>
public sealed class TableBlock(TextSpan span, ImmutableArray<SyntaxNode> children, ElementInfo? element = null)
    : Block(NodeKind.Table, span, children, element)
{
    /// <summary>The rows, in source order.</summary>
    public IEnumerable<TableRowBlock> Rows => Children.OfType<TableRowBlock>();
}

/// <summary>A row of a table.</summary>
/// <param name="span">The source of the row.</param>
/// <param name="isHeader">Whether it is a header row.</param>
/// <param name="cells">The cells.</param>
/// <param name="element">The element in HTML.</param>
public sealed class TableRowBlock(TextSpan span, bool isHeader, ImmutableArray<SyntaxNode> cells, ElementInfo? element = null)
    : Block(NodeKind.TableRow, span, cells, element)
{
    /// <summary>Whether it is a header row.</summary>
    public bool IsHeader { get; } = isHeader;
}

/// <summary>A cell of a table's row.</summary>
/// <param name="span">The source of the cell, without the bars of Markdown.</param>
/// <param name="inlines">The cell's text.</param>
/// <param name="columnSpan">How many columns it spans; at least 1.</param>
/// <param name="isHeader">Whether it is a header cell.</param>
/// <param name="element">The element in HTML.</param>
public sealed class TableCellBlock(TextSpan span, ImmutableArray<SyntaxNode> inlines, int columnSpan = 1, bool isHeader = false, ElementInfo? element = null)
    : TextBlock(NodeKind.TableCell, span, inlines, element)
{
    /// <summary>How many columns the cell spans; at least 1.</summary>
    public int ColumnSpan { get; } = columnSpan;

    /// <summary>Whether it is a header cell.</summary>
    public bool IsHeader { get; } = isHeader;
}

/// <summary>Code set off from the text.</summary>
/// <param name="span">The source with its fences.</param>
/// <param name="language">The language that the source names, or null.</param>
/// <param name="element">The element in HTML.</param>
public sealed class CodeBlock(TextSpan span, string? language, ElementInfo? element = null)
    : Block(NodeKind.CodeBlock, span, [], element)
{
    /// <summary>The language that the source names, or null.</summary>
    public string? Language { get; } = language;
}

/// <summary>A figure: an image, a table or the like with its caption.</summary>
/// <param name="span">The source of the figure.</param>
/// <param name="children">The blocks of the figure.</param>
/// <param name="element">The element in HTML.</param>
public sealed class FigureBlock(TextSpan span, ImmutableArray<SyntaxNode> children, ElementInfo? element = null)
    : Block(NodeKind.Figure, span, children, element);

/// <summary>A caption.</summary>
/// <param name="span">The source of the caption.</param>
/// <param name="inlines">The caption's text.</param>
/// <param name="element">The element in HTML.</param>
public sealed class CaptionBlock(TextSpan span, ImmutableArray<SyntaxNode> inlines, ElementInfo? element = null)
    : TextBlock(NodeKind.Caption, span, inlines, element);

/// <summary>The text of a footnote.</summary>
/// <param name="span">The source with its label.</param>
/// <param name="label">The label without <c>[^</c> and <c>]</c>.</param>
/// <param name="labelSpan">The source of the label with its brackets.</param>
/// <param name="children">The blocks of the footnote.</param>
public sealed class FootnoteDefinitionBlock(TextSpan span, string label, TextSpan labelSpan, ImmutableArray<SyntaxNode> children)
    : Block(NodeKind.FootnoteDefinition, span, children, null)
{
    /// <summary>The label without <c>[^</c> and <c>]</c>.</summary>
    public string Label { get; } = label;

    /// <summary>The source of the label with its brackets.</summary>
    public TextSpan LabelSpan { get; } = labelSpan;
}

/// <summary>A link reference definition, <c>[label]: address "title"</c>.</summary>
/// <param name="span">The source of the definition.</param>
/// <param name="label">The label as written, without brackets.</param>
/// <param name="labelSpan">The source of the label with its brackets.</param>
/// <param name="address">The decoded address.</param>
/// <param name="addressSpan">The source of the address.</param>
public sealed class LinkDefinitionBlock(TextSpan span, string label, TextSpan labelSpan, string address, TextSpan addressSpan)
    : Block(NodeKind.LinkDefinition, span, [], null)
{
    /// <summary>The label as written, without brackets.</summary>
    public string Label { get; } = label;

    /// <summary>The source of the label with its brackets.</summary>
    public TextSpan LabelSpan { get; } = labelSpan;

    /// <summary>The decoded address.</summary>
    public string Address { get; } = address;

    /// <summary>The source of the address.</summary>
    public TextSpan AddressSpan { get; } = addressSpan;
}

/// <summary>Source that is no prose: an HTML block in Markdown, a script, a shortcode or template line.</summary>
/// <param name="span">The source.</param>
/// <param name="language"><c>html</c>, <c>script</c>, <c>style</c>, <c>template</c> or another name of what it is.</param>
/// <param name="element">The element in HTML.</param>
public sealed class RawBlock(TextSpan span, string language, ElementInfo? element = null)
    : Block(NodeKind.RawBlock, span, [], element)
{
    /// <summary>What it is: <c>html</c>, <c>script</c>, <c>style</c>, <c>template</c> or another name.</summary>
    public string Language { get; } = language;
}

/// <summary>A rule across the page.</summary>
/// <param name="span">The source.</param>
/// <param name="element">The element in HTML.</param>
public sealed class ThematicBreakBlock(TextSpan span, ElementInfo? element = null)
    : Block(NodeKind.ThematicBreak, span, [], element);

/// <summary>An element that only groups blocks: <c>div</c>, <c>nav</c>, <c>article</c>.</summary>
/// <param name="span">The source with its tags.</param>
/// <param name="children">The blocks of the element.</param>
/// <param name="element">The element.</param>
public sealed class ContainerBlock(TextSpan span, ImmutableArray<SyntaxNode> children, ElementInfo? element)
    : Block(NodeKind.Container, span, children, element);
