namespace DocLint.Syntax;

/// <summary>Tells code from other preformatted text, and its language, by the class names that highlighters use.</summary>
internal static class HtmlCode
{
    /// <summary>Whether preformatted text is code: its classes say so or name a language, or an element of code stands inside.</summary>
    /// <param name="nodes">The nodes of the page.</param>
    /// <param name="index">The node of the text.</param>
    /// <param name="element">Its element.</param>
    /// <param name="inlines">Reads the elements inside.</param>
    /// <param name="language">The language, where one is named.</param>
    public static bool IsCode(HtmlNode[] nodes, int index, ElementInfo element, HtmlInlines inlines, out string? language)
    {
        language = Language(element);
        for (int i = index + 1; i < nodes[index].Next && language is null; i++)
        {
            if (nodes[i].Kind == HtmlNodeKind.Element && nodes[i].Tag.Kind == HtmlTagKind.Code)
            {
                language = Language(inlines.ReadElement(nodes[i]));
                return true;
            }
        }

        return IsCode(element);
    }

    /// <summary>Whether an element's classes say that it holds code.</summary>
    private static bool IsCode(ElementInfo element)
    {
        ReadOnlySpan<char> classes = element["class"];
        foreach (Range range in classes.Split(' '))
        {
            ReadOnlySpan<char> name = classes[range];
            if (name is "prettyprint" or "highlight" or "hljs" or "sourceCode" or "shiki" or "chroma" or "terminal" or "console" or "programlisting" or "screen" or "src"
                || name.Contains("code", StringComparison.OrdinalIgnoreCase) || name.StartsWith("brush", StringComparison.Ordinal) || IsLanguage(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The language that an element's classes name, or null.</summary>
    public static string? Language(ElementInfo element)
    {
        ReadOnlySpan<char> classes = element["class"];
        foreach (Range range in classes.Split(' '))
        {
            ReadOnlySpan<char> name = classes[range];
            if (IsLanguage(name))
            {
                return name[(name.IndexOf('-') + 1)..].ToString();
            }
        }

        return null;
    }

    private static bool IsLanguage(ReadOnlySpan<char> name) =>
        (name.StartsWith("language-", StringComparison.Ordinal) && name.Length > "language-".Length) || (name.StartsWith("lang-", StringComparison.Ordinal) && name.Length > "lang-".Length);
}
