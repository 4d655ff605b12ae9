using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>A block of a page with what its structure tells of it. Nodes stand in one array in source order, parents first.</summary>
internal struct PageNode
{
    public Block Block;

    /// <summary>The index of the block around it, sections left out; -1 at the root.</summary>
    public int Parent;

    /// <summary>The index behind its last descendant.</summary>
    public int End;

    /// <summary>What its own element says it is.</summary>
    public PageRegion Own;

    /// <summary>What it is: its own region or that of the nearest element around it that has one.</summary>
    public PageRegion Region;

    /// <summary>Characters of prose, at any depth.</summary>
    public int Text;

    /// <summary>Those of them in links.</summary>
    public int Linked;

    /// <summary>Whether it is a link around blocks.</summary>
    public bool IsLink;

    /// <summary>Characters of prose that reads as running text, at any depth, where no region says that it is furniture.</summary>
    public double Mass;

    /// <summary>How well it would do as the article's container.</summary>
    public double Score;

    /// <summary>Whether it holds a heading of the first level.</summary>
    public bool HasTitle;

    /// <summary>Whether it holds a quotation that is set off, such as a post of somebody.</summary>
    public bool HasQuotation;
}
