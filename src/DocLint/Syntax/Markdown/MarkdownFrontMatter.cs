using DocLint.Text;

namespace DocLint.Syntax;

/// <summary>Finds and reads the front matter of a file.</summary>
internal static class MarkdownFrontMatter
{
    /// <summary>The front matter at the top of a text, or null.</summary>
    public static FrontMatterBlock? Read(string source)
    {
        if (source.StartsWith("---", StringComparison.Ordinal))
        {
            return ReadFenced(source, "---", "...", "yaml");
        }

        if (source.StartsWith("+++", StringComparison.Ordinal))
        {
            return ReadFenced(source, "+++", "+++", "toml");
        }

        return source.StartsWith('{') ? ReadJson(source) : null;
    }

    /// <summary>Where the text behind the front matter begins, without a look at what it says; 0 without front matter.</summary>
    public static int FindEnd(string source)
    {
        return source.StartsWith("---", StringComparison.Ordinal) ? EndOf(FindFenced(source, "---", "..."))
            : source.StartsWith("+++", StringComparison.Ordinal) ? EndOf(FindFenced(source, "+++", "+++"))
            : source.StartsWith('{') ? FindJson(source)?.End ?? 0
            : 0;

        static int EndOf(TextSpan? content) => content is { } found ? found.End + 3 : 0;
    }

    private static FrontMatterBlock? ReadFenced(string source, string fence, string otherFence, string language) =>
        FindFenced(source, fence, otherFence) is { } content ? Make(source, TextSpan.FromBounds(0, content.End + 3), content, language) : null;

    private static FrontMatterBlock? ReadJson(string source) => FindJson(source) is { } span ? Make(source, span, span, "json") : null;

    private static TextSpan? FindFenced(string source, string fence, string otherFence)
    {
        int lineEnd = FindLineEnd(source, 0);
        if (!source.AsSpan(3, lineEnd - 3).IsWhiteSpace())
        {
            return null;
        }

        int content = SkipLineBreak(source, lineEnd);
        int position = content;
        while (position < source.Length)
        {
            int end = FindLineEnd(source, position);
            ReadOnlySpan<char> line = source.AsSpan(position, end - position).TrimEnd();
            if (line.SequenceEqual(fence) || line.SequenceEqual(otherFence))
            {
                return TextSpan.FromBounds(content, position);
            }

            position = SkipLineBreak(source, end);
        }

        return null;
    }

    // JSON is front matter when it begins the file, and its closing brace ends a line.
    private static TextSpan? FindJson(string source)
    {
        if (!source.AsSpan(1).TrimStart().StartsWith('"'))
        {
            return null;
        }

        int depth = 0;
        bool inString = false;
        for (int p = 0; p < source.Length; p++)
        {
            char c = source[p];
            if (inString)
            {
                p += c == '\\' ? 1 : 0;
                inString = c != '"';
            }
            else if (c == '"')
            {
                inString = true;
            }
            else if (c is '{' or '[')
            {
                depth++;
            }
            else if (c is '}' or ']' && --depth == 0)
            {
                return source.AsSpan(p + 1, FindLineEnd(source, p) - p - 1).IsWhiteSpace() ? new TextSpan(0, p + 1) : null;
            }
        }

        return null;
    }

    private static FrontMatterBlock? Make(string source, TextSpan span, TextSpan content, string language)
    {
        if (language == "toml")
        {
            return new FrontMatterBlock(span, content, language, TomlFrontMatterReader.Read(source, content, out FrontMatterError? problem), problem);
        }

        FrontMatterValue? value = YamlFrontMatterReader.Read(source, content, out FrontMatterError? error);

        // Text between two rules across the page is no front matter, though it is a YAML scalar.
        return error is null && value?.Scalar is not null ? null : new FrontMatterBlock(span, content, language, value, error);
    }

    private static int FindLineEnd(string source, int from)
    {
        int offset = source.AsSpan(from).IndexOfAny('\r', '\n');
        return offset < 0 ? source.Length : from + offset;
    }

    private static int SkipLineBreak(string source, int position) =>
        position >= source.Length ? position
        : source[position] == '\r' && position + 1 < source.Length && source[position + 1] == '\n' ? position + 2
        : position + 1;
}
