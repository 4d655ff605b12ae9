using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A document as its blocks' facts and its title, which judging begins with.</summary>
internal sealed class ResidueText
{
    private ResidueText(BlockFacts[] facts, ulong title, int titleIndex) => (Facts, Title, TitleIndex, IsData, IsComment) = (facts, title, titleIndex, DataLists.Find(facts), CommentThreads.Find(facts));

    /// <summary>The facts of the text blocks, in their order.</summary>
    public BlockFacts[] Facts { get; }

    /// <summary>The folded title; 0 for none.</summary>
    public ulong Title { get; }

    /// <summary>The block that is the title; -1 for none.</summary>
    public int TitleIndex { get; }

    /// <summary>Whether each block is part of a table or list of data, which belongs to the article.</summary>
    public bool[] IsData { get; }

    /// <summary>Whether each block is part of a thread of readers' comments.</summary>
    public bool[] IsComment { get; }

    /// <summary>Reads a document.</summary>
    public static ResidueText Read(DocumentTree tree, string? title)
    {
        var reader = new BlockReader();
        var facts = new BlockFacts[tree.TextBlocks.Length];
        var copies = new Dictionary<ulong, int>();
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i] = reader.Read(tree.TextBlocks[i]);
            copies[facts[i].Fold] = copies.GetValueOrDefault(facts[i].Fold) + 1;
        }

        ulong fold = title is null ? 0 : TextFold.Of(title);
        int titleIndex = -1;
        for (int i = 0; i < facts.Length; i++)
        {
            facts[i].Copies = copies[facts[i].Fold];
            if (titleIndex < 0 && fold != 0 && facts[i].Fold == fold)
            {
                titleIndex = i;
            }
        }

        return new ResidueText(facts, fold, titleIndex);
    }
}
