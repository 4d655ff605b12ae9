using System.Buffers.Binary;
using DocLint.Text;

namespace DocLint.Semantics;

/// <summary>What a line of a document has in common with the other documents of a run.</summary>
/// <remarks>
/// <para>The numbers are the lower ends of steps, 1, 2, 3, 5 and 10 documents, 0, 1, 2, 4 and 8 lines, so that one document more among many
/// leaves what is said of the others as it was. Copies and versions of the document do not count.</para>
/// </remarks>
/// <param name="Documents">How many documents have the line, this one included; 1 for a line of its own.</param>
/// <param name="Kin">How many further lines of four words or more the document shares with the one of them that is most like it: many where a template made both, none where two articles chose the same heading.</param>
internal readonly record struct SharedLine(int Documents, int Kin)
{
    /// <summary>A line that no other document has, or of which that is not known.</summary>
    public static SharedLine Own { get; } = new(1, 0);

    /// <summary>The line, its numbers lowered to their steps.</summary>
    public static SharedLine FromCounts(int documents, int kin) => new(
        documents switch { >= 10 => 10, >= 5 => 5, >= 3 => 3, _ => documents },
        kin switch { >= 8 => 8, >= 4 => 4, >= 2 => 2, _ => kin });
}

/// <summary>The lines that a document shares with other documents of a run.</summary>
/// <remarks><para>Immutable and thread-safe.</para></remarks>
internal sealed class SharedLines
{
    private const int EntrySize = sizeof(ulong) + 2;

    private readonly ulong[] _folds;
    private readonly SharedLine[] _lines;

    /// <summary>Creates the view of a document.</summary>
    /// <param name="folds">The folds of the lines that it shares, each once, in ascending order.</param>
    /// <param name="lines">What is known of each.</param>
    public SharedLines(ulong[] folds, SharedLine[] lines)
    {
        _folds = folds;
        _lines = lines;
    }

    /// <summary>The lines of a document that is looked at alone.</summary>
    public static SharedLines None { get; } = new([], []);

    /// <summary>A hash of all that <see cref="Find"/> can tell.</summary>
    public ContentHash Digest
    {
        get
        {
            if (_folds.Length == 0)
            {
                return default;
            }

            byte[] bytes = new byte[_folds.Length * EntrySize];
            for (int i = 0; i < _folds.Length; i++)
            {
                Span<byte> entry = bytes.AsSpan(i * EntrySize, EntrySize);
                BinaryPrimitives.WriteUInt64LittleEndian(entry, _folds[i]);
                entry[^2] = (byte)_lines[i].Documents;
                entry[^1] = (byte)_lines[i].Kin;
            }

            return ContentHash.Of(bytes);
        }
    }

    /// <summary>What is known of a line.</summary>
    /// <param name="fold">The fold of its text.</param>
    public SharedLine Find(ulong fold) => Array.BinarySearch(_folds, fold) is >= 0 and int index ? _lines[index] : SharedLine.Own;
}
