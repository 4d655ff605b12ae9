using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Tells in documents that an author wrote, such as Markdown, the lines that he set himself from those that came in by copying.</summary>
internal static class HandMadeLines
{
    private const double Even = .5;

    /// <summary>Whether the line that reads like residue is the author's.</summary>
    /// <param name="facts">The facts of the blocks.</param>
    /// <param name="i">The block.</param>
    /// <param name="kind">What it would be; null when it does not say.</param>
    /// <param name="sure">What its signs settle that it is; null for nothing.</param>
    /// <param name="scores">How likely each block is residue.</param>
    public static bool IsAuthors(BlockFacts[] facts, int i, ResidueKind? kind, ResidueKind? sure, double[] scores)
    {
        if (facts[i].Block is TableCellBlock || !IsLeftInDrafts(kind, sure) || IsSeeAlso(facts[i]))
        {
            return true;
        }

        return sure is null && (OpensText(facts, i, kind, scores) || Introduces(facts, i) || IsAmongEntries(facts, i, scores) || IsConjunction(facts[i]));
    }

    // Authors set their names, dates, captions and menus themselves; the rest gets into a draft by copying only.
    private static bool IsLeftInDrafts(ResidueKind? kind, ResidueKind? sure) =>
        kind is not (null or ResidueKind.PublicationLine or ResidueKind.Byline or ResidueKind.Caption or ResidueKind.Navigation) || sure == ResidueKind.PublicationLine;

    private static bool IsSeeAlso(BlockFacts facts) =>
        facts.Block is HeadingBlock && facts.Block.Prose.Text.AsSpan().Trim().StartsWith("see also", StringComparison.OrdinalIgnoreCase);

    // A heading that an author set above what he wrote: "Membership", and then the members.
    private static bool OpensText(BlockFacts[] facts, int i, ResidueKind? kind, double[] scores)
    {
        if (facts[i].Block is not HeadingBlock || i + 1 >= facts.Length || facts[i + 1].Block is HeadingBlock)
        {
            return false;
        }

        return scores[i + 1] < Even && (kind != ResidueKind.RelatedArticles || facts[i + 1].Shape >= BlockShape.ShortSentence);
    }

    // "Content:" above a list.
    private static bool Introduces(BlockFacts[] facts, int i) =>
        facts[i].Last == ':' && i + 1 < facts.Length && facts[i + 1].Block.Ancestor<ListBlock>() is { } list && list != facts[i].Block.Ancestor<ListBlock>();

    // An entry of a list of which the others are the author's.
    private static bool IsAmongEntries(BlockFacts[] facts, int i, double[] scores)
    {
        if (facts[i].Block.Ancestor<ListBlock>() is not { } list)
        {
            return false;
        }

        return (i > 0 && scores[i - 1] < Even && facts[i - 1].Block.Ancestor<ListBlock>() == list) || (i + 1 < facts.Length && scores[i + 1] < Even && facts[i + 1].Block.Ancestor<ListBlock>() == list);
    }

    // "OR" between two blocks of code.
    private static bool IsConjunction(BlockFacts facts) => facts is { Words: 1, LongWords: 0 };
}
