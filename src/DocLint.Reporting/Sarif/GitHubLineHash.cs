using System.Globalization;

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
    private readonly string?[] _hashes;

    /// <summary>Computes the hashes of all lines of a text.</summary>
    /// <param name="text">The decoded text without its byte order mark.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with one; GitHub hashes it too.</param>
    /// <param name="lineCount">The number of lines, CR LF, LF and CR each ending one.</param>
    public GitHubLineHash(string text, bool hasByteOrderMark, int lineCount)
    {
        _hashes = new string?[lineCount + 1];
        var state = new Roller(_hashes);
        if (hasByteOrderMark)
        {
            state.Add('\uFEFF');
        }

        foreach (char c in text)
        {
            state.Add(c);
        }

        state.Finish();
    }

    /// <summary>The hash of a line, from 0.</summary>
    public string this[int line] => _hashes[line] ?? "";

    private sealed class Roller(string?[] hashes)
    {
        private readonly ushort[] _window = new ushort[Window];
        private readonly int[] _lineAt = CreateEmpty();
        private readonly Dictionary<ulong, int> _counts = [];
        private readonly ulong _leaving = Power(Factor, Window);
        private ulong _hash;
        private int _index;
        private int _line = -1;
        private bool _atLineStart = true;
        private bool _afterReturn;

        public void Add(char c)
        {
            if (c is ' ' or '\t' || (_afterReturn && c == '\n'))
            {
                _afterReturn = false;
                return;
            }

            _afterReturn = c == '\r';
            Push(c == '\r' ? '\n' : c);
        }

        public void Finish()
        {
            Push(EndOfFile);
            for (int i = 0; i < Window; i++)
            {
                Emit();
                Roll(0);
            }
        }

        private void Push(ushort unit)
        {
            Emit();
            if (_atLineStart)
            {
                _atLineStart = false;
                _lineAt[_index] = ++_line;
            }

            if (unit == '\n')
            {
                _atLineStart = true;
            }

            Roll(unit);
        }

        private void Roll(ushort unit)
        {
            unchecked
            {
                _hash = (Factor * _hash) + unit - (_leaving * _window[_index]);
            }

            _window[_index] = unit;
            _index = (_index + 1) % Window;
        }

        private void Emit()
        {
            int line = _lineAt[_index];
            if (line < 0)
            {
                return;
            }

            _lineAt[_index] = -1;
            int count = _counts[_hash] = _counts.GetValueOrDefault(_hash) + 1;
            if (line < hashes.Length)
            {
                hashes[line] = string.Create(CultureInfo.InvariantCulture, $"{_hash:x}:{count}");
            }
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

        private static int[] CreateEmpty()
        {
            var empty = new int[Window];
            Array.Fill(empty, -1);
            return empty;
        }
    }
}
