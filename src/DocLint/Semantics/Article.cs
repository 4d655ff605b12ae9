using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>The article that a document holds, without what its page left behind.</summary>
/// <remarks><para>The body is what <see cref="SemanticModel.Judgements"/> does not call residue, so that it never disagrees with the rules; only the title, which <see cref="Metadata"/> has, is not repeated in it. Immutable.</para></remarks>
public sealed class Article
{
    private Article(SemanticModel model, ImmutableArray<Block> body)
    {
        Tree = model.Tree;
        Metadata = model.Metadata;
        Body = body;
    }

    /// <summary>The document.</summary>
    public DocumentTree Tree { get; }

    /// <summary>What the document says of itself: title, authors, dates.</summary>
    public DocumentMetadata Metadata { get; }

    /// <summary>The blocks of the body that have text, in source order: each is a <see cref="TextBlock"/> or a <see cref="CodeBlock"/>.</summary>
    public ImmutableArray<Block> Body { get; }

    /// <summary>The article of a document; its body is empty where all is residue.</summary>
    public static Article Create(SemanticModel model)
    {
        ImmutableArray<Block>.Builder body = ImmutableArray.CreateBuilder<Block>();
        ImmutableArray<BlockJudgement> judgements = model.Judgements;
        TextBlock? title = FindTitle(model);
        int next = 0;
        foreach (Block block in model.Tree.Blocks)
        {
            // Code belongs to the article whose text stands before or behind it.
            bool isBody = block is TextBlock text ? !judgements[next++].IsResidue && text != title && !string.IsNullOrWhiteSpace(text.Prose.Text)
                : block is CodeBlock && ((next > 0 && !judgements[next - 1].IsResidue) || (next < judgements.Length && !judgements[next].IsResidue) || judgements.IsEmpty);
            if (isBody)
            {
                body.Add(block);
            }
        }

        return new Article(model, body.DrainToImmutable());
    }

    // The first block of the article that says the title and nothing else: a page's first heading does even in other words, while one that
    // front matter gives another title heads a part. An entry of a list of contents is no title.
    private static TextBlock? FindTitle(SemanticModel model)
    {
        const int BlocksAtTop = 8;
        ImmutableArray<BlockJudgement> judgements = model.Judgements;
        int seen = 0;
        string? title = model.Metadata.Title?.Value.Trim();
        foreach (BlockJudgement judgement in judgements)
        {
            if (judgement.IsResidue)
            {
                continue;
            }

            bool isTitle = title is not null && judgement.Block.Prose.Text.AsSpan().Trim().Equals(title, StringComparison.OrdinalIgnoreCase);
            if (isTitle ? judgement.Block.Ancestor<ListItemBlock>() is null : judgement.Block is HeadingBlock { Level: 1 } && (title is null || model.Tree.FrontMatter is null))
            {
                return judgement.Block;
            }

            if (++seen == BlocksAtTop)
            {
                break;
            }
        }

        return null;
    }
}
