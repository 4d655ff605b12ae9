using System.Collections.Immutable;
using DocLint.Diagnostics;
using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>A repository that notes what it is asked.</summary>
internal sealed class RecordingRepository(IRepositoryFiles files, DocumentReads reads) : IRepositoryFiles
{
    /// <inheritdoc/>
    public IEvidence Evidence { get; } = new RecordingEvidence(files.Evidence, reads);

    /// <inheritdoc/>
    public RepositoryEntryKind Find(string path)
    {
        RepositoryEntryKind kind = files.Find(path);
        reads.NoteEntry(path, kind);
        return kind;
    }

    /// <inheritdoc/>
    public string? FindIgnoringCase(string path)
    {
        string? found = files.FindIgnoringCase(path);
        reads.NoteOtherCase(path, found);
        return found;
    }

    /// <inheritdoc/>
    public DocumentAnchors? GetAnchors(string path)
    {
        DocumentAnchors? anchors = files.GetAnchors(path);
        reads.NoteContent(path, files.GetContentHash(path));
        return anchors;
    }

    /// <inheritdoc/>
    public ContentHash? GetContentHash(string path)
    {
        ContentHash? content = files.GetContentHash(path);
        reads.NoteContent(path, content);
        return content;
    }

    /// <summary>Evidence that notes what it is asked.</summary>
    private sealed class RecordingEvidence(IEvidence evidence, DocumentReads reads) : IEvidence
    {
        public ImmutableArray<Capture> Captures => Note(EvidenceKind.Captures).Captures;

        public ImmutableArray<Diagnostic> Problems => Note(EvidenceKind.Captures | EvidenceKind.Links | EvidenceKind.Facts).Problems;

        public FactIndex Facts => Note(EvidenceKind.Facts).Facts;

        public ClaimReviewIndex ClaimReviews => Note(EvidenceKind.Facts).ClaimReviews;

        public Capture? FindCapture(string? address) => Note(EvidenceKind.Captures).FindCapture(address);

        public Capture? FindCaptureFile(string path) => Note(EvidenceKind.Captures).FindCaptureFile(path);

        public LinkState? FindLink(string? address) => Note(EvidenceKind.Links).FindLink(address);

        public ContentHash? GetVersion(EvidenceKind kind) => Note(kind).GetVersion(kind);

        private IEvidence Note(EvidenceKind kind)
        {
            reads.Note(kind);
            return evidence;
        }
    }
}
