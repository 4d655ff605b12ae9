using System.Buffers;
using System.Net;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A heading as the makers of anchors read it.</summary>
/// <param name="Text">Its text without markup and images.</param>
/// <param name="Raw">Its text as written, without the marks of a heading.</param>
/// <param name="Id">The id that it states in braces, or null.</param>
internal sealed record HeadingName(string Text, string Raw, string? Id)
{
    private static readonly SearchValues<char> EmojiLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_+-");

    /// <summary>Its text with the alternative texts of its images, where there are any.</summary>
    public string? WithImages { get; init; }

    /// <summary>Its text without its <c>:names:</c> of emoji, where there are any.</summary>
    public string? WithoutEmoji { get; init; }

    public static HeadingName Of(DocumentTree tree, HeadingBlock heading)
    {
        string text = Read(tree, heading, withImages: false, out bool hasImages);
        return new HeadingName(text, RawOf(tree.Source, heading), heading.ExplicitId)
        {
            WithImages = hasImages ? Read(tree, heading, withImages: true, out _) : null,
            WithoutEmoji = DropEmoji(text),
        };
    }

    /// <summary>A heading that stands as an element in Markdown.</summary>
    public static HeadingName OfElement(ReadOnlySpan<char> content)
    {
        var text = new StringBuilder(content.Length);
        while (!content.IsEmpty)
        {
            int open = content.IndexOf('<');
            text.Append(open < 0 ? content : content[..open]);
            int close = open < 0 ? -1 : content[open..].IndexOf('>');
            content = close < 0 ? [] : content[(open + close + 1)..];
        }

        string words = string.Join(' ', WebUtility.HtmlDecode(text.ToString()).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return new HeadingName(words, words, null) { WithoutEmoji = DropEmoji(words) };
    }

    /// <summary>The names that one set of rules may read, the likeliest first.</summary>
    public IEnumerable<string> Variants(AnchorRules rules)
    {
        // Where braces mean nothing, they are text.
        bool isBraceText = Id is not null && !AnchorMaker.ReadsBraces(rules);
        yield return (isBraceText ? $"{Text} {Id}" : Text).Trim();
        if (rules is AnchorRules.Hugo or AnchorRules.Kramdown && Raw != Text)
        {
            yield return Raw;
        }

        if (WithImages is not null)
        {
            // Behind an image the blank stays, or it does not.
            yield return Text;
            yield return WithImages.Trim();
        }

        if (WithoutEmoji is not null)
        {
            yield return WithoutEmoji;
            yield return WithoutEmoji.Trim();
        }
    }

    // Code in a heading is no prose but part of its anchor.
    private static string Read(DocumentTree tree, HeadingBlock heading, bool withImages, out bool hasImages)
    {
        var text = new StringBuilder();
        hasImages = false;
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
                case ImageInline image:
                    hasImages = true;
                    text.Append(withImages ? image.AlternativeText : null);
                    break;
            }
        }

        return text.ToString();
    }

    private static string RawOf(SourceText source, HeadingBlock heading)
    {
        ReadOnlySpan<char> raw = source.AsSpan(heading.Span).TrimStart(" \t#");
        int end = raw.IndexOfAny('\r', '\n');
        raw = end < 0 ? raw : raw[..end];
        int brace = heading.ExplicitId is null ? -1 : raw.LastIndexOf('{');
        return (brace < 0 ? raw : raw[..brace]).TrimEnd(" \t#").ToString();
    }

    private static string? DropEmoji(string text)
    {
        StringBuilder? kept = null;
        int from = 0;
        for (int open = text.IndexOf(':', StringComparison.Ordinal); open >= 0;)
        {
            int length = text.AsSpan(open + 1).IndexOfAnyExcept(EmojiLetters);
            if (length > 0 && text[open + 1 + length] == ':')
            {
                (kept ??= new StringBuilder()).Append(text, from, open - from);
                from = open + length + 2;
                open = from < text.Length ? text.IndexOf(':', from) : -1;
            }
            else
            {
                open = text.IndexOf(':', open + 1);
            }
        }

        return kept?.Append(text, from, text.Length - from).ToString();
    }
}
