using DocLint.Text;

namespace DocLint.Analysis;

/// <summary>What the check of one document has read outside of the document, so that its result can be told apart from what it would be today.</summary>
/// <remarks><para>For one document. Safe to use from the threads of its rules.</para></remarks>
internal sealed class DocumentReads
{
    private readonly Lock _turn = new();
    private readonly Dictionary<string, RepositoryEntryKind> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _otherCases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentHash> _contents = new(StringComparer.Ordinal);

    /// <summary>Whether it read the day that counts as today.</summary>
    public bool HasReadDay { get; private set; }

    /// <summary>The kinds of evidence that it read.</summary>
    public EvidenceKind Evidence { get; private set; }

    /// <summary>Whether it read something of which nobody can say later whether it has changed.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>What stands at the paths that it looked up.</summary>
    public IReadOnlyDictionary<string, RepositoryEntryKind> Entries => _entries;

    /// <summary>The names that differ in letter case only from those that it looked up.</summary>
    public IReadOnlyDictionary<string, string?> OtherCases => _otherCases;

    /// <summary>The contents of the files whose anchors it read.</summary>
    public IReadOnlyDictionary<string, ContentHash> Contents => _contents;

    public void NoteDay() => HasReadDay = true;

    public void Note(EvidenceKind kind)
    {
        lock (_turn)
        {
            Evidence |= kind;
        }
    }

    public void NoteEntry(string path, RepositoryEntryKind kind)
    {
        lock (_turn)
        {
            _entries[path] = kind;
        }
    }

    public void NoteOtherCase(string path, string? found)
    {
        lock (_turn)
        {
            _otherCases[path] = found;
        }
    }

    public void NoteContent(string path, ContentHash? content)
    {
        lock (_turn)
        {
            IsUnknown |= content is null;
            _contents[path] = content ?? default;
        }
    }
}
