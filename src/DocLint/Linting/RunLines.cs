using DocLint.Linting.Caching;
using DocLint.Semantics;
using DocLint.Syntax;
using DocLint.Text;

namespace DocLint.Linting;

/// <summary>The lines that the documents of a run share: what a template put on many of them shows by that.</summary>
/// <remarks>
/// <para>The documents are read when the run begins, and not parsed; a run of one document reads nothing. The answers do not depend on the
/// order of the documents or the number of jobs. Of documents beyond some 8 million lines, as 100,000 pages have, nothing is known; which
/// ones they are depends on their paths alone. Thread-safe.</para>
/// </remarks>
/// <param name="documents">All documents, also those of which the run checks no more than what has changed.</param>
/// <param name="formats">The formats that are known.</param>
/// <param name="jobs">How many documents are read at once; at least 1.</param>
public sealed class RunLines(IReadOnlyList<LintInput> documents, DocumentFormats formats, int jobs)
{
    private readonly Lock _lock = new();
    private LineIndex? _index;

    /// <summary>Reads the documents, if that has not been done.</summary>
    /// <param name="openCache">Opens what earlier runs have kept; null for nothing.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">The work was ended early.</exception>
    internal void Read(Func<LineCache>? openCache, CancellationToken cancellationToken)
    {
        if (documents.Count > 1 && _index is null)
        {
            lock (_lock)
            {
                _index ??= Build(openCache?.Invoke(), cancellationToken);
            }
        }
    }

    /// <summary>What a document shares with the others; nothing before they are read.</summary>
    internal SharedLines Of(string path) => _index?.Of(path) ?? SharedLines.None;

    private LineIndex Build(LineCache? cache, CancellationToken cancellationToken)
    {
        var byPath = new Dictionary<string, LintInput>(documents.Count, StringComparer.Ordinal);
        foreach (LintInput input in documents)
        {
            byPath.TryAdd(input.Path, input);
        }

        var builder = new LineIndexBuilder(byPath.Keys);
        LintInput[] inputs = [.. builder.Paths.Select(path => byPath[path])];
        foreach (DocumentLines lines in OrderedWork.Run(inputs, jobs, (input, token) => ReadLines(input, cache, token), cancellationToken))
        {
            builder.Add(lines);
            if (builder.IsFull)
            {
                break;
            }
        }

        cache?.Save();
        return builder.Finish();
    }

    // What cannot be read has no lines here, and is reported where it is checked.
    private DocumentLines ReadLines(LintInput input, LineCache? cache, CancellationToken cancellationToken)
    {
        if (DocumentLoader.Read(input).Bytes is not { } bytes || formats.Find(input.Path) is not { } format)
        {
            return DocumentLines.None;
        }

        ContentHash key = cache is null ? default : LineCache.KeyOf(bytes, format.Name);
        if (cache?.Find(key) is { } known)
        {
            return known;
        }

        DocumentLines lines = DocumentLoader.Decode(input.Path, bytes, formats).Source is { } source ? LineReader.Read(source, format, cancellationToken) : DocumentLines.None;
        cache?.Keep(key, lines);
        return lines;
    }
}
