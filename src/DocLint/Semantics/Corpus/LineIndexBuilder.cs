using System.Runtime.InteropServices;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>Gathers the lines of the documents of a run.</summary>
/// <remarks>
/// <para>Takes some 12 bytes a line. The documents are numbered by a hash of their paths: so the first documents of a line are a fair sample of
/// all, of related lines the same one, and the order in which the documents came does not matter.</para>
/// </remarks>
internal sealed class LineIndexBuilder
{
    // An entry has this many bits for the number of a document.
    private const int MostDocuments = 1 << 24;

    private readonly Dictionary<string, int> _numbers;
    private readonly List<(int Words, int Running)> _sizes;
    private readonly List<ulong> _folds = [];
    private readonly List<uint> _entries = [];
    private readonly int _mostLines;

    /// <summary>Begins an index.</summary>
    /// <param name="paths">The paths of the documents, in any order.</param>
    /// <param name="mostLines">The most lines of all documents together.</param>
    public LineIndexBuilder(IEnumerable<string> paths, int mostLines = LineIndex.MostLines)
    {
        (ulong Hash, string Path)[] ranked = [.. paths.Select(path => (ContentHash.Of(path).High, path))];
        Array.Sort(ranked, static (left, right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : string.CompareOrdinal(left.Path, right.Path));
        _numbers = new Dictionary<string, int>(ranked.Length, StringComparer.Ordinal);
        _sizes = new List<(int, int)>(ranked.Length);
        foreach ((_, string path) in ranked)
        {
            _numbers.TryAdd(path, _numbers.Count);
        }

        _mostLines = mostLines;
    }

    /// <summary>The paths in the order in which the documents must be added.</summary>
    public IEnumerable<string> Paths => _numbers.Keys;

    /// <summary>Whether the lines of further documents would be too many.</summary>
    public bool IsFull => _folds.Count >= _mostLines || _sizes.Count >= MostDocuments;

    /// <summary>Adds the next document.</summary>
    public void Add(DocumentLines lines)
    {
        uint document = (uint)_sizes.Count << 8;
        int words = 0;
        int running = 0;
        for (int i = 0; i < lines.Folds.Length; i++)
        {
            words += LineMeasure.Words(lines.Measures[i]);
            running += LineMeasure.RunningWords(lines.Measures[i]);
            _folds.Add(lines.Folds[i]);
            _entries.Add(document | lines.Measures[i]);
        }

        _sizes.Add((words, running));
    }

    /// <summary>The index of the documents that were added; the builder is of no use any more.</summary>
    public LineIndex Finish() => new(_numbers, [.. _sizes], CollectionsMarshal.AsSpan(_folds), CollectionsMarshal.AsSpan(_entries));
}
