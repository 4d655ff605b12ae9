namespace DocLint.Syntax;

/// <summary>Finds the anchor that a heading is given at its end: <c>{#id}</c>, <c>{#id .class}</c>, <c>{: #id}</c>, and in MDX <c>{/* #id */}</c> or <c>{/id/}</c>.</summary>
internal static class MarkdownHeadingId
{
    /// <summary>The anchor, or null.</summary>
    /// <param name="text">The text of the heading.</param>
    /// <param name="start">Where its attributes begin, or -1; attributes may give no anchor.</param>
    public static string? Find(MarkdownText text, out int start)
    {
        start = -1;
        if (text.End - text.Start < 3 || text.Text[text.End - 1] != '}')
        {
            return null;
        }

        ReadOnlySpan<char> heading = text.Text.AsSpan(text.Start, text.End - text.Start);
        int opening = heading.LastIndexOf('{');
        if (opening < 0 || (opening > 0 && heading[opening - 1] is '{' or '\\'))
        {
            return null;
        }

        ReadOnlySpan<char> attributes = heading[(opening + 1)..^1];
        if (attributes.Length > 2 && attributes[0] == '/' && attributes[^1] == '/')
        {
            ReadOnlySpan<char> name = attributes.Trim("/* #");
            bool isName = !name.IsEmpty && !name.ContainsAny(" \t\r\n{}/");
            start = isName ? text.Start + opening : -1;
            return isName ? name.ToString() : null;
        }

        attributes = attributes.StartsWith(':') ? attributes[1..].TrimStart() : attributes;
        if (attributes.Length < 2 || attributes[0] is not ('#' or '.') || attributes.ContainsAny("\r\n{}") || attributes[^1] == '#')
        {
            return null;
        }

        start = text.Start + opening;
        foreach (Range part in attributes.Split(' '))
        {
            ReadOnlySpan<char> attribute = attributes[part];
            if (attribute.Length > 1 && attribute[0] == '#')
            {
                return attribute[1..].ToString();
            }
        }

        return null;
    }
}
