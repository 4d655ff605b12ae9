using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Markdown.</summary>
public sealed class MarkdownFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "markdown";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".md", ".markdown", ".mdx"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default) => new PlainTextFormat().Parse(source, cancellationToken);
}
