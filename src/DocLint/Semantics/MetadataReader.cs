using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads what a document says of itself.</summary>
/// <remarks><para>Front matter is trusted before a page's head, that before JSON-LD, and the visible text comes last; each value is taken from the first that has it.</para></remarks>
internal static class MetadataReader
{
    /// <summary>Reads the metadata of a document; never throws on any text.</summary>
    public static DocumentMetadata Read(DocumentTree tree)
    {
        var draft = new MetadataDraft();
        if (tree.FrontMatter?.Value is { } frontMatter)
        {
            FrontMatterMetadata.Read(frontMatter, draft);
        }

        HeadMetadata.Read(tree, draft);
        foreach (HeadEntry entry in tree.HeadEntries)
        {
            if (entry.Kind == HeadEntryKind.JsonLd)
            {
                JsonLdMetadata.Read(entry, draft);
            }
        }

        VisibleMetadata.Read(tree, draft);
        return draft.ToMetadata();
    }
}
