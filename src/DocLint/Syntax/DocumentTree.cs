using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>A document as an immutable tree with exact positions, the same for every format.</summary>
/// <remarks><para>Safe to read from many threads.</para></remarks>
public sealed class DocumentTree
{
    /// <summary>Creates a tree from its root.</summary>
    /// <param name="source">The text.</param>
    /// <param name="format">The name of the format that made the tree.</param>
    /// <param name="root">The root; it spans all of the text.</param>
    /// <param name="comments">The comments of the source, in order.</param>
    /// <param name="headEntries">What a page's head says of it, in order.</param>
    public DocumentTree(SourceText source, string format, DocumentBlock root, ImmutableArray<Comment> comments = default, ImmutableArray<HeadEntry> headEntries = default)
    {
        Source = source;
        Format = format;
        Root = root;
        Comments = comments.IsDefault ? [] : comments;
        HeadEntries = headEntries.IsDefault ? [] : headEntries;

        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<TextBlock>.Builder textBlocks = ImmutableArray.CreateBuilder<TextBlock>();
        var open = new Stack<Block>();
        open.Push(root);
        while (open.TryPop(out Block? block))
        {
            blocks.Add(block);
            if (block is TextBlock text)
            {
                textBlocks.Add(text);
                continue;
            }

            for (int i = block.Children.Length - 1; i >= 0; i--)
            {
                open.Push((Block)block.Children[i]);
            }
        }

        Blocks = blocks.DrainToImmutable();
        TextBlocks = textBlocks.DrainToImmutable();
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The name of the format: <c>markdown</c>, <c>html</c> or <c>text</c>.</summary>
    public string Format { get; }

    /// <summary>The root.</summary>
    public DocumentBlock Root { get; }

    /// <summary>The comments of the source, in order.</summary>
    public ImmutableArray<Comment> Comments { get; }

    /// <summary>What a page's head says of it (title, <c>meta</c>, JSON-LD), in order; empty for other formats.</summary>
    public ImmutableArray<HeadEntry> HeadEntries { get; }

    /// <summary>All blocks in source order, parents before children, the root first.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The blocks that have prose, in source order.</summary>
    public ImmutableArray<TextBlock> TextBlocks { get; }

    /// <summary>The front matter, or null.</summary>
    public FrontMatterBlock? FrontMatter => Root.Children.Length > 0 ? Root.Children[0] as FrontMatterBlock : null;
}

/// <summary>A comment of the source: <c>&lt;!-- … --&gt;</c>, or <c>{/* … */}</c> in MDX.</summary>
/// <param name="Span">The source with its delimiters.</param>
/// <param name="TextSpan">The source between the delimiters, blanks at both ends left out.</param>
public sealed record Comment(TextSpan Span, TextSpan TextSpan);

/// <summary>Where a <see cref="HeadEntry"/> was found.</summary>
public enum HeadEntryKind
{
    /// <summary>The page's <c>title</c>.</summary>
    Title,

    /// <summary>A <c>meta</c> element; named by its <c>name</c>, <c>property</c> or <c>itemprop</c>.</summary>
    Meta,

    /// <summary>A <c>link</c> element; named by its <c>rel</c>.</summary>
    Link,

    /// <summary>A JSON-LD script; the value is its JSON.</summary>
    JsonLd,

    /// <summary>The page's language; the value of <c>html lang</c>.</summary>
    Language,
}

/// <summary>Something that a page's head says of it.</summary>
/// <param name="Kind">Where it was found.</param>
/// <param name="Name">Its name in lower case; empty for title, language and JSON-LD.</param>
/// <param name="Value">Its decoded value.</param>
/// <param name="Span">The source of the value.</param>
public sealed record HeadEntry(HeadEntryKind Kind, string Name, string Value, TextSpan Span);
