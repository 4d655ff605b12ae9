using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Markdown: CommonMark with GitHub's tables, task lists, footnotes, alerts and bare addresses, and front matter.</summary>
/// <remarks>
/// <para>Shortcodes and templating of Hugo, Liquid, Jinja, kramdown and VitePress are no prose; in <c>.mdx</c> files tags and braces are JSX.</para>
/// <para>Mathematics, attribute lists and other extensions that read prices or braces as markup are left out. Stateless and thread-safe.</para>
/// </remarks>
public sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".md", ".markdown", ".mdx"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        string content = source.Content;
        var context = new MarkdownContext(source, source.Path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase));
        FrontMatterBlock? frontMatter = MarkdownFrontMatter.Read(content);
        int from = frontMatter?.Span.End ?? 0;
        ImmutableArray<SyntaxNode> children = MarkdownSections.Build(content, from, ReadBlocks(context, from, cancellationToken));
        if (frontMatter is not null)
        {
            children = children.Insert(0, frontMatter);
        }

        context.Comments.Sort((left, right) => left.Span.CompareTo(right.Span));
        return new DocumentTree(source, Name, new DocumentBlock(new TextSpan(0, content.Length), children), [.. context.Comments]);
    }

    private static List<SyntaxNode> ReadBlocks(MarkdownContext context, int from, CancellationToken cancellationToken)
    {
        try
        {
            return new MarkdownTreeBuilder(context, MarkdownBlockReader.Read(context, from, cancellationToken)).Build();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The block parser is borrowed. No text is known that it trips over, and none may cost the document.
            context.Comments.Clear();
            return new MarkdownTreeBuilder(context, new MarkdownRoot(context, context.Content)).BuildPlain(from);
        }
    }
}
