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
        string? title = article.Metadata.Title?.Value;
        string byline = string.Join(", ", new[] { ArticleHead.Author(article.Metadata), ArticleHead.Date(article.Metadata) }.OfType<string>());
        if (title is not null)
        {
            output.Write(ArticleHead.OneLine(title));
            output.Write('\n');
        }

        if (byline.Length > 0)
        {
            output.Write(ArticleHead.OneLine(byline));
            output.Write('\n');
        }

        string body = PlainBody.Write(article);
        if (body.Length > 0)
        {
            output.Write(title is not null || byline.Length > 0 ? "\n" : "");
            output.Write(body);
            output.Write('\n');
        }
    }
}
