using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads what a document says of itself.</summary>
internal static class MetadataReader
{
    public static DocumentMetadata Read(DocumentTree tree) => new();
}
