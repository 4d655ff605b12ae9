using System.Globalization;
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
        if (formats.Find(path) is not { } format)
        {
            return (null, "no format reads files of this name");
        }

        SourceText source = SourceText.Decode(bytes, path, formats.MayDeclareCharset(path));
        return LooksBinary(source) ? (null, "it is binary, not text as its name says") : (format.Parse(source, cancellationToken), null);
    }

    // Text in another encoding has a few undecodable bytes; UTF-16 without a mark is full of NUL, and everything else binary of both.
    private static bool LooksBinary(SourceText source)
    {
        const int Window = 8192;
        ReadOnlySpan<char> head = source.Content.AsSpan(0, Math.Min(source.Length, Window));
        int strange = 0;
        foreach (char c in head)
        {
            strange += c is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\e') ? 1 : 0;
        }

        strange += source.DecodingErrors > 0 ? head.Count('\uFFFD') : 0;
        return strange * 10 > head.Length;
    }
}
