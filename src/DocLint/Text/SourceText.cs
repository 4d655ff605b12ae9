using System.Text;

namespace DocLint.Text;

/// <summary>A document's decoded text, with what is needed to write it back and to name places in it.</summary>
/// <remarks>
/// <para>Positions count UTF-16 code units of <see cref="Content"/>, from 0; a byte order mark is not part of it.</para>
/// <para>Bytes that could not be decoded stand as U+FFFD; <see cref="DecodingErrors"/> counts the stretches, and <see cref="DecodingProblem"/> says what to do. Immutable and thread-safe.</para>
/// </remarks>
public sealed class SourceText
{
    private LineMap? _lines;

    private SourceText(string path, string content, Encoding encoding, bool hasByteOrderMark, int decodingErrors, int firstDecodingError, int byteLength)
    {
        Path = path;
        Content = content;
        Encoding = encoding;
        HasByteOrderMark = hasByteOrderMark;
        DecodingErrors = decodingErrors;
        FirstDecodingError = firstDecodingError;
        ByteLength = byteLength;
    }

    /// <summary>The path as it is reported: relative to the repository's root, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The decoded text.</summary>
    public string Content { get; }

    /// <summary>The encoding the text was read with.</summary>
    public Encoding Encoding { get; }

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>How many stretches of bytes could not be decoded; 0 for a sound file.</summary>
    public int DecodingErrors { get; }

    /// <summary>The position of the first U+FFFD that stands for undecodable bytes, or of the first character of UTF-16 that a lost byte made another; -1 for a sound file.</summary>
    public int FirstDecodingError { get; }

    /// <summary>What is wrong with the bytes and what to do, such as "a stretch of bytes is not utf-8; save the file as UTF-8"; null for a sound file.</summary>
    public string? DecodingProblem => DecodingErrors switch
    {
        0 => null,
        _ when Encoding is UnicodeEncoding && Content[FirstDecodingError] != '\uFFFD' => $"a byte of {Encoding.WebName} is lost or added; save it as UTF-8",
        1 => $"a stretch of bytes is not {Encoding.WebName}; save the file as UTF-8",
        _ => FormattableString.Invariant($"{DecodingErrors} stretches of bytes are not {Encoding.WebName}; save the file as UTF-8"),
    };

    /// <summary>The file's size in bytes, with its byte order mark.</summary>
    public int ByteLength { get; }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => Content.Length;

    /// <summary>Where the lines begin; made on first use.</summary>
    public LineMap Lines => _lines ??= new LineMap(Content);

    /// <summary>The code unit at a position.</summary>
    public char this[int position] => Content[position];

    /// <summary>The text of a span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    /// <summary>The text of a span, without a copy.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    /// <summary>Wraps text that is already decoded.</summary>
    public static SourceText From(string content, string path = "text.md")
    {
        ArgumentNullException.ThrowIfNull(content);
        return new SourceText(path, content, new UTF8Encoding(false), false, 0, -1, Encoding.UTF8.GetByteCount(content));
    }

    /// <summary>Another text for the same file: path, encoding and byte order mark stay.</summary>
    public SourceText WithContent(string content) =>
        new(Path, content, Encoding, HasByteOrderMark, 0, -1, Encoding.GetByteCount(content) + (HasByteOrderMark ? Mark.Length : 0));

    /// <summary>The bytes of the file: the text in its encoding, behind its byte order mark.</summary>
    /// <exception cref="EncoderFallbackException">The encoding has no bytes for a character of the text.</exception>
    public byte[] Encode()
    {
        var strict = (Encoding)Encoding.Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        return HasByteOrderMark ? [.. Mark, .. strict.GetBytes(Content)] : strict.GetBytes(Content);
    }

    private ReadOnlySpan<byte> Mark => Encoding is UnicodeEncoding ? Encoding.Preamble : "\uFEFF"u8;

    /// <summary>Decodes the bytes of a file: by its byte order mark, else by the charset that an HTML page declares, else as UTF-8.</summary>
    /// <remarks><para>A page's charset is looked for in the first 1,024 bytes, and only when <paramref name="mayDeclareCharset"/> is set.</para></remarks>
    public static SourceText Decode(ReadOnlySpan<byte> bytes, string path, bool mayDeclareCharset = false)
    {
        Encoding encoding = new UTF8Encoding(false);
        int mark = 0;
        if (bytes.StartsWith("\uFEFF"u8))
        {
            mark = 3;
        }
        else if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            encoding = new UnicodeEncoding(bigEndian: false, byteOrderMark: true);
            mark = 2;
        }
        else if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            encoding = new UnicodeEncoding(bigEndian: true, byteOrderMark: true);
            mark = 2;
        }
        else if (mayDeclareCharset && CharsetSniffer.DeclaresWindows1252(bytes))
        {
            encoding = Windows1252Encoding.Instance;
        }

        string content = encoding.GetString(bytes[mark..]);
        (int errors, int first) = CountReplacements(content, bytes[mark..], encoding);
        if (encoding is UnicodeEncoding && FindSwapped(content) is >= 0 and int swapped)
        {
            (errors, first) = (Math.Max(errors, 1), first < 0 ? swapped : Math.Min(first, swapped));
        }

        return new SourceText(path, content, encoding, mark > 0, errors, first, bytes.Length);
    }

    // A U+FFFD in the text is an error unless the file itself holds one, so the sound case costs one search.
    private static (int Errors, int First) CountReplacements(string content, ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        int first = content.IndexOf('\uFFFD');
        if (first < 0)
        {
            return (0, -1);
        }

        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            _ = strict.GetCharCount(bytes);
            return (0, -1);
        }
        catch (DecoderFallbackException)
        {
            // Files that hold both written and decoded replacement characters are rare; all of them count then.
        }

        int errors = 0;
        for (int i = first; i >= 0 && i < content.Length; i = content.IndexOf('\uFFFD', i))
        {
            errors++;
            while (i < content.Length && content[i] == '\uFFFD')
            {
                i++;
            }

            if (i >= content.Length)
            {
                break;
            }
        }

        return (errors, first);
    }

    // Where a byte is lost, the bytes of all characters behind it are swapped. No script has so many different characters in a row whose lower byte is nothing
    // and whose upper one is a letter; a ruled line and wide blanks repeat one of them.
    private static int FindSwapped(string content)
    {
        const int Enough = 12;
        int run = 0;
        for (int i = 0; i < content.Length; i++)
        {
            run = (content[i] & 0xFF) == 0 && content[i] >> 8 is >= ' ' and <= '~' or '\n' or '\r' or '\t' && !(i > 0 && content[i] == content[i - 1]) ? run + 1 : 0;
            if (run == Enough)
            {
                return i - run + 1;
            }
        }

        return -1;
    }
}
