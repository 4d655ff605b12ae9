using System.Collections.Immutable;
using System.Text.Unicode;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Evidence.Captures;

/// <summary>The captures of a repository, found by every address that leads to them.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
internal sealed class CaptureSet
{
    /// <summary>The most bytes of a capture: some hundred times the text of a long report.</summary>
    public const long MaximumLength = 16 << 20;

    private static readonly PlainTextFormat Format = new();
    private readonly Dictionary<string, Capture> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Capture> _byPath = new(StringComparer.Ordinal);

    private CaptureSet(ImmutableArray<Capture> captures, ImmutableArray<Diagnostic> problems)
    {
        Captures = captures;
        Problems = problems;

        // An address of its own is the strongest; where a redirect ended and what an archived copy was made of come after all of them.
        foreach (Capture capture in captures)
        {
            _byPath.TryAdd(capture.Path, capture);
            Index(capture.Url, capture);
        }

        foreach (Capture capture in captures)
        {
            Index(capture.ArchiveUrl, capture);
            Index(capture.FinalUrl, capture);
        }

        foreach (Capture capture in captures)
        {
            Index(SourceAddress.GetArchived(capture.Url), capture);
            Index(SourceAddress.GetArchived(capture.FinalUrl), capture);
        }
    }

    /// <summary>The captures, by path.</summary>
    public ImmutableArray<Capture> Captures { get; }

    /// <summary>The files that cannot be used.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    public static CaptureSet Read(IFileSystem files, string root)
    {
        var captures = ImmutableArray.CreateBuilder<Capture>();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (EvidenceFile entry in EvidenceFiles.List(files, root, EvidenceFolders.Sources, [".md"], problems))
        {
            if (ReadOne(files, root, entry, problems) is { } capture)
            {
                captures.Add(capture);
            }
        }

        return new CaptureSet(captures.DrainToImmutable(), problems.DrainToImmutable());
    }

    public Capture? Find(string? address)
    {
        if (SourceAddress.GetKey(address) is not { } key)
        {
            return null;
        }

        return _byKey.TryGetValue(key, out Capture? capture) || SourceAddress.GetKey(SourceAddress.GetArchived(address)) is { } inner && _byKey.TryGetValue(inner, out capture) ? capture : null;
    }

    public Capture? FindFile(string path) => _byPath.GetValueOrDefault(path);

    private void Index(string? address, Capture capture)
    {
        if (SourceAddress.GetKey(address) is { } key)
        {
            _byKey.TryAdd(key, capture);
        }
    }

    private static Capture? ReadOne(IFileSystem files, string root, EvidenceFile entry, ImmutableArray<Diagnostic>.Builder problems)
    {
        string path = entry.Path;
        if (EvidenceFiles.ReadBytes(files, root, entry, MaximumLength, problems) is not { } bytes || ReadFront(bytes, path, problems) is not { } file)
        {
            return null;
        }

        int bodyStart = file.BodyStart;
        DateOnly? published = file.Published;
        return new Capture(() => ReadModel(files, root, path, bodyStart, published))
        {
            Path = path,
            Url = file.Url,
            FinalUrl = file.FinalUrl,
            ArchiveUrl = file.ArchiveUrl,
            Title = file.Title,
            Published = file.Published,
            Retrieved = file.Retrieved,
            Changed = file.Changed,
            Status = file.Status,
            Sha256 = file.Sha256,
        };
    }

    // Of thousands of captures few are cited, so that only the front matter is decoded until one is.
    private static CaptureFile? ReadFront(ReadOnlySpan<byte> bytes, string path, ImmutableArray<Diagnostic>.Builder problems)
    {
        int fence = bytes.StartsWith("---"u8) && Utf8.IsValid(bytes) ? bytes[3..].IndexOf("\n---"u8) : -1;
        int lineEnd = fence < 0 ? -1 : bytes[(fence + 4)..].IndexOf((byte)'\n');
        if (lineEnd >= 0 && CaptureFile.Read(SourceText.Decode(bytes[..(fence + 4 + lineEnd + 1)], path), out _) is { } front)
        {
            return front;
        }

        if (EvidenceFiles.Decode(bytes, path, problems) is not { } source)
        {
            return null;
        }

        CaptureFile? file = CaptureFile.Read(source, out CaptureProblem? problem);
        if (problem is not null)
        {
            problems.Add(EvidenceFiles.Problem(source, problem.Span, problem.Message));
        }

        return file;
    }

    // The text is read again rather than kept: of thousands of captures, a run opens those that its articles cite.
    private static SemanticModel ReadModel(IFileSystem files, string root, string path, int bodyStart, DateOnly? published)
    {
        string content;
        try
        {
            content = SourceText.Decode(files.ReadAllBytes(SlashPath.Combine(root, path), MaximumLength), path).Content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            content = "";
        }

        return new SemanticModel(Format.Parse(SourceText.From(Blank(content, bodyStart), path)), published);
    }

    private static string Blank(string content, int bodyStart)
    {
        bodyStart = Math.Min(bodyStart, content.Length);
        return string.Create(content.Length, (content, bodyStart), static (target, state) =>
        {
            state.content.CopyTo(target);
            foreach (ref char c in target[..state.bodyStart])
            {
                c = c is '\r' or '\n' ? c : ' ';
            }
        });
    }
}
