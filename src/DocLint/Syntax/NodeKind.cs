namespace DocLint.Syntax;

/// <summary>What a node of a <see cref="DocumentTree"/> is. Blocks come first, inlines after <see cref="Text"/>.</summary>
public enum NodeKind
{
    /// <summary>The root: <see cref="DocumentBlock"/>.</summary>
    Document,

    /// <summary>YAML or TOML at the top of a file: <see cref="FrontMatterBlock"/>.</summary>
    FrontMatter,

    /// <summary>A heading with all that stands under it: <see cref="SectionBlock"/>.</summary>
    Section,

    /// <summary>A heading: <see cref="HeadingBlock"/>.</summary>
    Heading,

    /// <summary>A paragraph: <see cref="ParagraphBlock"/>.</summary>
    Paragraph,

    /// <summary>An ordered or unordered list: <see cref="ListBlock"/>.</summary>
    List,

    /// <summary>An item of a list: <see cref="ListItemBlock"/>.</summary>
    ListItem,

    /// <summary>A block quote: <see cref="BlockQuoteBlock"/>.</summary>
    BlockQuote,

    /// <summary>A table: <see cref="TableBlock"/>.</summary>
    Table,

    /// <summary>A row of a table: <see cref="TableRowBlock"/>.</summary>
    TableRow,

    /// <summary>A cell of a row: <see cref="TableCellBlock"/>.</summary>
    TableCell,

    /// <summary>Code: <see cref="CodeBlock"/>.</summary>
    CodeBlock,

    /// <summary>A figure with its caption: <see cref="FigureBlock"/>.</summary>
    Figure,

    /// <summary>The caption of a figure or table: <see cref="CaptionBlock"/>.</summary>
    Caption,

    /// <summary>The text of a footnote: <see cref="FootnoteDefinitionBlock"/>.</summary>
    FootnoteDefinition,

    /// <summary>A link reference definition: <see cref="LinkDefinitionBlock"/>.</summary>
    LinkDefinition,

    /// <summary>Source that is no prose: HTML blocks in Markdown, scripts, shortcodes: <see cref="RawBlock"/>.</summary>
    RawBlock,

    /// <summary>A rule across the page: <see cref="ThematicBreakBlock"/>.</summary>
    ThematicBreak,

    /// <summary>An element that only groups others, such as a page's <c>nav</c>: <see cref="ContainerBlock"/>.</summary>
    Container,

    /// <summary>Text: <see cref="TextInline"/>.</summary>
    Text,

    /// <summary>Emphasis: <see cref="EmphasisInline"/>.</summary>
    Emphasis,

    /// <summary>Strong emphasis: <see cref="EmphasisInline"/>.</summary>
    Strong,

    /// <summary>Struck-through text: <see cref="EmphasisInline"/>.</summary>
    Strikethrough,

    /// <summary>An inline element that only groups others, such as a page's <c>span</c>: <see cref="ContainerInline"/>.</summary>
    Span,

    /// <summary>A link: <see cref="LinkInline"/>.</summary>
    Link,

    /// <summary>An image: <see cref="ImageInline"/>.</summary>
    Image,

    /// <summary>Code in a line: <see cref="CodeInline"/>.</summary>
    Code,

    /// <summary>A reference to a footnote: <see cref="FootnoteReferenceInline"/>.</summary>
    FootnoteReference,

    /// <summary>Source that is no prose: tags, comments, templating: <see cref="RawInline"/>.</summary>
    RawInline,

    /// <summary>A line break, soft or hard: <see cref="LineBreakInline"/>.</summary>
    LineBreak,
}
