using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Tests.Syntax;

/// <summary>What holds for the tree of every format, whatever the text.</summary>
internal static class TreeInvariants
{
    /// <summary>Throws with the broken rule, the node and the text when a tree is not sound.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="coversSource">Whether only white space may stand between the blocks of the document and of a section.
    /// A page has doctype, head and tags there, so HTML passes false.</param>
    public static void Verify(DocumentTree tree, bool coversSource = true)
    {
        string source = tree.Source.Content;
        Require(tree.Root.Kind == NodeKind.Document && tree.Root.Parent is null, tree, tree.Root, "the root is a document without parent");
        Require(tree.Root.Span == new TextSpan(0, source.Length), tree, tree.Root, "the root spans the whole source");
        VerifyNode(tree, tree.Root, coversSource);
        foreach (SyntaxNode node in tree.Root.Descendants())
        {
            VerifyNode(tree, node, coversSource);
        }

        VerifyBlocks(tree);
        VerifyComments(tree);
        foreach (TextBlock block in tree.TextBlocks)
        {
            VerifyProse(tree, block);
        }
    }

    private static void VerifyNode(DocumentTree tree, SyntaxNode node, bool coversSource)
    {
        string source = tree.Source.Content;
        int position = node.Span.Start;
        bool onlyBlanksBetween = coversSource && node is DocumentBlock or SectionBlock;
        foreach (SyntaxNode child in node.Children)
        {
            Require(ReferenceEquals(child.Parent, node), tree, child, "a child knows its parent");
            Require(child.Span.Start >= position, tree, child, "children stand in order, without overlap, inside their parent");
            Require(child.Span.End <= node.Span.End, tree, child, "a child ends inside its parent");
            Require(node is Inline or TextBlock == child is Inline, tree, child, "text blocks and inlines hold inlines, other blocks hold blocks");
            if (onlyBlanksBetween)
            {
                RequireBlank(tree, node, position, child.Span.Start);
            }

            position = child.Span.End;
        }

        if (onlyBlanksBetween)
        {
            RequireBlank(tree, node, position, node.Span.End);
        }

        switch (node)
        {
            case SectionBlock:
                Require(node.Children[0] is HeadingBlock, tree, node, "a section begins with its heading");
                break;
            case TextInline text:
                Require(text.Value.Length > 0 && text.Span.Length > 0, tree, node, "a text is not empty");
                Require(
                    text.Value.Length != text.Span.Length || text.Value.AsSpan().SequenceEqual(tree.Source.AsSpan(text.Span)),
                    tree,
                    node,
                    "a text as long as its source is its source");
                break;
            case LineBreakInline:
                Require(node.Span.Length > 0, tree, node, "a line break is not empty");
                break;
            case FrontMatterBlock frontMatter:
                Require(frontMatter.Span.Contains(frontMatter.ContentSpan), tree, node, "the content of front matter lies between its fences");
                if (frontMatter.Value is { } value)
                {
                    VerifyValue(tree, frontMatter, value, frontMatter.ContentSpan);
                }

                Require(frontMatter.Error is not { } error || frontMatter.Span.Contains(error.Span), tree, node, "an error of front matter lies in it");
                break;
            case LinkDefinitionBlock definition:
                Require(node.Span.Contains(definition.LabelSpan) && node.Span.Contains(definition.AddressSpan), tree, node, "label and address lie in their definition");
                break;
            case FootnoteDefinitionBlock footnote:
                Require(node.Span.Contains(footnote.LabelSpan), tree, node, "the label lies in its footnote");
                break;
            case LinkInline link:
                Require(node.Span.Contains(link.AddressSpan), tree, node, "the address lies in its link");
                break;
            case ImageInline image:
                Require(node.Span.Contains(image.AddressSpan), tree, node, "the address lies in its image");
                break;
        }

        Require(node.Span.End <= source.Length, tree, node, "a node ends inside the source");
    }

    private static void VerifyValue(DocumentTree tree, SyntaxNode node, FrontMatterValue value, TextSpan parent)
    {
        // An alias of YAML stands for a value elsewhere, so values may lie outside their parents, but never outside the block.
        Require(parent.Contains(value.Span), tree, node, $"the value {value.Span} lies between the fences");
        foreach (FrontMatterValue item in value.Items)
        {
            VerifyValue(tree, node, item, parent);
        }

        foreach (FrontMatterMember member in value.Members)
        {
            Require(parent.Contains(member.KeySpan), tree, node, $"the key {member.KeySpan} lies between the fences");
            VerifyValue(tree, node, member.Value, parent);
        }
    }

    private static void VerifyBlocks(DocumentTree tree)
    {
        Require(tree.Blocks.Length > 0 && ReferenceEquals(tree.Blocks[0], tree.Root), tree, tree.Root, "the list of blocks begins with the root");
        for (int i = 1; i < tree.Blocks.Length; i++)
        {
            Require(tree.Blocks[i].Span.Start >= tree.Blocks[i - 1].Span.Start, tree, tree.Blocks[i], "the list of blocks is in source order");
        }
    }

    private static void VerifyComments(DocumentTree tree)
    {
        int position = 0;
        foreach (Comment comment in tree.Comments)
        {
            Require(comment.Span.Start >= position && comment.Span.End <= tree.Source.Length, tree, tree.Root, $"comment {comment.Span} stands in order, in the source");
            Require(comment.Span.Contains(comment.TextSpan), tree, tree.Root, $"the text of comment {comment.Span} lies in it");
            position = comment.Span.End;
        }
    }

    private static void VerifyProse(DocumentTree tree, TextBlock block)
    {
        Prose prose = block.Prose;
        int prosePosition = 0;
        int sourcePosition = block.Span.Start;
        foreach (ProseSegment segment in prose.Segments)
        {
            Require(segment.ProseStart == prosePosition && segment.ProseLength > 0, tree, block, $"the segments of the prose leave no gap: {segment}");
            Require(segment.SourceStart >= sourcePosition, tree, block, $"the segments of the prose are in source order: {segment}");
            Require(segment.SourceLength > 0, tree, block, $"every character of the prose has a source: {segment}");
            Require(segment.SourceStart + segment.SourceLength <= block.Span.End, tree, block, $"prose comes from its block: {segment}");
            if (segment.IsVerbatim)
            {
                Require(
                    prose.Text.AsSpan(segment.ProseStart, segment.ProseLength).SequenceEqual(tree.Source.AsSpan(new TextSpan(segment.SourceStart, segment.SourceLength))),
                    tree,
                    block,
                    $"verbatim prose is its source: {segment}");
            }

            prosePosition += segment.ProseLength;
            sourcePosition = segment.SourceStart + segment.SourceLength;
        }

        Require(prosePosition == prose.Text.Length, tree, block, "the segments cover the prose");

        // Every segment's two ends stand for all of its positions, since a map inside a segment is an addition.
        foreach (ProseSegment segment in prose.Segments)
        {
            VerifyPosition(tree, block, segment.ProseStart);
            VerifyPosition(tree, block, segment.ProseStart + segment.ProseLength - 1);
        }
    }

    private static void VerifyPosition(DocumentTree tree, TextBlock block, int position)
    {
        Prose prose = block.Prose;
        TextSpan made = prose.ToSource(new TextSpan(position, 1));
        Require(made.Length > 0 && block.Span.Contains(made), tree, block, $"prose position {position} has a source in its block");
        int back = prose.ToProse(made.Start);
        Require(back >= 0 && back <= position && prose.ToSource(back) == made.Start, tree, block, $"prose position {position} is found again from its source");
        Require(
            made.Length != 1 || prose.Text[position] == tree.Source[made.Start] || char.IsWhiteSpace(tree.Source[made.Start]) || prose.Text[position] == Prose.ObjectCharacter,
            tree,
            block,
            $"prose position {position} shows the character that made it");
    }

    private static void RequireBlank(DocumentTree tree, SyntaxNode node, int start, int end)
    {
        ReadOnlySpan<char> between = tree.Source.AsSpan(TextSpan.FromBounds(start, end));
        if (!between.IsWhiteSpace())
        {
            Fail(tree, node, $"only white space stands between blocks, but [{start}..{end}) is {Show(between.ToString())}");
        }
    }

    private static void Require(bool holds, DocumentTree tree, SyntaxNode node, string rule)
    {
        if (!holds)
        {
            Fail(tree, node, rule);
        }
    }

    private static void Fail(DocumentTree tree, SyntaxNode node, string rule)
    {
        string text = node.Span.End <= tree.Source.Length ? tree.Source.ToString(node.Span) : "(outside the source)";
        Assert.Fail($"{rule}: {node} {Show(text)} in {node.Parent?.ToString() ?? "nothing"} of {Show(tree.Source.Content)}");
    }

    private static string Show(string text)
    {
        string head = text.Length > 400 ? text[..400] + "…" : text;
        return "\"" + head.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t").Replace("\0", "\\0") + "\"";
    }
}
