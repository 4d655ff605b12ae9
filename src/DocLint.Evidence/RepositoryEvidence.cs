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
    private readonly Lazy<CaptureSet> _captures;
    private readonly Lazy<LinkLedger> _links;
    private readonly Lazy<FactSheets> _facts;

    /// <summary>Creates the evidence of a repository; nothing is read yet.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="root">The repository's root, absolute, with forward slashes.</param>
    public RepositoryEvidence(IFileSystem files, string root)
    {
        _captures = new(() => CaptureSet.Read(files, root));
        _links = new(() => LinkLedger.Read(files, root));
        _facts = new(() => FactSheets.Read(files, root));
    }

    /// <inheritdoc/>
    public ImmutableArray<Capture> Captures => _captures.Value.Captures;

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Problems => [.. _facts.Value.Problems, .. _captures.Value.Problems, .. _links.Value.Problems];

    /// <inheritdoc/>
    public Capture? FindCapture(string? address) => _captures.Value.Find(address);

    /// <inheritdoc/>
    public Capture? FindCaptureFile(string path) => _captures.Value.FindFile(path);

    /// <inheritdoc/>
    public LinkState? FindLink(string? address) => _links.Value.Find(address);

    /// <inheritdoc/>
    public FactIndex Facts => _facts.Value.Facts;

    /// <inheritdoc/>
    public ClaimReviewIndex ClaimReviews => _facts.Value.Reviews;
}
