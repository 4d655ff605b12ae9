using System.Collections.Concurrent;

namespace DocLint.Semantics;

/// <summary>Which lines the documents of a run have in common.</summary>
/// <remarks>
/// <para>A copy or a version of a document shares its text, not only its template: what it has in common with the document says nothing of
/// what the template left behind. A document is taken for one when they share half of the running text of either.</para>
/// <para>Of a line in very many documents some are looked at, always the same ones for all lines, so that the work for a document is linear in its lines.
/// Thread-safe.</para>
/// </remarks>
internal sealed class LineIndex
{
    /// <summary>The most lines of all documents together; of documents beyond them nothing is known.</summary>
    public const int MostLines = 1 << 23;

    // How many documents of a line are looked at.
    private const int MostSeen = 64;

    // Fewer words of running text say little of whether two documents are copies.
    private const int FewestRunningWords = 40;

    private readonly Dictionary<string, int> _numbers;
    private readonly ulong[] _folds;
    private readonly byte[] _measures;

    // The documents of line i stand from _starts[i] on, in ascending order, and the lines of document i from _lineStarts[i] on.
    private readonly int[] _starts;
    private readonly int[] _documents;
    private readonly int[] _lineStarts;
    private readonly int[] _lines;
    private readonly (int Words, int Running)[] _sizes;
    private readonly ConcurrentBag<Scratch> _scratches = [];

    /// <summary>Creates the index.</summary>
    /// <param name="numbers">The numbers of the documents by their paths.</param>
    /// <param name="sizes">The words of each document, and those of its running text.</param>
    /// <param name="folds">The folds of all lines of all documents; the array is sorted here.</param>
    /// <param name="entries">The number of the document of each line, and below it, in a byte, its measure.</param>
    public LineIndex(Dictionary<string, int> numbers, (int Words, int Running)[] sizes, Span<ulong> folds, Span<uint> entries)
    {
        _numbers = numbers;
        _sizes = sizes;
        folds.Sort(entries);
        (int lines, int postings) = CountShared(folds);
        _folds = new ulong[lines];
        _measures = new byte[lines];
        _starts = new int[lines + 1];
        _documents = new int[postings];
        _lineStarts = new int[sizes.Length + 1];
        _lines = new int[postings];
        Gather(folds, entries);
        LinkDocuments();
    }

    /// <summary>What a document shares with the others; nothing for a document that is not known.</summary>
    public SharedLines Of(string path)
    {
        if (!_numbers.TryGetValue(path, out int document) || document >= _sizes.Length)
        {
            return SharedLines.None;
        }

        ReadOnlySpan<int> lines = _lines.AsSpan(_lineStarts[document], _lineStarts[document + 1] - _lineStarts[document]);
        if (lines.IsEmpty)
        {
            return SharedLines.None;
        }

        Scratch scratch = _scratches.TryTake(out Scratch? free) ? free : new Scratch(_sizes.Length);
        Meet(document, lines, scratch);
        SharedLines shared = Judge(document, lines, scratch);
        scratch.Clear();
        _scratches.Add(scratch);
        return shared;
    }

    private static (int Lines, int Postings) CountShared(ReadOnlySpan<ulong> folds)
    {
        int lines = 0;
        int postings = 0;
        for (int first = 0, end; first < folds.Length; first = end)
        {
            end = EndOfLine(folds, first);
            lines += end - first > 1 ? 1 : 0;
            postings += end - first > 1 ? end - first : 0;
        }

        return (lines, postings);
    }

    private static int EndOfLine(ReadOnlySpan<ulong> folds, int first)
    {
        int end = first + 1;
        while (end < folds.Length && folds[end] == folds[first])
        {
            end++;
        }

        return end;
    }

    private void Gather(ReadOnlySpan<ulong> folds, Span<uint> entries)
    {
        int line = 0;
        int posting = 0;
        for (int first = 0, end; first < folds.Length; first = end)
        {
            end = EndOfLine(folds, first);
            if (end - first == 1)
            {
                continue;
            }

            entries[first..end].Sort();
            _folds[line] = folds[first];
            foreach (uint entry in entries[first..end])
            {
                _measures[line] = Math.Max(_measures[line], (byte)entry);
                _documents[posting++] = (int)(entry >> 8);
            }

            _starts[++line] = posting;
        }
    }

    private void LinkDocuments()
    {
        foreach (int document in _documents)
        {
            _lineStarts[document + 1]++;
        }

        for (int i = 1; i < _lineStarts.Length; i++)
        {
            _lineStarts[i] += _lineStarts[i - 1];
        }

        int[] next = _lineStarts[..^1];
        for (int line = 0; line < _folds.Length; line++)
        {
            for (int i = _starts[line]; i < _starts[line + 1]; i++)
            {
                _lines[next[_documents[i]]++] = line;
            }
        }
    }

    private ReadOnlySpan<int> SeenDocuments(int line) => _documents.AsSpan(_starts[line], Math.Min(MostSeen, _starts[line + 1] - _starts[line]));

    private void Meet(int document, ReadOnlySpan<int> lines, Scratch scratch)
    {
        foreach (int line in lines)
        {
            byte measure = _measures[line];
            int words = LineMeasure.Words(measure);
            int running = LineMeasure.RunningWords(measure);
            int shared = LineMeasure.TellsTemplate(measure) ? 1 : 0;
            foreach (int other in SeenDocuments(line))
            {
                if (other == document)
                {
                    continue;
                }

                ref Meeting meeting = ref scratch.Meetings[other];
                if (meeting.Words == 0)
                {
                    scratch.Met.Add(other);
                }

                meeting.Words += words;
                meeting.Running += running;
                meeting.Lines += shared;
            }
        }

        foreach (int other in scratch.Met)
        {
            ref Meeting meeting = ref scratch.Meetings[other];
            meeting.IsCopy = AreCopies(_sizes[document], _sizes[other], meeting);
        }
    }

    private static bool AreCopies((int Words, int Running) document, (int Words, int Running) other, in Meeting meeting)
    {
        // A document without running text, such as a list, is told by all of its words.
        if (document.Running < FewestRunningWords)
        {
            return meeting.Words * 2 > document.Words;
        }

        return meeting.Running * 2 > document.Running || (meeting.Running >= FewestRunningWords && meeting.Running * 2 > other.Running);
    }

    private SharedLines Judge(int document, ReadOnlySpan<int> lines, Scratch scratch)
    {
        var folds = new List<ulong>(lines.Length);
        var found = new List<SharedLine>(lines.Length);
        foreach (int line in lines)
        {
            if (!LineMeasure.IsShared(_measures[line]))
            {
                continue;
            }

            int itself = LineMeasure.TellsTemplate(_measures[line]) ? 1 : 0;
            int seen = 0;
            int copies = 0;
            int kin = 0;
            foreach (int other in SeenDocuments(line))
            {
                if (other == document)
                {
                    continue;
                }

                ref Meeting meeting = ref scratch.Meetings[other];
                seen++;
                copies += meeting.IsCopy ? 1 : 0;
                kin = meeting.IsCopy ? kin : Math.Max(kin, meeting.Lines - itself);
            }

            // Of those that are not looked at as many are taken for copies as of the others.
            long others = _starts[line + 1] - _starts[line] - 1;
            int documents = seen == 0 ? 0 : (int)(others * (seen - copies) / seen);
            if (documents > 0)
            {
                folds.Add(_folds[line]);
                found.Add(SharedLine.FromCounts(documents + 1, kin));
            }
        }

        // Lines are numbered in the order of their folds.
        return folds.Count == 0 ? SharedLines.None : new SharedLines([.. folds], [.. found]);
    }

    /// <summary>What a document shares with another one.</summary>
    private struct Meeting
    {
        public int Words;
        public int Running;
        public int Lines;
        public bool IsCopy;
    }

    private sealed class Scratch(int documents)
    {
        public Meeting[] Meetings { get; } = new Meeting[documents];

        public List<int> Met { get; } = [];

        public void Clear()
        {
            foreach (int document in Met)
            {
                Meetings[document] = default;
            }

            Met.Clear();
        }
    }
}
