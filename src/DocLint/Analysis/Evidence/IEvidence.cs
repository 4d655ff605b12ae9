using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>What a repository keeps to check its articles against: captured sources, the state of its links, fact sheets and published fact-checks.</summary>
/// <remarks><para>Read on first use, once a run; never from the network. Immutable from outside and thread-safe.</para></remarks>
public interface IEvidence
{
    /// <summary>The captures, by path.</summary>
    ImmutableArray<Capture> Captures { get; }

    /// <summary>The files that cannot be used, and why, as findings of the engine in order; asking for them reads all evidence.</summary>
    ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The capture of an address, however it is written: with another scheme, tracking parameters, as a DOI, through an archive; null when there is none.</summary>
    Capture? FindCapture(string? address);

    /// <summary>The capture in a file, by its path relative to the repository's root; null when there is none.</summary>
    Capture? FindCaptureFile(string path);

    /// <summary>What the link ledger says of an address, however it is written; null when the link was never tried.</summary>
    LinkState? FindLink(string? address);

    /// <summary>The facts of the house.</summary>
    FactIndex Facts { get; }

    /// <summary>The published fact-checks.</summary>
    ClaimReviewIndex ClaimReviews { get; }

    /// <summary>The hash of everything that one kind of evidence was read from; null when nobody knows, so that no answer that rests on it is kept for another run.</summary>
    ContentHash? GetVersion(EvidenceKind kind) => null;
}

/// <summary>The kinds of evidence that change apart from each other.</summary>
[Flags]
public enum EvidenceKind
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Captured sources.</summary>
    Captures = 1,

    /// <summary>The link ledger.</summary>
    Links = 2,

    /// <summary>Fact sheets and published fact-checks.</summary>
    Facts = 4,
}

/// <summary>A repository that keeps no evidence.</summary>
public sealed class NoEvidence : IEvidence
{
    private NoEvidence()
    {
    }

    /// <summary>The one object.</summary>
    public static NoEvidence Instance { get; } = new();

    /// <inheritdoc/>
    public ImmutableArray<Capture> Captures => [];

    /// <inheritdoc/>
    public ImmutableArray<Diagnostic> Problems => [];

    /// <inheritdoc/>
    public Capture? FindCapture(string? address) => null;

    /// <inheritdoc/>
    public Capture? FindCaptureFile(string path) => null;

    /// <inheritdoc/>
    public LinkState? FindLink(string? address) => null;

    /// <inheritdoc/>
    public FactIndex Facts => FactIndex.Empty;

    /// <inheritdoc/>
    public ClaimReviewIndex ClaimReviews => ClaimReviewIndex.Empty;

    /// <inheritdoc/>
    public ContentHash? GetVersion(EvidenceKind kind) => default(ContentHash);
}
