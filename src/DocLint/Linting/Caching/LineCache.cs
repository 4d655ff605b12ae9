using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using DocLint.Semantics;
using DocLint.Text;

namespace DocLint.Linting.Caching;

/// <summary>Keeps the lines of documents by their content, so that those of a document that has not changed are not made out again.</summary>
/// <remarks>
/// <para>A few entries hold the lines of all documents of a repository: opening one more file for each document would cost as much as reading its lines.</para>
/// <para>Thread-safe between its making and <see cref="Save"/>.</para>
/// </remarks>
internal sealed class LineCache
{
    /// <summary>How many entries hold the lines.</summary>
    public const int EntryCount = 16;

    private const int HeadLength = ContentHash.Size + sizeof(int);
    private const int LineLength = sizeof(ulong) + 1;

    // Documents that this run has not seen stay up to this size of an entry: a run over one folder or another repository must not cost the others.
    private const int MaximumForeign = 1 << 20;

    private readonly CacheFolder _entries;
    private readonly Part[] _parts = new Part[EntryCount];

    /// <summary>Opens the cache.</summary>
    /// <param name="entries">Where the entries lie.</param>
    /// <param name="build">What tells this build from others.</param>
    public LineCache(CacheFolder entries, ContentHash build)
    {
        _entries = entries;
        for (int i = 0; i < EntryCount; i++)
        {
            var key = ContentHash.Of(string.Create(CultureInfo.InvariantCulture, $"lines\0{build}\0{i}"));
            _parts[i] = new Part(key, entries.TryRead(key) ?? default);
        }
    }

    /// <summary>What a document's lines are kept under.</summary>
    /// <param name="bytes">Its content.</param>
    /// <param name="format">The name of its format.</param>
    public static ContentHash KeyOf(ReadOnlySpan<byte> bytes, string format)
    {
        var hash = ContentHash.Of(bytes);
        return hash with { Low = hash.Low ^ TextFold.Of(format) };
    }

    /// <summary>The lines of a document; null when they are not known.</summary>
    public DocumentLines? Find(ContentHash key)
    {
        Part part = PartOf(key);
        if (!part.Known.TryGetValue(key, out int position))
        {
            return null;
        }

        part.Used[key] = null;
        ReadOnlySpan<byte> record = part.Content.Span[position..];
        int count = CountOf(record);
        ulong[] folds = new ulong[count];
        byte[] measures = new byte[count];
        record = record[HeadLength..];
        record[..(count * sizeof(ulong))].CopyTo(MemoryMarshal.AsBytes(folds.AsSpan()));
        record.Slice(count * sizeof(ulong), count).CopyTo(measures);
        return new DocumentLines(folds, measures);
    }

    /// <summary>Keeps the lines of a document.</summary>
    public void Keep(ContentHash key, DocumentLines lines) => PartOf(key).Used[key] = lines;

    /// <summary>Writes what is new.</summary>
    public void Save()
    {
        foreach (Part part in _parts)
        {
            if (part.Used.Values.Any(lines => lines is not null))
            {
                _entries.Write(part.Key, Write(part));
            }
        }
    }

    private static ReadOnlySpan<byte> Write(Part part)
    {
        var writer = new ArrayBufferWriter<byte>(1 << 16);
        foreach ((ContentHash key, DocumentLines? lines) in part.Used.OrderBy(used => used.Key.High).ThenBy(used => used.Key.Low))
        {
            if (lines is not null)
            {
                Write(writer, key, lines);
            }
            else
            {
                writer.Write(part.RecordOf(key));
            }
        }

        foreach (ContentHash key in part.Known.Keys)
        {
            if (writer.WrittenCount > MaximumForeign)
            {
                break;
            }

            if (!part.Used.ContainsKey(key))
            {
                writer.Write(part.RecordOf(key));
            }
        }

        return writer.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> writer, ContentHash key, DocumentLines lines)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        key.Write(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[ContentHash.Size..], lines.Folds.Length);
        writer.Write(head);
        writer.Write(MemoryMarshal.AsBytes(lines.Folds.AsSpan()));
        writer.Write(lines.Measures);
    }

    private static int CountOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record[ContentHash.Size..]);

    private Part PartOf(ContentHash key) => _parts[key.High % EntryCount];

    /// <summary>One entry: records of a key, a number of lines, their folds and their measures.</summary>
    private sealed class Part
    {
        public Part(ContentHash key, ReadOnlyMemory<byte> content)
        {
            Key = key;
            Content = content;
            int position = 0;
            while (content.Length - position >= HeadLength)
            {
                ReadOnlySpan<byte> record = content.Span[position..];
                long length = HeadLength + ((long)CountOf(record) * LineLength);
                if (length < HeadLength || length > record.Length)
                {
                    break;
                }

                Known[ContentHash.Read(record)] = position;
                position += (int)length;
            }
        }

        public ContentHash Key { get; }

        public ReadOnlyMemory<byte> Content { get; }

        /// <summary>Where the records begin.</summary>
        public Dictionary<ContentHash, int> Known { get; } = [];

        /// <summary>The documents of this run, with the lines of those that are new.</summary>
        public ConcurrentDictionary<ContentHash, DocumentLines?> Used { get; } = new();

        public ReadOnlySpan<byte> RecordOf(ContentHash key)
        {
            ReadOnlySpan<byte> record = Content.Span[Known[key]..];
            return record[..(HeadLength + (CountOf(record) * LineLength))];
        }
    }
}
