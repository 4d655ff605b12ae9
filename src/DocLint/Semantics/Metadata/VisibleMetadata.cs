using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Metadata in the visible text: the first heading or line, and the lines near the top that say when and by whom.</summary>
internal static class VisibleMetadata
{
    private const string Origin = "text";
    private const int LinesAtTop = 25;
    private const int LinesAtEnd = 6;
    private const int LongestTitle = 200;
    private const int LongestLine = 160;
    private const int LongParagraph = 300;
    private const int MostElements = 20_000;

    public static void Read(DocumentTree tree, MetadataDraft draft)
    {
        TextBlock? title = Title(tree);
        if (title is not null)
        {
            draft.OfferTitle(title.Prose.Text, title.Prose.ToSource(TrimmedSpan(title.Prose.Text)), Origin);
        }

        ReadElements(tree, draft);
        if (draft.Published is not null && draft.Modified is not null && draft.HasAuthors)
        {
            return;
        }

        int start = FirstLine(tree, title);
        bool inText = false;
        for (int i = start; i < tree.TextBlocks.Length && i < start + LinesAtTop; i++)
        {
            // Once the text has begun, a bare date is a post's or a picture's.
            inText |= tree.TextBlocks[i].Prose.Text.Length > LongParagraph;
            ReadLine(tree.TextBlocks[i], title, inText, draft);
        }

        // "Originally published Monday, 24 January 2011" often closes a page.
        for (int i = Math.Max(start + LinesAtTop, tree.TextBlocks.Length - LinesAtEnd); i < tree.TextBlocks.Length; i++)
        {
            ReadLine(tree.TextBlocks[i], title, mustBeLabelled: true, draft);
        }
    }

    /// <summary>The first heading of the first level with text, or null.</summary>
    public static HeadingBlock? FirstHeading(DocumentTree tree)
    {
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (block is HeadingBlock { Level: 1 } heading && !string.IsNullOrWhiteSpace(heading.Prose.Text))
            {
                return heading;
            }
        }

        return null;
    }

    // The lines above a page's heading are menus, so reading begins a little before it.
    private static int FirstLine(DocumentTree tree, TextBlock? title)
    {
        int index = title is null ? 0 : tree.TextBlocks.IndexOf(title);
        return Math.Max(0, index - 5);
    }

    private static TextBlock? Title(DocumentTree tree)
    {
        if (tree.Format == "text")
        {
            return TextTitle.Find(tree);
        }

        if (FirstHeading(tree) is { } heading)
        {
            return heading.Prose.Text.Length <= LongestTitle ? heading : null;
        }

        return tree.Format != "html" && !tree.TextBlocks.IsEmpty && tree.TextBlocks[0] is HeadingBlock { Prose.Text: { Length: <= LongestTitle } text } first && !string.IsNullOrWhiteSpace(text) ? first : null;
    }

    private static void ReadLine(TextBlock block, TextBlock? title, bool mustBeLabelled, MetadataDraft draft)
    {
        if (block == title || block is TableCellBlock)
        {
            return;
        }

        Prose prose = block.Prose;
        if (prose.Text.Length is < 4 or > LongestLine)
        {
            return;
        }

        if (!mustBeLabelled && !draft.HasAuthors)
        {
            Bylines.Read(prose, TrimmedSpan(prose.Text), needsCue: true, Origin, draft);
        }

        DateLines.Read(prose, mustBeLabelled, Origin, draft);
    }

    // Elements that say what they are: "time datetime", "rel=author", "itemprop=author", a class such as "byline".
    private static void ReadElements(DocumentTree tree, MetadataDraft draft)
    {
        if (tree.Format != "html")
        {
            return;
        }

        bool classRead = draft.HasAuthors;
        int seen = 0;
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (!classRead && IsByline(block) && block.Prose.Text.Length is > 3 and <= LongestLine)
            {
                Bylines.Read(block.Prose, TrimmedSpan(block.Prose.Text), needsCue: false, Origin, draft);
                classRead = draft.HasAuthors;
            }

            if (block.Children.Length == 1 && block.Children[0] is TextInline)
            {
                continue;
            }

            foreach (SyntaxNode node in block.Descendants())
            {
                if (++seen > MostElements)
                {
                    return;
                }

                ElementInfo? element = (node as ContainerInline)?.Element ?? (node as LinkInline)?.Element;
                if (element is null)
                {
                    continue;
                }

                if (element.Name == "time" && element["datetime"] is { } time)
                {
                    ReadTime(node, element, time, draft);
                }
                else if (!classRead && (NamesAuthor(element["rel"]) || NamesAuthor(element["itemprop"]) || IsBylineClass(element["class"])) && SpanOf(node, block.Prose) is { Length: > 3 and <= LongestLine } span)
                {
                    Bylines.Read(block.Prose, span, needsCue: false, Origin, draft);
                }
            }

            classRead |= draft.HasAuthors;
        }
    }

    private static void ReadTime(SyntaxNode node, ElementInfo element, string time, MetadataDraft draft)
    {
        string role = element["itemprop"] ?? element["class"] ?? "";
        if (role.Contains("modif", StringComparison.OrdinalIgnoreCase) || role.Contains("updat", StringComparison.OrdinalIgnoreCase))
        {
            draft.OfferModified(time, node.Span, Origin);
        }
        else if (element["pubdate"] is not null || role.Contains("publish", StringComparison.OrdinalIgnoreCase))
        {
            draft.OfferPublished(time, node.Span, Origin);
        }
    }

    private static bool IsByline(TextBlock block)
    {
        if (IsBylineElement(block.Element))
        {
            return true;
        }

        int levels = 0;
        foreach (SyntaxNode ancestor in block.Ancestors())
        {
            if (ancestor is Block { Element: { } element } && IsBylineElement(element))
            {
                return true;
            }

            if (++levels == 3)
            {
                break;
            }
        }

        return false;
    }

    private static bool IsBylineElement(ElementInfo? element) =>
        element is not null && (NamesAuthor(element["itemprop"]) || NamesAuthor(element["rel"]) || IsBylineClass(element["class"]));

    private static bool NamesAuthor(string? value) =>
        value is not null && value.Length < 100 && value.AsSpan().Trim().Equals("author", StringComparison.OrdinalIgnoreCase);

    // "byline", "article-author", "author-name", but not "author-bio" or "authority".
    private static bool IsBylineClass(string? value)
    {
        if (value is null || value.Length > 300)
        {
            return false;
        }

        foreach (Range part in value.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> name = value.AsSpan(part);
            if (name.Contains("byline", StringComparison.OrdinalIgnoreCase) || name.Equals("author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("-author", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith("_author", StringComparison.OrdinalIgnoreCase) || name.EndsWith("author-name", StringComparison.OrdinalIgnoreCase) || name.EndsWith("author__name", StringComparison.OrdinalIgnoreCase) || name.EndsWith("author_name", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // The prose that an inline makes.
    private static TextSpan? SpanOf(SyntaxNode node, Prose prose)
    {
        int start = -1;
        int end = -1;
        foreach (SyntaxNode inner in node.Descendants())
        {
            if (inner is TextInline { Value.Length: > 0 } text && prose.ToProse(text.Span.Start) is >= 0 and int position)
            {
                start = start < 0 ? position : start;
                end = position + text.Value.Length;
            }
        }

        return start < 0 || end > prose.Text.Length || end <= start ? null : TextSpan.FromBounds(start, end);
    }

    private static TextSpan TrimmedSpan(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }
}
