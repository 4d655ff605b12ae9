using System.Collections.Immutable;
using DocLint.Syntax;

namespace DocLint.Semantics;

/// <summary>What a block is to the document's sources.</summary>
internal enum SourceRole : byte
{
    /// <summary>Text that cites.</summary>
    Body,

    /// <summary>An entry of a list of sources.</summary>
    Entry,

    /// <summary>An entry of a list of further reading, which supports nothing.</summary>
    FurtherReading,

    /// <summary>A note that the text refers to.</summary>
    Note,

    /// <summary>A line that names the source of what stands above it: "Source: World Bank".</summary>
    SourceLine,

    /// <summary>A page's furniture: its links lead elsewhere and support nothing.</summary>
    Furniture,
}

/// <summary>Finds the blocks that list sources, by the heading over them and by how they begin.</summary>
internal static class SourceSections
{
    // A paragraph of this length under "Notes" is text about something and not an entry.
    private const int LongestEntry = 500;

    private static readonly string[] SourceHeadings =
    [
        "references", "reference", "reference list", "sources", "source", "bibliography", "works cited", "citations", "literature", "literature cited", "notes and references",
        "references and notes", "sources and references", "sources cited", "data sources", "endnotes", "footnotes", "notes", "selected bibliography", "primary sources",
        "secondary sources", "our sources", "sources and notes", "sources & references", "references & notes", "article sources", "list of references", "quellen", "références", "fuentes",
    ];

    private static readonly string[] ReadingHeadings =
    [
        "further reading", "external links", "see also", "related links", "additional reading", "recommended reading", "suggested reading", "additional resources",
        "further resources", "more information", "read more", "learn more", "related reading", "links", "resources", "related articles", "related", "related stories",
    ];

    /// <summary>The role of every block of <see cref="DocumentTree.TextBlocks"/>.</summary>
    public static SourceRole[] Read(DocumentTree tree)
    {
        ImmutableArray<TextBlock> blocks = tree.TextBlocks;
        var roles = new SourceRole[blocks.Length];
        SourceRole region = SourceRole.Body;
        int level = 0;
        bool isHtml = tree.Format == "html";
        for (int i = 0; i < blocks.Length; i++)
        {
            TextBlock block = blocks[i];
            string text = block.Prose.Text;
            if (block is HeadingBlock heading)
            {
                SourceRole opened = RegionOf(text);
                if (opened != SourceRole.Body || heading.Level <= level || region == SourceRole.Body)
                {
                    region = opened;
                    level = heading.Level;
                }

                roles[i] = SourceRole.Body;
                continue;
            }

            if (block is ParagraphBlock && text.Length < 30 && RegionOf(text) is not SourceRole.Body and var named && (text.TrimEnd().EndsWith(':') || IsAllStrong(block)) && block.Parent is not ListItemBlock)
            {
                region = named;
                level = 6;
                continue;
            }

            roles[i] = RoleOf(block, text, region, isHtml);
        }

        return roles;
    }

    /// <summary>The blocks of <see cref="DocumentTree.TextBlocks"/> with another role than <see cref="SourceRole.Body"/>; sure residue counts as furniture.</summary>
    public static Dictionary<TextBlock, SourceRole> ReadApparatus(DocumentTree tree, ImmutableArray<ResidueRegion> residue)
    {
        var apparatus = new Dictionary<TextBlock, SourceRole>(ReferenceEqualityComparer.Instance);
        SourceRole[] roles = Read(tree);
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i] != SourceRole.Body)
            {
                apparatus[tree.TextBlocks[i]] = roles[i];
            }
        }

        // Body that is taken for residue would go unjudged in silence, so only what is sure counts.
        const double Sure = .8;
        foreach (ResidueRegion region in residue)
        {
            if (region.Score < Sure)
            {
                continue;
            }

            for (int i = region.First; i <= region.Last; i++)
            {
                apparatus.TryAdd(tree.TextBlocks[i], SourceRole.Furniture);
            }
        }

        return apparatus;
    }

    private static SourceRole RoleOf(TextBlock block, string text, SourceRole region, bool isHtml)
    {
        if (isHtml && IsFurniture(block))
        {
            return SourceRole.Furniture;
        }

        if (block.Parent is not null && block.Ancestor<FootnoteDefinitionBlock>() is not null)
        {
            return SourceRole.Note;
        }

        if (region != SourceRole.Body && (text.Length <= LongestEntry || block.Ancestor<ListItemBlock>() is not null))
        {
            return region;
        }

        if (IsSourceLine(text))
        {
            return SourceRole.SourceLine;
        }

        return IsLabelled(text) ? SourceRole.Entry : SourceRole.Body;
    }

    private static SourceRole RegionOf(string heading)
    {
        ReadOnlySpan<char> name = heading.AsSpan().Trim();
        while (name.Length > 0 && (char.IsAsciiDigit(name[0]) || name[0] is '.' or ' ' or ')'))
        {
            name = name[1..];
        }

        name = name.TrimEnd(": ");
        if (name.Length is < 5 or > 24)
        {
            return SourceRole.Body;
        }

        return Contains(SourceHeadings, name) ? SourceRole.Entry : Contains(ReadingHeadings, name) ? SourceRole.FurtherReading : SourceRole.Body;
    }

    private static bool Contains(string[] names, ReadOnlySpan<char> name)
    {
        foreach (string candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Source: …", "Sources: …", "Data source: …"
    private static bool IsSourceLine(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan().TrimStart(" (*");
        if (start.StartsWith("data ", StringComparison.OrdinalIgnoreCase))
        {
            start = start[5..];
        }

        if (!start.StartsWith("source", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        start = start[6..];
        start = start.Length > 0 && start[0] is 's' or 'S' ? start[1..] : start;
        return start.Length > 2 && start[0] is ':' or '\u2014' && text.Length <= LongestEntry;
    }

    // "[3] Smith, J. …" at the start of a block is an entry, wherever it stands.
    private static bool IsLabelled(string text) =>
        text.Length > 6 && text[0] == '[' && char.IsAsciiDigit(text[1]) && (text[2] == ']' || char.IsAsciiDigit(text[2]) && (text[3] == ']' || char.IsAsciiDigit(text[3]) && text[4] == ']'));

    private static bool IsAllStrong(TextBlock block)
    {
        foreach (SyntaxNode child in block.Children)
        {
            if (child.Kind is not (NodeKind.Strong or NodeKind.LineBreak))
            {
                return false;
            }
        }

        return block.Children.Length > 0;
    }

    private static bool IsFurniture(TextBlock block)
    {
        for (SyntaxNode? node = block; node is not null; node = node.Parent)
        {
            if (node is Block { Element: { } element } && (element.Name is "nav" or "footer" or "aside" or "header" && node.Parent?.Kind == NodeKind.Document || element["role"] is "navigation" or "contentinfo" or "banner"))
            {
                return true;
            }
        }

        return false;
    }
}
