using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What stands between a pair of quotation marks, before anything is known of its meaning.</summary>
/// <param name="Parts">The content without the marks, one part a paragraph, in prose positions.</param>
/// <param name="ProseSpan">The content with its marks, as far as they stand in the first part's block.</param>
/// <param name="Depth">How many quotations it stands in.</param>
/// <param name="BlockIndex">The index of the first part's block in <see cref="DocumentTree.TextBlocks"/>.</param>
internal sealed record QuoteRange(List<QuotePart> Parts, TextSpan ProseSpan, int Depth, int BlockIndex)
{
    public Prose Prose => Parts[0].Prose;
}

/// <summary>The part of a quotation that stands in one block.</summary>
/// <param name="Prose">The block's prose.</param>
/// <param name="Content">The quoted words, without marks and blanks around them.</param>
/// <param name="WithMarks">The same with the marks that stand in the block.</param>
internal readonly record struct QuotePart(Prose Prose, TextSpan Content, TextSpan WithMarks);
