namespace DocLint.Syntax;

/// <summary>What a piece of templating in Markdown is.</summary>
internal enum TemplateKind
{
    /// <summary>Not templating.</summary>
    None,

    /// <summary>It stands for text: <c>{{ price }}</c>.</summary>
    Expression,

    /// <summary>A Hugo shortcode, which may stand for text or only wrap it.</summary>
    Shortcode,

    /// <summary>It controls what is shown, and shows nothing itself: <c>{% if %}</c>.</summary>
    Statement,

    /// <summary>A comment of the template language.</summary>
    Comment,

    /// <summary>Attributes of what stands before it: <c>{: .wide}</c>.</summary>
    Attributes,
}

/// <summary>Finds templating: Hugo, Liquid, Jinja, Handlebars, kramdown and, in MDX, expressions.</summary>
/// <remarks><para>One instance serves one text. It remembers where closing marks are, so that a text of openings alone is read in one pass.</para></remarks>
internal sealed class MarkdownTemplates(string text, int end, BraceMap? braces)
{
    private static readonly string[] Closings = ["}}", ">}}", "%}}", "*/}}", "%}", "#}", "}}}", "*/}"];

    private readonly MarkSearch[] _searches = new MarkSearch[Closings.Length];

    /// <summary>The position behind the templating that begins at a brace, or -1 when none does.</summary>
    public int Match(int position, out TemplateKind kind)
    {
        kind = TemplateKind.None;
        if (position + 2 >= end)
        {
            return -1;
        }

        char second = text[position + 1];
        char third = text[position + 2];
        int found = -1;
        if (second == '{')
        {
            (kind, int closing) = third switch
            {
                '<' => (TemplateKind.Shortcode, 1),
                '%' => (TemplateKind.Shortcode, 2),
                '/' when position + 3 < end && text[position + 3] == '*' => (TemplateKind.Comment, 3),
                '!' => (TemplateKind.Comment, 0),
                '#' or '/' when position + 3 < end && char.IsAsciiLetter(text[position + 3]) => (TemplateKind.Statement, 0),
                '{' => (TemplateKind.Expression, 6),
                _ => (TemplateKind.Expression, 0),
            };
            found = Find(position + 2, closing);
        }
        else if (second == '%')
        {
            kind = TemplateKind.Statement;
            found = Find(position + 2, 4);
        }
        else if (second == '#' && third is ' ' or '\t' or '\r' or '\n' or '-' or '*')
        {
            kind = TemplateKind.Comment;
            found = Find(position + 2, 5);
        }
        else if (second == ':' && (third is ' ' or '.' or '#' or ':' or '/' || char.IsAsciiLetter(third)))
        {
            kind = TemplateKind.Attributes;
            int offset = text.AsSpan(position, Math.Min(400, end - position)).IndexOfAny('}', '\n', '\r');
            found = offset >= 0 && text[position + offset] == '}' ? position + offset + 1 : -1;
        }

        else if (second == '/' && third == '*')
        {
            kind = TemplateKind.Comment;
            found = Find(position + 3, 7);
        }

        if (found < 0 && braces is not null && braces.FindEnd(position) is > 0 and int closed && closed <= end)
        {
            kind = TemplateKind.Expression;
            found = closed;
        }

        if (found < 0)
        {
            kind = TemplateKind.None;
        }

        return found;
    }

    /// <summary>The position behind the attributes of a block, <c>{.wide}</c> or <c>{#id}</c>, or -1 when none begin there.</summary>
    public int MatchAttributes(int position)
    {
        if (position + 2 >= end || text[position + 1] is not ('.' or '#') || !char.IsAsciiLetter(text[position + 2]))
        {
            return -1;
        }

        int offset = text.AsSpan(position, Math.Min(400, end - position)).IndexOfAny('}', '\n', '\r');
        return offset > 0 && text[position + offset] == '}' ? position + offset + 1 : -1;
    }

    private int Find(int from, int closing)
    {
        int found = _searches[closing].Find(text, from, end, Closings[closing]);
        return found < 0 ? -1 : found + Closings[closing].Length;
    }
}
