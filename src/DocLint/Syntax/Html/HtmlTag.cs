namespace DocLint.Syntax;

/// <summary>How the parser treats an element.</summary>
internal enum HtmlTagKind : byte
{
    /// <summary>Stands in a line: <c>span</c>, <c>cite</c>, and every element that is not known.</summary>
    Inline,

    /// <summary>Only groups blocks: <c>div</c>, <c>nav</c>.</summary>
    Container,

    Paragraph,
    Heading,
    List,
    ListItem,
    DefinitionItem,
    Quote,
    Figure,
    FigureCaption,
    Table,
    TableCaption,
    TableSection,
    TableRow,
    TableCell,
    Preformatted,
    Rule,
    Break,
    Image,
    Link,
    Code,
    Emphasis,
    Strong,
    Strikethrough,
    Button,
    Option,

    /// <summary><c>html</c>, <c>head</c>, <c>body</c>: their tags are read and leave no node.</summary>
    Frame,

    /// <summary>Content that is skipped unread: <c>script</c>, <c>style</c>.</summary>
    Skipped,

    /// <summary>Content in another language or that is not rendered, which can hold itself: <c>svg</c>, <c>template</c>.</summary>
    Foreign,

    /// <summary>Content that a reader does not see as text: <c>select</c>, <c>video</c>.</summary>
    Hidden,

    Title,
    Meta,
    HeadLink,

    /// <summary>Void elements that show no text: <c>input</c>, <c>source</c>.</summary>
    Nothing,
}

/// <summary>What the parser must know of an element.</summary>
[Flags]
internal enum HtmlTagTraits : byte
{
    None = 0,

    /// <summary>Has no content and no end tag.</summary>
    Void = 1,

    /// <summary>Breaks the line before and behind it.</summary>
    Block = 2,

    /// <summary>Its start tag ends an open paragraph.</summary>
    ClosesParagraph = 4,

    /// <summary>End tags inside do not reach through it.</summary>
    Scope = 8,

    /// <summary>Is opened anew when an element around it ends first.</summary>
    Reopens = 16,
}

/// <summary>An element that the parser knows.</summary>
internal sealed class HtmlTag(short index, string name, HtmlTagKind kind, HtmlTagTraits traits)
{
    private const HtmlTagTraits BlockTraits = HtmlTagTraits.Block | HtmlTagTraits.ClosesParagraph;

    private static readonly List<HtmlTag> s_all = [];
    private static readonly Dictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> s_byName = Create();

    /// <summary>The elements by their index.</summary>
    public static List<HtmlTag> All => s_all;

    /// <summary>Its place in <see cref="All"/>; 0 for every element that is not known.</summary>
    public short Index { get; } = index;

    /// <summary>Its name in lower case; empty for an element that is not known.</summary>
    public string Name { get; } = name;

    /// <summary>How it is treated.</summary>
    public HtmlTagKind Kind { get; } = kind;

    /// <summary>What else must be known of it.</summary>
    public HtmlTagTraits Traits { get; } = traits;

    /// <summary>Whether it has a trait.</summary>
    public bool Is(HtmlTagTraits trait) => (Traits & trait) != 0;

    /// <summary>The element of a name in any case; the one at index 0 for names that are not known.</summary>
    public static HtmlTag Find(ReadOnlySpan<char> name) => s_byName.TryGetValue(name, out HtmlTag? tag) ? tag : s_all[0];

    private static Dictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> Create()
    {
        var byName = new Dictionary<string, HtmlTag>(160, StringComparer.OrdinalIgnoreCase);
        s_all.Add(new HtmlTag(0, "", HtmlTagKind.Inline, HtmlTagTraits.None));
        Add(HtmlTagKind.Inline, HtmlTagTraits.Reopens, "u ins mark small big font tt sub sup");
        Add(HtmlTagKind.Inline, HtmlTagTraits.None, "span abbr acronym bdi bdo cite data dfn label map meter nobr output picture progress q ruby rb rt rtc slot time var");
        Add(HtmlTagKind.Container, BlockTraits, "div section article aside nav header footer main address center details dialog dir fieldset form hgroup search summary legend menuitem");
        Add(HtmlTagKind.Container, HtmlTagTraits.Block | HtmlTagTraits.Scope, "marquee");
        Add(HtmlTagKind.Paragraph, BlockTraits, "p");
        Add(HtmlTagKind.Heading, BlockTraits, "h1 h2 h3 h4 h5 h6");
        Add(HtmlTagKind.List, BlockTraits, "ul ol dl menu");
        Add(HtmlTagKind.ListItem, BlockTraits, "li");
        Add(HtmlTagKind.DefinitionItem, BlockTraits, "dt dd");
        Add(HtmlTagKind.Quote, BlockTraits, "blockquote");
        Add(HtmlTagKind.Figure, BlockTraits, "figure");
        Add(HtmlTagKind.FigureCaption, BlockTraits, "figcaption");
        Add(HtmlTagKind.Table, BlockTraits | HtmlTagTraits.Scope, "table");
        Add(HtmlTagKind.TableCaption, HtmlTagTraits.Block | HtmlTagTraits.Scope, "caption");
        Add(HtmlTagKind.TableSection, HtmlTagTraits.Block, "thead tbody tfoot");
        Add(HtmlTagKind.TableRow, HtmlTagTraits.Block, "tr");
        Add(HtmlTagKind.TableCell, HtmlTagTraits.Block | HtmlTagTraits.Scope, "td th");
        Add(HtmlTagKind.Preformatted, BlockTraits, "pre listing");
        Add(HtmlTagKind.Rule, BlockTraits | HtmlTagTraits.Void, "hr");
        Add(HtmlTagKind.Break, HtmlTagTraits.Void, "br");
        Add(HtmlTagKind.Image, HtmlTagTraits.Void, "img image");
        Add(HtmlTagKind.Link, HtmlTagTraits.None, "a");
        Add(HtmlTagKind.Code, HtmlTagTraits.None, "code kbd samp");
        Add(HtmlTagKind.Emphasis, HtmlTagTraits.Reopens, "em i");
        Add(HtmlTagKind.Strong, HtmlTagTraits.Reopens, "strong b");
        Add(HtmlTagKind.Strikethrough, HtmlTagTraits.Reopens, "del s strike");
        Add(HtmlTagKind.Button, HtmlTagTraits.Scope, "button");
        Add(HtmlTagKind.Option, HtmlTagTraits.None, "option optgroup");
        Add(HtmlTagKind.Frame, HtmlTagTraits.Block, "html head body");
        Add(HtmlTagKind.Skipped, HtmlTagTraits.None, "script style iframe noscript noembed noframes xmp textarea");
        Add(HtmlTagKind.Foreign, HtmlTagTraits.None, "svg math template");
        Add(HtmlTagKind.Hidden, HtmlTagTraits.Scope, "select object video audio canvas applet");
        Add(HtmlTagKind.Hidden, HtmlTagTraits.None, "datalist rp");
        Add(HtmlTagKind.Title, HtmlTagTraits.None, "title");
        Add(HtmlTagKind.Meta, HtmlTagTraits.Void, "meta");
        Add(HtmlTagKind.HeadLink, HtmlTagTraits.Void, "link");
        Add(HtmlTagKind.Nothing, HtmlTagTraits.Void, "area base basefont bgsound col embed frame input keygen param source track wbr");
        Add(HtmlTagKind.Container, HtmlTagTraits.Block, "colgroup frameset");
        return byName.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(HtmlTagKind kind, HtmlTagTraits traits, string names)
        {
            foreach (string name in names.Split(' '))
            {
                var tag = new HtmlTag((short)s_all.Count, name, kind, traits);
                s_all.Add(tag);
                byName.Add(name, tag);
            }
        }
    }
}
