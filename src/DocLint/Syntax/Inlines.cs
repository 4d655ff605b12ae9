using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A piece of a text block: text, emphasis, a link and so on.</summary>
public abstract class Inline : SyntaxNode
{
    private protected Inline(NodeKind kind, TextSpan span, ImmutableArray<SyntaxNode> children)
        : base(kind, span, children)
    {
    }
}

/// <summary>Text.</summary>
/// <remarks><para>Where <see cref="Value"/> is as long as <see cref="SyntaxNode.Span"/>, the two are the same text and map one to one; otherwise (an entity, an escape, folded white space) the whole value stands for the whole span.</para></remarks>
/// <param name="span">The source.</param>
/// <param name="value">The decoded text.</param>
public sealed class TextInline(TextSpan span, string value) : Inline(NodeKind.Text, span, [])
{
    /// <summary>The decoded text.</summary>
    public string Value { get; } = value;
}

/// <summary>Emphasised, strong or struck-through text.</summary>
/// <param name="kind"><see cref="NodeKind.Emphasis"/>, <see cref="NodeKind.Strong"/> or <see cref="NodeKind.Strikethrough"/>.</param>
/// <param name="span">The source with its markup.</param>
/// <param name="children">The inlines inside.</param>
public sealed class EmphasisInline(NodeKind kind, TextSpan span, ImmutableArray<SyntaxNode> children) : Inline(kind, span, children);

/// <summary>An inline element that only groups others: <c>span</c>, <c>time</c>, <c>cite</c>, <c>sup</c>.</summary>
/// <param name="span">The source with its tags.</param>
/// <param name="children">The inlines inside.</param>
/// <param name="element">The element.</param>
public sealed class ContainerInline(TextSpan span, ImmutableArray<SyntaxNode> children, ElementInfo element) : Inline(NodeKind.Span, span, children)
{
    /// <summary>The element.</summary>
    public ElementInfo Element { get; } = element;
}

/// <summary>How a link is written.</summary>
public enum LinkForm
{
    /// <summary><c>[text](address)</c>, or <c>a href</c> in HTML.</summary>
    Inline,

    /// <summary><c>[text][label]</c>, <c>[text][]</c> or <c>[label]</c> with a definition elsewhere.</summary>
    Reference,

    /// <summary><c>&lt;address&gt;</c>.</summary>
    Autolink,

    /// <summary>An address that stands in the text as it is.</summary>
    Bare,
}

/// <summary>A link.</summary>
/// <param name="span">The source with its markup.</param>
/// <param name="children">The inlines of the link's text; none for autolinks and bare addresses, which are no prose.</param>
/// <param name="form">How it is written.</param>
/// <param name="address">The decoded address; null for a reference without a definition.</param>
/// <param name="addressSpan">The source of the address here, or of the label of a reference.</param>
/// <param name="label">The label of a reference as written, or null.</param>
/// <param name="title">The title, or null.</param>
/// <param name="element">The element in HTML.</param>
public sealed class LinkInline(TextSpan span, ImmutableArray<SyntaxNode> children, LinkForm form, string? address, TextSpan addressSpan, string? label = null, string? title = null, ElementInfo? element = null)
    : Inline(NodeKind.Link, span, children)
{
    /// <summary>How the link is written.</summary>
    public LinkForm Form { get; } = form;

    /// <summary>The decoded address; null for a reference without a definition.</summary>
    public string? Address { get; } = address;

    /// <summary>The source of the address here, or of the label of a reference.</summary>
    public TextSpan AddressSpan { get; } = addressSpan;

    /// <summary>The label of a reference as written, or null.</summary>
    public string? Label { get; } = label;

    /// <summary>The title, or null.</summary>
    public string? Title { get; } = title;

    /// <summary>The element in HTML.</summary>
    public ElementInfo? Element { get; } = element;
}

/// <summary>An image. Its alternative text is no prose.</summary>
/// <param name="span">The source with its markup.</param>
/// <param name="address">The decoded address; null for a reference without a definition.</param>
/// <param name="addressSpan">The source of the address here, or of the label of a reference.</param>
/// <param name="alternativeText">The alternative text; null when the source gives none.</param>
/// <param name="label">The label of a reference as written, or null.</param>
/// <param name="title">The title, or null.</param>
/// <param name="element">The element in HTML.</param>
public sealed class ImageInline(TextSpan span, string? address, TextSpan addressSpan, string? alternativeText, string? label = null, string? title = null, ElementInfo? element = null)
    : Inline(NodeKind.Image, span, [])
{
    /// <summary>The decoded address; null for a reference without a definition.</summary>
    public string? Address { get; } = address;

    /// <summary>The source of the address here, or of the label of a reference.</summary>
    public TextSpan AddressSpan { get; } = addressSpan;

    /// <summary>The alternative text; null when the source gives none, empty when it says that there is none.</summary>
    public string? AlternativeText { get; } = alternativeText;

    /// <summary>The label of a reference as written, or null.</summary>
    public string? Label { get; } = label;

    /// <summary>The title, or null.</summary>
    public string? Title { get; } = title;

    /// <summary>The element in HTML.</summary>
    public ElementInfo? Element { get; } = element;
}

/// <summary>Code in a line of text.</summary>
/// <param name="span">The source with its markup.</param>
public sealed class CodeInline(TextSpan span) : Inline(NodeKind.Code, span, []);

/// <summary>A reference to a footnote, <c>[^label]</c>.</summary>
/// <param name="span">The source.</param>
/// <param name="label">The label without <c>[^</c> and <c>]</c>.</param>
/// <param name="isDefined">Whether the document defines the footnote.</param>
public sealed class FootnoteReferenceInline(TextSpan span, string label, bool isDefined) : Inline(NodeKind.FootnoteReference, span, [])
{
    /// <summary>The label without <c>[^</c> and <c>]</c>.</summary>
    public string Label { get; } = label;

    /// <summary>Whether the document defines the footnote.</summary>
    public bool IsDefined { get; } = isDefined;
}

/// <summary>Source in a line that is no prose: a tag, a comment, a shortcode, a template expression.</summary>
/// <param name="span">The source.</param>
/// <param name="isVisible">Whether it stands for something that a reader sees, as a template expression does and a tag does not.</param>
public sealed class RawInline(TextSpan span, bool isVisible) : Inline(NodeKind.RawInline, span, [])
{
    /// <summary>Whether it stands for something that a reader sees, as a template expression does and a tag does not.</summary>
    public bool IsVisible { get; } = isVisible;
}

/// <summary>A line break inside a block.</summary>
/// <param name="span">The source: the break, with the blanks and markers around it that are no text.</param>
/// <param name="isHard">Whether a reader sees it; a soft break reads as a blank.</param>
public sealed class LineBreakInline(TextSpan span, bool isHard) : Inline(NodeKind.LineBreak, span, [])
{
    /// <summary>Whether a reader sees it; a soft break reads as a blank.</summary>
    public bool IsHard { get; } = isHard;
}
