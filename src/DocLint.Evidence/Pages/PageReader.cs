using System.Text;
using DocLint.Reporting.Extraction;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Evidence.Pages;

/// <summary>Makes plain text of what was downloaded: of a page its article, as <c>doclint extract</c> finds it.</summary>
internal static class PageReader
{
    private const int MaximumTextBytes = 12 << 20;

    /// <summary>Reads bytes; none make it throw.</summary>
    /// <param name="bytes">What was downloaded.</param>
    /// <param name="contentType">The media type, or null.</param>
    /// <param name="charset">The charset that the server named, or null.</param>
    /// <param name="name">The address or file name, whose extension counts where the media type says nothing.</param>
    /// <param name="limit">The longest that a PDF may take.</param>
    public static PageText Read(byte[] bytes, string? contentType, string? charset, string name, TimeSpan limit)
    {
        if (bytes.AsSpan().StartsWith("%PDF-"u8) || contentType == "application/pdf")
        {
            return PdfText.Read(bytes, limit);
        }

        bool isMarkup = contentType is "text/html" or "application/xhtml+xml" || contentType is null or "application/octet-stream" && HasExtension(name, ".html", ".htm", ".xhtml");
        bool isText = contentType?.StartsWith("text/", StringComparison.Ordinal) == true || contentType is "application/json" || contentType is null or "application/octet-stream" && HasExtension(name, ".txt", ".text", ".md", ".markdown", ".csv", ".json");
        if (!isMarkup && !isText)
        {
            return PageText.Failed($"its type '{contentType ?? "unknown"}' holds no text that can be read");
        }

        if (bytes.Length > MaximumTextBytes)
        {
            return PageText.Failed(FormattableString.Invariant($"it has {bytes.Length:N0} bytes, and the limit for text is {MaximumTextBytes:N0}"));
        }

        string text = TextDecoding.Decode(bytes, charset, isMarkup);
        if (LooksBinary(text))
        {
            return PageText.Failed("it is binary, not text as its type says");
        }

        return isMarkup ? ReadHtml(text, name) : text.AsSpan().IsWhiteSpace() ? PageText.Failed("it holds no text") : new PageText { Type = "text", Body = text };
    }

    private static PageText ReadHtml(string html, string name)
    {
        DocumentTree tree = new HtmlFormat().Parse(SourceText.From(html, name));
        var model = new SemanticModel(tree);
        var article = Article.Create(model);
        string body = PlainBody.Write(article);
        string whole = WholePage(tree);

        // Where hardly anything of a page looks like an article (a table, a register, a press release), all of it is the source.
        const int EnoughCharacters = 600;
        const int SmallShare = 8;
        if (body.Length < EnoughCharacters && body.Length * SmallShare < whole.Length || body.Length == 0)
        {
            body = whole;
        }

        if (body.AsSpan().IsWhiteSpace())
        {
            return PageText.Failed("the page holds no text without its scripts; save its text by hand with 'doclint sources add'");
        }

        string? title = model.Metadata.Title?.Value.Trim();
        return new PageText
        {
            Type = "html",
            Body = title is { Length: > 0 } && !body.StartsWith(title, StringComparison.Ordinal) ? $"{title}\n\n{body}" : body,
            Title = title,
            Published = model.Metadata.Published?.Value,
        };
    }

    private static string WholePage(DocumentTree tree)
    {
        var text = new StringBuilder();
        Block? previous = null;
        foreach (TextBlock block in tree.TextBlocks)
        {
            if (!block.Prose.Text.AsSpan().IsWhiteSpace())
            {
                text.Append(previous is null ? "" : block is TableCellBlock && previous.Parent == block.Parent ? "\t" : "\n\n").Append(block.Prose.Text.Trim());
                previous = block;
            }
        }

        return text.ToString();
    }

    private static bool HasExtension(string name, params ReadOnlySpan<string> extensions)
    {
        int end = name.AsSpan().IndexOfAny('?', '#');
        ReadOnlySpan<char> path = end < 0 ? name : name.AsSpan(0, end);
        foreach (string extension in extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksBinary(string text)
    {
        const int Window = 8192;
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, Window));
        int strange = 0;
        foreach (char c in head)
        {
            strange += c is < ' ' and not ('\t' or '\n' or '\r' or '\f') or '\uFFFD' ? 1 : 0;
        }

        return strange * 10 > head.Length;
    }
}
