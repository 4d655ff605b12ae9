using System.Collections.Immutable;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>The formats that a program reads, by file name extension.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
public sealed class DocumentFormats
{
    private readonly Dictionary<string, IDocumentFormat> _byExtension = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates the set; of two formats with one extension the later wins.</summary>
    public DocumentFormats(IEnumerable<IDocumentFormat> formats)
    {
        All = [.. formats];
        foreach (IDocumentFormat format in All)
        {
            foreach (string extension in format.Extensions)
            {
                _byExtension[extension] = format;
            }
        }
    }

    /// <summary>The formats.</summary>
    public ImmutableArray<IDocumentFormat> All { get; }

    /// <summary>The extensions that are read, in ordinal order.</summary>
    public IEnumerable<string> Extensions => _byExtension.Keys.Order(StringComparer.Ordinal);

    /// <summary>The format of a file name, or null when none reads it.</summary>
    public IDocumentFormat? Find(string path) => _byExtension.GetValueOrDefault(Path.GetExtension(path));

    /// <summary>Whether files of this name are pages that may declare their own charset.</summary>
    public bool MayDeclareCharset(string path) => Find(path) is HtmlFormat;

    /// <summary>Decodes and parses a file's bytes; null when no format reads its name.</summary>
    public DocumentTree? Parse(string path, ReadOnlySpan<byte> bytes, CancellationToken cancellationToken = default) =>
        Find(path)?.Parse(SourceText.Decode(bytes, path, MayDeclareCharset(path)), cancellationToken);
}
