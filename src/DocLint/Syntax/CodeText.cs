using System.Text;
using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>The code that a node shows, without the markup around it.</summary>
public static class CodeText
{
    /// <summary>The code of a code block or an inline piece of code; any other node gives its source.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="node">A node of it.</param>
    public static string Of(DocumentTree tree, SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(node);
        ReadOnlySpan<char> source = tree.Source.AsSpan(node.Span);
        if (node is not (CodeBlock or CodeInline))
        {
            return source.ToString();
        }

        // HTML also stands in Markdown, so the source itself must say which it is.
        return source.StartsWith('<') ? WithoutTags(source) : node is CodeInline ? WithoutTicks(source) : WithoutFences(source, LineBefore(tree.Source, node.Span.Start));
    }

    private static string WithoutTags(ReadOnlySpan<char> source)
    {
        var code = new StringBuilder(source.Length);
        while (!source.IsEmpty)
        {
            int mark = source.IndexOfAny('<', '&');
            int plain = mark < 0 ? source.Length : mark;
            code.Append(source[..plain]);
            source = source[plain..];
            if (source.IsEmpty)
            {
                break;
            }

            if (source[0] == '&')
            {
                bool isEntity = HtmlEntities.TryDecode(source, inAttribute: false, out string value, out int length);
                code.Append(isEntity ? value : "&");
                source = source[(isEntity ? length : 1)..];
                continue;
            }

            bool isTag = source.Length > 1 && (char.IsAsciiLetter(source[1]) || source[1] is '/' or '!');
            int end = isTag ? source.IndexOf('>') : -1;
            if (end < 0)
            {
                code.Append('<');
                source = source[1..];
                continue;
            }

            if (source.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
            {
                code.Append('\n');
            }

            source = source[(end + 1)..];
        }

        return code.ToString().Trim('\n', '\r');
    }

    private static string WithoutTicks(ReadOnlySpan<char> source)
    {
        int ticks = source.IndexOfAnyExcept('`');
        if (ticks <= 0 || source.Length < 2 * ticks)
        {
            return source.ToString();
        }

        ReadOnlySpan<char> code = source[ticks..^ticks];
        bool isPadded = code.Length > 2 && code[0] == ' ' && code[^1] == ' ' && !code.IsWhiteSpace();
        return (isPadded ? code[1..^1] : code).ToString();
    }

    // What stands before a position in its line: the indent of a list's item, the marks of a quotation.
    private static ReadOnlySpan<char> LineBefore(SourceText source, int position)
    {
        int start = source.Lines.GetStart(source.Lines.GetLine(position));
        return source.AsSpan(TextSpan.FromBounds(start, position));
    }

    private static string WithoutFences(ReadOnlySpan<char> source, ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> trimmed = source.TrimStart();
        if (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"))
        {
            char fence = trimmed[0];
            int first = source.IndexOf('\n');
            source = first < 0 ? [] : source[(first + 1)..];
            int last = source.TrimEnd().LastIndexOf('\n');
            ReadOnlySpan<char> lastLine = source[(last + 1)..].Trim(" >\t\r\n");
            ReadOnlySpan<char> content = lastLine.Length >= 3 && lastLine.IndexOfAnyExcept(fence) < 0 ? source[..Math.Max(0, last)] : source.TrimEnd('\n');
            return before.IsEmpty ? content.ToString() : WithoutPrefix(content, before);
        }

        var code = new StringBuilder(source.Length);
        foreach (ReadOnlySpan<char> line in source.EnumerateLines())
        {
            int indent = 0;
            while (indent < 4 && indent < line.Length && line[indent] == ' ')
            {
                indent++;
            }

            code.Append(line[(line.StartsWith('\t') ? 1 : indent)..]).Append('\n');
        }

        return code.ToString().TrimEnd('\n');
    }

    // Every line may begin as the fence's does.
    private static string WithoutPrefix(ReadOnlySpan<char> content, ReadOnlySpan<char> before)
    {
        var code = new StringBuilder(content.Length);
        foreach (ReadOnlySpan<char> line in content.EnumerateLines())
        {
            int quotations = before.Count('>');
            int width = before.Length;
            int start = 0;
            while (start < line.Length && width > 0 && (line[start] is ' ' or '\t' || (line[start] == '>' && quotations-- > 0)))
            {
                width -= line[start++] == '\t' ? 4 : 1;
            }

            code.Append(line[start..]).Append('\n');
        }

        return code.ToString(0, Math.Max(0, code.Length - 1));
    }
}
