using System.Collections.Immutable;
using DocLint.Analysis;
using DocLint.Diagnostics;
using DocLint.Evidence.Captures;
using DocLint.Evidence.Facts;
using DocLint.Evidence.Links;
using DocLint.Text;

namespace DocLint.Evidence;

/// <summary>The evidence in the folders of a repository: <c>sources/</c> and <c>facts/</c>.</summary>
/// <remarks><para>Nothing is read before it is asked for, and each kind of evidence once. Thread-safe.</para></remarks>
public sealed class RepositoryEvidence : IEvidence
{
    private readonly Lazy<(CaptureSet Value, ContentHash Version)> _captures;
    private readonly Lazy<(LinkLedger Value, ContentHash Version)> _links;
    private readonly Lazy<(FactSheets Value, ContentHash Version)> _facts;

    /// <summary>Creates the evidence of a repository; nothing is read yet.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The repository's root, absolute, with forward slashes.</param>
    public RepositoryEvidence(IFileSystem files, string root)
    {
        _captures = new(() => Read(files, root, CaptureSet.Read));
        _links = new(() => Read(files, root, LinkLedger.Read));
        _facts = new(() => Read(files, root, FactSheets.Read));
    }

    /// <inheritdoc/>
    public ImmutableArray<Capture> Captures => _captures.Value.Value.Captures;

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Problems => [.. _facts.Value.Value.Problems, .. _captures.Value.Value.Problems, .. _links.Value.Value.Problems];

    /// <inheritdoc/>
    public Capture? FindCapture(string? address) => _captures.Value.Value.Find(address);

    /// <inheritdoc/>
    public Capture? FindCaptureFile(string path) => _captures.Value.Value.FindFile(path);

    /// <inheritdoc/>
    public LinkState? FindLink(string? address) => _links.Value.Value.Find(address);

    /// <inheritdoc/>
    public FactIndex Facts => _facts.Value.Value.Facts;

    /// <inheritdoc/>
    public ClaimReviewIndex ClaimReviews => _facts.Value.Value.Reviews;

    /// <inheritdoc/>
    public ContentHash? GetVersion(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Captures => _captures.Value.Version,
        EvidenceKind.Links => _links.Value.Version,
        EvidenceKind.Facts => _facts.Value.Version,
        _ => null,
    };

    private static (T Value, ContentHash Version) Read<T>(IFileSystem files, string root, Func<IFileSystem, string, T> read)
    {
        var hashing = new HashingFileSystem(files, root);
        T value = read(hashing, root);
        return (value, hashing.Finish());
    }
}
