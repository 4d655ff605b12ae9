using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Reads the evidence that a format's structure gives.</summary>
internal static class StructureReader
{
    // Whoever writes lists, headings and links by hand means them.
    private const double HandMade = -2;

    /// <summary>The evidence of each text block of a tree, in their order.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="facts">What each text block says by itself.</param>
    public static StructureEvidence[] Read(DocumentTree tree, BlockFacts[] facts)
    {
        if (tree.Format == "html")
        {
            return PageReader.Read(tree, facts);
        }

        var evidence = new StructureEvidence[tree.TextBlocks.Length];
        if (tree.Format == "markdown")
        {
            Array.Fill(evidence, new StructureEvidence(HandMade));
        }

        for (int i = 0; i < evidence.Length; i++)
        {
            // Footnotes and tables are an article's own.
            if (tree.TextBlocks[i] is TableCellBlock || tree.TextBlocks[i].Ancestor<FootnoteDefinitionBlock>() is not null)
            {
                evidence[i] = new StructureEvidence(evidence[i].LogOdds + HandMade);
            }
        }

        return evidence;
    }
}
