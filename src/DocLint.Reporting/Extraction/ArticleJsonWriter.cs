using System.Text.Encodings.Web;
using System.Text.Json;
using DocLint.Semantics;

namespace DocLint.Reporting.Extraction;

/// <summary>Writes articles as lines of JSON: <c>{"file", "title", "author", "date", "body"}</c>.</summary>
/// <remarks><para>What is not known is null; several authors are joined by ", "; the date is an ISO day; the body is that of <see cref="PlainBody"/>.</para></remarks>
public static class ArticleJsonWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one article with a line feed behind it.</summary>
    public static void Write(Stream output, string file, Article article)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(article);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("title", ArticleHead.Title(article.Metadata));
            json.WriteString("author", ArticleHead.Author(article.Metadata));
            json.WriteString("date", ArticleHead.Date(article.Metadata));
            json.WriteString("body", PlainBody.Write(article));
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
