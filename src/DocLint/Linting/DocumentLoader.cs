using System.Globalization;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>Reads inputs and parses them, and says why where it cannot.</summary>
internal static class DocumentLoader
{
    /// <summary>Reads and parses an input; no file makes it throw.</summary>
    /// <param name="input">The input.</param>
    /// <param name="formats">The formats that are known.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>The document, or why there is none.</returns>
    public static (DocumentTree? Tree, string? Failure) Load(LintInput input, DocumentFormats formats, CancellationToken cancellationToken)
    {
        (byte[]? bytes, string? failure) = Read(input);
        return bytes is null ? (null, failure) : Parse(input.Path, bytes, formats, cancellationToken);
    }

    /// <summary>Reads an input.</summary>
    /// <returns>The bytes, or why there are none.</returns>
    public static (byte[]? Bytes, string? Failure) Read(LintInput input)
    {
        try
        {
            return (input.Read(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, exception is FileTooLargeException large
                ? string.Create(CultureInfo.InvariantCulture, $"it has {large.Length:N0} bytes, and the limit is {large.MaximumLength:N0}")
                : $"it cannot be read: {exception.Message.TrimEnd('.').Replace("'", "", StringComparison.Ordinal)}");
        }
    }

    /// <summary>Parses what was read.</summary>
    /// <returns>The document, or why there is none.</returns>
    public static (DocumentTree? Tree, string? Failure) Parse(string path, byte[] bytes, DocumentFormats formats, CancellationToken cancellationToken)
    {
        (SourceText? source, IDocumentFormat? format, string? failure) = Decode(path, bytes, formats);
        return source is null ? (null, failure) : (format!.Parse(source, cancellationToken), null);
    }

    /// <summary>Decodes what was read.</summary>
    /// <returns>The text and what parses it, or why there is none.</returns>
    public static (SourceText? Source, IDocumentFormat? Format, string? Failure) Decode(string path, byte[] bytes, DocumentFormats formats)
    {
        if (formats.Find(path) is not { } format)
        {
            return (null, null, "no format reads files of this name");
        }

        SourceText source = SourceText.Decode(bytes, path, formats.MayDeclareCharset(path));
        return FindNoText(source) is { } reason ? (null, null, reason) : (source, format, null);
    }

    // Why a file is no text; null when it is. Text in another encoding has a few undecodable bytes; UTF-16 without a mark is full of NUL, and everything else binary of both.
    private static string? FindNoText(SourceText source)
    {
        const int Window = 8192;
        ReadOnlySpan<char> head = source.Content.AsSpan(0, Math.Min(source.Length, Window));
        int nuls = head.Count('\0');
        int strange = source.DecodingErrors > 0 ? head.Count('\uFFFD') : 0;
        foreach (char c in head)
        {
            strange += c is > '\0' and < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\e') ? 1 : 0;
        }

        if ((nuls + strange) * 10 <= head.Length)
        {
            return null;
        }

        // Half of the bytes of European text in UTF-16, and three quarters in UTF-32, are NUL; the rest is text.
        bool isWide = nuls * 10 >= head.Length * 3 && strange * 10 <= head.Length - nuls;
        return !isWide ? "it is binary, not text as its name says"
            : source.Encoding is UnicodeEncoding || nuls * 10 >= head.Length * 6 ? "it is UTF-32, which is not read; save it as UTF-8"
            : "it is UTF-16 without a byte order mark; save it as UTF-8";
    }
}
