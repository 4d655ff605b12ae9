using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Answers the checks of one run from a cache where it can, and fills it where it cannot.</summary>
/// <remarks><para>Thread-safe.</para></remarks>
internal sealed class CachedChecks
{
    private readonly CacheFolder _entries;
    private readonly ContentHash _build;
    private readonly LintRequest _request;
    private readonly DocumentFormats _formats;
    private readonly ReportCodec _codec;
    private readonly ConcurrentDictionary<SourceText, ContentHash> _hashes = new();
    private readonly Lazy<Dictionary<string, SourceText>> _factFiles;

    /// <summary>Creates the checks of a run.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="request">The run.</param>
    /// <param name="documents">What checks a document.</param>
    /// <param name="formats">What parses it.</param>
    public CachedChecks(ReportCache cache, LintRequest request, DocumentLinter documents, DocumentFormats formats)
    {
        _entries = cache.Entries;
        _request = request;
        _formats = formats;
        _build = BuildIdentity.Of([.. documents.Analyzers, .. formats.All, request.Repository, request.Repository.Evidence], documents.Descriptors, request.Plugins);
        _codec = new ReportCodec(documents.Descriptors.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal), FindSource);
        _factFiles = new(ListFactFiles);
    }

    /// <summary>The lines of documents that earlier runs have read.</summary>
    public LineCache OpenLines() => new(_entries, _build);

    /// <summary>The key of a file's result; null when its configuration cannot be told apart from others.</summary>
    /// <param name="path">The file's path as it is reported.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="shared">What it has in common with the other documents of the run.</param>
    public ContentHash? GetKey(string path, ReadOnlySpan<byte> bytes, SharedLines shared)
    {
        if (_request.GetConfig(path).Identity is not { } config)
        {
            return null;
        }

        int length = Encoding.UTF8.GetByteCount(path);
        Span<byte> parts = length < 512 ? stackalloc byte[(4 * ContentHash.Size) + length] : new byte[(4 * ContentHash.Size) + length];
        _build.Write(parts);
        config.Write(parts[ContentHash.Size..]);
        ContentHash.Of(bytes).Write(parts[(2 * ContentHash.Size)..]);
        shared.Digest.Write(parts[(3 * ContentHash.Size)..]);
        Encoding.UTF8.GetBytes(path, parts[(4 * ContentHash.Size)..]);
        return ContentHash.Of(parts);
    }

    /// <summary>The report of a file as it was once made, if everything is as it was; else null.</summary>
    public DocumentReport? Find(ContentHash key, string path, byte[] bytes)
    {
        if (_entries.TryRead(key) is not { } content)
        {
            return null;
        }

        try
        {
            var reader = new EntryReader(content);
            return ReadsCodec.IsStillSo(reader, _request)
                ? _codec.Read(reader, SourceText.Decode(bytes, path, _formats.MayDeclareCharset(path)))
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Keeps a report.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="report">The report.</param>
    /// <param name="reads">What its check has read outside of the document.</param>
    public void Keep(ContentHash key, DocumentReport report, DocumentReads reads)
    {
        // A rule may have failed for want of memory, and find more another time.
        if (report.Diagnostics.Any(diagnostic => diagnostic.Descriptor == EngineRules.RuleFailed))
        {
            return;
        }

        try
        {
            var writer = new EntryWriter();
            if (ReadsCodec.TryWrite(writer, reads, _request) && _codec.TryWrite(writer, report))
            {
                _entries.Write(key, writer.Written);
            }
        }
        catch (EncoderFallbackException)
        {
            // A text that no file can hold is rare enough to be checked anew each time.
        }
    }

    private SourceText? FindSource(string path, ContentHash hash)
    {
        SourceText? source = _request.Repository.Evidence.FindCaptureFile(path)?.Source ?? _factFiles.Value.GetValueOrDefault(path);
        return source is not null && _hashes.GetOrAdd(source, static text => ContentHash.Of(text.Content)) == hash ? source : null;
    }

    private Dictionary<string, SourceText> ListFactFiles()
    {
        var files = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (HouseFact fact in _request.Repository.Evidence.Facts.Facts)
        {
            files[fact.File.Path] = fact.File;
        }

        return files;
    }
}
