using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>HTML pages, as a browser shows them.</summary>
/// <remarks>
/// <para>What a reader sees is prose; scripts, styles, hidden elements and form choices stand as raw source. Nothing is dropped for being
/// furniture. An element that stands in a line but holds blocks, such as a link around a card, is a container.</para>
/// <para>Pages whose tags do not match are read as browsers read them; elements that nest deeper than 256 leave their text.
/// Stateless and thread-safe; takes time linear in the length of the page.</para>
/// </remarks>
public sealed class HtmlFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);

        // No borrowed parser: those at hand lose the positions of entities and of misnested tags, or take
        // minutes over deeply nested elements. The tests hold this one against one of them.
        HtmlPage page = HtmlPageReader.Read(source.Content, cancellationToken);
        var root = new DocumentBlock(new TextSpan(0, source.Length), HtmlBlocks.Build(page));
        return new DocumentTree(source, Name, root, page.Comments, page.HeadEntries);
    }
}
