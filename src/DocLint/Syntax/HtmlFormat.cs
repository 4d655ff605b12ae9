using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>HTML pages.</summary>
public sealed class HtmlFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default) => new PlainTextFormat().Parse(source, cancellationToken);
}
