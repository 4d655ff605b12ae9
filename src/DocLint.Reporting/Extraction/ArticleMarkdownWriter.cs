using System.Globalization;
using System.Text;
using DocLint.Semantics;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes articles as Markdown: title, author and date as front matter, then the body of <see cref="MarkdownBody"/>.</summary>
/// <remarks><para>Read again, the document has the same title, authors, date and text.</para></remarks>
public static class ArticleMarkdownWriter
{
    /// <summary>Writes one article; what is not known takes no line.</summary>
    public static void Write(TextWriter output, Article article)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(article);
        string head = Entry("title", article.Metadata.Title?.Value) + Authors(article.Metadata) + Entry("date", ArticleHead.Date(article.Metadata));
        string body = MarkdownBody.Write(article);
        if (head.Length > 0)
        {
            output.Write($"---\n{head}---\n");
            output.Write(body.Length > 0 ? "\n" : "");
        }

        output.Write(body);
        output.Write(body.Length > 0 ? "\n" : "");
    }

    private static string Authors(DocumentMetadata metadata) => metadata.Authors switch
    {
        [] => "",
        [var only] => Entry("author", only.Value),
        var several => $"authors:\n{string.Concat(several.Select(author => $"  - {Quote(author.Value)}\n"))}",
    };

    private static string Entry(string name, string? value) => string.IsNullOrWhiteSpace(value) ? "" : $"{name}: {(name == "date" ? value : Quote(value))}\n";

    // A string of YAML in quotation marks, which no character of the text can end.
    private static string Quote(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (char c in ArticleHead.OneLine(value))
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
