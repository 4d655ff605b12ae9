using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Evidence.Captures;

/// <summary>A captured source as its file: front matter, then the text.</summary>
/// <remarks><para>Immutable. The keys are those of the file: <c>url</c>, <c>final_url</c>, <c>archive_url</c>, <c>title</c>, <c>published</c>, <c>retrieved</c>, <c>changed</c>, <c>status</c>, <c>type</c>, <c>sha256</c>.</para></remarks>
public sealed record CaptureFile
{
    /// <summary>The address of the source.</summary>
    public required string Url { get; init; }

    /// <summary>The address it was found at in the end, when it is another one.</summary>
    public string? FinalUrl { get; init; }

    /// <summary>The address of a copy in a web archive.</summary>
    public string? ArchiveUrl { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The day the source was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day it was read.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The day a later fetch found another text there.</summary>
    public DateOnly? Changed { get; init; }

    /// <summary>The HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>What it was made of: <c>html</c>, <c>pdf</c>, <c>text</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The SHA-256 of the body as the file gives it.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The text.</summary>
    public required string Body { get; init; }

    /// <summary>Where the body begins in the file that was read.</summary>
    internal int BodyStart { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="problem">Why it cannot be used; null when it can.</param>
    /// <returns>The capture, or null when it cannot be used.</returns>
    public static CaptureFile? Read(SourceText source, out CaptureProblem? problem)
    {
        problem = null;
        if (MarkdownFrontMatter.Read(source.Content) is not { } front)
        {
            problem = new CaptureProblem(new TextSpan(0, 0), "it does not begin with front matter; write 'url: ADDRESS' between two lines '---' at its top");
            return null;
        }

        if (front.Value is not { } value)
        {
            problem = new CaptureProblem(front.Error?.Span ?? front.Span, $"its front matter cannot be read: {front.Error?.Message ?? "it is no mapping"}");
            return null;
        }

        return new Fields(value).Read(source, front.Span.End, out problem);
    }

    /// <summary>The file's text, with LF line ends and the body's hash.</summary>
    public string Write()
    {
        string body = NormalizeBody(Body);
        var text = new StringBuilder(body.Length + 400);
        text.Append("---\n");
        Add("url", Quote(Url));
        Add("final_url", Quote(FinalUrl));
        Add("archive_url", Quote(ArchiveUrl));
        Add("title", Quote(Title));
        Add("published", Day(Published));
        Add("retrieved", Day(Retrieved));
        Add("changed", Day(Changed));
        Add("status", Status?.ToString(CultureInfo.InvariantCulture));
        Add("type", Type);
        Add("sha256", Hash(body));
        return text.Append("---\n").Append(body).ToString();

        void Add(string key, string? value)
        {
            if (value is { Length: > 0 })
            {
                text.Append(key).Append(": ").Append(value).Append('\n');
            }
        }
    }

    /// <summary>The SHA-256 of a body with LF line ends and one at its end: 64 hexadecimal digits in lower case.</summary>
    public static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(NormalizeBody(body))));

    /// <summary>A body as it is written: LF line ends, no blanks at line ends, no empty lines at its ends, one LF at its end.</summary>
    internal static string NormalizeBody(string body)
    {
        var text = new StringBuilder(body.Length + 1);
        foreach (ReadOnlySpan<char> line in body.AsSpan().EnumerateLines())
        {
            if (text.Length > 0 || !line.IsWhiteSpace())
            {
                text.Append(line.TrimEnd()).Append('\n');
            }
        }

        while (text.Length > 1 && text[^1] == '\n' && text[^2] == '\n')
        {
            text.Length--;
        }

        return text.ToString();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // A plain YAML scalar where that is safe, which reads best in a review; else between double quotes.
    private static string? Quote(string? value)
    {
        if (value is null)
        {
            return null;
        }

        bool isPlain = value.Length > 0 && char.IsLetterOrDigit(value[0]) && !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal)
            && value[^1] is not (':' or ' ') && !value.AsSpan().ContainsAny("\n\r\t\"\\\u0085\u2028\u2029") && !value.AsSpan().ContainsAnyInRange('\0', '\u001F');
        if (isPlain)
        {
            return value;
        }

        var quoted = new StringBuilder(value.Length + 2).Append('"');
        foreach (char c in value)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c < ' ' || c is '\u0085' or '\u2028' or '\u2029')
            {
                quoted.Append(' ');
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Append('"').ToString();
    }

    private sealed class Fields(FrontMatterValue value)
    {
        private CaptureProblem? _problem;

        public CaptureFile? Read(SourceText source, int frontEnd, out CaptureProblem? problem)
        {
            int lineEnd = source.Content.IndexOf('\n', frontEnd);
            int bodyStart = lineEnd < 0 ? source.Length : lineEnd + 1;
            string? url = Text("url");
            if (string.IsNullOrWhiteSpace(url))
            {
                _problem ??= new CaptureProblem(value["url"]?.Span ?? new TextSpan(0, 3), "its front matter has no 'url'");
            }

            var file = new CaptureFile
            {
                Url = url?.Trim() ?? "",
                FinalUrl = Text("final_url"),
                ArchiveUrl = Text("archive_url"),
                Title = Text("title"),
                Published = Day("published"),
                Retrieved = Day("retrieved"),
                Changed = Day("changed"),
                Status = Number("status"),
                Type = Text("type"),
                Sha256 = HexDigits("sha256"),
                Body = source.Content[bodyStart..],
                BodyStart = bodyStart,
            };
            problem = _problem;
            return problem is null ? file : null;
        }

        private string? Text(string key) => value[key]?.Scalar is { Length: > 0 } text ? text : null;

        private DateOnly? Day(string key)
        {
            if (value[key] is not { } written || string.IsNullOrEmpty(written.Scalar))
            {
                return null;
            }

            // A time behind the day does no harm.
            string text = written.Scalar.Length > 10 && written.Scalar[10] is 'T' or ' ' ? written.Scalar[..10] : written.Scalar;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                return day;
            }

            _problem ??= new CaptureProblem(written.Span, $"'{key}' is a day such as 2026-01-31");
            return null;
        }

        private int? Number(string key)
        {
            if (value[key] is not { } written || string.IsNullOrEmpty(written.Scalar))
            {
                return null;
            }

            if (int.TryParse(written.Scalar, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 100 and < 600)
            {
                return number;
            }

            _problem ??= new CaptureProblem(written.Span, $"'{key}' is an HTTP status such as 200");
            return null;
        }

        private string? HexDigits(string key)
        {
            const int Length = 64;
            if (value[key] is not { } written || string.IsNullOrEmpty(written.Scalar))
            {
                return null;
            }

            if (written.Scalar.Length == Length && written.Scalar.All(char.IsAsciiHexDigit))
            {
                return written.Scalar.ToLowerInvariant();
            }

            _problem ??= new CaptureProblem(written.Span, $"'{key}' has {Length} hexadecimal digits");
            return null;
        }
    }
}

/// <summary>Why a capture cannot be used.</summary>
/// <param name="Span">The place in its file.</param>
/// <param name="Message">What is wrong and what to do, a phrase without a period.</param>
public sealed record CaptureProblem(TextSpan Span, string Message);
