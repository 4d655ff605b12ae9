using DocLint.Semantics;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes articles for reading: title, author and date, then the body of <see cref="PlainBody"/>.</summary>
public static class ArticleTextWriter
{
    /// <summary>Writes one article; what is not known takes no line.</summary>
    public static void Write(TextWriter output, Article article)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(article);
        string? title = ArticleHead.Title(article.Metadata);
        string? author = ArticleHead.Author(article.Metadata) is { } names ? $"By {names}" : null;
        string byline = string.Join(", ", new[] { author, ArticleHead.Date(article.Metadata) }.OfType<string>());
        if (title is not null)
        {
            output.Write(title);
            output.Write('\n');
        }

        if (byline.Length > 0)
        {
            output.Write(byline);
            output.Write('\n');
        }

        // A line of the text that says the same, and nothing else, has its place here.
        string body = PlainBody.Write(article);
        if (byline.Length > 0 && body.StartsWith(byline, StringComparison.Ordinal) && (body.Length == byline.Length || body[byline.Length] == '\n'))
        {
            body = body[byline.Length..].TrimStart('\n');
        }

        if (body.Length > 0)
        {
            output.Write(title is not null || byline.Length > 0 ? "\n" : "");
            output.Write(body);
            output.Write('\n');
        }
    }
}
