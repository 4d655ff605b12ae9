using System.Globalization;
using System.Runtime.InteropServices;

namespace DocLint.Reporting.Sarif;

/// <summary>The hash by which GitHub knows a line again when lines above it come and go: <c>primaryLocationLineHash</c>.</summary>
/// <remarks>
/// <para>A rolling hash over the hundred code units from the line's start, blanks left out, every break counted as LF; then a count of equal hashes above it in the file.</para>
/// </remarks>
internal sealed class GitHubLineHash
{
    private const int Window = 100;
    private const ulong Factor = 37;
    private const ushort EndOfFile = 65535;
    private static readonly ulong s_leaving = Power(Factor, Window);

    // Of each line: where it starts among the units that count, its hash, and the number of equal hashes so far; 0 for a line without one.
    private readonly int[] _starts;
    private readonly ulong[] _hashes;
    private readonly int[] _occurrences;
    private readonly Dictionary<ulong, int> _counts = [];
    private readonly ushort[] _window = new ushort[Window];
    private ulong _hash;
    private int _index;
    private int _units;
    private int _lines;
    private int _pending;
    private int _due = int.MaxValue;
    private bool _atLineStart = true;

    /// <summary>Computes the hashes of all lines of a text.</summary>
    /// <param name="text">The decoded text without its byte order mark.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with one; GitHub hashes it too.</param>
    /// <param name="lineCount">The number of lines, CR LF, LF and CR each ending one.</param>
    public GitHubLineHash(string text, bool hasByteOrderMark, int lineCount)
    {
        _starts = new int[lineCount + 1];
        _hashes = new ulong[lineCount + 1];
        _occurrences = new int[lineCount + 1];
        if (hasByteOrderMark)
        {
            Push('\uFEFF');
        }

        bool afterReturn = false;
        foreach (char c in text)
        {
            if (c is ' ' or '\t' || (afterReturn && c == '\n'))
            {
                afterReturn = false;
                continue;
            }

            afterReturn = c == '\r';
            Push(afterReturn ? '\n' : c);
        }

        Push(EndOfFile);
        for (int i = 0; i < Window; i++)
        {
            Roll(0);
        }
    }

    /// <summary>The hash of a line, from 0.</summary>
    public string this[int line] => _occurrences[line] == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{_hashes[line]:x}:{_occurrences[line]}");

    private void Push(ushort unit)
    {
        if (_atLineStart && _lines < _starts.Length)
        {
            _starts[_lines++] = _units;
            _due = Math.Min(_due, _units + Window);
        }

        _atLineStart = unit == '\n';
        Roll(unit);
    }

    private void Roll(ushort unit)
    {
        if (_units == _due)
        {
            Finish();
        }

        ref ushort oldest = ref _window[_index];
        _hash = unchecked((Factor * _hash) + unit - (s_leaving * oldest));
        oldest = unit;
        _index = _index == Window - 1 ? 0 : _index + 1;
        _units++;
    }

    // The window holds a line's start and what follows it.
    private void Finish()
    {
        ref int count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, _hash, out _);
        _hashes[_pending] = _hash;
        _occurrences[_pending] = ++count;
        _pending++;
        _due = _pending < _lines ? _starts[_pending] + Window : int.MaxValue;
    }

    private static ulong Power(ulong factor, int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power = unchecked(power * factor);
        }

        return power;
    }
}
