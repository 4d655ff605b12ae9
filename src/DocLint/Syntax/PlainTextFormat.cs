using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Plain text, as an editor or a scraper leaves it.</summary>
/// <remarks>
/// <para>A line is a paragraph, unless lines are evidently one paragraph that was wrapped. Short lines that head the text behind them,
/// lines with bullets or numbers in sequence, columns parted by tabs and rows of hyphens become headings, lists, tables and breaks; no
/// other markup is read.</para>
/// <para>Stateless and thread-safe; takes time linear in the length of the text.</para>
/// </remarks>
public sealed class PlainTextFormat : IDocumentFormat
{
    /// <inheritdoc/>
    public string Name => "text";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".txt", ".text"];

    /// <inheritdoc/>
    public DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ImmutableArray<SyntaxNode> blocks = SectionNester.Nest(PlainTextParser.Parse(source, cancellationToken));
        return new DocumentTree(source, Name, new DocumentBlock(new TextSpan(0, source.Length), blocks));
    }
}
