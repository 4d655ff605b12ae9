using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DocLint.Syntax;

namespace DocLint.Analysis;

/// <summary>The anchors that a document offers to links: ids that it states, and those that sites make of its headings.</summary>
public static class DocumentAnchors
{
    /// <summary>Finds the anchors of a tree, as GitHub names them, in lower case as they are written.</summary>
    public static ImmutableHashSet<string> Find(DocumentTree tree)
    {
        ImmutableHashSet<string>.Builder anchors = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Block block in tree.Blocks)
        {
            AddElement(anchors, block.Element);
            switch (block)
            {
                case HeadingBlock heading:
                    if (heading.ExplicitId is { } id)
                    {
                        anchors.Add(id);
                    }

                    if (tree.Format != "html")
                    {
                        AddSlug(anchors, slugs, Slug(HeadingText(tree, heading)));
                    }

                    AddInlineIds(anchors, heading);
                    break;
                case RawBlock:
                    AddIds(anchors, tree.Source.AsSpan(block.Span));
                    break;
                case TextBlock:
                    AddInlineIds(anchors, block);
                    break;
            }
        }

        return anchors.ToImmutable();

        void AddInlineIds(ImmutableHashSet<string>.Builder found, Block block)
        {
            foreach (SyntaxNode node in block.Descendants())
            {
                switch (node)
                {
                    case RawInline:
                        AddIds(found, tree.Source.AsSpan(node.Span));
                        break;
                    case ContainerInline { Element: { } element }:
                        AddElement(found, element);
                        break;
                    case LinkInline { Element: { } element }:
                        AddElement(found, element);
                        break;
                }
            }
        }
    }

    /// <summary>Finds the anchors of a tree; null when templating may add others as the site is built.</summary>
    public static ImmutableHashSet<string>? TryFind(DocumentTree tree)
    {
        foreach (Block block in tree.Blocks)
        {
            if (block is RawBlock { Language: "template" } || (block is TextBlock && block.Descendants().Any(node => node is RawInline { IsVisible: true })))
            {
                return null;
            }
        }

        return Find(tree);
    }

    /// <summary>The anchor that GitHub makes of a heading: lower case, blanks as hyphens, punctuation gone.</summary>
    public static string Slug(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (char c in heading.Trim())
        {
            if (c is ' ' or '-')
            {
                slug.Append('-');
            }
            else if (c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation)
            {
                slug.Append(char.ToLowerInvariant(c));
            }
        }

        return slug.ToString();
    }

    // Code in a heading is no prose but part of its anchor.
    private static string HeadingText(DocumentTree tree, HeadingBlock heading)
    {
        var text = new StringBuilder();
        foreach (SyntaxNode node in heading.Descendants())
        {
            switch (node)
            {
                case TextInline inline:
                    text.Append(inline.Value);
                    break;
                case CodeInline:
                    text.Append(tree.Source.AsSpan(node.Span).Trim('`'));
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
            }
        }

        return text.ToString();
    }

    private static void AddSlug(ImmutableHashSet<string>.Builder anchors, Dictionary<string, int> slugs, string slug)
    {
        int before = slugs.GetValueOrDefault(slug);
        slugs[slug] = before + 1;
        anchors.Add(before == 0 ? slug : FormattableString.Invariant($"{slug}-{before}"));
    }

    private static void AddElement(ImmutableHashSet<string>.Builder anchors, ElementInfo? element)
    {
        if (element?["id"] is { Length: > 0 } id)
        {
            anchors.Add(id);
        }

        if (element?["name"] is { Length: > 0 } name)
        {
            anchors.Add(name);
        }
    }

    // Reads id="…" and name="…" of tags in raw source.
    private static void AddIds(ImmutableHashSet<string>.Builder anchors, ReadOnlySpan<char> source)
    {
        while (true)
        {
            int equals = source.IndexOf('=');
            if (equals < 0)
            {
                return;
            }

            ReadOnlySpan<char> before = source[..equals].TrimEnd();
            source = source[(equals + 1)..].TrimStart();
            bool isAnchor = EndsWithName(before, "id") || EndsWithName(before, "name");
            if (!isAnchor || source.IsEmpty)
            {
                continue;
            }

            char quote = source[0];
            int end = quote is '"' or '\'' ? source[1..].IndexOf(quote) : source.IndexOfAny(" \t\r\n>");
            if (end > 0)
            {
                anchors.Add((quote is '"' or '\'' ? source.Slice(1, end) : source[..end]).ToString());
            }
        }
    }

    private static bool EndsWithName(ReadOnlySpan<char> text, string name) =>
        text.EndsWith(name, StringComparison.OrdinalIgnoreCase) && text.Length > name.Length && char.IsWhiteSpace(text[^(name.Length + 1)]);
}
