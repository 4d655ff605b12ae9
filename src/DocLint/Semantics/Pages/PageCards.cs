using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>Finds the cards that present other articles of a site: a small element with a linked title, and often a line about it.</summary>
internal static class PageCards
{
    private const int ShortestTitle = 15;
    private const int LongestTitle = 250;
    private const int LongestCard = 700;
    private const int FewestSiblings = 3;
    private const int LongestSibling = 300;

    /// <summary>Marks the elements that are cards as related articles.</summary>
    public static void Mark(PageNode[] nodes, DocumentTree tree)
    {
        string? address = Address(tree);
        string? host = Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.Host : null;
        for (int i = 0; i < nodes.Length; i++)
        {
            ref PageNode node = ref nodes[i];
            if (node.Block is TextBlock)
            {
                if (node.Text is >= ShortestTitle and <= LongestTitle && Target(nodes, i) is { } target && target != address && IsOnSite(target, host))
                {
                    MarkCard(nodes, i);
                }
            }
            else
            {
                MarkSiblings(nodes, i);
            }
        }
    }

    // The largest element around a linked title that is still small: in a text, the paragraph with the link stands alone.
    private static void MarkCard(PageNode[] nodes, int title)
    {
        int card = title;
        for (int parent = nodes[title].Parent; parent >= 0 && nodes[parent].Text <= LongestCard && !nodes[parent].HasTitle; parent = nodes[parent].Parent)
        {
            card = nodes[parent].Block is SectionBlock ? card : parent;
        }

        if (card != title && !PageStructure.IsFurniture(nodes[card].Own))
        {
            nodes[card].Own = PageRegion.Related;
        }
    }

    // Several small "article" elements, or list items with headings, side by side.
    private static void MarkSiblings(PageNode[] nodes, int parent)
    {
        int cards = 0;
        int text = 0;
        for (int child = parent + 1; child < nodes[parent].End; child = nodes[child].End)
        {
            if (IsCard(nodes, child))
            {
                cards++;
                text += nodes[child].Text;
            }
        }

        if (cards < FewestSiblings || text > cards * LongestSibling)
        {
            return;
        }

        for (int child = parent + 1; child < nodes[parent].End; child = nodes[child].End)
        {
            if (IsCard(nodes, child))
            {
                nodes[child].Own = PageRegion.Related;
            }
        }
    }

    private static bool IsCard(PageNode[] nodes, int index)
    {
        ref PageNode node = ref nodes[index];
        if (node.HasTitle || node.Block is not (ListItemBlock or ContainerBlock { Element.Name: "article" }))
        {
            return false;
        }

        for (int i = index + 1; i < node.End; i++)
        {
            if (nodes[i].Block is HeadingBlock)
            {
                return true;
            }
        }

        return false;
    }

    // The address that a block's whole text is a link to, or null.
    private static string? Target(PageNode[] nodes, int index)
    {
        ref PageNode node = ref nodes[index];
        for (int parent = index; parent >= 0 && parent > index - 6; parent = nodes[parent].Parent)
        {
            if (nodes[parent].IsLink)
            {
                return nodes[parent].Block.Element?["href"];
            }
        }

        if (node.Linked < .9 * node.Text)
        {
            return null;
        }

        foreach (SyntaxNode inner in node.Block.Descendants())
        {
            if (inner is LinkInline { Address: { } address })
            {
                return address;
            }
        }

        return null;
    }

    // The address that the page itself has.
    private static string? Address(DocumentTree tree)
    {
        foreach (HeadEntry entry in tree.HeadEntries)
        {
            if ((entry.Kind == HeadEntryKind.Link && entry.Name == "canonical") || (entry.Kind == HeadEntryKind.Meta && entry.Name == "og:url"))
            {
                return entry.Value.Trim();
            }
        }

        return null;
    }

    private static bool IsOnSite(string address, string? host)
    {
        if (address.StartsWith('#') || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        int start = address.IndexOf("//", StringComparison.Ordinal);
        if (start < 0 || start > "https:".Length)
        {
            return true;
        }

        return host is not null && address.AsSpan(start + 2).StartsWith(host, StringComparison.OrdinalIgnoreCase);
    }
}
