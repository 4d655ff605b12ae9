using System.Runtime.InteropServices;
using DocLint.Text;
using Markdig.Helpers;

namespace DocLint.Syntax;

/// <summary>Reads the link reference definitions at the beginning of a paragraph.</summary>
internal static class MarkdownDefinitionReader
{
    /// <summary>Takes the definitions from the lines of a paragraph that are left.</summary>
    public static void Read(MarkdownRoot root, MarkdownParagraph paragraph)
    {
        ref StringLineGroup group = ref paragraph.Lines;
        if (paragraph.FirstLine >= group.Count || !group.Lines[paragraph.FirstLine].Slice.AsSpan().TrimStart(" \t").StartsWith('['))
        {
            return;
        }

        var lines = new List<MarkdownLine>(group.Count);
        for (int i = paragraph.FirstLine; i < group.Count; i++)
        {
            lines.Add(root.Locate(group.Lines[i]));
        }

        MarkdownContext context = root.Context;
        var text = new MarkdownText();
        text.Set(context.Content, CollectionsMarshal.AsSpan(lines));
        MarkdownTemplates? templates = text.IsSource ? root.Templates : null;
        int position = text.Start;
        int line = 0;
        while (TryReadOne(text, position, templates, out MarkdownDefinition? definition, out int next))
        {
            (paragraph.Definitions ??= []).Add(definition!);
            context.Definitions.TryAdd(MarkdownContext.Normalize(definition!.Label), definition);
            while (line < lines.Count && lines[line].Start < definition.Span.End)
            {
                line++;
            }

            position = next;
            if (line >= lines.Count)
            {
                break;
            }
        }

        paragraph.FirstLine += line;
    }

    private static bool TryReadOne(MarkdownText source, int position, MarkdownTemplates? templates, out MarkdownDefinition? definition, out int next)
    {
        definition = null;
        next = position;
        string text = source.Text;
        int end = source.End;
        int start = position;
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        if (start + 1 >= end || text[start] != '[' || text[start + 1] == '^')
        {
            return false;
        }

        int closing = FindLabelEnd(text, start + 1, end);
        if (closing < 0 || closing + 1 >= end || text[closing + 1] != ':' || text.AsSpan(start + 1, closing - start - 1).IsWhiteSpace())
        {
            return false;
        }

        int p = MarkdownLinkSyntax.SkipBlanks(text, closing + 2, end);
        if (p >= end || !MarkdownLinkSyntax.TryReadDestination(text, p, end, templates, out int addressStart, out int addressEnd, out int behind) || behind == p)
        {
            return false;
        }

        int stop = SkipToLineEnd(text, behind, end);
        string? title = null;
        int blanks = MarkdownLinkSyntax.SkipBlanks(text, behind, end);
        var search = new TitleSearch();
        int definitionEnd = behind;
        if (blanks > behind && blanks < end && MarkdownLinkSyntax.TryReadTitle(text, blanks, end, ref search, out string? found, out int titleEnd)
            && SkipToLineEnd(text, titleEnd, end) is >= 0 and int afterTitle)
        {
            title = found;
            stop = afterTitle;
            definitionEnd = titleEnd;
        }

        if (stop < 0)
        {
            return false;
        }

        definition = new MarkdownDefinition(
            source.ToSource(start, definitionEnd),
            text[(start + 1)..closing],
            source.ToSource(start, closing + 1),
            MarkdownLinkSyntax.Decode(text, addressStart, addressEnd),
            source.ToSource(addressStart, addressEnd),
            title);
        next = stop;
        return true;
    }

    private static int FindLabelEnd(string text, int from, int end)
    {
        int limit = Math.Min(end, from + 1000);
        for (int p = from; p < limit; p++)
        {
            switch (text[p])
            {
                case '\\':
                    p++;
                    break;
                case '[':
                    return -1;
                case ']':
                    return p;
            }
        }

        return -1;
    }

    // Behind the line break when only blanks come before it, or -1.
    private static int SkipToLineEnd(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t')
        {
            position++;
        }

        if (position >= end)
        {
            return end;
        }

        return text[position] switch
        {
            '\r' when position + 1 < end && text[position + 1] == '\n' => position + 2,
            '\r' or '\n' => position + 1,
            _ => -1,
        };
    }
}
