using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>What a node of the page is.</summary>
internal enum HtmlNodeKind : byte
{
    Element,
    Text,

    /// <summary>An element whose content is no prose; it has no nodes inside.</summary>
    Raw,

    /// <summary>A place where a line ends without an element that would say so.</summary>
    Boundary,
}

/// <summary>What is known of a node once it is closed.</summary>
[Flags]
internal enum HtmlNodeStates : byte
{
    None = 0,

    /// <summary>Holds a block, at any depth.</summary>
    HasBlock = 1,

    /// <summary>Holds something to see, at any depth: characters other than blanks, an image, code.</summary>
    HasContent = 2,

    /// <summary>Holds something that takes up room in a line, at any depth: content, but also no-break spaces.</summary>
    IsSolid = 4,

    /// <summary>Blanks at the end of the text part it from more text in the same block.</summary>
    KeepsTrailingBlank = 8,

    /// <summary>Its end tag came while a block inside was open, so it ends with that block.</summary>
    EndsWithChild = 16,

    /// <summary>Holds blocks that make a table a means of layout.</summary>
    HasLayout = 32,
}

/// <summary>An element, a text or a mark of a page. Nodes stand in one array in source order; descendants follow their node at once.</summary>
internal struct HtmlNode
{
    public HtmlNodeKind Kind;
    public HtmlNodeStates States;

    /// <summary>The element, by its index in <see cref="HtmlTag.All"/>.</summary>
    public short TagIndex;

    /// <summary>Where the source of the node begins.</summary>
    public int Start;

    /// <summary>Where the start tag ends; the same as <see cref="Start"/> when there is none.</summary>
    public int OpenEnd;

    /// <summary>Where the end tag begins; the same as <see cref="End"/> when there is none.</summary>
    public int CloseStart;

    /// <summary>Where the source of the node ends.</summary>
    public int End;

    /// <summary>The index behind the node's last descendant.</summary>
    public int Next;

    public readonly HtmlTag Tag => HtmlTag.All[TagIndex];

    public readonly TextSpan Span => TextSpan.FromBounds(Start, End);

    public readonly bool Has(HtmlNodeStates state) => (States & state) != 0;
}
