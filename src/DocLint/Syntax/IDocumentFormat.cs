using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Turns the text of one format into a <see cref="DocumentTree"/>.</summary>
/// <remarks><para>Implementations are stateless, never throw on any text, and take time linear in its length.</para></remarks>
public interface IDocumentFormat
{
    /// <summary>The name, such as <c>markdown</c>.</summary>
    string Name { get; }

    /// <summary>The file name extensions it reads, in lower case with their dot.</summary>
    ImmutableArray<string> Extensions { get; }

    /// <summary>Parses a text.</summary>
    DocumentTree Parse(SourceText source, CancellationToken cancellationToken = default);
}
